using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments.TakingBack;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>"Rút lại", "duyệt nhầm": the last act, or the one that is named; where that is doubtful it is asked which.</summary>
internal static class TakenBackActs
{
    public static async Task RunAsync(Turn turn, Reading reading)
    {
        if (await SlipBeside.TryAsync(turn))
        {
            return;
        }

        var only = ExtensionWords.AreIn(turn.Words);
        var named = only ? NamedAct.Any : SlippedActs.In(turn.Words);
        if (reading.Tasks.Count == 0 && !only && named == NamedAct.Any && (await OwnDeeds.TryTakeBackAsync(turn) || await OwnDeeds.TryAskOfWholeAsync(turn)))
        {
            return;
        }

        var result = await new TakeBack(reading.Tasks.Count > 0 ? reading.Tasks[0] : null, only, named).RunAsync(turn.Act);
        turn.HadEffect = result is TakeBackResult.Taken or TakeBackResult.TakenMany;
        if (result is TakeBackResult.Several several)
        {
            ChoiceDialog.Begin(turn, DialogWording.Say(turn.Language, "Undo.Which"), [.. several.Acts.Select(done => new ChoiceOption(
                DialogWording.Say(turn.Language, "Undo.Which.Of", Speech.Step(turn.Language, done.Assignment, done.Step), done.Assignment.Number, done.Assignment.Title),
                DialogWording.Say(turn.Language, $"Undo.Which.{named}.text", done.Assignment.Number)))]);
            return;
        }

        if (result is TakeBackResult.Nothing && reading.Tasks is [var other] && await OwnDeeds.TryAskOfOtherAsync(turn, other))
        {
            return;
        }

        turn.Reply = result is TakeBackResult.Nothing && only ? DialogWording.Line(turn, "Undo.NoRequest") : await StepWording.TakenBackAsync(turn, result);
    }
}
