using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>Where a line gives somebody work: by the word "giao", by telling somebody, or by naming work and its deadline.</summary>
internal static class AssignVerbs
{
    public static readonly PhraseSet Giving = PhraseSet.Of(
        "[tôi|đề nghị|yêu cầu|hãy|xin|muốn|cần|thay mặt lãnh đạo|tiếp tục|nhờ bot|giúp anh|giúp chị|giúp tôi|thay mặt chủ tịch|thay chủ tịch|đồng ý|sẽ|nay|tạm|ubnd|ubnd (phường|xã|tỉnh|huyện)|ủy ban nhân dân (phường|xã|tỉnh)|[đồng chí|đ/c] chủ tịch [ubnd] [phường|xã]|[đồng chí|đ/c] phó chủ tịch [ubnd] [phường|xã]|thường trực (đảng ủy|ubnd)|đảng ủy|lãnh đạo [phường|xã|ubnd]] (giao|giao việc|giao nhiệm vụ|giao cho|giao việc cho|giao nhiệm vụ cho|giao thêm|giao thêm việc|giao thêm việc cho|giao thêm cho|giao thay|giao gấp|giao gấp cho|giao trách nhiệm|giao trách nhiệm cho|giao chỉ tiêu cho|giao lại|giao lại cho|phân công|phân công cho|phân công nhiệm vụ|phân công nhiệm vụ cho|phân việc cho|phân công việc|giao công việc|giao công việc cho)",
        "(tạo|thêm|lập|mở|ghi|tạo mới|nhập) [một|1] (việc|nhiệm vụ|công việc|nv|task) [mới] [cho]", "assign", "assign to", "new task", "new task for", "create task", "create a task", "create a task for", "create task for", "add task", "add task for", "add a task", "delegate to", "delegate", "please assign", "assign a task to", "assign task to", "give a task to", "task for", "(ghi|nhập|lưu|note|tạo|thêm|lập) [lại|vô|vào|nhận] (giúp|giùm|dùm|hộ|cho) (anh|chị|em|tôi|tui|mình|a|c|e) [việc|nhiệm vụ|1 việc|một việc|vầy|như vầy|như sau] :", "nhiệm vụ mới", "nhiệm vụ mới cho", "việc mới", "việc mới cho", "việc cho", "nhiệm vụ cho", "assign the task to");

    /// <summary>Only with somebody named straight after: "cử Lan", "nhờ chị Hạnh", "bảo Tư", "để anh Tuấn".</summary>
    public static readonly PhraseSet Telling = PhraseSet.Of(
        "cần", "nhờ", "nhờ cậy", "đề nghị", "yêu cầu", "y/c", "yc", "đ/n", "đề nghị bên", "y/c bên", "yêu cầu bên", "bảo", "nói", "kêu", "nhắn", "dặn", "báo", "phân", "cử", "bố trí", "điều", "để", "chỉ đạo", "phiền", "mời", "cho", "nói với", "báo cho", "nhắn cho", "nói cho", "bảo với", "thông báo", "thông báo cho", "biểu", "mượn", "kiếm", "alo", "hú", "nói với bên", "phiền bên", "để bên", "nhờ phía", "cắt cử", "huy động", "yêu cầu đồng chí", "kính đề nghị", "trân trọng đề nghị", "kính nhờ", "giao", "ask", "tell", "have", "get", "need", "let", "please ask", "please have", "please tell", "i want", "i need", "give", "request", "nói giùm", "nhắn giùm", "nhắn dùm", "báo giùm", "báo dùm", "nhờ bên", "kêu bên", "nói bên", "phía", "đôn", "gửi", "chuyển cho", "chuyển", "chuyển đ/c", "chuyển đồng chí");

