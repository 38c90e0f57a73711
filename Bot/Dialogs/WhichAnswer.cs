using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs;

/// <summary>The number that answers "which assignment?": its own, never a line of the list.</summary>
internal static class WhichAnswer
{
    /// <returns>Null when no number was said: whatever it is, it is no answer to which.</returns>
    public static async Task<bool?> TryAsync(Turn turn, Reading reading, FillState state)
    {
        var bare = BareNumbers.In(turn.Words);
        if ((bare ?? (state.Missing == Missing.Task && reading.Tasks is [var said] ? said : null)) is not { } number)
        {
            return null;
        }

        if (state.Options!.FirstOrDefault(o => o.Number == number) is { } option)
        {
            await TakeAsync(turn, state, option);
            return true;
        }

        if (state.Missing != Missing.Task)
        {
            return null;
        }

        if (bare is null)
        {
            DialogState.Close(turn);
            return false;
        }

        turn.Reply = DialogWording.Ask(turn, state).After(DialogWording.Say(turn.Language, "NoSuchOption.Task", number));
        return true;
    }

    private static async Task TakeAsync(Turn turn, FillState state, WhichOption option)
    {
        DialogState.Close(turn);
        if (option.Echo is { } echo)
        {
            ConfirmDialog.Begin(turn, echo, [option.Request]);
            return;
        }

        await StepRunner.RunAsync(turn, option.Request with { FileIds = state.Request.FileIds });
    }
}
