using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Assignments.Obstacles;

/// <summary>What the doer says to a question about his work, in his own words, to everybody who asked since he last answered; changes nothing else.</summary>
public sealed record AnswerInquiry(int Number, string? Answer)
{
    /// <summary>
    /// Whether words of the actor's are an answer of the doer. Of work one gave oneself and was asked about by others as well, the newest
    /// question is the one that is answered.
    /// </summary>
    public static async Task<bool> IsForAsync(Act act, Assignment assignment) =>
        act.May(assignment, (person, a) => IsPutTo(act, person, a)) && await OpenQuestions.AskersAsync(act, assignment) is { Count: > 0 } asked && !asked.Contains(act.Actor.Id)
        && (!act.May(assignment, act.MayDecide)
            || await OpenQuestions.NewestAsync(OpenQuestions.ToDoer(act.Db), assignment) >= await OpenQuestions.NewestAsync(OpenQuestions.ToGiver(act.Db), assignment));

    public async Task<StepResult> RunAsync(Act act)
    {
        var asked = await act.FindAsync(Number) is { } found ? await OpenQuestions.AskersAsync(act, found) : [];
        var (assignment, refusal) = await act.ToStepAsync(
            Number, null, (person, a) => !asked.Contains(act.Actor.Id) && IsPutTo(act, person, a), [.. AskDoer.States]);
        if (refusal is not null)
        {
            return refusal;
        }

        if (await ReadersAsync(act, assignment!, asked) is not { Count: > 0 } readers)
        {
            return new StepResult.NothingAsked(assignment!);
        }

        if (string.IsNullOrWhiteSpace(Answer))
        {
            return new StepResult.ReasonNeeded(assignment!);
        }

        var step = act.Record(assignment!, EventKind.InquiryAnswered, new EventPayload { Words = Answer, PersonId = readers[^1] });
        await act.TellAsync(step, readers, to => AnswerNotices.InquiryAnswered(assignment!, Answer, act, to));
        return new StepResult.Done(assignment!, step);
    }

    /// <summary>The doer, or who leads in the place of one who has left; of a unit's line its head too.</summary>
    private static bool IsPutTo(Act act, RosterPerson person, Assignment a) => Rights.Holds(act.Office.Roster, person, a.AssigneeId, a)
        || (a is { ParentId: not null, IsRestricted: false } && act.Office.Roster.HeadOf(a.UnitId)?.Id == person.Id);

    /// <summary>Of those who asked whoever may still read of it; where none of them may, who gave it.</summary>
    internal static async Task<IReadOnlyList<Guid>> ReadersAsync(Act act, Assignment assignment, IReadOnlyList<Guid> asked)
    {
        var readers = await OpenQuestions.MayReadAsync(act, assignment, asked);
        return readers.Count > 0 || asked.Count == 0 || assignment.AssignerId == act.Actor.Id ? readers : [assignment.AssignerId];
    }
}