    // "Giao ban", "giao thông" are other words; "giao chưa", "giao ai" ask.
    private static readonly PhraseSet NotGiving = PhraseSet.Of(
        "ban", "thông", "dịch", "lưu", "diện", "tiếp", "hữu", "động", "nhận", "hàng", "chưa", "chua", "ai", "việc gì", "(những|các) (việc|nhiệm vụ|cái) (gì|nào)", "việc nào", "nhiệm vụ nào", "mấy việc", "bao nhiêu việc", "những gì", "những ai", "nhiệm vụ gì", "bao nhiêu", "gì", "rồi", "đất", "việc thế nào", "việc làm sao", "việc như thế nào", "nộp", "mùa", "phối", "ước", "tuyến", "{chưa}", "cho ai", "việc cho ai", "cho ai rồi", "kèo", "lộ", "thừa", "cảm", "khoán", "xong", "thế nào", "nhầm", "sai", "lộn", "tới đâu", "thoi", "(hết|hết việc|luôn|đại|bừa|đâu|hoài|riết) cho (bot|máy|hệ thống)");

    private static readonly PhraseSet Aspects = PhraseSet.Of(
        "{rồi}", "đã", "{chưa}", "cũng {được}", "(ngon|đẹp|vui|hay|giỏi|tốt|khéo|dữ|buồn|mệt|kỹ|nhanh|lâu) (quá|ghê|lắm|thiệt|thật)", "đang (làm|soạn|chờ|đợi|đi|họp|bận|nghỉ|xử lý|thực hiện|viết|rà soát|lập|tổng hợp|triển khai|ở|giữ|có)", "(làm|viết|soạn|báo cáo) (tốt|giỏi|hay|ok|ẩu|sai|nhầm)", "tốt lắm", "giỏi lắm", "sẽ", "vừa (làm|gửi|nộp|xong|báo|trình)", "already", "has", "is", "was", "did", "biết", "hứa", "nói là", "bảo là", "nói rằng", "kêu là", "{không} (làm|chịu|nộp|gửi|biết|xong|có)");

    private static readonly PhraseSet ForSomebody = PhraseSet.Of("việc cho", "nhiệm vụ cho", "task for", "việc mới cho");

    private static readonly PhraseSet Tasks = PhraseSet.Of("việc", "nhiệm vụ", "lại");

    private static readonly PhraseSet Due = PhraseSet.Of("hạn", "deadline", "thời hạn", "hạn chót", "hoàn thành trước", "hoàn thành", "chậm nhất", "trước", "xong trước", "due", "by", "before");

    private static readonly PhraseSet Self = PhraseSet.Of("em", "e", "tôi", "mình", "tui", "con", "cháu", "i", "chúng tôi", "chúng em", "phòng em", "đơn vị em", "bên em");

    public static Span? Where(Hearing hearing)
    {
        if (hearing.Begins(Giving) is not { } given || IsReassignment(hearing, given) || hearing.FollowedBy(given, NotGiving))
        {
            return null;
        }

        // "Việc chờ duyệt" is a list; "việc cho Lan" is an order.
        var isNoun = ForSomebody.At(hearing.Line.Words, given.From) > 0;
        return (hearing.IsQuestion || isNoun || IsOtherWord(hearing, given)) && !HasReceiver(hearing, given) ? null : given;
    }

    // "Giao thoa văn hóa", "giao hưởng tối nay": no name, no work and no deadline follow.
    private static bool IsOtherWord(Hearing hearing, Span given)
    {
        var words = hearing.Line.Words;
        return Bare.Covers(words, given.From, given.To) && given.To < words.Count && words[given.To] is { IsWord: true, IsCapital: false } && hearing.Line.Date is null && hearing.People.At(given.To) is not { IsKnown: true }
            && !Enumerable.Range(given.To, Math.Min(3, words.Count - given.To)).Any(i => WorkVerbs.All.At(words, i) > 0 || WorkVerbs.Things.At(words, i) > 0 || TitleWords.Lead.At(words, i) > 0 || Titles.At(words, i) > 0);
    }

    private static readonly PhraseSet Bare = PhraseSet.Of("giao");

    private static readonly PhraseSet Titles = PhraseSet.Of("anh", "chị", "đồng chí", "đ/c", "đc", "dc", "cô", "chú", "bác", "ông", "bà", "a", "c", "e", "em", "cho");

