using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>
/// Whether a line with "xong" in it says that something is done. "Sắp xong", "chiều xong", "xong 1 nửa", "xong chưa?",
/// "xong thì báo anh" do not; "xong rồi mà sếp chưa ký" does: the work is handed in and waits.
/// </summary>
internal static class CompletionReader
{
    private static readonly PhraseSet Done = PhraseSet.Of(
        "[đã|vừa|mới] [làm|xử lý|giải quyết|rà soát|soạn|lập|hoàn thành|thực hiện|báo cáo|triển khai] {xong} [{rồi}]", "[đã|vừa|mới] (hoàn thành|hoàn tất|hoàn thành xong|ht xong|hoàn thành nhiệm vụ) [{rồi}]", "đã ht", "đã làm {rồi}",
        "xong hết [{rồi}]", "xong xuôi [{rồi}]", "xong cả [{rồi}]", "đã xong hết", "xong toàn bộ", "is done", "done", "all done", "finished", "completed", "is finished", "is completed", "complete", "has been completed", "finish", "is complete", "(mark|set|close) [it|this|that|task] [as|to] (done|complete|completed|finished)", "đánh dấu [là] [đã] (xong|hoàn thành)", "đã giải quyết [xong] [{rồi}]", "đã xử lý [xong] [{rồi}]",
        "đã thực hiện [xong] [{rồi}]", "đã (ban hành|phát hành) [{rồi}]", "xong nhiệm vụ", "hoàn thành rồi", "làm xong");

    private static readonly PhraseSet HandedIn = PhraseSet.Of(
        "đã (nộp|trình|nộp sản phẩm|trình ký|trình sếp|trình lãnh đạo|gửi sản phẩm|gửi kết quả|nộp kết quả|nộp báo cáo|gửi báo cáo|up báo cáo|trình chủ tịch|trình phê duyệt|trình duyệt) [{rồi}]", "(nộp|trình|trình ký|gửi|nộp báo cáo|gửi báo cáo|gửi số liệu|nộp sản phẩm) {rồi}", "(nộp|trình|gửi) xong [{rồi}]",
        "nộp (sản phẩm|báo cáo|kết quả)", "gửi (sản phẩm|kết quả)", "đã gửi [{rồi}]", "đã gửi (số liệu|file|sản phẩm|dự thảo)", "submitted", "handed in", "has been submitted", "(em|e|tôi) gửi (sản phẩm|kết quả)", "vừa (nộp|trình|gửi báo cáo|gửi) [{rồi}]", "(vừa|mới) (trình ký|nộp báo cáo)", "(nộp|gửi|trình) (báo cáo|sản phẩm|kết quả|số liệu|file|kế hoạch|dự thảo|văn bản|danh sách|tờ trình|ký) {rồi}", "xin nộp", "[em|e] xin (nộp|gửi) (sản phẩm|báo cáo|kết quả)",
        "nộp", "trình");

    private static readonly PhraseSet Sent = PhraseSet.Of("đã gửi", "gửi rồi", "gửi r", "đã gửi rồi", "vừa gửi", "gửi xong");

    // Only with something attached: "em gửi lại nha [xlsx]".
    private static readonly PhraseSet HandedInAgain = PhraseSet.Of("(gửi|nộp|up|cập nhật) (lại|bổ sung|thay|bản mới|bản sửa|bản 2|lại bản)", "gửi (báo cáo|file|kết quả|sản phẩm|số liệu|ảnh|hình|minh chứng)", "(kết quả|sản phẩm|minh chứng|báo cáo) (đây|nè|đính kèm)", "attached", "here is the", "đính kèm");

    // What is sent on the way, and is not the product.
    private static readonly PhraseSet SmallThings = PhraseSet.Of("phiếu", "giấy mời", "thư", "mail", "email", "tin", "tin nhắn", "công văn xin", "phiếu lấy ý kiến", "lịch", "link", "quà", "thiệp", "dự thảo xin ý kiến");

