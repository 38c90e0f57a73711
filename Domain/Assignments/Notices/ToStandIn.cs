using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Assignments.Notices;

/// <summary>
/// What asks somebody away for his word or his work, said to who stands in for him now: the same words and buttons, and for whom. Never
/// on his own matter, and of what is restricted only what he may read himself.
/// </summary>
internal static class ToStandIn
{
    /// <summary>News asks for nothing: a notice that does lets its reader act.</summary>
    public static bool Asks(OutgoingMessage message) => message.Buttons.Any(b => b.Verb is not ("show" or "product"));

    /// <param name="assignments">All the message speaks of: a message of several is his only if each one is.</param>
    /// <param name="named">Who may read the only one, where it is restricted.</param>
    public static async Task<IReadOnlyList<(RosterPerson StandIn, RosterPerson Away)>> OfAsync(
        Act act, IReadOnlyList<Assignment> assignments, IReadOnlyList<RosterPerson> asked, IReadOnlyCollection<Guid> named)
    {
        var (absences, roster) = (await act.AbsencesAsync(), act.Office.Roster);
        return
        [
            .. asked.Select(away => (StandIn: absences.StandInOf(roster, away.Id, assignments[0]), Away: away))
                .Where(pair => pair.StandIn is { } one && one.Id != act.Actor.Id && assignments.All(a => absences.StandInOf(roster, pair.Away.Id, a) is not null && MayRead(one, a)))
                .Select(pair => (pair.StandIn!, pair.Away)),
        ];

        bool MayRead(RosterPerson one, Assignment assignment) =>
            !assignment.IsRestricted || (assignments.Count == 1 && Rights.CanSee(roster, one, assignment, named));
    }

    /// <summary>Who took the work on, or a step in it, for the one who does it: what ends it ends it for them too.</summary>
    public static async Task<IReadOnlyList<Guid>> WhoActedAsync(Act act, Assignment assignment) =>
    [
        .. (await act.Db.AssignmentEvents.AsNoTracking()
            .Where(e => e.AssignmentId == assignment.Id && e.PersonId != null && e.PersonId != assignment.AssigneeId && e.PersonId != assignment.AssignerId && e.Payload != null).ToListAsync())
            .Where(e => MessageJson.Read<EventPayload>(e.Payload!).InsteadOfId == assignment.AssigneeId).Select(e => e.PersonId!.Value).Distinct(),
    ];

    public static OutgoingMessage Compose(Func<RosterPerson, OutgoingMessage> compose, RosterPerson away, RosterPerson standIn)
    {
        var said = compose(away with { Language = standIn.Language });
        return said with
        {
            Lines = [NoticeParts.Texts.Say(standIn.Language, "ToStandIn", Speech.Person(standIn.Language, away)), .. said.Lines],
        };
    }

    /// <summary>Who may act for one away on that assignment; null where nobody does or it is the substitute's own matter.</summary>
    private static RosterPerson? StandInOf(this Absences absences, Roster roster, Guid away, Assignment assignment) =>
        absences.SubstituteOf(away) is { } id && id != away && roster.Find(id) is { IsActive: true } standIn
            && !StandingIn.IsOwnMatter(roster, standIn, absences.SubstituteOf(assignment.AssigneeId) == id, away, assignment)
            ? standIn
            : null;
}