    /// <summary>"Nhờ Lan lập…", "phòng KT rà soát…", "các phòng gửi…".</summary>
    public static Span? WhereSomebodyIsTold(Hearing hearing)
    {
        if (hearing.IsQuestion || hearing.Line.Words.Count < 3)
        {
            return null;
        }

        var told = hearing.Begins(Telling);
        if (told is { } span && WordsLikeNames.Pairs.At(hearing.Line.Words, span.To - 1) < 2 && IsTold(hearing, span.To, loose: true))
        {
            return span;
        }

        foreach (var gist in (Gist[])[hearing.Line.Gist, hearing.Line.Core])
        foreach (var start in gist.Starts.Where(s => s < gist.Words.Count))
        {
            var place = gist.InLine(new Span(start, start + 1)).From;
            if (IsTold(hearing, place, loose: false))
            {
                return new Span(place, place);
            }
        }

        return null;
    }

    /// <summary>"Lập báo cáo tuần, hạn thứ 6": work and an outspoken deadline, nobody named.</summary>
    public static Span? WhereWorkIsNamed(Hearing hearing)
    {
        if (hearing.IsQuestion || hearing.HasTask || hearing.Line.Date is not { Introduced: true } date || (Labelled(hearing) ?? hearing.Begins(WorkVerbs.All)) is not { } work)
        {
            return null;
        }

        List<Seen> said = [.. Text.Folded.Of(date.Words).Tokens.Select(Seen.Of)];
        var isOwn = hearing.Line.Core.Words.Take(3).Any(w => Self.At([w], 0) > 0);
        return !isOwn && Due.At(said, 0) > 0 && hearing.After(work).Count >= 1 && !Aspects.IsIn(hearing.Line.Core.Words) ? Labelled(hearing) ?? new Span(work.From, work.From) : null;
    }

    // "Việc: soạn báo cáo; người: Tư; hạn: 20/3"
    private static Span? Labelled(Hearing hearing) => hearing.Begins(Label);

    private static readonly PhraseSet Label = PhraseSet.Of("(việc|nhiệm vụ|công việc|nội dung|nội dung công việc|tên việc|task|title):");

    // "Làm giúp anh cái báo cáo": the verb counts, though "làm giúp" before another verb is only a way of asking.
    private static readonly PhraseSet DoneFor = PhraseSet.Of("(làm|lo|viết|soạn) (giúp|dùm|giùm|hộ|cho) (anh|chị|em|tôi|mình|a|c) (cái|bản|bộ|tờ|cuốn|bài|file|slide|báo cáo|bc|kế hoạch|danh sách)", "(làm|lo|viết|soạn) (giúp|dùm|giùm|hộ|cho) (cái|bản|bộ|tờ|bài|file|slide|báo cáo|bc|kế hoạch|danh sách)");

    private static readonly PhraseSet Otherwise = PhraseSet.Of("{xin}", "nói", "bảo", "nhắn", "kêu", "hỏi", "báo cáo", "trễ", "chậm", "nghỉ", "nộp", "gửi", "xong", "ơi", "à", "với");

    // "Huy với vai trò đầu mối đo lại vỉa hè, hạn 19/3": somebody, work, and an outspoken deadline at the end.
    private static bool IsDue(Hearing hearing, int at)
    {
        if (hearing.HasTask || hearing.Line.Date is not { Introduced: true, Date: not null } date || at >= hearing.Line.Words.Count || Otherwise.At(hearing.Line.Words, at) > 0)
        {
            return false;
        }

        List<Seen> said = [.. Text.Folded.Of(date.Words).Tokens.Select(Seen.Of)];
        return DueWord.At(said, 0) > 0 && (WorkVerbs.All.IsIn(hearing.Line.Words, at) || WorkVerbs.Things.IsIn(hearing.Line.Words, at)) && hearing.Line.Words[^1].End <= date.End + 4;
    }

    private static readonly PhraseSet Events = PhraseSet.Of("họp", "đi", "đến", "xuống", "coi", "dự", "dự họp", "gặp", "hủy", "hoãn", "về", "đón", "thăm", "ăn", "nhận (quà|thưởng|giải|lương|bằng)");

    private static readonly PhraseSet Requests = PhraseSet.Of("nhé", "nhe", "nha", "nhá", "nghen", "nghe", "hen", "giúp", "dùm", "giùm", "hộ", "ngay", "gấp", "thay (anh|chị|tôi|a|c)", "cho (anh|chị|tôi|a|c)");

    private static readonly PhraseSet DueWord = PhraseSet.Of("hạn", "deadline", "thời hạn", "hạn chót", "due");

