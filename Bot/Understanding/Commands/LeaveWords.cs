using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Intents.Officer;

namespace ReformBot.Bot.Understanding.Commands;

/// <param name="Agrees">False: "chưa đồng ý cho … nghỉ".</param>
/// <param name="Who">Whose leave, as typed without diacritics; empty when nobody was named.</param>
/// <param name="Days">Which of his, where he has asked for several; empty when no day was named.</param>
internal sealed record LeaveDecision(bool Agrees, string Who, string Days);

/// <summary>"Lan nghỉ 5-6/3, Hạnh làm thay", "cho Lan nghỉ từ mai đến thứ 6": for whom, and the days with what follows, as typed.</summary>
/// <param name="Grants">"cho Lan nghỉ": it may be the answer to what he asked for.</param>
internal sealed record LeaveEntry(string Who, string Days, bool Grants);

/// <summary>"hủy nghỉ", "hủy nghỉ của Tư ngày 16/3": without diacritics.</summary>
/// <param name="Who">Empty for one's own, or where it stands in <paramref name="Rest"/> if anywhere.</param>
/// <param name="Rest">Days; where nobody is named by "của", days and perhaps a name before them.</param>
/// <param name="Named">Who, as typed.</param>
/// <param name="Behind">What follows "không nghỉ … nữa": another day perhaps.</param>
/// <param name="IsLoose">"Bỏ nghỉ", which says other things as well: it is asked about.</param>
internal sealed record LeaveCancellation(string Who, string Rest, string Named, string Behind = "", bool IsLoose = false);

/// <summary>"đồng ý cho Tư nghỉ", "chưa đồng ý nghỉ": a head's word on somebody's leave.</summary>
internal static partial class LeaveWords
{
    public static LeaveDecision? Read(string text)
    {
        var folded = Text.Folded.Of(text);
        var match = Pattern().Match(folded.Text);
        return match.Success && !OffDuty.IsHalfAfter(folded, match.Groups["off"].Index)
            ? new LeaveDecision(!match.Groups["not"].Success, $"{match.Groups["who"].Value} {match.Groups["after"].Value}".Trim(), match.Groups["days"].Value)
            : null;
    }

