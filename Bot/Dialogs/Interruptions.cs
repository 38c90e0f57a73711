using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;

namespace ReformBot.Bot.Dialogs;

/// <summary>What is not an answer to an open question but something else being asked for.</summary>
internal static class Interruptions
{
    private static readonly Intent[] Queries =
    [
        Intent.MyTasks, Intent.UnitTasks, Intent.AssignedByMe, Intent.WaitingForMe, Intent.Overdue, Intent.Digest, Intent.Help,
        Intent.Language, Intent.Search, Intent.Undo, Intent.Leave, Intent.Praise, Intent.Remind, Intent.Snooze, Intent.Sign,
    ];

    public static bool IsQuery(Reading reading) => Queries.Contains(reading.Intent) || reading.Topic != Topic.None;

    /// <summary>A list, help, another step or a step on another assignment by number; a new assignment that says who and what.</summary>
    /// <param name="request">What the open question is about; null when it is about no step.</param>
    public static bool Interrupts(Reading reading, Request? request) =>
        IsQuery(reading)
        || (reading.Intent == Intent.Assign && reading.Person is not null && reading.Title is not null && request is not null)
        || (reading.Tasks.Count > 0 && IsAnotherStep(reading, request));

    private static bool IsAnotherStep(Reading reading, Request? request) =>
        OfficeVerbs.VerbOf(reading) is { } verb
        && (request is null || verb != request.Verb || (request.Task is { } task && !reading.Tasks.Contains(task)));
}
