using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.People;

/// <summary>
/// Who is named at a place of the line: by name, title and name, @mention, code, post, or unit (which stands for its head).
/// </summary>
internal sealed class PeopleReader(ReadingContext context, Line line)
{
    private static readonly PhraseSet UnitIntroductions = PhraseSet.Of("bên", "phía", "đơn vị", "cơ quan", "lãnh đạo", "anh em", "các anh chị", "tập thể", "lãnh đạo đơn vị", "bộ phận", "ở", "của", "thuộc", "bên phòng", "bên kia");

    // Words of address that are also given names typed without marks: Ánh, Chi, Cô…
    private static readonly PhraseSet Pronouns = PhraseSet.Of("anh", "ánh", "chị", "chỉ", "em", "cô", "bác", "chú", "ông", "bà", "tôi", "mình", "ta", "nó", "họ", "cậu", "bạn", "con", "cháu", "sáu", "sau", "hai", "ba", "mai");

    // Of these "ơi" says nothing: "anh ơi" calls nobody by name, "minh oi" does.
    private static readonly PhraseSet Elders = PhraseSet.Of("anh", "ánh", "chị", "chỉ", "em", "cô", "bác", "chú", "ông", "bà", "cậu", "bạn", "con", "cháu", "ba");

    private readonly NameBook _names = NameBook.Of(context.Roster);
    private readonly Nearness _nearness = new(context);
    private readonly IReadOnlyList<Seen> _words = line.Words;

    // Reader after reader asks who stands at the same place.
    private readonly Dictionary<(int Index, bool Loose), PersonMatch?> _known = [];
    private readonly Lazy<bool> _isShouted = new(() => line.Words.Count(w => w.IsCapital) > Math.Max(3, line.Words.Count / 2));

    /// <param name="loose">Somebody is expected here, so "kinh tế" may be the unit.</param>
    public PersonMatch? At(int index, bool loose = true)
    {
        if (index >= _words.Count || line.IsMentioned(index))
        {
            return null;
        }

        if (!_known.TryGetValue((index, loose), out var known))
        {
            _known[(index, loose)] = known = Look(index, loose);
        }

        return known;
    }

    private NameBook.Found? Name(int at, bool loose) => _names.At(_words, at, loose, context.Locality);

    private PersonMatch? Look(int index, bool loose)
    {
        var at = _words[index].Is('@') ? index + 1 : index;
        var mentioned = at > index;
        var title = Courtesy.Titles.At(_words, at);
        if (title > 0 && Named(at + title, at, title, loose) is { } titled)
        {
            return titled with { Words = titled.Words with { From = index } };
        }

        if ((ByPost(at) ?? (title > 0 ? ByPost(at + title) : null)) is { } post)
        {
            return post with { Words = post.Words with { From = index } };
        }

        if (Named(at, at, 0, loose) is { } named)
        {
            return named with { Words = named.Words with { From = index }, IsCertain = named.IsCertain || mentioned, IsOrdinary = named.IsOrdinary && !mentioned };
        }

        var intro = UnitIntroductions.At(_words, at);
        return intro > 0 && ByUnit(at + intro) is { } unit ? unit with { Words = unit.Words with { From = index } } : null;
    }

    /// <summary>A given name that is half of an ordinary word, with nothing to say it is a person.</summary>
    public bool IsDoubtful(int index, bool ignoreBefore) =>
        IsDated(index) ||
        WordsLikeNames.Pairs.At(_words, index) >= 2 || (!ignoreBefore && index > 0 && WordsLikeNames.Pairs.At(_words, index - 1) >= 2);

    /// <summary>"mai nhắc lại": part of a date.</summary>
    public bool IsDated(int index) =>
        !_words[index].IsCapital && line.IsDated(index);

