using System.Globalization;
using ReformBot.Bot.Conversations.Receiving;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Slots;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"Nhắc tôi 12 lúc 9h", "mai giao ban nhắc tôi việc đất đai": a reminder for oneself, of the work named; where none is, it is asked which.</summary>
internal static class SnoozeTurns
{
    private const int MostAsked = 6;

    public static async Task RunAsync(Turn turn, Reading reading, string text)
    {
        if (reading.Tasks is [var named, ..])
        {
            await SetAsync(turn, reading, text, named);
            return;
        }

        var matter = SnoozedMatter.In(text);
        IReadOnlyList<OpenTask> open = [.. (await OpenTaskQuery.ForAsync(turn.Db, turn.Person)).OrderByDescending(t => t.IsMine)];
        var meant = MatterWords.Of(matter, open, a => a.Title);
        switch (meant)
        {
            case [var only]:
                await SetAsync(turn, reading, text, only.Number);
                break;
            case { Count: 0 }:
                turn.Reply = LeaveNotices.Line(turn.Language, "Snooze.NoMatter", matter);
                break;
            case null when turn.Conversation.LastTask is { } last && (turn.MeaningAgreed is not null || await IsSpokenOfAsync(turn, last)):
                await SetAsync(turn, reading, text, last);
                break;
            case null when open.Where(t => t.IsMine).ToList() is [var own]:
                await SetAsync(turn, reading, text, own.Number);
                break;
            case null when open.Count == 0:
                turn.Reply = DialogWording.Line(turn, "NoCandidates.other");
                break;
            default:
                await AskWhichAsync(turn, reading, text, meant ?? open);
                break;
        }
    }

    /// <summary>The last thing he was told is about it, wherever that was.</summary>
    private static async Task<bool> IsSpokenOfAsync(Turn turn, int number) => await LastNotice.ReadAsync(turn) is not { } last || last.IsAbout(number);

    private static async Task AskWhichAsync(Turn turn, Reading reading, string text, IReadOnlyList<OpenTask> works)
    {
        var at = await WhenAsync(turn, reading, text);
        var local = turn.Office.Calendar.ToLocal(at).ToString("H:mm d/M/yyyy", CultureInfo.InvariantCulture);
        ChoiceDialog.Begin(
            turn,
            LeaveNotices.Say(turn.Language, "Snooze.Which"),
            [.. works.Take(MostAsked).Select(a => new ChoiceOption($"NV-{a.Number} {a.Title}", LeaveNotices.Say(turn.Language, "Snooze.Which.text", $"NV-{a.Number}", local)))]);
    }

    private static async Task SetAsync(Turn turn, Reading reading, string text, int number)
    {
        if (await turn.Act.FindAsync(number) is not { } assignment)
        {
            turn.Reply = await NotVisibleReply.ReplyAsync(turn, number);
            return;
        }

        if (!assignment.IsOpen)
        {
            turn.Reply = await StepWording.ReplyAsync(turn, StepVerb.Show, new StepResult.WrongState(assignment));
            return;
        }

        var calendar = turn.Office.Calendar;
        var until = await WhenAsync(turn, reading, text);
        var at = await ReminderArming.SnoozeAsync(turn.Db, assignment, turn.Person.Id, until, calendar);
        turn.Conversation.LastTask = number;
        turn.Reply = LeaveNotices.Line(turn.Language, "Snoozed", assignment.Number, Speech.Instant(turn.Language, at, calendar), assignment.Title);
        turn.Reply = turn.Reply with { Buttons = [CancelledSnooze.ButtonFor(turn.Language, assignment)] };
        if (at > until)
        {
            string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
            turn.Reply = turn.Reply with
            {
                Lines = [.. turn.Reply.Lines, LeaveNotices.Say(turn.Language, "Snoozed.Hours", Time(calendar.Hours.SendingFrom), Time(calendar.Hours.SendingUntil))],
            };
        }
    }

    private static async Task<DateTimeOffset> WhenAsync(Turn turn, Reading reading, string text)
    {
        var calendar = turn.Office.Calendar;
        var when = reading.Deadline ?? (await turn.ReadDeadlineAsync(text))?.ToReading();
        var until = when is { } said
            ? calendar.At(said.Date, said.Time ?? calendar.Hours.Start)
            : calendar.At(calendar.NextWorkingDay(calendar.DateOf(turn.Now)), calendar.Hours.Start);
        return until > turn.Now ? until : turn.Now + TimeSpan.FromHours(1);
    }
}
