using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Slots.Why;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>The day a line names, where it is a deadline, a new one, or when to be reminded.</summary>
internal sealed class DateSlots(LineAnalysis analysis)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/date-slots");

    private readonly Line _line = analysis.Line;

    public static Reading Dated(Reading reading, DeadlineMatch? date) =>
        date is null ? reading : reading with { Deadline = date.ToReading(), NoDeadline = date.NoDeadline, NoSuchDay = date.NoSuchDay, Warn = date.Warn };

    public Reading Dated(Reading reading) => Dated(reading, _line.Date);

    /// <summary>Where a day is what the act is about, a bare one counts: "nhắc em lúc 15h", "lùi sang tuần sau".</summary>
    public DeadlineMatch? Expected() =>
        _line.Date ?? Read(DeadlineHints.Answer);

    /// <summary>"Thêm 3 ngày" counts from the deadline as it stands. Of several days the one work is handed in on, else the latest: time is asked to be longer.</summary>
    public DeadlineMatch? NewDeadline(IReadOnlyList<int> tasks)
    {
        if (Expected() is not { } expected)
        {
            return null;
        }

        var days = tasks is [var number] && analysis.Context.OpenTasks.FirstOrDefault(t => t.Number == number)?.DueAt is { } due
            ? All(new DeadlineHints { Current = analysis.Context.Calendar.DateOf(due) })
            : _line.Dates;
        if (_line.DateOf(days) is not { } main)
        {
            return expected;
        }

        var others = main.IsMovedTo ? [] : _line.Said(days);
        return others.Count < 2 ? main : others.LastOrDefault(IsOfHandingIn) ?? others.MaxBy(d => d.Date);
    }

    /// <summary>Of a half-day already begun its end is left: "chiều nay" at three.</summary>
    public DeadlineMatch? Reminder(DeadlineHints hints) =>
        Read(hints with { IsReminder = true }) is { Date: not null } date ? date : null;

    private DeadlineMatch? Read(DeadlineHints hints) => _line.DateOf(All(hints));

    private IReadOnlyList<DeadlineMatch> All(DeadlineHints hints) =>
        DeadlineReader.All(_line.ForDates, analysis.Context.Now, analysis.Context.Calendar, hints);

    // "… cho em nộp 16/3", "thứ hai em nộp được không"
    private bool IsOfHandingIn(DeadlineMatch day)
    {
        var words = Seen.Between(_line.Words, day.Start, day.End);
        return HandingIn.EndsAt(_line.Words, 0, words.From) || HandsIn.At(_line.Words, words.To) > 0;
    }

    private static readonly PhraseSet HandingIn = Lexicon["handing in"];

    private static readonly PhraseSet HandsIn = Lexicon["hands in"];

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
