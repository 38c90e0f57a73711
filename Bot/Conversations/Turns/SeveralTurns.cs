using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>Words that read in several ways, or that give several tasks at once.</summary>
internal static class SeveralTurns
{
    /// <summary>Each way the line can be read is offered, none is obeyed.</summary>
    public static Task<bool> TryReadingsAsync(Turn turn, Reading reading)
    {
        if (reading.Alternatives.Count <= 1)
        {
            return Task.FromResult(false);
        }

        ChoiceDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "Choice.Question"),
            [.. reading.Alternatives.Select(a => new ChoiceOption(a.Label, a.Text))]);
        return Task.FromResult(true);
    }

    /// <summary>One order that names several tasks.</summary>
    public static async Task<bool> TryTitlesAsync(Turn turn, Reading reading, string text)
    {
        if (reading.Intent != Intent.Assign || SeveralTasks.TitlesOf(reading, text) is not { Count: > 1 } titles)
        {
            return false;
        }

        await DraftsDialog.BeginAsync(turn, reading, titles);
        return true;
    }

    /// <summary>A pasted notice, or several orders in one message.</summary>
    public static async Task<bool> TryDraftsAsync(Turn turn, string text)
    {
        if (!DraftReader.MayHoldSeveral(text))
        {
            return false;
        }

        var drafts = await turn.ReadManyAsync(text);
        if (drafts.Count(d => !d.IsGeneral) <= 1)
        {
            return false;
        }

        await DraftsDialog.BeginAsync(turn, drafts);
        return true;
    }
}
