using ReformBot.Bot.Understanding.Slots;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>"Chiều nay xong": noted as progress, and the one who promised is left in peace until an hour before it.</summary>
internal static class PromisedCompletion
{
    private static readonly TimeSpan Before = TimeSpan.FromHours(1);

    /// <summary>Before it is asked which is meant: the words of the answer are others.</summary>
    public static Request WithWords(Turn turn, Request request) =>
        request.Verb == StepVerb.Progress ? request with { Words = WordsOf(turn, request) } : request;

    public static string? WordsOf(Turn turn, Request request) =>
        request.Words ?? (turn.Message.Text.Length > 0 && (IsPromise(request)
            || (request.Percent is null ? ProgressNote.SaysSomething(turn.Message.Text) : ProgressNote.SaysBut(turn.Message.Text))) ? turn.Message.Text : null);

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
            request.Percent is null ? "Promised" : "Promised.Percent",
            assignment.Number,
            assignment.Title,
            Speech.Instant(turn.Language, at, calendar),
            Speech.Instant(turn.Language, said, calendar),
            request.Percent);
        return true;
    }

    private static bool IsPromise(Request request) => request is { Verb: StepVerb.Progress, Promises: true, DeadlineOn: not null };
}
