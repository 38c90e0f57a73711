using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>
/// "Em đang làm ạ, hôm trước nghỉ ốm về": who was ill is no part of a report on work: it is neither kept nor passed on. What is not wholly
/// understood as that is kept.
/// </summary>
internal static class PrivateMatter
{
    private static readonly Lexicon Lexicon = Lexicon.Of("answers/private-matter");

    private static readonly PhraseSet Opening = Lexicon["opening"];

    private static readonly PhraseSet Because = Lexicon["because"];

    private static readonly PhraseSet When = Lexicon["when"];

    private static readonly PhraseSet Who = Lexicon["who"];

    private static readonly PhraseSet WhoMarked = Lexicon["who, with marks"];

    private static readonly PhraseSet Titles = Lexicon["titles"];

    private static readonly PhraseSet State = Lexicon["state"];

    private static readonly PhraseSet Unmistakable = Lexicon["unmistakable"];

    private static readonly PhraseSet Illness = Lexicon["illness"];

    private static readonly PhraseSet Alone = Lexicon["alone"];

    private static readonly PhraseSet AloneOfDay = Lexicon["alone, of a day"];

    private static readonly PhraseSet Tail = Lexicon["tail"];

    private static readonly PhraseSet Then = Lexicon["then"];

    private static readonly PhraseSet Late = Lexicon["late"];

    private static readonly PhraseSet Caring = Lexicon["caring"];

    private const int LongestName = 4;

    /// <returns>The words less the clauses that say it, the rest as typed; null where nothing else is said.</returns>
    public static string? Without(string? words)
    {
        if (words is null)
        {
            return null;
        }

        var source = Folded.Of(words);
        var clauses = new TypedClauses(source);
        var (kept, from) = (string.Empty, 0);
        for (var at = 0; at < clauses.Words.Count; at++)
        {
            if (MayBegin(clauses, at) && EndOf(clauses, at) is { } end)
            {
                var (start, next) = clauses.Around(at, end);
                kept += source.OriginalSlice(from, Math.Max(from, start));
                (from, at) = (next, end - 1);
            }
            else if (Caring.At(clauses.Words, at) is > 0 and var caring && Over(clauses.Words, at + caring, When, State, Tail, Unmistakable, Illness) is var ending
                && (clauses.Parts(ending) || Then.At(clauses.Words, ending) > 0))
            {
                // "Tư nghỉ chăm con ốm, Hạnh làm thay": that she is away may be said.
                kept += source.OriginalSlice(from, clauses.Words[at].Start).TrimEnd();
                (from, at) = (clauses.Words[ending - 1].End, ending - 1);
            }
        }

        if (from == 0)
        {
            return words;
        }

        kept = (kept + source.OriginalSlice(from, source.Text.Length)).TrimStart(' ', ',', ';', '.', '\n').TrimEnd(' ', ',', ';', '\n');
        return kept.All(c => !char.IsLetterOrDigit(c)) || (kept.All(char.IsDigit) && words.TrimStart().StartsWith(kept, StringComparison.Ordinal)) ? null : kept;
    }

    // "12 em bị ốm": behind the number of the work as well.
    private static bool MayBegin(TypedClauses clauses, int at) =>
        clauses.Parts(at) || Because.At(clauses.Words, at) > 0 || (clauses.Words[at - 1].IsNumber && clauses.Parts(at - 1));

    /// <summary>Where the clause ends that says so from there; null where it says anything else.</summary>
    private static int? EndOf(TypedClauses clauses, int from)
    {
        var words = clauses.Words;
        var opened = Over(words, from, Opening, When);
        var who = WhoAt(words, opened);
        var ill = Over(words, opened + who.Length, State, When);
        var length = Math.Max(Unmistakable.At(words, ill), IsMarked(words, ill, Illness.At(words, ill)) ? Illness.At(words, ill) : 0);
        if (length == 0 || (who.NeedsMarks && !IsMarked(words, ill, length))
            || (who.Length == 0 && Alone.At(words, ill) == 0 && (AloneOfDay.At(words, ill) == 0 || !Enumerable.Range(from, ill - from).Any(i => When.At(words, i) > 0))))
        {
            return null;
        }

        var at = Over(words, ill + length, When, State, Tail, Unmistakable, Illness);
        if (clauses.Parts(at))
        {
            return at;
        }

        if (Then.At(words, at) is not (> 0 and var then))
        {
            return null;
        }

        return Late.At(words, at + then) is > 0 and var late && clauses.Parts(at + then + late) ? at + then + late : at + then;
    }

    private static (int Length, bool NeedsMarks) WhoAt(IReadOnlyList<Seen> words, int at)
    {
        if (Titles.At(words, at) is > 0 and var title && words.Skip(at + title).Take(LongestName).TakeWhile(w => w.IsCapital).Count() is > 0 and var name)
        {
            return (title + name, false);
        }

        // "Quý nghỉ ốm": a name alone, where what follows can be nothing else.
        var called = words.Skip(at).Take(LongestName).TakeWhile(w => w.IsCapital).Count();
        for (var length = called; length > 0; length--)
        {
            if (Unmistakable.At(words, Over(words, at + length, State, When)) > 0)
            {
                return (length, false);
            }
        }

        return Who.At(words, at) is > 0 and var who ? (who, false) : WhoMarked.At(words, at) is > 0 and var marked ? (marked, true) : (0, false);
    }

    private static bool IsMarked(IReadOnlyList<Seen> words, int at, int length) => words.Skip(at).Take(length).Any(w => !w.Spelling.IsBare);

    private static int Over(IReadOnlyList<Seen> words, int at, params ReadOnlySpan<PhraseSet> sets)
    {
        for (var longest = 1; longest > 0; at += longest)
        {
            longest = 0;
            foreach (var set in sets)
            {
                longest = Math.Max(longest, set.At(words, at));
            }
        }

        return at;
    }
}