    // With these the work is done though something outside still lacks.
    private static readonly PhraseSet AwaitingOthers = PhraseSet.Of(
        "(sếp|anh|chị|lãnh đạo|ct|pct|chủ tịch|phó chủ tịch|thủ trưởng|a|c|sở|trưởng phòng|tp|giám đốc|gđ|ubnd|ảnh|sếp lớn) {chưa} (ký|duyệt|xem|phê duyệt|ký duyệt|đóng dấu|ký số|phản hồi|trả lời)",
        "(đang|còn|chỉ|chỉ còn|còn đang) (chờ|đợi) (ký|duyệt|sếp|sếp ký|lãnh đạo|lãnh đạo ký|chủ tịch|phê duyệt|ký số|đóng dấu|trình ký|anh|chị|ký duyệt)", "(chờ|đợi) (ký|duyệt|sếp|sếp ký|lãnh đạo|lãnh đạo ký|chủ tịch ký|phê duyệt|ký số|đóng dấu)", "{chưa} (ký|duyệt|đóng dấu|phê duyệt|ký duyệt)", "{chưa} {được} (ký|duyệt|phê duyệt)");

    private static readonly PhraseSet Negations = PhraseSet.Of(
        "{không}", "{chưa}", "đâu có", "đâu phải", "chẳng", "đừng", "khỏi", "not", "never", "isn", "hasn", "haven", "didn", "don", "doesn", "wasn", "cannot", "can", "ko thể", "không thể", "chớ", "miễn", "cấm", "không phải", "làm gì", "nào đã", "có đâu", "mà đòi", "wont", "won", "couldn", "unable", "thiếu", "wasnt");

    // "Đã xong đâu", "xong sao được": the no comes last.
    private static readonly PhraseSet Denials = PhraseSet.Of("đâu", "(sao|thế nào|kiểu gì|cách nào) (được|nổi|kịp)", "[cái] nỗi gì", "cái gì", "gì mà", "kiểu gì", "con khỉ", "khỉ gì", "mới lạ", "mới sợ", "được thì", "mới ghê", "sao");

    private static readonly PhraseSet NearOrPart = PhraseSet.Of(
        "sắp", "gần", "suýt", "hầu như", "gần như", "cơ bản", "tương đối", "một nửa", "1 nửa", "nửa", "phân nửa", "một phần", "1 phần", "phần", "một số", "1 số", "vài", "bước", "khâu", "giai đoạn", "đợt", "chỉ còn", "còn", "còn lại", "trừ", "ngoại trừ", "ngoài ra còn", "hơn nửa", "quá nửa", "nửa chừng", "dự thảo lần", "lần 1", "đang", "dần", "từng",
        "almost", "nearly", "half", "partly", "part", "mostly", "about to", "except", "still", "soon", "first", "nữa là", "tí nữa", "chút nữa", "xíu nữa", "lát nữa", "hầu hết", "phần nhiều", "kha khá", "tàm tạm", "quá nửa", "dự thảo", "đề cương", "sườn", "khung", "coi như", "xem như", "coi là", "xem là", "chuẩn bị", "tiến tới", "trong quá trình", "phần thô", "bản nháp", "nháp", "thô", "được mấy", "được một", "tạm", "mới được", "mới đc", "mới dc", "phần trăm", "phần lớn", "đa số");

    private static readonly PhraseSet Promises = PhraseSet.Of(
        "sẽ", "hứa", "hẹn", "cố", "cố gắng", "ráng", "gắng", "dự kiến", "dự tính", "kịp", "phấn đấu", "quyết tâm", "cam kết", "đảm bảo", "bảo đảm", "phải", "cần phải", "hãy", "mong", "để em", "để e", "để tôi", "chắc", "có lẽ", "nếu", "miễn sao", "cho xong", "hi vọng", "hy vọng", "muốn", "tranh thủ", "yêu cầu", "đề nghị", "chậm nhất", "đến hạn", "will", "shall", "should", "must", "if", "hope", "expect", "would", "going to", "need", "try", "plan", "may", "might", "could", "please", "let", "when", "nhắc", "đôn đốc", "tưởng", "nghe nói", "hình như", "giả sử", "lỡ", "nhớ", "nhớ là", "đừng quên", "khó", "mau", "lo", "liệu", "đợi", "chờ (cho|đến|tới|khi)");

    // Said before "xong" in the same breath: "khi nào xong", "làm cho xong".
    private static readonly PhraseSet Conditions = PhraseSet.Of("khi", "khi nào", "lúc", "lúc nào", "bao giờ", "chừng nào", "đến khi", "tới khi", "sau khi", "trước khi", "trong khi", "nếu", "hễ", "once", "after", "when", "until", "before", "unless", "mà xong", "thì mới", "ai", "đứa nào", "phòng nào", "đơn vị nào", "việc nào", "nhiệm vụ nào", "những việc", "các việc", "danh sách", "xem", "liệt kê", "tìm", "which", "who", "ai");

