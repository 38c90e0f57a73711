using System.Globalization;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"Nhầm, 172 chưa xem", "183 chưa xem đâu": it has not been looked at, so nothing is decided. The whole line says so.</summary>
internal static class NotLooked
{
    private static readonly Lexicon Lexicon = Lexicon.Of("answers/not-looked");

    private const int MostWords = 16;

    private static readonly PhraseSet Around = Lexicon["around"];

    private static readonly PhraseSet Phrases = Lexicon["not looked"];

    private static readonly PhraseSet Slip = Lexicon["slip"];

    /// <returns>The numbers named; null where the words say something else.</returns>
    public static IReadOnlyList<int>? Read(string text) => NumbersAround(text, Phrases);

    /// <summary>"A nhầm", "nhầm rồi em", and no act named.</summary>
    public static bool IsSlipAlone(string text) => NumbersAround(text, Slip) is not null;

    private static List<int>? NumbersAround(string text, PhraseSet said)
    {
        List<Seen> words = [.. Folded.Of(text).Tokens.Select(Seen.Of)];
        if (words.Count > MostWords || said.In(words) is not { } at)
        {
            return null;
        }

        List<int> numbers = [];
        for (var i = 0; i < words.Count;)
        {
            if (i == at.From)
            {
                i = at.To;
            }
            else if (words[i].IsNumber && int.TryParse(words[i].Token.Original, CultureInfo.InvariantCulture, out var number))
            {
                numbers.Add(number);
                i++;
            }
            else if (words[i].IsMark && !words[i].Is('?'))
            {
                i++;
            }
            else if (Around.At(words, i) is > 0 and var length)
            {
                i = i < at.From ? Math.Min(i + length, at.From) : i + length;
            }
            else
            {
                return null;
            }
        }

        return numbers;
    }
}
