using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Sentences;

/// <summary>"70% rồi, cho xin thêm 2 ngày": how far it is, said in a clause of its own beside the request for more time. It is reported as well, and is no reason.</summary>
internal sealed class ShareBeside(LineAnalysis analysis)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("sentences/share-beside");

    private static readonly PhraseSet Around = Lexicon["around"];

    public Reading With(Reading reading)
    {
        if (reading is not { Intent: Intent.Extend, Percent: null } || ReportFigures.PercentOf(analysis.Line) is not { } percent
            || ClauseSpans.Of(analysis.Line) is not { Count: > 1 } clauses || !clauses.Exists(c => IsShare(ClauseSpans.Text(analysis.Line, c), percent)))
        {
            return reading;
        }

        var reasons = Line.Of(reading.Reason ?? "", analysis.Context);
        List<string> said = [.. ClauseSpans.Of(reasons).Select(c => ClauseSpans.Text(reasons, c))];
        var why = said.FindAll(words => ReportFigures.PercentOf(Line.Of(words, analysis.Context)) != percent);
        return why.Count == said.Count ? reading with { Percent = percent }
            : why.Count > 0 ? reading with { Percent = percent, Reason = string.Join(", ", why) }
            : reading with { Percent = percent, Reason = null, Ask = [.. reading.Ask.Union([Slot.Reason])] };
    }

    // "Vì mới được 30%" says why; "đến 10/3 được 80%" is how far it will be.
    private bool IsShare(string clause, int percent)
    {
        var line = Line.Of(clause, analysis.Context);
        return ReportFigures.PercentOf(line) == percent && WordSets.Reasons.At(line.Words, 0) == 0
            && line.Dates.All(d => d.Date is { } day && day <= analysis.Context.Calendar.DateOf(analysis.Context.Now))
            && IsAllShare(line);
    }

    private static bool IsAllShare(Line line)
    {
        for (var at = 0; at < line.Words.Count;)
        {
            var isAside = line.Words[at].IsMark || line.Words[at].IsNumber || line.IsMentioned(at);
            var step = Math.Max(Around.At(line.Words, at), Math.Max(Courtesy.Opening.At(line.Words, at), Math.Max(Courtesy.Subject.At(line.Words, at), Courtesy.Closing.At(line.Words, at))));
            if (step == 0 && !isAside)
            {
                return false;
            }

            at += Math.Max(step, 1);
        }

        return true;
    }
}
