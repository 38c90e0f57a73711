using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Turns.Lists;
using ReformBot.Bot.Understanding.Intents.Lists;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Queries;

/// <summary>A list narrowed by several things at once; only what the asker may see.</summary>
/// <param name="Sections">Of a programme that was named.</param>
internal sealed record FilteredWork(FilteredList Wish, Whose? Whose, IReadOnlyList<ProgrammeSection> Sections)
{
    /// <summary>Not marked so, and yet nobody can wait with it: what falls due within these days.</summary>
    private const int UrgentDays = 3;

    public Task<TaskPage> PageAsync(Turn turn, int page) => TaskLists.PageOfAsync(Within(turn, All(turn)), page);

    /// <summary>How many stand outside the period asked for.</summary>
    public async Task<int> BesidesAsync(Turn turn) => Wish is { Period: not null, Work: ListedWork.Open }
        ? await All(turn).CountAsync() - await Within(turn, All(turn)).CountAsync()
        : 0;

    private IQueryable<Assignment> All(Turn turn)
    {
        var me = turn.Person.Id;
        var open = TaskLists.Open(turn);
        var scoped = Wish.For switch
        {
            ListedFor.Asker => open.Where(a => a.AssigneeId == me),
            ListedFor.AskersUnit => TaskLists.InUnits(turn, open),
            _ => TaskLists.Of(turn, Whose, TaskLists.InScope(turn, open)),
        };
        scoped = Wish.Programme is null ? scoped : ProgrammeWork.Of(scoped, Sections);
        var soon = turn.Now.AddDays(UrgentDays);
        scoped = Wish.IsUrgent switch
        {
            true => scoped.Where(a => a.Priority != Priority.Normal || a.DueAt < soon),
            false => scoped.Where(a => a.Priority == Priority.Normal && (a.DueAt == null || a.DueAt >= soon)),
            null => scoped,
        };
        var late = RemindNow.OfKind(RemindedKind.Late, scoped, turn.Now).Select(a => a.Id);
        return Wish.Work switch
        {
            ListedWork.Overdue => RemindNow.OfKind(RemindedKind.Late, scoped, turn.Now),
            ListedWork.NotLate => scoped.Where(a => !late.Contains(a.Id)),
            ListedWork.Due => scoped.Where(a => AssignmentStates.Running.Contains(a.State) && a.DueAt >= turn.Now),
            _ => scoped,
        };
    }

    // What is late now is late in every period that has today in it; and whoever asks what there is to do this week has it to do as well.
    private IQueryable<Assignment> Within(Turn turn, IQueryable<Assignment> query)
    {
        if (Wish.Period is not { } period)
        {
            return query;
        }

        var calendar = turn.Office.Calendar;
        var (start, end) = (calendar.At(period.From, TimeOnly.MinValue), calendar.At(period.To.AddDays(1), TimeOnly.MinValue));
        return HasToday(turn)
            ? Wish.Work == ListedWork.Overdue ? query : query.Where(a => a.DueAt < end)
            : query.Where(a => a.DueAt >= start && a.DueAt < end);
    }

    public bool HasToday(Turn turn) => Wish.Period?.Holds(turn.Office.Calendar.DateOf(turn.Now)) == true;
}
