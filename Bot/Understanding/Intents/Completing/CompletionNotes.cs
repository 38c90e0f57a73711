using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Completing;

/// <summary>What shows that it is done, said straight after "xong 12": a paper by its number, something enclosed, "đã báo cáo trực tiếp".</summary>
internal static class CompletionNotes
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/completing/completion-notes");

    private static readonly PhraseSet With = Lexicon["with"];

    private static readonly PhraseSet Enclosed = Lexicon["enclosed"];

    private static readonly PhraseSet Whole = Lexicon["whole"];

    private static readonly PhraseSet Little = Lexicon["little"];

    private static readonly PhraseSet Reported = Lexicon["reported"];

    /// <summary>Behind the clause it is told what is handed in, by its number or its count: "184 xong, danh sách 85 hộ, gửi chị Thu".</summary>
    public static bool AreBehind(LineAnalysis analysis, IReadOnlyList<Seen> words, int to) =>
        to < words.Count && words[to].IsMark && (analysis.IsOfDoer || Enumerable.Range(to, words.Count - to).Any(i => NumberedPapers.At(words, i)
            || (words[i].IsNumber && CountedThings.At(words, i + 1))));

    /// <summary>What stands before a count: that it is all there is to be, or only some of it.</summary>
    public static (bool IsWhole, bool IsLittle) BeforeCount(IReadOnlyList<Seen> words, int from, int at) =>
        (Whole.EndsAt(words, from, at), Little.IsIn(words, from, at));

    public static bool At(Line line, IReadOnlyList<Seen> words, int i) =>
        NumberedPapers.At(words, i + With.At(words, i)) || (line.HasTask && (Enclosed.At(words, i) > 0 || Reported.At(words, i) > 0));
}
