using ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;
using ReformBot.Bot.Understanding.Deadlines.Grammar.NearDays;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.NotDates;

/// <summary>Reported values: "12/15 đơn vị", "đạt 12/12", "97,5%", "1/2 số hồ sơ", "24/7", and assignment numbers.</summary>
internal static class Values
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/not-dates/values");

    private static readonly Phrases Counted = new(Lexicon.Either("counted"));

    // "Xong 2/3 kho": so called where something is counted, and only behind what is done.
    private static readonly Phrases Done = new(Lexicon.Either("done"));

    private static readonly Phrases Parts = new(Lexicon.Either("parts"));

    // "30/3 đồng chí trả lời": who, and no sum of money.
    private static readonly Phrases Comrade = new("đồng chí");

    private static readonly Phrases Reporting = new(Lexicon.Either("reporting"));

    private static readonly Phrases Task = new("#|nv|nv-|nv.|nv số|nhiệm vụ số|việc số|nhiệm vụ|việc|task|task #|số #|mã nv");

    private static readonly Phrases Units = new("ngày|tuần|tháng|tiếng|giờ|h|phút|hôm|bữa|g|p");

    public static int After(Scan scan, int at)
    {
        if (Task.After(scan.Tokens, at) is > 0 and var afterTask && scan.Has(afterTask) && scan.Tokens[afterTask].IsNumber
            && NotDate.Chain(scan, afterTask) == afterTask + 1 && (!Units.At(scan.Tokens, afterTask + 1) || scan.Tokens[at].Is('#')))
        {
            return afterTask + 1;
        }

        return AfterFigures(scan, at);
    }

    /// <summary>Figures that count something, wherever they stand; -1 for others.</summary>
    public static int AfterFigures(Scan scan, int at)
    {
        if (!scan.Has(at) || !scan.Tokens[at].IsNumber)
        {
            return -1;
        }

        var end = NotDate.Chain(scan, at);
        if (end == at + 1)
        {
            return scan.IsMark(end, '%') ? end + 1 : -1;
        }

        var isAlways = end == at + 3 && scan.Number(at) == 24 && scan.Number(at + 2) == 7 && scan.IsMark(at + 1, '/') && !IsLed(scan, at)
            && !(scan.IsMark(end, '(') && Weekdays.TryName(scan, end + 1, out _, out _));
        var isDecimal = end == at + 3 && scan.IsMark(at + 1, ',');
        var isCounted = Counted.At(scan.Tokens, end) && !Comrade.At(scan.Tokens, end) && !IsOnward(scan, end) && !IsLed(scan, at) && DateFigures.Read(scan, at) is not { Year: not null };
        var isReported = IsFraction(scan, at, end) && Reporting.EndsBefore(scan.Tokens, at);
        var isShare = IsFraction(scan, at, end) && Done.EndsBefore(scan.Tokens, at) && Parts.At(scan.Tokens, end);
        return isAlways || isDecimal || isCounted || isReported || isShare ? end : -1;
    }

    // "Leave 10/3 to 13/3": from day to day, and no "tổ".
    private static bool IsOnward(Scan scan, int at) =>
        scan.Tokens[at] is { HasDiacritics: false } word && word.Is("to") && scan.Has(at + 1) && scan.Tokens[at + 1].IsNumber;

    private static bool IsFraction(Scan scan, int at, int end) => end == at + 3 && scan.Tokens[at + 1].Folded[0] is '/' or '.' or '-'
        && scan.Number(at) >= 0 && scan.Number(at, 3) <= scan.Number(at + 2, 4);

    private static readonly Phrases DateLead = new("ngày|hạn|trước|đến|tới|hết|chậm nhất|muộn nhất|trễ nhất|quá|là|by|before|hết quý|cuối quý|đầu quý|giữa quý|trong quý|tới quý|đến quý");

    private static bool IsLed(Scan scan, int at) => DateLead.EndsBefore(scan.Tokens, at);
}
