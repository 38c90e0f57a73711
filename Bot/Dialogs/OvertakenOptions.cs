using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Domain.Assignments.Deadlines;

namespace ReformBot.Bot.Dialogs;

/// <summary>Of the assignments among which it is asked which is meant, those that others have settled meanwhile are offered no more.</summary>
internal static class OvertakenOptions
{
    /// <returns>True when none is left: the question is closed.</returns>
    public static async Task<bool> DropAsync(Turn turn)
    {
        if (DialogState.Read<SlotFillingState>(turn, SlotFillingState.Current) is not { Options: { Count: > 0 } options } state)
        {
            return false;
        }

        var numbers = options.Select(o => o.Number).ToList();
        var works = await turn.Db.Assignments.AsNoTracking().Where(a => numbers.Contains(a.Number)).ToDictionaryAsync(a => a.Number);
        var ids = works.Values.Select(a => a.Id).ToList();
        var asking = await turn.Db.ExtensionRequests.Where(r => ids.Contains(r.AssignmentId) && r.State == ExtensionState.Open).Select(r => r.AssignmentId).ToListAsync();
        var left = options.Where(o => works.TryGetValue(o.Number, out var work) && StepPoint.IsLeft(o.Request.Verb, work, asking.Contains(work.Id))).ToList();
        if (left.Count == 0)
        {
            DialogState.Close(turn);
            return true;
        }

        if (left.Count < options.Count)
        {
            DialogState.Replace(turn, state with { Options = left });
        }

        return false;
    }
}
