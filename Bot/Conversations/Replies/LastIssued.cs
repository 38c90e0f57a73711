using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>What the speaker gave last, all at once, within the hour: an instruction to many is the whole.</summary>
internal static class LastIssued
{
    private static readonly TimeSpan Recent = TimeSpan.FromHours(1);

    public static async Task<IReadOnlyList<Assignment>> ReadAsync(Turn turn)
    {
        var (me, since) = (turn.Person.Id, turn.Now - Recent);
        var issued = turn.Db.AssignmentEvents.Where(e => e.PersonId == me && e.Kind == EventKind.Issued && e.At > since);
        return await issued.MaxAsync(e => (DateTimeOffset?)e.At) is { } at
            ? await turn.Db.Assignments.Where(a => a.ParentId == null && issued.Any(e => e.AssignmentId == a.Id && e.At == at)).OrderBy(a => a.Number).ToListAsync()
            : [];
    }
}
