using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots.Why;

/// <summary>What was left when the act was cut out and is no reason: who is spoken to, "được k ạ", half a question. Where nothing else is left, why is asked.</summary>
internal static class Leftovers
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/why/leftovers");

    private static readonly PhraseSet Idle = Lexicon["idle"];

    private static readonly PhraseSet Whose = Lexicon["whose"];

    private static readonly PhraseSet WhoseEnd = Lexicon["whose, at the end"];

    private static readonly PhraseSet GoingOn = Lexicon["going on"];

    private static readonly PhraseSet NotGoingOn = Lexicon["going on, not behind"];

    private const int LongestWhose = 4;

    private static readonly PhraseSet Titles = Lexicon["titles"];

    private static readonly PhraseSet Befallen = Lexicon["befallen"];

    private static readonly PhraseSet Asking = Lexicon["asking"];

    private static readonly PhraseSet WhetherAsking = Lexicon["asking with an end"];

    private static readonly PhraseSet Ends = Lexicon["ends"];

    private static readonly PhraseSet Telling = Lexicon["telling"];

    /// <summary>The reason without them; null where there is none.</summary>
    public static string? Without(string? reason) => reason is null ? null : Without(reason, (words, c) => IsIdle(words, c) || IsWhose(words, c) || IsQuestion(words, c.From, c.To));

    /// <summary>"Giữ nguyên 136 nha, Tư làm tiếp": beside that it stays where it is, who goes on with it says nothing of why.</summary>
    public static string? WithoutGoingOn(string? reason) => reason is null ? null : Without(reason, (words, c) => IsIdle(words, c) || IsGoingOn(words, c));

    private static string? Without(string reason, Func<List<Seen>, Span, bool> saysNothing)
    {
        var line = Folded.Of(reason);
        var words = Seen.All(line.Tokens);
        var clauses = Clauses(words);
        var kept = clauses.FindAll(c => !saysNothing(words, c));
        return kept.Count == 0 ? null
            : kept[0] == clauses[0] && kept[^1] == clauses[^1] ? reason
            : line.OriginalSlice(words[kept[0].From].Start, words[kept[^1].To - 1].End);
    }

    // "118 của Tư nữa", "của phòng em luôn".
    private static bool IsWhose(List<Seen> words, Span clause) =>
        Whose.At(words, clause.From) > 0 && clause.Length <= LongestWhose + 1 && WhoseEnd.EndsAt(words, clause.From + 1, clause.To);

    private static bool IsGoingOn(List<Seen> words, Span clause)
    {
        var at = clause.From;
        while (at < clause.To && at - clause.From <= LongestWhose && GoingOn.At(words, at) == 0 && NotGoingOn.At(words, at) == 0 && words[at].IsWord)
        {
            at++;
        }

        while (at < clause.To && Math.Max(GoingOn.At(words, at), Idle.At(words, at)) is > 0 and var step)
        {
            at += step;
        }

        return at >= clause.To && GoingOn.IsIn(words, clause.From, clause.To);
    }

    /// <summary>"Sao 173 Quý nộp vậy", "khi nào anh cần 172": something is asked there, and nothing said of why.</summary>
    public static bool IsQuestion(IReadOnlyList<Seen> words, int from, int to)
    {
        while (from < to && (words[from].IsMark || words[from].IsNumber || Idle.At(words, from) > 0))
        {
            from += Math.Max(1, Idle.At(words, from));
        }

        return from < to && !Telling.IsIn(words, from, to) && (Asking.At(words, from) > 0 || (WhetherAsking.At(words, from) > 0 && Ends.EndsAt(words, from, to)));
    }

    private static List<Span> Clauses(List<Seen> words)
    {
        var (found, from) = (new List<Span>(), 0);
        for (var at = 0; at <= words.Count; at++)
        {
            if (at < words.Count && !(words[at].Is(',') || words[at].Is(';') || words[at].Is('!') || words[at].Is('?')))
            {
                continue;
            }

            if (at > from)
            {
                found.Add(new Span(from, at));
            }

            from = at + 1;
        }

        return found;
    }

    private static bool IsIdle(List<Seen> words, Span clause)
    {
        for (var at = clause.From; at < clause.To;)
        {
            // "anh Khanh": who is spoken to, by name.
            var title = Titles.At(words, at);
            var isNamed = title > 0 && at + title + 1 == clause.To && Befallen.At(words, at + title) == 0;
            var step = Math.Max(Idle.At(words, at), isNamed ? title + 1 : title);
            if ((step == 0 && !words[at].IsMark) || (title > 0 && Befallen.At(words, at + title) > 0))
            {
                return false;
            }

            at += Math.Max(1, step);
        }

        return true;
    }
}
