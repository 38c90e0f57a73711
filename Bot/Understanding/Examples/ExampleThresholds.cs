using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Examples;

/// <summary>What an intent must have for the examples alone to suggest it: how long a line, how clear a lead, and what must not be said beside it.</summary>
/// <param name="Margin">How much likelier than any other meaning, in natural logarithms.</param>
/// <param name="Unless">Words that take it back.</param>
internal sealed record ExampleThresholds(int MinWords = ExampleThresholds.MinWordsOfAny, double Margin = 0, PhraseSet? Unless = null, bool MayBeQuestion = true, bool MayBeHedged = false, bool MayNumberOthers = true)
{
    // What is shorter the rules know, or nobody does.
    private const int MinWordsOfAny = 3;

    private static readonly PhraseSet No = PhraseSet.Of("{không}", "{chưa}", "đừng", "khoan", "not", "don't");

    // What is declined is "không thuộc" somebody as a rule.
    private static readonly PhraseSet NotDeclined = PhraseSet.Of("{không} [dám|hề|có|phải|có ý|muốn|định] (từ chối|trả|trả lại|né|chê|e|em|tôi)", "đâu (có|dám|phải)");

    // "31 phải có minh chứng mới cho qua", "cần xem thêm trước khi có ý kiến".
    private static readonly PhraseSet NotYet = PhraseSet.Of(
        "mới (chốt|duyệt|ký|cho|xác nhận|đồng ý|được|tính|quyết)", "chờ", "đợi", "để (xem|coi|nghĩ|tính|hỏi)", "trước khi", "{chưa} (xác nhận|duyệt|ký|đồng ý|quyết|chốt|cho|thể)", "{rồi} mới", "sau khi", "until", "once", "when", "after");

    private static readonly PhraseSet NeedsNot = PhraseSet.Of("{không} cần", "khỏi (cần|phải|nhắc|chuyển)", "đừng", "khoan");

    private static readonly PhraseSet Done = PhraseSet.Of("{xong} {rồi}", "đã {xong}");

    private static readonly PhraseSet NotYetOver = PhraseSet.Of("{chưa}", "{không}", "bao giờ", "bữa nào", "khi nào", "(hy|hi) vọng", "mong", "sẽ", "if", "when", "not");

    private static readonly ExampleThresholds Closing = new(MinWords: 7, Margin: 20, No, MayBeQuestion: false, MayNumberOthers: false);

    private static readonly ExampleThresholds Deciding = new(Margin: 5, Unless: NotYet);

    // An answer of few words the rules know.
    private static readonly ExampleThresholds Answering = new(MinWords: 4, MayBeHedged: true);

    private static readonly ExampleThresholds None = new(MayBeHedged: true);

    private static readonly Dictionary<Intent, ExampleThresholds> ByIntent = new()
    {
        [Intent.Complete] = Closing,
        [Intent.Withdraw] = Closing,
        [Intent.Decline] = Closing with { Unless = NotDeclined },
        [Intent.Assign] = new(MinWords: 5, Margin: 10, Done),
        [Intent.Confirm] = Deciding,
        [Intent.Approve] = Deciding,
        [Intent.Refuse] = Deciding,
        [Intent.Return] = Deciding,
        [Intent.Blocked] = new(MayBeQuestion: false, MayBeHedged: true),
        [Intent.Unblocked] = new(Unless: NotYetOver, MayBeQuestion: false),
        [Intent.Sign] = new(Unless: NotYetOver, MayBeQuestion: false),
        [Intent.Accept] = new(Unless: NotYetOver, MayBeQuestion: false),
        [Intent.Handover] = new(Unless: NeedsNot, MayBeQuestion: false, MayBeHedged: true),
        [Intent.Remind] = new(Unless: NeedsNot, MayBeHedged: true),
        [Intent.Yes] = Answering,
        [Intent.No] = Answering,
        [Intent.Cancel] = Answering,
        [Intent.Back] = Answering,
        [Intent.Undo] = Answering,
    };

    public static ExampleThresholds For(Intent intent) => ByIntent.GetValueOrDefault(intent, None);

    /// <summary>It would close, decide or give work.</summary>
    public static bool IsOfAct(Intent intent) => For(intent).Margin > 0;

    /// <param name="said">Words of the line, less its attachments.</param>
    /// <param name="margin">How much likelier it is than what comes next.</param>
    public bool Allows(Hearing hearing, int said, double margin) =>
        said >= MinWords && margin >= Margin && (MayBeQuestion || !hearing.IsQuestion) && (Unless is null || !hearing.Has(Unless))
        && (MayBeHedged || !Hedges.AnyBefore(hearing.Line.Words, hearing.Line.Words.Count)) && (MayNumberOthers || !NumbersOthers(hearing));

    // "Khu phố 12 đã hoàn thành bầu cử": there is a number, and it is no assignment's.
    private static bool NumbersOthers(Hearing hearing) => !hearing.HasTask && hearing.Line.Words.Where((w, i) => w.IsNumber && !hearing.Line.IsDated(i)).Any();
}
