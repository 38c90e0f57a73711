using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;

namespace ReformBot.Bot.Dialogs;

/// <summary>What is not an answer to an open question but something else being asked for.</summary>
internal static class Interruptions
{
    private static readonly Intent[] Lists =
    [
        Intent.MyTasks, Intent.UnitTasks, Intent.AssignedByMe, Intent.WaitingForMe, Intent.Overdue, Intent.Digest, Intent.Help, Intent.Language,
    ];

    private static readonly Intent[] Queries =
    [
        .. Lists, Intent.Search, Intent.Undo, Intent.Leave, Intent.Praise, Intent.Remind, Intent.Snooze, Intent.Sign,
    ];

    public static bool IsQuery(Reading reading) => Queries.Contains(reading.Intent) || reading.Topic != Topic.None;

    /// <summary>A list, help, another step or a step on another assignment by number; a new assignment that says who and what.</summary>
    /// <param name="request">What the open question is about; null when it is about no step.</param>
    public static bool Interrupts(Reading reading, Request? request) =>
        IsQuery(reading)
        || (reading.Intent == Intent.Assign && reading.Person is not null && reading.Title is not null && request is not null)
        || (reading.Tasks.Count > 0 && IsAnotherStep(reading, request));

    /// <summary>The same where any words are an answer: only what begins as a command begins and says all a command says.</summary>
    public static bool InterruptsWords(Reading reading, Request request, string text) => reading.Intent switch
    {
        var list when Lists.Contains(list) => ClearCommands.AsksForList(text),
        Intent.Show when reading.Topic == Topic.Covered => true,
        // "Hôm nay ai nghỉ", "ai chưa nhận": asked, and no reason.
        Intent.Show when reading.Topic is Topic.Absences or Topic.Unaccepted => ClearCommands.IsShort(text),
        Intent.Sign or Intent.Undo => ClearCommands.IsShort(text) || ClearCommands.BeginsStep(text),
        Intent.Leave => ClearCommands.AsksForLeave(text),
        Intent.Praise when ClearCommands.BeginsPraise(text) => reading is { Person: not null, Reason: not null },
        Intent.Snooze => reading.Deadline is not null && ClearCommands.AsksToBeReminded(text),
        Intent.Remind or Intent.Praise => reading.Tasks.Count > 0 && ClearCommands.BeginsStep(text),
        Intent.Assign => reading is { Title: not null } && (reading.Person is not null || reading.Everyone)
            && (reading.Deadline is not null || reading.NoDeadline) && ClearCommands.BeginsAssigning(text),
        _ => reading.Tasks.Count > 0 && ClearCommands.BeginsStep(text) && IsAnotherStep(reading, request),
    };

    private static bool IsAnotherStep(Reading reading, Request? request) =>
        OfficeVerbs.VerbOf(reading) is { } verb
        && (request is null || !Request.IsSaidAgain(verb, request.Verb) || (request.Task is { } task && !reading.Tasks.Contains(task)));
}
