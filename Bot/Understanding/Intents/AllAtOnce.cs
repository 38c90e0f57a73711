using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>"Nhận hết", "xác nhận hết", "đang quá hạn": said of all there is, and nothing else.</summary>
internal static class AllAtOnce
{
    private const string All = "(hết|tất|cả|tất cả|hết tất cả|toàn bộ|hết cả|cả luôn|hết luôn|luôn cả)";

    private const string Tasks = "[các|mấy|những] [việc|nhiệm vụ|cái] [này|đó|kia|đang chờ|trên]";

    public static readonly IntentRow[] Rows =
    [
        Whole(Intent.Accept, $"[xin|đã|sẽ] (nhận|tiếp nhận|nhận việc|nhận nhiệm vụ) {All} {Tasks} [luôn|{{rồi}}]", "[xin|đã|sẽ] (nhận|tiếp nhận) cả (2|3|4|5|hai|ba|bốn|năm) [việc|nhiệm vụ] [luôn|{rồi}]", "accept (all|everything|all of them)").NotAsked(),
        Whole(Intent.Confirm, $"(xác nhận|công nhận|xác nhận hoàn thành) {All} {Tasks} [luôn|đi]", "(xác nhận|công nhận) cả (2|3|4|5|hai|ba|bốn|năm) [việc|nhiệm vụ] [luôn|đi]", "confirm (all|everything|all of them)").NotAsked(),
        Whole(Intent.Approve, $"(duyệt|phê duyệt) {All} {Tasks} [luôn|đi]").NotAsked(),
        Whole(Intent.Overdue, "[các|những|mấy] [việc|nhiệm vụ|cái] (đang|đã|bị) (quá hạn|trễ hạn|chậm hạn|quá hạn rồi) [là] [gì|nào|việc gì|việc nào|những gì]"),
    ];
}
