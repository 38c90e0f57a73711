using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>In whose name a line begins to give, it goes on giving: "thay mặt Chủ tịch giao Lan …, giao Quý …". Another line is another's.</summary>
internal static class SharedAuthority
{
    public static IReadOnlyList<Reading> Over(IReadOnlyList<(int Row, Reading Reading)> parts)
    {
        var all = new List<Reading>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var (row, reading) = parts[i];
            var goesOn = i > 0 && parts[i - 1].Row == row && reading is { Intent: Intent.Assign, Authority: Authority.Own };
            all.Add(goesOn ? reading with { Authority = all[^1].Authority } : reading);
        }

        return all;
    }
}
