using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Queries;

/// <summary>Where nothing is his own to do: what he joins in on, so that "nothing" is not said of somebody who has been told to help.</summary>
internal static class JoinedWork
{
    private const int Most = 5;

    public static async Task<IReadOnlyList<string>> LinesAsync(Turn turn)
    {
        var me = turn.Person.Id;
        var joined = await turn.Db.Assignments.AsNoTracking()
            .Where(a => AssignmentStates.Open.Contains(a.State)
                && turn.Db.Participants.Any(p => p.AssignmentId == a.Id && p.PersonId == me && p.Kind == ParticipantKind.Cooperating))
            .OrderBy(a => a.Number).Select(a => a.Number).Take(Most).ToListAsync();
        return joined.Count == 0 ? [] : [ListWording.Say(turn, "Joined", string.Join(", ", joined.Select(n => $"NV-{n}")), joined[0])];
    }
}
