using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Wording;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>Receivers whose agreed leave runs today or covers the deadline: said beside the echo, with who stands in; nothing is kept from them.</summary>
internal static class AbsentReceivers
{
    private const int Most = 5;

    public static async Task<IReadOnlyList<string>> ForAsync(Turn turn, params IReadOnlyList<AssignItem> items)
    {
        var (today, half) = (turn.Office.Calendar.DateOf(turn.Now), HalfDay.At(turn.Now, turn.Office.Calendar));
        var given = items.SelectMany(i => Receivers(i).Select(person => (Person: person, i.DeadlineOn))).Where(g => g.Person != turn.Person.Id).ToList();
        var people = given.Select(g => g.Person).Distinct().ToList();
        if (people.Count == 0)
        {
            return [];
        }

        var leaves = await turn.Db.Leaves.AsNoTracking()
            .Where(l => people.Contains(l.PersonId) && l.ToDate >= today && l.ConfirmedById != null)
            .OrderBy(l => l.FromDate).ThenBy(l => l.Id)
            .ToListAsync();
        return
        [
            .. leaves.Where(l => given.Any(g => g.Person == l.PersonId && ((l.FromDate <= today && !l.Days.IsOverBy(half)) || (g.DeadlineOn is { } on && Covers(l, on)))))
                .Take(Most).Select(l => AssignWarningWording.Absent(turn, l)),
        ];
    }

    private static IEnumerable<Guid> Receivers(AssignItem item) => item.Assignee is { } one ? [one.PersonId] : item.Lines.Select(l => l.PersonId);

    private static bool Covers(Leave leave, DateOnly date) => leave.FromDate <= date && date <= leave.ToDate;
}
