using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Examples;
using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>
/// The day in a line that is no deadline it sets: "12 hạn 10/3 mà chưa có số liệu", "ừ đúng, thứ sáu"; or of which nobody knows what it
/// wants: "8r sáng mai đem hồ sơ lên phòng a". That something is due then is heard, of a meeting, a wish or talk it is not.
/// </summary>
internal static class NamedDay
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/named-day");

    private static readonly PhraseSet Delivered = Lexicon["delivered"];

    private static readonly PhraseSet Occasions = Lexicon["occasions"];

    private static readonly PhraseSet OnlyThought = Lexicon["only thought"];

    private static readonly PhraseSet FallsDue = Lexicon["falls due"];

    private static readonly Intent[] MayNameOne = [Intent.Yes, Intent.No, Intent.Unknown];

    private static readonly Intent[] OfDueWork =
        [Intent.Decline, Intent.Blocked, Intent.Unblocked, Intent.Withdraw, Intent.Remind, Intent.Return, Intent.Refuse, Intent.Confirm, Intent.Handover];

    public static Reading In(LineAnalysis analysis, ExampleReader examples, Reading reading)
    {
        if (analysis.IsQuestion || !(MayNameOne.Contains(reading.Intent) || OfDueWork.Contains(reading.Intent))
            || reading is { Deadline: not null } or { NoDeadline: true } or { Argument: not null }
            || new DateSlots(analysis).Expected() is not { NoDeadline: false } day)
        {
            return reading;
        }

        return reading.Intent switch
        {
            Intent.Yes or Intent.No => reading with { DayNamed = day.ToReading() },
            Intent.Unknown when IsOfWork(analysis, examples, day) =>
                reading with { DayNamed = day.ToReading(), NoSuchDay = day.NoSuchDay, Ask = day.Ask ? [Slot.Deadline] : [], Warn = day.Warn },
            var intent when OfDueWork.Contains(intent) && IsDue(analysis, day) => reading with { DayNamed = day.ToReading() },
            _ => reading,
        };
    }

    private static bool IsDue(LineAnalysis analysis, DeadlineMatch day) =>
        day.Introduced || FallsDue.At(analysis.Line.Words, Seen.Between(analysis.Line.Words, day.Start, day.End).To) > 0;

    private static bool IsOfWork(LineAnalysis analysis, ExampleReader examples, DeadlineMatch day) =>
        !analysis.Has(Occasions) && !analysis.Has(OnlyThought) && (day.Introduced || analysis.Has(Delivered) || !examples.IsTalk());
}
