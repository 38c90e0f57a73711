using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.Hours;

/// <summary>Times of day in figures: 15h, 8h30, 15g30, 15:00, 3 giờ chiều, 8 rưỡi, 3pm.</summary>
internal static class Clocks
{
    private static readonly Phrases HourWord = new("giờ|h|g|hrs|o'clock");

    private static readonly Phrases MinuteWord = new("phút|ph|p|'");

    private static readonly Phrases HalfPast = new("rưỡi");

    private static readonly Phrases To = new("kém");

    private static readonly PhraseBook<bool> AmPm = new(("am|a.m.|a.m", false), ("pm|p.m.|p.m", true));

    /// <summary>"25 giờ": the index behind an hour no clock shows; -1: none stands there.</summary>
    public static int AfterImpossible(Scan scan, int at) => scan.Number(at) is > 24 ? HourWord.After(scan.Tokens, at + 1) : -1;

    // "3 giờ nữa" is a length, "24h/7" no time.
    private static readonly Phrases NotTime = new("nữa|đồng hồ|làm việc|trước|/|mỗi|công");

    /// <param name="isExact">Written as a clock shows it, so 3 is 3 in the morning: "03:00", "3h sáng".</param>
    public static bool TryRead(Scan scan, int at, out TimeOnly time, out bool isExact, out int next)
    {
        (time, isExact, next) = (default, false, at);
        if (scan.Number(at) < 0)
        {
            return TryReadWords(scan, at, out time, out next);
        }

        var hour = scan.Number(at);
        if (hour is < 0 or > 24 || (scan.IsGlued(at) && at > 0 && !scan.IsMark(at - 1, ':') && scan.Tokens[at - 1].IsMark))
        {
            return false;
        }

        isExact = scan.Tokens[at].Folded.Length == 2 && hour < 10;
        if (scan.IsMark(at + 1, ':') && scan.IsGlued(at + 1) && scan.IsGlued(at + 2) && scan.Number(at + 2) is >= 0 and <= 59
            && scan.Tokens[at + 2].Folded.Length == 2)
        {
            return Finish(scan, hour, scan.Number(at + 2), at + 3, isExact: true, out time, out isExact, out next);
        }

        if (AmPm.TryFind(scan.Tokens, at + 1, out _, out _))
        {
            return Finish(scan, hour, 0, at + 1, isExact, out time, out isExact, out next);
        }

        // "8 rưỡi sáng" leaves the hour's word out.
        var hourWord = HourWord.After(scan.Tokens, at + 1);
        if (hourWord < 0 && !HalfPast.At(scan.Tokens, at + 1) && !IsHalfSign(scan, at + 1) && !IsEnglishHour(scan, at, hour))
        {
            return false;
        }

        return Finish(scan, hour, hourWord > 0 ? hourWord : at + 1, isExact, out time, out isExact, out next);
    }

    // "Bốn giờ chiều", "tám giờ rưỡi", as it is dictated.
    private static bool TryReadWords(Scan scan, int at, out TimeOnly time, out int next)
    {
        (time, next) = (default, at);
        var hour = NumberWords.InWords(scan.Tokens, at, out var afterHour);
        if (hour is < 1 or > 23 || !scan.Has(afterHour) || !scan.Tokens[afterHour].Is("gio"))
        {
            return false;
        }

        return Finish(scan, hour, afterHour + 1, isExact: false, out time, out _, out next);
    }

    /// <param name="at">Behind the hour's word, where its minutes may stand.</param>
    private static bool Finish(Scan scan, int hour, int at, bool isExact, out TimeOnly time, out bool isExactOut, out int next)
    {
        var minute = Minutes(scan, at, out var afterMinutes);
        if (minute < 0)
        {
            (hour, minute) = (hour - 1, 60 + minute);
        }

        if (hour < 0 || NotTime.At(scan.Tokens, afterMinutes))
        {
            (time, isExactOut, next) = (default, isExact, at);
            return false;
        }

        return Finish(scan, hour, minute, afterMinutes, isExact, out time, out isExactOut, out next);
    }

    // "8r sáng mai", "9r mai": half past; "xong 12r" is "rồi".
    private static bool IsHalfSign(Scan scan, int at) => scan.IsGlued(at) && scan.Tokens[at].Is("r") && PartsOfDay.At(scan.Tokens, at + 1);

    private static readonly Phrases PartsOfDay = new("sáng|trưa|chiều|tối|mai|mốt|hôm nay|bữa nay|ngày|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy");

    // "Friday at 5"
    private static bool IsEnglishHour(Scan scan, int at, int hour) =>
        at > 0 && scan.Tokens[at - 1].Is("at") && hour is >= 1 and <= 12 && (!scan.Has(at + 1) || scan.IsMark(at + 1, ',') || scan.IsMark(at + 1, '.'));

    // Negative for "kém".
    private static int Minutes(Scan scan, int at, out int next)
    {
        next = at;
        if ((IsHalfSign(scan, at) ? at + 1 : HalfPast.After(scan.Tokens, at)) is > 0 and var afterHalf)
        {
            next = afterHalf;
            return 30;
        }

        if (To.After(scan.Tokens, at) is > 0 and var afterTo && NumberWords.Read(scan, afterTo, out var afterLess) is >= 1 and <= 59 and var less)
        {
            next = scan.Skip(afterLess, MinuteWord);
            return -less;
        }

        // "15h 20/3" has a date after it, "15h 30 phút" minutes.
        var number = scan.Number(at);
        var isMinutes = number is >= 0 and <= 59 && (scan.IsGlued(at) || MinuteWord.At(scan.Tokens, at + 1) || scan.Tokens[at].Folded is "00" or "30" or "15" or "45")
            && !(scan.IsMark(at + 1, '/') || scan.IsMark(at + 1, '-') || scan.IsMark(at + 1, '.')) && !(scan.Has(at + 1) && scan.Tokens[at + 1].Folded is "thang" or "thg");
        if (!isMinutes)
        {
            return 0;
        }

        next = scan.Skip(at + 1, MinuteWord);
        return number;
    }

    private static bool Finish(Scan scan, int hour, int minute, int at, bool isExact, out TimeOnly time, out bool isExactOut, out int next)
    {
        next = at;
        isExactOut = isExact;
        if (AmPm.TryFind(scan.Tokens, at, out var isAfternoon, out var afterHalf))
        {
            hour = isAfternoon && hour < 12 ? hour + 12 : !isAfternoon && hour == 12 ? 0 : hour;
            (next, isExactOut) = (afterHalf, true);
        }

        time = hour == 24 ? new TimeOnly(23, 59) : new TimeOnly(hour, minute);
        return hour < 24 || minute == 0;
    }

    /// <summary>The same hour as said of that part of the day: three in the afternoon is fifteen.</summary>
    public static TimeOnly In(TimeOnly time, HalfDay half, bool isExact) => half switch
    {
        HalfDay.Noon when time.Hour is >= 1 and <= 3 => time.AddHours(12),
        HalfDay.Afternoon or HalfDay.EarlyAfternoon or HalfDay.Evening when time.Hour is >= 1 and <= 11 => time.AddHours(12),
        HalfDay.Night when time.Hour is >= 6 and <= 11 => time.AddHours(12),
        HalfDay.Night when time.Hour is 12 or 0 => new TimeOnly(23, 59),
        // An office that says "3h" means the afternoon.
        HalfDay.None when !isExact && time.Hour is >= 1 and <= 5 => time.AddHours(12),
        _ => time,
    };
}
