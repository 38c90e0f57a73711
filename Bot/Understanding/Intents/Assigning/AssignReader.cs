using ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;
using ReformBot.Bot.Understanding.Intents.Assigning.Titles;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Slots;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning;

/// <summary>An order taken apart: who, with whom, what, which product, how many, by when; and what is still to be asked.</summary>
internal sealed class AssignReader
{
    private readonly LineAnalysis _analysis;
    private readonly Line _line;
    private readonly Cuts _cuts;
    private readonly AssignReceivers _named;

    private AssignReader(LineAnalysis analysis)
    {
        _analysis = analysis;
        _line = analysis.Line;
        _cuts = new Cuts(analysis.Line);
        _named = new AssignReceivers(analysis, _cuts);
    }

    public static Reading Read(LineAnalysis analysis, Span where) =>
        new AssignReader(analysis).Read(where.To == 0 && OrderPlace.In(analysis) is { } behind ? behind : where.To) is var reading
        && LateReceivers.AuthorityBefore(analysis, where.From) is not Domain.Assignments.Authority.Own and var authority
            ? reading with { Authority = authority }
            : reading;

    private Reading Read(int at)
    {
        foreach (var attachment in _line.Attachments)
        {
            _cuts.Cut(attachment.Words);
        }

        var (company, parts, title) = (new AssignCompany(_analysis, _cuts), new AssignProduct(_analysis, _cuts), new AssignTitle(_analysis, _cuts));
        var start = _named.ReadFirst(OnBehalf.Skip(_analysis, at));
        _cuts.Cut(0, start);
        if (_named.Receivers.Doubt is { } doubt)
        {
            return AssignDoubt.Of(_analysis, _cuts, doubt);
        }

        title.CutDate();
        var except = company.Except(start);
        _named.ReadLabelled(start);
        var with = _named.Receivers.With.Concat(company.CoWorkers(start)).Concat(company.CoWorkersNamedFirst(start)).ToArray();
        var director = company.Director(start);
        var quantity = parts.Quantity(start);
        var product = parts.Product(start);
        title.CutClosing();
        new TitleChatter(_analysis, _cuts).Cut(start);
        // "… nhé, thứ 5 gửi em": what now stands last.
        title.CutClosing();
        title.SkipLead(start);
        if (_named.Receivers is { Director: not null, Person: null })
        {
            product = _named.DirectedWork(start) ?? product;
        }

        product = new TitleClauses(_analysis, _cuts).Cut(start, product is not null) ?? product;

        return Compose(WithMatter(_cuts.Rest(start), product), product, quantity, with, except, director);
    }

    /// <summary>"Rà soát, báo cáo kết quả thực hiện KL số 18": a verb alone is no name of the work, what it is about stands in what is to come of it.</summary>
    private static string? WithMatter(string? title, string? product) =>
        title is not null && product is not null && Words(product).Count >= FewestToName && Words(title) is var verb && WorkVerbs.All.Covers(verb, 0, verb.Count) ? $"{title}, {product}" : title;

    private const int FewestToName = 5;

    private static List<Seen> Words(string said) => Seen.All(Text.Folded.Of(said).Tokens);

    private Reading Compose(string? title, string? product, string? quantity, PersonMatch[] with, IReadOnlyList<Named> except, Named? director)
    {
        var date = _line.Date;
        var (receivers, guess) = (_named.Receivers, _named.Guess);
        var person = receivers.Person;
        var isVague = title is not null && product is null && Products.IsVague(title);
        IReadOnlyList<Named> group = [.. (receivers.Group?.People ?? []).Where(p => !except.Any(e => e.UnitId == p.UnitId && e.PersonId == p.PersonId))];
        return new Reading
        {
            Intent = Intent.Assign,
            Person = person?.Person,
            PersonCandidates = person is { Person: null } ? person.Candidates : guess?.Candidates ?? [],
            PersonWords = person is { Person: null } ? person.Said : guess?.Said,
            People = receivers.Group is null ? [.. with.Select(w => w.Person).OfType<Named>()] : group,
            Everyone = receivers.Group is not null,
            UnknownUnits = receivers.Group?.Unknown ?? [],
            Except = except,
            Director = director ?? receivers.Director?.Person,
            Title = title,
            Product = product,
            Quantity = quantity ?? Quantities.In(_line, _cuts),
            Deadline = date?.ToReading(),
            NoDeadline = date?.NoDeadline == true,
            NoSuchDay = date?.NoSuchDay,
            Source = AssignSource.Of(_line),
            Ask =
            [
                .. If(person?.Person is null && receivers.Group is null, Slot.Person),
                .. If(title is null, Slot.Title),
                .. If(date is null || (date.Date is null && !date.NoDeadline), Slot.Deadline),
                .. If(isVague, Slot.Product),
            ],
            Warn = [.. If(isVague, Warning.Vague), .. date?.Warn ?? []],
        };
    }

    private static IEnumerable<T> If<T>(bool holds, T value) => holds ? [value] : [];
}
