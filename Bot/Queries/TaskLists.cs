using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Digests;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Queries;

/// <summary>The lists each role asks for; only what the person may see, restricted ones never in a count.</summary>
internal static class TaskLists
{
    public const int PageSize = 8;

    private const int MostOpen = 2_000;

    public static async Task<TaskPage> PageAsync(Turn turn, Intent list, int page, Whose? whose = null)
    {
        if (list == Intent.MyTasks && whose is null)
        {
            return await OwnTasks.PageAsync(turn, page);
        }

        var query = list switch
        {
            Intent.MyTasks => Open(turn).Where(a => a.AssigneeId == turn.Person.Id),
            Intent.AssignedByMe => GivenBy(turn.Office.Roster.AnswersFor(turn.Person), OpenOrParent(turn)),
            Intent.WaitingForMe => WaitingFor(turn),
            Intent.Overdue => InScope(turn, RemindNow.OfKind(RemindedKind.Late, Open(turn), turn.Now)),
            Intent.UnitTasks when whose is { UnitId: null } => InScope(turn, Open(turn)),
            Intent.UnitTasks => InUnits(turn, Open(turn)),
            _ => throw new InvalidOperationException($"{list} is no list."),
        };
        var found = await PageOfAsync(Of(turn, whose, query), page);
        return list == Intent.WaitingForMe ? found with { TimeAsked = await TimeAskedAsync(turn, found.Tasks) } : found;
    }

    private static async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> TimeAskedAsync(Turn turn, IReadOnlyList<Assignment> tasks)
    {
        var ids = tasks.Select(a => a.Id).ToList();
        return await turn.Db.ExtensionRequests.AsNoTracking().Where(r => ids.Contains(r.AssignmentId) && r.State == ExtensionState.Open)
            .ToDictionaryAsync(r => r.AssignmentId, r => r.DueAt);
    }

    /// <summary>What others have been given, within the reader's scope, and have not accepted.</summary>
    public static Task<TaskPage> UnacceptedAsync(Turn turn, int page) =>
        PageOfAsync(InScope(turn, RemindNow.OfKind(RemindedKind.Unaccepted, OfOthers(turn), turn.Now)), page);

    /// <summary>What others have in hand within the reader's units.</summary>
    public static Task<TaskPage> NotHandedInAsync(Turn turn, int page) =>
        PageOfAsync(InUnits(turn, OfOthers(turn)).Where(a => AssignmentStates.Running.Contains(a.State)), page);

    /// <summary>What something stands in the way of, within the reader's scope; and what he was named for as able to remove it.</summary>
    public static Task<TaskPage> BlockedAsync(Turn turn, int page)
    {
        var me = turn.Person.Id;
        var blocked = Open(turn).Where(a => a.BlockedAt != null);
        var seen = InScope(turn, blocked).Select(a => a.Id);
        return PageOfAsync(blocked.Where(a => seen.Contains(a.Id) || (a.UnblockerId == me && !a.IsRestricted)), page);
    }

    /// <summary>How many others' works within the reader's scope stand so, besides those.</summary>
    public static Task<int> OfOthersAsync(Turn turn, RemindedKind kind, IReadOnlyList<Guid> besides) =>
        InScope(turn, RemindNow.OfKind(kind, OfOthers(turn), turn.Now)).CountAsync(a => !besides.Contains(a.Id));

    /// <summary>What is under way within the reader's scope and falls due on those days, both included; of today's what is not past.</summary>
    public static Task<TaskPage> DueAsync(Turn turn, DateOnly from, DateOnly to, int page)
    {
        var calendar = turn.Office.Calendar;
        var (start, end) = (calendar.At(from, TimeOnly.MinValue), calendar.At(to.AddDays(1), TimeOnly.MinValue));
        start = start < turn.Now ? turn.Now : start;
        return PageOfAsync(InScope(turn, Open(turn).Where(a => AssignmentStates.Running.Contains(a.State) && a.DueAt >= start && a.DueAt < end)), page);
    }

    /// <summary>Instructions to many units the reader gave or drafted, and those within his scope; the latest first.</summary>
    public static Task<List<Assignment>> WholesAsync(Turn turn)
    {
        var wholes = turn.Db.Assignments.AsNoTracking().Where(a => a.State == AssignmentState.Parent);
        var seen = InScope(turn, wholes).Select(a => a.Id);
        var me = turn.Person.Id;
        return wholes.Where(a => a.DraftedById == me || seen.Contains(a.Id)).OrderByDescending(a => a.Number).Take(200).ToListAsync();
    }

    /// <summary>
    /// Diacritic-free search over titles the person may see, the latest 20 000. No store folds Vietnamese as we do, so the titles are
    /// compared here; of what fits, only the page is read whole.
    /// </summary>
    public static async Task<TaskPage> SearchAsync(Turn turn, string words, int page, Whose? whose = null)
    {
        var wanted = Understanding.Text.Folded.Of(words).Text;
        var visible = Of(turn, whose, InScope(turn, turn.Db.Assignments.AsNoTracking().Where(a => a.State != AssignmentState.Withdrawn)));
        var titles = await visible.OrderByDescending(a => a.Number).Take(20_000).Select(a => new { a.Id, a.Title }).ToListAsync();
        var found = titles.FindAll(a => Understanding.Text.Folded.Of(a.Title).Text.Contains(wanted, StringComparison.Ordinal));
        page = Math.Clamp(page, 1, Pages(found.Count));
        var shown = found.Skip((page - 1) * PageSize).Take(PageSize).Select(a => a.Id).ToList();
        var tasks = await turn.Db.Assignments.AsNoTracking().Where(a => shown.Contains(a.Id)).OrderByDescending(a => a.Number).ToListAsync();
        return new TaskPage(tasks, found.Count, page, Pages(found.Count));
    }

