using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>Small sets of words several readers share.</summary>
internal static class WordSets
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/word-sets");

    public static readonly PhraseSet No = PhraseSet.Of("{không}", "{chưa}");

    public static readonly PhraseSet Never = PhraseSet.Of("{không}");

    public static readonly PhraseSet Able = PhraseSet.Of("{được}", "nổi", "kịp", "nỗi");

    public static readonly PhraseSet CanNot = PhraseSet.Of("{không} thể", "{không} {được}", "{chưa} thể");

    public static readonly PhraseSet Periods = PhraseSet.Of("tháng", "quý", "năm", "ngày", "số", "kỳ", "tuần", "q");

    public static readonly PhraseSet StillMissing = Lexicon["still missing"];

    /// <summary>After a statement nothing more than this need be said.</summary>
    public static readonly PhraseSet Tail = Lexicon["tail"];

    /// <summary>Somebody else's work is not the speaker's to close.</summary>
    public static readonly PhraseSet Others = Lexicon["others"];

    /// <summary>What somebody says who tells of an order instead of giving it.</summary>
    public static readonly PhraseSet Told = PhraseSet.Of("{rồi}", "mà", "chứ", "xong");

    public static readonly PhraseSet Reasons = Lexicon["reasons"];

    public static readonly PhraseSet It = Lexicon["it"];

    public static readonly PhraseSet Rights = Lexicon["rights"];
}
