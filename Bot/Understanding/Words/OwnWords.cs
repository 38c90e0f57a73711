namespace ReformBot.Bot.Understanding.Words;

/// <summary>The words orders and answers are made of, without their marks: what a slip of the thumb is mended to, and what is cut out of words typed in one.</summary>
internal static class OwnWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("words/own-words");

    private static readonly Dictionary<string, string> Marked = new(StringComparer.Ordinal)
    {
        ["khong"] = "không", ["chua"] = "chưa", ["dung"] = "đừng", ["sap"] = "sắp", ["gan"] = "gần", ["dang"] = "đang", ["chang"] = "chẳng",
    };

    /// <summary>A no, a not yet, a nearly: heard rather than not.</summary>
    public static readonly HashSet<string> Careful = [.. Marked.Keys];

    /// <summary>The word as it is written among words with their marks.</summary>
    public static string WithMarks(string word) => Marked.GetValueOrDefault(word, word);

    public static readonly HashSet<string> All = new(Lexicon.List("all"), StringComparer.Ordinal);
}
