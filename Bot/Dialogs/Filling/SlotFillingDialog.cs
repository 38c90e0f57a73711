using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs.Filling;

/// <summary>Asks for the one thing a step lacks (a reason, a date, a product, a person, which assignment) and then does it.</summary>
internal sealed class SlotFillingDialog : IDialog
{
    public const string DialogName = "fill";

    public string Name => DialogName;

    /// <param name="instead">The other assignments it could be about: the number of one of them changes to that.</param>
    public static void Begin(Turn turn, Request request, Assignment assignment, string? preface = null, IReadOnlyList<DisambiguationOption>? instead = null)
    {
        var missing = request.Verb switch
        {
            StepVerb.Extend or StepVerb.Move or StepVerb.Approve when request.DeadlineOn is null => Missing.Deadline,
            StepVerb.Handover when request.PersonId is null => Missing.Person,
            StepVerb.Transfer when request is { Words: not null, DonePart: null } => Missing.DonePart,
            StepVerb.Transfer when request is { Words: not null, LeftPart: null } => Missing.LeftPart,
            _ => Missing.Words,
        };
        var state = new SlotFillingState(SlotFillingState.Current, DialogState.NewKey(), request, missing, assignment.Title, instead, assignment.IsCooperation);
        DialogState.Open(turn, DialogName, state);
        turn.Reply = SlotFillingWording.Ask(turn, state).After(preface);
    }

    /// <summary>It goes to another when its deadline has passed: by when is he to finish? Near days are offered.</summary>
    public static void BeginNewDate(Turn turn, Request request, Assignment assignment)
    {
        var state = new SlotFillingState(SlotFillingState.Current, DialogState.NewKey(), request, Missing.Deadline, assignment.Title);
        DialogState.Open(turn, DialogName, state);
        turn.Reply = SlotFillingWording.AskNewDate(turn, state, assignment);
    }

    /// <returns>What the buttons under the question carry.</returns>
    public static string BeginWhich(Turn turn, Request request, IReadOnlyList<DisambiguationOption> options)
    {
        var state = new SlotFillingState(SlotFillingState.Current, DialogState.NewKey(), request, Missing.Task, null, options);
        DialogState.Open(turn, DialogName, state);
        return state.Key;
    }

    public OutgoingMessage Question(Turn turn) =>
        DialogState.Read<SlotFillingState>(turn, SlotFillingState.Current) is { } state ? SlotFillingWording.Ask(turn, state) : OutgoingMessage.Of();

    public async Task<bool> TryContinueAsync(Turn turn, Reading reading)
    {
        if (DialogState.Read<SlotFillingState>(turn, SlotFillingState.Current) is not { } state)
        {
            DialogState.Close(turn);
            return false;
        }

        if (reading.Intent == Intent.Back && state.Earlier is { } earlier)
        {
            earlier = earlier with { Key = DialogState.NewKey() };
            DialogState.Open(turn, DialogName, earlier);
            turn.Reply = SlotFillingWording.Ask(turn, earlier);
            return true;
        }

        if (await OtherReceiver.TryAsync(turn, state))
        {
            return true;
        }

        if (reading.Intent is Intent.Cancel or Intent.Back
            || (state is { TakesWords: true, Request.Verb: not (StepVerb.Ask or StepVerb.Answer) } && ChangedMind.IsIn(turn.Words)))
        {
            DialogState.Close(turn);
            turn.Reply = DialogWording.Cancelled(turn);
            return true;
        }

        if (await SeveralChosen.TryAsync(turn, reading, state))
        {
            return true;
        }

        if (await DisambiguationAnswer.TryLookAsync(turn, reading, state) is { } looked)
        {
            return looked;
        }

        var saysWhich = state.Missing == Missing.Task && BareNumbers.IsMarked(turn.Words);
        // "Chờ VP trả hồ sơ" without its tones is an order to it as well.
        var mayBeWhy = state.TakesWords || (state.AsksWhenAndWhy && reading.Intent == Intent.Assign);
        if (!saysWhich && (mayBeWhy ? Interruptions.InterruptsWords(reading, state.Request, turn.Words) : Interruptions.Interrupts(reading, state.Request)))
        {
            return false;
        }

        if (state.Options is { Count: > 0 } && await DisambiguationAnswer.TryAsync(turn, reading, state) is { } chosen)
        {
            return chosen;
        }

        if (await DoubtedAnswer.TryAsync(turn, reading, state))
        {
            return true;
        }

        state = state.Doubted is null ? state : state.Undoubted();
        if (state is { Missing: Missing.Words, Request.Verb: StepVerb.Extend } && await DateAndReason.OtherDayAsync(turn, turn.Words, state.Request.Task) is { } other)
        {
            DialogState.Close(turn);
            await StepRunner.RunAsync(turn, state.Request with { DeadlineOn = other.Date, Time = other.Time });
            return true;
        }

        if (state.TakesWords && FreeText.IsOnlyDate(state.Request, reading, turn.Words)
            && FreeText.DeadlineIn(turn.Words) is null && FreeText.ReasonIn(turn.Words) is null)
        {
            turn.Reply = SlotFillingWording.DateOrReason(turn, state);
            return true;
        }

        return await FillAsync(turn, reading, state);
    }

    private static async Task<bool> FillAsync(Turn turn, Reading reading, SlotFillingState state)
    {
        var filled = await SlotFillingAnswer.ReadAsync(turn, reading, state);
        if (filled is null && state.Missing == Missing.Task)
        {
            if (WhyFirst.IsNote(turn, reading, state) || await WhyFirst.IsSaidAsync(turn, reading, state))
            {
                WhyFirst.Keep(turn, state);
                return true;
            }

            if (reading.Intent == Intent.Yes && state.Request.Verb == StepVerb.Show && !reading.Everyone && !Paging.SaysAll(turn.Words) && await Acknowledgements.TryShowAgainAsync(turn))
            {
                return true;
            }

            if (reading.Intent == Intent.Yes && state.Request.Verb != StepVerb.Show)
            {
                turn.Reply = SlotFillingWording.Ask(turn, state).After(DialogWording.NotUnderstood(turn, reading));
                return true;
            }

            // Which one is answered by a number only: other words are a request of their own, or the answer to what was asked since.
            if (reading.Intent != Intent.Unknown)
            {
                DialogState.Close(turn);
            }

            return false;
        }

        if (filled is null && state.AsksWhenAndWhy && reading.NoSuchDay is null && FreeText.IsReason(turn.Words)
            && !FreeText.SaysNothing(state.Request, reading, turn.Words) && !DoubtedAnswer.IsIdle(turn.Words)
            && await DateAndReason.ReadAsync(turn, turn.Words, state.Request.Task) is { Date: null, Reason: { } reason })
        {
            WhyFirst.Keep(turn, state, reason);
            return true;
        }

        if (filled is null)
        {
            // Its own number only says that this one is meant.
            var isItself = state.Request.Task is { } task && BareNumbers.In(turn.Words) == task;
            turn.Reply = SlotFillingWording.Ask(turn, state).After(isItself ? null : DialogWording.NotUnderstood(turn, reading));
            return true;
        }

        DialogState.Close(turn);
        await StepRunner.RunAsync(turn, filled);
        return true;
    }
}
