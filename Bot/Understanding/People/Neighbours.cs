using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.People;

/// <summary>A name nobody bears: the people whose names come nearest to it, for "có phải ý đồng chí là…".</summary>
internal static class Neighbours
{
    private const int Offered = 3;

    public static IReadOnlyList<Guid> Of(string name, ReadingContext context)
    {
        var folded = Folded.Of(name[(name.LastIndexOf(' ') + 1)..]).Text;
        var reach = folded.Length > 5 ? 2 : 1;
        return
        [
            .. NameBook.Of(context.Roster).GivenNames
                .Select(given => (People: given.Value, Distance: Distance(folded, given.Key)))
                .Where(given => given.Distance <= reach)
                .SelectMany(given => given.People.Select(id => (Id: id, given.Distance)))
                .Where(p => p.Id != context.Speaker?.Id)
                .OrderBy(p => p.Distance)
                .ThenBy(p => Circle(p.Id, context))
                .Take(Offered)
                .Select(p => p.Id),
        ];
    }

    private static int Circle(Guid person, ReadingContext context) =>
        Nearness.Circles(context).TakeWhile(circle => context.Roster.Find(person)?.Posts.Any(p => circle(p.UnitId)) != true).Count();

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
        {
            return int.MaxValue;
        }

        // "Tuna": two letters the wrong way round are one slip.
        if (Slips.AreSwapped(a, b))
        {
            return 1;
        }

        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
