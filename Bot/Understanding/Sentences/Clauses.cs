using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Sentences;

/// <summary>
/// Several sayings in one line: "12 xong, 15 xin lùi tới thứ 2" tells two things of two assignments, "không từ chối đâu ạ, em
/// nhận 12" takes nothing back and then accepts. What is said of one assignment must not befall the other.
/// </summary>
internal sealed class Clauses(LineAnalysis analysis, Func<string, Reading> read)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("sentences/clauses");

    private const int MostWords = 60;
    private const int MostActs = 4;

    private static readonly PhraseSet Breaks = PhraseSet.Of(",", ".", ";", "!", "\n", "còn", "nhưng", "mà", "và", "rồi", "thì", "and", "but", "+", "-");

    // After a denial.
    private static readonly PhraseSet Stops = PhraseSet.Of("[,|.|;|!] (nhưng|nhưng mà|mà|chỉ|chỉ là|chỉ có điều|chẳng qua|but)", ",", ".", ";", "!", "\n");

    private static readonly PhraseSet Denied = Lexicon["denied"];

    // "Xong 12, cả 15 nữa": a list goes on.
    private static readonly PhraseSet More = PhraseSet.Of("cả", "nữa", "luôn", "cũng vậy", "cũng thế", "cũng", "thêm", "too", "as well", "also");

    private readonly Line _line = analysis.Line;

    /// <summary>What the line says clause by clause; null when it is to be read as a whole.</summary>
    public Reading? Read(Func<Reading> whole)
    {
        if (_line.Words.Count > MostWords || analysis.IsQuestion)
        {
            return null;
        }

        return AfterDenial() ?? ActByAct(whole);
    }

    // What follows "không từ chối đâu ạ,"; of the assignment named there, should no other be.
    private Reading? AfterDenial()
    {
        if (analysis.Begins(Denied) is not { } denied || Stop(denied.To) is not { } stop || read(Text(stop.To, _line.Words.Count)) is not { Intent: not Intent.Unknown } rest)
        {
            return null;
        }

        int[] named = [.. _line.Mentions.Where(m => m.Words.To <= stop.From).Select(m => m.Number).Distinct()];
        return rest.Tasks.Count > 0 || named.Length == 0 || !rest.Ask.Contains(Slot.Task)
            ? rest
            : rest with { Tasks = named, Ask = [.. rest.Ask.Where(a => a != Slot.Task)] };
    }

    private Span? Stop(int from)
    {
        for (var i = from; i < _line.Words.Count - 1; i++)
        {
            if (Stops.At(_line.Words, i) is > 0 and var length && i + length < _line.Words.Count)
            {
                return new Span(i, i + length);
            }
        }

        return null;
    }

    private Reading? ActByAct(Func<Reading> whole)
    {
        var cuts = Cuts();
        if (cuts.Count is > 0 and < MostActs && whole().Intent == Intent.Unknown)
        {
            return FirstAct(cuts[0]);
        }

        if (cuts.Count is 0 or >= MostActs || whole() is not { Tasks.Count: > 1, Intent: not (Intent.Assign or Intent.Search or Intent.Show) } all)
        {
            return null;
        }

        List<string> texts = [.. Enumerable.Range(0, cuts.Count + 1).Select(i => Text(i == 0 ? 0 : cuts[i - 1].To, i == cuts.Count ? _line.Words.Count : cuts[i].From))];
        List<Reading> parts = [.. texts.Select(read)];
        if (Enumerable.Range(1, parts.Count - 1).All(i => Continues(parts[0], parts[i], texts[i])))
        {
            return null;
        }

        if (parts[0].Intent != Intent.Unknown)
        {
            return parts[0] with { Rest = Text(cuts[0].To, _line.Words.Count) };
        }

        return parts.FindIndex(p => p.Intent == all.Intent) is >= 0 and var heard
            ? parts[heard] with { Rest = string.Join(", ", texts.Where((text, i) => i != heard && !parts[i].Tasks.All(parts[heard].Tasks.Contains))) is { Length: > 0 } rest ? rest : null }
            : null;
    }

    // "12 15 đồng ý hết, 18 duyệt": two acts in one line are no single one; the first is done, the other offered.
    private Reading? FirstAct(Span cut) =>
        read(Text(0, cut.From)) is { Tasks.Count: > 0, Intent: Intent.Approve or Intent.Confirm or Intent.Accept } first
            && read(Text(cut.To, _line.Words.Count)) is { Tasks.Count: > 0, Intent: not (Intent.Unknown or Intent.Show) }
            ? first with { Rest = Text(cut.To, _line.Words.Count) }
            : null;

    // The last break between the numbers of one act and those of the next.
    private List<Span> Cuts()
    {
        List<Span> cuts = [];
        for (var m = 1; m < _line.Mentions.Count; m++)
        {
            var (before, next) = (_line.Mentions[m - 1].Words, _line.Mentions[m].Words);
            if (LastBreak(before.To, next.From) is { } cut)
            {
                cuts.Add(cut);
            }
            else if (_line.Words[next.From].Is(',') && BeginsAnother(m))
            {
                cuts.Add(new Span(next.From, next.From + 1));
            }
        }

        return cuts;
    }

    private Span? LastBreak(int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (Breaks.At(_line.Words, i) is > 0 and var length)
            {
                return new Span(i, i + length);
            }
        }

        return null;
    }

    // "nhận 12, 13 được 40%": what looks like a list of two is an act each.
    private bool BeginsAnother(int mention)
    {
        var comma = _line.Mentions[mention].Words.From;
        var end = mention + 1 < _line.Mentions.Count ? _line.Mentions[mention + 1].Words.From : _line.Words.Count;
        return read(Text(comma + 1, end)) is { Intent: not Intent.Unknown } second
            && read(Text(0, comma)) is { Intent: not (Intent.Unknown or Intent.Show) } first && second.Intent != first.Intent;
    }

    private bool Continues(Reading first, Reading next, string text)
    {
        if (next.Intent == Intent.Unknown)
        {
            return next is { Deadline: null, Person: null } && SaysNothing(Line.Of(text, analysis.Context).Gist);
        }

        // "12 15 đồng ý hết, 18 cho lùi luôn": two things are agreed to.
        return next.Intent == first.Intent && (first.Intent != Intent.Approve || Consents.Of(text) == ConsentTo.Anything || next.Tasks.All(first.Tasks.Contains)) && next.Percent == first.Percent && (next.Deadline is null || next.Deadline == first.Deadline)
            && (next.Person is null || next.Person == first.Person);
    }

    private static bool SaysNothing(Gist gist)
    {
        for (var i = 0; i < gist.End;)
        {
            var step = Math.Max(More.At(gist.Words, i), Math.Max(Courtesy.Opening.At(gist.Words, i), Courtesy.Subject.At(gist.Words, i)));
            if (step == 0 && !gist.Words[i].IsMark)
            {
                return false;
            }

            i += Math.Max(step, 1);
        }

        return true;
    }

    private string Text(int from, int to) =>
        to > from ? _line.Source.OriginalSlice(_line.Words[from].Start, _line.Words[to - 1].End) : string.Empty;
}
