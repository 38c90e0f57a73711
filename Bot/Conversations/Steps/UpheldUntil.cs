using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>"Giữ nguyên 171, hạn 20/3": it stays, by another day; that day stands in the question before it is set.</summary>
internal static class UpheldUntil
{
    /// <summary>The request with the day its words name, if they name one.</summary>
    public static Request WithDay(Turn turn, Request request) =>
        request is { Verb: StepVerb.Uphold, DeadlineOn: null, Words: { } words, IsAgreedTo: false } && KeptUntil.Read(words, turn.Now, turn.Office.Calendar) is { } until
            ? request with { DeadlineOn = until.Day.Date, Time = until.Day.Time, Words = until.Words }
            : request;

    public static async Task<bool> TryAskAsync(Turn turn, Request request)
    {
        if (request is not { Verb: StepVerb.Uphold, DeadlineOn: not null, IsAgreedTo: false } || await turn.Act.FindAsync(request.Task!.Value) is not { } work
            || !turn.Act.May(work, (person, a) => a.State == AssignmentState.Declined
                ? Rights.CanSettle(turn.Office.Roster, person, a) : HandOver.MayHandOver(turn.Office.Roster, person, a)))
        {
            return false;
        }

        Ask(turn, work, request);
        return true;
    }

    /// <param name="request">With the day: that it stays, or only that it is due then.</param>
    public static void Ask(Turn turn, Assignment work, Request request)
    {
        var calendar = turn.Office.Calendar;
        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(
                turn.Language,
                request.Words is null ? "UpholdBy.Until" : "UpholdBy.Until.Words",
                Speech.Person(turn.Language, turn.Office.Roster, work.AssigneeId),
                work.Number,
                work.Title,
                Speech.Deadline(turn.Language, calendar.DueAt(request.DeadlineOn!.Value, request.Time), calendar),
                request.Words),
            [request with { IsAgreedTo = true }]);
    }
}
