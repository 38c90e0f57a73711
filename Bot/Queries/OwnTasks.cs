using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Queries;

/// <summary>The reader's own open work: the list that is asked for most, so it is asked for at once and translated once.</summary>
internal static class OwnTasks
{
    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, Task<int>>> Open = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, Guid me) => db.Assignments.Count(a => AssignmentStates.Open.Contains(a.State) && a.AssigneeId == me)));

    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, int, IAsyncEnumerable<Row>>> Page = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, Guid me, int skipped) => db.Assignments.AsNoTracking()
            .Where(a => AssignmentStates.Open.Contains(a.State) && a.AssigneeId == me)
            .OrderBy(a => a.DueAt == null).ThenBy(a => a.DueAt).ThenBy(a => a.Number)
            .Skip(skipped).Take(TaskLists.PageSize)
            .Select(a => new Row(a, db.Assignments.Count(other => AssignmentStates.Open.Contains(other.State) && other.AssigneeId == me)))));

    public static async Task<TaskPage> PageAsync(Turn turn, int page)
    {
        var (db, me) = (turn.Db, turn.Person.Id);
        // Only of what comes later can there be too little.
        page = page <= 1 ? 1 : Math.Clamp(page, 1, TaskLists.Pages(await Open.For(db)(db, me)));
        var rows = await Page.For(db)(db, me, (page - 1) * TaskLists.PageSize).ToListAsync();
        var total = rows is [var first, ..] ? first.Total : 0;
        return new TaskPage([.. rows.Select(r => r.Task)], total, page, TaskLists.Pages(total));
    }

    private sealed record Row(Assignment Task, int Total);
}
