using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>
/// Which digits of a line are assignments. Marked ones (#12, NV-12, việc 12, số 12) anywhere; bare ones only where an
/// assignment is spoken of: first in the line or straight after such a verb. Documents, streets, quarters, phones,
/// quantities and dates never are.
/// </summary>
internal static class TaskNumbers
{
    private static readonly Lexicon Lexicon = Lexicon.Of("lines/task-numbers");

    internal static readonly PhraseSet Markers = PhraseSet.Of(
        "nv", "nhiệm vụ", "việc", "vc", "task", "công việc", "cv việc", "assignment", "mã việc", "mã nv", "mã nhiệm vụ", "đầu việc", "job", "item");

    private static readonly PhraseSet Between = PhraseSet.Of("số", "-", ".", "#", "số #", "thứ", "_", "no", "no.", "mã", "mã số", "- #", ":", "number", "ma");

    internal static readonly PhraseSet No = PhraseSet.Of("số");

    internal static readonly PhraseSet Connectors = PhraseSet.Of("và", "với", "&", "+", ",", "vs", "lẫn", "cùng", "and", ", và", "cả", ";");

    /// <param name="isOpen">Whether an open assignment of the speaker's bears the number: then it may stand anywhere.</param>
    /// <param name="isName">Whether somebody is called so: "hối thúc Sương số 21" numbers no Sương.</param>
    public static List<Mention> Find(IReadOnlyList<Seen> words, Func<int, bool> isOpen, Func<Seen, bool> isName)
    {
        var found = new List<Mention>();
        for (var i = 0; i < words.Count; i++)
        {
            if ((At(words, i, isOpen, isName) ?? Known(words, i, isOpen)) is not { } mention)
            {
                continue;
            }

            if (!mention.IsMarked && (NumbersBeside.IsShare(words, i, found) || NumbersBeside.IsAllOf(words, i, found) || NumbersBeside.IsCounted(words, i, found, isOpen)))
            {
                continue;
            }

            found.Add(mention);
            i = mention.Words.To - 1;
            while (Next(words, i + 1, isOpen, isName) is { } next)
            {
                found.Add(next);
                i = next.Words.To - 1;
            }
        }

        // "12, 13 xong cả 2", "nhận cả 2" count them; "cam kết dòng 1, kết quả 12" says what a line of it came to.
        return [.. found.Where(m => m.IsMarked || !(NumbersBeside.IsCountOf(found, m, words) || NumbersBeside.IsOutcome(words, m)))];
    }

    private static Mention? At(IReadOnlyList<Seen> words, int i, Func<int, bool> isOpen, Func<Seen, bool> isName)
    {
        if (words[i].Is('#') && WholeNumbers.At(words, i + 1) is { } hashed)
        {
            return new Mention(new Span(i, i + 2), hashed, IsMarked: true);
        }

        if (Markers.At(words, i) is > 0 and var marker && AfterMarker(words, i, marker, isOpen) is { } marked)
        {
            return marked;
        }

        if (Matter.At(words, i) > 0 && WholeNumbers.At(words, i + 1) is { } matter && (EndsWith(words, i + 2) || (TaskPlaces.IsToldOf(words, i + 2) && !IsEnough(words[i])) || Asked.At(words, i + 2) > 0)
            && !CountedThings.At(words, i + 2))
        {
            return new Mention(new Span(i, i + 2), matter, IsMarked: true);
        }

        if (No.At(words, i) > 0 && !TaskPlaces.IsNumbered(words, i) && (TaskPlaces.IsOfAssignment(words, i) || isName(words[i - 1]))
            && WholeNumbers.At(words, i + 1) is { } said && !CountedThings.At(words, i + 2))
        {
            return new Mention(new Span(i, i + 2), said, IsMarked: true);
        }

        // "Nhắc 33 cái coi": no pieces are chased.
        if (i > 0 && words[i].IsNumber && Chasing.EndsAt(words, 0, i) && Once.At(words, i + 1) > 0 && EndsWith(words, i + 2) && WholeNumbers.At(words, i) is { } once)
        {
            return new Mention(new Span(i, i + 1), once, IsMarked: false);
        }

        // "Nhắc Nam 15 gấp nha"
        if (i > 1 && words[i].IsNumber && isName(words[i - 1]) && !IsWeekday(words, i, isName) && Chasing.IsIn(words, Math.Max(0, i - 4), i - 1)
            && WholeNumbers.At(words, i) is { } chased && !CountedThings.At(words, i + 1))
        {
            return new Mention(new Span(i, i + 1), chased, IsMarked: false);
        }

        return TaskPlaces.IsBare(words, i) && WholeNumbers.At(words, i) is { } bare && (!CountedThings.At(words, i + 1) || IsCalled(words, i + 1, isName) || Still.At(words, i + 1) > 0)
            ? new Mention(new Span(i, i + 1), bare, IsMarked: false)
            : null;
    }

    // "Nhac Lan thu 6 la han nop": whoever is reminded is named before, and "thu" is no second one.
    private static bool IsWeekday(IReadOnlyList<Seen> words, int i, Func<Seen, bool> isName) =>
        words[i - 1] is { Folded: "thu", IsCapital: false, Spelling.IsBare: true } && words[i].Token.Value is >= 2 and <= 7 && isName(words[i - 2]);

    // "110 Quy nộp rồi": written with a capital he is no quarter of a year.
    private static bool IsCalled(IReadOnlyList<Seen> words, int i, Func<Seen, bool> isName) => words[i].IsCapital && words[i].Spelling.IsBare && isName(words[i]);

