using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"172 là rà soát mấy hợp đồng vay ạ? tất cả hay chỉ 3 cái mới": what no card of 172 tells, and only whoever gave it knows.</summary>
internal static class CardQuestions
{
    private static readonly Lexicon Lexicon = Lexicon.Of("answers/card-questions");

    private const int FewestWords = 3;

    private static readonly PhraseSet Asking = Lexicon["asking"];

    private static readonly PhraseSet OnCard = Lexicon["on the card"];

    /// <returns>The question as typed, without the number it begins with; null where the card answers it, or nothing is asked.</returns>
    public static string? Beyond(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        if (!Asking.IsIn(words))
        {
            return null;
        }

        var count = 0;
        for (var i = 0; i < words.Count;)
        {
            var step = Math.Max(OnCard.At(words, i), Math.Max(Courtesy.Opening.At(words, i), Math.Max(Courtesy.Closing.At(words, i), Courtesy.Subject.At(words, i))));
            count += step == 0 && words[i].IsWord ? 1 : 0;
            i += Math.Max(step, 1);
        }

        var from = words.FindIndex(w => !w.IsNumber && !w.IsMark);
        return count >= FewestWords ? folded.OriginalSlice(words[from].Start, words[^1].End).Trim() : null;
    }
}
