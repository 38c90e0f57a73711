using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>More time asked for a second time, to another day: it is asked whether that takes the place of the first.</summary>
internal static class AskedInstead
{
    public static bool TryAsk(Turn turn, Request request, StepResult.AlreadyAsked asked)
    {
        var (calendar, before, work) = (turn.Office.Calendar, asked.Open, asked.Assignment);
        if (request.DeadlineOn is not { } on || calendar.DueAt(on, request.Time) is var dueAt && dueAt == before.DueAt)
        {
            return false;
        }

        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(
                turn, work.IsCooperation, "AlreadyAsked.Replace", work.Number, work.Title, Speech.Instant(turn.Language, before.DueAt, calendar),
                Speech.Instant(turn.Language, dueAt, calendar), request.Words ?? before.Reason),
            [request with { Replaces = true }]);
        return true;
    }
}
