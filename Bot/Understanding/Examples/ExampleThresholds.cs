using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Examples;

/// <summary>What an intent must have for the examples alone to suggest it: how long a line, how clear a lead, and what must not be said beside it.</summary>
/// <param name="Margin">How much likelier than any other meaning, in natural logarithms.</param>
/// <param name="Unless">Words that take it back, unless the lead is <paramref name="Clear"/>.</param>
/// <param name="Coverage">Which share of its triples of words the examples must know; less with a <paramref name="Clear"/> lead.</param>
/// <param name="Clear">From which lead on the words around it are taken as part of how it is said.</param>
/// <param name="ClearWhenShort">From which lead on two or three words are enough.</param>
/// <param name="ClearWithoutTask">From which lead on no assignment need be named.</param>
/// <param name="MayHaveTask">Whether an assignment's number may stand beside it.</param>
internal sealed record ExampleThresholds(
    int MinWords = ExampleThresholds.MinWordsOfAny, double Margin = 0, PhraseSet? Unless = null, bool MayBeQuestion = true, bool MayBeHedged = true, bool MayNumberOthers = true, double Coverage = 0,
    double Clear = 2, double ClearWhenShort = 6, double ClearWithoutTask = 0, bool MayHaveTask = true)
{
    /// <summary>From this lead on the numbers beside it are believed to be something else's, "báo cáo số 88" or "năm 2025".</summary>
    private const double ClearMargin = 4;

    /// <summary>What closes work may be said in words of which fewer are known, where they could hardly mean anything else; and with a hedge beside it only where they surely do not.</summary>
    private const double CoverageWhenClear = 0.4;
    private const double ClearBesideHedge = 8;

    // What is shorter the rules know, or nobody does.
    private const int MinWordsOfAny = 4;
    private const int MinWordsWhenClear = 2;

    private static readonly PhraseSet NotDone = PhraseSet.Of("{không}", "{chưa}", "đừng", "khoan", "thì (báo|nghỉ|về|gửi|nộp|làm|mới|cho|nhắn|gọi)", "nếu", "cùng (nhiệm vụ|việc)", "not", "don't",
        "(sắp|sắp sửa|gần|gần như|hầu như|suýt|chuẩn bị) [làm|viết|soạn|rà] {xong}", "(almost|nearly) (done|finished)");

    // What is declined is "không thuộc" somebody as a rule.
    private static readonly PhraseSet NotDeclined = PhraseSet.Of("{không} [dám|hề|có|phải|có ý|muốn|định] (từ chối|trả|trả lại|né|chê|e|em|tôi)", "đâu (có|dám|phải) [là|ý] (từ chối|trả|né|chê|đùn đẩy|không nhận|không làm)");

    // What is taken back is "không cần" as a rule.
    private static readonly PhraseSet NotWithdrawn = PhraseSet.Of("({không}|{chưa}|đừng|khoan|sao) [có|phải|được|nên|cần|vội|lại] (thu hồi|thu lại|rút|hủy|bỏ)", "not withdraw", "don't withdraw");

    // "31 phải có minh chứng mới cho qua", "cần xem thêm trước khi có ý kiến".
    private static readonly string[] NotYet =
    [
        "mới (chốt|duyệt|ký|cho|xác nhận|đồng ý|được|tính|quyết)", "(còn|đang|phải|cứ|để) chờ", "chờ (họp|kết quả|thẩm định|ý kiến|sở|tỉnh)", "đợi", "để (xem|coi|nghĩ|tính|hỏi)", "trước khi", "{chưa} (có|xác nhận|duyệt|ký|đồng ý|quyết|chốt|cho|thể)", "{rồi} mới", "sau khi", "until", "once", "when", "after",
    ];

    // "Nhớ hoàn thành 15 đúng hạn nhé": it is still to be done.
    private static readonly PhraseSet NotConfirmed = PhraseSet.Of([.. NotYet, "(nhớ|hãy|phải|cần|cố|cố gắng|ráng|sớm|tranh thủ) (hoàn thành|hoàn tất|làm xong|xong|nộp)"]);

    /// <summary>What was in the way is gone.</summary>
    public static readonly PhraseSet Freed = PhraseSet.Of(
        "hết (vướng|kẹt|tắc|khó|mắc|bị)", "{không} còn", "(được|đã|vừa|mới) [được] (giải quyết|khắc phục|xử lý|tháo gỡ|gỡ|tháo|thông|mở)", "(gỡ|tháo gỡ|thông|khắc phục) (xong|{rồi}|được)", "ổn {rồi}", "làm tiếp", "(solved|unblocked|resolved|no longer)");

    // "Xin thêm 2 người": more, and no more time.
    private static readonly PhraseSet NoTime = PhraseSet.Of(
        "(xin|cho|cần) thêm [khoảng|độ|tầm] [1|2|3|4|5|6|7|8|9|10|một|hai|ba|bốn|năm|vài|mấy|ít] (người|cán bộ|đồng chí|nhân lực|kinh phí|tiền|máy|xe|ý kiến|hướng dẫn|số liệu|hồ sơ|văn bản)",
        "(xin|cho) thêm [1|2|3|4|5|một|hai|ba|vài|mấy] [ngày|bữa|hôm|buổi] (nghỉ|phép|công)");

    private static readonly PhraseSet NeedsNot = PhraseSet.Of("{không} cần", "khỏi (cần|phải|nhắc|chuyển)", "đừng", "khoan");

    // "Chưa ký cam kết được, dòng 8 không khả thi".
    private static readonly PhraseSet NotSigned = PhraseSet.Of("({chưa}|{không}|đừng|khoan) [có|thể|muốn|dám|nên] [ký|kí|xác nhận|ký xác nhận|đồng ý|thống nhất|nhất trí]");

    // "Tóm tắt nghị định 335": a paper, and no figures.
    private static readonly PhraseSet Papers = PhraseSet.Of("nghị định", "thông tư", "luật", "quyết định", "công văn", "văn bản", "nghị quyết", "chỉ thị", "kết luận");

    private static readonly PhraseSet Done = PhraseSet.Of("{xong} {rồi}", "đã {xong}");

    private static readonly ExampleThresholds Closing = new(MinWords: 7, Margin: 2, NotDone, MayBeQuestion: false, MayBeHedged: false, MayNumberOthers: false, Coverage: 0.52, Clear: 6, ClearWhenShort: double.PositiveInfinity,
        // "Hội nghị tổng kết đã kết thúc tốt đẹp" tells of no work of ours.
        ClearWithoutTask: double.PositiveInfinity);

    private static readonly ExampleThresholds Deciding = new(Margin: 0.2, Unless: PhraseSet.Of(NotYet));

    // "Chưa thể cho nghỉ", "bổ sung rồi tôi mới ký": what keeps a yes from being one makes a no.
    private static readonly ExampleThresholds Denying = new(Margin: 0.2);

    // Not so a word that drops what is being drafted: "thôi, mai tính" may be a sigh.
    private static readonly ExampleThresholds Answering = new(ClearWhenShort: 2);

    private static readonly ExampleThresholds None = new();

    private static readonly Dictionary<Intent, ExampleThresholds> ByIntent = new()
    {
        [Intent.Complete] = Closing,
        [Intent.Withdraw] = Closing with { Unless = NotWithdrawn, MayNumberOthers = true, ClearWithoutTask = 5 },
        [Intent.Decline] = Closing with { Unless = NotDeclined, MayNumberOthers = true, ClearWithoutTask = 5 },
        [Intent.Assign] = new(MinWords: 5, Margin: 1.5, Done),
        [Intent.Confirm] = Deciding with { Unless = NotConfirmed },
        [Intent.Approve] = Deciding,
        [Intent.Refuse] = Denying,
        [Intent.Return] = Denying,
        [Intent.Extend] = new(Unless: NoTime, Clear: double.PositiveInfinity),
        [Intent.Handover] = new(Unless: NeedsNot),
        [Intent.Remind] = new(Unless: NeedsNot),
        [Intent.Sign] = new(Unless: NotSigned, Clear: double.PositiveInfinity),
        [Intent.Digest] = new(Unless: Papers, Clear: double.PositiveInfinity),
        // A figure of two words the rules know; beside an assignment's number it is of that.
        [Intent.Checkin] = new(ClearWhenShort: double.PositiveInfinity, MayHaveTask: false),
        [Intent.Yes] = Answering,
        [Intent.No] = Answering,
        [Intent.Back] = Answering,
        [Intent.Undo] = Answering,
    };

    public static ExampleThresholds For(Intent intent) => ByIntent.GetValueOrDefault(intent, None);

    /// <param name="said">Words of the line, less its attachments.</param>
    /// <param name="margin">How much likelier it is than what comes next.</param>
    public bool Allows(LineAnalysis analysis, int said, double margin) =>
        (analysis.HasTask ? MayHaveTask || ReportFigures.LineOf(analysis.Line) is not null : margin >= ClearWithoutTask)
        && said >= (margin >= ClearWhenShort ? MinWordsWhenClear : MinWords) && margin >= Margin && (MayBeQuestion || !analysis.IsQuestion)
        && (Unless is null || margin >= Clear || !analysis.Has(Unless)) && (MayBeHedged || margin >= ClearBesideHedge || !Hedges.AnyBefore(analysis.Line.Words, analysis.Line.Words.Count))
        && (MayNumberOthers || margin >= ClearMargin || !NumbersOthers(analysis))
        && (Coverage == 0 || ExampleClassifier.Shared.Coverage(analysis.Line.Source.Tokens) >= (margin >= Clear ? CoverageWhenClear : Coverage));

    // "Khu phố 12 đã hoàn thành bầu cử": there is a number, and it is no assignment's.
    private static bool NumbersOthers(LineAnalysis analysis) => !analysis.HasTask && analysis.Line.Words.Where((w, i) => w.IsNumber && !analysis.Line.IsDated(i)).Any();
}
