using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments.Drafts;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>What has become of the drafts the speaker put before a leader; the latest of them, and nobody else's.</summary>
internal static class SubmissionTurns
{
    private const int Most = 5;

    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (SubmissionWords.Read(text) is not { } asked)
        {
            return false;
        }

        var issuer = asked.Leader is { } name ? await turn.ReadNameAsync(name) : null;
        if (asked.Leader is not null && issuer is null)
        {
            return false;
        }

        var own = turn.Db.DraftBatches.AsNoTracking().Where(b => b.DraftedById == turn.Person.Id);
        if (issuer is { PersonId: var id })
        {
            own = own.Where(b => b.IssuerId == id);
        }

        var put = await own.Where(b => asked.Number == null || b.Number == asked.Number).OrderByDescending(b => b.Id).Take(Most).ToListAsync();
        // Those still open are what is asked about; decided ones only where none waits.
        var open = put.Where(b => b.State == DraftBatchState.Open).ToList();
        if (put.Count == 0)
        {
            return false;
        }

        turn.Reply = DraftsWording.States(turn, open.Count > 0 ? open : put.Take(1));
        return true;
    }
}
