using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Leader;

/// <summary>A slip of the hand is taken back.</summary>
internal static class UndoWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/leader/undo-words");

    private static readonly PhraseSet TakenBackLast = Lexicon["taken back last"];

    private static readonly PhraseSet SlipTold = PhraseSet.Of("nhầm", "lộn", "lỡ tay", "đính chính", "nghịch (máy|điện thoại)", "(bấm|nhấn|ấn) (xong|hoàn thành|xác nhận)");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Undo, Lexicon["undo"])
            .NotAsked()
            .If(IsWholeSlip)
            // "Lo dum a cai bao cao": lo, and no lỡ.
            .Unless((h, span) => h.Line.Words[span.To - 1] is { Folded: "lo", Spelling.IsBare: true })
            .If((h, span) => !h.Line.Mentions.Any(m => m.Words.From >= span.From && m.Words.To <= span.To))
            .NotBefore("lẫn trong", "với", "chỗ ngồi", "đường", "xe", "nhà", "tiền", "hồ sơ", "kinh nghiệm", "phòng")
            .NotWith("giao nhầm", "giao lộn"),
        // "Thôi em không xin gia hạn nữa", "rút đề nghị gia hạn 12"
        Head(Intent.Undo, Lexicon["request taken back"])
            .NotAsked(),
        // "Hồi nãy em báo xong 12 là nhầm, rút lại giúp"
        Any(Intent.Undo, "[là|bị] (nhầm|lộn) [rồi] [,] [em|e|tôi|cho em|nhờ] (rút lại|hoàn tác|thu lại|hủy giúp)").NotAsked().NotWith("giao"),
        // "Gửi nhầm người rồi, thu tin vừa rồi lại dùm", "bấm hoàn thành 58 là do con nghịch máy, cho em lấy lại với"
        new IntentRow(Intent.Undo, h => h.Line.Core.Finishes(TakenBackLast) is { } end && h.Line.Core.Has(SlipTold, 0, end.From)
            ? h.Line.Core.InLine(end) : null).NotAsked().Unless(h => h.Line.Words.Count > 30),
        Any(Intent.Undo, "(báo|bấm|nhắn|ghi|xác nhận|duyệt) [{xong}|hoàn thành] [là|bị] (nhầm|lộn)").NotAsked()
            .If(h => h.HasTask && h.Line.Words.Count <= 20).NotWith("giao", "ai", "nếu"),
        Any(Intent.Undo, Lexicon["pressed by mistake"]).NotAsked().If(h => h.Line.Words.Count <= 16).If(IsWholeSlip).NotWith("giao"),
    ];

    // "Bấm nhầm nút", "rút lại xác nhận 31"; but "bấm nhầm thang máy".
    private static bool IsWholeSlip(LineAnalysis analysis, Span span) => analysis.IsWholeAct(span) || analysis.FollowedBy(span, Slips);

    private static readonly PhraseSet Slips = Lexicon["slips"];
}
