using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>What waits for one person's word: all of it as it is listed, one of it as it is repeated before a yes.</summary>
internal static class PendingWording
{
    private const int Most = 6;

    /// <summary>All of it, and a question which one: answered with an assignment's number, and asked once more before it is done.</summary>
    public static OutgoingMessage List(Turn turn, PendingDecisions waiting)
    {
        var key = waiting.Open.Count == 0 ? null : SlotFillingDialog.BeginWhich(
            turn, new Request(StepVerb.Show), [.. waiting.Open.Select(q => new DisambiguationOption(new Request(q.Verb) { Task = q.Assignment.Number }, Echo(turn, q)))]);
        return new OutgoingMessage
        {
            Language = turn.Language,
            Title = DialogWording.Say(turn.Language, waiting.Count == waiting.Open.Count ? "ManyOpen" : "ManyOpen.Mixed", waiting.Count),
            Lines =
            [
                .. waiting.Open.Take(Most).Select(q => Line(turn, q)),
                .. waiting.Open.Count > Most ? [DialogWording.Say(turn.Language, "Open.More", waiting.Open.Count - Most)] : Array.Empty<string>(),
                .. WaitingWording.Others(turn, waiting),
                .. key is null ? Array.Empty<string>() : [DialogWording.Say(
                    turn.Language, "Ask.Which", string.Join(", ", waiting.Open.Take(Most).Select(q => q.Assignment.Number)))],
            ],
            Buttons =
            [
                .. waiting.Open.Take(Most).Select(q => StepButtons.Of(turn.Language, q.Verb.ButtonName(), q.Assignment) is var b
                    ? b with { Label = $"NV-{q.Assignment.Number}: {b.Label}" }
                    : b),
                .. WaitingWording.Buttons(turn, waiting),
            ],
        };
    }

    private static string Line(Turn turn, PendingDecision q) => DialogWording.Say(
        turn,
        q.Assignment.IsCooperation,
        $"Open.{q.Verb}",
        q.Assignment.Number,
        q.Assignment.Title,
        Speech.Deadline(turn.Language, q.Extension?.DueAt, turn.Office.Calendar));

    /// <summary>Null where the number only shows the card.</summary>
    public static string? Echo(Turn turn, PendingDecision q) =>
        q.Verb is StepVerb.Show or StepVerb.Uphold ? null : DialogWording.Say(turn.Language, "ConfirmOne", Name(turn, q));

    public static string Name(Turn turn, PendingDecision q) => q.Verb switch
    {
        StepVerb.Approve => DialogWording.Say(
            turn.Language, "DecideMany.Approve", q.Assignment.Number, Speech.Deadline(turn.Language, q.Extension?.DueAt, turn.Office.Calendar), q.Assignment.Title),
        StepVerb.Accept => DialogWording.Say(turn.Language, "DecideMany.Accept", q.Assignment.Number, q.Assignment.Title),
        _ => DialogWording.Say(
            turn.Language,
            "DecideMany.Confirm",
            q.Assignment.Number,
            Speech.Person(turn.Language, turn.Office.Roster, q.Assignment.AssigneeId),
            q.Assignment.Title),
    };
}
