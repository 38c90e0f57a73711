using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;

namespace ReformBot.Domain.People;

/// <summary>Those a word on a leave concerns: each told once and as himself, whoever spoke it excepted.</summary>
internal static class LeaveParties
{
    /// <param name="key">The beginning of the key by which nobody is told twice.</param>
    public static async Task TellAsync(Act act, IEnumerable<Guid?> people, string key, Func<RosterPerson, OutgoingMessage> compose)
    {
        foreach (var id in people.OfType<Guid>().Distinct().Where(id => id != act.Actor.Id))
        {
            if (act.Office.Roster.Find(id) is { IsActive: true } told)
            {
                await act.TellAsync(id, compose(told), $"{key}:{id:N}");
            }
        }
    }
}
