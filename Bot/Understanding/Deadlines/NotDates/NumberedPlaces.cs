using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.NotDates;

/// <summary>Streets, quarters, annexes, phones and other things that are called by a number: "đường 30/4", "tổ 3", "phụ lục 2".</summary>
internal static class NumberedPlaces
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/not-dates/numbered-places");

    private static readonly Phrases Nouns = new(Lexicon.Either("nouns"));

    private static readonly Phrases Things = new(Lexicon.Either("things"));

    private static readonly Phrases Numbers = new(
        "số|so|sđt|sdt|điện thoại|đt|đtdđ|hotline|zalo|cccd|cmnd|cmt|stk|số tài khoản|mã|mã số|mst|biển số|biên nhận|tel|phone");

    private static readonly Phrases NumberWord = new("số|thứ|:|.");

    private static readonly Phrases TimeUnits = new("ngày|tuần|tháng|tiếng|giờ|h|phút|hôm|bữa");

    public static int After(Scan scan, int at)
    {
        if (scan.Has(at) && scan.Tokens[at].IsNumber)
        {
            return scan.Tokens[at].Folded.Length >= 5 ? NotDate.Chain(scan, at) : -1;
        }

        var noun = Nouns.After(scan.Tokens, at) is > 0 and var place ? place : Things.After(scan.Tokens, at);
        // "to 16/3", "to 16 March": English, and no quarter of the ward.
        if (noun == at + 1 && scan.Tokens[at].Original is "to" && (scan.IsMark(noun + 1, '/') || Grammar.Dates.EnglishDates.Read(scan, noun) is not null))
        {
            return -1;
        }

        if (noun > 0)
        {
            var start = scan.Skip(noun, NumberWord);
            return Cluster(scan, start) is var end && end > start && !TimeUnits.At(scan.Tokens, start + 1) ? end : -1;
        }

        if (Numbers.After(scan.Tokens, at) is > 0 and var afterWord)
        {
            var start = scan.IsMark(afterWord, ':') ? afterWord + 1 : afterWord;
            return Cluster(scan, start) is var end && end > start && !TimeUnits.At(scan.Tokens, end) ? end : -1;
        }

        return -1;
    }

    // "0912 345 678" goes on after a space where the first group is long.
    private static int Cluster(Scan scan, int at)
    {
        var end = NotDate.Chain(scan, at);
        while (end > at && scan.Has(end) && scan.Tokens[end].IsNumber && scan.Tokens[end].Folded.Length >= 3 && scan.Tokens[at].Folded.Length >= 3)
        {
            end = NotDate.Chain(scan, end);
        }

        return end;
    }
}
