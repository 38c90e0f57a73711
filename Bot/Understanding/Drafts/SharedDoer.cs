using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"Giao Lan 2 việc:" above numbered items: who is named there does each of them that names nobody itself, down to the next such line.</summary>
internal static partial class SharedDoer
{
    /// <summary>An item without the heading of the next one that stands at its end, on a line of its own or behind a full stop.</summary>
    /// <param name="isName">Whether words alone, "Quý:", name somebody.</param>
    /// <returns>The doer of the heading as <see cref="In"/> has it; null where there is none.</returns>
    public static (string Item, string? Doer) Behind(string item, Func<string, bool> isName)
    {
        var end = item.TrimEnd();
        foreach (var from in new[] { end.LastIndexOf('\n'), SentenceEndPattern().Matches(end) is { Count: > 0 } ends ? ends[^1].Index : -1 })
        {
            if (from > 0 && (In(end[(from + 1)..]) ?? NameIn(end[(from + 1)..], isName)) is { } doer)
            {
                return (end[..(from + 1)], doer);
            }
        }

        return (item, null);
    }

    private static string? NameIn(string line, Func<string, bool> isName) =>
        line.Trim() is [.. { Length: > 1 and <= 60 } name, ':'] && !name.AsSpan().ContainsAny(':', ',', ';') && isName(name) ? $"giao {name}" : null;

    /// <summary>The order up to the work, as it would stand before each item; null where no such line is there.</summary>
    /// <param name="above">What stands above the first item.</param>
    public static string? In(string above)
    {
        above = above.Trim();
        var heading = Folded.Of(above[(above.LastIndexOf('\n') + 1)..]);
        return Pattern().Match(heading.Text) is { Success: true } match ? $"giao {heading.Typed(match.Groups["who"]).Trim()}" : null;
    }

    [GeneratedRegex(@"[.;!?…](?=\s)")]
    private static partial Regex SentenceEndPattern();

    private const string Count = @"(?:\d{1,2}|hai|ba|bon|nam|sau|bay|tam|chin|muoi|cac|may|nhung|mot so)";

    [GeneratedRegex(
        @"^\W*(?:(?:da|vang|em|toi|anh|chi|nay|thoi|gio|tuan nay|hom nay)\s+)*(?:giao|phan cong|nho|de nghi|yeu cau|assign)\s+(?:cho\s+)?(?<who>[^:;,?]{2,60}?)"
        + @"(?:\s+(?:lam|thuc hien|giup|giup em)?\s*" + Count + @"\s+(?:viec|nhiem vu|nv|noi dung|dau viec|muc)(?:\s+(?:sau|day|nay|duoi day|sau day|nhu sau|gom|la|cu the))*\s*[:.\-]?|\s*:)\s*$")]
    private static partial Regex Pattern();
}
