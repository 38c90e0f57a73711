using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Completing;

/// <summary>Words beside "xong" that make something else of it: a no, a part, a promise, an order, another deed.</summary>
internal static class CompletionGuards
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/completing/completion-guards");

    public static readonly PhraseSet Negations = Lexicon["negations"];

    // "Đã xong đâu", "xong sao được": the no comes last.
    public static readonly PhraseSet Denials = Lexicon["denials"];

    public static readonly PhraseSet NearOrPart = Lexicon["near or part"];

    public static readonly PhraseSet Promises = Lexicon["promises"];

    // Said before "xong" in the same breath: "khi nào xong", "làm cho xong".
    public static readonly PhraseSet Conditions = Lexicon["conditions"];

    // "Cảm ơn cả nhà đã hoàn thành tốt": whoever is thanked did it.
    public static readonly PhraseSet Thanks = PhraseSet.Of("cảm ơn", "cám ơn", "chúc mừng", "hoan nghênh", "ghi nhận", "biểu dương", "khen", "thanks for", "thank you for");

    public static readonly PhraseSet Counts = PhraseSet.Of("tỷ lệ", "tỉ lệ", "số việc", "số nhiệm vụ", "bao nhiêu", "mấy", "thống kê", "chỉ tiêu", "mức độ");

    public static readonly PhraseSet Unsure = PhraseSet.Of("chưa chắc", "chắc gì", "hay không cũng", "hay chưa cũng");

    // "Ăn xong", "họp xong": other things are done too.
    public static readonly PhraseSet OtherDeeds = Lexicon["other deeds"];

    // Nobody was given these.
    public static readonly PhraseSet OwnLife = PhraseSet.Of("học", "lớp", "thi", "cưới", "nhậu", "tắm", "ngủ", "khám", "tiêm", "đám", "con (em|tôi|tui|mình|anh|chị)", "bé");

    // After "xong": what is done is only a thing to happen next, or an order.
    public static readonly PhraseSet Orders = Lexicon["orders"];

    public static readonly PhraseSet Nexts = Lexicon["nexts"];

    // "Xong rồi đi nhậu nghen": what to do together then.
    public static readonly PhraseSet Outings = PhraseSet.Of("[mình|ta|thì|rồi|anh em|cả nhà] đi (nhậu|ăn|chơi|uống|cà phê|cafe|cf|ngủ|tắm|chợ|hát|đá|bơi|về)");

    // "Vụ 12 xong rồi tính tiếp"
    public static readonly PhraseSet Afterwards = PhraseSet.Of("(tính|bàn|nói|làm) (tiếp|sau|gì|việc khác|cái khác)");
    public static readonly PhraseSet Sighs = PhraseSet.Of("thôi", "rồi", "chết", "tiêu", "ôi", "trời");

    public static readonly PhraseSet TakenBack = PhraseSet.Of("(hủy|xóa|rút|thu hồi|rút lại|lấy lại|thu lại)");

    public static readonly PhraseSet ReportTo = Lexicon["report to"];

    public static readonly PhraseSet GoingHome = PhraseSet.Of("{việc} [rồi|thì|là] (về|đi|nghỉ|ăn|ngủ|chơi|nhậu|ra|qua|mình|cả nhà)");

    // "Xong rồi em qua cái kia": what is said is what comes next.
    public static readonly PhraseSet ThenOthers = Lexicon["then others"];

    public static readonly PhraseSet AndThenOthers = Lexicon["and then others"];

    // "Báo cáo xong anh Cường là tụi em về": a plan.
    public static readonly PhraseSet Plans = Lexicon["plans"];

    // Times to come, wherever they stand: "mai việc 12 xong".
    public static readonly PhraseSet Later = Lexicon["later"];

    // "Xong rồi mà bị trả lại"
    public static readonly PhraseSet SentBack = PhraseSet.Of("bị (trả|trả lại|trả về|từ chối|hủy|bác)", "phải làm lại", "bắt làm lại", "sent back", "was returned");

    public static readonly PhraseSet Outcome = PhraseSet.Of("là", "thì");

    public static readonly PhraseSet NotPart = PhraseSet.Of("phần mềm", "phần việc", "thành phần");
}
