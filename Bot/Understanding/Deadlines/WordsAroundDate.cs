using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>Words that say nothing about when: they may surround a date that is otherwise all there is.</summary>
internal static class WordsAroundDate
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/words-around-date");

    private static readonly Phrases Words = new(Lexicon.Either("words"));

    public static bool IsAll(Scan scan, int from, int to)
    {
        for (var at = from; at < to;)
        {
            if (scan.Tokens[at].IsMark)
            {
                at++;
                continue;
            }

            if (Words.After(scan.Tokens, at) is not (> 0 and var next))
            {
                return false;
            }

            at = next;
        }

        return true;
    }
}