    private static readonly PhraseSet Counts = PhraseSet.Of("tỷ lệ", "tỉ lệ", "số việc", "số nhiệm vụ", "bao nhiêu", "mấy", "thống kê", "chỉ tiêu", "mức độ");

    private static readonly PhraseSet Unsure = PhraseSet.Of("chưa chắc", "chắc gì", "hay không cũng", "hay chưa cũng");

    // "Ăn xong", "họp xong": other things are done too.
    private static readonly PhraseSet OtherDeeds = PhraseSet.Of(
        "ăn", "uống", "họp", "đi", "về", "nói", "nghe", "đọc", "xem", "coi", "tắm", "ngủ", "gặp", "gọi", "nhắn", "chơi", "khám", "học", "chạy", "tiếp", "(ăn|nấu) (cơm|sáng|trưa|tối|tiệc|cưới)", "hội ý", "giao ban", "họp giao ban", "đi (chợ|họp|học|làm|chơi|ăn|công tác)", "in", "photo", "tiêm", "nhậu", "cưới", "cơm", "mưa", "phim", "bóng", "chợ", "xe", "trận", "tập", "nghỉ", "tết", "lễ", "trực", "cãi", "thay", "tải", "cài", "đón", "đưa", "sửa xe", "chào cờ", "hội nghị", "mùa khô", "mùa mưa", "họp (phòng|dân|chi bộ|đảng|cơ quan)");

    // After "xong": what is done is only a thing to happen next, or an order.
    private static readonly PhraseSet Orders = PhraseSet.Of(
        "thì", "thì báo", "báo (anh|chị|a|c|em|e|tôi|mình|lại|cho|ngay|liền|sếp|nhé|nha)", "(gọi|nhắn|gửi|qua|ghé|báo tin|lên) (anh|chị|a|c|em|tôi|mình|sếp|phòng|đây|gặp)", "nhớ", "mình đi", "rồi đi", "rồi về", "rồi báo", "rồi tính", "rồi qua", "rồi gọi", "rồi nhắn", "rồi mới", "r báo", "r về", "r tính", "r mới", "mới (làm|được|tính|đi|về|nhận|tiếp)");

    private static readonly PhraseSet Nexts = PhraseSet.Of(
        "đi", "sớm", "lẹ", "nhanh", "ngay", "gấp", "liền", "báo", "nhắn", "gọi", "gửi", "qua", "rồi báo", "rồi gửi", "rồi nhắn", "rồi gọi", "rồi về", "rồi đi", "rồi tính", "rồi qua", "rồi làm", "rồi mới", "r báo", "r gửi", "r về", "r mới", "r tính", "là", "mới", "sẽ", "đã", "trước", "trong", "một", "1", "nửa", "phân nửa", "phần", "bước", "giai đoạn", "khâu", "phim", "đời", "hay", "lúc", "nữa", "chừng", "về", "dự thảo", "đề cương", "bản nháp", "khung", "mục", "chương", "thủ tục", "then", "before", "by", "soon", "with", "vào");

    private const int LongestQuestion = 9;

    private static readonly PhraseSet FirstPerson = PhraseSet.Of("em", "e", "tôi", "tui", "mình", "con", "cháu", "chúng em", "chúng tôi", "i", "we");

    private static readonly PhraseSet Everyone = PhraseSet.Of("anh em", "chị em", "các em", "anh chị em", "cả nhà", "mọi người", "các đồng chí", "các anh chị", "các phòng", "các đơn vị");

    // Times to come, wherever they stand: "mai việc 12 xong".
    private static readonly PhraseSet Later = PhraseSet.Of("mai", "mốt", "ngày mai", "(sáng|trưa|chiều|tối) (nay|mai)", "tối", "chiều", "tuần (sau|tới)", "lát", "lát nữa", "cuối (tuần|tháng|giờ|ngày|buổi)", "đầu tuần", "hôm sau", "thứ (hai|ba|tư|năm|sáu|2|3|4|5|6)", "tomorrow", "tonight", "soon", "later");

    private static readonly PhraseSet Certain = PhraseSet.Of("{rồi}", "đã", "vừa", "mới", "hết", "xuôi", "has", "is", "all", "completed", "ạ");

    private static readonly PhraseSet Completed = PhraseSet.Of("{rồi}", "đã", "has been");

    private static readonly PhraseSet ClauseBreaks = PhraseSet.Of(",", ".", ";", "!", "?", "\n", "mà", "nhưng", "vì", "do", "but", "because", "nhưng mà", "còn", "tại", "bởi", "and");

