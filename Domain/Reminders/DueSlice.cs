using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Reminders;

/// <summary>
/// Some of what is due, by its rows' ids: all there is for some people, so that each still hears of everything in one message. A great
/// morning is said in several, and only one slice's words are held in memory at a time.
/// </summary>
/// <param name="Rungs">Null: everything that is due.</param>
/// <param name="Others">Commitments, check-ins, drafts and leaves that have begun.</param>
public sealed record DueSlice(IReadOnlyCollection<Guid>? Rungs, IReadOnlySet<Guid> Others)
{
    public static readonly DueSlice Everything = new(null, new HashSet<Guid>());

    /// <param name="atOnce">How many rungs are held at once: with no more than these nothing is read twice.</param>
    /// <param name="failed">Gets what a row throws that cannot be decided on: it is in no slice.</param>
    public static async Task<IReadOnlyList<DueSlice>> ReadAsync(
        ReformBotDbContext db, Office office, DateTimeOffset now, int atOnce, Action<Guid, Exception> failed, CancellationToken cancellationToken)
    {
        var rungs = await db.Reminders.Where(r => r.DueAt <= now).Select(r => r.Id).ToListAsync(cancellationToken);
        if (rungs.Count <= atOnce)
        {
            return [Everything];
        }

        var others = await DueNow.OthersAsync(db, office, now, begun: null, cancellationToken);
        var people = new Dictionary<Guid, (List<Guid> Rungs, List<Guid> Others)>();
        Add(others);
        foreach (var some in rungs.Chunk(atOnce))
        {
            Add(others.OnlyTasks(await DueReminder.ReadAsync(db, some, now, cancellationToken)));
        }

        return [.. Filled(people, atOnce)];

        void Add(DueNow due)
        {
            foreach (var person in ReminderPlan.Of(due, office, now, failed))
            {
                if (!people.TryGetValue(person.Key, out var rows))
                {
                    people.Add(person.Key, rows = ([], []));
                }

                rows.Rungs.AddRange(person.Moves.Select(m => m.From.Reminder.Id));
                rows.Others.AddRange(person.Follows.Select(f => f.Id));
            }
        }
    }

    private static IEnumerable<DueSlice> Filled(Dictionary<Guid, (List<Guid> Rungs, List<Guid> Others)> people, int atOnce)
    {
        var (rungs, others) = (new List<Guid>(), new HashSet<Guid>());
        foreach (var rows in people.Values)
        {
            if (rungs.Count > 0 && rungs.Count + rows.Rungs.Count > atOnce)
            {
                yield return new DueSlice(rungs, others);
                (rungs, others) = ([], []);
            }

            rungs.AddRange(rows.Rungs);
            others.UnionWith(rows.Others);
        }

        yield return new DueSlice(rungs, others);
    }
}
