using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;

namespace ReformBot.Domain.Assignments.TakingBack;

/// <summary>What somebody says he did by mistake.</summary>
public enum NamedAct
{
    /// <summary>Not said: the latest, whatever it was.</summary>
    Any,

    /// <summary>"Duyệt nhầm", "xác nhận nhầm".</summary>
    Approved,

    /// <summary>"Trả nhầm".</summary>
    Returned,
}

/// <summary>Of what the actor did, that which he named; of several and a later step besides it is doubtful which is meant.</summary>
internal static class NamedActs
{
    private static readonly EventKind[] Approvals = [EventKind.Confirmed, EventKind.ExtensionApproved];

    private static readonly EventKind[] Returns = [EventKind.Returned, EventKind.Declined, EventKind.TransferRefused];

    public static IQueryable<AssignmentEvent> Of(Act act, IQueryable<AssignmentEvent> done, NamedAct named)
    {
        if (named == NamedAct.Any)
        {
            return done;
        }

        var kinds = named == NamedAct.Approved ? Approvals : Returns;
        var issues = named == NamedAct.Approved;
        return done.Where(e => (kinds.Contains(e.Kind)
                // Drafts of somebody else's are approved by issuing them, what was asked to be passed on by passing it on.
                || (issues && e.Kind == EventKind.Issued && act.Db.Assignments.Any(a => a.Id == e.AssignmentId && a.DraftedById != null))
                || (issues && e.Kind == EventKind.HandedOver && act.Db.AssignmentEvents.Any(asked =>
                    asked.AssignmentId == e.AssignmentId && asked.Number == e.Number - 1
                    && (asked.Kind == EventKind.TransferAsked || asked.Kind == EventKind.Declined))))
            && !act.Db.AssignmentEvents.Any(back => back.AssignmentId == e.AssignmentId && back.Kind == EventKind.TakenBack && back.Number > e.Number));
    }

    /// <returns>Why nothing is taken back; null where it is clear what is meant.</returns>
    public static async Task<TakeBackResult?> NarrowAsync(Act act, IQueryable<AssignmentEvent> done, NamedAct named)
    {
        if (named == NamedAct.Any || await done.MaxAsync(e => (DateTimeOffset?)e.At) is not { } latest)
        {
            return null;
        }

        var acts = await Of(act, done, named).ToListAsync();
        if (acts.Count == 0)
        {
            var last = await done.Where(e => e.At == latest).OrderByDescending(e => e.Number).FirstAsync();
            return new TakeBackResult.NoneOfKind(await TakeBack.AssignmentOfAsync(act, last), last.Kind);
        }

        if (acts.Max(e => e.At) == latest || acts.Select(e => e.At).Distinct().Count() == 1)
        {
            return null;
        }

        var ids = acts.Select(e => e.AssignmentId).ToList();
        var assignments = await act.Db.Assignments.Where(a => ids.Contains(a.Id)).OrderBy(a => a.Number).ToListAsync();
        return new TakeBackResult.Several([.. assignments.Select(a => (a, acts.FindLast(e => e.AssignmentId == a.Id)!.Kind))]);
    }
}
