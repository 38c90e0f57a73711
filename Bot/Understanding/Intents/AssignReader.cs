using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Slots;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>An order taken apart: who, with whom, what, which product, how many, by when; and what is still to be asked.</summary>
internal sealed class AssignReader
{
    private static readonly PhraseSet Source = PhraseSet.Of("theo", "căn cứ", "thực hiện theo", "tại", "theo chỉ đạo tại", "thực hiện");

    private static readonly PhraseSet Documents = PhraseSet.Of("kết luận", "kl", "công văn", "cv", "kế hoạch", "kh", "quyết định", "qđ", "chỉ thị", "ct", "nghị quyết", "nq", "thông báo", "tb", "thông báo kết luận", "tbkl", "văn bản", "tờ trình", "thông tư", "nghị định", "nđ", "chương trình", "báo cáo");

    private readonly Hearing _hearing;
    private readonly Line _line;
    private readonly IReadOnlyList<Seen> _words;
    private readonly Cuts _cuts;
    private Receivers _receivers = new() { To = 0 };
    private PersonMatch? _guess;

    private AssignReader(Hearing hearing)
    {
        _hearing = hearing;
        _line = hearing.Line;
        _words = hearing.Line.Words;
        _cuts = new Cuts(hearing.Line);
    }

    public static Reading Read(Hearing hearing, Span where) => new AssignReader(hearing).Read(where);

    private Reading Read(Span where)
    {
        foreach (var attachment in _line.Attachments)
        {
            _cuts.Cut(attachment.Words);
        }

        var start = ReadReceivers(where.To);
        _cuts.Cut(0, start);
        if (_receivers.Doubt is { } doubt)
        {
            return TwoReadings(where, doubt);
        }

        CutDate();
        var except = Except(start);
        ReadLabelledPerson(start);
        var with = _receivers.With.Concat(CoWorkers(start)).ToArray();
        var director = Director(start);
        var quantity = LabelledQuantity(start);
        var product = Product(start);
        CutClosing();
        SkipLead(start);
        if (_receivers.Director is not null && _receivers.Person is null)
        {
            product = DirectedWork(start) ?? product;
        }

        return Compose(_cuts.Rest(start), product, quantity, with, except, director);
    }

    private Reading Compose(string? title, string? product, string? quantity, PersonMatch[] with, IReadOnlyList<Named> except, Named? director)
    {
        var date = _line.Date;
        var person = _receivers.Person;
        var isVague = title is not null && product is null && Products.IsVague(title);
        IReadOnlyList<Named> group = [.. (_receivers.Group?.People ?? []).Where(p => !except.Any(e => e.UnitId == p.UnitId && e.PersonId == p.PersonId))];
        return new Reading
        {
            Intent = Intent.Assign,
            Person = person?.Person,
            PersonCandidates = person is { Person: null } ? person.Candidates : _guess?.Candidates ?? [],
            PersonWords = person is { Person: null } ? person.Said : _guess?.Said,
            People = _receivers.Group is null ? [.. with.Select(w => w.Person).OfType<Named>()] : group,
            Everyone = _receivers.Group is not null,
            UnknownUnits = _receivers.Group?.Unknown ?? [],
            Except = except,
            Director = director ?? _receivers.Director?.Person,
            Title = title,
            Product = product,
            Quantity = quantity ?? Quantities.In(_line, _cuts),
            Deadline = date?.ToReading(),
            NoDeadline = date?.NoDeadline == true,
            Source = SourceOf(),
            Ask =
            [
                .. If(person?.Person is null && _receivers.Group is null, Slot.Person),
                .. If(title is null, Slot.Title),
                .. If(date is null || (date.Date is null && !date.NoDeadline), Slot.Deadline),
                .. If(isVague, Slot.Product),
            ],
            Warn = [.. If(isVague, Warning.Vague), .. date?.Warn ?? []],
        };
    }

    private static IEnumerable<T> If<T>(bool holds, T value) => holds ? [value] : [];

    // ---- who ----

    private int ReadReceivers(int at)
    {
        if (new ReceiversReader(_hearing).Read(at, loose: true, strong: true) is { } read)
        {
            _receivers = read;
            return read.To;
        }

        // "giao Huyen lập…": a name nobody bears, said where a person must stand.
        var from = at;
        while (from < _words.Count && (_words[from].IsMark || _words[from].Is("cho")))
        {
            from++;
        }

        var title = Courtesy.Titles.At(_words, from);
        var name = from + title;
        if (name < _words.Count && _words[name].IsWord && (title > 0 || IsLikeName(name)))
        {
            var said = _line.Source.OriginalSlice(_words[from].Start, _words[name].End);
            _guess = new PersonMatch(new Span(from, name + 1), null, Neighbours.Of(_words[name].Token.Original, _hearing.Context), said, IsUnit: false, IsCertain: false) { IsGuess = true };
            return name + 1;
        }

        return at;
    }

