using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Submissions;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>"Xong 1, 3 xã": NV-1 with a note, or how far some work has come. Small numbers beside a count are asked about before anything is handed in.</summary>
internal static partial class CountBeside
{
    public static async Task<bool> TryAskAsync(Turn turn, Reading reading, StepVerb verb)
    {
        if (verb != StepVerb.Complete || reading.Tasks is not [var number, ..] || turn.Message.Files.Count > 0 || Folded.Of(turn.Words) is var folded
            && Pattern().Match(folded.Text) is not { Success: true } said || said.Groups["n"].Value != $"{number}"
            || await turn.Act.FindAsync(number) is not { State: AssignmentState.AwaitingAcceptance or AssignmentState.InProgress } work || !turn.Act.May(work, turn.Act.MayDo))
        {
            return false;
        }

        var note = folded.Typed(said.Groups["note"]).Trim();
        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "CountBeside", turn.Words.Trim(), number, work.Title, note),
            [HeldFiles.With(turn, Request.Of(verb, reading, number) with { Words = note }, keepsAttached: true)]);
        return true;
    }

    [GeneratedRegex(
        @"^\W*(?:(?:da|vang|em|e|toi|minh|bao cao)\s+)*(?:da\s+)?(?:lam\s+)?(?:xong|hoan thanh|nop|done)\s+(?<n>\d{1,2})\s*[,;]\s*(?<note>\d{1,3}\s+"
        + @"(?:xa|phuong|thon|ap|buon|lang|khu pho|khu|so|phong|don vi|co quan|huyen|tinh|truong|ho so|ho dan|muc|buoc|phan|viec|dau viec|thu tuc)\b[^?]{0,40}?)(?:\s+(?:roi|a|nhe|nha))*\W*$")]
    private static partial Regex Pattern();
}
