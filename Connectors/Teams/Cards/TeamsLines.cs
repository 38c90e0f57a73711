using System.Globalization;
using System.Text.Json.Nodes;
using ReformBot.Domain.Messaging;
using static ReformBot.Connectors.Teams.Cards.TeamsMarkdown;

namespace ReformBot.Connectors.Teams.Cards;

/// <summary>One piece of a card between its title and its facts: a line, or the row of tiles that stands for several.</summary>
internal sealed record TeamsLine(string Text, LineMark? Mark, IReadOnlyList<Tile> Tiles)
{
    public JsonObject Drawn()
    {
        if (Tiles.Count > 0)
        {
            return Row();
        }

        var block = Mark is { Role: LineRole.Quiet } ? TeamsCard.Subtle(TextCut.Shortened(Text, TeamsCard.LongestText)) : new JsonObject
        {
            ["type"] = "TextBlock", ["text"] = Escape(TextCut.Shortened(Text, TeamsCard.LongestText)), ["wrap"] = true,
        };
        if (Mark is { Role: LineRole.Heading })
        {
            (block["weight"], block["spacing"], block["separator"]) = ("Bolder", "Medium", true);
        }
        else
        {
            block["spacing"] = "Small";
        }

        if (Mark is { Tone: not ChartTone.Neutral and var tone })
        {
            block["color"] = Colour(tone);
        }

        return block;
    }

    private JsonObject Row() => new()
    {
        ["type"] = "ColumnSet",
        ["spacing"] = "Medium",
        ["columns"] = new JsonArray([.. Tiles.Select(tile => new JsonObject
        {
            ["type"] = "Column",
            ["width"] = "stretch",
            ["items"] = new JsonArray([.. Shown(tile)]),
        })]),
    };

    private static IEnumerable<JsonObject> Shown(Tile tile)
    {
        yield return new JsonObject
        {
            ["type"] = "TextBlock", ["text"] = tile.Value.ToString(CultureInfo.InvariantCulture), ["size"] = "ExtraLarge", ["weight"] = "Bolder",
            ["color"] = tile.Value == 0 ? "default" : Colour(tile.Tone),
        };
        yield return new JsonObject { ["type"] = "TextBlock", ["text"] = Escape(tile.Label), ["wrap"] = true, ["size"] = "Small", ["spacing"] = "None" };
        if (tile.Before is { } before)
        {
            var subtle = TeamsCard.Subtle(before);
            subtle["spacing"] = "None";
            yield return subtle;
        }
    }

    private static string Colour(ChartTone tone) => tone switch
    {
        ChartTone.Good => "good",
        ChartTone.Warning => "warning",
        ChartTone.Attention => "attention",
        _ => "default",
    };
}

internal static class TeamsLines
{
    // More are too narrow for a phone.
    private const int TilesInARow = 3;

    /// <summary>The lines in their order; where tiles say some of them, the tiles stand in the place of the first.</summary>
    public static IReadOnlyList<TeamsLine> Of(OutgoingMessage message)
    {
        var lines = new List<TeamsLine>();
        var isTiled = false;
        foreach (var line in message.Lines)
        {
            var mark = message.MarkOf(line);
            if (mark is { Role: LineRole.Tiled } && message.Tiles.Count > 0)
            {
                lines.AddRange(isTiled ? [] : message.Tiles.Chunk(TilesInARow).Select(row => new TeamsLine("", null, row)));
                isTiled = true;
                continue;
            }

            lines.AddRange(line.Split('\n').Where(part => part.Trim().Length > 0).Select(part => new TeamsLine(part, mark, [])));
        }

        return lines;
    }
}