    // Capitalised, or hardly spelt otherwise than somebody here, and followed by work.
    private bool IsLikeName(int at)
    {
        if (WorkVerbs.All.At(_words, at) > 0 || WorkVerbs.Things.At(_words, at) > 0)
        {
            return false;
        }

        var worksNext = WorkVerbs.All.At(_words, at + 1) > 0;
        return (_words[at].IsCapital && (worksNext || at + 1 >= _words.Count || _words[at + 1].IsMark))
            || (worksNext && WordsLikeNames.Pairs.At(_words, at) < 2 && TitleWords.Lead.At(_words, at) == 0 && Neighbours.Of(_words[at].Token.Original, _hearing.Context).Count > 0);
    }

    // "giao việc lập báo cáo tuần cho Lan", "lập báo cáo tuần, người: Lan"
    private void ReadLabelledPerson(int start)
    {
        if (_receivers.Person is not null || _receivers.Group is not null || _receivers.Director is not null)
        {
            return;
        }

        for (var i = _words.Count - 1; i >= start; i--)
        {
            var label = TitleWords.Labelled.At(_words, i);
            if (label == 0 || _cuts.IsCut(i))
            {
                continue;
            }

            var at = i + label;
            at += at < _words.Count && (_words[at].Is(':') || _words[at].Is('-')) ? 1 : 0;
            if (new ReceiversReader(_hearing).Read(at, loose: true) is { Doubt: null } read && (read.Group is not null || read.Person is { } p && (p.IsCertain || label > 0)) && EndsThere(read.To))
            {
                _cuts.Cut(i, read.To);
                _receivers = read;
                _guess = null;
                return;
            }
        }
    }

    private bool EndsThere(int at) => at >= _words.Count || _words[at].IsMark || _cuts.IsCut(at) || Courtesy.Closing.At(_words, at) > 0 || WorkVerbs.All.At(_words, at) > 0 || TitleWords.Co.At(_words, at) > 0;

    private List<PersonMatch> CoWorkers(int start)
    {
        var with = new List<PersonMatch>();
        for (var i = start; i < _words.Count; i++)
        {
            if (_cuts.IsCut(i) || TitleWords.Co.At(_words, i) is not (> 0 and var co))
            {
                continue;
            }

            var at = i + co;
            at += at < _words.Count && _words[at].Is(':') ? 1 : 0;
            var to = People(at, with);
            if (to > at)
            {
                _cuts.Cut(_words[Math.Max(0, i - 1)].Is(',') || _words[Math.Max(0, i - 1)].Is(';') ? i - 1 : i, to);
                i = to - 1;
            }
        }

        return with;
    }

    private IReadOnlyList<Named> Except(int start)
    {
        var except = new List<PersonMatch>();
        for (var i = start; i < _words.Count; i++)
        {
            if (_cuts.IsCut(i) || TitleWords.Except.At(_words, i) is not (> 0 and var length))
            {
                continue;
            }

            var to = People(i + length, except);
            if (to > i + length)
            {
                to += TitleWords.ExceptEnds.At(_words, to);
                to += to < _words.Count && _words[to].Is(')') ? 1 : 0;
                _cuts.Cut(i > 0 && _words[i - 1].IsMark && !_words[i - 1].Is(')') ? i - 1 : i, to);
                i = to - 1;
            }
        }

        return [.. except.Select(e => e.Person).OfType<Named>().Distinct()];
    }

    private Named? Director(int start)
    {
        for (var i = start; i < _words.Count; i++)
        {
            if (_cuts.IsCut(i))
            {
                continue;
            }

            if (TitleWords.Director.At(_words, i) is > 0 and var label && Persons.Sure(_hearing, i + label) is { } named
                && (_words[i].Is("do") ? TitleWords.Directs.At(_words, named.Words.To) > 0 : true))
            {
                var to = named.Words.To + (_words[i].Is("do") ? TitleWords.Directs.At(_words, named.Words.To) : 0);
                _cuts.Cut(i, to);
                return named.Person;
            }

            // ", đ/c Thu chỉ đạo"
            if (i > 0 && (_words[i - 1].IsMark || _cuts.IsCut(i - 1)) && Persons.Sure(_hearing, i) is { IsUnit: false, Person: not null } who && TitleWords.Directs.At(_words, who.Words.To) is > 0 and var directs && EndsThere(who.Words.To + directs))
            {
                _cuts.Cut(i, who.Words.To + directs);
                return who.Person;
            }
        }

        return null;
    }

