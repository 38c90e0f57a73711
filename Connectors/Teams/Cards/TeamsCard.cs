using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ReformBot.Domain.Messaging;
using static ReformBot.Connectors.Teams.Cards.TeamsMarkdown;

namespace ReformBot.Connectors.Teams.Cards;

/// <summary>The neutral message as an Adaptive Card 1.5, the newest a bot may send; small enough for every client.</summary>
internal static class TeamsCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Reports of refused messages begin at 40 KB and clients count in UTF-16, so a card keeps to this many characters.</summary>
    private const int LargestCard = 28 * 1024 / 2;

    public const int LongestText = 2_000;
    private const int LongestTitle = 300;

    // More than five in one row are not drawn by every client.
    private const int ActionsInARow = 5;

    public static JsonObject Of(OutgoingMessage message)
    {
        var lines = TeamsLines.Of(message);
        var kept = Fitting(lines.Count, count => Build(message, lines, count, message.Facts.Count));
        if (kept > 0 || Fits(Build(message, lines, 0, message.Facts.Count)))
        {
            return Build(message, lines, kept, message.Facts.Count);
        }

        return Build(message, lines, 0, Fitting(message.Facts.Count, count => Build(message, lines, 0, count)));
    }

    /// <summary>What a notification shows; words without a title are not for a lock screen.</summary>
    public static string Summary(OutgoingMessage message)
    {
        var title = TextCut.Shortened(WithoutMentions(message.Title ?? TeamsWording.NoTitle(message.Language)), LongestTitle);
        return message.IsRepeat ? $"{TeamsWording.Repeated(message.Language)} {title}" : title;
    }

    /// <summary>The largest count whose card still fits, found by halving: a card only grows with each line.</summary>
    private static int Fitting(int count, Func<int, JsonObject> build)
    {
        if (Fits(build(count)))
        {
            return count;
        }

        var (fits, tooMany) = (0, count);
        while (tooMany - fits > 1)
        {
            var middle = (fits + tooMany) / 2;
            (fits, tooMany) = Fits(build(middle)) ? (middle, tooMany) : (fits, middle);
        }

        return fits;
    }

    private static bool Fits(JsonObject card) => card.ToJsonString(Json).Length <= LargestCard;

    private static JsonObject Build(OutgoingMessage message, IReadOnlyList<TeamsLine> lines, int lineCount, int factCount)
    {
        var body = new JsonArray();
        if (message.IsRepeat)
        {
            body.Add(Subtle(TeamsWording.Repeated(message.Language)));
        }

        if (message.Title is { } title)
        {
            body.Add(new JsonObject
            {
                ["type"] = "TextBlock", ["text"] = Escape(TextCut.Shortened(title, LongestTitle)), ["wrap"] = true, ["weight"] = "Bolder",
                ["size"] = "Medium", ["style"] = "heading",
            });
        }

        foreach (var line in lines.Take(lineCount))
        {
            body.Add(line.Drawn());
        }

        if (factCount > 0)
        {
            body.Add(Facts(message.Facts.Take(factCount)));
        }

        if (lines.Count - lineCount + message.Facts.Count - factCount is > 0 and var left)
        {
            body.Add(Subtle(TeamsWording.MoreLines(left, message.Language)));
        }

        if (message.Chart is { Values.Count: > 0 } chart && TeamsChart.Of(chart) is { } drawn)
        {
            body.Add(drawn);
        }

        foreach (var row in Actions(message).Chunk(ActionsInARow))
        {
            body.Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(row) });
        }

        return new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["lang"] = message.Language,
            ["fallbackText"] = Summary(message),
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["body"] = body,
        };
    }

    public static JsonObject Facts(IEnumerable<Fact> facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = new JsonArray([.. facts.Select(fact => new JsonObject
        {
            ["title"] = Escape(TextCut.Shortened(fact.Label, LongestTitle)), ["value"] = Escape(TextCut.Shortened(fact.Value, LongestText)),
        })]),
    };

    public static JsonObject Subtle(string text) =>
        new() { ["type"] = "TextBlock", ["text"] = Escape(text), ["wrap"] = true, ["isSubtle"] = true, ["size"] = "Small" };

    private static IEnumerable<JsonNode> Actions(OutgoingMessage message)
    {
        foreach (var button in message.Buttons)
        {
            // An older client does not know Execute and sends the very same as a Submit.
            var submit = new JsonObject { ["type"] = "Action.Submit", ["title"] = button.Label, ["data"] = Data(button) };
            var execute = new JsonObject
            {
                ["type"] = "Action.Execute", ["title"] = button.Label, ["verb"] = button.Verb, ["data"] = Data(button), ["fallback"] = submit,
            };
            if (ReferenceEquals(button, message.Expected))
            {
                (execute["style"], submit["style"]) = ("positive", "positive");
            }

            yield return execute;
        }

        if (message.Link is { } link)
        {
            yield return new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = link.Label, ["url"] = link.Url };
        }
    }

    private static JsonObject Data(Button button)
    {
        var data = new JsonObject { ["verb"] = button.Verb };
        foreach (var (key, value) in button.Data.Where(pair => pair.Key != "verb"))
        {
            data[key] = value;
        }

        return data;
    }
}
