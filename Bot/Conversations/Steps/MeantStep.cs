using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Intents.Officer;
using ReformBot.Bot.Understanding.Slots;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Handover;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>What the words ask for of the assignment they name: it depends on who says them and how it stands. A button means what it says.</summary>
internal static class MeantStep
{
    public static async Task<Request> OfAsync(Turn turn, Request r)
    {
        if (r.Version is not null || r.Verb is not (StepVerb.Handover or StepVerb.Return or StepVerb.Approve or StepVerb.Confirm or StepVerb.Extend)
            || await turn.Act.FindAsync(r.Task!.Value) is not { } assignment)
        {
            return r;
        }

        var meant = r with { Verb = await VerbAsync(turn, r, assignment) };
        return meant.Verb switch
        {
            StepVerb.Transfer => Proposed(meant),
            StepVerb.Progress => meant with { Words = turn.Words.Trim() },
            _ => meant,
        };
    }

    /// <summary>
    /// "Chuyển 12 cho Quý" from the one who does it is a proposal, and "12 không kịp" names nobody at all; "trả lại 12" from him asks
    /// to reconsider; a plain "đồng ý 12" is to whatever 12 waits for; "dời hạn 12 sang 25/3" from the one who gave it is his decision,
    /// and so is "cho 12 tới 25/3" where nobody asked.
    /// </summary>
    private static async Task<StepVerb> VerbAsync(Turn turn, Request r, Assignment a)
    {
        var decides = turn.Act.May(a, turn.Act.MayDecide);
        var isDoer = turn.Act.May(a, (person, x) => person.Id == x.AssigneeId);
        var decidesForOthers = decides && (!isDoer || a.State == AssignmentState.Parent);
        return r.Verb switch
        {
            // "Trả 12 lại cho sếp Tuấn", to whoever gave it; "trả 12 lại cho Lan" of what Lan has handed in.
            StepVerb.Handover when !decides && isDoer && r.PersonId == a.AssignerId && GivingBack.Is(turn.Words) => StepVerb.Decline,
            StepVerb.Handover when decides && r.PersonId == a.AssigneeId && a.State == AssignmentState.Submitted && GivingBack.Is(turn.Words) => StepVerb.Return,
            StepVerb.Handover when turn.Act.May(a, turn.Act.MayDo) && !turn.Act.May(a, (person, x) => HandOver.MayHandOver(turn.Office.Roster, person, x)) =>
                r.PersonId is null && r.Words is null ? StepVerb.Unable : StepVerb.Transfer,
            StepVerb.Extend when decidesForOthers => StepVerb.Move,
            StepVerb.Approve when decidesForOthers && r.DeadlineOn is not null && !await AsksForTimeAsync(turn, a) => StepVerb.Move,
            StepVerb.Return when decides && SmallCorrections.Names(turn.Words) => StepVerb.ReturnSmall,
            StepVerb.Return when !decides && isDoer => GivingBack.Is(turn.Words) ? StepVerb.Decline : StepVerb.Progress,
            StepVerb.Approve or StepVerb.Confirm when (decides || isDoer) && r.DeadlineOn is null && turn.Words.Length > 0
                && Consents.Of(turn.Words) == ConsentTo.Anything => await PlainYesAsync(turn, r, a, decides),
            _ => r.Verb,
        };
    }

    private static Task<bool> AsksForTimeAsync(Turn turn, Assignment a) =>
        turn.Db.ExtensionRequests.AnyAsync(x => x.AssignmentId == a.Id && x.State == ExtensionState.Open);

    private static async Task<StepVerb> PlainYesAsync(Turn turn, Request r, Assignment a, bool decides)
    {
        var extension = decides
            ? await turn.Db.ExtensionRequests.AsNoTracking().SingleOrDefaultAsync(x => x.AssignmentId == a.Id && x.State == ExtensionState.Open)
            : null;
        return decides && (a.State == AssignmentState.Submitted || extension is not null) ? PendingDecisions.VerbOf(turn, a, extension)
            : a.State == AssignmentState.AwaitingAcceptance && turn.Act.May(a, (person, x) => person.Id == x.AssigneeId) ? StepVerb.Accept
            : r.Verb;
    }

    /// <summary>"… vì trùng lịch, đã xong số liệu, còn nhận xét": one line may say all a proposal has to.</summary>
    private static Request Proposed(Request request) => request.Words is { } words && TransferWords.Read(words) is { } parts
        ? request with { Words = parts.Reason, DonePart = parts.Done, LeftPart = parts.Left }
        : request;
}