    public static CompletionVerdict Read(Hearing hearing)
    {
        var line = hearing.Line;
        var isQuestion = hearing.IsQuestion;
        var gist = line.Core;
        var words = gist.Words;
        var promisedByDate = line.Date is { } date && IsDoneBy(date.Words);
        if (FindDone(gist) is not { } found)
        {
            if (line.Attachments.Count > 0 && !isQuestion && HandedInAgain.IsIn(words) && !Negations.IsIn(words))
            {
                return CompletionVerdict.Done;
            }

            return promisedByDate && !isQuestion ? CompletionVerdict.Promise : CompletionVerdict.None;
        }

        var (from, to) = ClauseAround(words, found);
        var awaiting = gist.Has(AwaitingOthers);
        var before = new Span(from, found.From);
        var after = new Span(found.To, to);
        if (OtherDeeds.EndsAt(words, from, found.From) || Has(Counts, words, before) || Orders.IsIn(words, found.To, Has(Completed, words, new Span(from, to)) && line.HasTask ? to : words.Count) || Has(Unsure, words, after))
        {
            return CompletionVerdict.None;
        }

        if (isQuestion)
        {
            return line.HasTask || (words.Count <= LongestQuestion && SmallThings.At(words, found.To) == 0) ? CompletionVerdict.Question : CompletionVerdict.None;
        }

        var place = gist.InLine(found).From;
        if (Has(Conditions, words, before) || Hedges.AnyBefore(line.Words, place) || Hedges.IsReported(hearing, place) || IsSomebodyElse(hearing, before, found) || IsName(hearing, found))
        {
            return CompletionVerdict.None;
        }

        if (Has(Negations, words, before) || Has(Negations, words, after) || Has(Denials, words, after) || SentBack.IsIn(words, found.To))
        {
            return IsImpossible(words, found, after) ? CompletionVerdict.Impossible : IsOfOnesOwn(line, found) ? CompletionVerdict.NotYet : CompletionVerdict.None;
        }

        if (IsPartSaid(words, before) || IsPartSaid(words, after) || IsOutcome(words, found) || IsNumbered(line, gist, found) || HasPart(words, after) || Figures.PercentOf(line) is < 100)
        {
            return CompletionVerdict.Partly;
        }

        var completed = Has(Completed, words, new Span(from, to));
        if (Has(Promises, words, before) || (!completed && Has(Promises, words, after)))
        {
            return line.HasTask || line.Date is not null || (Has(FirstPerson, words, before) && !Has(Everyone, words, before)) ? CompletionVerdict.Promise : CompletionVerdict.None;
        }

        if (!completed && (Has(Later, words, before) || Has(Later, words, after)))
        {
            return CompletionVerdict.Promise;
        }

        if (promisedByDate || (line.Date is not null && !completed && !awaiting))
        {
            return CompletionVerdict.Promise;
        }

        if (found.To < to && Nexts.At(words, found.To) > 0 && Courtesy.Opening.At(words, found.To) == 0)
        {
            return CompletionVerdict.None;
        }

        return RemainderIsOpen(words, gist, to) && !awaiting
            ? CompletionVerdict.Partly
            : IsStatement(line, gist, found, from, to) ? CompletionVerdict.Done : CompletionVerdict.None;
    }

    /// <summary>What the work waits for though it is handed in: "sếp chưa ký".</summary>
    public static string? Awaited(Line line) =>
        line.Core.Find(AwaitingOthers) is { } span
            ? line.Source.OriginalSlice(line.Core.Words[span.From].Start, line.Core.Words[span.To - 1].End)
            : null;

    private static Span? FindDone(Gist gist)
    {
        var words = gist.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var length = Math.Max(Done.At(words, i), HandedIn.At(words, i));
            if (length > 0 && !IsInCode(words, i, i + length) && !(words[i].Is("hoan") && gist.InLine(new Span(i, i + length)).Length > length))
            {
                return new Span(i, i + length);
            }
        }

