using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;

namespace ReformBot.Domain.Assignments.Deadlines;

/// <summary>
/// The deadline all units share. More time for one of them is that unit's alone; once every one still open has a later day, the whole goes along.
/// </summary>
internal static class WholeDeadline
{
    /// <returns>The whole, where its deadline went along.</returns>
    public static async Task<Assignment?> KeepAsync(Act act, Assignment line)
    {
        if (line.ParentId is not { } above || await act.Db.Assignments.FindAsync(above) is not { } parent || !(parent.DueAt < line.DueAt))
        {
            return null;
        }

        var others = await act.Db.Assignments.Where(a => a.ParentId == above && a.Id != line.Id && a.State != AssignmentState.Withdrawn && a.State != AssignmentState.Completed).ToListAsync();
        if (others.Append(line).MinBy(l => l.DueAt ?? DateTimeOffset.MinValue) is not { } first || !(parent.DueAt < first.DueAt))
        {
            return null;
        }

        (parent.DeadlineOn, parent.DueAt) = (first.DeadlineOn, first.DueAt);
        act.Record(parent, EventKind.DeadlineChanged, new EventPayload { DueAt = first.DueAt, OtherNumber = line.Number });
        return parent;
    }
}
