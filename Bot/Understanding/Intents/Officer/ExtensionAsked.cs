using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Officer;

/// <summary>
/// A later day asked for anywhere in the line, of whoever is named, for oneself or one's own unit: "xin anh Sơn cho phòng KT lùi
/// thời hạn 45", "12 không kịp, cho em tới thứ sáu", "việc 44 đông quá, cho VHXH thêm tới cuối tháng".
/// </summary>
internal static class ExtensionAsked
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/officer/extension-asked");

    private const int MostSteps = 8;

    private static readonly PhraseSet Asking = Lexicon["asking"];

    // Between the asking and what is asked for.
    private static readonly PhraseSet Between = Lexicon["between"];

    private static readonly PhraseSet Elder = PhraseSet.Of("(anh|chị|a|c|sếp|lãnh đạo|cô|chú|bác|thủ trưởng|chủ tịch|các anh chị|anh chị|ct|bot)");

    private static readonly PhraseSet Self = Lexicon["self"];

    // Of itself the asking of a later day.
    private static readonly PhraseSet Moving = Lexicon["moving"];

    // With a day.
    private static readonly PhraseSet MovingTo = Lexicon["moving to"];

    /// <summary>Whether it may be so.</summary>
    public static readonly PhraseSet MayIt = PhraseSet.Of("[có] {được} {không} [ạ|vậy|ta|anh|chị|a|c|sếp]");
    private static readonly PhraseSet Until = PhraseSet.Of("tới", "đến", "qua", "sang", "tới hết", "đến hết", "qua hết", "cho tới", "cho đến", "till", "until", "to");

    private static readonly PhraseSet Days = PhraseSet.Of("ngày", "bữa", "hôm", "tuần", "buổi");

    private static readonly PhraseSet Others = Lexicon["others"];

    public static Span? Where(LineAnalysis analysis)
    {
        var words = analysis.Line.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (Asking.At(words, i) is > 0 and var asking && !analysis.Line.IsMentioned(i) && Asked(analysis, i, i + asking) is { } where)
            {
                return Others.IsIn(words, 0, i) || Others.IsIn(words, where.To) ? null : where;
            }
        }

        return null;
    }

    private static Span? Asked(LineAnalysis analysis, int from, int at)
    {
        var (words, line) = (analysis.Line.Words, analysis.Line);
        // "87 cho thêm 2 ngày dc k": who asks whether it may be so asks for himself.
        var forSelf = words[from].Is("xin") || at - from > 1 || (analysis.IsQuestion && analysis.Line.Gist.Finishes(MayIt) is not null);
        if (words[from].Is("xin") && IsDayAlone(analysis, at))
        {
            return new Span(from, at);
        }

        for (var step = 0; step < MostSteps && at < words.Count; step++)
        {
            if (Moving.At(words, at) is > 0 and var moving && (forSelf || !words[from].Is("cho")) && line.HasTask)
            {
                return new Span(from, at + moving);
            }

            if (IsDayAsked(analysis, at) && forSelf && line.HasTask)
            {
                return new Span(from, at);
            }

            var next = Next(analysis, at, ref forSelf);
            if (next == at)
            {
                return null;
            }

            at = next;
        }

        return null;
    }

    // "12 k kịp, xin t6", "15 xin mai nộp"
    private static bool IsDayAlone(LineAnalysis analysis, int at)
    {
        var line = analysis.Line;
        if (!line.HasTask || line.Date is not { Date: not null } || !line.IsDated(at))
        {
            return false;
        }

        while (line.IsDated(at))
        {
            at++;
        }

        return at >= line.Words.Count || line.Words[at].IsMark || Courtesy.Closing.At(line.Words, at) > 0 || WordSets.Reasons.At(line.Words, at) > 0
            || HandedIn.At(line.Words, at) > 0;
    }

    private static readonly PhraseSet HandedIn = PhraseSet.Of("nộp", "gửi", "trình", "xong", "hoàn thành", "báo cáo", "bc", "làm xong");

    private static int Next(LineAnalysis analysis, int at, ref bool forSelf)
    {
        var words = analysis.Line.Words;
        if (analysis.Line.IsMentioned(at))
        {
            return at + 1;
        }

        if (analysis.Line.Addresses.OwnName(words, at) is > 0 and var own)
        {
            forSelf = true;
            return at + own;
        }

        if (Persons.Sure(analysis, at) is { IsUnit: false } named)
        {
            return named.Words.To;
        }

        if (Self.At(words, at) is > 0 and var self)
        {
            forSelf = true;
            return at + self;
        }

        return at + Math.Max(Elder.At(words, at), Between.At(words, at));
    }

    // "tới thứ sáu", "thêm 2 ngày", "lùi sang tuần sau"
    private static bool IsDayAsked(LineAnalysis analysis, int at)
    {
        var (words, line) = (analysis.Line.Words, analysis.Line);
        var moved = MovingTo.At(words, at);
        var to = at + moved;
        while (to < words.Count && line.IsMentioned(to))
        {
            to++;
        }

        to += line.IsDated(to) ? 0 : Until.At(words, to);
        // "Xin trễ 14 1 ngày được không": how long, not until when.
        if (moved > 0 && to + 1 < words.Count && words[to].IsNumber && Days.At(words, to + 1) > 0)
        {
            return true;
        }

        return line.Date is { Date: not null } && (to > at && line.IsDated(to) || (line.IsDated(at) && Until.At(words, at) > 0));
    }
}
