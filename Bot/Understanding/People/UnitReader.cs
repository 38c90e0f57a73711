using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.People;

/// <summary>Posts and units named in a line, and who holds or heads them.</summary>
internal sealed class UnitReader(ReadingContext context, Line line, NameBook names, PeopleReader people)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("people/unit-reader");

    public static readonly PhraseSet Introductions = Lexicon["introductions"];

    private readonly Nearness _nearness = new(context);
    private readonly IReadOnlyList<Seen> _words = line.Words;

    public PersonMatch? ByPost(int at)
    {
        var (length, post) = Posts.At(_words, at);
        if (length == 0)
        {
            return null;
        }

        // "chủ tịch UBND tỉnh": the last word of the post may be the first of whose it is.
        foreach (var end in length > 1 ? [at + length, at + length - 1] : new[] { at + length })
        {
            var intro = Introductions.At(_words, end);
            if (names.At(_words, end + intro, loose: true, context.Locality) is { Units: { Length: > 0 } units } found && HoldersIn(post, units) is { Length: > 0 } holders)
            {
                return Settle(new Span(at, end + intro + found.Length), holders, units[0], isUnit: false) with { IsCertain = true };
            }
        }

        var all = Posts.Holders(post, context.Roster);
        return all.Count == 0 ? null : Settle(new Span(at, at + length), _nearness.OfOwnOffice(all), unit: null, isUnit: false) with { IsCertain = true };
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

    public PersonMatch? ByUnit(int at) =>
        names.At(_words, at, loose: true, context.Locality) is { Units: { Length: > 0 } units } found
            ? Unit(at, at + found.Length, units)
            : null;

    // "phòng KT xã Mỹ Long": the second unit says whose the first one is. "(đ/c Tuấn)" after it says who leads it.
    public PersonMatch Unit(int from, int end, Guid[] units)
    {
        var intro = Introductions.At(_words, end);
        if (units.Length > 1 && names.At(_words, end + intro, loose: true, context.Locality) is { } whose)
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
        if (end < _words.Count && _words[end].Is('(') && people.At(end + 1) is { Person: { } inside } led && led.Words.To < _words.Count && _words[led.Words.To].Is(')'))
        {
            return new PersonMatch(new Span(from, led.Words.To + 1), inside with { UnitId = nearest[0] }, [], Said(from, end), true, true);
        }

        Guid[] heads = [.. nearest.Select(u => context.Roster.HeadOf(u)?.Id).OfType<Guid>().Distinct()];
        var settled = nearest.Count == 1 && heads.Length == 1 ? new Named(heads[0], nearest[0]) : null;
        return new PersonMatch(new Span(from, end), settled, settled is null ? heads : [], Said(from, end), true, true);
    }

    /// <summary>Who of them is nearest to the speaker; several when equally near.</summary>
    public PersonMatch Settle(Span span, IReadOnlyList<Guid> candidates, Guid? unit, bool isUnit)
    {
        var nearest = _nearness.People(candidates);
        return new PersonMatch(span, nearest.Count == 1 ? new Named(nearest[0], unit) : null, nearest.Count > 1 ? nearest : [], Said(span.From, span.To), isUnit, false);
    }

    private string Said(int from, int end) =>
        from < end && end <= _words.Count ? line.Source.OriginalSlice(_words[from].Start, _words[end - 1].End) : string.Empty;
}
