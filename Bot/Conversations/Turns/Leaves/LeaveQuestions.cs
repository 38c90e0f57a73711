using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns.Leaves;

/// <summary>Which days, or which half of one, is asked where a leave did not say; the likely ones are offered, as lines that say them.</summary>
internal static class LeaveQuestions
{
    public static void AskDays(Turn turn, Reading reading, DateRange? range, RosterPerson? whose)
    {
        var who = whose is null ? "" : $"{whose.Name} ";
        var substitute = reading.Substitute is { } named && turn.Office.Roster.Find(named.PersonId) is { } person ? $", {person.Code} làm thay" : "";
        var first = range is { IsOpen: true, From: { } from } ? new LeaveDays(from, from, range.StartsAtNoon) : (LeaveDays?)null;
        ChoiceDialog.Begin(
            turn,
            first is { } begins ? Say(turn, "AskUntil", Begins(turn, begins))
                : range is { HalfDay: true, From: { } day } ? Say(turn, "AskHalf", Speech.Day(turn.Language, day))
                : Say(turn, "AskDays"),
            [.. Offered(turn, range, first).Select(days => new ChoiceOption(Label(turn, days), $"{who}xin nghỉ {Written(days)}{substitute}"))],
            $"{who}xin nghỉ {{0}}{substitute}",
            first is { } begun ? $"{who}xin nghỉ từ {Begun(begun)} đến {{0}}{substitute}" : null);
    }

    /// <summary>It goes to a superior, and not all of it was understood: the days and what is not clear are said back, and nothing is sent yet.</summary>
    public static void AskFirst(Turn turn, IReadOnlyList<LeaveDays> days, RosterPerson? whose, RosterPerson decider, string unclear) => ConfirmDialog.Begin(
        turn,
        Say(turn, "AskFirst", string.Join(", ", days.Select(d => LeaveNotices.DaysOf(turn.Language, d))), Speech.Person(turn.Language, decider), unclear),
        [],
        $"{(whose is null ? "" : $"{whose.Name} ")}xin nghỉ {string.Join(", ", days.Select(Written))}");

    private static IEnumerable<LeaveDays> Offered(Turn turn, DateRange? range, LeaveDays? first) =>
        first is { } begins ? ToTheWeeksEnd(turn, begins)
        : range is { HalfDay: true } ? Halves(turn, range.From)
        : (range?.Offered ?? []).Select(o => new LeaveDays(o.From, o.To));

    /// <summary>Both of that day; of none said what is left of today, and tomorrow's.</summary>
    private static IEnumerable<LeaveDays> Halves(Turn turn, DateOnly? said)
    {
        var (calendar, now) = (turn.Office.Calendar, HalfDay.At(turn.Now, turn.Office.Calendar));
        var day = said ?? calendar.NextWorkingDay(now.Date);
        return
        [
            .. said is null && !now.IsAfternoon && calendar.IsWorkingDay(now.Date) ? [new LeaveDays(now.Date, now.Date, StartsAtNoon: true)] : Array.Empty<LeaveDays>(),
            new LeaveDays(day, day, EndsAtNoon: true),
            new LeaveDays(day, day, StartsAtNoon: true),
        ];
    }

    private static LeaveDays[] ToTheWeeksEnd(Turn turn, LeaveDays first)
    {
        var (calendar, from) = (turn.Office.Calendar, first.From);
        var last = Enumerable.Range(1, 6 - (((int)from.DayOfWeek + 6) % 7)).Select(from.AddDays).LastOrDefault(calendar.IsWorkingDay, from);
        return last == from ? [first] : [first, first with { To = last }];
    }

    private static string Label(Turn turn, LeaveDays days) => days.From == days.To
        ? Say(turn, "Option.Day", LeaveNotices.DaysOf(turn.Language, days))
        : Say(turn, "Option", Begins(turn, days), Speech.Day(turn.Language, days.To));

    private static string Begins(Turn turn, LeaveDays days) =>
        Speech.Day(turn.Language, days.From) is var day && days.StartsAtNoon ? Say(turn, "Range.Afternoon", day) : day;

    private static string Written(LeaveDays days) => days switch
    {
        _ when days.From != days.To => $"từ {Begun(days)} đến {Written(days.To)}",
        { EndsAtNoon: true } => $"sáng {Written(days.From)}",
        { StartsAtNoon: true } => $"chiều {Written(days.From)}",
        _ => $"từ {Written(days.From)} đến {Written(days.To)}",
    };

    private static string Begun(LeaveDays days) => days.StartsAtNoon ? $"chiều {Written(days.From)}" : Written(days.From);

    private static string Written(DateOnly day) => $"{day.Day}/{day.Month}/{day.Year}";

    private static string Say(Turn turn, string key, params object?[] values) => LeaveNotices.Say(turn.Language, key, values);
}
