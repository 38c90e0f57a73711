using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments;

/// <summary>
/// "Rút lại": a slip of the thumb can be taken back for fifteen minutes, as long as nothing followed it; what one word did to many it
/// takes back from all of them. Both steps stay in the history, and whoever was told is told the final state.
/// </summary>
/// <param name="Number">Null means the actor's latest act, whatever it touched.</param>
public sealed record TakeBack(int? Number)
{
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(15);

    private static readonly EventKind[] Slips =
    [
        EventKind.Accepted, EventKind.Declined, EventKind.Progressed, EventKind.Blocked, EventKind.Unblocked, EventKind.Submitted,
        EventKind.Confirmed, EventKind.Returned, EventKind.DeclineRefused, EventKind.HandedOver, EventKind.Settled,
        EventKind.TransferAsked, EventKind.TransferRefused, EventKind.Answered, EventKind.DeadlineChanged, EventKind.LateWaived,
        EventKind.ObstacleAnswered,
    ];

    public async Task<TakeBackResult> RunAsync(Act act)
    {
        var steps = await LastActAsync(act);
        if (steps.Count == 0)
        {
            return new TakeBackResult.Nothing();
        }

        if (steps.TrueForAll(s => s.Kind == EventKind.Issued))
        {
            return await WithdrawAsync(act, steps);
        }

        var slips = steps.FindAll(s => Slips.Contains(s.Kind));
        if (slips.Count == 0)
        {
            var last = steps.Where(s => s.Kind != EventKind.Issued).MaxBy(s => s.Number)!;
            return new TakeBackResult.NoSlip(await AssignmentOfAsync(act, last), last.Kind);
        }

        var (taken, kept) = (new List<Assignment>(), new List<Assignment>());
        foreach (var step in slips)
        {
            var assignment = await AssignmentOfAsync(act, step);
            (await RestoreAsync(act, assignment, step) ? taken : kept).Add(assignment);
        }

        return Result(taken, kept, slips[0].Kind);
    }

    /// <summary>Of what was given in one act all that nobody has answered yet; an instruction to many with its lines.</summary>
    private static async Task<TakeBackResult> WithdrawAsync(Act act, IReadOnlyList<AssignmentEvent> issued)
    {
        var ids = issued.Select(s => s.AssignmentId).ToList();
        var all = await act.Db.Assignments.Where(a => ids.Contains(a.Id) || (a.ParentId != null && ids.Contains(a.ParentId.Value))).OrderBy(a => a.Number).ToListAsync();
        var kept = all.FindAll(a => a.EventCount != 1);
        var taken = new List<Assignment>();
        // A line answered meanwhile keeps the whole it belongs to.
        foreach (var assignment in all.Where(a => a.EventCount == 1 && !kept.Exists(k => k.ParentId == a.Id)).OrderBy(a => a.State == AssignmentState.Parent).ToList())
        {
            if (await new WithdrawAssignment(assignment.Number, Reason: null).RunAsync(act) is StepResult.Done)
            {
                taken.Add(assignment);
            }
        }

        return Result([.. taken.OrderBy(a => a.Number)], kept, EventKind.Issued);
    }

    private static TakeBackResult Result(IReadOnlyList<Assignment> taken, IReadOnlyList<Assignment> kept, EventKind kind) => (taken, kept) switch
    {
        ([], [var first, ..]) => new TakeBackResult.TooLate(first),
        ([var one], []) => new TakeBackResult.Taken(one, kind),
        _ => new TakeBackResult.TakenMany(taken, kept, kind),
    };

    private static async Task<bool> RestoreAsync(Act act, Assignment assignment, AssignmentEvent step)
    {
        if (step.Number != assignment.EventCount)
        {
            return false;
        }

        await RestoreOneAsync(act, assignment, step);
        foreach (var along in await WentAlongAsync(act, assignment, step))
        {
            await RestoreOneAsync(act, await AssignmentOfAsync(act, along), along);
        }

        return true;
    }

    private static async Task RestoreOneAsync(Act act, Assignment assignment, AssignmentEvent step)
    {
        var before = await act.Db.AssignmentEvents.AsNoTracking()
            .SingleAsync(e => e.AssignmentId == assignment.Id && e.Number == step.Number - 1);
        var told = new List<Guid> { assignment.AssignerId, assignment.AssigneeId };
        told.AddRange(assignment.UnblockerId is { } unblocker ? [unblocker] : Array.Empty<Guid>());
        MessageJson.Read<EventPayload>(before.Payload!).After!.RestoreTo(assignment);
        told.AddRange([assignment.AssigneeId, .. assignment.ArbiterId is { } arbiter ? new[] { arbiter } : []]);
        if (step.Kind is EventKind.Blocked or EventKind.Unblocked or EventKind.ObstacleAnswered)
        {
            told.AddRange([assignment.AccountableId, .. assignment.UnblockerId is { } named && step.Kind == EventKind.Unblocked ? new[] { named } : []]);
        }

        await UndecideAsync(act, assignment, step);
        await RequestExtension.ReopenAsync(act, assignment, step.At);
        var back = act.Record(assignment, EventKind.TakenBack, new EventPayload { TakesBack = step.Number });
        await RearmAsync(act, assignment);
        if (assignment.State != AssignmentState.Parent)
        {
            await act.TellAsync(back, told, to => AnswerNotices.TakenBack(assignment, step.Kind, act, to));
        }
    }

