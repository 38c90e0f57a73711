using ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.NotDates;

/// <summary>Numbers and dates of documents: "18/KL-TTr ngày 27/02/2026", "NĐ 335/2025/NĐ-CP", "công văn số 123 ngày 5/3".</summary>
internal static class Documents
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/not-dates/documents");

    private static readonly Phrases Nouns = new(Lexicon.Either("nouns"));

    private static readonly Phrases NumberWord = new("số|số:|no|no.|so:");

    private static readonly Phrases DateWord = new("ngày|ký ngày|ban hành ngày|ngày ký|ngày ban hành|đề ngày|ra ngày|lập ngày|gửi ngày|dated|of");

    private static readonly Phrases DayParts = new("thứ|t|cn|sáng|chiều|tối|trưa|h|g|giờ|chủ nhật|là|nhé|nha|ạ|a|phải|tháng|nếu|có|và");

    private static readonly Phrases TimeUnits = new("ngày|tuần|tháng|tiếng|giờ|h|phút|năm|hôm|bữa|%|việc|bản|bộ");

    public static int After(Scan scan, int at)
    {
        if (Numbered(scan, at) is > 0 and var numbered)
        {
            return AfterDate(scan, numbered, isNumbered: true);
        }

        if (Nouns.After(scan.Tokens, at) is not (> 0 and var afterNoun))
        {
            return -1;
        }

        var start = scan.Skip(afterNoun, NumberWord);
        if (Numbered(scan, start) is > 0 and var numberedAfterNoun)
        {
            return AfterDate(scan, numberedAfterNoun, isNumbered: true);
        }

        var isPlainNumber = scan.Has(start) && scan.Tokens[start].IsNumber && (!TimeUnits.At(scan.Tokens, start + 1) || IsDated(scan, start + 1))
            && (start > afterNoun || NotDate.Chain(scan, start) == start + 1);
        var end = isPlainNumber ? NotDate.Chain(scan, start) : afterNoun;
        var afterDate = AfterDate(scan, end, isNumbered: isPlainNumber);
        return isPlainNumber || afterDate > end ? afterDate : -1;
    }

    // 12/BC-UBND, 335/2025/NĐ-CP, 1598-CV/TU
    private static int Numbered(Scan scan, int at)
    {
        if (!scan.Has(at) || !scan.Tokens[at].IsNumber)
        {
            return -1;
        }

        var next = at + 1;
        while (IsJoint(scan, next) && scan.IsGlued(next + 1) && scan.Tokens[next + 1].IsNumber)
        {
            next += 2;
        }

        var isDocument = IsJoint(scan, next) && scan.IsGlued(next + 1) && scan.Tokens[next + 1].IsWord
            && !DayParts.At(scan.Tokens, next + 1) && !MonthNames.TryEnglish(scan, next + 1, out _, out _);
        if (!isDocument)
        {
            return -1;
        }

        next += 2;
        while (scan.Has(next) && scan.IsGlued(next) && (!scan.Tokens[next].IsMark || (IsJoint(scan, next) && scan.IsGlued(next + 1))))
        {
            next++;
        }

        return next;
    }

    // "biên bản số 12 ngày 9/3" has its day behind its number; "báo cáo 12 ngày" lasts so long.
    private static bool IsDated(Scan scan, int at) =>
        DateWord.After(scan.Tokens, at) is > 0 and var day && (NumericDates.Read(scan, day) ?? SpokenDays.Read(scan, day - 1)) is { Date: not null };

    private static bool IsJoint(Scan scan, int at) =>
        scan.IsGlued(at) && scan.Has(at + 1) && (scan.IsMark(at, '/') || scan.IsMark(at, '-') || scan.IsMark(at, '.') || scan.IsMark(at, '&'));

    // A document cannot come from the future: what is still ahead is a deadline, unless the document has its number.
    private static int AfterDate(Scan scan, int at, bool isNumbered)
    {
        var issuer = isNumbered ? AfterIssuer(scan, at) : at;
        var start = scan.IsMark(issuer, ',') || scan.IsMark(issuer, '(') ? issuer + 1 : issuer;
        if (DateWord.After(scan.Tokens, start) is not (> 0 and var afterWord))
        {
            return at;
        }

        var isOf = scan.Tokens[afterWord - 1].Is("of");
        var date = NumericDates.Read(scan, afterWord) ?? SpokenDays.Read(scan, isOf ? afterWord : afterWord - 1) ?? SpokenDays.Read(scan, afterWord);
        return date is not null && !Awaiting.Is(scan, date.Next) && (isNumbered || date.IsPast || date.Date <= scan.Today) ? date.Next : at;
    }

    // "18/KL-TTr của Thanh tra tỉnh ngày 27/2": up to eight words of an issuer.
    private static int AfterIssuer(Scan scan, int at)
    {
        if (!scan.Has(at) || !scan.Tokens[at].Is("cua"))
        {
            return at;
        }

        for (var i = at + 1; i <= at + 9 && scan.Has(i); i++)
        {
            if (DateWord.At(scan.Tokens, i))
            {
                return i;
            }

            if (!scan.Tokens[i].IsWord)
            {
                return at;
            }
        }

        return at;
    }
}
