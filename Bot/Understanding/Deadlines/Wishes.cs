using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>Wishes that name no day ("sớm nhất có thể"), and the plain statement that none is wanted ("không hạn").</summary>
internal static class Wishes
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/wishes");

    private static readonly Phrases Soon = new(Lexicon.Either("soon"));

    private static readonly Phrases Urgent = new(Lexicon.Either("urgent"));

    private static readonly Phrases Not = new("không|ko|k|hông|chưa|không cần|ko cần|k cần|đừng|not");

    private static readonly Phrases Never = new(Lexicon.Either("never"));

    private static readonly Phrases Standing = new(Lexicon.Either("standing"));

    /// <summary>Null when that token begins no wish.</summary>
    public static DeadlineMatch? Read(Scan scan, int at)
    {
        if (Never.After(scan.Tokens, at) is > 0 and var afterNever)
        {
            return Match(scan, at, afterNever) with { NoDeadline = true };
        }

        if (Standing.After(scan.Tokens, at) is > 0 and var afterStanding && IsClause(scan, at, afterStanding))
        {
            return Match(scan, at, afterStanding) with { NoDeadline = true };
        }

        if (Soon.After(scan.Tokens, at) is > 0 and var afterSoon)
        {
            return Match(scan, at, afterSoon) with { Ask = true };
        }

        // "xử lý gấp" closes a clause or is one; "gặp" typed in a hurry stands before somebody.
        return !Not.EndsBefore(scan.Tokens, at) && Urgent.After(scan.Tokens, at) is > 0 and var afterUrgent && IsClause(scan, at, afterUrgent)
            ? Match(scan, at, afterUrgent) with { Ask = true }
            : null;
    }

    private static bool IsClause(Scan scan, int from, int to)
    {
        var start = from;
        while (start > 0 && !scan.Tokens[start - 1].IsMark)
        {
            start--;
        }

        var end = to;
        while (end < scan.Count && !scan.Tokens[end].IsMark)
        {
            end++;
        }

        return WordsAroundDate.IsAll(scan, start, from) && WordsAroundDate.IsAll(scan, to, end);
    }

    private static DeadlineMatch Match(Scan scan, int from, int to)
    {
        var (start, end) = (scan.Tokens[from].Start, scan.Tokens[to - 1].End);
        return new DeadlineMatch { Start = start, End = end, Words = scan.Line.OriginalSlice(start, end), Introduced = true };
    }
}
