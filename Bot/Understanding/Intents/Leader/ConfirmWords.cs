using ReformBot.Bot.Understanding.Intents.Completing;
using ReformBot.Bot.Understanding.Intents.Officer;
using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Leader;

/// <summary>What was handed in is confirmed to be done.</summary>
internal static class ConfirmWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/leader/confirm-words");

    private static readonly PhraseSet DecidedLast = Lexicon["decided last"];

    private static readonly PhraseSet Verdict = PhraseSet.Of("(.|,|;|!) (được|đạt|ok|tốt|ổn) [{rồi}|lắm] (.|;|!)");

    // "Chưa có căn cứ để xác nhận hoàn thành", "phải có minh chứng mới cho qua": not decided yet, or by somebody else.
    private static readonly PhraseSet Pending = Lexicon["pending"];

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
        Head(Intent.Confirm, Lexicon["confirm"])
            .NotAsked()
            .If((h, span) => h.HasTask || h.After(span).Count == 0 || WordSets.It.At(h.After(span), 0) > 0)
            .NotBefore(Lexicon["confirm, not before"])
            .If((h, span) => !h.After(span).Any(w => w.IsNumber) && !h.Line.Words.Any(w => w.Is('%')))
            .Unless(h => ReportFigures.PercentOf(h.Line) is not null)
            .NotWith("{chưa} duyệt", "chờ duyệt", "cam kết", "nội dung cam kết"),
        // "Việc 12 tôi thấy được rồi, cho kết thúc", "8 coi được đó, chốt luôn": one who decides says it last.
        new IntentRow(Intent.Confirm, h => h.Line.Core.Finishes(DecidedLast) is { } end && !IsPending(h.Line.Core.Words, end.From) ? h.Line.Core.InLine(end) : null)
            .NotAsked().If(h => h.HasTask && h.IsOfLeader).Unless(h => h.Has(ExtendWords.Extension)),
        // "Anh coi 56 rồi. Được. Hồ sơ để ở tủ nhé"
        new IntentRow(Intent.Confirm, h => h.Find(Verdict) is { } verdict ? new Span(verdict.From + 1, verdict.To) : null).NotAsked()
            .If((h, span) => h.HasTask && h.IsOfLeader && Looked.IsIn(h.Line.Words, 0, span.From)).Unless(h => h.Has(ExtendWords.Extension)),
        // "115 được rồi": all that is said of it.
        Whole(Intent.Confirm, "(được|đạt|tốt|ổn|ok|hay|khá|đúng) ({rồi}|lắm|đó|đấy) [{nhé}]", "thế là (được|đạt|ổn|tốt) [{rồi}]").NotAsked().If(h => h.HasTask && !h.IsOfDoer),
        // "Ghi nhận 44 hoàn thành" of one who decides.
        Head(Intent.Confirm, RecordedDone).NotAsked().If(h => h.HasTask && h.IsOfLeader),
        // "12 xong tốt, xác nhận"
        Head(Intent.Confirm, "({xong}|hoàn thành|làm {xong}) [tốt|ổn|đạt] [{rồi}] (,|.|;)").NotAsked().If(h => h.HasTask && CompletionOrders.Decide(h, 0)),
        // Which, is asked: nothing is confirmed in one sweep.
        Whole(Intent.Confirm, "(xác nhận|duyệt|nghiệm thu) (hết|tất cả|toàn bộ|luôn|cả) [cả|luôn|đi|cho (anh em|các em|mọi người|em|tụi nó)]").NotAsked().Unless(h => h.HasTask),
    ];
}
