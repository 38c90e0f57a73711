using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;

namespace ReformBot.Domain.Assignments.TakingBack;

/// <summary>
/// "Rút lại": a slip of the thumb can be taken back for fifteen minutes, as long as nothing followed it; what one word did to many it
/// takes back from all of them. Both steps stay in the history, and whoever was told is told the final state.
/// </summary>
/// <param name="Number">Null means the actor's latest act, whatever it touched.</param>
/// <param name="OnlyTimeAsked">"Thôi không xin gia hạn nữa" takes nothing else back.</param>
/// <param name="Named">"Duyệt nhầm": the act that was named, and no other.</param>
public sealed record TakeBack(int? Number, bool OnlyTimeAsked = false, NamedAct Named = NamedAct.Any)
{
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(15);

    private static readonly EventKind[] Slips =
    [
        EventKind.Accepted, EventKind.Declined, EventKind.Progressed, EventKind.Blocked, EventKind.Unblocked, EventKind.Submitted,
        EventKind.Confirmed, EventKind.Returned, EventKind.DeclineRefused, EventKind.HandedOver, EventKind.Settled,
        EventKind.TransferAsked, EventKind.TransferRefused, EventKind.Answered, EventKind.DeadlineChanged, EventKind.LateWaived,
        EventKind.ObstacleAnswered, EventKind.InquiryAnswered, EventKind.ExtensionRequested, EventKind.Withdrawn, EventKind.Split, EventKind.MeetingCalled,
    ];

    public async Task<TakeBackResult> RunAsync(Act act)
    {
        var done = Done(act);
        if (await NamedActs.NarrowAsync(act, done, Named) is { } refused)
        {
            return refused;
        }

        var steps = await LastOfAsync(NamedActs.Of(act, done, Named));
        if (steps.Count == 0)
        {
            return new TakeBackResult.Nothing();
        }

        if (steps.TrueForAll(s => s.Kind == EventKind.Issued))
        {
            return await WithdrawAsync(act, steps);
        }

        var slips = steps.FindAll(IsSlip);
        if (slips.Count == 0)
        {
            var last = steps.Where(s => s.Kind != EventKind.Issued).MaxBy(s => s.Number)!;
            return new TakeBackResult.NoSlip(await AssignmentOfAsync(act, last), last.Kind);
        }

        var (taken, kept) = (new List<Assignment>(), new List<Assignment>());
        foreach (var step in slips)
        {
            var assignment = await AssignmentOfAsync(act, step);
            (await Restoring.RestoreAsync(act, assignment, step) ? taken : kept).Add(assignment);
        }

        return Result([.. taken.OrderBy(a => a.Number)], kept, slips[0].Kind);
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
            var goesWithWhole = all.Exists(a => a.Id == assignment.ParentId) && !kept.Exists(k => k.ParentId == assignment.ParentId);
            if (await new WithdrawAssignment(assignment.Number, Reason: null, TakesBack: true, WithWhole: goesWithWhole).RunAsync(act) is StepResult.Done)
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

    /// <summary>Whether that step, the last on its assignment, is one this actor can still take back.</summary>
    public static bool IsOpen(Act act, AssignmentEvent last) => last.PersonId == act.Actor.Id && last.At >= act.Now - Term && IsSlip(last);

    private static bool IsSlip(AssignmentEvent step) => Slips.Contains(step.Kind)
        && (step is not { Kind: EventKind.Withdrawn, Payload: { } json } || MessageJson.Read<EventPayload>(json).TakesBack is null);

    internal static int? WentWith(AssignmentEvent step) =>
        step is { Kind: EventKind.DeadlineChanged, Payload: { } json } ? MessageJson.Read<EventPayload>(json).OtherNumber : null;

    internal static Task<Assignment> AssignmentOfAsync(Act act, AssignmentEvent step) => act.Db.Assignments.SingleAsync(a => a.Id == step.AssignmentId);

    /// <summary>What the actor did in the last minutes.</summary>
    private IQueryable<AssignmentEvent> Done(Act act)
    {
        var since = act.Now - Term;
        // More time asked for by name may be asked for no longer as long as nobody has decided.
        var mine = act.Db.AssignmentEvents.AsNoTracking().Where(e => e.PersonId == act.Actor.Id && e.Kind != EventKind.TakenBack
            && (!OnlyTimeAsked ? e.At >= since : e.Kind == EventKind.ExtensionRequested
                && act.Db.ExtensionRequests.Any(r => r.AssignmentId == e.AssignmentId && r.State == ExtensionState.Open && r.RequestedAt == e.At)));

        if (Number is { } number)
        {
            // A withdrawn whole comes back with its lines.
            mine = mine.Where(e => act.Db.Assignments.Any(a => a.Id == e.AssignmentId
                && (a.Number == number || (e.Kind == EventKind.Withdrawn && act.Db.Assignments.Any(whole => whole.Id == a.ParentId && whole.Number == number)))));
        }

        return mine;
    }

    /// <summary>All that the actor's last word did: one step of each assignment it touched, what only went along apart.</summary>
    private async Task<List<AssignmentEvent>> LastOfAsync(IQueryable<AssignmentEvent> mine)
    {
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
}
