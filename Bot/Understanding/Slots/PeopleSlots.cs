using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Intents.Lists;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Slots.Why;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>What lines about somebody say: handed over to whom, reminded, away, praised, shown.</summary>
internal sealed class PeopleSlots(LineAnalysis analysis, Intent intent, Span where)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/people-slots");

    private readonly Line _line = analysis.Line;
    private readonly NumberSlots _numbers = new(analysis, intent);

    public Reading HandedOver()
    {
        var to = Persons.AnyFrom(analysis, 0) ?? Substitutes.Of(analysis) ?? OnlyNamed();
        var reading = _numbers.Plain(_numbers.Asked());
        return reading with
        {
            Ask = [.. reading.Ask, .. to is null && analysis.Is(PassedOn) ? [Slot.Person] : (Slot[])[]],
            Person = to?.Person,
            PersonCandidates = to is { Person: null } ? to.Candidates : [],
            PersonWords = to is { Person: null } ? to.Said : null,
            Reason = Leftovers.Without(Reasons.After(_line, 0) ?? Trailing(to) ?? (where.Length == 0 ? ReasonClauses.Of(_line) : ReasonsAhead.Of(_line, where))),
        };
    }

    // "Nv12 -> Nam", "anh Nam gánh dùm tui cái 12".
    private PersonMatch? OnlyNamed()
    {
        List<PersonMatch> named = [.. Enumerable.Range(0, _line.Words.Count).Select(i => Persons.Sure(analysis, i)).OfType<PersonMatch>()
            .Where(p => p.IsCertain).DistinctBy(p => p.Words.To)];
        return named is [var only] && only.Person?.PersonId != analysis.Context.Speaker?.Id ? only : null;
    }

    private static readonly PhraseSet PassedOn = Lexicon["passed on"];

    private string? Trailing(PersonMatch? to) =>
        to is null ? null : ReasonsBesides.BehindMark(_line, to.Words.To);

    public Reading Reminded()
    {
        var group = Enumerable.Range(where.To, Math.Min(4, _line.Words.Count - where.To)).Select(analysis.Groups.At).FirstOrDefault(g => g is not null);
        List<PersonMatch> people = [];
        for (var at = where.To; group is null && at < _line.Words.Count && people.Count == 0; at++)
        {
            while (Persons.Sure(analysis, at) is { } next && (next.IsCertain || people.Count > 0 || at - where.To <= 1))
            {
                people.Add(next);
                at = next.Words.To + Joints.At(_line.Words, next.Words.To);
                if (at == next.Words.To)
                {
                    break;
                }
            }
        }

        var first = people.Count > 0 ? people[0] : null;
        var isSomebody = first is not null || group is not null || analysis.After(where).Count > 0;
        return _numbers.Plain(isSomebody ? null : _numbers.Asked()) with
        {
            Person = first?.Person,
            PersonCandidates = first is { Person: null } ? first.Candidates : [],
            PersonWords = first is { Person: null } ? first.Said : null,
            People = group?.People ?? [.. people.Skip(1).Select(p => p.Person).OfType<Named>()],
            UnknownUnits = group?.Unknown ?? [],
            Everyone = group is not null && !analysis.Has(Laggards),
            Ask = first is { Person: null } ? [Slot.Person] : _numbers.Plain(isSomebody ? null : _numbers.Asked()).Ask,
            Argument = analysis.Has(Laggards) ? "chưa gửi" : null,
            Matter = people.Count > 0 ? MatterAfter(people[^1].Words.To) : null,
        };
    }

    private string? MatterAfter(int at) => analysis.Line.Core.After(at) is { Count: > 0 } rest
        ? _line.Source.OriginalSlice(rest[0].Start, rest[^1].End).Trim()
        : null;

    private static readonly PhraseSet Joints = PhraseSet.Of(",", "và", "với", "&", "+", ", và", "and");

    private static readonly PhraseSet Laggards = PhraseSet.Of("{chưa} (gửi|nộp|báo cáo|xong|làm|nhận|ký|hoàn thành)", "(có|have) not (sent|submitted|answered)");

    public Reading Away()
    {
        var range = DeadlineReader.Range(_line.ForDates, analysis.Context.Now, analysis.Context.Calendar);
        var substitute = Substitutes.Of(analysis);
        var who = analysis.People.At(where.From, loose: false);
        return new Reading
        {
            Intent = Intent.Leave,
            Tasks = _numbers.Tasks(),
            Leave = range,
            Person = who is { IsUnit: false } && who.Words == where ? who.Person : null,
            Substitute = substitute?.Person,
            PersonCandidates = substitute is { Person: null } ? substitute.Candidates : [],
            PersonWords = substitute is { Person: null } ? substitute.Said : substitute is null ? Substitutes.Unsaid(analysis, where.To) : null,
            Ask = range is null or { Ask: true } ? [Slot.Deadline] : [],
        };
    }

    public Reading Praised()
    {
        var at = Enumerable.Range(where.To, Math.Max(0, Math.Min(8, _line.Words.Count - where.To))).Select(i => Persons.Sure(analysis, i)).FirstOrDefault(p => p is not null)
            ?? Enumerable.Range(0, where.From).Select(i => Persons.Sure(analysis, i)).FirstOrDefault(p => p is not null);
        return _numbers.Plain(ask: null) with
        {
            Person = at?.Person,
            PersonCandidates = at is { Person: null } ? at.Candidates : [],
            PersonWords = at is { Person: null } ? at.Said : null,
            Reason = Leftovers.Without(Reasons.After(_line, where.To) ?? ReasonsBesides.Besides(_line, at?.Words.To ?? where.To, [])),
            Ask = at is { Person: null } || (at is null && analysis.After(where).Count == 0) ? [Slot.Person] : [],
        };
    }

    /// <summary>Whose work is asked about; a name that fits several, or nobody, is kept as said.</summary>
    public Reading Shown(Reading reading)
    {
        if (WorkOfSomebody.IsUnclear(analysis, where))
        {
            return reading with { PersonWords = _line.Source.OriginalSlice(_line.Words[where.From].Start, _line.Words[where.To - 1].End) };
        }

        var who = where.Length == 0 || !_numbers.NeedsTask() ? null
            : WorkOfSomebody.PersonAt(analysis, where.From) is { } whose && whose.Words == where ? whose
            : Enumerable.Range(0, _line.Words.Count).Select(i => Persons.Sure(analysis, i))
                // "Nội dung" is no Dũng.
                .FirstOrDefault(p => p is not null && (p.IsCertain || !analysis.People.IsDoubtful(p.Words.From, ignoreBefore: false)));
        return reading with
        {
            Person = who?.Person,
            PersonCandidates = who is { Person: null } ? who.Candidates : [],
            PersonWords = who is { Person: null } ? who.Said : null,
        };
    }

    /// <summary>Whose leave is asked about.</summary>
    public Reading OnLeave(Reading reading) => LeaveOfSomebody.Of(analysis) is { } who
        ? reading with { Person = who.Person, PersonCandidates = who.Person is null ? who.Candidates : [], PersonWords = who.Said }
        : reading;

    public PersonMatch? UnitShown() => where.Length > 0 && analysis.People.At(where.From) is { IsUnit: true } unit ? unit : null;
}
