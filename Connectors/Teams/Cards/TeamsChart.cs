using System.Text.Json.Nodes;
using ReformBot.Domain.Messaging;

namespace ReformBot.Connectors.Teams.Cards;

/// <summary>
/// A chart, which only Teams draws, and the same numbers in words for whoever cannot see it drawn.
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards
/// </summary>
internal static class TeamsChart
{
    /// <returns>Null where there is nothing to draw and the lines say it already.</returns>
    public static JsonObject? Of(Chart chart)
    {
        if (chart.IsInLines)
        {
            return chart.Values.All(v => v.Value == 0) ? null : Drawn(chart, "drop");
        }

        var inWords = new JsonObject
        {
            ["type"] = "Container",
            ["items"] = new JsonArray(
                new JsonObject { ["type"] = "TextBlock", ["text"] = TeamsMarkdown.Escape(chart.Title), ["wrap"] = true, ["weight"] = "Bolder" },
                TeamsCard.Facts(chart.Values.Select(v => new Fact(v.Label, v.Value.ToString())))),
        };
        if (chart.Values.All(v => v.Value == 0))
        {
            return inWords;
        }

        return Drawn(chart, inWords);
    }

    private static JsonObject Drawn(Chart chart, JsonNode fallback)
    {
        // A tone says that the values are parts of one whole (done, late); without one they stand side by side.
        var drawn = chart.Values.Any(v => v.Tone != ChartTone.Neutral) ? Donut(chart) : Bars(chart);
        drawn["fallback"] = fallback;
        return drawn;
    }

    private static JsonObject Donut(Chart chart) => new()
    {
        ["type"] = "Chart.Donut",
        ["title"] = chart.Title,
        ["data"] = new JsonArray([.. chart.Values.Select(v => new JsonObject
        {
            ["legend"] = v.Label, ["value"] = v.Value, ["color"] = Colour(v.Tone),
        })]),
    };

    private static JsonObject Bars(Chart chart) => new()
    {
        ["type"] = "Chart.HorizontalBar",
        ["title"] = chart.Title,
        ["displayMode"] = "AbsoluteWithAxis",
        ["data"] = new JsonArray([.. chart.Values.Select(v => new JsonObject { ["x"] = v.Label, ["y"] = v.Value })]),
    };

    private static string Colour(ChartTone tone) => tone switch
    {
        ChartTone.Good => "good",
        ChartTone.Warning => "warning",
        ChartTone.Attention => "attention",
        _ => "neutral",
    };
}
