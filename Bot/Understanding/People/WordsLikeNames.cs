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

    /// <summary>Everyday words that are somebody's name too once their marks are left out: such a one is meant only of people around the speaker.</summary>
    public static readonly PhraseSet Common = Lexicon["common"];

    private static readonly PhraseSet Whole = Lexicon["whole words"];

    private static readonly PhraseSet GivenThen = Lexicon["given, then"];

    /// <summary>Typed without marks the word there belongs to another, "ban hành", and to no name.</summary>
    /// <param name="isTitled">A title stands before it, which may be half of that word: "bạn Hạnh"; "anh Lâm đi …" is somebody.</param>
    public static bool IsWhole(IReadOnlyList<Seen> words, int at, bool isTitled) =>
        Enumerable.Range(Math.Max(0, at - 2), Math.Min(2, at) + (isTitled ? 0 : 1)).Any(from => Whole.At(words, from) > at - from)
        && !Enumerable.Range(Math.Max(0, at - 2), Math.Min(2, at)).Any(from => GivenThen.At(words, from) > 0);

    /// <summary>Events after which something can be done: "sau giao ban" makes "tuan sau giao ban" two readings.</summary>
    public static readonly PhraseSet AfterEvents = PhraseSet.Of(
        "sau (giao ban|họp|cuộc họp|lễ|tết|hội nghị|giờ|buổi|trưa|khi|chào cờ|sơ kết|tổng kết|kiểm tra|đại hội)");
}
