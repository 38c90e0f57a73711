using System.Globalization;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>Which of several drafts are meant, where only some shall go out.</summary>
internal static class SomeDraftsWording
{
    private static readonly Texts Texts = new("DraftWording");

    /// <summary>How many were said and not which.</summary>
    public static OutgoingMessage WhichOf(Turn turn, CountOfDrafts count, IReadOnlyList<int> numbers, bool isBatch) => new()
    {
        Language = turn.Language,
        Lines = [count.Count == numbers.Count ? Say(turn, "WhichOf.AllOrOne", count.Count, List(numbers), Text(turn, numbers.Take(1), isBatch))
            : Say(turn, "WhichOf", count.Count, List(numbers), Text(turn, numbers.Take(count.Count), isBatch))],
        Buttons = [.. count.Choices(numbers).Select(some => some.Count == numbers.Count
            ? Button.Saying(Say(turn, "WhichOf.All", some.Count), Say(turn, isBatch ? "WhichOf.AllText.Batch" : "WhichOf.AllText", some.Count))
            : Button.Saying(Say(turn, "WhichOf.Label", List(some)), Text(turn, some, isBatch)))],
    };

    public static string OfWhat(Turn turn, SomeOfDrafts some) => Say(turn, "OfWhat", List(some.Issued));

    public static IReadOnlyList<ChoiceOption> OfWhatOptions(Turn turn, SomeOfDrafts some, DraftBatch put)
    {
        var tasks = string.Join(", ", some.Issued.Select(n => string.Create(CultureInfo.InvariantCulture, $"NV-{n}")));
        return
        [
            new(Say(turn, "OfWhat.Drafts", List(some.Issued), put.Number), some.Later.Count == 0
                ? Text(turn, some.Issued, isBatch: true)
                : Say(turn, "WhichOf.TextLater", List(some.Issued), List(some.Later))),
            new(Say(turn, "OfWhat.Tasks", tasks), Say(turn, "OfWhat.TasksText", tasks)),
        ];
    }

    // What the bot is answered in these words is what SomeOfDrafts reads.
    private static string Text(Turn turn, IEnumerable<int> numbers, bool isBatch) => Say(turn, isBatch ? "WhichOf.Text.Batch" : "WhichOf.Text", List(numbers));

    private static string List(IEnumerable<int> numbers) => string.Join(", ", numbers);

    private static string Say(Turn turn, string key, params object?[] values) => Texts.Say(turn.Language, key, values);
}
