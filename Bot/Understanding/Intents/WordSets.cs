using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>Small sets of words several readers share.</summary>
internal static class WordSets
{
    public static readonly PhraseSet No = PhraseSet.Of("{không}", "{chưa}");

    public static readonly PhraseSet Never = PhraseSet.Of("{không}");

    public static readonly PhraseSet Able = PhraseSet.Of("{được}", "nổi", "kịp", "nỗi");

    public static readonly PhraseSet CanNot = PhraseSet.Of("{không} thể", "{không} {được}", "{chưa} thể");

    public static readonly PhraseSet Periods = PhraseSet.Of("tháng", "quý", "năm", "ngày", "số", "kỳ", "tuần", "q");

    public static readonly PhraseSet StillMissing = PhraseSet.Of("còn thiếu", "còn phần", "còn phụ lục", "còn lại", "chưa có", "chưa xong", "phần còn lại", "còn một", "còn vài", "còn mấy", "thiếu", "nhưng còn", "chỉ còn thiếu", "{chưa} (làm|nộp|gửi|trình|viết|tổng hợp|báo cáo)", "đang (viết|làm|soạn|lập|tổng hợp|hoàn thiện|chỉnh|chỉnh sửa|rà|xử lý|in|sửa)");

    /// <summary>After a statement nothing more than this need be said.</summary>
    public static readonly PhraseSet Tail = PhraseSet.Of("{nhé}", "{rồi}", "việc này", "việc đó", "việc trên", "cái này", "cái đó", "nó", "này", "đó", "{việc}", "hết", "cả", "hôm qua", "sáng nay", "luôn", "kèm", "thưa", "theo", "đúng hạn", "trước hạn", "trên phần mềm", "trên hệ thống", "trên hscv", "nhiệm vụ được giao", "it", "this", "that", "already", "today", "yesterday", "sir", "cho", "gửi kèm", "100", "on time", "task");

    /// <summary>Somebody else's work is not the speaker's to close.</summary>
    public static readonly PhraseSet Others = PhraseSet.Of("bên đó", "bên kia", "người ta", "họ", "nó", "tụi nó", "mấy đơn vị", "các đơn vị", "các phòng", "đơn vị khác", "phòng khác", "mọi người", "hôm qua a", "(they|he|she) (is|are|has|have|did|was|were|had|finished|completed|submitted|done)", "người khác", "ông", "bà", "dân");

    /// <summary>What somebody says who tells of an order instead of giving it.</summary>
    public static readonly PhraseSet Told = PhraseSet.Of("{rồi}", "mà", "chứ", "xong");

    public static readonly PhraseSet Reasons = PhraseSet.Of("vì", "do", "bởi", "bởi vì", "tại", "tại vì", "lý do", "lí do", "lý do:", "lý do là", "vì lý do", "với lý do", "do là", "nguyên nhân", "because", "because of", "since", "due to", "reason", "reason:", "as", "lý do :", "vì:", "do:");

    public static readonly PhraseSet It = PhraseSet.Of("nó", "việc đó", "việc này", "việc ấy", "việc kia", "cái đó", "cái này", "nhiệm vụ này", "nhiệm vụ đó", "vụ này", "vụ đó", "việc trên", "việc vừa rồi", "nhiệm vụ trên", "it", "this task", "that task", "this one", "việc vừa giao", "nv này", "nv đó", "cái việc đó", "cái việc này", "cv này", "việc nãy", "việc hồi nãy");

    public static readonly PhraseSet Rights = PhraseSet.Of(
        "không đúng (chức năng|thẩm quyền|nhiệm vụ|lĩnh vực|người|chuyên môn|phạm vi|vai)", "{không} (thuộc|phải|đúng|nằm trong) [việc] (chức năng|thẩm quyền|nhiệm vụ|trách nhiệm|lĩnh vực|phạm vi|phần|việc|chuyên môn)", "{không} thuộc", "{không} phải (việc|của|phần|nhiệm vụ)", "sai (thẩm quyền|người|đơn vị|địa chỉ|chức năng)", "ngoài (thẩm quyền|chức năng|phạm vi|khả năng)", "quá tải", "trái (thẩm quyền|chức năng)", "nhầm (người|đơn vị|phòng|địa chỉ)", "không phụ trách", "đang (quá tải|nghỉ|bận|đi công tác)", "not my");
}
