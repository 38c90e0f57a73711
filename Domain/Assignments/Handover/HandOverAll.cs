using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Assignments.Handover;

/// <summary>
/// All that one person has open and the actor may give away, to another: each as a handover of its own in the history, and everybody
/// concerned told once.
/// </summary>
/// <param name="Reason">Needed of somebody who is still here; that he has left is reason enough.</param>
/// <param name="NewDeadline">Of those whose deadline has passed; the others keep theirs.</param>
public sealed record HandOverAll(Guid FromPersonId, Guid ToPersonId, string? Reason = null, NewDeadline? NewDeadline = null)
{
    /// <summary>Numbers of the work that stays where it is.</summary>
    public IReadOnlyList<int> Kept { get; init; } = [];

    public async Task<HandOverAllResult> RunAsync(Act act)
    {
        var roster = act.Office.Roster;
        if (roster.Find(ToPersonId) is not { MainPost: not null } receiver || receiver.Id == FromPersonId
            || Rights.ToAssign(roster, act.Actor, receiver) != AssignRight.Order)
        {
            return new HandOverAllResult.NotYours();
        }

        List<Assignment> tasks = [.. (await OwedAsync(act, FromPersonId)).Where(a => !Kept.Contains(a.Number))];
        if (tasks.Count == 0 || roster.Find(FromPersonId) is not { } former)
        {
            return new HandOverAllResult.Nothing();
        }

        if ((string.IsNullOrWhiteSpace(Reason) ? former.IsActive ? null : HandOver.LeftReason(former) : Reason) is not { } reason)
        {
            return new HandOverAllResult.ReasonNeeded();
        }

        var late = tasks.Where(a => NewDeadline.IsNeeded(a, act)).ToHashSet();
        if (late.Count > 0 && (NewDeadline is null || NewDeadline.RefusalOf(NewDeadline, late.First(), act) is not null))
        {
            return new HandOverAllResult.NewDateNeeded([.. late]);
        }

        var steps = new Dictionary<Assignment, AssignmentEvent>();
        foreach (var task in tasks)
        {
            steps[task] = await HandOver.GiveAsync(act, task, receiver, reason, late.Contains(task) ? NewDeadline : null);
        }

        await act.TellAsync(steps[tasks[0]], [receiver.Id], to => HandoverNotices.AllToYou(tasks, former, reason, act, to), tasks);
        foreach (var id in tasks.SelectMany(a => new[] { FromPersonId, a.AssignerId, a.AccountableId }).Distinct().Where(id => id != receiver.Id))
        {
            var known = tasks.Where(a => id == FromPersonId || id == a.AssignerId || (id == a.AccountableId && !a.IsRestricted)).ToList();
            if (known.Count > 0 && roster.Find(id) is { IsActive: true })
            {
                await act.TellAsync(steps[known[0]], [id], to => HandoverNotices.All(known, former, receiver, reason, act, to));
            }
        }

        return new HandOverAllResult.Done(tasks, receiver);
    }

    /// <summary>What of it the actor may give to another now; of a restricted one only who gave it knows.</summary>
    public static async Task<IReadOnlyList<Assignment>> OwedAsync(Act act, Guid personId) =>
    [
        .. (await LeftWork.OpenOf(act.Db, [personId]).ToListAsync())
            .Where(a => HandOver.States.Contains(a.State) && HandOver.MayHandOver(act.Office.Roster, act.Actor, a)
                && (!a.IsRestricted || act.MayDecide(act.Actor, a))),
    ];
}

public abstract record HandOverAllResult
{
    private HandOverAllResult()
    {
    }

    public sealed record Done(IReadOnlyList<Assignment> Tasks, RosterPerson Receiver) : HandOverAllResult;

    /// <summary>The actor may not give that person work.</summary>
    public sealed record NotYours : HandOverAllResult;

    /// <summary>Nothing open that is the actor's to give away.</summary>
    public sealed record Nothing : HandOverAllResult;

    public sealed record ReasonNeeded : HandOverAllResult;

    /// <summary>Some are past their deadline: by when is the new one to finish them?</summary>
    public sealed record NewDateNeeded(IReadOnlyList<Assignment> Tasks) : HandOverAllResult;
}