    private PersonMatch? Named(int at, int titleAt, int title, bool loose)
    {
        if (Name(at, loose || title > 0) is not { } found)
        {
            return null;
        }

        var end = at + found.Length;
        Guid[] people = [.. found.Targets.Select(t => t.PersonId).OfType<Guid>()];
        if (people.Length == 0)
        {
            Guid[] units = UnitsOf(found);
            return title == 0 ? Unit(at, end, units) : IsPostTitle(titleAt) ? ByPost(titleAt) ?? Unit(at, end, units) : null;
        }

        (people, end) = Qualified(people, end);
        if (title > 0)
        {
            people = OfTitle(titleAt, title, people);
        }

        var capital = _words[at].IsCapital && !_isShouted.Value;
        var isOrdinary = found.IsGiven && !_words[at].Token.HasDiacritics && (title > 0 ? IsFamiliar(titleAt) && !capital && !IsCalledFor(titleAt) : !(capital && at > 0)) && Pronouns.At([_words[at]], 0) > 0
            && !(Called.At(_words, end) > 0 && Elders.At(_words, at) == 0);
        return Settle(new Span(at, end), people, unit: null, isUnit: false) with
        {
            IsOrdinary = isOrdinary,
            IsCertain = !isOrdinary && (title > 0 || Called.At(_words, end) > 0 || !found.IsGiven || end > at + found.Length || (capital && at > 0) || HasOwnMarks(at)),
        };
    }

    // "em anh", "a chi": two words of address, and no name.
    private bool IsFamiliar(int at) => _words[at].Is("em") || _words[at].Is("e") || _words[at].Is("a") || _words[at].Is("c") || _words[at].Is("anh");

    // "chuyển 12 cho anh minh": after "cho" somebody else is named.
    private bool IsCalledFor(int titleAt) =>
        titleAt > 0 && Calling.At([_words[titleAt - 1]], 0) > 0 && !_words[titleAt].Is("em") && !_words[titleAt].Is("e");

    // "Tuan oi": whoever is called is somebody.
    private static readonly PhraseSet Called = PhraseSet.Of("ơi", "ui");

    private static readonly PhraseSet Calling = PhraseSet.Of("cho", "sang", "qua", "giao", "nhờ", "to");

    private bool IsPostTitle(int at) => Posts.At(_words, at).Length > 0 || Courtesy.Titles.At(_words, at) >= 2;

    // "Tuấn" typed with its marks is not "tuần"; but "hoàn trả" is one word.
    private bool HasOwnMarks(int at) =>
        _words[at].Token.HasDiacritics && ((_words[at].IsCapital && at > 0) || !IsDoubtful(at, ignoreBefore: false));

    // "Tư bên VHXH", "Lan phòng KT", "Lan (VHXH)": the unit narrows the name; one that nobody of the name belongs to is not taken.
    private (Guid[] People, int End) Qualified(Guid[] people, int end)
    {
        var at = end;
        while (at < _words.Count && at < end + 1 && (_words[at].Is('(') || _words[at].Is('-')))
        {
            at++;
        }

        at += UnitIntroductions.At(_words, at);
        if (Name(at, loose: at > end) is not { } found || found.Targets.All(t => t.UnitId is null))
        {
            return (people, end);
        }

        Guid[] inside =
        [
            .. people.Where(p => context.Roster.Find(p)?.Posts.Any(post =>
                found.Targets.Any(t => t.UnitId is { } unit && context.Roster.IsWithin(post.UnitId, unit))) == true),
        ];
        var after = at + found.Length;
        return inside.Length == 0 ? (people, end) : (inside, after < _words.Count && _words[after].Is(')') ? after + 1 : after);
    }

    private Guid[] OfTitle(int at, int length, Guid[] people)
    {
        var (postLength, post) = Posts.At(_words, at);
        Guid[] fitting = postLength == length
            ? [.. people.Where(p => context.Roster.Find(p) is { } person && Posts.Holds(post, person))]
            : Courtesy.Women.At(_words, at) == length ? Addressed(people, "chị", "cô", "bà")
            : Courtesy.Men.At(_words, at) == length ? Addressed(people, "anh", "chú", "ông")
            : people;
        return fitting.Length > 0 ? fitting : people;
    }

    // Whoever wants to be "chị" is no "anh Lan"; who said nothing may be either.
    private Guid[] Addressed(Guid[] people, params string[] addresses)
    {
        Guid[] known = [.. people.Where(p => context.Roster.Find(p)?.Address is { } a && addresses.Contains(a, StringComparer.OrdinalIgnoreCase))];
        return known.Length > 0 ? known : [.. people.Where(p => context.Roster.Find(p)?.Address is null)];
    }

