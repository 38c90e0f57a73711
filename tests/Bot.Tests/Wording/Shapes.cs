using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReformBot.Connectors.Teams.Cards;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Tests.Wording;

/// <summary>The same story in the two shapes channels know, without anything that differs from run to run.</summary>
internal static partial class Shapes
{
    private static readonly string[] Languages = ["vi", "en"];

    /// <summary>Each message as plain text, both languages one below the other.</summary>
    public static string Texts(IReadOnlyList<Act> vietnamese, IReadOnlyList<Act> english)
    {
        var text = new StringBuilder();
        foreach (var (vi, en) in vietnamese.Zip(english))
        {
            text.Append(CultureInfo.InvariantCulture, $"════ {vi.What}\n\n");
            for (var i = 0; i < Math.Max(vi.Said.Count, en.Said.Count); i++)
            {
                foreach (var (act, language) in new[] { vi, en }.Zip(Languages).Where(pair => i < pair.First.Said.Count))
                {
                    text.Append(CultureInfo.InvariantCulture, $"→ {act.Said[i].To} · {language}\n{PlainText.Of(act.Said[i].Message)}\n\n");
                }
            }

            if (vi.Said.Count + en.Said.Count == 0)
            {
                text.Append("(…)\n\n");
            }
        }

        return Steady(text.ToString().TrimEnd('\n') + "\n");
    }

    /// <summary>Each message as Teams draws it, a line for every element and every button.</summary>
    public static string Cards(IReadOnlyList<Act> vietnamese, IReadOnlyList<Act> english)
    {
        var ids = new Dictionary<(string Language, string Id), string>();
        var cards = vietnamese.Zip(english).SelectMany(pair => new[] { pair.First, pair.Second }.Zip(Languages)
            .SelectMany(one => one.First.Said.Select(said => Named(Card(one.First.What, one.Second, said), one.Second, ids))));
        return Steady($"[\n{string.Join(",\n", cards)}\n]\n");
    }

    private static string Card(string what, string language, Said said)
    {
        var card = TeamsCard.Of(said.Message);
        var body = card["body"]!.AsArray();
        card.Remove("body");
        var head = card.ToJsonString(TeamsCard.Json)[..^1];
        var about = new JsonObject { ["act"] = what, ["to"] = said.To, ["language"] = language }.ToJsonString(TeamsCard.Json)[..^1];
        return $"{about},\"card\":\n {head},\"body\":[\n  {string.Join(",\n  ", body.Select(Element))}]}}}}";
    }

    private static string Element(JsonNode? element) => element?["actions"] is JsonArray actions
        ? $"{{\"type\":\"ActionSet\",\"actions\":[\n   {string.Join(",\n   ", actions.Select(Json))}]}}"
        : Json(element);

    private static string Json(JsonNode? node) => JsonSerializer.Serialize(node, TeamsCard.Json);

    /// <summary>Ids by order of appearance. The same people's ids are others in the other language's office, though both may be copies of one.</summary>
    private static string Named(string text, string language, Dictionary<(string Language, string Id), string> ids) => Id().Replace(
        text, id => ids.TryGetValue((language, id.Value), out var name) ? name : ids[(language, id.Value)] = $"id-{ids.Count + 1}");

    /// <summary>One-time addresses, seals and ports by what they are.</summary>
    private static string Steady(string text)
    {
        text = Address().Replace(text, "https://…");
        return Digits().Replace(text, "‹hex›");
    }

    [GeneratedRegex("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}", RegexOptions.None, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("""https?://(?!adaptivecards)[^\s"]+""", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("(?<![0-9a-zA-Z])(?:(?=[0-9]*[a-f])[0-9a-f]{8,64}|[0-9a-f]{4}(?::[0-9a-f]{4}){2,})(?![0-9a-zA-Z:])", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
