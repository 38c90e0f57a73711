using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Completing;

/// <summary>Words beside "xong" that leave a part of it to be done.</summary>
internal static class CompletionParts
{
    // "Chỉ còn ký là xong", "có chữ ký thì xong".
    public static bool IsOutcome(IReadOnlyList<Seen> words, Span found) => found.From > 0 && CompletionGuards.Outcome.At(words, found.From - 1) > 0;

    // "12 xong 80": a number before says which, a bare one after how much.
    public static bool IsNumbered(Line line, Gist gist, Span found)
    {
        var place = gist.InLine(found);
        return line.Mentions.Any(m => m.Words.To <= place.From) && line.Mentions.Any(m => !m.IsMarked && m.Words.From == place.To && m.Words.Length == 1);
    }

    public static bool IsPartSaid(IReadOnlyList<Seen> words, Span span)
    {
        for (var i = span.From; i < span.To; i++)
        {
            if (CompletionGuards.NotPart.At(words, i) is > 0 and var other)
            {
                i += other - 1;
            }
            else if (CompletionGuards.NearOrPart.At(words, i) is > 0 and var length && i + length <= span.To)
            {
                return true;
            }
        }

        return false;
    }

    // "Xong 80", but not "xong công văn số 8/CCHC ngày 6/3/2026".
    public static bool HasPart(Line line, Gist gist, Span after)
    {
        var words = gist.Words;
        for (var i = after.From; i < after.To; i++)
        {
            if (IsShare(line, gist, i))
            {
                return true;
            }

            if (words[i].IsNumber && !words[i].Token.Glued && !IsNoted(words, after.From, i) && !IsToldBehind(line, gist, after, i) && !words[i].Is("100") && !IsCountOfAll(line, gist.InLine(new Span(i, i + 1))) && !(i > 0 && words[i - 1].Is("ca"))
                && !(i + 1 < words.Count && words[i + 1].Is('/')) && WordSets.Periods.At(words, i - 1) == 0
                && !(i + 1 < words.Count && (words[i + 1].Is("gio") || words[i + 1].Is("h")))
                && gist.InLine(new Span(i, i + 1)).From is var place && !line.IsDated(place) && !line.Papers.Any(p => p.Holds(place)))
            {
                return true;
            }
        }

        return false;
    }

    // "Xong 4/5 xã", "xong 2/3 kho": some of them.
    private static bool IsShare(Line line, Gist gist, int i)
    {
        var words = gist.Words;
        return i + 3 < words.Count && words[i].IsNumber && words[i + 1].Is('/') && words[i + 2].IsNumber && words[i + 3].IsWord && words[i].Token.Value < words[i + 2].Token.Value
            && !line.IsDated(gist.InLine(new Span(i, i + 1)).From) && (CountedThings.All.At(words, i + 3) > 0 || Counted.At(words, i + 3) > 0);
    }

    // As in deadlines/not-dates/values.
    private static readonly PhraseSet Counted = Lexicon.Of("deadlines/not-dates/values")["parts"];

    // "Xong 12: 412 hồ sơ", "12 xong đủ 5 bài": it is told what was made; "xong 12: mới 3 xã", "3/5 xã" tell how far it is.
    private static bool IsNoted(IReadOnlyList<Seen> words, int from, int i) =>
        i + 1 < words.Count && !words[i + 1].Is('/') && !words[i - 1].Is('/') && CompletionNotes.BeforeCount(words, from, i)
            is var (isWhole, isLittle) && !isLittle && (isWhole || (CountedThings.All.At(words, i + 1) > 0 && Enumerable.Range(from, i - from).Any(at => words[at].Is(':'))));

    // "Xong 184, 112 hồ sơ nộp trực tuyến", "xong 190 4 ảnh": behind the number that says which, what was made of it; "xong 12, 3 xã" says how far.
    private static bool IsToldBehind(Line line, Gist gist, Span after, int i)
    {
        var words = gist.Words;
        var named = line.Mentions.FirstOrDefault(m => m.Words.From == gist.InLine(new Span(after.From, after.From + 1)).From);
        return named is not null && i + 1 < words.Count && words[i + 1].IsWord && !CompletionNotes.BeforeCount(words, after.From, i).IsLittle && !OutOf.IsIn(words, i)
            && (Pieces.At(words, i + 1) > 0 || line.Attachments.Count + line.Papers.Count > 0
                || (words[after.From + named.Words.Length].IsMark && (Handled.At(words, i + 1) > 0 || Handled.EndsAt(words, after.From, i))));
    }

    // What an office takes in and gives out.
    private static readonly PhraseSet Handled = PhraseSet.Of("hồ sơ", "hs", "lượt", "trường hợp", "giấy phép", "giấy", "thư", "suất", "tiếp nhận", "trả", "giải quyết", "trực tuyến", "trực tiếp", "nộp", "đạt");

    private static readonly PhraseSet OutOf = PhraseSet.Of("trong [tổng] [số]", "trên [tổng] [số]", "/");

    // What a product is made of.
    private static readonly PhraseSet Pieces = PhraseSet.Of("ảnh", "tấm", "tấm (ảnh|hình)", "hình", "hình ảnh", "file", "tệp", "trang", "slide", "bài", "clip", "video", "đường link", "link");

    // "Xong hết 3 việc 5, 6, 8": all of those named.
    private static bool IsCountOfAll(Line line, Span number) =>
        line.Mentions.Count > 1 && line.Words[number.From].Token.Value == line.Mentions.Count && line.IsMentioned(number.To);

    // "xong phần 1, còn phụ lục chưa có": a later clause says what is missing.
    public static bool RemainderIsOpen(IReadOnlyList<Seen> words, Gist gist, int to) =>
        to < gist.End && (WordSets.StillMissing.IsIn(words, to));
}
