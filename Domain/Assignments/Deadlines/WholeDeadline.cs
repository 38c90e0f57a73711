using ReformBot.Domain.Assignments.Events;

namespace ReformBot.Domain.Assignments.Deadlines;

/// <summary>A line never outlasts the whole it belongs to: who decided on the one decided on the other.</summary>
internal static class WholeDeadline
{
    /// <returns>The whole, where its deadline went along.</returns>
    public static async Task<Assignment?> KeepAsync(Act act, Assignment line)
    {
        if (line.ParentId is not { } above || await act.Db.Assignments.FindAsync(above) is not { } parent || !(parent.DueAt < line.DueAt))
        {
            return null;
        }

        (parent.DeadlineOn, parent.DueAt) = (line.DeadlineOn, line.DueAt);
        act.Record(parent, EventKind.DeadlineChanged, new EventPayload { DueAt = line.DueAt, OtherNumber = line.Number });
        return parent;
    }
}
