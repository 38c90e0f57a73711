using ReformBot.Bot.Understanding.Intents.Completing;
using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>What was handed in is confirmed to be done.</summary>
internal static class ConfirmWords
{
    private static readonly PhraseSet DecidedLast = PhraseSet.Of("[,|.|;|thì] [anh|chị|tôi|a|c] (cho (kết thúc|hoàn thành|đóng|qua|xong)|chốt [luôn]|xác nhận hoàn thành|nghiệm thu [luôn]|duyệt luôn|thấy (ổn|được|đạt|tốt) {rồi})");

    private static readonly PhraseSet Verdict = PhraseSet.Of("(.|,|;|!) (được|đạt|ok|tốt|ổn) [{rồi}|lắm] (.|;|!)");

    // "Chưa có căn cứ để xác nhận hoàn thành", "phải có minh chứng mới cho qua": not decided yet, or by somebody else.
    private static readonly PhraseSet Pending = PhraseSet.Of("{chưa}", "{không}", "đừng", "để", "mới", "chờ", "đợi", "muốn", "phải", "cần", "nhờ", "đề nghị", "nếu", "khi", "sẽ", "xin", "ai", "trình", "thì");

    private static bool IsPending(IReadOnlyList<Seen> words, int end)
    {
        var from = end;
        while (from > 0 && !words[from - 1].IsMark)
        {
            from--;
        }

        return Pending.IsIn(words, from, end);
    }

    private static readonly PhraseSet Looked = PhraseSet.Of("coi", "xem", "đọc", "ngó");

    /// <summary>"Ghi nhận hoàn thành": no praise yet.</summary>
    public const string RecordedDone = "ghi nhận [việc này|kết quả|là] [đã] (hoàn thành|{xong})";

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Confirm,
            "(xác nhận|xn|duyệt|phê duyệt|nghiệm thu|công nhận) [hoàn thành|ht|kết quả|đạt|xong|đã xong|sản phẩm|đã hoàn thành|là xong]", "(đồng ý|nhất trí|thống nhất) [với] (xác nhận|nghiệm thu|kết quả|sản phẩm|hoàn thành|công nhận) [đồng thời] [cả] [hai|ba]", "ok xác nhận", "đạt [yêu cầu]", "cho qua", "đóng", "kết thúc", "ok đạt", "(tốt|ổn|được|đủ|đạt|ok) [{rồi}|lắm] [{nhé}] [,] [anh|chị|a|c|tôi] (xác nhận|duyệt|nghiệm thu|đóng|đạt|cho qua|chốt|thông qua|cho (hoàn thành|đạt|xong|đóng|kết thúc))", "làm (tốt|ổn|được|tốt lắm|tốt rồi) [,] [anh|chị|tôi] (xác nhận|duyệt|nghiệm thu|cho qua|chốt)", "tốt đạt", "ok duyệt", "đã duyệt", "đã xác nhận", "duyệt luôn", "xác nhận cho", "duyệt nhé", "confirm", "confirmed", "approve", "approved", "accept the result of", "accept result", "close", "looks good", "confirm task", "approve task", "duyệt hoàn thành", "nhận kết quả", "đồng ý nghiệm thu", "đạt rồi", "đạt {nhé}", "duyệt kết quả", "thông qua", "hoàn thành tốt", "chốt hoàn thành")
            .NotAsked()
            .If((h, span) => h.HasTask || h.After(span).Count == 0 || WordSets.It.At(h.After(span), 0) > 0)
            .NotBefore("chí", "ý", "dấu", "góp", "bộ", "%", "được bao", "chưa", "gia hạn", "lùi", "đã nhận", "nhận việc", "nhận nhiệm vụ", "tiếp nhận", "cho em", "cho e")
            .If((h, span) => !h.After(span).Any(w => w.IsNumber) && !h.Line.Words.Any(w => w.Is('%')))
            .Unless(h => Figures.PercentOf(h.Line) is not null)
            .NotWith("{chưa} duyệt", "chờ duyệt", "cam kết", "nội dung cam kết"),
        // "Việc 12 tôi thấy được rồi, cho kết thúc", "8 coi được đó, chốt luôn": one who decides says it last.
        new IntentRow(Intent.Confirm, h => h.Line.Core.Finishes(DecidedLast) is { } end && !IsPending(h.Line.Core.Words, end.From) ? h.Line.Core.InLine(end) : null)
            .NotAsked().If(h => h.HasTask && h.IsOfLeader).Unless(h => h.Has(ExtendWords.Extension)),
        // "Anh coi 56 rồi. Được. Hồ sơ để ở tủ nhé"
        new IntentRow(Intent.Confirm, h => h.Find(Verdict) is { } verdict ? new Span(verdict.From + 1, verdict.To) : null).NotAsked().If((h, span) => h.HasTask && h.IsOfLeader && Looked.IsIn(h.Line.Words, 0, span.From)).Unless(h => h.Has(ExtendWords.Extension)),
        // "Ghi nhận 44 hoàn thành" of one who decides.
        Head(Intent.Confirm, RecordedDone).NotAsked().If(h => h.HasTask && h.IsOfLeader),
        // "12 xong tốt, xác nhận"
        Head(Intent.Confirm, "({xong}|hoàn thành|làm {xong}) [tốt|ổn|đạt] [{rồi}] (,|.|;)").NotAsked().If(h => h.HasTask && CompletionOrders.Decide(h, 0)),
        // Which, is asked: nothing is confirmed in one sweep.
        Whole(Intent.Confirm, "(xác nhận|duyệt|nghiệm thu) (hết|tất cả|toàn bộ|luôn|cả) [cả|luôn|đi|cho (anh em|các em|mọi người|em|tụi nó)]").NotAsked().Unless(h => h.HasTask),
    ];
}
