using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>One line of a commitment, as somebody speaks of it.</summary>
/// <param name="Figure">As typed; null where there is only a verdict, "đạt rồi".</param>
internal sealed record CommitmentLineSaid(int Number, string? Figure);

/// <summary>"Cam kết cái 1 đạt rồi", "báo cáo cam kết: 1 xong, 2 chưa": lines of a commitment, and no assignments of that number. The whole line says so.</summary>
/// <param name="AreCalledLines">The words can be about nothing else; of "cam kết cái 12 xong rồi" that depends on what there is.</param>
internal sealed record CommitmentLines(IReadOnlyList<CommitmentLineSaid> Lines, bool AreCalledLines)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("commands/commitment-lines");

    private static readonly PhraseSet Report = Lexicon["report"];

    private static readonly PhraseSet Commitment = Lexicon["commitment"];

    private static readonly PhraseSet Line = Lexicon["line"];

    private static readonly PhraseSet Item = Lexicon["item"];

    private static readonly PhraseSet And = Lexicon["and"];

    private static readonly PhraseSet Verdict = Lexicon["verdict"];

    private static readonly PhraseSet Reached = Lexicon["reached"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    private const int MostLines = 30;

    /// <summary>Null where the words say anything besides.</summary>
    public static CommitmentLines? Read(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        var begin = Courtesy.Over(words, 0, Courtesy.Opening);
        begin += ReporterAt(words, begin);
        var isReport = Report.At(words, begin) > 0;
        var at = begin + Math.Max(Report.At(words, begin), Commitment.At(words, begin));
        if (at == begin || words.Exists(w => w.Is('?')))
        {
            return null;
        }

        List<CommitmentLineSaid> lines = [];
        var isCalledLine = false;
        while ((at = Courtesy.Over(words, at, And)) < words.Count)
        {
            isCalledLine |= Line.At(words, at) > 0;
            // "Cam kết 1 xong trước thứ 6" is a vow about work.
            if ((lines.Count == 0 && !isReport && CalledAt(words, at) == 0) || NumbersAt(words, ref at) is not { Count: > 0 } numbers
                || !TryReadStanding(words, ref at, out var figure) || (figure is not null && numbers.Count > 1))
            {
                return null;
            }

            lines.AddRange(numbers.Select(n => new CommitmentLineSaid(n, figure is { } said ? folded.OriginalSlice(words[said.From].Start, words[said.To - 1].End) : null)));
            var end = Courtesy.Over(words, at, Closing);
            // "Cam kết cái 1 đạt chưa": what follows unbroken is more of it.
            if (end == at && at < words.Count && And.At(words, at) == 0)
            {
                return null;
            }

            at = end;
        }

        return lines.Count == 0 ? null : new CommitmentLines(lines, isReport || isCalledLine);
    }

    private static int CalledAt(List<Seen> words, int at) => Math.Max(Line.At(words, at), Item.At(words, at));

    /// <summary>"Cái 1", "dòng 1, 2 và 3".</summary>
    private static List<int> NumbersAt(List<Seen> words, ref int at)
    {
        List<int> numbers = [];
        for (var next = at; ; next = Courtesy.Over(words, at, And))
        {
            var place = next + CalledAt(words, next);
            if (place >= words.Count || words[place] is not { IsNumber: true, Token.Value: > 0 and <= MostLines } number
                || CommitmentFigure.IsMarked(words, place) || (numbers.Count > 0 && words[place - 1].Is(':')))
            {
                return numbers;
            }

            numbers.Add(number.Token.Value);
            at = place + 1;
        }
    }

    /// <summary>How a line stands: a figure, or a verdict alone.</summary>
    private static bool TryReadStanding(List<Seen> words, ref int at, out Span? figure)
    {
        var isLed = at < words.Count && words[at].IsMark;
        at = Courtesy.Over(words, at, And);
        var reached = Reached.At(words, at);
        var from = at + reached;
        if (CommitmentFigure.At(words, from) is > 0 and var length && (isLed || reached > 0 || CommitmentFigure.IsMarked(words, from)))
        {
            (figure, at) = (new Span(from, from + length), from + length);
            return true;
        }

        figure = null;
        var verdict = Verdict.At(words, at);
        at += verdict;
        return verdict > 0;
    }

    // "Em báo cáo cam kết": who reports; "em cam kết" is a vow.
    private static int ReporterAt(List<Seen> words, int at) =>
        Report.At(words, at) == 0 && Courtesy.Subject.At(words, at) is > 0 and var subject && Report.At(words, at + subject) > 0 ? subject : 0;
}
