using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>What is answered with a fixed sentence, whatever else the line says.</summary>
internal static partial class SensitiveWords
{
    private const string Denounced = @"\bto cao\s+(?:ve\s+|doi voi\s+|hanh vi cua\s+)?(?:anh|chi|ong|ba|co|chu|dong chi|d/c|truong|pho|can bo|a|c)\b";

    /// <summary>
    /// A denunciation that names or is about to name somebody. Figures about denunciations are ordinary work; plans, rules and
    /// reports only where nobody is denounced: "báo cáo anh, dân tố cáo ông Hùng" is one.
    /// </summary>
    public static bool IsDenunciation(string text) =>
        Text.Folded.Of(text).Text is var folded && DenunciationPattern().IsMatch(folded) && !FiguresPattern().IsMatch(folded)
        && (DenouncedPattern().IsMatch(folded) || !(OrdinaryPattern().IsMatch(folded) || PeriodPattern().IsMatch(folded)));

    /// <summary>Work on one denunciation or complaint: who wrote it and about whom is for few eyes. Figures, rules and lists are not.</summary>
    public static bool IsComplaint(string? title) =>
        title is not null && Text.Folded.Of(title).Text is var folded && ComplaintPattern().IsMatch(folded) && !OrdinaryPattern().IsMatch(folded) && !ListPattern().IsMatch(folded);

    /// <summary>A picture said or named to be of identity papers, unless its number is covered.</summary>
    public static bool SaysIdentityPapers(string text) =>
        Text.Folded.Of(text).Text is var folded && PapersPattern().IsMatch(folded) && !CoveredPattern().IsMatch(folded);

    public static bool SaysCovered(string text) => CoveredPattern().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>"xem lại nội dung a gửi lúc nãy", "gửi lại giùm em cái cv đó".</summary>
    public static bool AsksForContentAgain(string text) => AgainPattern().IsMatch(Text.Folded.Of(text).Text);

    /// <summary>"thế giao việc thôi không nói nội dung được không".</summary>
    public static bool AsksForBareTask(string text) => BarePattern().IsMatch(Text.Folded.Of(text).Text);

    [GeneratedRegex(@"\b(?:co|nhan|nhan duoc|chuyen|gui|tiep nhan)\s+(?:1 |mot )?(?:don|thu)\s+to cao\b|" + Denounced)]
    private static partial Regex DenunciationPattern();

    [GeneratedRegex(Denounced)]
    private static partial Regex DenouncedPattern();

    [GeneratedRegex(@"\b(?:so lieu|thong ke|tong hop)\b")]
    private static partial Regex FiguresPattern();

    [GeneratedRegex(@"\b(?:quy|thang)\s+(?:\d|i{1,3}\b|iv\b|nay\b|truoc\b)")]
    private static partial Regex PeriodPattern();

    [GeneratedRegex(@"\bto cao\b|\b(?:don|thu|don thu)(?: thu)? khieu nai\b|\bkhieu nai (?:cua|ve) \S")]
    private static partial Regex ComplaintPattern();

    [GeneratedRegex(@"\b(?:tthc|thu tuc|danh sach|danh muc|cong tac|tuyen truyen|quy dinh|quy che|noi quy|bieu mau|so tiep)\b")]
    private static partial Regex ListPattern();

    [GeneratedRegex(@"\b(?:so lieu|thong ke|tong hop|bao cao|luat|quy trinh|ke hoach|tap huan|so tay)\b")]
    private static partial Regex OrdinaryPattern();

    [GeneratedRegex(@"(?:^|[^a-z])(?:cccd|cmnd|cmt|can cuoc|ho chieu|giay to tuy than|passport)(?:[^a-z]|$)")]
    private static partial Regex PapersPattern();

    [GeneratedRegex(@"\b(?:da che|che so|ban che|bien nhan|covered|receipt)\b")]
    private static partial Regex CoveredPattern();

    [GeneratedRegex(@"\b(?:gui|xem|coi|mo|doc|cho xem)\s+lai\b.*\b(?:noi dung|cv|cong van|van ban|tin|anh|file|luc nay|hoi nay|cai do)\b")]
    private static partial Regex AgainPattern();

    [GeneratedRegex(@"\bgiao\s+(?:viec\s+)?(?:thoi\s+)?.*\b(?:khong|ko|k)\s+(?:noi|ghi|neu|can|kem)\s+(?:ro\s+)?noi dung\b")]
    private static partial Regex BarePattern();
}
