using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Conversations.Turns.Leaves;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>What waits for somebody besides assignments: drafts to issue, leaves, questions asked back; and what waits for sending hours.</summary>
internal static class WaitingWording
{
    private const int MostLeaves = 3;
    private const int MostBatches = 2;

    public static IEnumerable<string> Others(Turn turn, PendingDecisions waiting) =>
    [
        .. waiting.Batches.SelectMany(b => waiting.Count == 1 ? DraftsWording.OpenWithRows(turn, b) : [.. DraftsWording.OpenWithRows(turn, b), DraftsWording.How(turn, b)]),
        .. waiting.Leaves.Take(MostLeaves).Select(l => LeaveNotices.Days(turn.Person, "Waiting", l, turn.Act)),
        .. waiting.Asked.Select(q => Asked(turn, q)),
        .. waiting.Commitments.Select(c => DialogWording.Say(turn.Language, "Open.Commitment", c.Programme)),
    ];

    public static IEnumerable<Button> Buttons(Turn turn, PendingDecisions waiting) =>
    [
        .. waiting.Batches is [var only] ? DraftNotices.Buttons(turn.Language, only) : waiting.Batches.Take(MostBatches)
            .SelectMany(b => DraftNotices.ButtonsOfOne(turn.Language, b)),
        .. waiting.Leaves.Count > 0 ? LeaveTurns.Which(turn, [.. waiting.Leaves.Take(2)]).Buttons : [],
        .. waiting.Asked.Select(q => StepButtons.Of(turn.Language, "answer", q.Assignment) is var b
            ? b with { Label = $"NV-{q.Assignment.Number}: {b.Label}" }
            : b),
        .. waiting.Commitments.Take(1).Select(c => CommitmentWording.SignButton(turn.Language, c.Commitment)),
    ];

    /// <summary>When those concerned will be told, and of which work that is after its deadline.</summary>
    public static IEnumerable<string> Held(Turn turn)
    {
        if (turn.Act.HeldUntil is { } until)
        {
            yield return DialogWording.Say(turn.Language, "HeldUntil", Speech.Instant(turn.Language, until, turn.Office.Calendar));
        }

        if (turn.Act.Unheard.Count > 0)
        {
            yield return DialogWording.Say(turn.Language, "Unheard", string.Join(", ", turn.Act.Unheard.Select(number => $"NV-{number}")));
        }
    }

    public static string Asked(Turn turn, AskedBackQuestion question) => DialogWording.Say(
        turn.Language, "Open.Asked", question.Assignment.Number, Asker(turn, question), question.Words);

    public static string Asker(Turn turn, AskedBackQuestion question) =>
        Speech.Person(turn.Language, turn.Office.Roster, question.AskerId ?? question.Assignment.AssigneeId);
}
