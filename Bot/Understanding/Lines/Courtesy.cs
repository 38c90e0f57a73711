using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>What is said for politeness before and after the matter: it is stepped over, never read.</summary>
internal static class Courtesy
{
    /// <summary>Before the matter.</summary>
    public static readonly PhraseSet Opening = PhraseSet.Of(
        "dạ", "dạ vâng", "dạ vâng ạ", "vâng", "vâng ạ", "dạ thưa", "thưa", "kính thưa", "ừ", "ừa", "ừm", "uh", "à", "ờ", "ê", "ủa", "dạ (được|rồi|rõ) [ạ]", "dạ đúng rồi", "sr", "xl", "ok", "oke", "okie", "okla", "oki", "okê", "alo", "hi", "hello", "chào",
        "(xin|kính|xin được|em xin|e xin|tôi xin) báo cáo", "kính chào", "xin chào", "xin lỗi", "sorry", "please", "pls", "plz", "hey",
        "(báo cáo|bc|thưa|kính báo cáo|kính gửi|chào|dạ chào|báo cáo với|dạ báo cáo|kính thưa) (anh|chị|sếp|lãnh đạo|đồng chí|đ/c|các anh chị|cô|chú|bác|a|c|thủ trưởng|các đồng chí|mọi người|cả nhà)",
        "(anh|chị|em|cô|chú|bác|sếp|a|c|e|bot|cả nhà|mọi người|các em|các bạn|bạn|đồng chí|đ/c|trợ lý|trợ lí) (ơi|ui|à|nè|này)",
        "(cho|cho em|cho e|cho tôi|cho mình|em|e) (hỏi|hỏi chút|hỏi tí|hỏi là|hỏi xíu)",
        "(sáng|trưa|chiều|tối|đêm) [nay|mai|mốt]", "mai", "ngày mai", "hôm nay", "bữa nay", "ngày mốt", "mốt", "tuần (này|sau|tới)", "thứ (hai|ba|tư|năm|sáu|bảy|2|3|4|5|6|7) [tuần] [này|sau|tới]", "lát [nữa]", "cho (em|e|tôi|anh|chị|a|c|mình|tui) (biết|bt)", "xin hỏi", "bot", "trợ lý", "trợ lí", "trợ lý nhiệm vụ", "nhiệm vụ mới", "bây giờ", "giờ thì", "thế thì", "vậy thì", "vậy", "thế", "rồi thì", "à mà", "tiện thể", "thôi [thì|được rồi]", "thôi được",
        "(em|e|anh|a|chị|c|sếp|các đồng chí|các anh chị) (nhé|nha|ah)", "(phiền|nhờ) (anh|chị|em|a|c|e|bạn|mọi người) (cho|giúp)",
        "(fw|fwd|forward|forwarded|chuyển tiếp|tin chuyển tiếp) :", "fw", "fwd", "rồi (anh|chị|sếp|a|c|em|e)", "(anh|chị|sếp|a|c|cứ|anh cứ|chị cứ) yên tâm",
        "đã nhận được tin", "cảm ơn", "cám ơn", "thanks", "thank you", "tks", "dear", "ok thanks", "đúng rồi", "chà", "úi", "ui", "trời", "hic", "huhu", "hihi", "hehe", "haha");

    /// <summary>"Anh ơi", "chị à".</summary>
    public static readonly PhraseSet Vocative = PhraseSet.Of("(anh|chị|em|cô|chú|bác|sếp|a|c|e) (ơi|ui|à|nè)", "dạ", "thưa (anh|chị|sếp)", "anh nhé", "chị nhé", "em nhé", "nhé anh", "nhé chị", "nha anh", "nha chị", "ạ");

    private static readonly PhraseSet Calls = PhraseSet.Of("ơi", "à", "ui", "nè");

    /// <summary>"Tuấn ơi", "chị Hoàn à": how many words call somebody, whoever it is; 0 for none before <paramref name="end"/>.</summary>
    public static int Call(IReadOnlyList<Seen> words, int from, int end)
    {
        for (var i = from + 1; i < Math.Min(from + 4, end); i++)
        {
            if (Calls.At(words, i) > 0)
            {
                return i + 1 - from;
            }
        }

        return 0;
    }

    private static readonly PhraseSet Topics = PhraseSet.Of("về", "đối với", "liên quan [đến|tới]", "trong lĩnh vực", "trên lĩnh vực", "trong công tác");

    // By what: only an order that follows makes it one.
    private static readonly PhraseSet Grounds = PhraseSet.Of("theo", "thực hiện [theo] (chỉ đạo|kết luận|ý kiến|công văn|cv|văn bản|kế hoạch|thông báo|nghị quyết|quyết định)", "căn cứ", "được sự (đồng ý|nhất trí|thống nhất)", "chấp hành");

