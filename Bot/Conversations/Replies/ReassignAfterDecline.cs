using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>
/// Right after it was put to him that somebody gives work back or cannot do it: "giao văn phòng đi", "thì Lan làm tiếp", who is to do it
/// instead; "tiếp tục làm đi", that it stays. It is repeated before it is done; "178 tiếp tục làm đi" names the work and needs no yes.
/// </summary>
internal static class ReassignAfterDecline
{
    public static async Task<bool> TryAsync(Turn turn, Reading reading) =>
        reading is { Intent: Intent.Assign, Person: { } to, Title: null, Everyone: false, Deadline: null, Tasks.Count: 0, People.Count: 0 }
        && await PutToHimAsync(turn) is { } work && work.AssigneeId != to.PersonId && await TryGiveAsync(turn, work, to.PersonId);

    /// <summary>The same in words that are no order by themselves.</summary>
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (GoesOn.Read(text) is { } goesOn)
        {
            return await TryUpholdAsync(turn, goesOn);
        }

        if (GivenOn.NameIn(text) is not { } name || await PutToHimAsync(turn) is not { } work || await turn.ReadNameAsync(name) is not { } to)
        {
            return false;
        }

        return to.PersonId == work.AssigneeId ? AskToUphold(turn, work) : await TryGiveAsync(turn, work, to.PersonId);
    }

    /// <summary>The work of the newest card, or of the one quoted, where somebody wants to be rid of it.</summary>
    private static async Task<Assignment?> PutToHimAsync(Turn turn) =>
        (await Quoted.TaskAsync(turn) ?? (await LastNotice.ReadAsync(turn) is { CameByItself: true, Task: { } last } ? last : null)) is { } number
        && await turn.Act.FindAsync(number) is { } assignment && IsGivenBack(assignment) ? assignment : null;

    public static bool IsGivenBack(Assignment a) => a.State == AssignmentState.Declined || a.TransferAskedAt is not null;

    /// <summary>Repeated before it is done; who may not give it to that one is told so.</summary>
    /// <param name="reason">Why, where it was said when somebody else was to have it.</param>
    public static async Task<bool> TryGiveAsync(Turn turn, Assignment work, Guid toId, string? reason = null)
    {
        if (!MayGive(turn, work))
        {
            return false;
        }

        var giver = Speech.Person(turn.Language, turn.Office.Roster, work.AssigneeId);
        var why = work.State == AssignmentState.Declined && await BouncedBy.SidesAsync(turn.Db, work) is [.., { Reason: { } said }]
            ? DialogWording.Say("vi", "HandoverTo.Reason", Speech.Person("vi", turn.Office.Roster, work.AssigneeId), said)
            : reason;
        var request = new Request(StepVerb.Handover) { Task = work.Number, PersonId = toId, Words = why };
        if (turn.Office.Roster.Find(toId) is not { } to || Rights.ToAssign(turn.Office.Roster, turn.Person, to) != AssignRight.Order)
        {
            await StepRunner.RunAsync(turn, request);
            return true;
        }

        var receiver = Speech.PersonWithUnit(turn.Person, turn.Office.Roster, toId);
        ConfirmDialog.Begin(turn, DialogWording.Say(turn.Language, "HandoverTo", work.Number, work.Title, receiver, giver), [request]);
        return true;
    }

    public static bool MayGive(Turn turn, Assignment work) => turn.Act.May(work, (person, a) => HandOver.MayHandOver(turn.Office.Roster, person, a));

    private static async Task<bool> TryUpholdAsync(Turn turn, GoesOn said)
    {
        var works = new List<Assignment>();
        foreach (var number in said.Numbers.Distinct())
        {
            if (await turn.Act.FindAsync(number) is not { } named)
            {
                return false;
            }

            if (!IsGivenBack(named) && said.Numbers.Count == 1)
            {
                return TryMove(turn, named, said.Words);
            }

            if (!IsGivenBack(named) || !MayUphold(turn, named))
            {
                return false;
            }

            works.Add(named);
        }

        switch (works)
        {
            case []:
                return await PutToHimAsync(turn) is { } put ? AskToUphold(turn, put, said.Words)
                    : (await PendingDecisions.ReadAsync(turn)).Open.Where(q => IsGivenBack(q.Assignment)).ToList() is [var waiting] ? AskToUphold(turn, waiting.Assignment, said.Words)
                    : await LastNotice.ReadAsync(turn) is { CameByItself: true, Task: { } last } && await turn.Act.FindAsync(last) is { } told && TryMove(turn, told, said.Words);
            case [var only] when said.Words is null || said.IsWhy:
                await StepRunner.RunAsync(turn, Uphold(only, said.Words));
                return true;
            case [var only]:
                return AskToUphold(turn, only, said.Words);
            default:
                AskToUpholdAll(turn, works, said.Words);
                return true;
        }
    }

    /// <summary>"110 làm tiếp đi em, tới thứ 4", which nobody gave back: by when, if a day is said.</summary>
    private static bool TryMove(Turn turn, Assignment work, string? words)
    {
        if (words is null || turn.Person.Id == work.AssigneeId || !ChangeDeadline.States.Contains(work.State) || !turn.Act.May(work, turn.Act.MayDecide)
            || KeptUntil.Read(words, turn.Now, turn.Office.Calendar) is not { } until)
        {
            return false;
        }

        UpheldUntil.Ask(turn, work, new Request(StepVerb.Move) { Task = work.Number, DeadlineOn = until.Day.Date, Time = until.Day.Time, Words = until.Words });
        return true;
    }

    private static Request Uphold(Assignment work, string? words) => new(StepVerb.Uphold) { Task = work.Number, Words = words };

    public static bool AskToUphold(Turn turn, Assignment work, string? words = null)
    {
        if (!MayUphold(turn, work))
        {
            return false;
        }

        if (UpheldUntil.WithDay(turn, Uphold(work, words)) is { DeadlineOn: not null } dated)
        {
            UpheldUntil.Ask(turn, work, dated);
            return true;
        }

        var doer = Speech.Person(turn.Language, turn.Office.Roster, work.AssigneeId);
        ConfirmDialog.Begin(
            turn, DialogWording.Say(turn.Language, words is null ? "UpholdBy" : "UpholdBy.Words", doer, work.Number, work.Title, words), [Uphold(work, words)]);
        return true;
    }

    private static void AskToUpholdAll(Turn turn, IReadOnlyList<Assignment> works, string? words) => ConfirmDialog.Begin(
        turn,
        DialogWording.Say(turn.Language, words is null ? "UpholdBy.Several" : "UpholdBy.Several.Words", string.Join(", ", works.Select(a => DialogWording.Say(
            turn.Language, "UpholdBy.One", a.Number, a.Title, Speech.Person(turn.Language, turn.Office.Roster, a.AssigneeId)))), words),
        [.. works.Select(a => Uphold(a, words))]);

    private static bool MayUphold(Turn turn, Assignment work) => turn.Person.Id != work.AssigneeId && turn.Act.May(work, (person, a) =>
        a.State == AssignmentState.Declined ? Rights.CanSettle(turn.Office.Roster, person, a) : HandOver.MayHandOver(turn.Office.Roster, person, a));
}
