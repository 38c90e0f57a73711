using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.TakingBack;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"Bỏ nhắc 62", or "rút lại" right after a reminder was set: it is not said, and no step of the assignment is touched.</summary>
internal static class CancelledSnooze
{
    private const string Verb = "unsnooze";

    public static Button ButtonFor(string language, Assignment assignment) => new(
        LeaveNotices.Say(language, "Snooze.Cancel"),
        LeaveNotices.Say(language, "Snooze.Cancel.text", assignment.Number),
        "words",
        new Dictionary<string, string> { ["text"] = LeaveNotices.Say(language, "Snooze.Cancel.text", assignment.Number), [Verb] = $"{assignment.Number}" });

    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (!CancelledReminder.IsSaid(text, out var number) || (number ?? (await JustSetAsync(turn))?.Number) is not { } of)
        {
            return false;
        }

        await CancelAsync(turn, of);
        return true;
    }

    /// <summary>The reminder that was the last thing he asked for, if it can still be taken back.</summary>
    public static async Task<(int Number, DateTimeOffset At)?> JustSetAsync(Turn turn) =>
        await LastNotice.ReadAsync(turn) is { AnswersHim: true } last && last.At >= turn.Now - TakeBack.Term
        && last.Message.Buttons.Select(b => Request.Number(b.Data, Verb)).OfType<int>().FirstOrDefault() is var number and > 0
            ? (number, last.At)
            : null;

    public static async Task CancelAsync(Turn turn, int number)
    {
        if (await turn.Act.FindAsync(number) is not { } assignment)
        {
            turn.Reply = await NotVisibleReply.ReplyAsync(turn, number);
            return;
        }

        turn.HadEffect = await ReminderArming.CancelSnoozeAsync(turn.Db, assignment, turn.Person.Id, turn.Office.Calendar, turn.Now);
        turn.Reply = LeaveNotices.Line(turn.Language, turn.HadEffect ? "Snooze.Cancelled" : "Snooze.NoneSet", assignment.Number, assignment.Title);
    }
}
