using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>What was handed in is confirmed to be done.</summary>
internal static class ConfirmWords
{
    /// <summary>"Ghi nhận hoàn thành": no praise yet.</summary>
    public const string RecordedDone = "ghi nhận [việc này|kết quả|là] [đã] (hoàn thành|{xong})";

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Confirm,
            "(xác nhận|duyệt|phê duyệt|nghiệm thu|công nhận) [hoàn thành|kết quả|đạt|xong|đã xong|sản phẩm|đã hoàn thành|là xong]", "(đồng ý|nhất trí|thống nhất) (xác nhận|nghiệm thu|kết quả|sản phẩm|hoàn thành|công nhận) [đồng thời] [cả] [hai|ba]", "ok xác nhận", "đạt [yêu cầu]", "cho qua", "đóng", "kết thúc", "ok đạt", "(tốt|ổn|được|đủ|đạt|ok) [{rồi}|lắm] [{nhé}] [,] [anh|chị|a|c|tôi] (xác nhận|duyệt|nghiệm thu|đóng|đạt|cho qua|chốt|thông qua|cho (hoàn thành|đạt|xong|đóng|kết thúc))", "làm (tốt|ổn|được|tốt lắm|tốt rồi) [,] [anh|chị|tôi] (xác nhận|duyệt|nghiệm thu|cho qua|chốt)", "tốt đạt", "ok duyệt", "đã duyệt", "đã xác nhận", "duyệt luôn", "xác nhận cho", "duyệt nhé", "confirm", "confirmed", "approve", "approved", "accept the result of", "accept result", "close", "looks good", "confirm task", "approve task", "duyệt hoàn thành", "nhận kết quả", "đồng ý nghiệm thu", "đạt rồi", "đạt {nhé}", "duyệt kết quả", "thông qua", "hoàn thành tốt", "chốt hoàn thành")
            .NotAsked()
            .If((h, span) => h.HasTask || h.After(span).Count == 0 || WordSets.It.At(h.After(span), 0) > 0)
            .NotBefore("ý", "dấu", "góp", "bộ", "%", "được bao", "chưa", "gia hạn", "lùi", "đã nhận", "nhận việc", "nhận nhiệm vụ", "tiếp nhận", "cho em", "cho e")
            .If((h, span) => !h.After(span).Any(w => w.IsNumber) && !h.Line.Words.Any(w => w.Is('%')))
            .Unless(h => Figures.PercentOf(h.Line) is not null)
            .NotWith("{chưa} duyệt", "chờ duyệt", "cam kết", "nội dung cam kết"),
        // "Ghi nhận 44 hoàn thành" of one who decides.
        Head(Intent.Confirm, RecordedDone).NotAsked().If(h => h.HasTask && h.IsOfLeader),
        // "12 xong tốt, xác nhận"
        Head(Intent.Confirm, "({xong}|hoàn thành|làm {xong}) [tốt|ổn|đạt] [{rồi}] (,|.|;)").NotAsked().If(h => h.HasTask && CompletionOrders.Decide(h, 0)),
        // Which, is asked: nothing is confirmed in one sweep.
        Whole(Intent.Confirm, "(xác nhận|duyệt|nghiệm thu) (hết|tất cả|toàn bộ|luôn|cả) [cả|luôn|đi|cho (anh em|các em|mọi người|em|tụi nó)]").NotAsked().Unless(h => h.HasTask),
    ];
}