    // "Tuấn cho anh cái báo cáo vỉa hè, thứ 6 nhé"
    private static bool IsWanted(Hearing hearing, int at)
    {
        var thing = at + ForMe.At(hearing.Line.Words, at);
        return thing > at && hearing.Line.Date is { Date: not null } && WorkVerbs.Things.At(hearing.Line.Words, thing) > 0;
    }

    private static readonly PhraseSet ForMe = PhraseSet.Of("(cho|gửi|đưa|nộp) (anh|chị|tôi|a|c|mình|sếp) [xin] [cái|bản|bộ|tờ|mấy|các]");

    // "Tuan oi" is no "Tuấn rồi".
    private static readonly PhraseSet Calls = PhraseSet.Of("ơi", "ui");

    private static bool IsTime(Hearing hearing, int at) => at < hearing.Line.Words.Count && hearing.People.IsDated(at);

    private static bool HasReceiver(Hearing hearing, Span given) =>
        Persons.Sure(hearing, given.To) is not null || hearing.Groups.At(given.To) is not null;

    // "Giao 12 cho Hạnh", "giao lại việc 12 cho Hạnh": the work exists already.
    private static bool IsReassignment(Hearing hearing, Span given) =>
        hearing.HasTask && hearing.Line.Mentions[0].Words.From - given.To <= 1 && (hearing.Line.Mentions[0].Words.To > given.From || hearing.Line.Mentions[0].Words.From == 0) && Persons.AnyFrom(hearing, given.From) is not null;

    // "Vào sổ rồi scan gửi tôi": rồi before a verb is "then".
    private static bool IsTelling(Hearing hearing, int from, int to)
    {
        var words = hearing.Line.Words;
        for (var i = from; i < to; i++)
        {
            if (Aspects.At(words, i) is > 0 and var length && i + length <= to && !IsOfThings(words, i, from) && !(length == 1 && words[i].Folded is "roi" or "r" && (WorkVerbs.All.At(words, i + 1) > 0 || IsThen(hearing, i + 1))) && !(words[i].Is("goi") && IsVerbPlace(words, i, from)))
            {
                return true;
            }
        }

        return false;
    }

    // "Xem lại danh sách rồi thứ ba trình anh"
    private static bool IsThen(Hearing hearing, int at) =>
        at < hearing.Line.Words.Count - 1 && hearing.Line.IsDated(at) && !hearing.Line.IsDated(hearing.Line.Words.Count - 1);

    // "Gọi cho mấy hộ chưa nhận kết quả": said of those who are called.
    private static bool IsOfThings(IReadOnlyList<Seen> words, int at, int from) =>
        WordSets.No.At(words, at) > 0 && at > from + 2 && !words[at - 1].IsMark && at + 1 < words.Count && words[at + 1].IsWord && WorkVerbs.All.At(words, from) + WorkVerbs.All.At(words, from + 1) > 0
        && Plural.IsIn(words, from, at);

    private static readonly PhraseSet Plural = PhraseSet.Of("mấy", "các", "những", "hộ", "người", "đơn vị", "ai", "trường hợp", "hồ sơ", "số", "danh sách", "cái");

    // "…, sang mai phải đi rồi", "…, bữa kia chị trình rồi": a day to come is near already.
    private static bool IsComingSoon(Hearing hearing)
    {
        var words = hearing.Line.Words;
        var clause = words.Count - 1;
        while (clause > 0 && !words[clause].IsMark)
        {
            clause--;
        }

        var today = DateOnly.FromDateTime(hearing.Context.Now.DateTime);
        return clause > 0 && Already.Ends(words) && hearing.Line.Dates.Any(d => d.Start >= words[clause].Start && d.Date > today);
    }

    private static readonly PhraseSet Already = PhraseSet.Of("{rồi}");

    // "Goi" is "gọi" where a verb must stand, and a Southern "rồi" after one.
    private static bool IsVerbPlace(IReadOnlyList<Seen> words, int at, int from) =>
        at + 1 < words.Count && words[at + 1].IsWord && (at == from || words[at - 1].IsMark);