    // Names one after another; where they end.
    private int People(int at, List<PersonMatch> into)
    {
        var to = at;
        while (Persons.Sure(_hearing, at) is { } next && (next.Person is not null || next.Candidates.Count > 0))
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

    // "Đ/c Thu chỉ đạo việc chuẩn bị hội nghị; VHXH tham mưu kế hoạch, giấy mời": she directs, they do.
    private string? DirectedWork(int start)
    {
        for (var i = start; i < _words.Count; i++)
        {
            if (!(_words[i].Is(';') || _words[i].Is(',') || _words[i].Is('.') || _words[i].Is('-')))
            {
                continue;
            }

            var at = i + 1 + (Giao.At(_words, i + 1) is var given ? given : 0);
            if (Persons.Sure(_hearing, at) is not { Person: not null } doer || WorkVerbs.All.At(_words, doer.Words.To) == 0)
            {
                continue;
            }

            _receivers = _receivers with { Person = doer };
            if (new ReceiversReader(_hearing).Read(at, loose: true) is { IsLed: true, Person: not null } led)
            {
                _receivers = led with { Director = _receivers.Director };
                _cuts.Cut(i, led.To);
                return null;
            }

            var drafting = TitleWords.Drafting.At(_words, doer.Words.To);
            if (drafting > 0 && WorkVerbs.Things.At(_words, doer.Words.To + drafting) > 0)
            {
                var end = _cuts.RunEnd(doer.Words.To);
                var product = Cuts.Tidy([_line.Source.OriginalSlice(_words[doer.Words.To + drafting].Start, _words[end - 1].End)]);
                _cuts.Cut(i, end);
                return product;
            }

            _cuts.Cut(i + 1, doer.Words.To);
            return null;
        }

        return null;
    }

    private static readonly PhraseSet Giao = PhraseSet.Of("giao", "giao cho", "phân công");

    // ---- what ----

    private void CutDate()
    {
        if (_line.Date is not { } date)
        {
            return;
        }

        var from = _words.Count;
        var to = 0;
        for (var i = 0; i < _words.Count; i++)
        {
            if (_words[i].Start >= date.Start && _words[i].End <= date.End)
            {
                from = Math.Min(from, i);
                to = i + 1;
            }
        }

        if (from < to)
        {
            _cuts.Cut(from, to);
            _cuts.CutBeside(new Span(from, to), TitleWords.Dangling);
        }
    }

    private string? Product(int start)
    {
        for (var i = start; i < _words.Count; i++)
        {
            if (_cuts.IsCut(i) || TitleWords.Product.At(_words, i) is not (> 0 and var label) || !IsProductLabel(i, label))
            {
                continue;
            }

            var at = i + label + (i + label < _words.Count && (_words[i + label].Is(':') || _words[i + label].Is('-')) ? 1 : 0);
            var end = PartEnd(at);
            if (end > at)
            {
                _cuts.Cut(i, end);
                return Cuts.Tidy([_line.Source.OriginalSlice(_words[at].Start, _words[end - 1].End)]);
            }
        }

        return null;
    }

    // "kiểm tra sản phẩm OCOP" speaks of products; a label opens a clause or has a colon after it.
    private bool IsProductLabel(int at, int length) =>
        at == 0 || _words[at - 1].IsMark || _cuts.IsCut(at - 1) || _words[at + length - 1].Is(':') || _words[at + length - 1].Is("la") || _words[at + length - 1].Is("gom")
        || (at + length < _words.Count && _words[at + length].Is(':'));

    private string? LabelledQuantity(int start)
    {
        for (var i = start; i < _words.Count; i++)
        {
            if (!_cuts.IsCut(i) && TitleWords.Quantity.At(_words, i) is > 0 and var label && i + label < _words.Count
                && (_words[i + label].IsNumber || (_words[i + label].Is(':') && i + label + 1 < _words.Count && _words[i + label + 1].IsNumber)))
            {
                var at = i + label + (_words[i + label].Is(':') ? 1 : 0);
                var end = at + 1;
                while (end < _words.Count && !_cuts.IsCut(end) && !_words[end].IsMark)
                {
                    end++;
                }

                _cuts.Cut(i, end);
                return Cuts.Tidy([_line.Source.OriginalSlice(_words[at].Start, _words[end - 1].End)]);
            }
        }

        return null;
    }

    // A product goes on over commas ("kế hoạch, giấy mời") until a date, another label or the end of the sentence.
    private int PartEnd(int at)
    {
        var end = at;
        while (end < _words.Count && !_cuts.IsCut(end) && !_words[end].Is(';') && !IsSentenceEnd(end) && !(end > at && _words[end - 1].IsMark && TitleWords.Labels.At(_words, end) > 0))
        {
            end++;
        }

        return end;
    }

    private bool IsSentenceEnd(int i) => _words[i].Is('.') && (i + 1 >= _words.Count || !_words[i + 1].Token.Glued);

    private void SkipLead(int start)
    {
        for (var i = start; i < _words.Count;)
        {
            if (_cuts.IsCut(i))
            {
                i++;
                continue;
            }

            var lead = _words[i].IsMark && !_words[i].Is('"') && !_words[i].Is('(') ? 1 : TitleWords.Lead.At(_words, i);
            if (lead == 0 || IsVerbItself(i, lead))
            {
                return;
            }

            _cuts.Cut(i, i + lead);
            i += lead;
        }
    }

    // "giúp dân", "để xe": a lead word is only one when work follows somewhere after it.
    private bool IsVerbItself(int at, int lead) => at + lead >= _words.Count || (_words[at].Is("giup") && lead == 1 && WorkVerbs.All.At(_words, at + 1) == 0);

    private void CutClosing()
    {
        var end = _words.Count;
        while (end > 0)
        {
            if (_cuts.IsCut(end - 1) || (_words[end - 1].IsMark && !_words[end - 1].Is(')') && !_words[end - 1].Is('"') && !_words[end - 1].Is('%')))
            {
                end--;
                continue;
            }

            var closing = 0;
            for (var length = Math.Min(5, end); length > 0 && closing == 0; length--)
            {
                closing = TitleClosing.Covers(_words, end - length, end) ? length : 0;
            }

            if (closing == 0)
            {
                return;
            }

            _cuts.Cut(end - closing, end);
            end -= closing;
        }
    }

    // Not all courtesy: "anh", "với", "thế" may end a title.
    private static readonly PhraseSet TitleClosing = PhraseSet.Of(
        "nhé", "nhe", "nha", "nhá", "nghen", "nghe", "hen", "ạ", "nhé em", "nhé anh", "nhé chị", "nha em", "nha anh", "nha chị", "nhé các đồng chí", "nhé đồng chí", "giúp anh", "giúp chị", "giúp em", "giúp tôi", "giúp mình", "giùm anh", "giùm chị", "giùm tôi", "dùm anh", "dùm chị", "dùm tôi", "dùm em", "giúp", "giùm", "dùm", "cho anh", "cho chị", "cho tôi", "cho a", "cho c", "giúp a", "giúp c", "luôn", "luôn nhé", "thanks", "please", "cảm ơn", "cảm ơn em", "cám ơn", "nhé cả nhà", "đi", "đi nhé", "nào", "thank you", "ha", "nè", "nhanh nhé", "ngay nhé", "gấp nhé", "giúp em với", "với nhé", "nhé mọi người");

    private string? SourceOf()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (Source.At(_words, i) is > 0 and var label && Documents.At(_words, i + label) is > 0 and var kind)
            {
                var end = i + label + kind;
                while (end < _words.Count && !(_words[end].IsMark && (_words[end].Is(',') || _words[end].Is(';') || _words[end].Is('.')) && !(end + 1 < _words.Count && _words[end + 1].Token.Glued)))
                {
                    end++;
                }

                return _words.Skip(i).Take(end - i).Any(w => w.IsNumber)
                    ? Cuts.Tidy([_line.Source.OriginalSlice(_words[i + label].Start, _words[end - 1].End)])
                    : null;
            }
        }

