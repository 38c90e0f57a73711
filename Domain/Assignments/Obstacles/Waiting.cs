using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Deadlines;

namespace ReformBot.Domain.Assignments.Obstacles;

/// <summary>
/// While it waits for a superior's word (asked to be reconsidered, more time asked for, a transfer proposed) the doer's clock stands;
/// once the word has come, the time it waited is given back.
/// </summary>
internal static class Waiting
{
    public static void Begin(Assignment assignment, Act act) => assignment.WaitingSince ??= act.Now;

    /// <summary>The work itself stood still: all of the wait is given back, as with a product returned.</summary>
    /// <returns>The new deadline; null where it did not move.</returns>
    public static DateTimeOffset? EndIdle(Assignment assignment, Act act)
    {
        var since = assignment.WaitingSince;
        assignment.WaitingSince = null;
        return since is { } from ? WaitedTime.GiveBack(assignment, from, act) : null;
    }

    /// <summary>
    /// The work went on meanwhile: only what lay past the deadline is given back, so that he is not late for want of an answer he asked
    /// for in time. Something else may still wait.
    /// </summary>
    public static async Task<DateTimeOffset?> EndWorkingAsync(Assignment assignment, Act act, bool decided = false)
    {
        if (!decided && (assignment.State == AssignmentState.Declined || assignment.TransferAskedAt is not null || await IsTimeAskedAsync(act, assignment)))
        {
            return null;
        }

        var since = assignment.WaitingSince;
        assignment.WaitingSince = null;
        var due = since <= assignment.DueAt && act.Now > assignment.DueAt ? WaitedTime.GiveBack(assignment, assignment.DueAt.Value, act) : null;
        if (due is not null)
        {
            await AcceptanceTerm.KeepAsync(act, assignment);
        }

        return due;
    }

    /// <summary>Another date was decided on, or nothing is to be done any more: there is nothing to give back.</summary>
    public static async Task EndPlainlyAsync(Assignment assignment, Act act)
    {
        if (assignment.State != AssignmentState.Declined && assignment.TransferAskedAt is null && !await IsTimeAskedAsync(act, assignment))
        {
            assignment.WaitingSince = null;
        }
    }

    private static async Task<bool> IsTimeAskedAsync(Act act, Assignment assignment) =>
        (await RequestExtension.Open(act, assignment).ToListAsync()).Exists(r => r.State == ExtensionState.Open);
}
