using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Em bổ sung phụ lục rồi ạ", "nộp lại 46/UBND-KT": what came back has been made good. Said by whoever does it, and of nothing else.</summary>
internal static class MendedWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("commands/mended-words");

    private const int MostWords = 40;

    private const int Farthest = 8;

    private static readonly PhraseSet Mend = Lexicon["mend"];

    private static readonly PhraseSet DoneBefore = Lexicon["done before"];

    private static readonly PhraseSet DoneBehind = Lexicon["done behind"];

    private static readonly PhraseSet HandInAgain = Lexicon["hand in again"];

    private static readonly PhraseSet NotYet = Lexicon["not yet"];

    private static readonly PhraseSet Self = Lexicon["self"];

    private static readonly PhraseSet Told = Lexicon["told"];

    /// <summary>"Nộp lại": for the second time.</summary>
    public static bool SayAgain(string text) => HandInAgain.IsIn(WordsOf(text));

    public static bool Say(string text)
    {
        var words = WordsOf(text);
        return words.Count <= MostWords && !words.Exists(w => w.Is('?')) && !NotYet.IsIn(words) && !AreTold(words)
            && (HandInAgain.IsIn(words) || Enumerable.Range(0, words.Count).Any(at => Mend.At(words, at) is > 0 and var mend
                && (DoneBefore.EndsAt(words, 0, at) || DoneBehind.IsIn(words, at + mend, Math.Min(words.Count, at + mend + Farthest)))));
    }

    /// <summary>"Gửi lại bản đã bổ sung nhé em": who speaks does not do it, but wants it.</summary>
    private static bool AreTold(List<Seen> words)
    {
        var said = words.FindAll(w => !w.IsMark);
        var verb = Math.Min(HandInAgain.In(said)?.From ?? said.Count, Mend.In(said)?.From ?? said.Count);
        return Told.Ends(said) && !Self.EndsAt(said, 0, verb);
    }

    private static List<Seen> WordsOf(string text) => Seen.All(Folded.Of(TelexMender.Mend(text)).Tokens);
}
