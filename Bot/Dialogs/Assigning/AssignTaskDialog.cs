using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>Giao việc: echoes what was understood, asks only for người, việc and thời hạn, issues on a yes.</summary>
internal sealed class AssignTaskDialog : IDialog
{
    public const string DialogName = "assign";

    public string Name => DialogName;

    public static async Task BeginAsync(Turn turn, Reading reading)
    {
        var item = await ItemReaders.WithReadersAsync(turn, await OrderHours.WithHourAsync(turn, AssignItems.Of(turn, reading, turn.Words)), reading.Readers);
        var (issuer, isUnknown) = await Issuing.WantedAsync(turn, [item], reading.Issuer);
        await ShowAsync(turn, new AssignState(AssignState.Current, DialogState.NewKey(), item, turn.Message.Text, IssuerId: issuer));
        turn.Reply = isUnknown ? turn.Reply! with { Lines = [IssuerWording.MayNot(turn, reading.Issuer!), .. turn.Reply.Lines] } : turn.Reply;
        if (item.FirstMissing == Slot.Deadline && TodaysName.NextBefore(turn.Message.Text, turn.Office.Calendar.DateOf(turn.Now)) is { } next
            && DialogState.Read<AssignState>(turn, AssignState.Current) is { } state)
        {
            turn.Reply = AssignQuestions.AskNextWeek(turn, state, next);
        }
        else if (reading.NoSuchDay is not null)
        {
            turn.Reply = turn.Reply! with { Lines = [DialogWording.NotUnderstood(turn, reading), .. turn.Reply.Lines] };
        }
    }

    /// <summary>Work that is known already, but for who does it.</summary>
    public static Task BeginAsync(Turn turn, AssignItem item) =>
        ShowAsync(turn, new AssignState(AssignState.Current, DialogState.NewKey(), item, turn.Message.Text));

    public static bool AsksTitle(Turn turn) =>
        turn.Conversation.Dialog == DialogName && DialogState.Read<AssignState>(turn, AssignState.Current)?.Item.FirstMissing == Slot.Title;

    public OutgoingMessage Question(Turn turn) => DialogState.Read<AssignState>(turn, AssignState.Current) is { } state
        ? state.Item.FirstMissing is { } slot ? AssignQuestions.Again(turn, state, slot)
            : AssignQuestions.Reminder(turn, state)
        : OutgoingMessage.Of();

    public async Task<bool> TryContinueAsync(Turn turn, Reading reading)
    {
        if (DialogState.Read<AssignState>(turn, AssignState.Current) is not { } state)
        {
            DialogState.Close(turn);
            return false;
        }

        var answer = new OrderAnswer(turn, state, reading);
        foreach (var heardAsync in OrderAnswer.Steps)
        {
            if (await heardAsync(answer) is { } isAnswer)
            {
                return isAnswer;
            }
        }

        var trouble = reading.Warn.Contains(Warning.Past) ? AssignQuestions.Past(turn) : DialogWording.NotUnderstood(turn, reading);
        turn.Reply = Question(turn).Again(trouble);
        return true;
    }

    // "14h nhé" at three of that day: the hour is kept for the day that is asked for.
    public static async Task EditAsync(Turn turn, AssignState state, AssignItem edited)
    {
        var isPast = OrderIssue.IsPast(turn, edited);
        await ShowAsync(
            turn,
            state with { Key = DialogState.NewKey(), Item = isPast ? edited with { DeadlineOn = null, NoDeadline = false, Warnings = [] } : edited, Previous = state.Item },
            before: state.Item);
        turn.Reply = isPast ? turn.Reply!.After(AssignQuestions.Past(turn)) : turn.Reply;
    }

    /// <param name="before">As it was shown last, where this is a change to it.</param>
    public static async Task ShowAsync(Turn turn, AssignState state, AssignItem? before = null)
    {
        state = state with { Item = ItemReaders.WithDefaultReaders(state.Item), IsKeptForLater = false };
        DialogState.Open(turn, DialogName, state);
        turn.Reply = state.Item.FirstMissing is { } slot
            ? AssignQuestions.Ask(turn, state, slot)
            : AssignEcho.Of(turn, state, await AssignWarnings.ForAsync(turn, state.Item), before);
    }
}
