using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Intents.Assigning;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Bot.Understanding.Slots;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>
/// Several assignments at once: a pasted "thông báo kết luận" with numbered items, lines one below another, or
/// "giao Lan lập báo cáo, giao Hạnh gửi giấy mời". Nothing is issued of it: the caller shows drafts.
/// </summary>
internal sealed partial class DraftReader(IUnderstanding understanding)
{
    private const int MostItems = 60;

    public static bool MayHoldSeveral(string text) => text.Contains('\n') || text.Contains(';') || InlineItems.AreIn(text) || OrderBreaks.MayBreak(text);

    /// <summary>The items that are orders, in their order; small talk around them is left out. Fewer than two: it was one line.</summary>
    public IReadOnlyList<DraftItem> ReadMany(string text, ReadingContext context)
    {
        var items = new List<DraftItem>();
        text = InlineItems.Broken(text);
        (text, var issuer) = AssignFrame.WithoutIssuerAbove(text);
        (text, var readers) = WithoutReaders(text);
        var source = NoticeSource.In(Above(text));
        readers ??= AssignFrame.Of(Above(text))?.Readers;
        DraftPart[] parts = [.. Split(text, context).Take(MostItems)];
        var left = RemainingUnits.Over([.. parts.Select(p => (p.Words, ReadOf(p, context)))], context);
        var given = SharedAuthority.Over([.. parts.Zip(left, (part, reading) => (part.Row, reading))]);
        var readings = SharedDeadline.Over([.. parts.Zip(given, (part, reading) => (part.Row, reading))]);
        for (var i = 0; i < parts.Length; i++)
        {
            var (number, words, _, _) = parts[i];
            var reading = readings[i] with { Source = readings[i].Source ?? source, Readers = readings[i].Readers ?? readers, Issuer = readings[i].Issuer ?? issuer };
            if (reading.Intent == Intent.Assign)
            {
                items.Add(new DraftItem(number, words, reading, IsGeneral(reading)));
            }
            else if (number is not null)
            {
                items.Add(new DraftItem(number, words, reading, IsGeneral: true));
            }
        }

        return items;
    }

    private Reading ReadOf(DraftPart part, ReadingContext context)
    {
        var own = ReadOne(part, context);
        return part.Doer is not null && NamesNobody(own) && understanding.Read($"{part.Doer} {part.Words}", context) is { Intent: Intent.Assign, Title: not null } given
            && !NamesNobody(given) ? given : own;
    }

    private static bool NamesNobody(Reading reading) => reading is (not { Intent: Intent.Assign }) or { Person: null, Everyone: false, PersonCandidates.Count: 0, PersonWords: null };

    private Reading ReadOne(DraftPart part, ReadingContext context)
    {
        if (AgreedMatter.In(part.Words) is { } agreed && ReadOrder(part with { Words = agreed.Order }, context) is { Intent: Intent.Assign, Title: { } work } behind
            && (behind.Person is not null || behind.Everyone))
        {
            return behind with { Title = $"{work} {agreed.Matter}" };
        }

        if (DirectedBy.In(part.Words) is { } directed && understanding.Read(directed.Director, context) is { Intent: Intent.Unknown, Person: { } director }
            && (DirectedMatter(directed.Order, context) ?? understanding.Read($"giao {directed.Order}", context)) is { Intent: Intent.Assign, Title: not null, Person: { } doer } told)
        {
            return doer.PersonId == director.PersonId ? told : told with { Director = director };
        }

        if (CollectedBy.In(part.Words) is { } collected && ReadOrder(part with { Words = collected.Order }, context) is { Intent: Intent.Assign, Everyone: true, Title: { } sent } all)
        {
            return all with { Title = $"{sent}; {collected.Collecting}" };
        }

        return ReadOrder(part, context);
    }

    // "Đ/c Tuyết chỉ đạo hội nghị CCHC; Sở Nội vụ chuẩn bị": what the verb behind is about is what is directed.
    private Reading? DirectedMatter(string order, ReadingContext context) =>
        order.IndexOf(';', StringComparison.Ordinal) is > 0 and var end && understanding.Read($"giao {order[(end + 1)..].Trim()}", context) is { Intent: Intent.Assign, Person: not null, Title: { } verb } told
        && Seen.All(Text.Folded.Of(verb).Tokens) is var words && WorkVerbs.All.Covers(words, 0, words.Count) ? told with { Title = $"{verb} {order[..end].Trim()}" } : null;

