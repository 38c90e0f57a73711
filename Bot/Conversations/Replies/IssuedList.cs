using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>What the list this person issued last became: by the number each item had in it, its assignment's. Not long ago, and only where that is one.</summary>
internal static class IssuedList
{
    private const int Most = 100;

    private static readonly TimeSpan Recent = TimeSpan.FromHours(24);

    public static async Task<IReadOnlyDictionary<int, int>> ReadAsync(Turn turn)
    {
        var (me, since) = (turn.Person.Id, turn.Now - Recent);
        var issued = await (from step in turn.Db.AssignmentEvents
                            join assignment in turn.Db.Assignments on step.AssignmentId equals assignment.Id
                            where step.PersonId == me && step.Kind == EventKind.Issued && step.At > since && step.Payload != null && assignment.ParentId == null
                            orderby step.At descending
                            select new { step.At, step.Payload, assignment.Number }).Take(Most).ToListAsync();
        var items = issued.Select(i => (i.At, i.Number, Item: MessageJson.Read<EventPayload>(i.Payload!).ListNumber)).Where(i => i.Item is not null).ToList();
        return items.Where(i => i.At == items[0].At).GroupBy(i => i.Item!.Value).Where(i => i.Count() == 1).ToDictionary(i => i.Key, i => i.Single().Number);
    }
}