    /// <summary>"Ừ nghỉ đi", "ok cho em nghỉ": said to the one who has asked for it.</summary>
    public static bool SaysGranted(string text) => GrantPattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(
        @"^\W*(?:(?:u|uh|uhm|ok|oke|oki|da|duoc|dc|roi|thoi)\W+)*(?:cho\s+(?:(?:em|e|chau|ban|co|chu)\s+)?nghi(?!\s+(?:viec|hop|le))"
        + @"|(?:(?:em|e|chau)\s+)?nghi\s+di)(?:\s+(?:di|nhe|nha|nghe|em|e|luon|do))*\W*$")]
    private static partial Regex GrantPattern();

    /// <summary>"Em có xin nghỉ đâu", "sao em lại nghỉ thứ 4": who has not asked for it wonders at a leave of his own.</summary>
    public static bool Denies(string text) =>
        Text.Folded.Of(text) is var folded && DenialPattern().Match(folded.Text) is { Success: true } match && !SickPattern().IsMatch(folded.Typed(match.Groups["where"]));

    // "Đau đầu xin nghỉ", "2 ngày đầu tuần" share letters with "đâu".
    [GeneratedRegex("^(?:đau|đầu|dầu)$", RegexOptions.IgnoreCase)]
    private static partial Regex SickPattern();

    [GeneratedRegex(
        @"\b(?:(?:co|dau co)\s+(?:xin\s+)?nghi(?!\s+(?:quyet|dinh))(?:\s+phep)?(?:\s+\w+){0,3}?\s+(?<where>dau)\b(?!\s+(?:tuan|thang|nam|gio))|(?<!\bdau\s)\b(?<where>dau)\s+co\s+(?:xin\s+)?nghi\b|(?:khong|ko|k)\s+(?:he\s+)?(?:co\s+)?xin nghi\b"
        + @"|sao\s+(?:em|e|toi|chi|anh|a|c|minh)\s+lai\s+(?:duoc\s+|bi\s+)?nghi\b)")]
    private static partial Regex DenialPattern();

    /// <summary>"Nhầm, nghỉ thứ 5", "à nhầm, tôi nghỉ thứ 5 chứ không phải mai": the days that are right, as they are asked for; null where none are said.</summary>
    public static string? CorrectionIn(string text) =>
        Text.Folded.Of(text) is var folded && CorrectionPattern().Match(folded.Text) is { Success: true } match ? $"xin nghỉ {folded.Typed(match.Groups["days"]).Trim()}" : null;

    [GeneratedRegex(
        @"^\W*(?:(?:a|y|da|e|em|oi|uh|chet|xin loi|ma)\W+)*(?:nham|lon|ghi nham|nhan nham|sua lai|dinh chinh|doi lai|noi lai)\b(?:\W+(?:roi|la|thanh|ngay|em|e|toi|anh|chi|minh|xin|cho))*\W+"
        + @"(?:nghi|xin nghi|nghi phep)\s+(?!viec\b)(?<days>.+?)(?:\s+(?:chu|cho)\s+(?:khong|ko|k|hong)\s+phai\b.*|\s+(?:thoi|nhe|nha|a|moi dung))*\W*$")]
    private static partial Regex CorrectionPattern();

    /// <summary>"hủy nghỉ", "em xin hủy nghỉ phép", "hủy nghỉ của Tư".</summary>
    public static bool Cancels(string text) => CancellationIn(text) is { } said && (said.Who.Length > 0 || said.Rest.Length == 0);

    public static LeaveCancellation? CancellationIn(string text)
    {
        var folded = Text.Folded.Of(WithoutWhy(text));
        if (CancelPattern().Match(folded.Text) is not { Success: true } match || OtherRestPattern().IsMatch(folded.OriginalSlice(match.Groups["off"].Index, folded.Text.Length)))
        {
            return null;
        }

        var who = match.Groups["who"];
        return OwnPattern().IsMatch(who.Value)
            ? new LeaveCancellation("", match.Groups["days"].Value, "", IsLoose: match.Groups["drop"].Success)
            : new LeaveCancellation(who.Value, match.Groups["days"].Value, folded.Typed(who), IsLoose: match.Groups["drop"].Success);
    }

    // "Thôi hủy nghỉ, chị không đi nữa": what is said before it and why it is.
    private static string WithoutWhy(string text)
    {
        var folded = Text.Folded.Of(text);
        var from = OpenerPattern().Match(folded.Text) is { Success: true } opener ? opener.Length : 0;
        var to = NotGoingPattern().Match(folded.Text) is { Success: true } why && why.Index > from ? why.Index : folded.Text.Length;
        return from == 0 && to == folded.Text.Length ? text : folded.OriginalSlice(from, to);
    }

    [GeneratedRegex(@"\s*[,.;]\s*(?:vi\s+)?(?:(?:em|e|a|anh|chi|c|toi|minh)\s+)?(?:khong|ko|k)\s+(?:di|nghi|ban)(?:\s+(?:nua|roi|dau))?(?:\s+(?:a|anh|chi|nhe|nha))?\s*[.!]?$")]
    private static partial Regex NotGoingPattern();

    /// <summary>Who may be meant, the longest name first: "le thi tu" is a name, "hanh tu" is "Hạnh từ …" as well, "chi hanh" is "hanh".</summary>
    public static IEnumerable<string> NamesIn(string words)
    {
        for (var name = TitlePattern().Replace(words.Trim(), ""); name.Length > 0; name = BeforeDayPattern().Replace(name, ""))
        {
            yield return name;
            if (!BeforeDayPattern().IsMatch(name))
            {
                yield break;
            }
        }
    }

    /// <summary>"Thôi chị không nghỉ thứ 6 nữa", "Tư không nghỉ nữa": a leave that stands is given up, in whole or some of its days. It is asked about.</summary>
    public static LeaveCancellation? GivenUpIn(string text)
    {
        var folded = Text.Folded.Of(text);
        if (NotAwayPattern().Match(folded.Text) is not { Success: true } not || ThinkPattern().IsMatch(folded.Typed(not.Groups["off"]))
            || NoMorePattern().Match(folded.Text[(not.Index + not.Length)..]) is not { Success: true } more
            || !NamePattern().IsMatch(folded.Text[..not.Index]))
        {
            return null;
        }

        var who = TitlePattern().Replace(OpenerPattern().Replace(folded.Text[..not.Index].Trim() + " ", ""), "").Trim();
        var behind = folded.Text[(not.Index + not.Length + more.Length)..];
        return new LeaveCancellation(SpeakerPattern().IsMatch(who) ? "" : who, more.Groups["days"].Value.Trim(), who, behind.Trim());
    }

    public static LeaveEntry? ForAnother(string text) =>
        EntryPattern().Match(text) is { Success: true } match && (match.Groups["cho"].Success || match.Groups["days"].Value.Any(char.IsDigit))
            && !OwnPattern().IsMatch(Text.Folded.Of(match.Groups["who"].Value).Text) && !IsOfOtherWord(match.Groups["who"])
            && !OrderPattern().IsMatch(Text.Folded.Of(text).Text)
            ? new LeaveEntry(match.Groups["who"].Value.Trim(), match.Groups["days"].Value.Trim(), match.Groups["cho"].Success)
            : null;

    // "Hanh de nghi …"; but "Kien nghi thu 5" names somebody.
    private static bool IsOfOtherWord(Group who) =>
        who.Value.Contains(' ', StringComparison.Ordinal) && OffDuty.IsHalfAfter(Text.Folded.Of($"{who.Value} nghi"), who.Length + 1);

    // "Giao Hạnh xin nghỉ bù cho giáo viên, hạn 5/3" gives her work.
    [GeneratedRegex(@"^\W*(?:(?:em|anh|chi|nho|nay|ok)\s+)*(?:giao|phan cong)(?:\s+viec)?\s+(?:cho\s+)?\w.*\s(?:xin|nghi)\b")]
    private static partial Regex OrderPattern();

    [GeneratedRegex(@"^(?:dong chi|d/c|anh|chi|co|chu|bac|em)\s+")]
    private static partial Regex TitlePattern();

    [GeneratedRegex(@"\s+(?:tu|ngay|hom|vao|thu|from|on)$")]
    private static partial Regex BeforeDayPattern();

    // "Bỏ nghị định cũ", "hủy nghỉ lễ"; but "hủy nghỉ Lê Thị Tư".
    [GeneratedRegex(@"^ngh(?:ị\b|ỉ\s+lễ\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherRestPattern();

    [GeneratedRegex("^nghĩ$", RegexOptions.IgnoreCase)]
    private static partial Regex ThinkPattern();

    // "Thôi chị ko nghỉ thứ 6 nữa, chỉ thứ 5 thôi"
    [GeneratedRegex(@"\b(?:khong|ko|k|hong|khoi)\s+(?:(?:can|phai|xin|co)\s+)?(?<off>nghi)\b(?:\s+(?:phep|om|lam)\b)?")]
    private static partial Regex NotAwayPattern();

    [GeneratedRegex(@"^(?<days>[\w\s/.-]{0,30}?)\bnua\b(?!\s+(?:la|thi|moi|den|ma)\b)")]
    private static partial Regex NoMorePattern();

    [GeneratedRegex(@"^[a-z\s,]{0,40}$")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^(?:(?:thoi|da|vang|ok|u|uh|vay|the)[\s,]+)+")]
    private static partial Regex OpenerPattern();

    [GeneratedRegex(@"^(?:toi|em|minh|e|me)$")]
    private static partial Regex OwnPattern();

    // Before "không nghỉ nữa" these are the speaker; behind "của" some are names, or somebody else.
    [GeneratedRegex(@"^(?:toi|em|minh|e|me|a|c|anh|chi|tui|con|chau)?$")]
    private static partial Regex SpeakerPattern();

    [GeneratedRegex(
        @"^\s*(?:(?:em|toi|minh|da|de nghi)\s+)*(?:xin\s+)?(?:huy|(?<drop>bo)|cancel)\s+(?:xin\s+|lich\s+|don\s+|ngay\s+|buoi\s+|my\s+|the\s+)?(?:(?<off>nghi)(?!\s+(?:trua|tet|giai lao|quyet|hop|huu)\b)|leave)(?:\s+phep)?"
        + @"(?:\s+(?:cua|cho|of)\s+(?:(?:dong chi|d/c|anh|chi|co|chu|bac|em)\s+)?(?<who>[a-z][a-z0-9]*(?:\s+[a-z]+){0,5}?)(?:\s+(?<days>\d.*))?"
        + @"|\s+(?<days>\S.*?))?(?:\s+(?:a|nhe|nha|giup em|giup toi))*\s*[.!]?\s*$")]
    private static partial Regex CancelPattern();

    [GeneratedRegex(
        @"^\s*(?<cho>cho(?:\s+ph[eé]p)?\s+)?(?:(?:đồng chí|dong chi|đ/c|d/c|anh|chị|chi|cô)\s+)?(?<who>\p{L}[\p{L} ]{1,40}?)\s+"
        + @"(?:được\s+|duoc\s+)?(?:xin\s+)?ngh[ỉi](?:\s+ph[ée]p)?(?:\s+(?<days>\S.*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EntryPattern();

    [GeneratedRegex(
        @"^\s*(?:(?<not>(?:khong|ko|k|chua|do not)\s+)?(?:ok\s+)?(?:dong y|nhat tri|duyet|phe duyet|approve)|(?<not>refuse))\s+(?:cho\s+)?"
        + @"(?:(?:dong chi|d/c|anh|chi|em|a|c|e|ban)\s+)?(?:(?<who>[a-z][a-z0-9 ]{0,40}?)\s+)?(?:xin nghi|nghi phep|(?<off>nghi)|leave)(?:\s+(?:cua|of))?"
        + @"(?:\s+(?<after>[a-z0-9 ]{1,40}?))?(?:\s+(?:tu\s+|ngay\s+|from\s+|on\s+)*(?<days>\d{1,2}\s?[-/.]\s?\d.*?))?\s*[.!]?$")]
    private static partial Regex Pattern();
}
