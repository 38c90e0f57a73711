using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>The text of a commitment is confirmed.</summary>
internal static class SignWords
{
    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Sign,
            "[xin|đã|đồng ý|nhất trí|đồng ý ký|xin phép] (xác nhận|ký|kí|ký xác nhận|thống nhất|nhất trí) [toàn bộ|tất cả|các|với] [nội dung] [bản|các|của] cam kết", "[xin|đồng ý|đã] (xác nhận|ký) [nội dung] [bản] cam kết", "đồng ý [với] [nội dung|các nội dung|toàn bộ nội dung] [bản] cam kết", "[tôi|xin] cam kết (thực hiện|các|nội dung|theo|đầy đủ|toàn bộ)", "cam kết thực hiện", "đồng ý cam kết", "sign the commitment", "sign commitment", "confirm the commitment", "confirm commitment", "i commit", "agree to the commitment", "i confirm the commitment", "[cho {tôi}] [{tôi}] [xin|muốn|đi|vào|sẽ] (ký|kí) [vào] [bản|các|cái] cam kết", "ký bản cam kết", "xác nhận bản cam kết", "ký tên cam kết", "đã đọc và đồng ý cam kết")
            .NotAsked()
            .NotWith("{chưa} ký", "{không} ký", "ai chưa", "đơn vị nào", "nhắc", "cam kết {xong}", "cam kết hoàn thành", "cam kết sẽ {xong}", "hoàn thành trước", "{xong} trước", "cam kết làm xong", "cam kết nộp", "cam kết gửi")
            .If((h, _) => !h.HasTask && h.Line.Date is not { Introduced: true }),
        Whole(Intent.Sign, "tôi cam kết", "xin cam kết", "tôi xin cam kết", "em xin cam kết").NotAsked(),
    ];

    /// <summary>"Tôi đã đọc kỹ bản cam kết, đồng ý ký": asked where no other row holds.</summary>
    public static readonly IntentRow[] InSentences =
    [
        Any(Intent.Sign, "(đồng ý|nhất trí|thống nhất|xin|xin được|tiến hành|thực hiện|cho|được|sẵn sàng) [{tôi}] [được|việc] (ký|kí|ký kết|ký xác nhận|xác nhận)", "(ký|kí|ký kết|ký xác nhận) [vào] [bản|nội dung|các|toàn bộ] [nội dung] cam kết")
            .With("cam kết").NotAsked().If(h => !h.HasTask && Persons.AnyFrom(h, 0) is null)
            .NotWith("{chưa}", "{không}", "đừng", "nhắc", "đôn đốc", "ai", "nếu", "danh sách", "chương trình", "các (đơn vị|phòng|xã|phường|đồng chí)", "(trước|chậm nhất|hạn) [ngày]"),
    ];
}