        return null;
    }

    // "12xong34"
    private static bool IsInCode(IReadOnlyList<Seen> words, int from, int to) =>
        from > 0 && words[from].Token.Glued && words[from - 1].IsNumber && to < words.Count && words[to].Token.Glued && words[to].IsNumber;

    private static bool IsDoneBy(string words)
    {
        List<Seen> said = [.. Text.Folded.Of(words).Tokens.Select(Seen.Of)];
        return Done.At(said, 0) > 0 || HandedIn.At(said, 0) > 0 || Done.Ends(said);
    }

    private static (int From, int To) ClauseAround(IReadOnlyList<Seen> words, Span found)
    {
        var from = found.From;
        while (from > 0 && ClauseBreaks.At(words, from - 1) == 0)
        {
            from--;
        }

        var to = found.To;
        while (to < words.Count && ClauseBreaks.At(words, to) == 0)
        {
            to++;
        }

        return (from, to);
    }

    private static bool Has(PhraseSet phrases, IReadOnlyList<Seen> words, Span span) => phrases.IsIn(words, span.From, span.To);

    // "không xong được", "làm không xong nổi"
    private static bool IsImpossible(IReadOnlyList<Seen> words, Span found, Span after) =>
        (found.From > 0 && WordSets.Never.At(words, found.From - 1) > 0 && HandedIn.At(words, found.From) == 0 && after.Length > 0 && WordSets.Able.At(words, after.From) > 0)
        || (found.From > 1 && WordSets.CanNot.At(words, found.From - 2) == 2);

    // "Chưa xong đâu em", "12 chưa hoàn thành"; a long sentence in which something is not finished is about something else.
    private static bool IsOfOnesOwn(Line line, Span found) => line.HasTask || line.Core.Starts.Count > 1 || found.From <= 2;

    // "Tuấn xong rồi", "phòng KT nộp rồi": told about somebody else; "chị Hạnh ơi xong rồi" is told to her.
    private static bool IsSomebodyElse(Hearing hearing, Span before, Span found)
    {
        for (var i = before.From; i < before.To; i++)
        {
            var place = hearing.Line.Core.InLine(new Span(i, i + 1)).From;
            if (Persons.Sure(hearing, place) is not { } who || who.Words.To > hearing.Line.Core.InLine(new Span(found.From, found.From + 1)).From)
            {
                continue;
            }

            var speaker = hearing.Context.Speaker;
            var isOwn = who.Person?.PersonId == speaker?.Id || (who.IsUnit && who.Person?.UnitId is { } unit && speaker?.Posts.Any(p => p.UnitId == unit) == true);
            var isAddressed = (i > 0 && Addressed.At(hearing.Line.Core.Words, i - 1) > 0) || Vocative.At(hearing.Line.Words, who.Words.To) > 0;
            if (!isOwn && !isAddressed)
            {
                return true;
            }

            i = Math.Max(i, before.From + 1);
        }

        return false;
    }

    // "Hoàn thành lập tổ rồi" tells of Hoàn, where there is one.
    private static bool IsName(Hearing hearing, Span found)
    {
        var words = hearing.Line.Core.Words;
        return WordsLikeNames.Pairs.At(words, found.From + 1) >= 2 && (found.From == 0 || words[found.From - 1].IsMark || hearing.Line.Core.Starts.Contains(found.From))
            && hearing.People.At(hearing.Line.Core.InLine(new Span(found.From, found.From + 1)).From, loose: false) is { IsKnown: true };
    }

    private static readonly PhraseSet Addressed = PhraseSet.Of("cáo", "thưa", "gửi", "trình", "cho", "với", "của", "bc", "chào");

    private static readonly PhraseSet Vocative = PhraseSet.Of("ơi", "à", "ạ", ",", "em", "e", "tôi", "ui", "là", "việc", "nv", "nhiệm");

    // "Chỉ còn ký là xong", "có chữ ký thì xong".
    private static bool IsOutcome(IReadOnlyList<Seen> words, Span found) => found.From > 0 && Outcome.At(words, found.From - 1) > 0;

    private static readonly PhraseSet Outcome = PhraseSet.Of("là", "thì");

    // "12 xong 80": a number before says which, a bare one after how much.
    private static bool IsNumbered(Line line, Gist gist, Span found)
    {
        var place = gist.InLine(found);
        return line.Mentions.Any(m => m.Words.To <= place.From) && line.Mentions.Any(m => !m.IsMarked && m.Words.From == place.To && m.Words.Length == 1);
    }

    // "Xong rồi mà bị trả lại"
    private static readonly PhraseSet SentBack = PhraseSet.Of("bị (trả|trả lại|trả về|từ chối|hủy|bác)", "phải làm lại", "bắt làm lại", "sent back", "was returned");

    private static readonly PhraseSet NotPart = PhraseSet.Of("phần mềm", "phần việc", "thành phần");

    private static bool IsPartSaid(IReadOnlyList<Seen> words, Span span)
    {
        for (var i = span.From; i < span.To; i++)
        {
            if (NotPart.At(words, i) is > 0 and var other)
            {
                i += other - 1;
            }
            else if (NearOrPart.At(words, i) is > 0 and var length && i + length <= span.To)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPart(IReadOnlyList<Seen> words, Span after)
    {
        for (var i = after.From; i < after.To; i++)
        {
            if (words[i].IsNumber && !words[i].Is("100") && !(i + 1 < words.Count && words[i + 1].Is('/')) && WordSets.Periods.At(words, i - 1) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // "xong phần 1, còn phụ lục chưa có": a later clause says what is missing.
    private static bool RemainderIsOpen(IReadOnlyList<Seen> words, Gist gist, int to) =>
        to < gist.End && (WordSets.StillMissing.IsIn(words, to));

    private static bool IsStatement(Line line, Gist gist, Span found, int from, int to)
    {
        var words = gist.Words;
        var opens = gist.Starts.Contains(found.From);
        var sent = Sent.At(words, found.From) == found.Length;
        if (sent && SmallThings.At(words, found.To) > 0)
        {
            return false;
        }

        if (opens)
        {
            return (found.To >= to || line.HasTask || IsOwnObject(words, found, to)) && (!IsMereVerb(words, found) || line.HasTask || line.Attachments.Count > 0);
        }

        if (IsMereVerb(words, found) || from - found.From > 12 || found.From - from > 12)
        {
            return false;
        }

        // "báo cáo tuần em làm xong rồi": the work before, the end of the clause after.
        var closes = found.To >= to || gist.Ends.Any(e => e <= found.To) || WordSets.Tail.At(words, found.To) > 0;
        return closes && IsOwnWork(words, from, found.From) && (line.HasTask || Has(Certain, words, new Span(Math.Max(from, found.From - 1), to))) && !SaysOthers(words, from, found.From) && (!sent || line.HasTask || line.Attachments.Count > 0 || WorkVerbs.Things.IsIn(words, from, found.From));
    }

    // "Báo cáo tuần em làm xong rồi"; but "đường 2/9 làm xong rồi" and "hotline trả lời xong rồi" are nobody's assignment.
    private static bool IsOwnWork(IReadOnlyList<Seen> words, int from, int to)
    {
        for (var i = from; i < to;)
        {
            // "Tuấn ơi 12 xong rồi"
            if (Courtesy.Call(words, i, to) is > 0 and var called)
            {
                i += called;
                continue;
            }

            if (Documents.At(words, i) is > 0 and var document && i + document < to && words[i + document].IsNumber)
            {
                return false;
            }

            if (WordSets.It.At(words, i) > 0)
            {
                return true;
            }

            if (Math.Max(Courtesy.Opening.At(words, i), LeadIn.At(words, i)) is var step && (step > 0 || words[i].IsMark))
            {
                i += Math.Max(step, 1);
                continue;
            }

            return FirstPerson.At(words, i) > 0 || WorkVerbs.Things.At(words, i) > 0 || WorkVerbs.All.At(words, i) > 0 || Courtesy.Subject.At(words, i) > 0 || FirstPerson.IsIn(words, from, to);
        }

        return true;
    }

    // "công văn 12 đã gửi": a paper of that number, and no assignment.
    private static readonly PhraseSet Documents = PhraseSet.Of("(công văn|cv|văn bản|vb|quyết định|qđ|tờ trình|kế hoạch|kh|thông báo|tb|hợp đồng|hồ sơ|hs|biên bản|giấy|đơn|báo cáo|bc) [số]");

    private static readonly PhraseSet LeadIn = PhraseSet.Of("đã", "vừa", "mới", "cái", "các", "những", "toàn bộ", "tất cả", "phần", "bản", "bộ", "{việc}", "cơ bản", "rồi", "all", "the", "my", "vừa mới", "cũng", "thì");

    private static bool IsMereVerb(IReadOnlyList<Seen> words, Span found) =>
        found.Length == 1 && (words[found.From].Is("nop") || words[found.From].Is("trinh") || words[found.From].Is("finish") || words[found.From].Is("complete"));

    private static bool IsOwnObject(IReadOnlyList<Seen> words, Span found, int to) =>
        to - found.To <= 8 && (WordSets.Tail.At(words, found.To) > 0 || WorkVerbs.Things.At(words, found.To) > 0 || WorkVerbs.All.At(words, found.To) > 0);

    private static bool SaysOthers(IReadOnlyList<Seen> words, int from, int to) => WordSets.Others.IsIn(words, from, to);
}

internal enum CompletionVerdict
{
    None,
    Done,
    Question,
    NotYet,
    Partly,
    Promise,
    Impossible,
}
