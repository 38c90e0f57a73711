using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>A deadline said as the wait of whoever gives the work: "thứ sáu báo tôi", "4h chiều gửi", "ngày 25 trình ký", "chiều mai chị cần".</summary>
internal static class Awaiting
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/awaiting");

    private static readonly Phrases Then = new("là|thì|phải|nhớ|về|rồi|xong|em|e|nhớ là|sẽ|cho|nhé|nha|lại");

    private static readonly Phrases Giving = new(Lexicon.Either("giving"));

    private static readonly Phrases Me = new("anh|chị|tôi|tui|mình|a|c|sếp|cô|chú|bác|ảnh|lãnh đạo|chủ tịch|ủy ban|ubnd|văn phòng|vp");

    private static readonly Phrases Needing = new("cần|cần rồi|kiểm tra|nghe|chốt|họp|báo cáo|xuống|qua|ghé|ký|lấy|xem|duyệt|dùng|đọc|phải có|cần có|cần dùng|coi|nhận|trình");

    private static readonly Phrases Alone = new(Lexicon.Either("alone"));

    private static readonly Phrases Linking = new("là|thì");

    // "Cho xem", "ký", "biết".
    private static readonly Phrases Purpose = new("ký|xem|coi|duyệt|biết|tình hình|kết quả|lại|luôn|bản cứng|file|bản mềm|để ký|để trình|để họp|đi họp|đọc");

    /// <summary>Index after the words of waiting; -1 where none end the clause.</summary>
    private static int After(Scan scan, int at)
    {
        var from = scan.Skip(at, Then);
        if (Needs(scan, from) is > 0 and var needed)
        {
            return Ends(scan, needed);
        }

        if (Giving.After(scan.Tokens, from) is > 0 and var given && Me.After(scan.Tokens, given) is > 0 and var me)
        {
            return Ends(scan, me);
        }

        // "Tới thứ ba là phải có"
        from = scan.Skip(at, Linking);
        return Alone.After(scan.Tokens, from) is > 0 and var alone ? Ends(scan, alone) : -1;
    }

    /// <summary>"…, ngày 25 trình ký": whatever stands before that day, somebody waits for it then.</summary>
    public static bool Is(Scan scan, int at) => After(scan, at) > 0;

    private static int Needs(Scan scan, int at) =>
        (Me.After(scan.Tokens, at) is > 0 and var me ? Needing.After(scan.Tokens, me) : -1) is > 0 and var next ? next
        : scan.Has(at) && at > 0 && scan.Tokens[at - 1].Folded is "em" or "e" && scan.Tokens[at].Is("can") ? at + 1
        : -1;

    private static int Ends(Scan scan, int at)
    {
        var end = scan.Skip(at, Purpose);
        var clause = end;
        while (scan.Has(clause) && !scan.Tokens[clause].IsMark)
        {
            clause++;
        }

        return WordsAroundDate.IsAll(scan, end, clause) ? end : -1;
    }
}
