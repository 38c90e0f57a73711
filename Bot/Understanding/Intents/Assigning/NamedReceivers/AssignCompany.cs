using ReformBot.Bot.Understanding.Intents.Assigning.Titles;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;

/// <summary>Who else an order names: those who phối hợp, those left out of it, the leader who directs.</summary>
internal sealed class AssignCompany(LineAnalysis analysis, Cuts cuts)
{
    private readonly IReadOnlyList<Seen> _words = analysis.Line.Words;

    public List<PersonMatch> CoWorkers(int start)
    {
        var with = new List<PersonMatch>();
        for (var i = start; i < _words.Count; i++)
        {
            if (cuts.IsCut(i) || TitleWords.Co.At(_words, i) is not (> 0 and var co))
            {
                continue;
            }

            var at = i + co;
            at += at < _words.Count && _words[at].Is(':') ? 1 : 0;
            var to = People(at, with);
            if (to > at)
            {
                cuts.Cut(_words[Math.Max(0, i - 1)].Is(',') || _words[Math.Max(0, i - 1)].Is(';') ? i - 1 : i, to);
                i = to - 1;
            }
        }

        return with;
    }

    /// <summary>"…, Quý phối hợp", "… hạn 20/3. Quý với Hoàn hỗ trợ nhé": a part of its own, said of those named first.</summary>
    public List<PersonMatch> CoWorkersNamedFirst(int start)
    {
        var with = new List<PersonMatch>();
        for (var i = start + 1; i < _words.Count; i++)
        {
            if (cuts.IsCut(i) || !(_words[i - 1].IsMark || cuts.IsCut(i - 1)))
            {
                continue;
            }

            List<PersonMatch> named = [];
            var from = i + Along.At(_words, i);
            if (People(from, named) is var to && to > from && named.TrueForAll(n => n.Person is not null) && Helping.At(_words, to) is > 0 and var helping
                && Courtesy.Over(_words, to + helping, Courtesy.Closing) is var end && (end >= _words.Count || _words[end].IsMark || cuts.IsCut(end) || _words[end - 1].IsMark))
            {
                cuts.Cut(_words[i - 1].Is(',') || _words[i - 1].Is(';') ? i - 1 : i, end);
                with.AddRange(named);
                i = end - 1;
            }
        }

        return with;
    }

    private static readonly PhraseSet Along = PhraseSet.Of("có", "và", "cùng", "với", "để", "nhờ", "thêm");

    private static readonly PhraseSet Helping = PhraseSet.Of("[cùng|sẽ|để|là|là đơn vị|làm đơn vị] (phối hợp|hỗ trợ|phụ giúp|phụ|cùng làm|làm cùng) [thực hiện|với nhau|cùng|thêm|giúp]");

    public IReadOnlyList<Named> Except(int start)
    {
        var except = new List<PersonMatch>();
        for (var i = start; i < _words.Count; i++)
        {
            if (cuts.IsCut(i) || TitleWords.Except.At(_words, i) is not (> 0 and var length))
            {
                continue;
            }

            var to = People(i + length, except);
            if (to > i + length)
            {
                to += TitleWords.ExceptEnds.At(_words, to);
                to += to < _words.Count && _words[to].Is(')') ? 1 : 0;
                cuts.Cut(i > 0 && _words[i - 1].IsMark && !_words[i - 1].Is(')') ? i - 1 : i, to);
                i = to - 1;
            }
        }

        return [.. except.Select(e => e.Person).OfType<Named>().Distinct()];
    }

    public Named? Director(int start)
    {
        for (var i = start; i < _words.Count; i++)
        {
            if (cuts.IsCut(i))
            {
                continue;
            }

            if (TitleWords.Director.At(_words, i) is > 0 and var label && Persons.Sure(analysis, i + label) is { } named
                && (_words[i].Is("do") ? TitleWords.Directs.At(_words, named.Words.To) > 0 : true))
            {
                var to = named.Words.To + (_words[i].Is("do") ? TitleWords.Directs.At(_words, named.Words.To) : 0);
                cuts.Cut(i, to);
                return named.Person;
            }

            // ", đ/c Thu chỉ đạo"
            if (i > 0 && (_words[i - 1].IsMark || cuts.IsCut(i - 1)) && Persons.Sure(analysis, i) is { IsUnit: false, Person: not null } who
                && TitleWords.Directs.At(_words, who.Words.To) is > 0 and var directs && cuts.IsPartEnd(who.Words.To + directs))
            {
                cuts.Cut(i, who.Words.To + directs);
                return who.Person;
            }
        }

        return null;
    }

    // Names one after another; where they end.
    private int People(int at, List<PersonMatch> into)
    {
        var to = at;
        while (Persons.Sure(analysis, at) is { } next && (next.Person is not null || next.Candidates.Count > 0))
        {
            into.Add(next);
            to = next.Words.To;
            at = to + Separators.At(_words, to);
            if (at == to)
            {
                break;
            }
        }

        return to;
    }

    private static readonly PhraseSet Separators = PhraseSet.Of(",", "và", "với", "+", "&", ", và", "and", "cùng");
}
