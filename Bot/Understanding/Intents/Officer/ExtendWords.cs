using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Officer;

/// <summary>A later deadline is asked for.</summary>
internal static class ExtendWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/officer/extend-words");

    public static readonly PhraseSet Extension = Lexicon["extension"];

    // "Gia hạn thêm", "dời tới thứ 6"; but "gia hạn thẻ thư viện".
    private static readonly PhraseSet Further = Lexicon["further"];

    private static readonly PhraseSet Excuse = Lexicon["excuse"];

    // "Hoan thanh" is no "hoãn".
    private static readonly PhraseSet Finishing = PhraseSet.Of("thành", "tất", "thiện", "chỉnh");

    private static readonly PhraseSet Elder = PhraseSet.Of("anh", "chị", "a", "c", "sếp", "sở", "lãnh đạo", "ký", "duyệt", "ct", "chủ tịch");

    public static readonly IntentRow[] Rows =
    [
        Any(Intent.Extend, Lexicon["extend"])
            .NotAsked().NotWith(Lexicon["extend, not with"]),
        new IntentRow(Intent.Extend, ExtensionAsked.Where),
        new IntentRow(Intent.Extend, TimeAskedFor.Where),
        // "…, anh gia hạn giúp em"
        Any(Intent.Extend, "(gia hạn|nới hạn|lùi hạn|dời hạn|thêm thời gian) [thêm] (giúp|giùm|dùm|cho) (em|e|tôi|tui|con|phòng em|bên em|đơn vị em)")
            .NotAsked().NotWith(Lexicon["asked as a favour, not with"]).If(h => h.HasTask),
        // "Cho gia hạn 9 tới 11/3 ạ": of one who decides nothing there.
        Head(Intent.Extend, "cho [phép] (gia hạn|lùi|lùi hạn|dời|dời hạn|kéo dài|thêm thời gian)").NotAsked().If(h => h.HasTask).NotBefore("thành", "tất"),
        // "15 trễ 1 bữa được không anh"
        Head(Intent.Extend, "[nộp|gửi|gởi|xong|làm|trình] (trễ|chậm|muộn) [thêm|khoảng|tầm|cỡ] (1|2|3|4|5|một|hai|ba|vài|mấy|ít) (ngày|bữa|hôm|tuần|buổi)")
            .If(h => h.HasTask && h.Line.Gist.Finishes(ExtensionAsked.MayIt) is not null),
        // "15 nộp trễ tới thứ sáu", "15 kéo qua 10/3"
        Head(Intent.Extend, "[xin|em xin|cho em] ((nộp|trình|gửi|xong|làm) (trễ|chậm|muộn) (tới|đến|sang|qua)|(kéo|đẩy|dịch|lui|dời) [hạn] (qua|sang|tới|đến))")
            .If(h => h.HasTask && h.Line.Date is { Date: not null }),
        // "12 chắc không kịp, anh cho em tới thứ ba được không": politely asked, and asked for all the same.
        Any(Intent.Extend, "(anh|chị|a|c|sếp|lãnh đạo|xin) cho (em|e|tôi|tui|mình|con|cháu|phòng em|đơn vị em|bên em) [xin] (tới|đến|sang|qua|thêm|lùi|dời|hoãn)")
            .If(h => h.HasTask && h.Line.Date is { Date: not null }),
        // "Hổng kịp rồi sếp ơi, lui 19 qua thứ ba", "chắc 33 không kịp đâu anh Bảy cho em qua 12/3"
        Any(Intent.Extend, Lexicon["moved to a day"])
            .If(h => h.Line.Date is { Date: not null } && h.Has(Excuse)).NotWith(Lexicon["moved to a day, not with"]),
        // "19 gấp quá cho em xin trễ 2 bữa"
        Any(Intent.Extend, Lexicon["asks to be late"]).NotAsked().If(h => h.HasTask).NotWith(Lexicon["asks to be late, not with"]),
        // "12 chưa xong, xin lùi tới thứ 2": what is asked for counts, not why.
        Any(Intent.Extend, Lexicon["asks to move it"])
            .NotAsked().NotWith(Lexicon["asks to move it, not with"]).If(h => h.HasTask && h.Line.Date is { Date: not null })
            .NotBefore("lời nhắc", "người", "họp", "cuộc họp", "lịch", "lịch họp", "buổi", "hội nghị", "nhắc", "việc họp"),
        Head(Intent.Extend, Lexicon["extend, first words"])
            .Unless((h, span) => Persons.WorksAt(h, span.To - 1))
            .Unless((h, span) => span.To < h.Line.Words.Count && h.Line.Words[span.To - 1].Is("hoan") && Finishing.At(h.Line.Words, span.To) > 0)
            // "Còn đợi anh Tuấn ký", typed without its marks.
            .Unless((h, span) => h.Line.Words[span.To - 1] is { Folded: "doi", Spelling.IsBare: true } && Elder.At(h.Line.Words, span.To) > 0)
            .NotBefore(Lexicon["extend, first words, not before"])
            .If((h, span) => h.IsWholeAct(span) || h.FollowedBy(span, Further)),
        // "Sửa hạn 25/3" alone mends a draft.
        Head(Intent.Extend, Lexicon["deadline changed"]).NotAsked().If(h => h.HasTask),
        // "12 xin tới thứ 6", "cho em tới thứ 6", "xin thêm 2 ngày".
        Head(Intent.Extend, "{xin}", "xin phép", "xin cho", "cho em", "cho e", "cho tôi", "cho phòng em", "{xin} đến", "{xin} tới", "{xin} sang", "{xin} qua")
            .If(h => h.Line.Date is { NoDeadline: false } && (h.HasTask || h.Has(Extension)))
            .If((h, span) => h.After(span) is var rest && (rest.Count == 0 || rest[0].IsMark || WordSets.Reasons.At(rest, 0) > 0
                || h.Line.Dates.Any(d => d.Start <= rest[0].Start))),
    ];
}
