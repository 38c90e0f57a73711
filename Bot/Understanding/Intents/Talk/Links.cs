using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Talk;

/// <summary>"lienket 123456": the one-time code that ties a channel account to a person.</summary>
internal static class Links
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/talk/links");

    private const int Shortest = 4;
    private const int Longest = 12;

    private static readonly PhraseSet Words = Lexicon["words"];

    private static readonly PhraseSet Unsaid = Lexicon["unsaid"];

    public static Span? Where(LineAnalysis analysis) =>
        CodeOf(analysis) is not null || (analysis.Is(Unsaid) && analysis.Line.Attachments.Count == 0) ? new Span(0, 0) : null;

    // "Do đổi điện thoại, tôi xin liên kết lại tài khoản"
    private static readonly PhraseSet Linking = PhraseSet.Of("[được|lại|mã|để] (liên kết|kết nối) [lại|thêm|với|tới] [tài khoản|zalo|teams]", "mã (liên kết|kết nối)");

    private static readonly PhraseSet Account = PhraseSet.Of("tài khoản", "zalo", "teams", "mã [để] (liên kết|kết nối)");

    private static readonly PhraseSet NotOurs = Lexicon["not ours"];

    private const int LongestWish = 18;

    /// <summary>The same in a sentence of one's own; asked where no other row holds.</summary>
    public static Span? WhereAskedFor(LineAnalysis analysis) =>
        !analysis.HasTask && analysis.Line.Words.Count <= LongestWish && analysis.Has(Linking) && analysis.Has(Account) && !analysis.Has(NotOurs) && Persons.AnyFrom(analysis, 0) is null
            ? new Span(0, 0)
            : null;

    public static string? CodeOf(LineAnalysis analysis)
    {
        var words = analysis.Line.Words;
        var start = analysis.Line.Gist.Starts.Select(s => Words.At(words, s) is > 0 and var length ? s + length : -1).Max();
        if (start < 0)
        {
            // Somebody not linked yet has nothing else to say with a row of digits.
            return analysis.Context.Speaker is null && words is [{ IsNumber: true } only] && only.Folded.Length is 6 or 8 ? only.Folded : null;
        }

        while (start < words.Count && words[start].IsMark)
        {
            start++;
        }

        return Code(words, start);
    }

    // Letters and digits of a code may come as several tokens: "AB12CD", "123 456", "123-456".
    private static string? Code(IReadOnlyList<Seen> words, int start)
    {
        var code = string.Empty;
        for (var i = start; i < words.Count; i++)
        {
            if (words[i].IsMark)
            {
                if (words[i].Is('-') || words[i].Is('.'))
                {
                    continue;
                }

                return null;
            }

            if (words[i].IsWord && i > start && !words[i].Token.Glued)
            {
                return i + Lines.Courtesy.Closing.At(words, i) == words.Count ? Valid(code) : null;
            }

            code += words[i].Token.Original;
        }

        return Valid(code);
    }

    private static string? Valid(string code) =>
        code.Length is >= Shortest and <= Longest && code.Any(char.IsAsciiDigit) && code.All(char.IsAsciiLetterOrDigit) ? code.ToUpperInvariant() : null;
}
