using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"Lùi lại 17h đi", right after an order went out: its deadline is offered to be moved, and nobody else's work is asked about.</summary>
internal static class IssuedMoved
{
    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text)
    {
        if (turn.Conversation.Dialog is not null || reading.Settled.Tasks.Count > 0 || MovedWords.Read(text) is not { } said || await LastNotice.ReadAsync(turn) is not { AnswersHim: true }
            || await LastIssued.ReadAsync(turn) is not [{ IsOpen: true } work] || turn.Conversation.LastTask != work.Number
            || !ChangeDeadline.States.Contains(work.State) || await DayAsync(turn, said, text, work) is not { } day)
        {
            return false;
        }

        ConfirmDialog.Begin(turn, IssuedChangeWording.Move(turn, work, day), [new Request(StepVerb.Move) { Task = work.Number, DeadlineOn = day.Date, Time = day.Time }]);
        return true;
    }

    private static async Task<DeadlineReading?> DayAsync(Turn turn, MovedWords said, string text, Assignment work)
    {
        if (said.IsLength)
        {
            var counted = (await turn.ReadAsync($"{work.Number} {text}")).Settled.Deadline;
            var calendar = turn.Office.Calendar;
            return counted is { } on && work.DueAt is { } due && on.Date > work.DeadlineOn
                ? on with { Date = calendar.WorkingDayOnOrAfter(on.Date), Time = on.Time ?? TimeOnly.FromTimeSpan(calendar.ToLocal(due).TimeOfDay) }
                : null;
        }

        if (!said.IsHour)
        {
            return await DayAlone.ReadAsync(turn, said.When);
        }

        return work.DeadlineOn is { } same && await OrderHours.ReadAsync(turn, said.When) is { } hour ? new DeadlineReading(same, hour, said.When) : null;
    }
}
