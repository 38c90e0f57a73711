using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Dialogs.Filling;

/// <summary>"Xin tới thứ 3, chờ VP trả hồ sơ": an answer about more time says by when, why, or both, whichever comes first.</summary>
internal sealed partial record DateAndReason(DeadlineReading? Date, string? Reason)
{
    /// <param name="task">"Thêm 3 ngày" counts from its deadline.</param>
    public static async Task<DateAndReason> ReadAsync(Turn turn, string text, int? task)
    {
        var folded = Folded.Of(Understanding.Words.TelexMender.Mend(UntilPattern().Replace(text, "đến ")));
        if (await turn.ReadDeadlineAsync(folded.Original, task) is not { } found)
        {
            return new(null, ReasonIn(folded, 0, folded.Text.Length));
        }

        if (found.ToReading() is not { } date)
        {
            return new(null, null);
        }

        var (before, after) = (ReasonIn(folded, 0, found.Start), ReasonIn(folded, found.End, folded.Text.Length));
        // "Chờ họp ngày 10/3" is why; "chờ họp, xin tới 10/3" says both.
        return before is null ? new(date, after)
            : IsSetApart(folded.Text[..found.Start], folded.Text[found.Start..found.End]) ? new(date, after is null ? before : $"{before}, {after}")
            : CuePattern().IsMatch(folded.Text) ? new(null, ReasonIn(folded, 0, folded.Text.Length))
            : new(date, null);
    }

    /// <summary>"Xin tới thứ 3", where the reason was asked for: nothing but another day, and it is asked for.</summary>
    public static async Task<DeadlineReading?> OtherDayAsync(Turn turn, string text, int? task) =>
        AsksUntilPattern().IsMatch(Folded.Of(text).Text) && await ReadAsync(turn, text, task) is { Date: { } date, Reason: null } ? date : null;

    /// <summary>Null for nothing but courtesy, the words around a date, and what is then to be done ("mai em báo").</summary>
    private static string? ReasonIn(Folded folded, int from, int to)
    {
        var words = folded.Text[from..to];
        var lead = LeadPattern().Match(words).Length;
        var tail = TailPattern().Match(words, lead) is { Success: true } match ? match.Index : words.Length;
        return words[lead..tail].Any(char.IsLetter) && !PromisePattern().IsMatch(words[lead..tail]) ? folded.OriginalSlice(from + lead, from + tail).Trim() : null;
    }

    private static bool IsSetApart(string before, string date) => ApartPattern().IsMatch(before) || AskedPattern().IsMatch(date);

    // Typed without its tone, "tới mai" looks like an evening.
    [GeneratedRegex(@"(?<![\p{L}\p{M}])toi (?=(?:mai|mot|nay|hom|thu|t\s?\d|ngay|het|cuoi|dau|tuan|thang|\d))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UntilPattern();

    [GeneratedRegex(
        @"^(?:\W|\b(?:da|vang|ok|nhe|nha|nhen|ah|voi|giup|em|e|toi|minh|xin(?!\s+loi\b)|phep|anh|chi|a|c|sep|duoc|gia han|lui|them|den|han"
        + @"|han moi|la|chac|khoang|vi|boi|ly do|li do|because|until|by|cho(?=\s+(?:em|e|toi|minh|phep)\b)"
        + @"|doi(?=\s+(?:han|ngay|toi|den|sang|qua)\b)|do(?!\s+(?:dac|luong)\b)|tai(?!\s+lieu\b))\b)*")]
    private static partial Regex LeadPattern();

    [GeneratedRegex(
        @"(?:\W|\b(?:(?:a|ah|nhe|nha|nhen|voi|giup)(?:\s+(?:em|e|anh|a|chi|c|sep|cac anh|cac chi))?|nen|thi|(?:em |e |toi |minh )?xin"
        + @"|cho (?:em|e|toi|minh)|toi|den|han|gia han|dc k|duoc khong)\b)*$")]
    private static partial Regex TailPattern();

    [GeneratedRegex(@"^\W*(?:se\s+)?(?:bao(?: cao| lai)?|gui|goi|nop|trinh|dua|tra(?: loi)?|lam(?: xong)?|xong|hoan thanh)\W*$")]
    private static partial Regex PromisePattern();

    [GeneratedRegex(
        @"^\W*(?:(?:da|vang|em|e|anh|chi|a|c|toi|minh|cho)\s+)*(?:xin(?!\s+loi\b)|gia han|lui|doi|han|den"
        + @"|toi(?=\s+(?:mai|mot|nay|hom|thu|t\s?\d|ngay|het|cuoi|dau|tuan|thang|\d)))\b")]
    private static partial Regex AsksUntilPattern();

    [GeneratedRegex(@"(?:[,.;:!\n-]|\b(?:xin|nen|den|toi|han|cho em|cho toi|gia han|lui))\s*$")]
    private static partial Regex ApartPattern();

    [GeneratedRegex(@"^(?:xin|den|toi|han|cho den|cho toi|gia han|lui|them)\b")]
    private static partial Regex AskedPattern();

    [GeneratedRegex(@"^\W*(?:(?:da|em|e|toi|tai|vi|do)\s+)*(?:vi|do|tai|boi|cho|doi|con cho|dang cho|phai cho|ban|vuong|thieu|mac|ket|chua)\b")]
    private static partial Regex CuePattern();
}
