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
    public static Span? WhereAskedFor(Hearing hearing) => IsAskedFor(hearing) ? new Span(0, 0) : null;

    private static bool IsAskedFor(Hearing hearing) =>
        !hearing.HasTask && hearing.Line.Words.Count <= LongestWish && hearing.Has(Tongue) && hearing.Has(Setting) && !hearing.Has(Papers) && Persons.AnyFrom(hearing, 0) is null;

    public static Span? Where(Hearing hearing) => Said(hearing) is null && !hearing.Is(Unsaid) ? null : new Span(0, 0);

    /// <summary>"en" or "vi"; null where the language is not named.</summary>
    public static string? CodeOf(Hearing hearing) =>
        Said(hearing) ?? (!IsAskedFor(hearing) || hearing.Has(InEnglish) == hearing.Has(InVietnamese) ? null : hearing.Has(InEnglish) ? "en" : "vi");

    private static string? Said(Hearing hearing) =>
        hearing.Is(English) ? "en" : hearing.Is(Vietnamese) ? "vi" : null;
}
