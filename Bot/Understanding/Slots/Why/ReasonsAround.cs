using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots.Why;

/// <summary>Why, as it stands before an act or behind it: "mạng lag không nộp được 12", "gỡ vướng 12: đã gửi mẫu".</summary>
internal static class ReasonsAround
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/why/reasons-around");

    // Between what has happened and that nothing is in the way any more, and what only says that it is said.
    private static readonly PhraseSet Linking = Lexicon["linking"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    private static readonly PhraseSet Telling = PhraseSet.Of("theo", "bằng", "qua", "xem", "đã", "nhờ", "tại");

    /// <summary>"Gỡ vướng 12: đã gửi mẫu", "12 đã gỡ, xem công văn 77/SNV": all that stands behind the act, its number and a mark, or behind "vì".</summary>
    public static string? Behind(Line line, Span act)
    {
        var at = act.To;
        while (at < line.Words.Count && (line.IsMentioned(at) || Closing.At(line.Words, at) > 0 || (line.Words[at].IsMark && line.IsMentioned(at + 1))))
        {
            at += Math.Max(1, Closing.At(line.Words, at));
        }

        return at < line.Words.Count && (line.Words[at].IsMark || Telling.At(line.Words, at) > 0) ? Reasons.Text(line, at, line.Words.Count) : Reasons.After(line, act.To);
    }

    /// <summary>"Đã có văn bản của Sở, 12 hết vướng, làm tiếp ngay": what is said before the act and behind it.</summary>
    public static string? Around(Line line, Span act) =>
        string.Join(", ", new[] { Before(line, act), Behind(line, act) }.OfType<string>()) is { Length: > 0 } said ? said : null;

    /// <summary>Where what is said begins: behind its courtesy. Without its marks "da co van ban" may be "đã có văn bản".</summary>
    public static int Start(Line line, int end)
    {
        if (line.Gist.IsEmpty)
        {
            return end;
        }

        var start = line.Gist.InLine(new Span(line.Gist.Start, line.Gist.Start + 1)).From;
        var from = line.Words.Take(start).Any(w => w.IsMark || w.IsNumber || !w.Spelling.IsBare) ? start : 0;
        return from + Courtesy.Call(line.Words, from, end);
    }

    /// <summary>"Mạng lag không nộp được 12": what is said before the act.</summary>
    public static string? Before(Line line, Span act)
    {
        if (line.Gist.IsEmpty)
        {
            return null;
        }

        var from = Start(line, act.From);
        var end = act.From > from && line.Words[act.From - 1].IsNumber ? act.From - 1 : act.From;
        while (end > from && (line.IsMentioned(end - 1) || line.Words[end - 1].IsMark || Linking.EndsAt(line.Words, from, end)))
        {
            end -= Enumerable.Range(1, end - from).FirstOrDefault(length => Linking.Covers(line.Words, end - length, end), 1);
        }

        return end - from > 1 ? Reasons.Text(line, from, end) : null;
    }
}
