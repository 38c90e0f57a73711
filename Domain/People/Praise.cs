using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.People;

/// <summary>Biểu dương: by a superior, for a person, with what for; kept for the yearly sheet.</summary>
public sealed class Commendation
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid ById { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }
}

public sealed record PraisePerson(Guid PersonId, string Text)
{
    /// <returns>False when the actor is not the person's superior.</returns>
    public async Task<bool> RunAsync(Act act)
    {
        var roster = act.Office.Roster;
        if (roster.Find(PersonId) is not { IsActive: true, MainPost: { } post } person || person.Id == act.Actor.Id
            || !Rights.Oversees(roster, act.Actor, post.UnitId, [Role.Leader, Role.Head, Role.Deputy]))
        {
            return false;
        }

        var row = new Commendation { Id = Guid.CreateVersion7(), PersonId = person.Id, ById = act.Actor.Id, Text = Text, At = act.Now };
        act.Db.Commendations.Add(row);
        foreach (var told in new[] { person, roster.HeadOf(post.UnitId) }.OfType<RosterPerson>().Where(p => p.Id != act.Actor.Id).DistinctBy(p => p.Id))
        {
            await act.TellAsync(told.Id, Notice(act, person, told), $"praise:{row.Id:N}:{told.Id:N}");
        }

        return true;
    }

    private OutgoingMessage Notice(Act act, RosterPerson person, RosterPerson told) => new()
    {
        Language = told.Language,
        Title = LeaveNotices.Say(told.Language, "Praise.Title"),
        Lines = [LeaveNotices.Say(told.Language, "Praise.Line", Speech.Sentence(Speech.Person(told.Language, act.Actor)), Speech.Person(told.Language, person), Text)],
    };
}
