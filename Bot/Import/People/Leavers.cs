using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.People;

/// <summary>Those a people file says have left.</summary>
internal static class Leavers
{
    /// <summary>
    /// His accounts are nobody's from now on, and what was still on its way there is not sent; what he left open is named, so that
    /// somebody gives it to another.
    /// </summary>
    public static async Task<IReadOnlyList<string>> LeaveAsync(ReformBotDbContext db, List<Person> leavers, List<ChannelAccount> accounts)
    {
        if (leavers.Count == 0)
        {
            return [];
        }

        var gone = leavers.ConvertAll(p => p.Id);
        foreach (var account in accounts.Where(a => a.PersonId is { } id && gone.Contains(id)))
        {
            (account.PersonId, account.LinkedAt) = (null, null);
        }

        await db.Outbox.Where(m => m.PersonId != null && gone.Contains(m.PersonId.Value) && m.NextAttemptAt != null && m.LeaseId == null)
            .ExecuteUpdateAsync(set => set
                .SetProperty(m => m.NextAttemptAt, (DateTimeOffset?)null)
                .SetProperty(m => m.DeadReason, DeadReason.Unreachable)
                .SetProperty(m => m.LastError, "the person has left"));
        var open = await db.Assignments
            .Where(a => (gone.Contains(a.AssigneeId) || gone.Contains(a.AccountableId))
                && a.State != AssignmentState.Completed && a.State != AssignmentState.Withdrawn && a.State != AssignmentState.Parent)
            .OrderBy(a => a.Number).Select(a => new { a.Number, a.AssigneeId, a.AccountableId }).ToListAsync();
        return
        [
            .. leavers
                .Select(p => (Person: p, Left: open.Where(a => a.AssigneeId == p.Id || a.AccountableId == p.Id).Select(a => a.Number).ToList()))
                .Where(p => p.Left.Count > 0)
                .Select(p => ImportWording.LeftWithOpenWork(p.Person.Code, p.Person.Name, p.Left)),
        ];
    }
}
