using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Conversations;

/// <summary>"chưa ban hành": the drafts put before this person are not issued. Issuing them by words is an open question like any other.</summary>
internal static class DraftTurns
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (!Paging.SaysNotToIssue(text))
        {
            return false;
        }

        var open = await turn.Db.DraftBatches.Where(b => b.IssuerId == turn.Person.Id && b.State == DraftBatchState.Open).OrderBy(b => b.Id).ToListAsync();
        if (open.Count == 1)
        {
            turn.HadEffect = true;
            turn.Reply = DraftsWording.Result(turn, await new DropDrafts(open[0].Id).RunAsync(turn.Act));
            return true;
        }

        turn.Reply = open.Count == 0 ? DraftsWording.NoneOpen(turn) : OpenQuestions.List(turn, new WaitingDecisions([], open, [], []));
        return true;
    }
}
