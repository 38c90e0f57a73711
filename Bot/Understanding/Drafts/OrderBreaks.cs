using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>
/// Where in one line another order begins: "giao Lan …; giao Hạnh …", "giao Lan …, giao phòng KT …", "… và giao Quý …", and without
/// another "giao" where somebody else has work of his own (<see cref="NameBreaks"/>). A comma or "và" counts only where "giao" is
/// followed by somebody of the office: "…, giao thông đô thị" is no order.
/// </summary>
internal static partial class OrderBreaks
{
    private const int LongestName = 100;

    private static readonly PhraseSet Giving = PhraseSet.Of("(giao|phân công) [việc] [cho]", "assign [to]");

    public static bool MayBreak(string text) => Break().IsMatch(text) || NameBreaks.MayBreak(text);

    public static IReadOnlyList<string> Split(string line, ReadingContext context)
    {
        List<string> orders = [];
        var from = 0;
        foreach (var found in Break().Matches(line).Where(m => m.Value[0] is ';' or '.' || NamesSomebody(line[(m.Index + m.Length)..], context)))
        {
            orders.Add(line[from..found.Index]);
            from = found.Index + found.Length;
        }

        return [.. orders.Append(line[from..]).SelectMany(order => NameBreaks.Split(order, context))];
    }

    private static bool NamesSomebody(string order, ReadingContext context)
    {
        var line = Line.Of(order.Length > LongestName ? order[..LongestName] : order, context);
        var people = new PeopleReader(context, line);
        return Giving.At(line.Words, 0) is > 0 and var at && people.At(at) is { IsKnown: true } && !people.IsDoubtful(at, ignoreBefore: true);
    }

    [GeneratedRegex(
        @"(?:(?:[;,]\s*|\.\s+)(?:\d{1,2}[.)]\s*)?(?:(?:và|va|còn|con|đồng thời|dong thoi|and)\s+)?|\s+(?:và|va|còn|con|đồng thời|dong thoi|and)\s+)"
        + @"(?=(?:giao|phân công|phan cong|assign)\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Break();
}
