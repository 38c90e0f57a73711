using ReformBot.Bot.Understanding;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>"Xin thêm 2 ngày", and which work was only found or chosen after that: days are added to its deadline, not to today.</summary>
internal static class DaysAdded
{
    /// <summary>Before it is known of which: the words are kept for when it is.</summary>
    public static Request Keep(Turn turn, Request request) =>
        request is { Verb: StepVerb.Extend, DeadlineOn: not null, Task: null } && turn.Words.Length > 0 ? request with { DaysSaid = turn.Words } : request;

    public static async Task<Request> SettleAsync(Turn turn, Request request) =>
        request is { DaysSaid: { } words, DeadlineOn: { } on, Task: { } number }
            && await turn.ReadAsync($"{number} {words}") is { Settled: { Intent: Intent.Extend, Deadline: { } counted, Tasks: [var same] } } && same == number && counted.Date > on
                ? request with { DeadlineOn = counted.Date, Time = counted.Time, DaysSaid = null }
                : request with { DaysSaid = null };
}
