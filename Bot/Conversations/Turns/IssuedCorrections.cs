using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>
/// "Nhầm, cái PCCC hạn 18/3", "à quên, trừ VHXH", right after it went out: the other day, or taking it back from that unit, is offered,
/// and nothing is done before a yes.
/// </summary>
internal static class IssuedCorrections
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        var said = SecondThoughts.WithoutSlip(text);
        return SecondThoughts.TellsSlip(text) && !text.Contains('?', StringComparison.Ordinal) && (await TryLeaveOutAsync(turn, said) || await TryMoveAsync(turn, said));
    }

    private static async Task<bool> TryMoveAsync(Turn turn, string said)
    {
        said = SlipMended.Right(said) ?? said;
        // "A lộn, 14/3": nothing but the day.
        var alone = await DayAlone.ReadAsync(turn, said);
        var deadline = alone is null ? DraftClauses.DeadlineIn(said) : said;
        if (deadline is not { Length: > 0 } || (alone is null && deadline.AsSpan().ContainsAny(',', ';')) || (alone ?? (await turn.ReadAsync(deadline)).Deadline) is not { } day
            || await IsOrderAsync(turn, said))
        {
            return false;
        }

        var given = await LastIssued.ReadAsync(turn);
        var matter = said[..said.IndexOf(deadline, StringComparison.Ordinal)].Trim(' ', ',', ':');
        var work = matter.Length > 0 ? NamedMatter.Only(matter, given, a => a.Title) : given is [var only] ? only : null;
        if (work is null || !ChangeDeadline.States.Contains(work.State) || !turn.Act.May(work, turn.Act.MayDecide))
        {
            return false;
        }

        var calendar = turn.Office.Calendar;
        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "Issued.Move", work.Number, work.Title, Speech.Deadline(turn.Language, calendar.DueAt(day.Date, day.Time), calendar)),
            [new Request(StepVerb.Move) { Task = work.Number, DeadlineOn = day.Date, Time = day.Time }]);
        return true;
    }

    private static async Task<bool> TryLeaveOutAsync(Turn turn, string said)
    {
        if (ReceiverWords.Read(said) is not { Change: ReceiverChange.LeaveOut } words || await ReceiverEdits.NamedAsync(turn, words.Names) is not { Count: > 0 } named
            || await LastIssued.ReadAsync(turn) is not [{ State: AssignmentState.Parent } whole])
        {
            return false;
        }

        var lines = await turn.Db.Assignments.Where(a => a.ParentId == whole.Id).OrderBy(a => a.Number).ToListAsync();
        var left = lines.FindAll(l => named.Any(n => n.UnitId is { } unit ? l.UnitId == unit : l.AssigneeId == n.PersonId) && IssuedItemTurns.MayWithdraw(turn, l));
        if (left.Count == 0 || left.Count == lines.Count)
        {
            return false;
        }

        var units = string.Join(", ", left.Select(l => UnitNames.For(turn.Person, turn.Office.Roster, l.UnitId)));
        ConfirmDialog.Begin(turn, DialogWording.Say(turn.Language, "Issued.LeaveOut", whole.Number, whole.Title, units), [.. left.Select(l => new Request(StepVerb.Withdraw) { Task = l.Number })]);
        return true;
    }

    // "À quên, giao Quý kiểm tra bãi xe, hạn 18/3" gives something new.
    private static async Task<bool> IsOrderAsync(Turn turn, string said) => await turn.ReadAsync(said) is { Intent: Intent.Assign } reading
        && (reading.Person is not null || reading.Everyone || reading.PersonCandidates.Count > 0 || reading.PersonWords is not null);
}
