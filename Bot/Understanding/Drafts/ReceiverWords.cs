using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Drafts;

internal enum ReceiverChange
{
    LeaveOut,
    TakeIn,
    Give,

    /// <summary>All others are left out.</summary>
    Only,
}

/// <summary>"Trừ Sở Nội vụ", "bỏ VHXH ra", "thêm Sở Y tế", "giao VHXH thay vì KT": who is, or is no longer, to do what is drafted.</summary>
/// <param name="Names">As typed, between commas; whether they name anybody is not known here.</param>
/// <param name="InsteadOf">Whom they take the place of, as typed.</param>
internal sealed record ReceiverWords(ReceiverChange Change, IReadOnlyList<string> Names, string? InsteadOf = null)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("drafts/receiver-words");

    private static readonly PhraseSet LeaveOut = Lexicon["leave out"];

    private static readonly PhraseSet Only = Lexicon["only"];

    private static readonly PhraseSet LeftOut = Lexicon["left out"];

    private static readonly PhraseSet StaysIn = Lexicon["stays in"];

    private static readonly PhraseSet TakeIn = Lexicon["take in"];

    private static readonly PhraseSet Give = Lexicon["give"];

    private static readonly PhraseSet DoesIt = Lexicon["does it"];

    private static readonly PhraseSet Instead = Lexicon["instead of"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    private static readonly PhraseSet Because = Lexicon["because"];

    private static readonly PhraseSet SaidOfThem = Lexicon["said of them"];

    private const int LongestName = 9;

    private static readonly PhraseSet Sighs = PhraseSet.Of("thôi", "khoan", "à", "mà");

    private const int MostWords = 30;

    private const int LongestClosing = 4;

    /// <summary>Null where the words are about no receivers.</summary>
    public static ReceiverWords? Read(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        if (words.Count > MostWords || words.Exists(w => w.Is('?')))
        {
            return null;
        }

        var (from, end) = (Courtesy.Over(words, 0, Courtesy.Opening, Sighs), EndOf(words));
        if (LeaveOut.At(words, from) is > 0 and var drops)
        {
            return Naming(ReceiverChange.LeaveOut, from + drops, end);
        }

        // Without its mark "chi giao" may be said to a woman.
        if (Only.At(words, from) is > 0 and var only && (words[from].Token.HasDiacritics || words[from].Is("only") || words.Exists(w => w.Is("thoi"))))
        {
            return Naming(ReceiverChange.Only, from + only, end);
        }

        var behind = LeftOut.In(words, from + 1, end);
        if (TakeIn.At(words, from) is > 0 and var adds)
        {
            return behind is { } also ? Naming(ReceiverChange.LeaveOut, from + adds, also.From) : Naming(ReceiverChange.TakeIn, from + adds, end);
        }

        if (behind is { } gone && IsEnd(words, gone.To, end))
        {
            return Naming(ReceiverChange.LeaveOut, from, gone.From);
        }

        if (StaysIn.In(words, from + 1, end) is { } stays && IsEnd(words, stays.To, end))
        {
            return Naming(ReceiverChange.TakeIn, from, stays.From);
        }

        if (Give.At(words, from) is not (> 0 and var gives))
        {
            return null;
        }

        from += gives;
        return Instead.In(words, from + 1, end) is { } instead
            ? Naming(ReceiverChange.Give, from, WithoutDoing(from, instead.From)) is { } given && Naming(ReceiverChange.Give, instead.To, end) is { Names: [var old, ..] }
                ? given with { InsteadOf = old }
                : null
            : Naming(ReceiverChange.Give, from, WithoutDoing(from, end));

        ReceiverWords? Naming(ReceiverChange change, int start, int stop) =>
            NamesIn(folded, words, start, stop) is { Count: > 0 } names ? new ReceiverWords(change, names) : null;

        int WithoutDoing(int start, int stop) => DoesIt.In(words, start + 1, stop) is { } does && IsEnd(words, does.To, stop) ? does.From : stop;
    }

    private static bool IsEnd(List<Seen> words, int at, int end) => at == end || words[at].IsMark || WithoutClosing(words, at, end) == at;

    /// <summary>Up to what is said of them: "họ báo cáo riêng" is no name.</summary>
    private static List<string> NamesIn(Folded folded, List<Seen> words, int start, int stop)
    {
        var names = new List<string>();
        for (var from = start; from < stop;)
        {
            var to = from;
            while (to < stop && !words[to].Is(',') && !words[to].Is('+'))
            {
                to++;
            }

            var end = WithoutClosing(words, from, to);
            if (SaidOfThem.At(words, from) > 0 || end - from > LongestName)
            {
                break;
            }

            if (end > from)
            {
                names.Add(folded.OriginalSlice(words[from].Start, words[end - 1].End).Trim());
            }

            from = to + 1;
        }

        return names;
    }

    // "…, họ báo cáo riêng", "… vì đã gửi rồi"; a comma between names is no end.
    private static int EndOf(List<Seen> words) => Enumerable.Range(1, Math.Max(0, words.Count - 1))
        .Where(i => (Because.At(words, i) > 0 && Instead.At(words, i - 1) == 0) || words[i].Is('.') || words[i].Is(';')).Append(words.Count).First();

    private static int WithoutClosing(List<Seen> words, int from, int end)
    {
        for (var i = Math.Max(from, end - LongestClosing); i < end;)
        {
            if (Closing.Covers(words, i, end) || (i == end - 1 && words[i].IsMark))
            {
                (end, i) = (i, Math.Max(from, i - LongestClosing));
                continue;
            }

            i++;
        }

        return end;
    }
}
