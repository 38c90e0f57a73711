using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.NearDays;

/// <summary>
/// "Hôm thứ hai", "bữa thứ sáu": the one that was, unless something in the line looks ahead: "để hôm thứ hai em nộp", "xin nghỉ bữa
/// thứ năm". The next one is offered and never set.
/// </summary>
internal static class LookingBack
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/grammar/near-days/looking-back");

    private static readonly Phrases ThatDay = new("hôm|bữa");

    private static readonly Phrases Ahead = new(Lexicon.Either("ahead"));

    private static readonly Phrases Away = new(Lexicon.Either("away"));

    private static readonly Phrases Promised = new(Lexicon.Either("promised"));

    private static readonly Phrases HandedIn = new(Lexicon.Either("handed in"));

    private static readonly Phrases Over = new(Lexicon.Either("over"));

    private static readonly Phrases Counts = new("hai|ba|bốn|mấy|vài|những|các|mỗi");

    /// <param name="at">Where "hôm" stands.</param>
    /// <param name="weekday">The weekday behind it, of no week said.</param>
    public static Said Read(Scan scan, int at, Said weekday)
    {
        if (weekday is not { Kind: SaidKind.Weekday, Date: { } coming } || !ThatDay.At(scan.Tokens, at) || IsAhead(scan, at, weekday.Next))
        {
            return weekday;
        }

        var last = coming < scan.Today.AddDays(7) ? coming.AddDays(-7) : scan.Today.AddDays(-7);
        return weekday with { Date = last, IsPast = true, Offered = [coming] };
    }

    private static bool IsAhead(Scan scan, int at, int next)
    {
        // "Nghỉ hai hôm thứ ba, thứ tư": so many days.
        if (Ahead.EndsBefore(scan.Tokens, at) || Counts.EndsBefore(scan.Tokens, at) || (at > 0 && scan.Tokens[at - 1].IsNumber) || Has(scan, Away, 0, scan.Count))
        {
            return true;
        }

        var (from, end) = (Border(scan, at, -1), Border(scan, next, 1));
        return !Has(scan, Over, from, end)
            && (Promised.At(scan.Tokens, next) || (HandedIn.EndsBefore(scan.Tokens, at) && WordsAroundDate.IsAll(scan, next, scan.Count)));
    }

    private static bool Has(Scan scan, Phrases words, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (words.After(scan.Tokens, at) is > 0 and var to && to <= end)
            {
                return true;
            }
        }

        return false;
    }

    private static int Border(Scan scan, int at, int step)
    {
        var place = step < 0 ? at - 1 : at;
        while (scan.Has(place) && !scan.Tokens[place].IsMark)
        {
            place += step;
        }

        return step < 0 ? place + 1 : place;
    }
}
