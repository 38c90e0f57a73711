using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;
using static ReformBot.Bot.Wording.DialogWording;

namespace ReformBot.Bot.Wording;

/// <summary>The assignments a question could be about, page by page, and the buttons that answer it.</summary>
internal static class DisambiguationWording
{
    /// <summary>The assignments it could be about, by their own numbers, which are what is answered with.</summary>
    public static OutgoingMessage Which(Turn turn, IReadOnlyList<(Assignment Assignment, string Verb)> candidates, string key, DisambiguationPage? page = null) => new()
    {
        Language = turn.Language,
        Title = Say(turn.Language, "Which"),
        Lines =
        [
            .. candidates.Select(c => Say(
                turn.Language, "Line.Task", c.Assignment.Number, c.Assignment.Title, Speech.Deadline(turn.Language, c.Assignment.DueAt, turn.Office.Calendar))),
            .. page is { Pages: > 1 } ? [WhichMore(turn, page)] : Array.Empty<string>(),
            Say(turn.Language, "Ask.Which", string.Join(", ", candidates.Select(c => c.Assignment.Number))),
        ],
        Buttons =
        [
            .. candidates.Select(c => PickButton(turn, StepButtons.Of(turn.Language, c.Verb, c.Assignment), c.Assignment.Number, key)),
            .. page is { Pages: > 1 } && page.Page < page.Pages
                ? [ListWording.NextPage(turn, Say(turn.Language, "Which.Page", page.Page + 1))]
                : Array.Empty<Button>(),
        ],
    };

    private static string WhichMore(Turn turn, DisambiguationPage page) => page.Page < page.Pages
        ? Say(turn.Language, "Which.More", page.Page, page.Pages, page.Total, Say(turn.Language, "Which.Page", page.Page + 1))
        : Say(turn.Language, "Which.Last", page.Page, page.Pages, page.Total, Say(turn.Language, "Which.Page", 1));

    /// <summary>A step's button that answers an open question, so that what came with the question is not lost.</summary>
    public static Button PickButton(Turn turn, Button step, int number, string key) => step with
    {
        Label = $"NV-{number}: {step.Label}",
        Verb = "pick",
        Data = new Dictionary<string, string> { ["k"] = key, ["p"] = $"{number}" },
    };
}
