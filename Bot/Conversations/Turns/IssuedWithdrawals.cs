using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"Thu hồi hết cái vừa giao": all that went out last is offered to be withdrawn; nothing is before a yes.</summary>
internal static partial class IssuedWithdrawals
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (!AllPattern().IsMatch(Folded.Of(text).Text) || (await LastIssued.ReadAsync(turn)).Where(a => IssuedItemTurns.MayWithdraw(turn, a)).ToList() is not { Count: > 0 } given)
        {
            return false;
        }

        var named = string.Join("; ", given.Select(a => DialogWording.Say(turn.Language, "Issued.Withdraw.One", a.Number, a.Title)));
        ConfirmDialog.Begin(turn, DialogWording.Say(turn.Language, "Issued.Withdraw", named), [.. given.Select(a => new Request(StepVerb.Withdraw) { Task = a.Number })]);
        return true;
    }

    [GeneratedRegex(
        @"^\W*(?:(?:thoi|khoan|a|ma|cho|toi|anh|chi)\W+)*(?:thu hoi|rut lai|rut|huy)\s+(?:lai\s+)?(?:(?:het|tat ca|toan bo|ca|luon)\s+)+(?:(?:cac|may|nhung|cai|viec|nhiem vu|thu|cai viec)\s+)*"
        + @"(?:(?:vua|moi)\s+(?:roi\s+)?)(?:giao|ban hanh|gui)(?:\s+(?:xong|roi|luc nay|di|nhe|nha))*\W*$")]
    private static partial Regex AllPattern();
}
