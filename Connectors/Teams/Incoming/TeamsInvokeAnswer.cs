using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ReformBot.Connectors.Teams.Cards;
using ReformBot.Domain.Messaging;

namespace ReformBot.Connectors.Teams.Incoming;

/// <summary>
/// The body that answers adaptiveCard/action; HTTP says 200 whenever the press was taken. One bare line is shown as a note and
/// leaves the pressed card standing; anything more takes its place, for the one who pressed.
/// https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
/// </summary>
internal static class TeamsInvokeAnswer
{
    private const string Note = "application/vnd.microsoft.activity.message";

    public static IResult Of(OutgoingMessage? answer, string? locale) => answer switch
    {
        null => Answer(200, Note, TeamsWording.Taken(locale)),
        { Title: null, Facts.Count: 0, Buttons.Count: 0, Chart: null, Link: null, Lines: [var line] } => Answer(200, Note, line),
        _ => Answer(200, TeamsCard.ContentType, TeamsCard.Of(answer)),
    };

    public static IResult BadRequest(string why) => Results.Text(
        Body(400, "application/vnd.microsoft.error", new JsonObject { ["code"] = "BadRequest", ["message"] = why }),
        "application/json", statusCode: StatusCodes.Status400BadRequest);

    private static IResult Answer(int status, string type, JsonNode? value) => Results.Text(Body(status, type, value), "application/json");

    private static string Body(int status, string type, JsonNode? value) =>
        new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value }.ToJsonString(TeamsCard.Json);
}
