using ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;
using ReformBot.Bot.Understanding.Intents.Completing;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Officer;

/// <summary>The work goes on to somebody else.</summary>
internal static class HandoverActs
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/officer/handover-acts");

    public static readonly PhraseSet Replacing = Lexicon["replacing"];

    // "Tôi chưa giao 12 cho Quý"
    private static readonly PhraseSet NotHandedOver = Lexicon["not handed over"];

    // "Không bảo đảm hoàn thành 40, xin được chuyển cho cán bộ khác"
    private static readonly PhraseSet PassOn = Lexicon["pass on"];

    /// <summary>Somebody else is asked for, whatever the reason.</summary>
    public static bool IsPassedOn(LineAnalysis analysis) =>
        analysis.HasTask && analysis.Find(PassOn) is { } at && (Persons.Sure(analysis, at.To) is not null || Another.At(analysis.Line.Words, at.To) > 0);

    private static readonly PhraseSet Another = PhraseSet.Of("(người|đơn vị|phòng|bên|cơ quan|đồng chí|cán bộ|công chức|anh|chị|bộ phận) khác");

    // "Đề nghị giao 15 cho đơn vị khác"
    private static readonly PhraseSet ToAnother = PhraseSet.Of("(cho|sang|qua|chuyển|giao) (người|đơn vị|phòng|bên|cơ quan|đồng chí|ai|anh|chị) khác");

    /// <summary>To whoever else it may be.</summary>
    public static bool IsToAnother(LineAnalysis analysis) => analysis.Has(ToAnother);

    // "62 được 70%, đang làm tiếp"
    private static readonly PhraseSet StillDoing = PhraseSet.Of("đang", "vẫn", "vẫn đang", "sẽ", "còn");

    private static readonly PhraseSet GoingOn = PhraseSet.Of("(làm|lo|xử lý|thực hiện|theo) tiếp");

    private static readonly PhraseSet Leaving = PhraseSet.Of("để [cho]");

    private static bool IsLeftTo(LineAnalysis analysis, int at) =>
        Persons.Sure(analysis, at) is { IsUnit: false } who && who.Person?.PersonId != analysis.Context.Speaker?.Id
            && analysis.After(who.Words with { From = at }) is { Count: > 0 } rest
        && LateReceivers.Taking.At(rest, 0) is > 0 and var taking && (taking == rest.Count || rest[taking].IsMark || WordSets.It.At(rest, taking) > 0);

    /// <summary>Asked before what is in the way is.</summary>
    public static readonly IntentRow Passing = When(Intent.Handover, IsPassedOn).NotAsked().If(h => !h.Has(NotHandedOver));

    /// <summary>"Trả 110 lại cho Lan": to whom it goes is said, and nothing of a product or of what is to be mended; asked before giving back is.</summary>
    public static readonly IntentRow PassedBack = Any(Intent.Handover, GivingBack.To).NotAsked()
        .Unless(GivingBack.IsOtherOrTold)
        .If((h, span) => h.HasTask && Persons.Sure(h, span.To) is { IsUnit: false })
        .NotWith(Lexicon["back to, not with"]).If(h => !h.Has(NotHandedOver));

    /// <summary>"177 chuyển Hạnh đi": the number first, and then only to whom; asked before an order is.</summary>
    public static readonly IntentRow NumberFirst = Head(Intent.Handover, Lexicon["number first"]).NotAsked()
        .If((h, span) => h.Line.Mentions is [{ Words.From: var number, Words.To: var to }] && to <= span.From && TaskPlaces.IsOpening(h.Line.Words, number)
            && Persons.Sure(h, span.To) is { IsUnit: false } who && h.Line.Core.After(who.Words.To).All(w => w.IsMark));

    public static readonly IntentRow[] Rows =
    [
        Any(Intent.Handover, Lexicon["handover"])
            .NotAsked()
            .If(h => (h.HasTask || h.Has(WordSets.It)) && !h.Has(NotHandedOver))
            // "Có bản vẽ rồi, em làm tiếp": nobody else does.
            .Unless((h, span) => GoingOn.At(h.Line.Words, span.From) == span.Length
                && (CompletionWords.FirstPerson.EndsAt(h.Line.Words, 0, span.From) || StillDoing.EndsAt(h.Line.Words, 0, span.From)))
            .If((h, span) => HandsOver(h, span)),
        // "Đưa việc 37 lại cho Sương"; but "đưa 37 cho anh Tuấn ký".
        Any(Intent.Handover, "(đưa|đẩy|sang tay|trao) [nó|lại|luôn|qua] (cho|sang|qua)").NotAsked()
            .If(h => h.HasTask || h.Has(WordSets.It)).If((h, span) => Persons.AnyFrom(h, span.From) is not null)
            .NotWith("{rồi}", "ký", "xem", "duyệt", "đọc", "bản", "file", "hồ sơ", "giấy", "tiền", "đừng"),
        // "Thôi để Lan làm", "12 để Mai làm": and nothing is said of other work.
        new IntentRow(Intent.Handover, h => h.Begins(Leaving) is { } leave
            && (h.HasTask || (leave.From > 0 && h.Line.Words[leave.From - 1].Is("thoi"))) && IsLeftTo(h, leave.To) ? leave : null).NotAsked(),
        // "Nv12 -> Nam"
        Whole(Intent.Handover, "[=|-] >", "→").If(h => h.HasTask).NotAsked(),
        // "Bàn giao hết việc của em cho chị Nhung": everything of one's own, whatever its numbers.
        Head(Intent.Handover, Lexicon["everything of mine"]).NotAsked()
            .If((h, span) => !h.HasTask && Persons.AnyFrom(h, Math.Max(0, span.To - 1)) is not null),
        // "Chuyển 12": to whom is asked.
        Whole(Intent.Handover, "(chuyển|bàn giao|giao lại|điều chuyển|chuyển giao|chuyển việc|bàn giao việc|chuyển lại)",
            "(transfer|reassign|hand over|pass on)").NotAsked().If(h => h.HasTask && h.Line.Dates.Count == 0),
    ];

    // "Anh Nam gánh dùm tui cái 12": of one's own, asked of whoever is named just before.
    private static bool Asked(LineAnalysis analysis, Span span) =>
        ForMe.At(analysis.Line.Words, span.To) > 0 && !analysis.IsOfLeader && Enumerable.Range(Math.Max(0, span.From - 4), Math.Min(4, span.From))
            .Any(i => Persons.Sure(analysis, i) is { IsUnit: false } who && who.Words.To == span.From);

    private static readonly PhraseSet ForMe = PhraseSet.Of("em", "e", "tôi", "tui", "mình", "con", "cháu");

    // Somebody must come after "cho", or the words alone must mean it; "chuyển 12 sang thứ 6" moves a date.
    private static bool HandsOver(LineAnalysis analysis, Span span)
    {
        if (Persons.AnyFrom(analysis, span.From) is not null || Asked(analysis, span)
            || (Persons.AnyFrom(analysis, 0) is { } named && named.Words.To == span.From && Replacing.Covers(analysis.Line.Words, span.From, span.To)))
        {
            return true;
        }

        return analysis.Has(ToAnother) || analysis.Line.Date is null && analysis.Has(Replacing) && analysis.Line.Words.Count <= 25;
    }
}
