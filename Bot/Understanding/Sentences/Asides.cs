using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Sentences;

/// <summary>
/// "Nhận 178, giấy mời bao nhiêu đại biểu vậy chị", "em nhận, giao Quý làm luôn": work is taken on, or told of, and something is said with it
/// that the step does not keep. "Em làm ngay", "chiều em gửi", thanks and the like are no such thing.
/// </summary>
internal sealed class Asides(LineAnalysis analysis, Func<string, Reading> read)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("sentences/asides");

    private const int MostWords = 60;

    private const int MostClauses = 5;

    private const int FewestAsked = 2;

    private const int FewestTold = 5;

    private static readonly PhraseSet Joins = Lexicon["joins"];

    private static readonly PhraseSet GivenOn = Lexicon["given on"];

    private static readonly PhraseSet LeftTo = Lexicon["left to"];

    private static readonly PhraseSet AskedFor = Lexicon["asked for"];

    private static readonly PhraseSet Lacking = Lexicon["lacking"];

    // "Mẫu nào vậy anh": "nào" alone is a courtesy.
    private static readonly PhraseSet Which = PhraseSet.Of("(mẫu|file|bản|biểu|số|kỳ|năm|tháng|quý|ngày|loại|cái|phòng|đơn vị|chỗ|người|ai|hồ sơ) nào");

    private static readonly PhraseSet Remarks = Lexicon["remarks"];

    private static readonly PhraseSet Self = Lexicon["self"];

    private static readonly PhraseSet ToSelf = Lexicon["to self"];

    private static readonly PhraseSet Whole = Lexicon["whole"];

    private static readonly PhraseSet MoreTime = Lexicon["more time"];

    private readonly Line _line = analysis.Line;

    /// <summary>Null where the step says all there is.</summary>
    public Aside? Of(Reading reading)
    {
        if (reading is not { Intent: Intent.Accept or Intent.Progress, Tasks.Count: <= 1, Rest: null } || _line.Words.Count > MostWords || ClauseSpans.Of(_line) is not { Count: > 1 and <= MostClauses } clauses)
        {
            return null;
        }

        if (clauses.Select(GivenOnIn).OfType<Aside>().ToList() is { Count: > 0 } given)
        {
            return given is [var one] ? one : null;
        }

        if (reading.Intent == Intent.Progress)
        {
            return clauses.Where(c => MoreTime.IsIn(_line.Words, c.From, c.To)).Select(Text).FirstOrDefault(words => read(words).Intent == Intent.Extend) is { } asked
                ? new Aside(asked, IsStep: true)
                : null;
        }

        var step = clauses.FindIndex(c => read(Text(c)).Intent == reading.Intent);
        var said = clauses.Where((c, i) => i != step && MeansSomething(c)).ToList();
        return step < 0 || said.Count == 0 ? null : new Aside(string.Join(", ", said.Select((c, i) => Text(i == 0 ? new Span(Start(c, Joins), c.To) : c))));
    }

    // "Giao Quý làm luôn", "em chuyển cho Lan nhé", "để Hạnh làm tiếp".
    private Aside? GivenOnIn(Span clause)
    {
        var words = _line.Words;
        var at = Start(clause, Joins, Courtesy.Opening);
        if (GivenOn.At(words, at) is > 0 and var giving && PersonAt(at + giving) is { } given && IsAll(given.Words.To, clause.To))
        {
            return new Aside(Text(clause), given.Person!.PersonId);
        }

        return LeftTo.At(words, at) is > 0 and var leaving && PersonAt(at + leaving) is { } left && LateReceivers.Taking.At(words, left.Words.To) is > 0 and var taking
            && IsAll(left.Words.To + taking, clause.To)
            ? new Aside(Text(clause), left.Person!.PersonId)
            : null;
    }

    // "Để Lan làm tiếp" gives it on; "để Lan làm phần số liệu", "chuyển Sương góp ý rồi" do not.
    private bool IsAll(int from, int to) =>
        Courtesy.Over(_line.Words, from, Whole, Courtesy.Closing) >= to;

    private People.PersonMatch? PersonAt(int at) =>
        Persons.Sure(analysis, at) is { IsUnit: false, Person: { } who } match && who.PersonId != analysis.Context.Speaker?.Id ? match : null;

    private bool MeansSomething(Span clause)
    {
        var words = _line.Words;
        var from = Start(clause, Joins, Courtesy.Opening);
        var count = Enumerable.Range(from, Math.Max(0, clause.To - from)).Count(i => !words[i].IsMark && !_line.IsMentioned(i) && Courtesy.Closing.At(words, i) == 0);
        if (count < FewestAsked && !Which.IsIn(words, from, clause.To))
        {
            return false;
        }

        if (Chatter.AsksBack(Text(clause)) || AskedFor.IsIn(words, clause.From, clause.To) || Lacking.IsIn(words, from, clause.To) || Tone.IsQuestion(Line.Of(Text(clause), analysis.Context)))
        {
            return true;
        }

        return count >= FewestTold && Remarks.At(words, from) == 0 && !_line.IsDated(from) && !IsOfSelf(from, clause.To);
    }

    // "Chiều em làm", "việc này tôi quen rồi"; "gửi cho em" asks for something.
    private bool IsOfSelf(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Any(i =>
        Self.At(_line.Words, i) > 0 && i + 1 < to && (i == from || !ToSelf.EndsAt(_line.Words, from, i)));

    /// <summary>Behind "mà", "dạ" and the number.</summary>
    private int Start(Span clause, params ReadOnlySpan<PhraseSet> before)
    {
        var at = clause.From;
        while (at < clause.To)
        {
            var from = at;
            at = _line.IsMentioned(at) ? at + 1 : Courtesy.Over(_line.Words, at, before);
            if (at == from)
            {
                break;
            }
        }

        return Math.Min(at, clause.To);
    }

    private string Text(Span span) => ClauseSpans.Text(_line, span);
}
