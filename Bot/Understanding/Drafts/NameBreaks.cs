using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Intents.Assigning;
using ReformBot.Bot.Understanding.Intents.Assigning.Titles;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>
/// One "giao" for several people, each with work of his own: "giao Quý lập … hạn 13/3, Lan kiểm tra … hạn 12/3", "…, còn Lan thì …".
/// Who chủ trì and who phối hợp share one task, and a name that may be a word counts only where both parts have their own day.
/// </summary>
internal static partial class NameBreaks
{
    private static readonly Lexicon Lexicon = Lexicon.Of("drafts/name-breaks");

    private const int LongestBeginning = 100;

    private static readonly PhraseSet Giving = PhraseSet.Of("(giao|phân công|nhờ) [việc] [cho]", "assign [to]");

    private static readonly PhraseSet Then = PhraseSet.Of("thì", "thì lo", "lo", "sẽ", ":", "phải", "nhớ");

    // Beside another's work, not work of one's own.
    private static readonly PhraseSet Beside = Lexicon["beside"];

    public static bool MayBreak(string text) => Given().IsMatch(text) && (CapitalBehind().IsMatch(text) || TwoDays().IsMatch(text));

    public static IReadOnlyList<string> Split(string order, ReadingContext context)
    {
        if (!MayBreak(order))
        {
            return [order];
        }

        List<string> orders = [];
        var from = 0;
        foreach (var found in Break().Matches(order).Cast<Match>())
        {
            var (before, behind) = (order[from..found.Index], order[(found.Index + found.Length)..]);
            var areBothDated = IsDated(before) && IsDated(behind);
            if (HasWork(from == 0 ? before : $"giao {before}", context)
                && (GivesAnother(behind, areBothDated, found.Value, context) || (areBothDated && EndsOrder().IsMatch(found.Value) && GivesUnits(behind, context))))
            {
                orders.Add(from == 0 ? before : $"giao {before}");
                from = found.Index + found.Length;
            }
        }

        return [.. orders, from == 0 ? order : $"giao {order[from..]}"];
    }

    private static bool HasWork(string order, ReadingContext context)
    {
        var line = Line.Of(order, context);
        var at = Giving.At(line.Words, 0);
        var from = new PeopleReader(context, line).At(at) is { } who ? who.Words.To : at + 1;
        return TitleWords.Directs.At(line.Words, from) == 0 && WorkVerbs.All.IsIn(line.Words, from);
    }

    private static bool GivesAnother(string words, bool areBothDated, string joint, ReadingContext context)
    {
        var line = Line.Of(words.Length > LongestBeginning ? words[..LongestBeginning] : words, context);
        var people = new PeopleReader(context, line);
        if (people.At(0) is not { IsKnown: true } who || (!areBothDated && (JoinsNames().IsMatch(joint) || people.IsDoubtful(0, ignoreBefore: true))))
        {
            return false;
        }

        var at = who.Words.To;
        at += Then.At(line.Words, at);
        return WorkVerbs.All.At(line.Words, at) > 0 && Beside.At(line.Words, at) == 0;
    }

    // "…; các sở còn lại báo cáo … trước 13/3"
    private static bool GivesUnits(string words, ReadingContext context)
    {
        var line = Line.Of(words.Length > LongestBeginning ? words[..LongestBeginning] : words, context);
        return new Groups(context, line).At(0) is { Words.To: var to } && to + Then.At(line.Words, to) is var at && WorkVerbs.All.At(line.Words, at) > 0 && Beside.At(line.Words, at) == 0;
    }

    [GeneratedRegex(@"^\s*[;.]")]
    private static partial Regex EndsOrder();

    private static bool IsDated(string words) => Day().IsMatch(words);

    [GeneratedRegex(@"\b(?:giao|phân công|phan cong|nhờ|assign)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Given();

    [GeneratedRegex(
        @"(?:[;,.]\s*(?:(?:và|va|còn|con|riêng|rieng)\s+)?|\s(?:còn|con|riêng|rieng|và|va)\s+)(?:(?:đ/c|đc|đồng chí|anh|chị|cô|chú|bác|a|c|e"
        + @"|em)\.?\s+)?\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalBehind();

    [GeneratedRegex(@"\b(?:hạn|han|deadline|due)\b.*\b(?:hạn|han|deadline|due)\b|\b(?:hạn|han|trước|truoc|deadline|due|by)\b.*;.*\b(?:hạn|han|trước|truoc|deadline|due|by)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex TwoDays();

    [GeneratedRegex(@"\b(?:hạn|han|trước|truoc|xong|thứ|thu|mai|deadline|due|by)\b|\d{1,2}[/.-]\d{1,2}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(
        @"\s*[;,]\s*(?:(?:và|va|còn|con|riêng|rieng|and)\s+)?|\.\s+(?:(?:còn|con|riêng|rieng)\s+)?|\s+(?:còn|con|riêng|rieng|và|va|and)\s+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"^\s+(?:và|va|and)\s+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex JoinsNames();
}