    // In whose name.
    private static readonly PhraseSet Names = PhraseSet.Of("thừa (lệnh|ủy quyền)", "[được] (ủy quyền|uỷ quyền)", "thay mặt", "tm", "tl", "on behalf of");

    private static readonly PhraseSet Giving = PhraseSet.Of("giao", "phân công", "assign");

    private static readonly PhraseSet Orders = PhraseSet.Of("giao", "đề nghị", "yêu cầu", "phân công");

    private const int LongestTopic = 20;

    private const int LongestName = 7;

    /// <summary>"Về công tác CCHC: giao…", "Về vỉa hè, giao…": how many words say what it is about before the matter begins.</summary>
    public static int Topic(IReadOnlyList<Seen> words, int from)
    {
        var isName = Names.At(words, from) > 0;
        var isGround = isName || Grounds.At(words, from) > 0;
        if (!isGround && Topics.At(words, from) == 0)
        {
            return 0;
        }

        for (var i = from + 1; i < Math.Min(words.Count - 1, from + LongestTopic); i++)
        {
            if (isName && i - from <= LongestName && Giving.At(words, i) > 0)
            {
                return i - from;
            }

            if ((words[i].Is(':') && (!isGround || Orders.At(words, i + 1) > 0)) || ((words[i].Is(',') || words[i].Is(';')) && Orders.At(words, i + 1) > 0))
            {
                return i + 1 - from;
            }
        }

        return 0;
    }

    /// <summary>After the matter.</summary>
    public static readonly PhraseSet Closing = PhraseSet.Of(
        "{nhé}", "cảm ơn [nhiều] [anh|chị|em|a|c|e|sếp|bạn]", "cám ơn [nhiều] [anh|chị|em|a|c|e|sếp|bạn]", "thanks", "thank you", "tks", "thank", "please", "pls", "xin cảm ơn", "trân trọng", "hihi", "hehe", "haha", "kk",
        "(giúp|giùm|dùm|hộ|cho) (em|anh|chị|tôi|mình|e|a|c|tui|cái|nhé|nha|nhe|phát)", "hộ", "cái", "phát", "vậy", "v", "z", "zậy", "zị", "thế", "mà", "thưa (anh|chị|sếp)", "now", "asap", "right away", "rằng", "là được", "vậy thôi", "thế thôi", "nghe em", "nghe anh", "nghe chị", "(đi|nha|nghen|nhé|nghe|đó) con");

    /// <summary>Who is called last: "khỏi cần nữa bot ơi".</summary>
    public static readonly PhraseSet CalledLast = PhraseSet.Of("(anh|chị|em|sếp|bot|con|nhà|người|lý) (ơi|ui)", "(mấy|các) (em|anh|chị|bạn|cháu|con)");

    /// <summary>Who speaks, before the verb. Skipped only where something follows.</summary>
    public static readonly PhraseSet Subject = PhraseSet.Of(
        "[phía|bên] {tôi}", "(phòng|đơn vị|bên|tổ|ban|xã|phường|trung tâm|tt|cơ quan|nhóm|phía|văn phòng|sở|bộ phận) (em|tôi|mình|tui|con|cháu|chúng tôi|chúng em|e|ta|anh|chị)",
        "i", "we", "chúng ta", "ảnh", "chỉ", "nó", "dạ em", "em thì", "tt", "bản thân (em|tôi)");

    /// <summary>"anh", "chị", "đ/c" before a name.</summary>
    public static readonly PhraseSet Titles = PhraseSet.Of(
        "anh", "chị", "em", "cô", "chú", "bác", "ông", "bà", "o", "dì", "thím", "đồng chí", "đ/c", "đ/ c", "đc", "dc", "d/c", "đ c", "a", "c", "e", "thầy", "bạn", "thằng", "cậu", "mr", "ms", "mrs", "mr.", "ms.", "mrs.", "sếp", "anh em", "đồng chí:",
        "ct", "pct", "chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư", "trưởng phòng", "phó phòng", "phó trưởng phòng", "tp", "ptp", "giám đốc", "phó giám đốc", "gđ", "pgđ", "chánh văn phòng", "cvp", "phó chánh văn phòng", "chuyên viên", "cv", "cán bộ", "công chức", "kế toán", "văn thư", "chánh", "vp", "cb");

    public static readonly PhraseSet Women = PhraseSet.Of("chị", "cô", "bà", "ms", "mrs", "ms.", "mrs.", "c");

    public static readonly PhraseSet Men = PhraseSet.Of("anh", "chú", "ông", "mr", "mr.");
}
