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

internal sealed record FillState(int Version, string Key, Request Request, Missing Missing, string? Title) : IVersionedState
{
    public const int Current = 1;
}

/// <summary>Asks for the one thing a step lacks (a reason, a date, a product, a person, which assignment) and then does it.</summary>
internal sealed class FillDialog : IDialog
{
    public const string DialogName = "fill";

    public string Name => DialogName;

    public static void Begin(Turn turn, Request request, Assignment assignment, string? preface = null)
    {
        var missing = request.Verb switch
        {
            StepVerb.Extend when request.DeadlineOn is null => Missing.Deadline,
            StepVerb.Handover when request.PersonId is null => Missing.Person,
            StepVerb.Transfer when request is { Words: not null, DonePart: null } => Missing.DonePart,
            StepVerb.Transfer when request is { Words: not null, LeftPart: null } => Missing.LeftPart,
            _ => Missing.Words,
        };
        var state = new FillState(FillState.Current, Guid.CreateVersion7().ToString("N"), request, missing, assignment.Title);
        DialogState.Open(turn, DialogName, state);
        var question = DialogWording.Ask(turn, state);
        turn.Reply = preface is null ? question : question with { Lines = [preface, .. question.Lines] };
    }

    public static void BeginWhich(Turn turn, Request request) => DialogState.Open(
        turn, DialogName, new FillState(FillState.Current, Guid.CreateVersion7().ToString("N"), request, Missing.Task, null));

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

        if (Interruptions.Interrupts(reading, state.Request))
        {
            return false;
        }

        var filled = await FillAsync(turn, reading, state);
        if (filled is null && state.Missing == Missing.Task && reading.Intent != Intent.Unknown)
        {
            DialogState.Close(turn);
            return false;
        }

        if (filled is null)
        {
            turn.Reply = DialogWording.Ask(turn, state) with { Lines = [DialogWording.NotUnderstood(turn, reading), .. DialogWording.Ask(turn, state).Lines] };
            return true;
        }

        DialogState.Close(turn);
        await StepRunner.RunAsync(turn, filled);
        return true;
    }

    private static async Task<Request?> FillAsync(Turn turn, Reading reading, FillState state)
    {
        var request = state.Request;
        var text = turn.Message.Text.Trim();
        switch (state.Missing)
        {
            case Missing.Task:
                var number = reading.Tasks.Count > 0 ? reading.Tasks[0]
                    : int.TryParse(reading.Argument ?? text, out var bare) ? bare : (int?)null;
                return number is { } n ? request with { Task = n } : null;
            case Missing.Deadline:
                var deadline = (await turn.ReadDeadlineAsync(text, request.Task))?.ToReading() ?? reading.Deadline;
                return deadline is null ? null : request with { DeadlineOn = deadline.Date, Time = deadline.Time };
            case Missing.Person:
                var person = reading.Person ?? (await turn.ReadAsync($"giao {text} ")).Person;
                return person is null ? null : request with { PersonId = person.PersonId };
            case Missing.DonePart:
                return text.Length == 0 ? null : request with { DonePart = text };
            case Missing.LeftPart:
                return text.Length == 0 ? null : request with { LeftPart = text };
            default:
                return text.Length == 0 && turn.Message.Files.Count == 0 ? null : WithWords(request, text);
        }
    }

    private static Request WithWords(Request request, string text)
    {
        if (request.Verb == StepVerb.Progress && PercentWords.In(text) is { } percent)
        {
            return request with { Percent = percent, Words = PercentWords.IsAll(text) ? null : text };
        }

        var product = request.Verb == StepVerb.Complete ? Evidence.Of(text) : null;
        return request with
        {
            Words = product is null ? text : product.Note,
            DocumentNumber = product?.DocumentNumber,
            Link = product?.Link,
        };
    }
}
