using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;
using static ReformBot.Bot.Wording.DialogWording;

namespace ReformBot.Bot.Wording;

/// <summary>What is asked for where a step lacks something: a day, a reason, a person, which one.</summary>
internal static class SlotFillingWording
{
    private static readonly int[] DaysAhead = [1, 3, 5];

    public static OutgoingMessage Ask(Turn turn, SlotFillingState state)
    {
        if (state.Doubted is { } doubted)
        {
            return AskWhether(turn, state, doubted);
        }

        var number = state.Request.Task;
        var question = state.Missing switch
        {
            Missing.Task when state.Options is { Count: > 0 } options =>
                Say(turn.Language, "Ask.Which.Alone", Numbers(options)),
            Missing.Task => Say(turn.Language, "Ask.Task"),
            Missing.Deadline => Say(turn, state.IsRequest, "Ask.Deadline", number, state.Title),
            Missing.DonePart => Say(turn.Language, "Ask.DonePart", number, state.Title),
            Missing.LeftPart => Say(turn.Language, "Ask.LeftPart", number, state.Title),
            Missing.Person => Say(turn.Language, "Ask.Person", number, state.Title),
            _ => Say(turn, state.IsRequest, ReasonKey(state.Request.Verb), number, state.Title),
        };
        return new OutgoingMessage { Language = turn.Language, Lines = [question], Buttons = [CancelButton(turn, state.Key)] };
    }

    /// <summary>Whether the words just said are the answer.</summary>
    private static OutgoingMessage AskWhether(Turn turn, SlotFillingState state, string doubted)
    {
        var way = state.IsRequestDoubted ? "Request" : state.Request.Verb == StepVerb.Complete ? "Product" : "Words";
        return new OutgoingMessage
        {
            Language = turn.Language,
            Lines = [Say(turn.Language, $"Doubt.{way}", state.Request.Task, state.Title, doubted)],
            Buttons =
            [
                YesButton(turn, state.Key, Say(turn.Language, $"Doubt.{way}.Yes")),
                .. state.IsRequestDoubted ? [NoButton(turn, state.Key, Say(turn.Language, "Doubt.Request.No"))] : Array.Empty<Button>(),
                CancelButton(turn, state.Key),
            ],
        };
    }

    private static string Numbers(IReadOnlyList<DisambiguationOption> options) =>
        string.Join(", ", options.Take(MostNumbers).Select(o => $"{o.Number}")) + (options.Count > MostNumbers ? "…" : "");

    private const int MostNumbers = 12;

    public static OutgoingMessage AskNewDate(Turn turn, SlotFillingState state, Assignment assignment) => new()
    {
        Language = turn.Language,
        Lines =
        [
            Say(turn.Language, "NewDateNeeded", assignment.Number, assignment.Title, Speech.Deadline(turn.Language, assignment.DueAt, turn.Office.Calendar)),
            Say(turn.Language, "Ask.Deadline", assignment.Number, assignment.Title),
        ],
        Buttons =
        [
            .. NearDays(turn).Select(day => new Button(
                Speech.Day(turn.Language, day), $"{day.Day}/{day.Month}/{day.Year}", "words",
                new Dictionary<string, string> { ["text"] = $"{day.Day}/{day.Month}/{day.Year}" })),
            CancelButton(turn, state.Key),
        ],
    };

    /// <summary>Working days that are offered where a new date is needed: tomorrow, in three, in five.</summary>
    public static IReadOnlyList<DateOnly> NearDays(Turn turn)
    {
        var calendar = turn.Office.Calendar;
        return [.. DaysAhead.Select(days => calendar.AddWorkingDays(calendar.DateOf(turn.Now), days))];
    }

    /// <summary>A date alone where words were asked for: a new deadline, or the words after all.</summary>
    public static OutgoingMessage DateOrReason(Turn turn, SlotFillingState state)
    {
        var words = turn.Words.Trim();
        var mayBeDeadline = state.Request.Verb is StepVerb.Extend or StepVerb.Refuse;
        return Ask(turn, state) with
        {
            Lines = [Say(turn.Language, mayBeDeadline ? "DateOrReason" : "DateAlone", state.Request.Task, words)],
            Buttons =
            [
                .. mayBeDeadline ? new[] { WordsButton(turn, "Deadline", words) } : [],
                WordsButton(turn, "Reason", words),
                CancelButton(turn, state.Key),
            ],
        };
    }

    private static string ReasonKey(StepVerb verb) => verb switch
    {
        StepVerb.Decline or StepVerb.Return or StepVerb.ReturnSmall or StepVerb.Waive or StepVerb.Refuse or StepVerb.Blocked or StepVerb.Extend or StepVerb.Handover
            or StepVerb.Ask or StepVerb.Answer or StepVerb.Progress or StepVerb.Complete or StepVerb.Transfer => $"Ask.Reason.{verb}",
        _ => "Ask.Reason.Other",
    };

    private static Button WordsButton(Turn turn, string way, string words)
    {
        var text = Say(turn.Language, $"DateOrReason.{way}.text", words);
        return Button.Saying(Say(turn.Language, $"DateOrReason.{way}", words), text);
    }
}
