using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.TakingBack;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments.Obstacles;

/// <summary>Which questions wait for an answer, for whoever lists them and whoever answers; what was taken back answered nothing.</summary>
internal static class OpenQuestions
{
    private static readonly EventKind[] Answers = [EventKind.InquiryAnswered, EventKind.Progressed, EventKind.Submitted, EventKind.Resubmitted];
    private static readonly EventKind[] NewDoers = [EventKind.HandedOver, EventKind.Settled, EventKind.Split];

    /// <summary>Put to the doer: what he reports or hands in afterwards answers them too, and they do not go along to another doer.</summary>
    public static IQueryable<AssignmentEvent> ToDoer(ReformBotDbContext db)
    {
        var standing = TakenBackSteps.Standing(db);
        return OfPresentDoer(db).Where(asked => !standing.Any(later => later.AssignmentId == asked.AssignmentId && later.Number > asked.Number && Answers.Contains(later.Kind)));
    }

    /// <summary>Asked back of who gave it.</summary>
    public static IQueryable<AssignmentEvent> ToGiver(ReformBotDbContext db)
    {
        var standing = TakenBackSteps.Standing(db);
        return db.AssignmentEvents.AsNoTracking().Where(asked => asked.Kind == EventKind.AskedBack && asked.PersonId != null
            && !standing.Any(later => later.AssignmentId == asked.AssignmentId && later.Number > asked.Number && later.Kind == EventKind.Answered));
    }

    /// <summary>Whoever waits for the doer's answer; where nobody does any more, who asked him last.</summary>
    /// <param name="before">As it stood before that step.</param>
    public static async Task<IReadOnlyList<Guid>> AskersAsync(Act act, Assignment assignment, int before = int.MaxValue)
    {
        var asked = await OfPresentDoer(act.Db).Where(q => q.AssignmentId == assignment.Id && q.Number < before)
            .OrderBy(q => q.Number).Select(q => new { q.Number, Person = q.PersonId!.Value }).ToListAsync();
        var answered = asked.Count == 0 ? 0 : await TakenBackSteps.Standing(act.Db)
            .Where(e => e.AssignmentId == assignment.Id && e.Number < before && Answers.Contains(e.Kind)).MaxAsync(e => (int?)e.Number) ?? 0;
        return [.. (asked.FindAll(q => q.Number > answered) is { Count: > 0 } open ? open : asked.TakeLast(1)).Select(q => q.Person).Distinct()];
    }

    /// <summary>Who waits for the giver's answer: the doer, or who asked back in his place.</summary>
    /// <param name="before">As it stood before that step.</param>
    public static async Task<IReadOnlyList<Guid>> BackAskersAsync(Act act, Assignment assignment, int before = int.MaxValue)
    {
        var standing = TakenBackSteps.Standing(act.Db).Where(e => e.AssignmentId == assignment.Id && e.Number < before);
        var answered = await standing.Where(e => e.Kind == EventKind.Answered).MaxAsync(e => (int?)e.Number) ?? 0;
        return await act.Db.AssignmentEvents.AsNoTracking()
            .Where(q => q.AssignmentId == assignment.Id && q.Kind == EventKind.AskedBack && q.PersonId != null && q.Number > answered && q.Number < before)
            .OrderBy(q => q.Number).Select(q => q.PersonId!.Value).ToListAsync();
    }

    /// <summary>Those of them who may still read of it.</summary>
    public static async Task<IReadOnlyList<Guid>> MayReadAsync(Act act, Assignment assignment, IEnumerable<Guid> asked)
    {
        var roster = act.Office.Roster;
        var named = await act.Db.Participants.AsNoTracking().Where(p => p.AssignmentId == assignment.Id).Select(p => p.PersonId).ToListAsync();
        return [.. asked.Where(id => roster.InOfficeFor(id, except: assignment.AssigneeId) is { } person && Rights.CanSee(roster, person, assignment, named))];
    }

    /// <summary>The newest question of that kind on it; 0 where none is open.</summary>
    public static async Task<int> NewestAsync(IQueryable<AssignmentEvent> open, Assignment assignment) =>
        await open.Where(q => q.AssignmentId == assignment.Id).MaxAsync(q => (int?)q.Number) ?? 0;

    private static IQueryable<AssignmentEvent> OfPresentDoer(ReformBotDbContext db)
    {
        var standing = TakenBackSteps.Standing(db);
        return db.AssignmentEvents.AsNoTracking().Where(asked => asked.Kind == EventKind.Inquired && asked.PersonId != null
            && !standing.Any(later => later.AssignmentId == asked.AssignmentId && later.Number > asked.Number && NewDoers.Contains(later.Kind)));
    }
}
