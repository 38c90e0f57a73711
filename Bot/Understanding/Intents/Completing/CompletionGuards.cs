using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Completing;

/// <summary>Words beside "xong" that make something else of it: a no, a part, a promise, an order, another deed.</summary>
internal static class CompletionGuards
{
    public static readonly PhraseSet Negations = PhraseSet.Of(
        "{không}", "{chưa}", "đâu có", "đâu phải", "chẳng", "đừng", "khỏi", "not", "never", "isn", "hasn", "haven", "didn", "don", "doesn", "wasn", "cannot", "can", "ko thể", "không thể", "chớ (nên|có|vội|hề|{xong})", "miễn", "cấm", "không phải", "làm gì", "nào đã", "có đâu", "mà đòi", "wont", "won", "couldn", "unable", "thiếu", "wasnt");

    // "Đã xong đâu", "xong sao được": the no comes last.
    public static readonly PhraseSet Denials = PhraseSet.Of("đâu", "(sao|thế nào|kiểu gì|cách nào) (được|nổi|kịp)", "[cái] nỗi gì", "cái gì", "gì mà", "kiểu gì", "con khỉ", "khỉ gì", "mới lạ", "mới sợ", "được thì", "mới ghê", "sao");

    public static readonly PhraseSet NearOrPart = PhraseSet.Of(
        "sắp", "gần", "suýt", "hầu như", "gần như", "cơ bản", "tương đối", "một nửa", "1 nửa", "nửa", "phân nửa", "một phần", "1 phần", "phần", "một số", "1 số", "vài", "bước", "khâu", "giai đoạn", "đợt", "chỉ còn", "còn", "còn lại", "trừ", "ngoại trừ", "ngoài ra còn", "hơn nửa", "quá nửa", "nửa chừng", "dự thảo lần", "lần 1", "đang", "dần", "từng",
        "almost", "nearly", "half", "partly", "part", "mostly", "about to", "except", "still", "soon", "first", "nữa là", "tí nữa", "chút nữa", "xíu nữa", "lát nữa", "hầu hết", "phần nhiều", "kha khá", "tàm tạm", "quá nửa", "dự thảo", "đề cương", "sườn", "khung", "coi như", "xem như", "coi là", "xem là", "chuẩn bị", "tiến tới", "trong quá trình", "phần thô", "bản nháp", "nháp", "thô", "được mấy", "được một", "tạm", "mới được", "mới đc", "mới dc", "phần trăm", "phần lớn", "đa số");

    public static readonly PhraseSet Promises = PhraseSet.Of(
        "sẽ", "hứa", "hẹn", "cố", "cố gắng", "ráng", "gắng", "dự kiến", "dự tính", "kịp", "phấn đấu", "quyết tâm", "cam kết", "đảm bảo", "bảo đảm", "phải", "cần phải", "hãy", "mong", "để em", "để e", "để tôi", "chắc", "có lẽ", "nếu", "miễn sao", "cho xong", "hi vọng", "hy vọng", "muốn", "tranh thủ", "yêu cầu", "đề nghị", "chậm nhất", "đến hạn", "will", "shall", "should", "must", "if", "hope", "expect", "would", "going to", "need", "try", "plan", "may", "might", "could", "please", "let", "when", "nhắc", "đôn đốc", "tưởng", "nghe nói", "hình như", "giả sử", "lỡ", "nhớ", "nhớ là", "đừng quên", "khó", "mau", "lo", "liệu", "đợi", "chờ (cho|đến|tới|khi)");

    // Said before "xong" in the same breath: "khi nào xong", "làm cho xong".
    public static readonly PhraseSet Conditions = PhraseSet.Of("khi", "khi nào", "lúc", "lúc nào", "bao giờ", "chừng nào", "đến khi", "tới khi", "sau khi", "trước khi", "trong khi", "nếu", "once", "after", "when", "until", "before", "unless", "mà xong", "thì mới", "ai", "đứa nào", "phòng nào", "đơn vị nào", "việc nào", "nhiệm vụ nào", "những việc", "các việc", "danh sách (việc|nhiệm vụ|các|những|đơn vị|phòng|người)", "xem", "liệt kê", "tìm", "which", "who", "ai");

    // "Cảm ơn cả nhà đã hoàn thành tốt": whoever is thanked did it.
    public static readonly PhraseSet Thanks = PhraseSet.Of("cảm ơn", "cám ơn", "chúc mừng", "hoan nghênh", "ghi nhận", "biểu dương", "khen", "thanks for", "thank you for");

    public static readonly PhraseSet Counts = PhraseSet.Of("tỷ lệ", "tỉ lệ", "số việc", "số nhiệm vụ", "bao nhiêu", "mấy", "thống kê", "chỉ tiêu", "mức độ");

    public static readonly PhraseSet Unsure = PhraseSet.Of("chưa chắc", "chắc gì", "hay không cũng", "hay chưa cũng");

    // "Ăn xong", "họp xong": other things are done too.
    public static readonly PhraseSet OtherDeeds = PhraseSet.Of(
        "ăn", "uống", "hát", "nhảy", "đá (banh|bóng)", "karaoke", "họp", "đi", "về", "nói", "nghe", "đọc", "xem", "coi", "tắm", "ngủ", "gặp", "gọi", "nhắn", "chơi", "khám", "học", "chạy", "tiếp", "(ăn|nấu) (cơm|sáng|trưa|tối|tiệc|cưới)", "hội ý", "giao ban", "họp giao ban", "đi (chợ|họp|học|làm|chơi|ăn|công tác)", "in", "photo", "tiêm", "nhậu", "cưới", "cơm", "mưa", "phim", "bóng", "chợ", "xe", "trận", "tập", "nghỉ", "tết", "lễ", "trực", "cãi", "thay", "tải", "cài", "đón", "đưa", "sửa xe", "chào cờ", "hội nghị", "mùa khô", "mùa mưa", "họp (phòng|dân|chi bộ|đảng|cơ quan)");