    // "…, mai cần rồi": it is needed so soon, and nothing is told.
    private static readonly PhraseSet Talk = PhraseSet.Of("(cảm|cám) ơn", "xin lỗi", "chúc mừng", "chúc", "[mình|ta] đi (ăn|chơi|nhậu|uống|ngủ|cà phê|cf|chợ|về|thôi) [cơm|trưa|sáng|chung|với]", "(ăn|uống|nghỉ) (cơm|trưa|sáng|gì|cà phê|nước|chưa)");

    public static readonly PhraseSet Needed = PhraseSet.Of("(cần|phải có|gấp|gấp lắm|tới hạn|đến hạn|trễ|sát giờ|sát hạn|kẹt lắm|hết hạn) {rồi}");

    private static bool IsTold(Hearing hearing, int at, bool loose)
    {
        var receivers = new ReceiversReader(hearing).Read(at, loose);
        if (receivers is null || receivers.Doubt is not null)
        {
            return false;
        }

        if (receivers.Person?.Person is { } named && named.PersonId == hearing.Context.Speaker?.Id)
        {
            return false;
        }

        var words = hearing.Line.Words;
        var next = receivers.To;
        var isListed = next + 2 < words.Count && words[next].Is(':') && words[next + 1].IsNumber && (words[next + 2].Is('.') || words[next + 2].Is(')') || words[next + 2].Is('/'));
        next += isListed ? 3 : 0;
        while (next < words.Count && DoneFor.At(words, next) == 0 && (words[next].IsMark || TitleWords.Lead.At(words, next) > 0 || (words[next].Is("cho") && WorkVerbs.All.At(words, next + 1) > 0) || (loose && IsTime(hearing, next))))
        {
            next += Math.Max(1, TitleWords.Lead.At(words, next));
        }

        // "Mai Lan hủy họp vậy": what somebody is about to do, unless it is asked for or has a deadline.
        var isWanted = (loose || !IsTime(hearing, receivers.To)) && receivers.Person is null or { Person: not null } && Wants.Said(hearing, receivers.To) && !(receivers.Person is { } who && Wants.IsOfHead(hearing, who));
        if (!loose && !isWanted && receivers.Person is { IsUnit: false } && Events.At(words, next) > 0 && hearing.Line.Date is not { Introduced: true } && !Requests.IsIn(words, next))
        {
            return false;
        }

        // "Lan ơi cảm ơn em", "Minh ơi đi ăn thôi": spoken to, and told nothing.
        if (!loose && Talk.At(words, next) + Talk.At(words, Math.Min(words.Count, receivers.To + Calls.At(words, receivers.To))) > 0)
        {
            return false;
        }

        // "12 đồng chí dự họp" tells; "15 xã phường gửi báo cáo trước ngày 10" orders.
        if (!loose && receivers.Group is not null && words[at].IsNumber && hearing.Line.Date is not { Introduced: true })
        {
            return false;
        }

        if (receivers.Director is not null || (receivers.IsLed && next < words.Count))
        {
            return true;
        }

        var counted = isListed || next < words.Count && words[next].IsNumber && Tasks.At(words, next + 1) > 0;
        return (counted || isWanted || !IsTime(hearing, next)) && (counted || isWanted || WorkVerbs.All.At(words, next) > 0 || IsDue(hearing, next) || IsWanted(hearing, receivers.To))
            && !IsTelling(hearing, receivers.To + Calls.At(words, receivers.To), Math.Min(words.Count, receivers.To + 8))
            && (!Aspects.IsIn([.. words.TakeLast(3)]) || Needed.Ends(words) || IsComingSoon(hearing) || (isWanted && OwnDeed.IsIn(words, receivers.To)));
    }

    // "Tư ơi em làm cho chị bảng tổng hợp, bữa kia chị trình sếp rồi": not done, but soon needed.
    private static readonly PhraseSet OwnDeed = PhraseSet.Of(", [{nhé}|vì|để|là] [bữa kia|mai|mốt|ngày mai|ngày mốt|bữa mốt|chiều|chiều nay|tối nay|mai mốt|đầu tuần|cuối tuần|tuần sau|thứ] [2|3|4|5|6|hai|ba|tư|năm|sáu] (anh|chị|tôi|tui|a|c|mình) [phải|cần|đi|sẽ] (trình|họp|báo cáo|nộp|gửi|dự|ký|cầm|mang|đem)");
}
