using ReformBot.Bot.Understanding.Deadlines.Grammar.CalendarSpans;
using ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.NearDays;

/// <summary>"thứ sáu", "t6", "CN tuần sau", "tuần sau thứ 4", "next Friday".</summary>
internal static class Weekdays
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/grammar/near-days/weekdays");

    private static readonly PhraseBook<DayOfWeek> Names = new(
        ("thứ hai", DayOfWeek.Monday), ("thứ ba", DayOfWeek.Tuesday), ("thứ tư|thứ bốn", DayOfWeek.Wednesday),
        ("thứ năm", DayOfWeek.Thursday), ("thứ sáu", DayOfWeek.Friday), ("thứ bảy|thứ bẩy", DayOfWeek.Saturday),
        ("chủ nhật|chúa nhật|c n|cn", DayOfWeek.Sunday),
        ("monday", DayOfWeek.Monday), ("tuesday", DayOfWeek.Tuesday), ("wednesday", DayOfWeek.Wednesday), ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday), ("saturday", DayOfWeek.Saturday), ("sunday", DayOfWeek.Sunday));

    private static readonly PhraseBook<DayOfWeek> EnglishShort = new(
        ("mon", DayOfWeek.Monday), ("tue|tues", DayOfWeek.Tuesday), ("wed", DayOfWeek.Wednesday), ("thu|thur|thurs", DayOfWeek.Thursday),
        ("fri", DayOfWeek.Friday), ("sat", DayOfWeek.Saturday), ("sun", DayOfWeek.Sunday));

    private static readonly Phrases EnglishLead = new("by|before|on|due|until|till|next|this|than");

    // "phòng CN" has its own reason for two letters.
    private static readonly Phrases Units = new("phòng|khu|ngành|ban|trường|hội|sở|tổ|bộ|cty|công ty|đội|bên|p.");

    private static readonly Phrases Thu = new("thứ|th");

    // "thu nam 2026" is the year's revenue, "thu tu van" a name and a verb, "thu 2 viec" two things for Thu.
    private static readonly Phrases NotAfterPlain = new("ưu tiên|các|công việc|thực hiện|vấn|ngân sách|liệu|pháp|nhân|thục|chi|ngàn|triệu|tỷ|bản");

    private static readonly Phrases Counted = new(
        "việc|nv|nhiệm vụ|bản|bộ|file|cái|hồ sơ|báo cáo|mục|người|đơn vị|văn bản|cv|công văn|lần|tháng|năm|loại|tổ|đội|nhóm");

    private static readonly Phrases Ordinal = new(Lexicon.Either("ordinal"));

    public static Said? Read(Scan scan, int at)
    {
        var start = at;
        var week = Weeks.Before(scan, at, out var afterWeek);
        start = week is null ? at : afterWeek;
        if (!TryName(scan, start, out var day, out var next))
        {
            return null;
        }

        var isShort = scan.Tokens[start].Is("cn");
        if (week is null && Weeks.After(scan, next, out var afterSuffix) is { } suffix)
        {
            (week, next, isShort) = (suffix, afterSuffix, false);
        }

        return Weeks.Resolve(scan, day, week, next) with { IsWeak = isShort && (!IsLast(scan, next) || Units.EndsBefore(scan.Tokens, start)) };
    }

    /// <summary>The weekday's name alone, for one that stands beside its date.</summary>
    public static bool TryName(Scan scan, int at, out DayOfWeek day, out int next)
    {
        if (Names.TryFind(scan.Tokens, at, out day, out next))
        {
            return !scan.Tokens[at].Is("thu") || IsReallyThu(scan, at, next);
        }

        return TryNumber(scan, at, out day, out next)
            || (EnglishShort.TryFind(scan.Tokens, at, out day, out next)
                && (EnglishLead.EndsBefore(scan.Tokens, at) || (scan.Number(next) > 0 && EnglishDates.Read(scan, next) is not null)));
    }

    // "thứ 6", "thu 6", "t6"
    private static bool TryNumber(Scan scan, int at, out DayOfWeek day, out int next)
    {
        day = default;
        next = at + 2;
        var number = scan.Number(at + 1, 1);
        if (number is < 2 or > 7 || IsEnglishDate(scan, at + 1))
        {
            return false;
        }

        day = (DayOfWeek)(number - 1);
        if (Thu.At(scan.Tokens, at))
        {
            return !Ordinal.EndsBefore(scan.Tokens, at) && IsWhole(scan, next) && (scan.Tokens[at].HasDiacritics || !Counted.At(scan.Tokens, next));
        }

        return scan.Tokens[at].Is("t") && scan.IsGlued(at + 1) && IsOpen(scan, at) && IsWhole(scan, next) && !IsMonth(scan, at, next);
    }

    // "Thu 3 Dec" is a Thursday.
    private static bool IsEnglishDate(Scan scan, int at) => MonthNames.TryEnglish(scan, at + 1, out _, out _) && EnglishDates.Read(scan, at) is not null;

    private static bool IsReallyThu(Scan scan, int at, int next)
    {
        if (Ordinal.EndsBefore(scan.Tokens, at))
        {
            return false;
        }

        var isPlain = !scan.Tokens[at].HasDiacritics;
        return !isPlain || !(scan.IsToned || NotAfterPlain.At(scan.Tokens, next) || scan.Year(next) > 0 || Counted.At(scan.Tokens, next));
    }

    // "t6/2026" and "số liệu t2" are months.
    private static bool IsMonth(Scan scan, int at, int next) =>
        (scan.IsMark(next, '/') && scan.Year(next + 1) > 0) || ReportNames.IsFigures(scan, at);

    // "(T6)" and "hạn:t6", but not "NV-t6".
    private static bool IsOpen(Scan scan, int at) => !scan.IsGlued(at) || scan.IsMark(at - 1, '(') || scan.IsMark(at - 1, ',') || scan.IsMark(at - 1, ':');

    private static bool IsWhole(Scan scan, int next) =>
        !scan.IsGlued(next) || (scan.Tokens[next].IsMark && !(scan.IsGlued(next + 1) && scan.Tokens[next + 1].IsNumber && !scan.IsMark(next, ',')));

    private static bool IsLast(Scan scan, int next) => !scan.Has(next) || scan.Tokens[next].IsMark;
}
