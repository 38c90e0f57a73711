using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding.Answers;

namespace ReformBot.Bot.Dialogs.Filling;

/// <summary>What the open question asks for, where it is one for something a step lacks.</summary>
internal static class OpenSlotFilling
{
    /// <summary>Whether it is being asked which assignment is meant: any other step then answers it as well.</summary>
    public static bool AsksWhich(Turn turn) =>
        turn.Conversation.Dialog == SlotFillingDialog.DialogName && DialogState.Read<SlotFillingState>(turn, SlotFillingState.Current) is { Missing: Missing.Task };

    /// <summary>The steps among which it is being asked which is meant.</summary>
    public static IEnumerable<Request> OptionsAsked(Turn turn) =>
        AsksWhich(turn) && DialogState.Read<SlotFillingState>(turn, SlotFillingState.Current) is { Options: { } options } ? options.Select(o => o.Request) : [];

    /// <summary>The step of one assignment something is being asked for; null while nothing is, or which assignment.</summary>
    public static Request? StepAsked(Turn turn) =>
        turn.Conversation.Dialog == SlotFillingDialog.DialogName && DialogState.Read<SlotFillingState>(turn, SlotFillingState.Current) is { Missing: not Missing.Task } state ? state.Request : null;

    /// <summary>Of which assignment a product is being asked for; null for none.</summary>
    public static int? ProductAskedOf(Turn turn) =>
        StepAsked(turn) is { Verb: StepVerb.Complete, Task: var task } ? task : null;

    /// <summary>A product is being asked for, and the words name another work by its number, "176 lịch tuần 11 gửi rồi": they are none of that one's.</summary>
    public static async Task<bool> IsOfAnotherAsync(Turn turn) =>
        ProductAskedOf(turn) is { } asked && turn.Message.Kind == Domain.Messaging.IncomingKind.Text && FrontNumber.Of(turn.Words) is { IsCount: false, Number: >= FrontNumber.FewestOfWork and var number }
        && number != asked && await turn.Act.FindAsync(number) is { IsOpen: true };
}
