using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>Figures in a report: 60%, 97,5%, 12/15, "dòng 3".</summary>
internal static class ReportFigures
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/report-figures");

    private static readonly PhraseSet Percent = PhraseSet.Of("%", "phần trăm", "percent", "pt");

    private static readonly PhraseSet Line = Lexicon["line"];

    private static readonly PhraseSet Around = Lexicon["around"];

    // "95 chứ không phải 92,5": the one before it counts.
    private static readonly PhraseSet NotInstead = Lexicon["not instead"];

    public static int? LineOf(Line line)
    {
        var words = line.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (Line.At(words, i) is > 0 and var length && i + length < words.Count && words[i + length] is { IsNumber: true } number && number.Token.Value is > 0 and < 100
                && !(i + length + 1 < words.Count && (words[i + length + 1].Is('%') || (words[i + length + 1].Is('/') && words[i + length + 1].Token.Glued))))
            {
                return number.Token.Value;
            }
        }

        return LabelledLine(words);
    }

    /// <summary>As typed: "97,5%", "12/15", or a bare figure after the line's number.</summary>
    public static string? ValueOf(Line line)
    {
        IReadOnlyList<Seen> words = NotInstead.In(line.Words) is { } other ? [.. line.Words.Take(other.From)] : line.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsNumber && !IsLineNumber(words, i) && FigureAt(words, i) is { } figure
                && !(i > 0 && words[i].Token.Glued && words[i - 1].IsMark && !words[i - 1].Is(':')))
            {
                return line.Source.OriginalSlice(words[figure.From].Start, words[figure.To - 1].End);
            }
        }

        var last = words.Count - 1;
        while (last > 0 && !words[last].IsNumber)
        {
            last--;
        }

        return last > 0 && LineOf(line) is { } number && words[last].IsNumber && !IsLineNumber(words, last) && (words[last].Token.Value != number || last > 2)
            ? line.Source.OriginalSlice(words[NumberStart(words, last)].Start, words[last].End)
            : null;
    }

    /// <summary>A whole percentage of the work: 60%; not 97,5%.</summary>
    public static int? PercentOf(Line line)
    {
        var words = line.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsNumber && words[i].Token.Value is >= 0 and <= 100 && Percent.At(words, i + 1) > 0
                && !(i > 1 && words[i].Token.Glued && words[i - 1].IsMark && !words[i - 1].Is('~') && words[i - 2].IsNumber))
            {
                return words[i].Token.Value;
            }
        }

        return SpokenShare.Of(line) ?? (IsHalf(words) ? Half : null);
    }

    private const int Half = 50;

    private static readonly PhraseSet Halves = Lexicon["halves"];

    private static readonly PhraseSet NotHalf = Lexicon["not half"];

    private static readonly PhraseSet HalfOf = Lexicon["half of"];

    // "Làm hết hay làm 1 nửa thôi" asks.
    private static readonly PhraseSet Choice = PhraseSet.Of("hay", "hay là", "hoặc");

    // "Mai e xong 1 nửa, còn lại t5"
    private static readonly PhraseSet Promised = PhraseSet.Of("(mai|mốt|tuần sau|tuần tới|chiều nay|tối nay|chiều mai|sáng mai) [em|e|tôi|tui|mình|con|cháu] [sẽ|mới|cố|ráng] [được|làm|xong]");

    // "Mới được phân nửa"; but "nghỉ nửa ngày", "gần một nửa".
    private static bool IsHalf(IReadOnlyList<Seen> words) =>
        Halves.In(words) is { } half && !Choice.IsIn(words, 0, half.From) && !Promised.IsIn(words, 0, half.From) && !NotHalf.EndsAt(words, 0, half.From) && HalfOf.At(words, half.To) == 0;

    /// <summary>The line says a figure and hardly anything else: an answer to a check-in.</summary>
    public static bool IsOnlyFigure(Line line)
    {
        var words = line.Words;
        var seen = false;
        for (var i = line.Gist.IsEmpty ? words.Count : 0; i < words.Count;)
        {
            if (words[i].IsNumber && FigureAt(words, i) is { } figure && !seen)
            {
                seen = true;
                i = figure.To;
                continue;
            }

            var step = Math.Max(Math.Max(Around.At(words, i), Courtesy.Closing.At(words, i)), Math.Max(Courtesy.Opening.At(words, i), Courtesy.Subject.At(words, i)));
            if (step == 0 && !words[i].IsMark)
            {
                return false;
            }

            i += Math.Max(step, 1);
        }

        return seen && line.Date is null;
    }

    // 97,5% | 97% | 12/15
    private static Span? FigureAt(IReadOnlyList<Seen> words, int i)
    {
        var end = i + 1;
        if (end + 1 < words.Count && (words[end].Is(',') || words[end].Is('.')) && words[end].Token.Glued && words[end + 1].IsNumber && words[end + 1].Token.Glued)
        {
            end += 2;
        }

        if (Percent.At(words, end) is > 0 and var percent)
        {
            return new Span(i, end + percent);
        }

        return end == i + 1 && end + 1 < words.Count && words[end].Is('/') && words[end + 1].IsNumber && (end + 2 >= words.Count || !words[end + 2].Is('/'))
            ? new Span(i, end + 2)
            : null;
    }

    private static bool IsLineNumber(IReadOnlyList<Seen> words, int i)
    {
        for (var from = Math.Max(0, i - 3); from < i; from++)
        {
            if (from + Line.At(words, from) == i)
            {
                return true;
            }
        }

        return false;
    }

    private static int NumberStart(IReadOnlyList<Seen> words, int last) =>
        last > 1 && words[last].Token.Glued && words[last - 1].IsMark && words[last - 2].IsNumber ? last - 2 : last;

    // "3: 97,5%" answers a numbered list of lines.
    private static int? LabelledLine(IReadOnlyList<Seen> words) =>
        words is [{ IsNumber: true } number, var colon, { IsNumber: true }, ..] && colon.Is(':') && !words[2].Token.Glued
            && FigureAt(words, 2) is not null ? number.Token.Value : null;
}
