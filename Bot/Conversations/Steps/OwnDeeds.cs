using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Turns;
using ReformBot.Bot.Conversations.Turns.Leaves;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.TakingBack;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>"Rút lại", where the last thing done was no step of an assignment: a commitment confirmed, a figure reported, a leave asked for, a reminder set.</summary>
internal static class OwnDeeds
{
    /// <returns>False where a step of an assignment came last, or nothing of these is there.</returns>
    public static async Task<bool> TryTakeBackAsync(Turn turn)
    {
        var (db, me, since) = (turn.Db, turn.Person.Id, turn.Now - TakeBack.Term);
        var step = await db.AssignmentEvents.Where(e => e.PersonId == me && e.Kind != EventKind.TakenBack && e.At >= since).MaxAsync(e => (DateTimeOffset?)e.At);
        var (commitment, figure) = (await TakeBackCommitment.LastOfAsync(turn.Act), await TakeBackFigure.LastOfAsync(turn.Act));
        // Whoever entered it did so; what held at once may have been his own word.
        var leave = await db.Leaves.AsNoTracking().Where(l => (l.EnteredById ?? l.PersonId) == me && l.CreatedAt >= since && (l.ConfirmedById == null || l.ConfirmedById == me))
            .OrderByDescending(l => l.CreatedAt).FirstOrDefaultAsync();
        var snooze = await CancelledSnooze.JustSetAsync(turn);
        var last = new[] { commitment?.ConfirmedAt, figure?.AnsweredAt, leave?.CreatedAt, snooze?.At }.Max();
        if (last is null || step > last)
        {
            return false;
        }

        if (snooze is { } set && set.At == last)
        {
            await CancelledSnooze.CancelAsync(turn, set.Number);
            return true;
        }

        if (leave?.CreatedAt == last)
        {
            await CancelledLeaves.CancelAsync(turn, leave);
            return true;
        }

        turn.HadEffect = true;
        if (figure?.AnsweredAt == last && await new TakeBackFigure(figure.Id).RunAsync(turn.Act) is var (taken, checkIn))
        {
            turn.Reply = CommitmentWording.FigureTakenBack(turn.Person, checkIn, taken);
        }
        else if (commitment is not null && await new TakeBackCommitment(commitment.Id).RunAsync(turn.Act) is { } waits)
        {
            turn.Reply = CommitmentWording.ConfirmationTakenBack(turn.Person, waits, turn.Office);
        }

        return turn.Reply is not null;
    }

    /// <summary>
    /// "A nhầm 199", after 197 was withdrawn: the step there was is named, and it is asked whether that one is meant.
    /// </summary>
    public static async Task<bool> TryAskOfOtherAsync(Turn turn, int number)
    {
        var last = await Steps(turn).Where(s => s.Kind != EventKind.TakenBack).OrderByDescending(s => s.At).FirstOrDefaultAsync();
        if (last is null || last.Work.Number == number)
        {
            return false;
        }

        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "Undo.OfOther", number, Speech.Step(turn.Language, last.Work, last.Kind), last.Work.Number, last.Work.Title),
            [],
            DialogWording.Say(turn.Language, "Undo.text", last.Work.Number));
        return true;
    }

    /// <summary>
    /// "Nhầm, Hòa Khánh không cần", right after it went out: what more is said may mean a part of it, and the whole is taken back at a yes only.
    /// </summary>
    public static async Task<bool> TryAskOfWholeAsync(Turn turn)
    {
        var more = SecondThoughts.WithoutSlip(turn.Words);
        if (SecondThoughts.SaysTakeBack(turn.Words) || more == turn.Words || !FreeText.IsReason(more))
        {
            return false;
        }

        var steps = await Steps(turn).Where(s => s.Kind != EventKind.TakenBack).OrderByDescending(s => s.At).ThenBy(s => s.Work.Number).ToListAsync();
        var last = steps.TakeWhile(s => s.At == steps[0].At).Where(s => s.Work.ParentId == null || steps.TrueForAll(other => other.Work.Id != s.Work.ParentId)).ToList();
        if (last is not [{ Kind: EventKind.Issued or EventKind.Withdrawn } first, ..])
        {
            return false;
        }

        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(
                turn.Language, "Undo.Whole", Speech.Step(turn.Language, first.Work, first.Kind),
                string.Join("; ", last.Select(s => DialogWording.Say(turn.Language, "Issued.Withdraw.One", s.Work.Number, s.Work.Title)))),
            [],
            DialogWording.Say(turn.Language, "Undo.Whole.text"));
        return true;
    }

    /// <summary>"Chưa đạt, làm lại", right after he has confirmed it: whether that is to be taken back is asked.</summary>
    public static async Task<bool> TryAskOfConfirmedAsync(Turn turn)
    {
        var last = await Steps(turn).OrderByDescending(s => s.At).FirstOrDefaultAsync();
        if (last is not { Kind: EventKind.Confirmed, Work: var confirmed } || (await StepCandidates.ForAsync(turn, StepVerb.Return)).Count > 0)
        {
            return false;
        }

        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "Undo.Confirmed", confirmed.Number, confirmed.Title, turn.Words.Trim()),
            [],
            DialogWording.Say(turn.Language, "Undo.text", confirmed.Number));
        return true;
    }

    /// <summary>His steps that could still be taken back, each with the work it was taken on.</summary>
    private static IQueryable<OwnStep> Steps(Turn turn)
    {
        var (me, since) = (turn.Person.Id, turn.Now - TakeBack.Term);
        return from step in turn.Db.AssignmentEvents
               join work in turn.Db.Assignments on step.AssignmentId equals work.Id
               where step.PersonId == me && step.At >= since
               select new OwnStep { Kind = step.Kind, At = step.At, Work = work };
    }

    private sealed class OwnStep
    {
        public required EventKind Kind { get; init; }

        public required DateTimeOffset At { get; init; }

        public required Assignment Work { get; init; }
    }
}
