using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Turns.Lists;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Queries;

/// <summary>The work of programmes, or of groups of theirs.</summary>
internal static class ProgrammeWork
{
    /// <summary>Of the sections named, finished ones included and last.</summary>
    public static Task<TaskPage> PageAsync(Turn turn, IReadOnlyList<ProgrammeSection> sections, int page)
    {
        var of = TaskLists.InScope(turn, Of(turn.Db.Assignments.AsNoTracking().Where(a => a.State != AssignmentState.Withdrawn), sections));
        return TaskLists.PageOfAsync(of, of.OrderBy(a => a.State == AssignmentState.Completed).ThenBy(a => a.DueAt == null), page);
    }

    /// <summary>That part of it.</summary>
    public static IQueryable<Assignment> Of(IQueryable<Assignment> query, IReadOnlyList<ProgrammeSection> sections)
    {
        var whole = sections.Where(s => s.Group is null).Select(s => s.Programme).ToList();
        var groups = sections.Where(s => s.Group is not null).Select(s => s.Programme + "\n" + s.Group).ToList();
        return query.Where(a => a.ProgrammeCode != null
            && (whole.Contains(a.ProgrammeCode) || (a.GroupCode != null && groups.Contains(a.ProgrammeCode + "\n" + a.GroupCode))));
    }
}
