using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"Thôi khỏi, để anh gọi", "đừng gửi, anh đổi ý rồi", "không, để sau": what is in hand is dropped, and why stands behind.</summary>
internal static class DroppedWithWhy
{
    private static readonly Lexicon Lexicon = Lexicon.Of("answers/dropped-with-why");

    private const int MostWords = 16;

    private static readonly PhraseSet Breaks = PhraseSet.Of(",", ".", ";", "!", "-", "\n");

    private static readonly PhraseSet LetMe = Lexicon["let me"];

    // "Thôi, …" only sighs.
    private static readonly PhraseSet Sighs = PhraseSet.Of("thôi", "thui");

    public static Reading? Read(LineAnalysis analysis, Reading whole, Func<string, Reading> read)
    {
        var (line, words) = (analysis.Line, analysis.Line.Words);
        if (whole.Intent != Intent.Unknown || line.HasTask || analysis.IsQuestion || words.Count > MostWords)
        {
            return null;
        }

        for (var i = 1; i < words.Count - 1; i++)
        {
            if (LetMe.At(words, i) > 0)
            {
                return IntentOf(0, i) == Intent.Cancel ? Dropped : null;
            }

            if (Breaks.At(words, i) > 0)
            {
                var (first, rest) = (IntentOf(0, i), IntentOf(i + 1, words.Count));
                var isDropped = rest == Intent.Cancel
                    ? first is Intent.Cancel or Intent.No
                    : first == Intent.Cancel && rest is Intent.Unknown or Intent.No && !Sighs.Covers(words, 0, i);
                return isDropped ? Dropped : null;
            }
        }

        return null;

        Intent IntentOf(int from, int to) => read(line.Source.OriginalSlice(words[from].Start, words[to - 1].End)).Intent;
    }

    private static Reading Dropped => new() { Intent = Intent.Cancel };
}
