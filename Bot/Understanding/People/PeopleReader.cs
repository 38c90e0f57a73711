using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.People;

/// <summary>
/// Who is named at a place of the line: by name, title and name, @mention, code, post, or unit (which stands for its head).
/// </summary>
internal sealed class PeopleReader
{
    private static readonly Lexicon Lexicon = Lexicon.Of("people/people-reader");

    // Words of address that are also given names typed without marks: Ánh, Chi, Cô…
    private static readonly PhraseSet Pronouns = Lexicon["pronouns"];

    // Of these "ơi" says nothing: "anh ơi" calls nobody by name, "minh oi" does.
    private static readonly PhraseSet Elders = PhraseSet.Of("anh", "ánh", "chị", "chỉ", "em", "cô", "bác", "chú", "ông", "bà", "cậu", "bạn", "con", "cháu", "ba");

    private readonly ReadingContext _context;
    private readonly Line _line;
    private readonly NameBook _names;
    private readonly UnitReader _units;
    private readonly Nearness _nearness;
    private readonly IReadOnlyList<Seen> _words;

    // Reader after reader asks who stands at the same place.
    private readonly Dictionary<(int Index, bool Loose), PersonMatch?> _known = [];
    private readonly Lazy<bool> _isShouted;

    public PeopleReader(ReadingContext context, Line line)
    {
        (_context, _line, _words, _names) = (context, line, line.Words, NameBook.Of(context.Roster));
        _nearness = new Nearness(context);
        _units = new UnitReader(context, line, _names, this);
        _isShouted = new(() => _words.Count(w => w.IsCapital) > Math.Max(3, _words.Count / 2));
    }

    /// <param name="loose">Somebody is expected here, so "kinh tế" may be the unit.</param>
    public PersonMatch? At(int index, bool loose = true)
    {
        if (index >= _words.Count || _line.IsMentioned(index))
        {
            return null;
        }

        if (!_known.TryGetValue((index, loose), out var known))
        {
            _known[(index, loose)] = known = Look(index, loose);
        }

        return known;
    }

    private PersonMatch? Look(int index, bool loose)
    {
        var at = _words[index].Is('@') ? index + 1 : index;
        var mentioned = at > index;
        var title = Courtesy.Titles.At(_words, at);
        if (title > 0 && Named(at + title, at, title, loose) is { } titled)
        {
            return titled with { Words = titled.Words with { From = index } };
        }

        if ((_units.ByPost(at) ?? (title > 0 ? _units.ByPost(at + title) : null)) is { } post)
        {
            return post with { Words = post.Words with { From = index } };
        }

        if (Named(at, at, 0, loose) is { } named)
        {
            return named with { Words = named.Words with { From = index }, IsCertain = named.IsCertain || mentioned, IsOrdinary = named.IsOrdinary && !mentioned };
        }

        var intro = UnitReader.Introductions.At(_words, at);
        return intro > 0 && _units.ByUnit(at + intro) is { } unit ? unit with { Words = unit.Words with { From = index } } : null;
    }

    /// <summary>A given name that is half of an ordinary word, with nothing to say it is a person.</summary>
    public bool IsDoubtful(int index, bool ignoreBefore) =>
        IsDated(index) ||
        WordsLikeNames.Pairs.At(_words, index) >= 2 || (!ignoreBefore && index > 0 && WordsLikeNames.Pairs.At(_words, index - 1) >= 2);

    /// <summary>"mai nhắc lại": part of a date.</summary>
    public bool IsDated(int index) =>
        !_words[index].IsCapital && _line.IsDated(index);

    private PersonMatch? Named(int at, int titleAt, int title, bool loose)
    {
        if (_names.At(_words, at, loose || title > 0, _context.Locality) is not { } found)
        {
            return null;
        }

        var end = at + found.Length;
        Guid[] people = [.. found.Targets.Select(t => t.PersonId).OfType<Guid>()];
        if (people.Length == 0)
        {
            return title == 0 ? _units.Unit(at, end, found.Units) : IsPostTitle(titleAt) ? _units.ByPost(titleAt) ?? _units.Unit(at, end, found.Units) : null;
        }

        (people, end) = Qualified(people, end);
        var isWord = found.IsGiven && end == at + found.Length && !_words[at].IsCapital && _words[at].Spelling.IsBare;
        if (isWord && Meant(people, at, title) is var meant)
        {
            if (meant.Length == 0)
            {
                return null;
            }

            people = meant;
        }

        if (title > 0)
        {
            people = OfTitle(titleAt, title, people);
        }

        var capital = _words[at].IsCapital && !_isShouted.Value;
        var isOrdinary = found.IsGiven && !_words[at].Token.HasDiacritics
            && (title > 0 ? IsFamiliar(titleAt) && !capital && !IsCalledFor(titleAt) : !(capital && at > 0)) && Pronouns.At([_words[at]], 0) > 0
            && !(Called.At(_words, end) > 0 && Elders.At(_words, at) == 0);
        return _units.Settle(new Span(at, end), people, unit: null, isUnit: false) with
        {
            IsOrdinary = isOrdinary,
            IsCertain = !isOrdinary && (title > 0 || Called.At(_words, end) > 0 || !found.IsGiven || end > at + found.Length || (capital && at > 0) || HasOwnMarks(at)),
        };
    }

    // "Ban hành" is nobody, and "cứ làm đi", "anh làm" no Lâm of some far office.
    private Guid[] Meant(Guid[] people, int at, int title) =>
        WordsLikeNames.IsWhole(_words, at, isTitled: title > 0) ? []
        : WordsLikeNames.Common.At(_words, at) > 0 ? [.. people.Where(_nearness.IsAround)]
        : people;

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

        at += UnitReader.Introductions.At(_words, at);
        if (_names.At(_words, at, loose: at > end, _context.Locality) is not { } found || found.Targets.All(t => t.UnitId is null))
        {
            return (people, end);
        }

        Guid[] inside =
        [
            .. people.Where(p => _context.Roster.Find(p)?.Posts.Any(post =>
                found.Targets.Any(t => t.UnitId is { } unit && _context.Roster.IsWithin(post.UnitId, unit))) == true),
        ];
        var after = at + found.Length;
        return inside.Length == 0 ? (people, end) : (inside, after < _words.Count && _words[after].Is(')') ? after + 1 : after);
    }

    private Guid[] OfTitle(int at, int length, Guid[] people)
    {
        var (postLength, post) = Posts.At(_words, at);
        Guid[] fitting = postLength == length
            ? [.. people.Where(p => _context.Roster.Find(p) is { } person && Posts.Holds(post, person))]
            : Courtesy.Women.At(_words, at) == length ? Addressed(people, "chị", "cô", "bà")
            : Courtesy.Men.At(_words, at) == length ? Addressed(people, "anh", "chú", "ông")
            : people;
        return fitting.Length > 0 ? fitting : people;
    }

    // Whoever wants to be "chị" is no "anh Lan"; who said nothing may be either.
    private Guid[] Addressed(Guid[] people, params string[] addresses)
    {
        Guid[] known = [.. people.Where(p => _context.Roster.Find(p)?.Address is { } a && addresses.Contains(a, StringComparer.OrdinalIgnoreCase))];
        return known.Length > 0 ? known : [.. people.Where(p => _context.Roster.Find(p)?.Address is null)];
    }
}
