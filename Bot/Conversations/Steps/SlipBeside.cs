using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Submissions;
using ReformBot.Bot.Conversations.Turns;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments.TakingBack;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>
/// "À nhầm, cái vỉa hè để Quý làm", "nhầm, 30 bộ", "gửi nhầm, là 302": a slip is told and what is right is said with it. That mends
/// something, and the last step is not taken back for it.
/// </summary>
internal static partial class SlipBeside
{
    public static async Task<bool> TryAsync(Turn turn)
    {
        if (!SecondThoughts.SaysTakeBack(turn.Words) && ItemGivenOn.Read(turn.Words) is { } given && await ReceiverEdits.NameAsync(turn, given.Name) is not null)
        {
            return Say(turn);
        }

        // "Nhầm, trừ VHXH": somebody is left out, and the others keep it.
        if (ReceiverWords.Read(SecondThoughts.WithoutSlip(turn.Words)) is { Change: ReceiverChange.LeaveOut or ReceiverChange.Only } receivers
            && !SecondThoughts.SaysTakeBack(turn.Words) && await ReceiverEdits.NamedAsync(turn, receivers.Names) is { Count: > 0 })
        {
            return Say(turn);
        }

        // "A nhầm, giao Lan nha, rút lại việc của Quý": it goes from one to the other, and needs no taking back.
        var parts = PartPattern().Split(turn.Words);
        var takenBack = parts.Skip(1).Where(SecondThoughts.SaysTakeBack).ToList();
        if (takenBack.Count > 0 && !takenBack.Exists(p => p.Any(char.IsDigit)) && await IssuedGivenOn.TryAsync(turn, string.Join(", ", parts.Where((p, i) => i == 0 || !SecondThoughts.SaysTakeBack(p)))))
        {
            return true;
        }

        foreach (var part in parts.Skip(1).Where(p => !SecondThoughts.SaysTakeBack(p)))
        {
            if (SlipMended.Right(part) is { } right)
            {
                return await AskToReplaceAsync(turn, right) || Say(turn);
            }

            var said = await turn.ReadAsync(part);
            if (said.Intent is not (Intent.Undo or Intent.Withdraw) && (said is { Intent: not (Intent.Progress or Intent.Complete), Deadline: not null } || said is { Intent: Intent.Assign or Intent.Handover, Person: not null }))
            {
                return Say(turn);
            }
        }

        return false;
    }

    private static bool Say(Turn turn)
    {
        turn.Reply = DialogWording.Line(turn, "Undo.SaysMore");
        return true;
    }

    /// <summary>What he has just handed in was wrong: the right words are offered to be the product instead, which was there in time.</summary>
    private static async Task<bool> AskToReplaceAsync(Turn turn, string right)
    {
        if (await ReplacedProducts.WaitingAsync(turn) is not [var last, ..] || last.SubmittedAt < turn.Now - TakeBack.Term || turn.Conversation.LastTask != last.Number)
        {
            return false;
        }

        ConfirmDialog.Begin(
            turn, DialogWording.Say(turn.Language, "NoteReplaces", last.Number, last.Title, right), [new Request(StepVerb.Complete) { Task = last.Number, Words = right }]);
        return true;
    }

    [GeneratedRegex(@"\s*[,;]\s*|(?<=\b(?:nhầm|nham|lộn|lon)(?:\s+(?:rồi|roi|r))?)\s+(?=(?:là|la|phải là|phai la)\s)", RegexOptions.IgnoreCase)]
    private static partial Regex PartPattern();
}