    private PersonMatch? ByPost(int at)
    {
        var (length, post) = Posts.At(_words, at);
        if (length == 0)
        {
            return null;
        }

        // "chủ tịch UBND tỉnh": the last word of the post may be the first of whose it is.
        foreach (var end in length > 1 ? [at + length, at + length - 1] : new[] { at + length })
        {
            var intro = UnitIntroductions.At(_words, end);
            if (Name(end + intro, loose: true) is { } found && UnitsOf(found) is { Length: > 0 } units && HoldersIn(post, units) is { Length: > 0 } holders)
            {
                return Settle(new Span(at, end + intro + found.Length), holders, units[0], isUnit: false) with { IsCertain = true };
            }
        }

        var all = Posts.Holders(post, context.Roster);
        return all.Count == 0 ? null : Settle(new Span(at, at + length), all, unit: null, isUnit: false) with { IsCertain = true };
    }

    // "bí thư phường": where the administration has no such post, another body of that commune has.
    private Guid[] HoldersIn(int post, Guid[] units)
    {
        Guid[] nearest = [.. _nearness.Units(units).SelectMany(u => Posts.Holders(post, u, context.Roster)).Distinct()];
        return nearest.Length > 0 ? nearest
            : units.SelectMany(u => Posts.Holders(post, u, context.Roster)).Distinct().ToArray() is { Length: > 0 } anywhere ? anywhere
            : context.Roster.LocalityOf(units[0]) is { } place ? [.. Posts.Holders(post, context.Roster).Where(p => IsAt(place, p, post))]
            : [];
    }

    private bool IsAt(string place, Guid person, int post) =>
        context.Roster.Find(person)!.Posts.Any(p => Posts.Is(post, p) && place.Equals(context.Roster.LocalityOf(p.UnitId), StringComparison.OrdinalIgnoreCase));

    private static Guid[] UnitsOf(NameBook.Found found) => [.. found.Targets.Select(t => t.UnitId).OfType<Guid>().Distinct()];

    private PersonMatch? ByUnit(int at) =>
        Name(at, loose: true) is { } found && found.Targets.Any(t => t.UnitId is not null)
            ? Unit(at, at + found.Length, UnitsOf(found))
            : null;

    // "phòng KT xã Mỹ Long": the second unit says whose the first one is. "(đ/c Tuấn)" after it says who leads it.
    private PersonMatch Unit(int from, int end, Guid[] units)
    {
        var intro = UnitIntroductions.At(_words, end);
        if (units.Length > 1 && Name(end + intro, loose: true) is { } whose)
        {
            Guid[] within = [.. units.Where(u => whose.Targets.Any(t => t.UnitId is { } parent && parent != u && context.Roster.IsWithin(u, parent)))];
            if (within.Length > 0)
            {
                return Settle(from, end + intro + whose.Length, within);
            }
        }

        return Settle(from, end, units);
    }

    private PersonMatch Settle(int from, int end, Guid[] units)
    {
        var nearest = _nearness.Units(units);
        if (end < _words.Count && _words[end].Is('(') && At(end + 1) is { Person: { } inside } led && led.Words.To < _words.Count && _words[led.Words.To].Is(')'))
        {
            return new PersonMatch(new Span(from, led.Words.To + 1), inside with { UnitId = nearest[0] }, [], Said(from, end), true, true);
        }

        Guid[] heads = [.. nearest.Select(u => context.Roster.HeadOf(u)?.Id).OfType<Guid>().Distinct()];
        var settled = nearest.Count == 1 && heads.Length == 1 ? new Named(heads[0], nearest[0]) : null;
        return new PersonMatch(new Span(from, end), settled, settled is null ? heads : [], Said(from, end), true, true);
    }

    private PersonMatch Settle(Span span, IReadOnlyList<Guid> people, Guid? unit, bool isUnit)
    {
        var nearest = _nearness.People(people);
        return new PersonMatch(span, nearest.Count == 1 ? new Named(nearest[0], unit) : null, nearest.Count > 1 ? nearest : [], Said(span.From, span.To), isUnit, false);
    }

    private string Said(int from, int end) =>
        from < end && end <= _words.Count ? line.Source.OriginalSlice(_words[from].Start, _words[end - 1].End) : string.Empty;
}
