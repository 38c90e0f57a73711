using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Calendar;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.Hours;

/// <summary>A part of the day, standing for the hour it ends at.</summary>
internal enum HalfDay
{
    None,
    Start,
    Morning,
    Noon,
    EarlyAfternoon,
    Afternoon,
    Evening,
    Night,

    /// <summary>"cuối giờ": the end of the working day, which is what a date alone means too.</summary>
    End,
}

internal static class HalfDays
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/grammar/hours/half-days");

    private static readonly PhraseBook<HalfDay> Words = new(
        ("đầu giờ sáng|đầu buổi sáng|đầu giờ|đầu buổi|đầu ngày|đầu giờ làm việc|đầu giờ hành chính|start of day|start of business", HalfDay.Start),
        (Lexicon.Either("morning"), HalfDay.Morning),
        ("trưa|buổi trưa|giữa trưa|giờ nghỉ trưa|hết trưa|noon|midday|lunch|lunchtime", HalfDay.Noon),
        ("đầu giờ chiều|đầu buổi chiều|đầu chiều|đầu giờ buổi chiều|early afternoon", HalfDay.EarlyAfternoon),
        (Lexicon.Either("afternoon"), HalfDay.Afternoon),
        ("tối|buổi tối|trong tối|evening|the evening", HalfDay.Evening),
        ("đêm|khuya|nửa đêm|trong đêm|night|midnight", HalfDay.Night),
        (Lexicon.Either("end of day"), HalfDay.End));

    private static readonly PhraseBook<HalfDay> English = new(
        ("this morning", HalfDay.Morning), ("this afternoon", HalfDay.Afternoon), ("this evening|tonight", HalfDay.Evening));

    private static readonly Phrases Moving = new("dời|lùi|lui|đổi hạn|chuyển hạn|đổi|hoãn|kéo|kéo dài|bước|nộp trễ|nộp chậm|nộp muộn|trễ|khất|gia hạn|đẩy|dịch");

    private static readonly Phrases Whither = new("tới|đến");

    private static readonly Phrases ForMe = new("cho tôi|để tôi|giúp tôi|giùm tôi|dùm tôi|hộ tôi");

    private static readonly Phrases NextPeriod = new("tuần|tháng|quý|năm");

    private static readonly Phrases DayAfter = new("nay|mai|qua|hôm nay|hôm qua|ngày mai");

    // "Dời sang mai" is its morning; "doi 12 sang ngay mai" says whither.
    private static readonly Phrases MorningAfter = new("nay|mai|qua|hôm nay|hôm qua");

    private static readonly Phrases Closing = new("cuối|hết|end|the end");

    private static readonly Phrases NotDay = new("tạo|suốt|kiến|kiến nghị|hôm trước|ủy|dạ|tối thiểu|thiểu|đa|mật|ưu|cao|hướng|chiều dài|dài|rộng|sâu|tác|lòng");

    // "Chợ đêm", "ca chiều", "cơm trưa": what is called by the part of the day it is at.
    private static readonly Phrases Things = new("chợ|ca|kíp|cơm|bữa|ăn|ca trực|phiên chợ");

    private static readonly Phrases AtNight = new("trực|phố|xe|tàu|chuyến|gác|canh|tuần tra|tuần|làm|học|thức|bảo vệ|phụ cấp|sinh hoạt|cày|kinh tế");

    private static readonly Phrases NightOf = new(Lexicon.Either("night of"));

    public static HalfDay Read(Scan scan, int at, out int next)
    {
        if (!Words.TryFind(scan.Tokens, at, out var half, out next) || NotDay.At(scan.Tokens, next) || IsThing(scan, at, half, next))
        {
            return HalfDay.None;
        }

        return next == at + 1 && !scan.Tokens[at].HasDiacritics && IsOtherWord(scan, at) ? HalfDay.None : half;
    }

    // "toi" is tối, tới and tôi; "dem" is đêm, đếm and đem; "sang" is sáng and sang.
    private static bool IsOtherWord(Scan scan, int at) => scan.Tokens[at].Folded switch
    {
        "toi" or "dem" => !DayAfter.At(scan.Tokens, at + 1) && !(at > 0 && scan.Tokens[at - 1].Folded is "h" or "gio" or "g"),
        "sang" => scan.IsToned || NextPeriod.At(scan.Tokens, at + 1) || (!MorningAfter.At(scan.Tokens, at + 1) && IsMoved(scan, at)),
        _ => false,
    };

    private static bool IsThing(Scan scan, int at, HalfDay half, int next) =>
        Things.EndsBefore(scan.Tokens, at) || (half == HalfDay.Night && next == at + 1 && (AtNight.EndsBefore(scan.Tokens, at) || NightOf.At(scan.Tokens, next)));

    // "Hoãn tới sáng t6": one word says whither, and then "sang" is none; "hoan cho toi sang t6" is of oneself.
    private static bool IsMoved(Scan scan, int at)
    {
        if (Whither.EndsBefore(scan.Tokens, at) && !ForMe.EndsBefore(scan.Tokens, at))
        {
            return false;
        }

        for (var i = at; i > 0 && i > at - 8; i--)
        {
            if (Moving.EndsBefore(scan.Tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Half and day in one: "this afternoon", "tonight".</summary>
    public static Said? ReadToday(Scan scan, int at) =>
        English.TryFind(scan.Tokens, at, out var half, out var next)
            ? new Said(next, SaidKind.Counted) { Date = scan.Today, Time = TimeAt(scan, at, half) }
            : null;

    /// <summary>The hour that part of the day stands for at that place: its end for work, its beginning for a reminder.</summary>
    public static TimeOnly? TimeAt(Scan scan, int at, HalfDay half) =>
        scan.Hints.IsReminder && !Closing.At(scan.Tokens, at) ? BeginningOf(half, scan.Calendar.Hours)
        : scan.Hints.IsReminder && half == HalfDay.End ? scan.Calendar.Hours.End
        : TimeOf(half, scan.Calendar.Hours);

    private static TimeOnly? BeginningOf(HalfDay half, OfficeHours hours) => half switch
    {
        HalfDay.Morning => hours.Start,
        HalfDay.EarlyAfternoon or HalfDay.Afternoon => hours.AfternoonStart,
        // The last hour in which the bot may still speak.
        HalfDay.Evening => hours.SendingUntil.AddHours(-1),
        HalfDay.End => hours.End,
        _ => TimeOf(half, hours),
    };

    private static TimeOnly? TimeOf(HalfDay half, OfficeHours hours) => half switch
    {
        HalfDay.Start => hours.Briefing,
        HalfDay.Morning or HalfDay.Noon => hours.MorningEnd,
        HalfDay.EarlyAfternoon => hours.AfternoonStart,
        HalfDay.Afternoon => hours.End,
        HalfDay.Evening => hours.SendingUntil,
        HalfDay.Night => new TimeOnly(23, 59),
        _ => null,
    };
}
