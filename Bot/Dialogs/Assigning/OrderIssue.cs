using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>The order as drafted goes out, unless its deadline has passed meanwhile.</summary>
internal static class OrderIssue
{
    public static async Task RunAsync(Turn turn, AssignState state)
    {
        var item = state.Item;
        if (IsPast(turn, item))
        {
            var again = state with { Key = DialogState.NewKey(), Item = item with { DeadlineOn = null, Time = null, NoDeadline = false } };
            DialogState.Open(turn, AssignTaskDialog.DialogName, again);
            turn.Reply = AssignQuestions.DeadlinePast(turn, again);
            return;
        }

        DialogState.Close(turn);
        turn.Reply = await Issuing.RunAsync(turn, [ItemDrafts.ToDraft(item)], state.Words, state.IssuerId);
    }

    private static bool IsPast(Turn turn, AssignItem item) => item.DeadlineOn is { } on && turn.Office.Calendar.DueAt(on, item.Time) < turn.Now;
}
