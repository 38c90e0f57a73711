using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Steps;

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
            [.. (isLate ? WaysOnceLate : Ways).Where(way => way != "Transfer" || !assignment.IsCooperation).Select(way => Option(turn, request, assignment, way))],
            unable: request);
    }

    /// <summary>A way said in words, or at once the new date, the reason or both: "xin tới thứ 3", "chờ VP trả hồ sơ".</summary>
    public static async Task<bool> TryAnswerAsync(Turn turn, Reading reading, Request request)
    {
        if ((reading.Tasks.Count > 0 && reading.Tasks[0] != request.Task) || Interruptions.IsQuery(reading))
        {
            return false;
        }

        if (OfficeVerbs.VerbOf(reading) is { } way && way is (StepVerb.Extend or StepVerb.Blocked or StepVerb.Transfer))
        {
            DialogState.Close(turn);
            await StepRunner.RunAsync(turn, (request with { Verb = way }).With(Request.Of(way, reading, request.Task)));
            return true;
        }

        if (!MayBeWhy(reading, request, turn.Words))
        {
            return false;
        }

        var said = await DateAndReason.ReadAsync(turn, turn.Words, request.Task);
        if (said.Date is null && (said.Reason is null || !FreeText.IsReason(turn.Words)))
        {
            return false;
        }

        var meant = request.With(new Request(StepVerb.Extend) { Words = said.Reason, DeadlineOn = said.Date?.Date, Time = said.Date?.Time });
        DialogState.Close(turn);
        if (said.Date is not null)
        {
            await StepRunner.RunAsync(turn, meant with { Verb = StepVerb.Extend });
        }
        else if (await turn.Act.FindAsync(request.Task!.Value) is { } assignment)
        {
            Offer(turn, meant, assignment);
            turn.Reply = turn.Reply!.After(DialogWording.Say(turn.Language, "ReasonKept", meant.Words));
        }

        return true;
    }

    /// <summary>"Chờ VP" without its tones is an order to it as well; how far the work is and when it will be done are no reasons.</summary>
    private static bool MayBeWhy(Reading reading, Request request, string text) => reading.Intent switch
    {
        Intent.Unknown => OfficeVerbs.VerbOf(reading) is null,
        Intent.Assign => !Interruptions.InterruptsWords(reading, request, text),
        Intent.Progress => reading is { Percent: null, Deadline: null },
        _ => false,
    };

    private static ChoiceOption Option(Turn turn, Request request, Assignment assignment, string way)
    {
        // Why it was not finished is no answer to how far it is.
        var text = way != "Progress" && request.Words is { Length: > 0 } words
            ? DialogWording.Say(turn.Language, $"Unable.{way}.why", assignment.Number, words)
            : DialogWording.Say(turn.Language, $"Unable.{way}.text", assignment.Number);
        return new ChoiceOption(DialogWording.Say(turn, assignment.IsCooperation, $"Unable.{way}"), text);
    }
}
