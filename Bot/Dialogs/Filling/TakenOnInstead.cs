using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs.Filling;

/// <summary>"Thì nhận", where a product or a reason is asked for and other work waits to be taken on: that is meant.</summary>
internal static class TakenOnInstead
{
    /// <returns>What the words are taken to say; null where they are no such words, or nothing waits.</returns>
    public static async Task<Reading?> ReadAsync(Turn turn)
    {
        if (turn.Message is not { Kind: IncomingKind.Text, Files.Count: 0 } || !TakingOn.IsAll(turn.Words)
            || OpenSlotFilling.StepAsked(turn) is not { Verb: not (StepVerb.Ask or StepVerb.Answer or StepVerb.Accept) } asked)
        {
            return null;
        }

        var me = turn.Person.Id;
        var waiting = await turn.Db.Assignments.AsNoTracking()
            .Where(a => a.AssigneeId == me && a.State == AssignmentState.AwaitingAcceptance && a.Number != asked.Task).OrderBy(a => a.Number).Select(a => a.Number).ToListAsync();
        return waiting.Count == 0 ? null : new Reading { Intent = Intent.Accept, Tasks = waiting is [var only] ? [only] : [] };
    }
}
