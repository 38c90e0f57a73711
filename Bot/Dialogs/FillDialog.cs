using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs;

/// <summary>What a request still lacks. Stored by name.</summary>
internal enum Missing
{
    Task,
    Words,
    Deadline,
    Person,
    DonePart,
    LeftPart,
}

/// <param name="Options">Which it could be, when it is asked which; or could be instead, when one was taken to be meant.</param>
internal sealed record FillState(
    int Version, string Key, Request Request, Missing Missing, string? Title, IReadOnlyList<WhichOption>? Options = null,
    bool IsRequest = false) : IVersionedState
{
    public const int Current = 1;
}

/// <summary>Asks for the one thing a step lacks (a reason, a date, a product, a person, which assignment) and then does it.</summary>
internal sealed class FillDialog : IDialog
{
    public const string DialogName = "fill";

    public string Name => DialogName;

    /// <param name="instead">The other assignments it could be about: the number of one of them changes to that.</param>
    public static void Begin(Turn turn, Request request, Assignment assignment, string? preface = null, IReadOnlyList<WhichOption>? instead = null)
    {
        var missing = request.Verb switch
        {
            StepVerb.Extend or StepVerb.Move or StepVerb.Approve when request.DeadlineOn is null => Missing.Deadline,
            StepVerb.Handover when request.PersonId is null => Missing.Person,
            StepVerb.Transfer when request is { Words: not null, DonePart: null } => Missing.DonePart,
            StepVerb.Transfer when request is { Words: not null, LeftPart: null } => Missing.LeftPart,
            _ => Missing.Words,
        };
        var state = new FillState(FillState.Current, NewKey(), request, missing, assignment.Title, instead, assignment.IsCooperation);
        DialogState.Open(turn, DialogName, state);
        turn.Reply = DialogWording.Ask(turn, state).After(preface);
    }

    /// <summary>It goes to another when its deadline has passed: by when is he to finish? Near days are offered.</summary>
    public static void BeginNewDate(Turn turn, Request request, Assignment assignment)
    {
        var state = new FillState(FillState.Current, NewKey(), request, Missing.Deadline, assignment.Title);
        DialogState.Open(turn, DialogName, state);
        turn.Reply = DialogWording.AskNewDate(turn, state, assignment);
    }

    /// <returns>What the buttons under the question carry.</returns>
    public static string BeginWhich(Turn turn, Request request, IReadOnlyList<WhichOption> options)
    {
        var state = new FillState(FillState.Current, NewKey(), request, Missing.Task, null, options);
        DialogState.Open(turn, DialogName, state);
        return state.Key;
    }

    /// <summary>Whether it is being asked which assignment is meant: any other step then answers it as well.</summary>
    public static bool AsksWhich(Turn turn) =>
        turn.Conversation.Dialog == DialogName && DialogState.Read<FillState>(turn, FillState.Current) is { Missing: Missing.Task };

    /// <summary>The step of one assignment something is being asked for; null while nothing is, or which assignment.</summary>
    public static Request? StepAsked(Turn turn) =>
        turn.Conversation.Dialog == DialogName && DialogState.Read<FillState>(turn, FillState.Current) is { Missing: not Missing.Task } state ? state.Request : null;

    /// <summary>Of which assignment a product is being asked for; null for none.</summary>
    public static int? ProductAskedOf(Turn turn) =>
        StepAsked(turn) is { Verb: StepVerb.Complete, Task: var task } ? task : null;

    /// <summary>Which one is asked once more, should that be asked and nobody have known what to do with the words.</summary>
    public static OutgoingMessage? AskAgain(Turn turn, Reading reading) =>
        AsksWhich(turn) && DialogState.Read<FillState>(turn, FillState.Current) is { } state
            ? DialogWording.Ask(turn, state).After(DialogWording.NotUnderstood(turn, reading))
            : null;

    public OutgoingMessage Question(Turn turn) =>
        DialogState.Read<FillState>(turn, FillState.Current) is { } state ? DialogWording.Ask(turn, state) : OutgoingMessage.Of();

    public async Task<bool> TryContinueAsync(Turn turn, Reading reading)
    {
        if (DialogState.Read<FillState>(turn, FillState.Current) is not { } state)
        {
            DialogState.Close(turn);
            return false;
        }

        if (reading.Intent is Intent.Cancel or Intent.Back)
        {
            DialogState.Close(turn);
            turn.Reply = DialogWording.Cancelled(turn);
            return true;
        }

        if (state is { Missing: Missing.Task, Options.Count: > 0 })
        {
            if (Paging.IsPage(turn.Words))
            {
                turn.Reply = await Which.PageAsync(turn, state, Paging.PageIn(turn.Words));
                return true;
            }

            // Looking at one of them first says nothing about it: it is still asked which.
            if (reading is { Intent: Intent.Show, Tasks.Count: > 0 } && !BareNumbers.IsMarked(turn.Words))
            {
                return await WhichAnswer.TryMoreAsync(turn, reading, state);
            }
        }

        var takesWords = state.Missing is Missing.Words or Missing.DonePart or Missing.LeftPart;
        var saysWhich = state.Missing == Missing.Task && BareNumbers.IsMarked(turn.Words);
        // "Chờ VP trả hồ sơ" without its tones is an order to it as well.
        var mayBeWhy = takesWords || (AsksWhenAndWhy(state) && reading.Intent == Intent.Assign);
        if (!saysWhich && (mayBeWhy ? Interruptions.InterruptsWords(reading, state.Request, turn.Words) : Interruptions.Interrupts(reading, state.Request)))
        {
            return false;
        }

        if (state.Options is { Count: > 0 } && await WhichAnswer.TryAsync(turn, reading, state) is { } chosen)
        {
            return chosen;
        }

        if (state is { Missing: Missing.Words, Request.Verb: StepVerb.Extend } && await DateAndReason.OtherDayAsync(turn, turn.Words, state.Request.Task) is { } other)
        {
            DialogState.Close(turn);
            await StepRunner.RunAsync(turn, state.Request with { DeadlineOn = other.Date, Time = other.Time });
            return true;
        }

        if (takesWords && FreeText.IsOnlyDate(state.Request, reading, turn.Words)
            && FreeText.DeadlineIn(turn.Words) is null && FreeText.ReasonIn(turn.Words) is null)
        {
            turn.Reply = DialogWording.DateOrReason(turn, state);
            return true;
        }

        return await FillAsync(turn, reading, state);
    }

