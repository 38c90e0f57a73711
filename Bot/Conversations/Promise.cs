using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations;

/// <summary>"Chiều nay xong": noted as progress, and the one who promised is left in peace until an hour before it.</summary>
internal static class Promise
{
    private static readonly TimeSpan Before = TimeSpan.FromHours(1);

    public static string? WordsOf(Turn turn, Request request) =>
        request.Words ?? (turn.Message.Text.Length > 0 && (IsPromise(request) || (request.Percent is null && ProgressNote.SaysSomething(turn.Message.Text))) ? turn.Message.Text : null);

    /// <summary>True when the reply says what was promised.</summary>
    public static async Task<bool> KeepAsync(Turn turn, Request request, Assignment assignment)
    {
        if (!IsPromise(request))
        {
            return false;
        }

        var calendar = turn.Office.Calendar;
        var at = calendar.DueAt(request.DeadlineOn!.Value, request.Time);
        if (at - Before <= turn.Now)
        {
            return false;
        }

        var said = await ReminderArming.SnoozeAsync(turn.Db, assignment, turn.Person.Id, at - Before, calendar);
        turn.Reply = DialogWording.Line(
            turn,
            "Promised",
            assignment.Number,
            assignment.Title,
            Speech.Instant(turn.Language, at, calendar),
            Speech.Instant(turn.Language, said, calendar));
        return true;
    }

    private static bool IsPromise(Request request) => request is { Verb: StepVerb.Progress, Percent: null, DeadlineOn: not null };
}
