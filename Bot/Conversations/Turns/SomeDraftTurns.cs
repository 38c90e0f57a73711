using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments.Drafts;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"Ban hành 1 với 2, số 3 để sau", of the one submission that waits, while no talk about it is open.</summary>
internal static class SomeDraftTurns
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        var (count, some) = (CountOfDrafts.Read(text), SomeOfDrafts.Read(text));
        if ((count is null && some is null) || await PendingDecisions.BatchesAsync(turn) is not [var put])
        {
            return false;
        }

        if (count is not null)
        {
            return await TryIssueAllAsync(turn, count, put) || TryAskWhich(turn, count, put);
        }

        return await TryAskOfWhatAsync(turn, some!, put) || await DraftTurns.TryIssueSomeAsync(turn, put, some!);
    }

    private static async Task<bool> TryIssueAllAsync(Turn turn, CountOfDrafts count, DraftBatch put)
    {
        if (!count.IsOfDrafts || !count.IsAllOf(put.Numbered().Count()))
        {
            return false;
        }

        await DraftTurns.IssueAsync(turn, put.Id);
        return true;
    }

    private static bool TryAskWhich(Turn turn, CountOfDrafts count, DraftBatch put)
    {
        int[] numbers = [.. put.Numbered().Select(d => d.Number)];
        if (count is not ({ IsOfSome: true } or { IsOfDrafts: true }) || count.Count > numbers.Length)
        {
            return false;
        }

        turn.Reply = SomeDraftsWording.WhichOf(turn, count, numbers, isBatch: true);
        return true;
    }

    // The same numbers are those of work that waits for his word: "duyệt" is said of both.
    private static async Task<bool> TryAskOfWhatAsync(Turn turn, SomeOfDrafts some, DraftBatch put)
    {
        if (some.IsOfDrafts || !some.IsOf([.. put.Numbered().Select(d => d.Number)])
            || !(await PendingDecisions.ReadAsync(turn)).Open.Any(open => some.Issued.Contains(open.Assignment.Number)))
        {
            return false;
        }

        ChoiceDialog.Begin(turn, SomeDraftsWording.OfWhat(turn, some), SomeDraftsWording.OfWhatOptions(turn, some, put));
        return true;
    }
}
