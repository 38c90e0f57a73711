using ReformBot.Bot.Understanding.Deadlines.Grammar.NearDays;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.Hours;

/// <summary>"trước giao ban": the office's briefing hour on the next Monday, or on the day said.</summary>
internal static class Briefings
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/grammar/hours/briefings");

    private static readonly Phrases Before = new(Lexicon.Either("before"));

    private static readonly Phrases Filler = new("đầu tuần|sáng|buổi sáng|vào|của|ngày");

    public static Said? Read(Scan scan, int at)
    {
        if (Before.After(scan.Tokens, at) is not (> 0 and var next))
        {
            return null;
        }

        var time = scan.Calendar.Hours.Briefing;
        var start = scan.Skip(next, Filler);
        if (Days.Read(scan, start, isAfterHalf: true) is { Date: { } day } said)
        {
            return said.Kind == SaidKind.Period
                ? new Said(said.Next, SaidKind.Counted) { Date = scan.Calendar.WorkingDayOnOrAfter(said.PeriodStart ?? day), Time = time }
                : said with { Kind = SaidKind.Counted, Time = time, IsWeak = false };
        }

        var monday = Weeks.MondayOf(scan.Today);
        var isToday = monday == scan.Today && scan.Clock < time;
        return new Said(next, SaidKind.Counted) { Date = scan.Calendar.WorkingDayOnOrAfter(isToday ? monday : monday.AddDays(7)), Time = time };
    }
}
