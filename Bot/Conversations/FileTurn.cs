using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Conversations;

/// <summary>A photo or file without words: the product of the one open assignment if the person says so, otherwise of which.</summary>
internal static class FileTurn
{
    public static async Task RunAsync(Turn turn)
    {
        var candidates = await StepRunner.CandidatesAsync(turn, StepVerb.Complete);
        var open = candidates.FindAll(a => !a.IsBare);
        if (open.Count == 0 && candidates.Count > 0)
        {
            turn.Reply = DialogWording.Line(turn, "AttachmentRefused", candidates[0].Number);
            return;
        }

        if (open.Count == 0)
        {
            turn.Reply = DialogWording.Line(turn, "FileNoTask");
            return;
        }

        var kept = HeldFiles.Keep(turn);
        if (open.Count == 1)
        {
            ConfirmDialog.Begin(
                turn,
                DialogWording.Say(turn.Language, "PhotoFor", open[0].Number, open[0].Title),
                [new Request(StepVerb.Complete) { Task = open[0].Number, FileIds = kept }]);
            return;
        }

        Which.Ask(turn, new Request(StepVerb.Complete) { FileIds = kept }, open, DialogWording.Say(turn.Language, "PhotoWhich"));
    }
}