    /// <summary>The deadlines that only went along with this one's, where nothing followed there.</summary>
    private static async Task<IReadOnlyList<AssignmentEvent>> WentAlongAsync(Act act, Assignment assignment, AssignmentEvent step)
    {
        var family = await act.Db.AssignmentEvents.AsNoTracking()
            .Where(e => e.At == step.At && e.PersonId == step.PersonId && e.Kind == EventKind.DeadlineChanged
                && act.Db.Assignments.Any(a => a.Id == e.AssignmentId && a.EventCount == e.Number && (a.ParentId == assignment.Id || a.Id == assignment.ParentId)))
            .ToListAsync();
        return [.. family.Where(e => WentWith(e) == assignment.Number)];
    }

    private static int? WentWith(AssignmentEvent step) =>
        step is { Kind: EventKind.DeadlineChanged, Payload: { } json } ? MessageJson.Read<EventPayload>(json).OtherNumber : null;

    private static Task<Assignment> AssignmentOfAsync(Act act, AssignmentEvent step) => act.Db.Assignments.SingleAsync(a => a.Id == step.AssignmentId);

    /// <summary>All that the actor's last word did: one step of each assignment it touched, what only went along apart.</summary>
    private async Task<List<AssignmentEvent>> LastActAsync(Act act)
    {
        var since = act.Now - Term;
        var mine = act.Db.AssignmentEvents.AsNoTracking().Where(e => e.PersonId == act.Actor.Id && e.At >= since && e.Kind != EventKind.TakenBack);
        if (Number is { } number)
        {
            mine = mine.Where(e => act.Db.Assignments.Any(a => a.Id == e.AssignmentId && a.Number == number));
        }

        if (await mine.MaxAsync(e => (DateTimeOffset?)e.At) is not { } at)
        {
            return [];
        }

        var steps = await mine.Where(e => e.At == at).ToListAsync();
        return
        [
            .. steps.Where(s => Number is not null || WentWith(s) is null)
                .GroupBy(s => s.AssignmentId).Select(g => g.MaxBy(s => s.Number)!)
                .OrderBy(s => s.Id),
        ];
    }

    private static async Task UndecideAsync(Act act, Assignment assignment, AssignmentEvent step)
    {
        var kind = step.Kind;
        if (kind == EventKind.HandedOver)
        {
            act.Db.LedgerLines.RemoveRange(
                await act.Db.LedgerLines.Where(l => l.AssignmentId == assignment.Id && l.Step == step.Number).ToListAsync());
            return;
        }

        var last = await act.Db.Submissions.Where(s => s.AssignmentId == assignment.Id)
            .OrderByDescending(s => s.Attempt).ThenByDescending(s => s.Revision).FirstOrDefaultAsync();
        if (last is null)
        {
            return;
        }

        if (kind == EventKind.Submitted)
        {
            last.Outcome = SubmissionOutcome.TakenBack;
        }
        else if (kind is EventKind.Confirmed or EventKind.Returned)
        {
            (last.Outcome, last.DecidedAt, last.DecidedById, last.Reason) = (SubmissionOutcome.Waiting, null, null, null);
        }
    }

    private static Task RearmAsync(Act act, Assignment assignment) =>
        assignment.State is AssignmentState.AwaitingAcceptance or AssignmentState.InProgress or AssignmentState.Submitted
            ? ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now)
            : ReminderArming.SilenceAsync(act.Db, assignment);
}

public abstract record TakeBackResult
{
    private TakeBackResult()
    {
    }

    public sealed record Taken(Assignment Assignment, EventKind Step) : TakeBackResult;

    /// <summary>What one word did to several.</summary>
    /// <param name="Kept">Those in which something followed meanwhile.</param>
    public sealed record TakenMany(IReadOnlyList<Assignment> Assignments, IReadOnlyList<Assignment> Kept, EventKind Step) : TakeBackResult;

    /// <summary>Something followed it.</summary>
    public sealed record TooLate(Assignment Assignment) : TakeBackResult;

    /// <summary>Not the kind of step that can be taken back: an extension, a withdrawal.</summary>
    public sealed record NoSlip(Assignment Assignment, EventKind Step) : TakeBackResult;

    /// <summary>The actor did nothing in the last fifteen minutes.</summary>
    public sealed record Nothing : TakeBackResult;
}
