using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.People;

/// <summary>
/// Two-syllable words of office life of which one syllable is also somebody's name: "hoàn thành", "tuần sau", "thủ tư".
/// A bare given name inside one is a word until a title, a capital letter or its place says otherwise.
/// </summary>
internal static class WordsLikeNames
{
    private static readonly Lexicon Lexicon = Lexicon.Of("people/words-like-names");

    public static readonly PhraseSet Pairs = Lexicon["pairs"];

    /// <summary>Events after which something can be done: "sau giao ban" makes "tuan sau giao ban" two readings.</summary>
    public static readonly PhraseSet AfterEvents = PhraseSet.Of(
        "sau (giao ban|họp|cuộc họp|lễ|tết|hội nghị|giờ|buổi|trưa|khi|chào cờ|sơ kết|tổng kết|kiểm tra|đại hội)");
}
