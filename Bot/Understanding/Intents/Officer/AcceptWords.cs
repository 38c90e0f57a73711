using ReformBot.Bot.Understanding.Intents.Assigning;
using ReformBot.Bot.Understanding.Intents.Completing;
using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Officer;

/// <summary>The work is taken on.</summary>
internal static class AcceptWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/officer/accept-words");

    // "Đã tiếp nhận NV-21, dự kiến xong trước 12/3": taken on, and then when.
    private static readonly PhraseSet TakenOn = PhraseSet.Of("[đã|xin|sẽ|em|e|tôi|tui] (nhận|tiếp nhận) [{rồi}|việc|nhiệm vụ|nv] [{rồi}|ạ|nhé|nha] (,|.|;|và|rồi)");

    private static readonly PhraseSet But = PhraseSet.Of("nhưng");

    private static readonly PhraseSet ButLater = Lexicon["but later"];

    private static readonly PhraseSet Faulty = Lexicon["faulty"];

    /// <summary>"Để em xem lại đã", "nếu có thêm người": what is said so beside it is not taken on.</summary>
    public static readonly PhraseSet Withheld = Lexicon["withheld"];

    private static readonly PhraseSet AtOnce = PhraseSet.Of("(liền|ngay|luôn|cho|giúp|việc này|vụ này|cái này)");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Accept, Lexicon["accept"])
            .NotAsked()
            .NotBefore(Lexicon["accept, not before"])
            .If((h, span) => h.IsWholeAct(span) || h.After(span).Count <= 3)
            .Unless(h => h.Completion is not (CompletionVerdict.None or CompletionVerdict.Promise) || (h.Completion == CompletionVerdict.Promise && !h.Has(TakenOn)))
            // "Sương ơi em làm giúp anh bảng thống kê": told to her.
            .Unless(h => !h.HasTask && SomebodyTold.Where(h) is not null)
            .Unless(h => h.Has(But) && !h.Has(ButLater))
            // "Đã nhận, còn thiếu phụ lục em ơi": of what a head was handed.
            .Unless((h, span) => !h.HasTask && h.IsOfLeader && Faulty.At(h.After(span), 0) > 0)
            .NotWith("mà chưa", "nhầm", "nhận thay").NotWith(Withheld),
        Whole(Intent.Accept, "tn [{nhé}]").If(h => h.HasTask),
        // "12 em làm nha"; but "12 em làm được 70%", "12 em làm cả đêm" tell how far it is.
        Head(Intent.Accept, "(em|e|tôi|tui|mình|con|cháu) (làm|mần|lo|xử lý|phụ trách)").NotAsked()
            .If((h, span) => h.HasTask && h.After(span) is var rest
                && (rest.Count == 0 || (rest[0].IsMark && ReportFigures.PercentOf(h.Line) is null) || AtOnce.At(rest, 0) == rest.Count))
            .NotWith(Withheld)
            .Unless(h => h.Completion is not (CompletionVerdict.None or CompletionVerdict.Promise)),
        // "Hiểu rồi ạ" of nothing takes note; of an assignment it is taken on.
        Head(Intent.Accept, "đã (hiểu|biết|nắm) [{rồi}]", "(hiểu|biết|nắm) {rồi}").NotAsked().If(h => h.HasTask || h.Has(WordSets.It)).If((h, span) => h.After(span).Count <= 1)
            .Unless(h => h.Completion != CompletionVerdict.None),
    ];

    /// <summary>"Về nhiệm vụ 52, tôi đồng ý đảm nhận và cam đoan làm đúng thời hạn": asked where no other row holds.</summary>
    public static readonly IntentRow[] InSentences =
    [
        Any(Intent.Accept, Lexicon["agreed to take it on"])
            .NotAsked().If(h => h.HasTask && h.Completion is CompletionVerdict.None or CompletionVerdict.Promise)
            .NotBefore(Lexicon["agreed to take it on, not before"])
            .NotWith("{không}", "{chưa}", "nếu", "nhưng", "vướng", "gia hạn", "trả lại", "chuyển", "(đã|mới|vừa) [làm|thực hiện] được"),
    ];
}
