using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"TT gửi rồi", "em nộp rồi": who handed in and with what verb, where the number was not said.</summary>
internal static partial class SentWords
{
    /// <param name="Verb">Without diacritics; null when none of them was said.</param>
    public readonly record struct Said(bool ForUnit, string? Verb);

    public static Said Read(string text)
    {
        var folded = Text.Folded.Of(text).Text;
        return new Said(UnitPattern().IsMatch(folded), VerbPattern().Match(folded) is { Success: true } match ? match.Groups["verb"].Value : null);
    }

    public static bool BeginsWith(string title, string verb) => Text.Folded.Of(title).Text.TrimStart().StartsWith($"{verb} ", StringComparison.Ordinal);

    /// <summary>"TT gửi rồi", "đã nộp": said to be handed in, though nothing is named; what becomes of it is asked.</summary>
    public static bool SaysDone(string text) => SaysHandedIn(text) && !LongPattern().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>The same at any length: for words that name the paper as well.</summary>
    public static bool SaysHandedIn(string text) =>
        Text.Folded.Of(text).Text is var folded && DonePattern().IsMatch(folded) && !NotDonePattern().IsMatch(folded);

    /// <summary>"Nộp đây ạ, link …": with a product in the line it is being handed in, or may be.</summary>
    public static bool MayHandIn(string text) =>
        Text.Folded.Of(text).Text is var folded && VerbOfHandingIn().IsMatch(folded) && !NotDonePattern().IsMatch(folded);

    public static bool SaysNotDone(string text) => NotDonePattern().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>"Nộp 184 tiếp nhận 112", "xong 192 6 ảnh": the number straight behind the verb, and what follows, folded.</summary>
    public static (int Number, string Words)? NumberHandedIn(string text) => Text.Folded.Of(text).Text is var folded && HandedInPattern().Match(folded) is { Success: true } match
        ? (int.Parse(match.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture), folded[(match.Index + match.Length)..])
        : null;

    /// <summary>The same with something told behind it that leaves nothing open: it may be the product, or how far it is.</summary>
    public static bool TellsOfDone(string text) => Text.Folded.Of(text).Text is var folded && HandedInPattern().Match(folded) is { Success: true } match
        && !LeftOpenPattern().IsMatch(folded[(match.Index + match.Length)..]);

    [GeneratedRegex(
        @"^\W*(?:(?:da|vang|u|a|anh|chi|em|e|sep|bao cao|bc|xin)\s+)*(?:xong|hoan thanh|nop|gui|trinh|bo sung)(?:\s+(?:xong|roi|viec|nv|so))*\s*[-#]?\s*(?<n>\d{1,7})(?![\w/%.-]|\s*(?:%|phan tram)\b|,\d)")]
    private static partial Regex HandedInPattern();

    [GeneratedRegex(@"^\W*$|%|\?|\b(?:nua|phan|gan|sap|co ban|con|moi|duoc|dc|may|vai|mot so|1 so|hau het|da so|phan lon|chua|khong|ko|k|thieu|mai|chieu|se|dang|chac|neu|doi)\b")]
    private static partial Regex LeftOpenPattern();

    /// <summary>"TT gửi rồi ạ, số liệu 320 hồ sơ": what was sent, as typed; null where nothing of a product is told.</summary>
    public static string? NoteIn(string text)
    {
        var folded = Text.Folded.Of(text);
        return NotePattern().Match(folded.Text) is { Success: true } match ? folded.Typed(match.Groups["note"]).Trim() : null;
    }

    [GeneratedRegex(
        @"(?:\b(?:gui|nop|trinh)\b(?:\s+\w+){0,5}?\s+(?:roi|r|xong)\b|\bda\s+(?:gui|nop|trinh)\b)(?:\s+(?:roi|r|a|ah|nha|nhe|em|e|anh|chi|c|sep))*\s*[,:;.–-]\s*"
        + @"(?<note>(?=[^,;]*\d|(?:so lieu|bao cao|danh sach|bieu|van ban|cong van|to trinh|ke hoach|bien ban|phu luc)\b)\S.{2,})$")]
    private static partial Regex NotePattern();

    /// <summary>"Xong 87 rồi, báo cáo 21/BC-KT, còn 1 hợp đồng chưa có": done, and something lacks; whether it is handed in is asked.</summary>
    public static bool SaysDoneBut(string text) => DoneButPattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(
        @"(?<!\b(?:chua|khong|ko|k|kh|hong|sap|gan|se|moi|lam sao|khi nao|bao gio)\s(?:\w+\s)?)\b(?:xong|hoan thanh|hoan tat)\b(?!\s+(?:chua|mot phan|1 phan|mot nua|1 nua)\b).*"
        + @"\b(?:con|chua|thieu|nhung|moi)\b", RegexOptions.Singleline)]
    private static partial Regex DoneButPattern();

    [GeneratedRegex(@"\b(?:gui|nop|trinh)\b")]
    private static partial Regex VerbOfHandingIn();

    [GeneratedRegex(@"\b(?:gui|nop|trinh)\b(?:\s+\w+){0,5}\s+(?:roi|r|xong)\b|\bda\s+(?:gui|nop|trinh)\b")]
    private static partial Regex DonePattern();

    [GeneratedRegex(@"\b(?:chua|khong|ko|k|se|sap|mai|dang|neu|ai|nao)\b|\?")]
    private static partial Regex NotDonePattern();

    [GeneratedRegex(@"(?:\S+\s+){10}")]
    private static partial Regex LongPattern();

    [GeneratedRegex(@"\b(?:tt|trung tam|ttpvhcc|phong|don vi|ben em|ben toi|co quan)\b.*\b(?:gui|nop|bao cao|xong)\b")]
    private static partial Regex UnitPattern();

    [GeneratedRegex(@"\b(?<verb>gui|nop|bao cao)\b")]
    private static partial Regex VerbPattern();
}
