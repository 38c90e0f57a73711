using ReformBot.Bot.Wording;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>
/// Several steps on one word of the speaker's, each for itself and in the order said. The first that asks something stops there, for
/// the next words answer its question; those behind it are named. One reply says what became of all.
/// </summary>
internal static class SeveralSteps
{
    /// <summary>Assignments one line may be about.</summary>
    public const int Most = 10;

    private const int MostButtons = 6;

    public static async Task RunAsync(Turn turn, IReadOnlyList<Request> requests)
    {
        var state = turn.Conversation.State;
        var replies = new List<OutgoingMessage>();
        var asks = false;
        foreach (var request in requests.Take(Most))
        {
            turn.Reply = null;
            await StepRunner.RunAsync(turn, request);
            replies.Add(turn.Reply ?? OutgoingMessage.Of());
            asks = turn.Conversation.State is { } asked && asked != state;
            if (asks)
            {
                break;
            }
        }

        turn.Reply = Together(turn, replies, [.. requests.Select(r => r.Task).OfType<int>()], asks);
    }

    /// <summary>One reply for what was said of each of the tasks, naming those that were not come to.</summary>
    /// <param name="asks">The last of them is a question: only its own buttons answer.</param>
    public static OutgoingMessage Together(Turn turn, IReadOnlyList<OutgoingMessage> replies, IReadOnlyList<int> tasks, bool asks = false)
    {
        if (replies.Count == 1 && tasks.Count <= 1)
        {
            return replies[0];
        }

        var left = tasks.Skip(replies.Count).Select(number => $"NV-{number}").ToList();
        return new()
        {
            Language = turn.Language,
            Lines = [.. replies.SelectMany(LinesOf), .. left.Count > 0 ? new[] { DialogWording.Say(turn.Language, "NotDoneYet", string.Join(", ", left)) } : []],
            Marks = [.. replies.SelectMany(r => r.Title is { } title ? r.Marks.Prepend(new LineMark(title, LineRole.Heading)) : r.Marks)],
            Buttons = asks ? replies[^1].Buttons : ButtonsOf([.. replies.Where(r => r.Buttons.Count > 0)]),
        };
    }

    /// <summary>A card among others is a heading with its facts as lines.</summary>
    private static IEnumerable<string> LinesOf(OutgoingMessage reply) =>
    [
        .. reply.Title is { } title ? [title] : Array.Empty<string>(),
        .. reply.Lines,
        .. reply.Facts.Select(fact => $"{fact.Label}: {fact.Value}"),
    ];

    /// <summary>The first of each; of several assignments they say whose they are.</summary>
    private static IReadOnlyList<Button> ButtonsOf(IReadOnlyList<OutgoingMessage> replies) => replies is [var only]
        ? only.Buttons
        : [.. replies.SelectMany(r => r.Buttons.Take(Math.Max(1, MostButtons / replies.Count))).Take(MostButtons).Select(Numbered)];

    private static Button Numbered(Button button) =>
        Request.Number(button.Data, "n") is { } number && !button.Label.Contains($"NV-{number}", StringComparison.Ordinal)
            ? button with { Label = $"NV-{number}: {button.Label}" }
            : button;
}
