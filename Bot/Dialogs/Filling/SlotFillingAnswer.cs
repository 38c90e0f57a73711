using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;

namespace ReformBot.Bot.Dialogs.Filling;

/// <summary>What the answer to the one thing asked for says: the request with it, or null where it says nothing to it.</summary>
internal static class SlotFillingAnswer
{
    public static async Task<Request?> ReadAsync(Turn turn, Reading reading, SlotFillingState state)
    {
        var request = state.Request;
        var text = turn.Words.Trim();
        switch (state.Missing)
        {
            case Missing.Task:
                var number = reading.Tasks.Count > 0 ? reading.Tasks[0] : BareNumbers.In(reading.Argument ?? text);
                return number is { } n ? request with { Task = n } : null;
            case Missing.Deadline when state.AsksWhenAndWhy:
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

        // "Xong 110" once more says nothing of the product asked for.
        if (request.Verb == StepVerb.Complete && reading.Intent == Intent.Complete && reading.Tasks is [var same] && same == request.Task
            && Request.Of(StepVerb.Complete, reading, same).Words is null && turn.Message.Files.Count == 0)
        {
            return null;
        }

        if (request.Verb == StepVerb.Progress && SentWords.SaysHandedIn(text) && Evidence.IsIn(text))
        {
            return new Request(StepVerb.Complete) { Task = request.Task, Words = text };
        }

        if (request.Verb == StepVerb.Progress && PercentWords.In(text) is { } percent)
        {
            return request with { Percent = percent, Words = PercentWords.IsAll(text) ? null : text };
        }

        if (SaysStepAgain(reading, request))
        {
            var again = request.With(Request.Of(request.Verb, reading, request.Task));
            return again == request ? null : again;
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

        return Saying(request, text);
    }

    /// <summary>The words as the answer, whatever they are.</summary>
    public static Request Taking(SlotFillingState state, string text) => state.Missing switch
    {
        Missing.DonePart => state.Request with { DonePart = text },
        Missing.LeftPart => state.Request with { LeftPart = text },
        _ => Saying(state.Request, text),
    };

    private static Request Saying(Request request, string text)
    {
        var product = request.Verb == StepVerb.Complete ? Evidence.Of(text) : null;
        var said = request.Verb is StepVerb.Ask or StepVerb.Answer or StepVerb.Progress ? text : FreeText.WithoutCue(text);
        return request with
        {
            Words = product is null ? said : product.Note ?? request.Words,
            DocumentNumber = product?.DocumentNumber,
            Link = product?.Link,
        };
    }

    /// <summary>Asked why, he says the whole once more, "chuyển 12 cho Quý, Lan đi học rồi": of that the reason is the reason.</summary>
    private static bool SaysStepAgain(Reading reading, Request request) =>
        request.Verb is not (StepVerb.Complete or StepVerb.Progress or StepVerb.Ask or StepVerb.Answer) && OfficeVerbs.VerbOf(reading) is { } said
        && Request.IsSaidAgain(said, request.Verb)
        && reading.Tasks.All(task => task == request.Task);
}
