using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>"Xin thêm 2 ngày", and which work was only found or chosen after that: days are added to its deadline, not to today.</summary>
internal static partial class DaysAdded
{
    /// <summary>Before it is known of which: the words are kept for when it is.</summary>
    public static Request Keep(Turn turn, Request request) =>
        request is { Verb: StepVerb.Extend, DeadlineOn: not null, Task: null } && LengthPattern().IsMatch(Folded.Of(turn.Words).Text) ? request with { DaysSaid = turn.Words } : request;

    // "Tới mai", "thứ 6 tuần sau" are the day they were when they were said.
    [GeneratedRegex(@"\b(?:them|lui|doi|hoan|keo dai|gia han|gh|extend|extra|more|another|xin)\s+(?:(?:khoang|tam|chung|cho|em|e|duoc|dc|by|a|an)\s+)*(?:\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|muoi|nua|vai|one|two|three)\s*(?:ngay|bua|hom|tuan|thang|more|days?|weeks?)\b")]
    private static partial Regex LengthPattern();

    public static async Task<Request> SettleAsync(Turn turn, Request request) => OnWorkingDay(turn, await CountedAsync(turn, request), request.DaysSaid ?? turn.Words);

    /// <summary>"Thêm 3 ngày" that end on a day off: the working day after, and that is said.</summary>
    private static Request OnWorkingDay(Turn turn, Request request, string words) =>
        request is { Verb: StepVerb.Extend or StepVerb.Approve or StepVerb.Move, Version: null, DeadlineOn: { } on } && LengthPattern().IsMatch(Folded.Of(words).Text) && !turn.Office.Calendar.IsWorkingDay(on)
            ? request with { DeadlineOn = turn.Office.Calendar.WorkingDayOnOrAfter(on), RolledFrom = on }
            : request;

    private static async Task<Request> CountedAsync(Turn turn, Request request) =>
        request is { DaysSaid: { } words, DeadlineOn: { } on, Task: { } number }
            && await turn.ReadAsync($"{number} {words}") is { Settled: { Intent: Intent.Extend or Intent.Approve, Deadline: { } counted, Tasks: [var same] } } && same == number && counted.Date > on
                ? request with { DeadlineOn = counted.Date, Time = counted.Time, DaysSaid = null }
                : request with { DaysSaid = null };
}
