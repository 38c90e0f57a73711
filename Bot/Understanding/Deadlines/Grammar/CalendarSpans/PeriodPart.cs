using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.Grammar.CalendarSpans;

/// <summary>Which part of a period was said.</summary>
internal enum PeriodPart
{
    /// <summary>Only its name.</summary>
    None,

    /// <summary>"trong": any day of it.</summary>
    Within,

    /// <summary>"cuối", "hết".</summary>
    End,

    /// <summary>"giữa", "nửa đầu".</summary>
    Middle,

    /// <summary>"đầu".</summary>
    Begin,
}

internal static class PeriodParts
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/grammar/calendar-spans/period-parts");

    private static readonly PhraseBook<PeriodPart> Words = new(
        ("trong|trong vòng|trong suốt|nội|nội trong|ngay trong|in|within|within the|in the course of|during|gói gọn trong", PeriodPart.Within),
        (Lexicon.Either("end"), PeriodPart.End),
        ("giữa|vào giữa|nửa đầu|trong nửa đầu|mid|middle of|the middle of|middle of the|khoảng giữa", PeriodPart.Middle),
        ("đầu|vào đầu|ngay đầu|early|beginning of|the beginning of|start of|the start of|beginning of the", PeriodPart.Begin));

    public static PeriodPart Read(Scan scan, int at, out int next)
    {
        if (!Words.TryFind(scan.Tokens, at, out var place, out next))
        {
            return PeriodPart.None;
        }

        // "mid-April", "trong cuối tháng này"
        next += scan.IsMark(next, '-') && scan.IsGlued(next) ? 1 : 0;
        return place == PeriodPart.Within && Words.TryFind(scan.Tokens, next, out var inner, out var afterInner) ? (next = afterInner, inner).inner : place;
    }
}
