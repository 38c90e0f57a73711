using ReformBot.Bot.Understanding.Intents.Assigning.Titles;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;

/// <summary>Who is given the work: named first, after a label further on, or the unit a leader directs.</summary>
internal sealed class AssignReceivers(LineAnalysis analysis, Cuts cuts)
{
    private readonly IReadOnlyList<Seen> _words = analysis.Line.Words;

    public Receivers Receivers { get; private set; } = new() { To = 0 };

    /// <summary>A name nobody bears, with the nearest ones.</summary>
    public PersonMatch? Guess { get; private set; }

    /// <summary>Straight after the word of giving; where the names end.</summary>
    public int ReadFirst(int at)
    {
        if (new ReceiversReader(analysis).Read(at, loose: true, strong: true) is { } read)
        {
            Receivers = read;
            return read.To;
        }

        if (Elder.At(_words, at) > 0 && OrdersBehind.Call(analysis, at) is { } called)
        {
            Receivers = new Receivers { To = at + 1, Person = called with { Words = new Span(at, at + 1) } };
            return at + 1;
        }

        // "giao Huyen lập…": a name nobody bears, said where a person must stand.
        var from = at;
        while (from < _words.Count && (_words[from].IsMark || (_words[from].Is("cho") && TitleWords.ShownTo.At(_words, from) == 0)))
        {
            from++;
        }

        var title = Courtesy.Titles.At(_words, from);
        var name = from + title;
        if (name < _words.Count && _words[name].IsWord && (title > 0 || IsLikeName(name)))
        {
            var said = analysis.Line.Source.OriginalSlice(_words[from].Start, _words[name].End);
            Guess = new PersonMatch(new Span(from, name + 1), null, Neighbours.Of(_words[name].Token.Original, analysis.Context), said, IsUnit: false,
                IsCertain: false) { IsGuess = true };
            return name + 1;
        }

        return at;
    }

    // "Chị Ánh ơi em giao chị vụ …": whoever was called.
    private static readonly PhraseSet Elder = PhraseSet.Of("anh", "chị", "a", "c", "em", "e", "cô", "chú", "bác", "đồng chí");

    // Capitalised, or hardly spelt otherwise than somebody here, and followed by work.
    private bool IsLikeName(int at)
    {
        if (WorkVerbs.All.At(_words, at) > 0 || WorkVerbs.Things.At(_words, at) > 0)
        {
            return false;
        }

        var worksNext = WorkVerbs.All.At(_words, at + 1) > 0;
        return (_words[at].IsCapital && (worksNext || at + 1 >= _words.Count || _words[at + 1].IsMark))
            || (worksNext && WordsLikeNames.Pairs.At(_words, at) < 2 && TitleWords.Lead.At(_words, at) == 0 && Neighbours.Of(_words[at].Token.Original, analysis.Context).Count > 0);
    }

    /// <summary>"giao việc lập báo cáo tuần cho Lan", "lập báo cáo tuần, người: Lan"</summary>
    public void ReadLabelled(int start)
    {
        if (Receivers.Person is not null || Receivers.Group is not null || Receivers.Director is not null)
        {
            return;
        }

        for (var i = _words.Count - 1; i >= start; i--)
        {
            var label = TitleWords.Labelled.At(_words, i);
            if (label == 0 || cuts.IsCut(i))
            {
                continue;
            }

            var at = i + label;
            at += at < _words.Count && (_words[at].Is(':') || _words[at].Is('-')) ? 1 : 0;
            if (new ReceiversReader(analysis).Read(at, loose: true) is { Doubt: null } read
                && (read.Group is not null || read.Person is { } p && (p.IsCertain || label > 0)) && cuts.IsPartEnd(read.To))
            {
                cuts.Cut(i, read.To + (LateReceivers.Taking.At(_words, read.To) is var taking && cuts.IsPartEnd(read.To + taking) ? taking : 0));
                Receivers = read;
                Guess = null;
                return;
            }
        }

        if (Guess is null && CalledAtEnd.Of(analysis) is { } called && called.Words.From > start)
        {
            cuts.Cut(called.Words);
            Receivers = new Receivers { To = called.Words.To, Person = called };
        }
    }

    /// <summary>"Đ/c Thu chỉ đạo việc chuẩn bị hội nghị; VHXH tham mưu kế hoạch, giấy mời": she directs, they do.</summary>
    /// <returns>The product named with their work.</returns>
    public string? DirectedWork(int start)
    {
        for (var i = start; i < _words.Count; i++)
        {
            if (!(_words[i].Is(';') || _words[i].Is(',') || _words[i].Is('.') || _words[i].Is('-')))
            {
                continue;
            }

            var at = i + 1 + (Giao.At(_words, i + 1) is var given ? given : 0);
            if (Persons.Sure(analysis, at) is not { Person: not null } doer || WorkVerbs.All.At(_words, doer.Words.To) == 0)
            {
                continue;
            }

            Receivers = Receivers with { Person = doer };
            if (new ReceiversReader(analysis).Read(at, loose: true) is { IsLed: true, Person: not null } led)
            {
                Receivers = led with { Director = Receivers.Director };
                cuts.Cut(i, led.To);
                return null;
            }

            var drafting = TitleWords.Drafting.At(_words, doer.Words.To);
            if (drafting > 0 && WorkVerbs.Things.At(_words, doer.Words.To + drafting) > 0)
            {
                var end = cuts.RunEnd(doer.Words.To);
                var product = Cuts.Tidy([analysis.Line.Source.OriginalSlice(_words[doer.Words.To + drafting].Start, _words[end - 1].End)]);
                cuts.Cut(i, end);
                return product;
            }

            cuts.Cut(i + 1, doer.Words.To);
            return null;
        }

        return null;
    }

    private static readonly PhraseSet Giao = PhraseSet.Of("giao", "giao cho", "phân công");
}
