using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs;

/// <summary>
/// The question that stood open while something else was answered. Open still, it is asked again below the answer: a yes is never to
/// what is no longer the last thing asked. Which of several is meant is answered by its number and no yes: asked once more below the
/// next answer, it then only stays open. Interrupted by another question it waits below that one, and is said to.
/// </summary>
internal sealed record InterruptedPrompt(IDialog Dialog, string State, OutgoingMessage Question)
{
    public static InterruptedPrompt? Of(Turn turn, IDialog? open) =>
        open is not null && turn.Conversation.State is { } state && open.Question(turn) is { } question && (question.Title is not null || question.Lines.Count > 0)
            ? new InterruptedPrompt(open, state, question)
            : null;

    /// <param name="intent">What was asked for instead; null where nothing was read.</param>
    public void Settle(Turn turn, Intent? intent)
    {
        if (turn.HadEffect && !turn.KeepsChoice && turn.Conversation.State == State && AsksWhich(turn) && !(ChoiceDialog.AsksDays(turn) && intent != Intent.Leave))
        {
            // Which of several ways, or of several assignments, was asked; he has gone one of his own.
            DialogState.Close(turn);
        }

        if (turn.Conversation.State is { } asked && asked != State && IsWorthResuming(turn))
        {
            turn.Suspended = DialogStack.From(Dialog.Name, State);
            if (turn.Reply is { } begun)
            {
                turn.Reply = begun with { Lines = [.. begun.Lines, DialogWording.Kept(turn, Question)] };
            }
        }

        if (turn.Conversation.State == State && turn.Reply is { } reply)
        {
            AskAgain(turn, reply, intent);
        }
    }

    private void AskAgain(Turn turn, OutgoingMessage reply, Intent? intent)
    {
        if (!IsAskedIn(reply) && AsksWhich(turn) && !AskedTwice.TryMark(turn))
        {
            return;
        }

        DialogState.Refresh(turn);
        if (!IsAskedIn(reply))
        {
            // "Không có việc nào chờ" would not be true: this question does.
            var kept = intent == Intent.WaitingForMe && reply.Title is null ? [] : reply.Lines;
            turn.Reply = reply with { Lines = [.. kept, DialogWording.Pending(turn, Question)] };
        }
    }

    private bool AsksWhich(Turn turn) => Dialog is ChoiceDialog || OpenSlotFilling.AsksWhich(turn);

    private bool IsAskedIn(OutgoingMessage reply) =>
        Question.Title is { } title ? reply.Title == title : reply.Lines.Contains(Question.Lines[0]);

    /// <summary>Which of several was meant is of no more use once something else was asked for, nor a step of what another is asked of now.</summary>
    private bool IsWorthResuming(Turn turn) => Dialog switch
    {
        AssignTaskDialog => true,
        DraftsDialog => MessageJson.Read<DraftsState>(State).BatchId is not { } batch || batch != DraftsDialog.BatchIn(turn),
        SlotFillingDialog => MessageJson.Read<SlotFillingState>(State) is var asked && asked.Missing != Missing.Task && !IsOverruled(turn, asked.Request),
        _ => false,
    };

    /// <summary>Something else is being asked of the very same assignment: he has gone another way with it.</summary>
    private static bool IsOverruled(Turn turn, Request asked) =>
        (OpenSlotFilling.StepAsked(turn) ?? ConfirmDialog.OnlyStep(turn)) is { Task: { } task } && task == asked.Task;
}
