using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.Lists.FilterWords;

namespace ReformBot.Bot.Understanding.Intents.Lists;

/// <summary>
/// A question for a list that is narrowed by more than one thing, piece by piece and in any order. Only a line all of whose words are
/// known is one; a piece of a few words that is not stays, to be said.
/// </summary>
internal sealed class FilterReader
{
    private const int LongestLine = 22;

    private const int LongestText = 200;

    private const int LongestUnclear = 5;

    private readonly LineAnalysis _analysis;
    private readonly IReadOnlyList<Seen> _words;
    private bool _saysWork;
    private ListedWork? _work;
    private ListedFor _for = ListedFor.Anybody;
    private PersonMatch? _who;
    private ListPeriod? _period;
    private bool? _isUrgent;
    private ProgrammeWish? _programme;
    private Span? _unclear;

    private FilterReader(LineAnalysis analysis)
    {
        _analysis = analysis;
        _words = analysis.Line.Words;
    }

    /// <returns>Null for what is no question for a list, or one that is narrowed by nothing.</returns>
    public static FilteredList? Read(string text, ReadingContext context)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        var analysis = new LineAnalysis(Line.Of(TelexMender.Mend(text), context), context);
        return analysis.HasTask || analysis.Line.Words.Count > LongestLine ? null : new FilterReader(analysis).Read();
    }

    private FilteredList? Read()
    {
        for (var at = 0; at < _words.Count;)
        {
            var length = Piece(at);
            if (length == 0 && !TryUnclear(at))
            {
                return null;
            }

            at += Math.Max(1, length);
        }

        var isNarrowed = _period is not null || _isUrgent is not null || _programme is not null || _for != ListedFor.Anybody || (_saysWork && _work == ListedWork.NotLate);
        return !isNarrowed || (!_saysWork && _work is null && !How.IsIn(_words)) ? null
            : new FilteredList(_work ?? ListedWork.Open, _for, _who, _period, _isUrgent, _programme, UnclearWords(), _saysWork) { Around = Around() };
    }

    private (string Before, string Behind) Around()
    {
        var source = _analysis.Line.Source;
        return _who is { Words: var said } ? (source.OriginalSlice(0, _words[said.From].Start), source.OriginalSlice(_words[said.To - 1].End, source.Text.Length)) : ("", "");
    }

    // How many words the piece there has; 0 for words of no kind.
    private int Piece(int at)
    {
        if (_words[at].IsMark)
        {
            return 1;
        }

        if (Programme.At(_words, at) is > 0 and var kindOf && _programme is null && at + kindOf < _words.Count && !IsChairman(at, kindOf)
            && Named(at, kindOf) is > 0 and var programme)
        {
            return programme;
        }

        if (_period is null && ListPeriod.LengthAt(_words, at) is > 0 and var days && ListPeriod.Of(_analysis, new Span(at, at + days)) is { } period)
        {
            _period = period;
            return days;
        }

        return Kind(at) is > 0 and var kind ? kind : Belongs(at) is > 0 and var whose ? whose : new[] { Linking, Asking, How }.Max(p => p.At(_words, at));
    }

    private int Kind(int at)
    {
        foreach (var (phrases, work) in new[] { (NotLate, ListedWork.NotLate), (Overdue, ListedWork.Overdue), (Due, ListedWork.Due), (Left, ListedWork.Open) })
        {
            if (_work is null && phrases.At(_words, at) is > 0 and var length)
            {
                _work = work;
                return length;
            }
        }

        if (NotUrgent.At(_words, at) is > 0 and var not)
        {
            _isUrgent = false;
            return not;
        }

        if (Urgent.At(_words, at) is > 0 and var urgent)
        {
            _isUrgent = true;
            return urgent;
        }

        var said = Work.At(_words, at);
        _saysWork |= said > 0;
        return said;
    }

    private int Belongs(int at)
    {
        if (_for != ListedFor.Anybody)
        {
            return 0;
        }

        if (OwnUnitAt(at) is > 0 and var unit)
        {
            _for = ListedFor.AskersUnit;
            return unit;
        }

        // "Của anh Quý" begins as "của anh" does.
        var own = Own.At(_words, at);
        if ((Somebody(at) ?? (own > 0 ? Somebody(at + Linking.At(_words, at)) : null)) is { } who && who.Words.To > at + own)
        {
            (_for, _who) = (ListedFor.Somebody, who);
            return who.Words.To - at;
        }

        if (own == 0)
        {
            return 0;
        }

        _for = ListedFor.Asker;
        return own;
    }

    // "Phòng Kinh tế" begins as one's own "phòng" does.
    private int OwnUnitAt(int at)
    {
        var length = Math.Max(OwnUnit.At(_words, at), _saysWork && EndsAt(at + OwnUnitAlone.At(_words, at)) ? OwnUnitAlone.At(_words, at) : 0);
        return _analysis.People.At(at) is { IsUnit: true, IsKnown: true } unit && unit.Words.Length > length
            || (length > 0 && !EndsAt(at + length)) ? 0 : length;
    }

    // No name goes on there.
    private bool EndsAt(int at) => at >= _words.Count || _words[at].IsMark || ListPeriod.LengthAt(_words, at) > 0 || Linking.At(_words, at) > 0
        || new[] { NotLate, Overdue, Due, Left, NotUrgent, Urgent, Work, Programme, How }.Any(p => p.At(_words, at) > 0);

    // "Lĩnh vực đất đai" is no word on a room that is called so for short.
    private PersonMatch? Somebody(int at)
    {
        var isIntroduced = at == 0 || Linking.EndsAt(_words, 0, at);
        return _analysis.People.At(at, loose: isIntroduced) switch
        {
            { IsUnit: true, IsKnown: true } unit => unit,
            { IsUnit: false } who when who.IsCertain || isIntroduced => Persons.Sure(_analysis, at),
            _ => null,
        };
    }

    // "CT" is chủ tịch too: before a name, before what he is the chairman of, and where nothing follows.
    private bool IsChairman(int at, int length) => Chairman.EndsAt(_words, at, at + length)
        && (_analysis.People.At(at + length) is { IsUnit: false, IsKnown: true } || ChairmanOf.At(_words, at + length) > 0 || EndsAt(at + length));

    // Up to the end, or to the next piece known.
    private int Named(int at, int kind)
    {
        var end = at + kind;
        while (!EndsAt(end))
        {
            end++;
        }

        if (end == at + kind)
        {
            return 0;
        }

        var typed = _analysis.Line.Source.OriginalSlice(_words[at + kind].Start, _words[end - 1].End);
        _programme = new ProgrammeWish(Text.Folded.Of(typed).Text, typed, IsGroup: false);
        return end - at;
    }

    // One run of words that are none of these, behind words that ask for a list.
    private bool TryUnclear(int at)
    {
        var isNew = _unclear is null;
        if ((isNew && (!_saysWork || Why.At(_words, at) > 0)) || (!isNew && _unclear!.Value.To != at))
        {
            return false;
        }

        _unclear = new Span(_unclear?.From ?? at, at + 1);
        return _unclear.Value.Length <= LongestUnclear;
    }

    private string? UnclearWords() => _unclear is { } span ? _analysis.Line.Source.OriginalSlice(_words[span.From].Start, _words[span.To - 1].End) : null;
}
