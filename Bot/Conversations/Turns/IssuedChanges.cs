using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Handover;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>
/// "Đổi hạn 25/3, thêm Sở Tư pháp phối hợp", right after it went out, or of work by its number: the deadline is offered to be moved, of what is
/// not changed any more once given it is said so. "Thu hồi 172 giao lại cho Sở Tư pháp" is offered as passing it on. Nothing is done before a yes.
/// </summary>
internal static partial class IssuedChanges
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (GivenAnew.Read(text) is { } anew)
        {
            return await PassedOnInstead.TryAsync(turn, anew);
        }

        if (OrderChanges.Read(text) is not { } said || await MeantAsync(turn, said) is not { } work || await turn.ReadAsync(text) is var reading && !MayBeChange(reading, text))
        {
            return false;
        }

        // "Dời hạn 12 sang 25/3" alone is a step by itself; only what would be read as a new order is not.
        if (said.Parts.All(p => p.Part == ChangedPart.Deadline) && reading.Intent != Intent.Assign)
        {
            return false;
        }

        turn.Conversation.LastTask = work.Number;
        var fixedParts = said.Parts.Select(p => p.Part).Where(p => p != ChangedPart.Deadline).Distinct().ToList();
        if (said.DeadlineWords is not { } deadline)
        {
            turn.Reply = IssuedChangeWording.Fixed(turn, work, fixedParts);
            return true;
        }

        if (DraftClauses.DeadlineIn(deadline) is not { Length: > 0 } words || (await turn.ReadAsync(words)).Deadline is not { } day || !ChangeDeadline.States.Contains(work.State))
        {
            return false;
        }

        ConfirmDialog.Begin(turn, IssuedChangeWording.Move(turn, work, day), [new Request(StepVerb.Move) { Task = work.Number, DeadlineOn = day.Date, Time = day.Time }]);
        turn.Reply = fixedParts.Count == 0 ? turn.Reply : turn.Reply!.After(IssuedChangeWording.FixedBeside(turn, work, fixedParts));
        return true;
    }

    // "129 sản phẩm chưa đạt" is his word on what was handed in.
    private static bool MayBeChange(Reading reading, string text) => reading.Intent is Intent.Assign or Intent.Unknown or Intent.Extend or Intent.Approve
        && (reading.ByExample is null or { Intent: Intent.Assign or Intent.Extend } || NamesItPattern().IsMatch(Folded.Of(text).Text));

    // "Sản phẩm 129 là tờ trình".
    [GeneratedRegex(@"\b(?:la|thanh|gom)\b|:")]
    private static partial Regex NamesItPattern();

    /// <summary>By its number, or what he gave last where that is still being spoken of.</summary>
    private static async Task<Assignment?> MeantAsync(Turn turn, OrderChanges said)
    {
        var work = said.Number is { } number ? await turn.Act.FindAsync(number)
            : await LastIssued.ReadAsync(turn) is [var only] && turn.Conversation.LastTask == only.Number && await LastNotice.ReadAsync(turn) is not { CameByItself: true } ? only
            : null;
        return work is { IsOpen: true } && turn.Act.May(work, turn.Act.MayDecide) ? work : null;
    }
}