    /// <summary>Theirs, as far as the reader may see it; enough to tell which one is meant.</summary>
    public static Task<List<Assignment>> OpenOfAsync(Turn turn, Whose whose) =>
        Of(turn, whose, InScope(turn, Open(turn))).OrderByDescending(a => a.Number).Take(200).ToListAsync();

    /// <summary>All open work he may see, the newest first.</summary>
    public static Task<List<Assignment>> OpenInScopeAsync(Turn turn) => InScope(turn, Open(turn)).OrderByDescending(a => a.Number).Take(MostOpen).ToListAsync();

    public static IQueryable<Assignment> Of(Turn turn, Whose? whose, IQueryable<Assignment> query)
    {
        if (whose is null)
        {
            return query;
        }

        if (whose.UnitId is { } unit)
        {
            var units = turn.Office.Roster.Within(unit).Select(u => u.Id).ToList();
            return query.Where(a => units.Contains(a.UnitId));
        }

        var people = whose.People.ToList();
        return query.Where(a => people.Contains(a.AssigneeId));
    }

    public static IQueryable<Assignment> WaitingFor(Turn turn) => WaitingForReader.TasksOf(turn.Db, turn.Office.Roster, turn.Person);

    /// <summary>Those a yes or no of his settles.</summary>
    public static IQueryable<Assignment> DecisionsFor(Turn turn) => WaitingForReader.DecisionsOf(turn.Db, turn.Office.Roster, turn.Person);

    private static IQueryable<Assignment> GivenBy(IReadOnlyList<Guid> givers, IQueryable<Assignment> open) =>
        open.Where(a => givers.Contains(a.AssignerId) && a.ParentId == null);

    /// <summary>What the reader may see of it.</summary>
    public static IQueryable<Assignment> InScope(Turn turn, IQueryable<Assignment> query)
    {
        var me = turn.Person.Id;
        var units = UnitsOverseen(turn);
        return query.Where(a => a.AssigneeId == me || a.AssignerId == me
            || (a.IsRestricted && turn.Db.Participants.Any(p => p.AssignmentId == a.Id && p.PersonId == me))
            || (!a.IsRestricted && (a.AccountableId == me || units.Contains(a.UnitId))));
    }

    /// <summary>What the reader's unit does, as far as that is his to see.</summary>
    public static IQueryable<Assignment> InUnits(Turn turn, IQueryable<Assignment> query)
    {
        var me = turn.Person.Id;
        var units = UnitsOverseen(turn);
        if (units.Count == 0)
        {
            // What his colleagues do is theirs: his own, what he helps with, and the lines anybody of the unit may answer.
            var own = turn.Person.Posts.Select(p => p.UnitId).ToList();
            return query.Where(a => a.AssigneeId == me
                || turn.Db.Participants.Any(p => p.AssignmentId == a.Id && p.PersonId == me && p.Kind == ParticipantKind.Cooperating)
                || (a.ParentId != null && !a.IsRestricted && own.Contains(a.UnitId)));
        }

        return query.Where(a => units.Contains(a.UnitId) && (!a.IsRestricted || a.AssigneeId == me || a.AssignerId == me));
    }

    /// <summary>Others' open work in the units he oversees; null where he oversees none.</summary>
    public static IQueryable<Assignment>? OpenOverseen(Turn turn)
    {
        var (me, units) = (turn.Person.Id, UnitsOverseen(turn));
        return units.Count == 0 ? null : InUnits(turn, Open(turn)).Where(a => a.AssigneeId != me);
    }

    /// <summary>He may see what that unit does.</summary>
    public static bool Oversees(Turn turn, Guid unit) => UnitsOverseen(turn).Contains(unit);

    private static List<Guid> UnitsOverseen(Turn turn) =>
        [.. turn.Person.Posts.Where(p => p.Role != Role.Officer).SelectMany(p => turn.Office.Roster.Within(p.UnitId)).Select(u => u.Id).Distinct()];

    public static IQueryable<Assignment> Open(Turn turn) => turn.Db.Assignments.AsNoTracking()
        .Where(a => AssignmentStates.Open.Contains(a.State));

    private static IQueryable<Assignment> OfOthers(Turn turn) => Open(turn).Where(a => a.AssigneeId != turn.Person.Id);

    private static IQueryable<Assignment> OpenOrParent(Turn turn) => turn.Db.Assignments.AsNoTracking().Where(a =>
        AssignmentStates.Open.Contains(a.State)
        || (a.State == AssignmentState.Parent && turn.Db.Assignments.Any(l => l.ParentId == a.Id
            && l.State != AssignmentState.Completed && l.State != AssignmentState.Withdrawn)));

    public static Task<TaskPage> PageOfAsync(IQueryable<Assignment> query, int page) =>
        PageOfAsync(query, query.OrderBy(a => a.DueAt == null), page);

    public static async Task<TaskPage> PageOfAsync(IQueryable<Assignment> query, IOrderedQueryable<Assignment> ordered, int page)
    {
        var total = await query.CountAsync();
        var pages = Pages(total);
        page = Math.Clamp(page, 1, pages);
        var tasks = await ordered.ThenBy(a => a.DueAt).ThenBy(a => a.Number)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync();
        return new TaskPage(tasks, total, page, pages);
    }

    public static int Pages(int total) => Math.Max(1, (total + PageSize - 1) / PageSize);
}
