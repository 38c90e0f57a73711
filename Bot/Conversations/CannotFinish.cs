using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations;

/// <summary>
/// "12 không kịp": a lawful report. What follows from it is the doer's to choose; what he said already is not asked again. Where the
/// deadline has passed it is said so, and he can say what is done and what is left.
/// </summary>
internal static class CannotFinish
{
    private static readonly string[] Ways = ["Extend", "Blocked", "Transfer"];

    private static readonly string[] WaysOnceLate = ["Progress", .. Ways];

    public static void Offer(Turn turn, Request request, Assignment assignment)
    {
        var isLate = Standing.IsLate(assignment, turn.Now);
        ChoiceDialog.Begin(
            turn,
            DialogWording.Say(
                turn,
                assignment.IsCooperation,
                isLate ? "Unable.QuestionOnceLate" : "Unable.Question",
                assignment.Number,
                assignment.Title,
                Speech.Deadline(turn.Language, assignment.DueAt, turn.Office.Calendar)),
            [.. (isLate ? WaysOnceLate : Ways).Where(way => way != "Transfer" || !assignment.IsCooperation).Select(way => Option(turn, request, assignment, way))]);
    }

    private static ChoiceOption Option(Turn turn, Request request, Assignment assignment, string way)
    {
        // Why it was not finished is no answer to how far it is.
        var text = way != "Progress" && request.Words is { Length: > 0 } words
            ? DialogWording.Say(turn.Language, $"Unable.{way}.why", assignment.Number, words)
            : DialogWording.Say(turn.Language, $"Unable.{way}.text", assignment.Number);
        return new ChoiceOption(DialogWording.Say(turn, assignment.IsCooperation, $"Unable.{way}"), text);
    }
}
