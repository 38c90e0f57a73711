using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Conversations;

/// <summary>"12 không kịp": a lawful report. What follows from it is the doer's to choose; what he said already is not asked again.</summary>
internal static class CannotFinish
{
    private static readonly string[] Ways = ["Extend", "Blocked", "Transfer"];

    public static void Offer(Turn turn, Request request, Assignment assignment)
    {
        var reason = request.Words is { Length: > 0 } words ? $": {words}" : "";
        ChoiceDialog.Begin(
            turn,
            DialogWording.Say(turn, assignment.IsCooperation, "Unable.Question", assignment.Number, assignment.Title),
            [.. Ways.Where(way => way != "Transfer" || !assignment.IsCooperation).Select(way => new ChoiceOption(
                DialogWording.Say(turn, assignment.IsCooperation, $"Unable.{way}"), Say(turn, $"Unable.{way}.text", assignment.Number) + reason))]);
    }

    private static string Say(Turn turn, string key, params object?[] values) => DialogWording.Say(turn.Language, key, values);
}
