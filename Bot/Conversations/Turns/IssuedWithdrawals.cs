using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"Thu hồi hết cái vừa giao": all that went out last is offered to be withdrawn; nothing is before a yes.</summary>
internal static partial class IssuedWithdrawals
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (!AllPattern().IsMatch(Folded.Of(text).Text) || await LastIssued.ReadAsync(turn) is var issued
            && issued.Where(a => IssuedItemTurns.MayWithdraw(turn, a)).ToList() is not { Count: > 0 } given)
        {
            return false;
        }

        var named = string.Join("; ", given.Select(a => NameOf(turn, a)));
        ConfirmDialog.Begin(turn, DialogWording.Say(turn.Language, "Issued.Withdraw", named), [.. given.Select(a => new Request(StepVerb.Withdraw) { Task = a.Number })]);
        Besides(turn, issued, [.. given.Select(a => a.Number)]);
        return true;
    }

    /// <summary>What went out with it and stays is named beside the question, and how it stands where it cannot be withdrawn any more.</summary>
    public static void Besides(Turn turn, IReadOnlyList<Assignment> issued, IReadOnlyCollection<int> withdrawn)
    {
        var stays = issued.Where(a => a.State != AssignmentState.Withdrawn && !withdrawn.Contains(a.Number))
            .Select(a => IssuedItemTurns.MayWithdraw(turn, a) ? NameOf(turn, a) : $"{NameOf(turn, a)} ({Speech.State(turn.Language, a, turn.Now)})").ToList();
        if (stays.Count > 0 && turn.Reply is { } asked)
        {
            turn.Reply = asked with { Lines = [.. asked.Lines, DialogWording.Say(turn.Language, "Issued.Withdraw.Stays", string.Join("; ", stays))] };
        }
    }

    private static string NameOf(Turn turn, Assignment a) => DialogWording.Say(turn.Language, "Issued.Withdraw.One", a.Number, a.Title);

    [GeneratedRegex(
        @"^\W*(?:(?:thoi|khoan|a|ma|cho|toi|anh|chi)\W+)*(?:thu hoi|rut lai|rut|huy)\s+(?:lai\s+)?(?:(?:het|tat ca|toan bo|ca|luon)\s+)+(?:(?:cac|may|nhung|cai|viec|nhiem vu|thu|cai viec)\s+)*"
        + @"(?:(?:vua|moi)\s+(?:roi\s+)?)(?:giao|ban hanh|gui)(?:\s+(?:xong|roi|luc nay|di|nhe|nha))*\W*$")]
    private static partial Regex AllPattern();
}
