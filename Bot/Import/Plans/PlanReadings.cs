using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Import.Sheets;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.Plans;

/// <summary>
/// Whom words that are nobody's full name mean ("P. Nội vụ", "các phòng trừ Văn phòng"): whatever the bot would understand if the
/// leader said so to it, and only if nothing of the words is left over.
/// </summary>
internal sealed class PlanReadings(Office office, IUnderstanding understanding, RosterPerson leader, DateTimeOffset now)
{
    private const int Suggested = 3;

    /// <summary>Work that says nothing: found again whole, it shows that the words before it were all understood.</summary>
    private const string AnyWork = "rà soát hồ sơ";

    private readonly Roster _roster = office.Roster;

    /// <returns>Nobody and a problem where a better one can be said than "not found"; nobody and none otherwise.</returns>
    public (IReadOnlyList<Receiver> Receivers, string? Problem) Find(string words)
    {
        var reading = understanding.Read(
            $"giao {words} {AnyWork}", new ReadingContext(office.Calendar.ToLocal(now), office.Calendar, _roster, leader, []));
        if (NormalizedHeading.Of(reading.Title ?? "") != NormalizedHeading.Of(AnyWork))
        {
            return ([], null);
        }

        if (reading.Everyone)
        {
            return (Many(reading), null);
        }

        if (reading.Person is null)
        {
            var near = reading.PersonCandidates.Take(Suggested).Select(id => Speech.PersonWithUnit(OperatorWording.Language, _roster, id)).ToList();
            return ([], near.Count > 0 ? ImportWording.SeveralLeads(words, near) : null);
        }

        if (reading.People.Count > 0)
        {
            return ([], ImportWording.OneLeadOnly(words));
        }

        return _roster.Find(reading.Person.PersonId) is { MainPost: { } post } person
            ? ([new(person.Id, reading.Person.UnitId ?? post.UnitId)], null)
            : ([], null);
    }

    private List<Receiver> Many(Reading reading)
    {
        var except = reading.Except.Select(e => e.UnitId).ToHashSet();
        var named = reading.People.Count > 0
            ? reading.People.Where(p => p.UnitId is not null).Select(p => new Receiver(p.PersonId, p.UnitId!.Value))
            : ItemReceivers.HeadsBelow(_roster, leader.Posts.Where(p => PostTitles.IsLeading(p.Role)).Select(p => p.UnitId));
        return [.. named.Where(r => !except.Contains(r.UnitId) && r.PersonId != leader.Id).DistinctBy(r => r.UnitId)];
    }
}
