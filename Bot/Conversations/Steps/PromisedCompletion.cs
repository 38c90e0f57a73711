using System.Globalization;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Slots;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
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

    public static string? WordsOf(Turn turn, Request request)
    {
        // A yes to what the words were asked to mean says nothing of the work itself.
        var typed = turn.MeaningAgreed is null ? turn.Message.Text : turn.Words;
        typed = Consents.IsSmallTalk(typed) ? "" : typed;
        var words = request.Words ?? (typed.Length > 0 && (IsPromise(request) || (request.Percent is null ? ProgressNote.SaysSomething(typed) : ProgressNote.SaysBut(typed))) ? typed : null);
        // To the question how it stands it is his answer, should he say nothing else.
        return PrivateMatter.Without(words) ?? (request.Words is not null && request.Words.Trim() == typed.Trim() ? request.Words : null);
    }

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

        if (at > assignment.DueAt && assignment.DueAt > turn.Now && request.Percent is null && !assignment.IsCooperation)
        {
            SayLate(turn, assignment, at, request);
            return true;
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

    /// <summary>Promised for after the deadline: that is said, and how to ask for the time.</summary>
    private static void SayLate(Turn turn, Assignment assignment, DateTimeOffset at, Request request)
    {
        var calendar = turn.Office.Calendar;
        var day = request.DeadlineOn!.Value.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
        var until = request.Time is { } time ? $"{time.ToString("HH:mm", CultureInfo.InvariantCulture)} {day}" : day;
        var asks = DialogWording.Say(turn.Language, "Promised.Late.text", assignment.Number, until);
        turn.Reply = DialogWording.Line(
            turn, "Promised.Late", assignment.Number, assignment.Title, Speech.Instant(turn.Language, at, calendar), Speech.Deadline(turn.Language, assignment.DueAt, calendar), asks) with
        {
            Buttons = [Button.Saying(DialogWording.Say(turn.Language, "Promised.Late.Button"), asks)],
        };
    }

    private static bool IsPromise(Request request) => request is { Verb: StepVerb.Progress, Promises: true, DeadlineOn: not null };
}
