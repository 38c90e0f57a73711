using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning;

/// <summary>Where a line gives somebody work by the word "giao", or by naming work and its deadline.</summary>
internal static class AssignVerbs
{
    public static readonly PhraseSet Giving = PhraseSet.Of(
        "[tôi|đề nghị|yêu cầu|hãy|xin|muốn|cần|thay mặt lãnh đạo|tiếp tục|nhờ bot|giúp anh|giúp chị|giúp tôi|thay mặt chủ tịch|thay chủ tịch|đồng ý|sẽ|nay|tạm|ubnd|ubnd (phường|xã|tỉnh|huyện)|ủy ban nhân dân (phường|xã|tỉnh)|[đồng chí|đ/c] chủ tịch [ubnd] [phường|xã]|[đồng chí|đ/c] phó chủ tịch [ubnd] [phường|xã]|thường trực (đảng ủy|ubnd)|đảng ủy|lãnh đạo [phường|xã|ubnd]] (giao|giao việc|giao nhiệm vụ|giao cho|giao việc cho|giao nhiệm vụ cho|giao thêm|giao thêm việc|giao thêm việc cho|giao thêm cho|giao thay|giao gấp|giao gấp cho|giao (xuống|về) [cho]|giao trách nhiệm|giao trách nhiệm cho|giao chỉ tiêu cho|giao lại|giao lại cho|phân công|phân công cho|phân công nhiệm vụ|phân công nhiệm vụ cho|phân việc cho|phân công việc|giao công việc|giao công việc cho)",
        "(tạo|thêm|lập|mở|ghi|tạo mới|nhập) [một|1] (việc|nhiệm vụ|công việc|nv|task) [mới] [cho]", "assign", "assign to", "new task", "new task for", "create task", "create a task", "create a task for", "create task for", "add task", "add task for", "add a task", "delegate to", "delegate", "please assign", "assign a task to", "assign task to", "give a task to", "task for", "(ghi|nhập|lưu|note|tạo|thêm|lập) [lại|vô|vào|nhận] (giúp|giùm|dùm|hộ|cho) (anh|chị|em|tôi|tui|mình|a|c|e) [việc|nhiệm vụ|1 việc|một việc|vầy|như vầy|như sau] :", "gv", "gv cho", "nhiệm vụ mới", "nhiệm vụ mới cho", "việc mới", "việc mới cho", "việc cho", "nhiệm vụ cho", "assign the task to");

    // "Giao ban", "giao thông" are other words; "giao chưa", "giao ai" ask.
    private static readonly PhraseSet NotGiving = PhraseSet.Of(
        "ban", "thông", "dịch", "lưu", "(ra|đi|xuống) [ngoài] (bao nhiêu|mấy|những|nhiều)", "diện", "tiếp", "hữu", "động", "nhận", "hàng", "chưa", "chua", "ai", "việc gì", "(những|các) (việc|nhiệm vụ|cái) (gì|nào)", "việc nào", "nhiệm vụ nào", "mấy việc", "bao nhiêu việc", "những gì", "những ai", "nhiệm vụ gì", "bao nhiêu", "gì", "rồi", "đất", "việc thế nào", "việc làm sao", "việc như thế nào", "nộp", "mùa", "phối", "ước", "tuyến", "{chưa}", "cho ai", "việc cho ai", "cho ai rồi", "kèo", "lộ", "thừa", "cảm", "khoán", "xong", "thế nào", "nhầm", "sai", "lộn", "tới đâu", "thoi", "(hết|hết việc|luôn|đại|bừa|đâu|hoài|riết) cho (bot|máy|hệ thống)");

    private static readonly PhraseSet ForSomebody = PhraseSet.Of("gv", "gv cho", "việc cho", "nhiệm vụ cho", "task for", "việc mới cho");

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

    /// <summary>"Lập báo cáo tuần, hạn thứ 6": work and an outspoken deadline, nobody named.</summary>
    public static Span? WhereWorkIsNamed(Hearing hearing)
    {
        if (hearing.IsQuestion || hearing.HasTask || hearing.Line.Date is not { Introduced: true } date || (Labelled(hearing) ?? hearing.Begins(WorkVerbs.All)) is not { } work)
        {
            return null;
        }

        List<Seen> said = [.. Text.Folded.Of(date.Words).Tokens.Select(Seen.Of)];
        var isOwn = hearing.Line.Core.Words.Take(3).Any(w => Self.At([w], 0) > 0);
        return !isOwn && Due.At(said, 0) > 0 && hearing.After(work).Count >= 1 && !Statements.Aspects.IsIn(hearing.Line.Core.Words) ? Labelled(hearing) ?? new Span(work.From, work.From) : null;
    }

    // "Việc: soạn báo cáo; người: Tư; hạn: 20/3"
    private static Span? Labelled(Hearing hearing) => hearing.Begins(Label);

    private static readonly PhraseSet Label = PhraseSet.Of("(việc|nhiệm vụ|công việc|nội dung|nội dung công việc|tên việc|task|title):");

    private static bool HasReceiver(Hearing hearing, Span given) =>
        Persons.Sure(hearing, given.To) is not null || hearing.Groups.At(given.To) is not null;

    // "Giao 12 cho Hạnh", "giao lại việc 12 cho Hạnh": the work exists already.
    private static bool IsReassignment(Hearing hearing, Span given) =>
        hearing.HasTask && hearing.Line.Mentions[0].Words.From - given.To <= 1 && (hearing.Line.Mentions[0].Words.To > given.From || hearing.Line.Mentions[0].Words.From == 0) && (Persons.AnyFrom(hearing, given.From) is not null || HandoverActs.IsToAnother(hearing));
}
