using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Queries;

/// <summary>The reader's own open work: the list that is asked for most, so its two queries are translated once.</summary>
internal static class OwnTasks
{
    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, Task<int>>> Open = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, Guid me) => db.Assignments.Count(a => AssignmentStates.Open.Contains(a.State) && a.AssigneeId == me)));

    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, int, IAsyncEnumerable<Assignment>>> Page = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, Guid me, int skipped) => db.Assignments.AsNoTracking()
            .Where(a => AssignmentStates.Open.Contains(a.State) && a.AssigneeId == me)
            .OrderBy(a => a.DueAt == null).ThenBy(a => a.DueAt).ThenBy(a => a.Number)
            .Skip(skipped).Take(TaskLists.PageSize)));

    public static async Task<TaskPage> PageAsync(Turn turn, int page)
    {
        var (db, me) = (turn.Db, turn.Person.Id);
        var total = await Open.For(db)(db, me);
        var pages = TaskLists.Pages(total);
        page = Math.Clamp(page, 1, pages);
        return new TaskPage(
            total == 0 ? [] : await Page.For(db)(db, me, (page - 1) * TaskLists.PageSize).ToListAsync(), total, page, pages);
    }
}
