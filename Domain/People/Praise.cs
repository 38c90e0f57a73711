using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.People;

/// <summary>Biểu dương: by a superior, for a person or a unit, with what for; kept for the yearly sheet.</summary>
public sealed class Commendation
{
    public required Guid Id { get; init; }

    /// <summary>Of a unit its head at the time.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The unit, where it is the unit that is praised.</summary>
    public Guid? UnitId { get; init; }

    public required Guid ById { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <param name="UnitId">The unit is praised, in its name and through its head; null praises the person.</param>
public sealed record PraisePerson(Guid PersonId, string Text, Guid? UnitId = null)
{
    /// <returns>False when the actor stands over neither the person nor, where it is praised, the unit.</returns>
    public async Task<bool> RunAsync(Act act)
    {
        var roster = act.Office.Roster;
        if (roster.Find(PersonId) is not { IsActive: true, MainPost: { } post } person
            || !MayPraise(act, person, UnitId ?? post.UnitId))
        {
            return false;
        }

        var row = new Commendation { Id = Guid.CreateVersion7(), PersonId = person.Id, UnitId = UnitId, ById = act.Actor.Id, Text = Text, At = act.Now };
        act.Db.Commendations.Add(row);
        foreach (var told in new[] { person, UnitId is null ? roster.HeadOf(post.UnitId) : null }.OfType<RosterPerson>().Where(p => p.Id != act.Actor.Id).DistinctBy(p => p.Id))
        {
            await act.TellAsync(told.Id, Notice(act, person, told), $"praise:{row.Id:N}:{told.Id:N}");
        }

        return true;
    }

    /// <summary>Official praise is a superior's, and nobody's for himself: a deputy leads his unit, but its head is not his to praise.</summary>
    public static bool MayPraise(Act act, RosterPerson person, Guid unitId) => person.Id != act.Actor.Id
        && Rights.Oversees(act.Office.Roster, act.Actor, unitId, Rights.Superiors) && !Rights.Outranks(act.Office.Roster, person, act.Actor);

    private OutgoingMessage Notice(Act act, RosterPerson person, RosterPerson told) => new()
    {
        Language = told.Language,
        Title = LeaveNotices.Say(told.Language, "Praise.Title"),
        Lines = [LeaveNotices.Say(told.Language, "Praise.Line", Speech.Sentence(Speech.Person(told.Language, act.Actor)),
            UnitId is null ? Speech.PersonTo(told, act.Office.Roster, person.Id) : NameOf(act.Office.Roster, told.Language, person, UnitId), Text)],
    };

    public static string NameOf(Roster roster, string language, RosterPerson person, Guid? unitId) =>
        unitId is { } id && roster.FindUnit(id) is { } unit ? unit.Name : Speech.Person(language, person);
}
