using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Completing;

/// <summary>What shows that it is done, said straight after "xong 12": a paper by its number, something enclosed, "đã báo cáo trực tiếp".</summary>
internal static class CompletionNotes
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/completing/completion-notes");

    private static readonly PhraseSet With = Lexicon["with"];

    private static readonly PhraseSet Enclosed = Lexicon["enclosed"];

    private static readonly PhraseSet Reported = Lexicon["reported"];

    public static bool At(Line line, IReadOnlyList<Seen> words, int i) =>
        NumberedPapers.At(words, i + With.At(words, i)) || (line.HasTask && (Enclosed.At(words, i) > 0 || Reported.At(words, i) > 0));
}
