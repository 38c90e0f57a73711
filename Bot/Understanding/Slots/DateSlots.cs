using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Slots.Why;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>The day a line names, where it is a deadline, a new one, or when to be reminded.</summary>
internal sealed class DateSlots(LineAnalysis analysis)
{
    private readonly Line _line = analysis.Line;

    public static Reading Dated(Reading reading, DeadlineMatch? date) =>
        date is null ? reading : reading with { Deadline = date.ToReading(), NoDeadline = date.NoDeadline, NoSuchDay = date.NoSuchDay, Warn = date.Warn };

    public Reading Dated(Reading reading) => Dated(reading, _line.Date);

    /// <summary>Where a day is what the act is about, a bare one counts: "nhắc em lúc 15h", "lùi sang tuần sau".</summary>
    public DeadlineMatch? Expected() =>
        _line.Date ?? DeadlineReader.Read(_line.ForDates, analysis.Context.Now, analysis.Context.Calendar, DeadlineHints.Answer);

    /// <summary>"Thêm 3 ngày" counts from the deadline as it stands.</summary>
    public DeadlineMatch? NewDeadline(IReadOnlyList<int> tasks)
    {
        if (Expected() is null || tasks is not [var number] || analysis.Context.OpenTasks.FirstOrDefault(t => t.Number == number)?.DueAt is not { } due)
        {
            return Expected();
        }

        var hints = new DeadlineHints { Current = analysis.Context.Calendar.DateOf(due) };
        return DeadlineReader.Read(_line.ForDates, analysis.Context.Now, analysis.Context.Calendar, hints) ?? Expected();
    }

    /// <summary>Of a half-day already begun its end is left: "chiều nay" at three.</summary>
    public DeadlineMatch? Reminder(DeadlineHints hints) =>
        DeadlineReader.Read(_line.ForDates, analysis.Context.Now, analysis.Context.Calendar, hints with { IsReminder = true }) is { Date: not null } date ? date : null;

    /// <summary>"xin gia hạn 12 đến thứ 6, chờ Sở": what stands after the date is why.</summary>
    public string? After(DeadlineMatch date)
    {
        var at = 0;
        while (at < _line.Words.Count && _line.Words[at].Start < date.End)
        {
            at++;
        }

        return at < _line.Words.Count ? ReasonsBesides.Besides(_line, at, []) : null;
    }
}