    /// <summary>More time needs a day and a reason: either may be said when the day is asked for.</summary>
    private static bool AsksWhenAndWhy(FillState state) => state is { Missing: Missing.Deadline, Request.Verb: StepVerb.Extend };

    private static async Task<bool> FillAsync(Turn turn, Reading reading, FillState state)
    {
        var filled = await FilledAsync(turn, reading, state);
        if (filled is null && state.Missing == Missing.Task)
        {
            // Which one is answered by a number only: other words are a request of their own, or the answer to what was asked since.
            if (reading.Intent != Intent.Unknown)
            {
                DialogState.Close(turn);
            }

            return false;
        }

        if (filled is null && AsksWhenAndWhy(state) && reading.NoSuchDay is null && FreeText.IsReason(turn.Words)
            && !FreeText.SaysNothing(state.Request, reading, turn.Words)
            && await DateAndReason.ReadAsync(turn, turn.Words, state.Request.Task) is { Date: null, Reason: { } reason })
        {
            var asked = state with { Request = state.Request.With(new Request(StepVerb.Extend) { Words = reason }) };
            DialogState.Open(turn, DialogName, asked);
            turn.Reply = DialogWording.Ask(turn, asked).After(DialogWording.Say(turn.Language, "ReasonKept", asked.Request.Words));
            return true;
        }

        if (filled is null)
        {
            // Its own number only says that this one is meant.
            var isItself = state.Request.Task is { } task && BareNumbers.In(turn.Words) == task;
            turn.Reply = DialogWording.Ask(turn, state).After(isItself ? null : DialogWording.NotUnderstood(turn, reading));
            return true;
        }

        DialogState.Close(turn);
        await StepRunner.RunAsync(turn, filled);
        return true;
    }

    private static async Task<Request?> FilledAsync(Turn turn, Reading reading, FillState state)
    {
        var request = state.Request;
        var text = turn.Words.Trim();
        switch (state.Missing)
        {
            case Missing.Task:
                var number = reading.Tasks.Count > 0 ? reading.Tasks[0] : BareNumbers.In(reading.Argument ?? text);
                return number is { } n ? request with { Task = n } : null;
            case Missing.Deadline when AsksWhenAndWhy(state):
                var said = await DateAndReason.ReadAsync(turn, text, request.Task);
                return said.Date is { } when
                    ? request.With(new Request(request.Verb) { DeadlineOn = when.Date, Time = when.Time, Words = said.Reason })
                    : null;
            case Missing.Deadline:
                var deadline = (await turn.ReadDeadlineAsync(text, request.Task))?.ToReading() ?? reading.Deadline;
                return deadline is null ? null : request with { DeadlineOn = deadline.Date, Time = deadline.Time };
            case Missing.Person:
                var person = reading.Person ?? await turn.ReadPersonAsync(text);
                return person is null ? null : request with { PersonId = person.PersonId };
            case Missing.DonePart:
                return text.Length == 0 || FreeText.SaysNothing(request, reading, text) ? null : request with { DonePart = text };
            case Missing.LeftPart:
                return text.Length == 0 || FreeText.SaysNothing(request, reading, text) ? null : request with { LeftPart = text };
            default:
                return await WithWordsAsync(turn, reading, request, text);
        }
    }

    private static async Task<Request?> WithWordsAsync(Turn turn, Reading reading, Request request, string text)
    {
        // It was asked how far it is, and it is handed in.
        if (request.Verb == StepVerb.Progress && reading.Intent == Intent.Complete)
        {
            return Request.Of(StepVerb.Complete, reading, request.Task);
        }

        if (request.Verb == StepVerb.Progress && SentWords.SaysHandedIn(text) && Evidence.Of(text) is ({ DocumentNumber: not null } or { Link: not null }))
        {
            return new Request(StepVerb.Complete) { Task = request.Task, Words = text };
        }

        if (request.Verb == StepVerb.Progress && PercentWords.In(text) is { } percent)
        {
            return request with { Percent = percent, Words = PercentWords.IsAll(text) ? null : text };
        }

        if (FreeText.ReasonIn(text) is { } reason)
        {
            return request with { Words = reason };
        }

        if (request.Verb is StepVerb.Extend or StepVerb.Refuse && FreeText.DeadlineIn(text) is { } date)
        {
            var on = (await turn.ReadDeadlineAsync(date, request.Task))?.ToReading();
            return on is null ? null : request with
            {
                Verb = request.Verb == StepVerb.Refuse ? StepVerb.Approve : StepVerb.Extend, DeadlineOn = on.Date, Time = on.Time,
            };
        }

        if ((text.Length == 0 && turn.Message.Files.Count == 0) || FreeText.SaysNothing(request, reading, text))
        {
            return null;
        }

        var product = request.Verb == StepVerb.Complete ? Evidence.Of(text) : null;
        return request with
        {
            Words = product is null ? text : product.Note ?? request.Words,
            DocumentNumber = product?.DocumentNumber,
            Link = product?.Link,
        };
    }

    private static string NewKey() => Guid.CreateVersion7().ToString("N");
}
