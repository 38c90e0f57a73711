using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Intents.Assigning;
using ReformBot.Bot.Understanding.Intents.Completing;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>
/// What is said of the product beside that it is done, as typed: all that follows where it shows something (a paper's number, a
/// link), or where it tells a figure: "TT gửi rồi ạ, số liệu 320 hồ sơ".
/// </summary>
internal static class ProductNote
{
    private static readonly PhraseSet Besides = PhraseSet.Of("{rồi}", "{nhé}", "việc này", "việc đó", "luôn", "hết", "đúng hạn", "trước hạn", "mà", "nhưng", "nhưng mà");

    private static readonly PhraseSet With = PhraseSet.Of("có", "gồm", "kèm", "kèm theo", "gửi kèm", "tổng cộng", "tổng", "là", "được", "đủ", "đầy đủ", "bao gồm");

    private static readonly PhraseSet Handed = PhraseSet.Of("{rồi}", "đã", "gửi", "gởi", "nộp", "trình", "phát", "kèm");

    public static string? Of(Line line, IReadOnlyList<string> evidence)
    {
        if (CompletionPlace.DoneIn(line) is not { } done)
        {
            return null;
        }

        var at = Begins(line, done.To);
        var after = Said(line, at, line.Words.Count);
        if (after is not null && (evidence.Any(shown => after.Contains(shown, StringComparison.Ordinal)) || TellsFigure(line, at) || TellsOfThing(line, at)))
        {
            return after;
        }

        // "Tờ trình 13/TTr-KT đã ký, xong 12": it was said before.
        var start = line.Core.IsEmpty ? done.From : line.Core.InLine(new Span(line.Core.Start, line.Core.Start + 1)).From;
        return Said(line, Begins(line, start), done.From) is { } before && evidence.Any(shown => before.Contains(shown, StringComparison.Ordinal)) ? before : null;
    }

    private static int Begins(Line line, int from)
    {
        var at = from;
        while (at < line.Words.Count && Step(line, at) is > 0 and var step)
        {
            at += step;
        }

        return at;
    }

    private static int Step(Line line, int at) =>
        line.IsMentioned(at) || line.Words[at].IsMark ? 1 : Math.Max(Besides.At(line.Words, at), Courtesy.Vocative.At(line.Words, at));

    private static bool TellsFigure(Line line, int at)
    {
        var with = With.At(line.Words, at);
        if (at == 0 || at >= line.Words.Count || !(line.Words[at - 1].IsMark || (with > 0 && line.HasTask)))
        {
            return false;
        }

        // "Xong 184, tiếp nhận 108 hồ sơ, trực tuyến đạt 88,9%"
        if (line.HasTask && line.Words[at - 1].IsMark && Enumerable.Range(at, line.Words.Count - at).Any(i => IsFigure(line, i)))
        {
            return true;
        }

        at += with;
        at += WorkVerbs.Things.At(line.Words, at);
        at += With.At(line.Words, at);
        return IsFigure(line, at);
    }

    private static bool IsFigure(Line line, int at) =>
        at < line.Words.Count && line.Words[at].IsNumber && !line.IsMentioned(at) && !line.IsDated(at) && CountedThings.All.At(line.Words, at + 1) > 0;

    // "130 xong rồi, giấy mời đã phát", "xong 190: đã sửa 5 bài"
    private static bool TellsOfThing(Line line, int at) =>
        at > 0 && line.HasTask && (line.Words[at - 1].Is(':')
            || (line.Words[at - 1].IsMark && WorkVerbs.Things.At(line.Words, at) is > 0 and var thing && Handed.IsIn(line.Words, at + thing)));

    private static string? Said(Line line, int from, int to) =>
        to > from ? Cuts.Tidy([line.Source.OriginalSlice(line.Words[from].Start, line.Words[Ends(line, from, to) - 1].End)]) : null;

    private static int Ends(Line line, int from, int to)
    {
        while (to > from + 1 && (line.IsMentioned(to - 1) || (line.Words[to - 1].IsMark && !line.Words[to - 1].Is(')') && !line.Words[to - 1].Is('%'))
            || Besides.Covers(line.Words, to - 1, to)))
        {
            to--;
        }

        return to;
    }
}
