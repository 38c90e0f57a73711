using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Assignments.Events;

namespace ReformBot.Bot.Dialogs;

/// <summary>A question about a step, or about drafts, that somebody's act has made pointless is closed, and not asked again.</summary>
internal static class OvertakenQuestions
{
    /// <summary>By what the speaker has just done himself.</summary>
    public static async Task CloseAsync(Turn turn)
    {
        await ConfirmDialog.CloseIfChangedAsync(turn);
        if (turn.HadEffect && ((ConfirmDialog.AsksToRepeat(turn) && !AsksOfOtherWork(turn)) || (StepAsked(turn) is { } asked && await IsPointlessAsync(turn, asked, own: true))))
        {
            DialogState.Close(turn);
        }

        if (DraftsDialog.BatchIn(turn) is { } batch && (await turn.Db.DraftBatches.FindAsync(batch))?.State != DraftBatchState.Open)
        {
            DialogState.Close(turn);
        }
    }

    /// <summary>Whether it is asked what was meant of work the step just taken was not about: nothing of that is settled.</summary>
    private static bool AsksOfOtherWork(Turn turn) =>
        turn.Conversation.LastTask is { } done && ConfirmDialog.NumbersAskedOf(turn) is { Count: > 0 } asked && !asked.Contains(done) && BareNumbers.AllIn(turn.Words).All(n => !asked.Contains(n));

    /// <summary>By what others have done since it was asked.</summary>
    /// <returns>What is said of it; null while the question has its point.</returns>
    public static async Task<string?> CloseIfOvertakenAsync(Turn turn)
    {
        if (OpenSlotFilling.AsksWhich(turn))
        {
            return await OvertakenOptions.DropAsync(turn) ? DialogWording.Say(turn.Language, "Overtaken.All") : null;
        }

        if (StepAsked(turn) is not { Task: { } number } asked || !await IsPointlessAsync(turn, asked, own: false))
        {
            return null;
        }

        DialogState.Close(turn);
        return DialogWording.Say(turn.Language, "Overtaken", number);
    }

    private static Request? StepAsked(Turn turn) => OpenSlotFilling.StepAsked(turn) ?? ConfirmDialog.OnlyStep(turn);

    /// <param name="own">His own step left the work in no state for the one asked about, or has settled with whom it is.</param>
    private static async Task<bool> IsPointlessAsync(Turn turn, Request asked, bool own)
    {
        if (asked.Task is not { } number || await turn.Db.Assignments.AsTracking().SingleOrDefaultAsync(a => a.Number == number) is not { } assignment)
        {
            return false;
        }

        if (own && asked.Verb is StepVerb.Handover or StepVerb.Uphold && turn.Db.AssignmentEvents.Local.Any(e =>
            e.AssignmentId == assignment.Id && e.At == turn.Now && e.Kind is EventKind.Settled or EventKind.HandedOver or EventKind.DeclineRefused))
        {
            return true;
        }

        var asksForTime = asked.Verb is StepVerb.Approve or StepVerb.Refuse
            && await turn.Db.ExtensionRequests.AnyAsync(r => r.AssignmentId == assignment.Id && r.State == ExtensionState.Open);
        return !(own ? StepPoint.IsLeftAfterOwn(asked.Verb, assignment, asksForTime) : StepPoint.IsLeft(asked.Verb, assignment, asksForTime));
    }
}