    // Each item has a frame of its own: in whose name it is given, who may read it.
    private Reading ReadOrder(DraftPart part, ReadingContext context)
    {
        if (AssignFrame.Of(part.Words) is { } frame && understanding.Read(frame.Order, context) is { Intent: Intent.Assign, Title: not null } order)
        {
            return frame.Around(order);
        }

        // "6. VP chuẩn bị giấy mời, hạn 9/3": an item of a numbered list with a day is given, whoever stands first in it.
        var reading = understanding.Read(part.Words, context);
        return part.Number is not null && reading is not { Intent: Intent.Assign }
            && understanding.Read($"giao {part.Words}", context) is { Intent: Intent.Assign, Title: not null, Deadline: not null } given
            ? given
            : reading;
    }

    // "Người được xem: …" on a line of its own is said of all of them.
    private static (string Text, IReadOnlyList<string>? Readers) WithoutReaders(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var said = lines.Select(line => (Line: line, Readers: AssignFrame.ReadersAlone(line))).ToLookup(l => l.Readers is not null);
        return said[true].Any()
            ? (string.Join('\n', said[false].Select(l => l.Line)), [.. said[true].SelectMany(l => l.Readers!)])
            : (text, null);
    }

    // To everybody, with nothing to show and no day: an admonition. A named person or a day makes it an order.
    private static bool IsGeneral(Reading reading) =>
        reading.Product is null && reading.Deadline is null && !reading.NoDeadline && reading.Title is { } title
        && (reading.Person is null || Products.IsVague(title))
        && (Products.IsVague(title) || Products.SuggestedBy(title) is null);

    /// <summary>What stands above the first item, or above the first order where items have no numbers.</summary>
    private static string Above(string text)
    {
        var normal = text.ReplaceLineEndings("\n");
        return ItemStart().Matches(normal) is { Count: > 1 } starts ? normal[..starts[0].Index]
            : FirstOrder().Match(normal) is { Success: true } order ? normal[..order.Index]
            : "";
    }

    private IEnumerable<DraftPart> Split(string text, ReadingContext context)
    {
        var normal = text.ReplaceLineEndings("\n");
        var starts = ItemStart().Matches(normal);
        if (starts.Count > 1)
        {
            var doer = SharedDoer.In(normal[..starts[0].Index]);
            for (var i = 0; i < starts.Count; i++)
            {
                doer = SharedDoer.In(starts[i].Groups["speaker"].Value) ?? doer;
                var from = starts[i].Index + starts[i].Length;
                var to = i + 1 < starts.Count ? starts[i + 1].Index : normal.Length;
                var (item, next) = i + 1 < starts.Count ? SharedDoer.Behind(normal[from..to], IsName) : (NoticeClosing.Without(normal[from..to]), null);
                if (Joined(item) is { Length: > 0 } words)
                {
                    yield return new DraftPart(int.Parse(starts[i].Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture), words, i, doer);
                }

                doer = next ?? doer;
            }

            yield break;
        }

        var lines = normal.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string? heading = null;
        for (var row = 0; row < lines.Length; row++)
        {
            var isBelow = Bullet().IsMatch(lines[row]);
            if (!isBelow && row + 1 < lines.Length && Bullet().IsMatch(lines[row + 1]) && SharedDoer.In(lines[row]) is { } said)
            {
                heading = said;
                continue;
            }

            heading = isBelow ? heading : null;
            foreach (var words in OrderBreaks.Split(lines[row], context).Select(order => Bullet().Replace(order, string.Empty).Trim()).Where(w => w.Length > 0))
            {
                yield return new DraftPart(null, words, row, heading);
            }
        }

        // "Quý:" and nothing to be done beside it.
        bool IsName(string words) => understanding.Read($"giao {words}", context) is { Intent: Intent.Assign, Title: null, Person: not null };
    }

    // A pasted item may run over several lines.
    private static string Joined(string item) => string.Join(' ', item.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    // "1. …", "2) …", "3/ …", also with the speaker's name before it as chat logs print it.
    [GeneratedRegex(@"(?:^|\n)[ \t]*(?:(?<speaker>[\p{L} ]{1,30}:)[ \t]*)?(?<n>[1-9]\d?)[ \t]*(?:[.)](?!\d)|/(?!\d)|[ \t]*-[ \t])[ \t]*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ItemStart();

    [GeneratedRegex(@"^[\-–•*+·]+\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?:^|\n)[ \t\-–•*+·]*(?=(?:giao|phân công|phan cong|assign)\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FirstOrder();
}