    // "136 van de nghi xem lai" are no ten thousands.
    private static readonly PhraseSet Still = PhraseSet.Of("vẫn (đề nghị|chưa|còn|đang|chờ|xin|giữ|làm|{được}|{không}|phải|theo|bị|cần|muốn|như|vướng|kẹt)");

    private static readonly PhraseSet Chasing = PhraseSet.Of("nhắc", "đôn đốc", "hối", "giục", "thúc", "réo", "hú", "remind", "chase");

    // "Nhắc Quý vụ 18 cái", "vụ 18 nha", "cái 14 làm xong rồi"; "vụ 18 hộ dân" is no number of ours.
    private static bool EndsWith(IReadOnlyList<Seen> words, int i) =>
        i >= words.Count || words[i].Is(',') || words[i].Is('.') || words[i].Is('!')
            || (Math.Max(After.At(words, i), Courtesy.Closing.At(words, i)) is > 0 and var after && EndsWith(words, i + after));

    private static readonly PhraseSet Once = PhraseSet.Of("cái", "phát", "tiếng");

    private static readonly PhraseSet Matter = PhraseSet.Of("vụ", "dụ", "cái", "con");

    // "Đủ 8 thư", typed without its marks.
    private static bool IsEnough(Seen word) => word.Is("du") && word.Spelling.IsBare;

    // "Cái 133 sao trễ", "vụ 18 ai làm".
    private static readonly PhraseSet Asked = Lexicon["asked"];

    private static readonly PhraseSet After = PhraseSet.Of("cái", "phát", "{nhé}", "giùm", "dùm", "giúp", "hộ", "đi", "z", "coi", "cho", "là (gì|sao|của ai)", "sao", "{rồi}");

    private static Mention? Known(IReadOnlyList<Seen> words, int i, Func<int, bool> isOpen) =>
        // "176 file ppt gửi zalo rồi": so many are hardly sent.
        TaskPlaces.IsOpening(words, i) && WholeNumbers.At(words, i) is >= FewestUncounted and var first && isOpen(first) && !words[i].Token.Glued && Sent.At(words, i + 1) > 0
            ? new Mention(new Span(i, i + 1), first, IsMarked: false)
        : i > 0 && No.At(words, i - 1) == 0 && !TaskPlaces.IsOfSomethingElse(words, i) && WholeNumbers.At(words, i) is { } number && isOpen(number)
            && !CountedThings.At(words, i + 1) && (words[i - 1].IsWord || words[i - 1].Is(',') || words[i - 1].Is(':')) && !words[i].Token.Glued
            ? new Mention(new Span(i, i + 1), number, IsMarked: false)
            : null;

    private const int FewestUncounted = 100;

    private static readonly PhraseSet Sent = Lexicon["sent"];

    private static Mention? AfterMarker(IReadOnlyList<Seen> words, int i, int marker, Func<int, bool> isOpen)
    {
        var at = i + marker;
        at += Between.At(words, at);
        if (WholeNumbers.At(words, at) is not { } number)
        {
            return null;
        }

        // "nv 12 xã" counts communes; "việc 12 xã" is hardly said, "việc 12 phòng em" is.
        var sure = words[at].Token.Glued || at > i + marker;
        return sure || !CountedThings.At(words, at + 1) || IsSubject(words, at + 1) || (isOpen(number) && !Given.IsIn(words, 0, i)) || IsPlace(words, at + 1) ? new Mention(new Span(i, at + 1), number, IsMarked: true) : null;
    }

    // "Giao Lan việc 5 hồ sơ tồn" counts them, whatever else bears the number.
    private static readonly PhraseSet Given = PhraseSet.Of("giao", "phân công", "nhờ", "yêu cầu", "đề nghị");

    // "Việc 52 khu phố 1 đang đi từng nhà": one place, called by its own number.
    private static bool IsPlace(IReadOnlyList<Seen> words, int i) => Places.At(words, i) is > 0 and var place && i + place < words.Count && words[i + place].IsNumber;

    private static readonly PhraseSet Places = PhraseSet.Of("khu phố", "khóm", "ấp", "thôn", "tổ", "khu", "kp", "phòng", "tổ dân phố");

    // "Việc 60 phòng VHXH đã hoàn thành", "việc 45 phòng đang triển khai": whose it is follows the number.
    private static bool IsSubject(IReadOnlyList<Seen> words, int i) =>
        Units.At(words, i) is > 0 and var unit && i + unit < words.Count
        && (UnitStates.At(words, i + unit) > 0 || (words[i + unit].IsCapital && i + unit + 1 < words.Count));

    private static readonly PhraseSet Units = PhraseSet.Of("phòng", "đơn vị", "ban", "tổ", "xã", "phường", "sở", "cơ quan", "bộ phận");

    private static readonly PhraseSet UnitStates = Lexicon["unit states"];

    private static Mention? Next(IReadOnlyList<Seen> words, int i, Func<int, bool> isOpen, Func<Seen, bool> isName)
    {
        var connector = Connectors.At(words, i);
        var at = i + connector;
        if (connector > 0 && at < words.Count && At(words, at, isOpen, isName) is { IsMarked: true } marked)
        {
            return marked with { Words = new Span(i, marked.Words.To) };
        }

        return WholeNumbers.At(words, at) is { } number && (!CountedThings.At(words, at + 1) || IsSubject(words, at + 1))
            && (connector > 0 || WholeNumbers.At(words, i - 1) is not null)
            ? new Mention(new Span(i, at + 1), number, IsMarked: false)
            : null;
    }

    internal sealed record Mention(Span Words, int Number, bool IsMarked);
}
