using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>
/// "Xin tới thứ 2", on a Monday: of a day later than the deadline, and of one promised for after it, the next one is meant; so is it
/// once noon has passed.
/// </summary>
internal static class LaterWeekday
{
    private const int DaysOfWeek = 7;

    public static async Task<Request> SettleAsync(Turn turn, Request request) =>
        request is { DeadlineOn: { } on, Task: { } number } && Concerns(request) && await turn.Act.FindAsync(number) is { } work
            ? request with { DeadlineOn = Of(turn, request.Verb, work, on, request.Time) }
            : request;

    public static DateOnly Of(Turn turn, StepVerb verb, Assignment work, DateOnly on, TimeOnly? time)
    {
        var calendar = turn.Office.Calendar;
        var today = calendar.DateOf(turn.Now);
        if (on != today || !TodaysName.IsSaid(turn.Words, today))
        {
            return on;
        }

        var isAfterNoon = time is null && calendar.ToLocal(turn.Now).Hour >= Noon;
        var isNotAfterDeadline = verb == StepVerb.Progress ? work.DueAt is { } due && calendar.DateOf(due) > today && time is null : calendar.DueAt(on, time) <= work.DueAt;
        return isAfterNoon || isNotAfterDeadline ? on.AddDays(DaysOfWeek) : on;
    }

    private const int Noon = 12;

    private static bool Concerns(Request request) =>
        request.Verb is StepVerb.Extend or StepVerb.Approve or StepVerb.Move || request is { Verb: StepVerb.Progress, Promises: true };
}