        return null;
    }

    // ---- "giao tuan sau giao ban gap a bao cao vu via he" ----

    private Reading TwoReadings(Span where, PersonMatch doubt)
    {
        var roster = _hearing.Context.Roster;
        var person = roster.Find(doubt.Person?.PersonId ?? doubt.Candidates[0]);
        var rest = _cuts.Rest(doubt.Words.To) ?? string.Empty;
        var afterTime = Cuts.Tidy([_line.Source.OriginalSlice(_words[Math.Min(doubt.Words.To + 1, _words.Count - 1)].Start, _words[^1].End)]) ?? string.Empty;
        var time = _line.Source.OriginalSlice(_words[doubt.Words.From].Start, _words[Math.Min(doubt.Words.To, _words.Count - 1)].End);
        return new Reading
        {
            Intent = Intent.Assign,
            Title = rest,
            PersonCandidates = person is null ? [] : [person.Id],
            PersonWords = doubt.Said,
            Ask = [Slot.Person, Slot.Deadline],
            Alternatives =
            [
                new AlternativeReading($"Giao đ/c {person?.GivenName}: {rest}", $"giao đ/c {person?.Name}: {rest}"),
                new AlternativeReading($"Giao việc, hạn {WithMarks(time)}, giao ai?", $"giao việc: {afterTime}, hạn {WithMarks(time)}"),
            ],
        };
    }

    private static string WithMarks(string time) =>
        TimeWords.FirstOrDefault(t => string.Equals(Text.Folded.Of(t).Text, Text.Folded.Of(time).Text, StringComparison.Ordinal)) ?? time;

    private static readonly string[] TimeWords = ["tuần sau", "tuần này", "tuần tới", "quý sau", "quý này", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "năm nay", "năm sau"];
}
