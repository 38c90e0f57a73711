using ReformBot.Bot.Understanding.Intents.Completing;
using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>What was in the way is out of it.</summary>
internal static class UnblockedWords
{
    private static readonly PhraseSet GoesOnLast = PhraseSet.Of("(,|.|nên|{rồi}) [giờ|nay] (em|e|tôi|tui|mình) (làm|chạy|triển khai|thực hiện) tiếp [được]");

    private static readonly PhraseSet ThereNow = PhraseSet.Of("{rồi}", "đã (có|được|nhận|cấp|gỡ)", "vừa (có|được|nhận)");

    public static readonly IntentRow[] Rows =
    [
        // "15 có bản vẽ rồi, em làm tiếp"
        new IntentRow(Intent.Unblocked, h => h.HasTask && h.Line.Core.Finishes(GoesOnLast) is { } end && h.Line.Core.Has(ThereNow, 0, end.From + 1) ? h.Line.Core.InLine(end) : null).NotAsked().If(h => h.Completion == CompletionVerdict.None),
        Any(Intent.Unblocked,
            "(đã|được|đã được) (khơi thông|thông suốt)", "gỡ [bỏ] trạng thái vướng", "(vướng mắc|vướng|khó khăn|trở ngại) [của|ở|tại|trong|về] [{việc}|việc này|việc đó|này|đó|trên] [nay|hôm nay|đến nay|cơ bản] đã [được|vừa được|cơ bản được|hoàn toàn được] (tháo gỡ|gỡ|giải quyết|xử lý|khắc phục|gỡ xong|tháo gỡ xong)", "(vướng mắc|khó khăn|vướng) được (tháo gỡ|giải quyết|gỡ|khắc phục) [xong] [{rồi}]", "hết vướng [mắc]", "đã hết vướng [mắc]", "hết kẹt", "hết bị kẹt", "{không} còn (vướng|vướng mắc|kẹt|tắc)", "gỡ vướng [mắc] xong", "gỡ vướng [mắc] {rồi}", "đã gỡ [vướng|vướng mắc|được]", "gỡ được (vướng|rồi|vướng mắc)", "gỡ {được} {rồi}", "(thông|thông suốt|ổn|chạy|chạy được|vào được|vô được|làm được) (lại|trở lại) {rồi}", "(chạy|làm|hoạt động|thông|ổn) (lại|trở lại) (bình thường|bt|tốt|ngon|ổn)", "(mạng|máy|điện|phần mềm|hệ thống|kinh phí|người) (có|vô|vào|chạy) lại {rồi}", "(có|đã có) (kinh phí|hướng dẫn|văn bản|số liệu|mẫu|phản hồi|trả lời) {rồi} [,] [nên] [em|e|tôi|tui] làm tiếp", "(vướng mắc|cái vướng|chỗ vướng|vướng) [đã] (xong|hết|ổn|qua) {rồi}", "gỡ xong [vướng|vướng mắc]", "[đã] tháo gỡ (xong|được|rồi|vướng mắc|vướng|khó khăn|xong vướng mắc|được vướng mắc)", "đã tháo gỡ", "vướng mắc đã (được giải quyết|được tháo gỡ|xong|hết|giải quyết|gỡ|gỡ xong|được gỡ)", "đã thông", "thông {rồi}", "hết tắc", "gỡ vướng", "đã giải quyết vướng mắc", "giải quyết xong vướng mắc", "đã có (kinh phí|văn bản hướng dẫn|ý kiến của sở|hướng dẫn) làm tiếp", "(làm|triển khai|thực hiện|chạy) tiếp {được}", "unblock", "unblocked", "no longer blocked", "not blocked anymore", "unstuck", "no longer stuck", "blocker resolved", "blocker is gone", "issue resolved")
            .NotAsked()
            .NotWith("(lên|vào|vô|trên|qua) hệ thống {rồi}", "{chưa} (gỡ|tháo gỡ|hết|thông|giải quyết|làm)", "để gỡ", "nhằm tháo gỡ", "đang gỡ", "đề nghị gỡ", "họp gỡ", "cần gỡ", "xin gỡ", "{chưa} (làm|triển khai|thực hiện) tiếp", "{không} (làm|triển khai|thực hiện) tiếp", "để (làm|triển khai|thực hiện) tiếp", "nhờ gỡ", "giúp gỡ", "giao"),
    ];
}
