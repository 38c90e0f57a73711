using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>"Nghỉ chiều mai với sáng thứ 6", "mai nghỉ sáng, mốt nghỉ chiều": halves of different days, which no range from first to last says.</summary>
internal static partial class ApartDays
{
    /// <returns>In their order, what joins without a gap as one; empty where it is not such a line.</returns>
    public static IReadOnlyList<LeaveDays> In(string text, DateTimeOffset now, OfficeCalendar calendar)
    {
        var folded = Folded.Of(text);
        List<LeaveDays> found = [];
        var from = 0;
        foreach (var (start, end) in JointPattern().Matches(folded.Text).Select(m => (m.Index, m.Index + m.Length)).Append((folded.Text.Length, folded.Text.Length)))
        {
            var part = Folded.Of(Toned(folded, folded.OriginalSlice(from, start)));
            from = end;
            if (DeadlineReader.Range(part, now, calendar) is not { } range)
            {
                continue;
            }

            if (range is not { From: { } day, To: { } last, Ask: false, IsOpen: false } || day != last || (range.StartsAtNoon && range.EndsAtNoon) || (day == calendar.DateOf(now) && !TodayPattern().IsMatch(part.Text))
                || !(LeavePattern().IsMatch(part.Text) || BarePattern().IsMatch(part.Text.Remove(range.Start, range.End - range.Start))))
            {
                return [];
            }

            found.Add(new LeaveDays(day, last, range.StartsAtNoon, range.EndsAtNoon));
        }

        found = [.. found.OrderBy(d => d.From).ThenBy(d => d.StartsAtNoon)];
        return found.Count < 2 || found.All(d => !IsHalf(d)) || found.Zip(found.Skip(1)).Any(pair => pair.First.From == pair.Second.From) ? [] : Joined(found);
    }

    // "Mai nghi sang, mot nghi chieu": beside "mai" it is the day after.
    private static string Toned(Folded line, string part) =>
        TomorrowPattern().IsMatch(line.Text) && DayAfterPattern().Match(Folded.Of(part).Text) is { Success: true } match
            ? $"mốt {HalfPattern().Replace(Folded.Of(part).Text[match.Length..], half => half.Value == "sang" ? "sáng" : "chiều")}" : part;

    private static bool IsHalf(LeaveDays days) => days.StartsAtNoon || days.EndsAtNoon;

    private static List<LeaveDays> Joined(List<LeaveDays> apart)
    {
        List<LeaveDays> joined = [];
        foreach (var next in apart)
        {
            if (joined is [.., var last] && !last.EndsAtNoon && !next.StartsAtNoon && last.To.AddDays(1) == next.From)
            {
                joined[^1] = last with { To = next.To, EndsAtNoon = next.EndsAtNoon };
                continue;
            }

            joined.Add(next);
        }

        return joined;
    }

    [GeneratedRegex(@"\bmai\b")]
    private static partial Regex TomorrowPattern();

    [GeneratedRegex(@"^\s*mot\s+(?=(?:(?:e|em|toi|minh|c|chi|anh|a)\s+)?(?:xin\s+)?nghi\b)")]
    private static partial Regex DayAfterPattern();

    // A word without its tone is no half beside one that has its own.
    [GeneratedRegex(@"\b(?:sang|chieu)\b")]
    private static partial Regex HalfPattern();

    // "Nghỉ chiều" beside another day need not be today's.
    [GeneratedRegex(@"\b(?:nay|today)\b|\d\s*[/.-]\s*\d")]
    private static partial Regex TodayPattern();

    [GeneratedRegex(@"\s*(?:[,;+&]|\b(?:va|vs|voi|cung|roi|and)\b)\s*")]
    private static partial Regex JointPattern();

    [GeneratedRegex(@"\b(?:nghi(?!\s+(?:hoc|le|tet|trua))|off|vang|leave)\b")]
    private static partial Regex LeavePattern();

    [GeneratedRegex(@"^(?:\W|\b(?:nha|nhe|a|anh|chi|em|e|buoi|nua|luon|sep|di|ngay|hom|the)\b)*$")]
    private static partial Regex BarePattern();
}