    // Nobody was given these.
    public static readonly PhraseSet OwnLife = PhraseSet.Of("học", "lớp", "thi", "cưới", "nhậu", "tắm", "ngủ", "khám", "tiêm", "đám", "con (em|tôi|tui|mình|anh|chị)", "bé");

    // After "xong": what is done is only a thing to happen next, or an order.
    public static readonly PhraseSet Orders = PhraseSet.Of(
        "thì", "thì báo", "báo (anh|chị|a|c|em|e|tôi|mình|lại|cho|ngay|liền|sếp|nhé|nha)", "(gọi|nhắn|gửi|qua|ghé|báo tin|lên) (anh|chị|a|c|em|tôi|mình|sếp|phòng|đây|gặp)", "nhớ", "mình đi", "rồi đi", "rồi về", "rồi báo", "rồi tính", "rồi qua", "rồi gọi", "rồi nhắn", "rồi mới", "r báo", "r về", "r tính", "r mới", "mới (làm|được|tính|đi|về|nhận|tiếp)");

    public static readonly PhraseSet Nexts = PhraseSet.Of(
        "đi", "sớm", "lẹ", "nhanh", "ngay", "gấp", "liền", "báo", "nhắn", "gọi", "gửi", "qua", "rồi báo", "rồi gửi", "rồi nhắn", "rồi gọi", "rồi về", "rồi đi", "rồi tính", "rồi qua", "rồi làm", "rồi mới", "r báo", "r gửi", "r về", "r mới", "r tính", "là", "mới", "sẽ", "đã", "trước", "trong", "một", "1", "nửa", "phân nửa", "phần", "bước", "giai đoạn", "khâu", "phim", "đời", "hay", "lúc", "nữa", "chừng", "về", "dự thảo", "đề cương", "bản nháp", "khung", "mục", "chương", "thủ tục", "then", "before", "by", "soon", "with the", "vào");

    // "Xong rồi đi nhậu nghen": what to do together then.
    public static readonly PhraseSet Outings = PhraseSet.Of("[mình|ta|thì|rồi|anh em|cả nhà] đi (nhậu|ăn|chơi|uống|cà phê|cafe|cf|ngủ|tắm|chợ|hát|đá|bơi|về)");

    // "Vụ 12 xong rồi tính tiếp"
    public static readonly PhraseSet Afterwards = PhraseSet.Of("(tính|bàn|nói|làm) (tiếp|sau|gì|việc khác|cái khác)");
    public static readonly PhraseSet Sighs = PhraseSet.Of("thôi", "rồi", "chết", "tiêu", "ôi", "trời");

    public static readonly PhraseSet TakenBack = PhraseSet.Of("(hủy|xóa|rút|thu hồi|rút lại|lấy lại|thu lại)");

    public static readonly PhraseSet ReportTo = PhraseSet.Of("lại", "anh", "chị", "a", "c", "em", "e", "tôi", "tui", "mình", "sếp", "cho", "với", "về", "kết quả", "ngay", "liền", "lãnh đạo", "{nhé}", "rõ", "chi tiết", "miệng");

    public static readonly PhraseSet GoingHome = PhraseSet.Of("{việc} [rồi|thì|là] (về|đi|nghỉ|ăn|ngủ|chơi|nhậu|ra|qua|mình|cả nhà)");

    // "Xong rồi em qua cái kia": what is said is what comes next.
    public static readonly PhraseSet ThenOthers = PhraseSet.Of($"[thì] {NextDeed}");

    public static readonly PhraseSet AndThenOthers = PhraseSet.Of($"{{rồi}} [thì] {NextDeed}");

    private const string NextDeed = "(em|e|tôi|tui|mình|con|cháu|anh|chị|a|c) [sẽ|mới|lại|còn] (qua|làm|mần|đi|về|ghé|tính|chuyển|lo|tới|mới|sang|bắt đầu|gọi|nhắn|nói|ra|lên|xuống|phải|rảnh)";

    // "Báo cáo xong anh Cường là tụi em về": a plan.
    public static readonly PhraseSet Plans = PhraseSet.Of($"(là|thì) {NextDeed}", "(là|thì) (tụi|bọn|chúng) [em|tôi|tui|mình|anh|chị]", "(là|thì) (cả nhà|mọi người|anh em|ai nấy) [sẽ|mới] (về|đi|nghỉ|ăn)");

    // Times to come, wherever they stand: "mai việc 12 xong".
    public static readonly PhraseSet Later = PhraseSet.Of("mai", "mốt", "ngày mai", "(sáng|trưa|chiều|tối) (nay|mai)", "tối", "chiều", "tuần (sau|tới)", "lát", "lát nữa", "cuối (tuần|tháng|giờ|ngày|buổi)", "đầu tuần", "hôm sau", "thứ (hai|ba|tư|năm|sáu|2|3|4|5|6)", "tomorrow", "tonight", "soon", "later");

    // "Xong rồi mà bị trả lại"
    public static readonly PhraseSet SentBack = PhraseSet.Of("bị (trả|trả lại|trả về|từ chối|hủy|bác)", "phải làm lại", "bắt làm lại", "sent back", "was returned");

    public static readonly PhraseSet Outcome = PhraseSet.Of("là", "thì");

    public static readonly PhraseSet NotPart = PhraseSet.Of("phần mềm", "phần việc", "thành phần");
}
