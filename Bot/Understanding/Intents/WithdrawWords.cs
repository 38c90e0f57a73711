using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>An assignment is taken back by whoever gave it.</summary>
internal static class WithdrawWords
{
    private static readonly PhraseSet ThenTakenBack = PhraseSet.Of("(,|;|.|:|nên) [nay|đề nghị|xin|cho|tôi|anh|chị|a|c] [thì] (thu hồi|rút|hủy|hủy bỏ|bãi bỏ|chấm dứt) [lại|về] [việc|nhiệm vụ|nó] [này|đó|trên] [đi|luôn|giúp]");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Withdraw,
            "[xin|xin phép|đề nghị|quyết định|thống nhất|kể từ (nay|hôm nay|ngày)] [tạm dừng và|dừng và] (bãi bỏ|thu hồi|thu lại|rút|hủy|hủy bỏ|bỏ|xóa|hủy giao|thôi giao|thôi {không} giao|{không} giao|dừng|đình chỉ|xoá|huỷ|huỷ bỏ|chấm dứt|ngừng) [các|hai|ba] [việc|nhiệm vụ|giao|nv|việc giao|lệnh giao|giao việc|giao nhiệm vụ|việc giao nhiệm vụ]", "withdraw", "withdraw task", "cancel task", "cancel", "revoke", "delete task", "delete", "call off", "cancel assignment", "revoke task", "recall", "drop task", "remove task", "remove")
            .If(h => h.HasTask)
            .NotAsked()
            .NotBefore("cam kết", "xác nhận", "giấy", "đất", "kinh phí", "hồ sơ", "quyết định", "nhắc", "lỡ", "qua", "kinh nghiệm", "gia hạn", "đề nghị", "yêu cầu gia hạn", "phiếu", "tiền", "nợ", "bớt", "ngắn", "gọn", "sót", "lịch", "số")
            .If((h, span) => TaskFollows(h, span))
            .If((h, span) => IsTakenBack(h, span)),
        // "12 thôi không làm nữa, thu hồi"
        Head(Intent.Withdraw, "thôi [{không}|khỏi|đừng] [cần] (làm|giao|cần|thực hiện) nữa", "thôi ({không}|khỏi|đừng) [cần] (làm|giao|cần|thực hiện)", "{không} (giao|cần) [làm|thực hiện] nữa").If(h => h.HasTask).NotAsked().With("thu hồi", "hủy", "rút", "bỏ"),
        // "Dẹp cái 48 đi", "việc 52 khỏi làm nữa nha mấy em": to those who do it.
        Head(Intent.Withdraw, "dẹp [bỏ]", "[thôi] (khỏi|{không} cần|{không} phải) [phải] (làm|mần|thực hiện|triển khai) nữa").If(h => h.HasTask && h.IsOfLeader && !h.Line.Mentions.Any(m => h.Context.OpenTasks.Any(t => t.IsMine && t.Number == m.Number)))
            .NotAsked().If((h, span) => IsTakenBack(h, span)),
        // "51 không còn cần thiết, đề nghị thu hồi": why first, and then nothing but the act.
        new IntentRow(Intent.Withdraw, h => h.HasTask && h.IsOfLeader && h.Line.Core.Finishes(ThenTakenBack) is { } end && end.From > h.Line.Core.Start ? h.Line.Core.InLine(end) : null).NotAsked(),
        Whole(Intent.Withdraw, "thu hồi (việc này|việc đó|nhiệm vụ này|nhiệm vụ đó|việc vừa giao|nhiệm vụ vừa giao|nó|việc ấy|việc)", "hủy (việc này|việc đó|nhiệm vụ này|nhiệm vụ đó|việc vừa giao|nhiệm vụ vừa giao|giao việc|nhiệm vụ)", "thu hồi", "thu hồi nhiệm vụ", "thu hồi việc vừa giao", "{không} giao việc (này|đó) nữa", "withdraw", "withdraw it", "withdraw this task", "cancel this task", "cancel that task").NotAsked(),
    ];

    // Nothing but the act: "không giao 12 nữa"; "không giao 12 có lập…" says something else.
    private static bool IsTakenBack(Hearing hearing, Span span)
    {
        var rest = hearing.After(span);
        return rest.Count == 0 || rest[0].IsMark || WordSets.Reasons.At(rest, 0) > 0 || WordSets.It.At(rest, 0) > 0 || WordSets.Tail.At(rest, 0) > 0 || Again.At(rest, 0) > 0;
    }

    private static readonly PhraseSet Favour = PhraseSet.Of("(giúp|giùm|dùm|hộ|cho) (tôi|tui|anh|chị|a|c|em|e|mình) [cái]");

    private static readonly PhraseSet Again = PhraseSet.Of("nữa", "lại", "đi", "luôn", "giúp", "được giao", "vừa giao", "đã giao", "hôm qua", "khỏi", "please", "now", "ra", "về", "ngay", "gấp", "cho", "của", "để", "trùng", "giao", "{nhé}", "thôi", "nhầm", "lộn", "sai", "lỡ giao");

    // "Hủy 12", "hủy việc 12": the number is named straight after the verb or before it.
    private static bool TaskFollows(Hearing hearing, Span span)
    {
        var mention = hearing.Line.Mentions[0].Words;
        return mention.To <= span.From || mention.From - span.To <= 1 || Favour.Covers(hearing.Line.Words, span.To, mention.From);
    }
}
