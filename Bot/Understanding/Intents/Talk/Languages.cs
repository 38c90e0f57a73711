using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Talk;

/// <summary>"English please", "nói tiếng Việt": in which language to answer.</summary>
internal static class Languages
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/talk/languages");

    private static readonly PhraseSet English = Lexicon["english"];

    private static readonly PhraseSet Vietnamese = Lexicon["vietnamese"];

    // Of two, the other one.
    private static readonly PhraseSet Unsaid = Lexicon["unsaid"];

    // "Tôi muốn đổi ngôn ngữ hiển thị", "từ nay dùng tiếng Anh với tôi"; but a paper is translated.
    private static readonly PhraseSet Setting = Lexicon["setting"];

    private static readonly PhraseSet Tongue = PhraseSet.Of("ngôn ngữ", "tiếng anh", "tiếng việt", "english", "vietnamese", "language");

    private static readonly PhraseSet InEnglish = PhraseSet.Of("tiếng anh", "english", "anh ngữ");

    private static readonly PhraseSet InVietnamese = PhraseSet.Of("tiếng việt", "vietnamese", "việt ngữ");

    private static readonly PhraseSet Papers = Lexicon["papers"];

    private const int LongestWish = 16;

    /// <summary>The same in a sentence of one's own; asked where no other row holds.</summary>
    public static Span? WhereAskedFor(LineAnalysis analysis) => IsAskedFor(analysis) ? new Span(0, 0) : null;

    private static bool IsAskedFor(LineAnalysis analysis) =>
        !analysis.HasTask && analysis.Line.Words.Count <= LongestWish && analysis.Has(Tongue) && analysis.Has(Setting) && !analysis.Has(Papers) && Persons.AnyFrom(analysis, 0) is null;

    public static Span? Where(LineAnalysis analysis) => Said(analysis) is null && !analysis.Is(Unsaid) ? null : new Span(0, 0);

    /// <summary>"en" or "vi"; null where the language is not named.</summary>
    public static string? CodeOf(LineAnalysis analysis) =>
        Said(analysis) ?? (!IsAskedFor(analysis) || analysis.Has(InEnglish) == analysis.Has(InVietnamese) ? null : analysis.Has(InEnglish) ? "en" : "vi");

    private static string? Said(LineAnalysis analysis) =>
        analysis.Is(English) ? "en" : analysis.Is(Vietnamese) ? "vi" : null;
}
