using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;

/// <summary>Whether a name that is also a word, "minh", "tuan", "mai", is somebody where it stands.</summary>
internal sealed class NamesInDoubt(LineAnalysis analysis)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/named-receivers/names-in-doubt");

    private static readonly PhraseSet TimePairs = Lexicon["time pairs"];

    // "minh - cập nhật bộ thủ tục - hạn 13/3": who, what, until when.
    public bool IsHeading(int at)
    {
        var words = analysis.Line.Words;
        return at + 1 < words.Count && (words[at].Is('-') || words[at].Is(':')) && !words[at].Token.Glued && WorkVerbs.All.At(words, at + 1) > 0
            && analysis.Line.Date is { Introduced: true };
    }

    // "anh minh xem lại ds hs trễ, hạn t3": a title, work and an outspoken deadline make a name of "mình".
    public bool IsOrdered(PersonMatch match) => IsOrdered(match.Words)
        || (match is { Words: { From: 0, Length: 1 }, Person: { } staff } && analysis.Line.Words[0].IsCapital && WorkVerbs.All.At(analysis.Line.Words, 1) > 0
            && (analysis.Line.Date is { Date: not null } || analysis.Line.Words.Count > FewestWords) && Wants.IsOfStaff(analysis, staff) && CalledAtEnd.Of(analysis) is null);

    private const int FewestWords = 4;

    private bool IsOrdered(Span named) =>
        (named.From == 0 && named.Length == 1 && CalledNames.IsAskedFirst(analysis.Line.Words))
        || named.Length == 2 && Elder.At(analysis.Line.Words, named.From) > 0 && WorkVerbs.All.At(analysis.Line.Words, named.To) > 0
            && analysis.Line.Date is { Introduced: true, Date: not null };

    private static readonly PhraseSet Elder = PhraseSet.Of("anh", "chị", "a", "c", "cô", "chú");

    public enum Doubt
    {
        Word,
        Both,
    }

    // "hoan thanh lap": the next pair is a word by itself, so Hoàn is a person. "tuan sau giao ban": both make sense.
    public Doubt? Of(PersonMatch match, bool loose)
    {
        var words = analysis.Line.Words;
        if (match.IsCertain || !analysis.People.IsDoubtful(match.Words.From, ignoreBefore: loose))
        {
            return null;
        }

        if (analysis.People.IsDated(match.Words.From) && TimePairs.At(words, match.Words.From) <= 1)
        {
            return !loose ? Doubt.Word : analysis.Line.Dates.Count > 1 ? null : Doubt.Both;
        }

        if (TimePairs.At(words, match.Words.From) > 0)
        {
            return IsCount(words, match.Words.To) ? null
                : WordsLikeNames.AfterEvents.At(words, match.Words.To) > 0 ? Doubt.Both
                : Doubt.Word;
        }

        // "tu thu hai toi thu sau": from Monday, where nobody is called for.
        if (!loose && words[match.Words.From].Is("tu") && (TimePairs.At(words, match.Words.To) > 0 || words[match.Words.To].IsNumber))
        {
            return Doubt.Word;
        }

        return WordsLikeNames.Pairs.At(words, match.Words.To) >= 2 || WorkVerbs.All.At(words, match.Words.To) >= 2 ? null : Doubt.Word;
    }

    // "quy 2 viec:" gives Quý two tasks.
    private static bool IsCount(IReadOnlyList<Seen> words, int at) =>
        at + 1 < words.Count && words[at].IsNumber && (words[at + 1].Is("viec") || words[at + 1].Is("nhiem") || words[at + 1].Is("dau"));
}
