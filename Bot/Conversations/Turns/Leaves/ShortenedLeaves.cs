using System.Text.RegularExpressions;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns.Leaves;

/// <summary>"Thứ 5 em đi làm lại": asked whether the leave ends before that day; where none is recorded that is said, and none begins.</summary>
internal static partial class ShortenedLeaves
{
    private const int Week = 7;

    /// <returns>False where the words may say something else: "nghỉ đến thứ 6 thôi" asks for a leave.</returns>
    public static async Task<bool> TryAsync(Turn turn, ShorterLeave said)
    {
        if (BackOn(turn, said) is not { } back)
        {
            return false;
        }

        // From a day off on nobody is at work: it is the next working morning.
        if (!said.IsAgreed && !turn.Office.Calendar.IsWorkingDay(back.Date))
        {
            back = new HalfDay(turn.Office.Calendar.NextWorkingDay(back.Date), IsAfternoon: false);
        }

        var own = (await OpenLeaves.CancellableAsync(turn.Act)).Where(l => said.Who.Length == 0 ? l.PersonId == turn.Person.Id : LeaveTurns.IsOf(turn, l, said.Who)).ToList();
        var (leave, first) = Days(said, back).Select(day => (Leave: own.Find(l => l.Days.Covers(day)), Day: day)).FirstOrDefault(m => m.Leave is not null);
        switch (leave)
        {
            case null when said is { IsLast: false, IsAgreed: false }:
                turn.Reply = LeaveNotices.Line(turn.Language, "NoneThatDay", Speech.Day(turn.Language, back.Date));
                return true;
            case null:
                return false;
            case var whole when !first.IsAfter(whole.Days.First):
                CancelledLeaves.Ask(turn, whole, isPart: said.IsThatDay && whole.FromDate != whole.ToDate);
                return true;
            case var part when said.IsThatDay && (part.ToDate != first.Date || said.Day.StartsWith("sang ", StringComparison.Ordinal)):
                CancelledLeaves.Ask(turn, part, isPart: true);
                return true;
            case var agreed when said.IsAgreed:
                await ShortenAsync(turn, agreed, first);
                return true;
            default:
                Ask(turn, leave, first);
                return true;
        }
    }

    /// <param name="back">The first half-day worked again.</param>
    public static void Ask(Turn turn, Leave leave, HalfDay back)
    {
        var roster = turn.Office.Roster;
        ConfirmDialog.Begin(
            turn,
            LeaveNotices.Say(
                turn.Language,
                leave.PersonId == turn.Person.Id ? "ShortenAsked" : "ShortenAsked.Of",
                LeaveNotices.DaysOf(turn.Language, leave),
                Speech.Day(turn.Language, back.Date) is var day && back.IsAfternoon ? LeaveNotices.Say(turn.Language, "Range.Afternoon", day) : day,
                Speech.Person(turn.Language, roster, leave.PersonId)),
            [],
            LeaveNotices.Say(turn.Language, "Shorten.text", roster.Find(leave.PersonId)?.Code, Written(turn, back)));
    }

    private static async Task ShortenAsync(Turn turn, Leave leave, HalfDay back)
    {
        var result = await new CancelLeave(leave.Id, back).RunAsync(turn.Act);
        turn.HadEffect = result is LeaveResult.Cancelled;
        if (result is not LeaveResult.Cancelled { Left: { } left } shortened)
        {
            turn.Reply = LeaveNotices.Line(turn.Language, result is LeaveResult.NotYours ? "NotYours" : "NothingToCancel");
            return;
        }

        var days = LeaveNotices.DaysOf(turn.Language, left);
        turn.Reply = shortened.Person.Id != turn.Person.Id ? LeaveNotices.Line(turn.Language, "Shortened.Of", days, Speech.Person(turn.Language, shortened.Person))
            : shortened.Head is { } head ? LeaveNotices.Line(turn.Language, "Shortened", days, Speech.Person(turn.Language, head))
            : LeaveNotices.Line(turn.Language, "Shortened.Alone", days);
    }

    // A weekday's name alone is the nearest one, or else the one of the leave.
    private static IEnumerable<HalfDay> Days(ShorterLeave said, HalfDay back) =>
        said.IsAgreed || !WeekdayPattern().IsMatch(said.Day) ? [back] : [back, back with { Date = back.Date.AddDays(Week) }];

    [GeneratedRegex(@"^(?:(?:sang|trua|chieu)\s+)?(?:thu\s+(?:[2-7]|hai|ba|tu|nam|sau|bay)|t[2-7]|chu nhat)$")]
    private static partial Regex WeekdayPattern();

    private static HalfDay? BackOn(Turn turn, ShorterLeave said) =>
        DeadlineReader.Range(Folded.Of(said.Day), turn.Now, turn.Office.Calendar) is { From: { } first, To: { } last } range
            ? said is { IsLast: true } ? range.EndsAtNoon ? new HalfDay(last, IsAfternoon: true) : new HalfDay(last.AddDays(1), IsAfternoon: false)
                : new HalfDay(first, range.StartsAtNoon)
            : null;

    private static string Written(Turn turn, HalfDay back) =>
        $"{back.Date.Day}/{back.Date.Month}/{back.Date.Year}" is var day && back.IsAfternoon ? LeaveNotices.Say(turn.Language, "Shorten.text.Afternoon", day) : day;
}
