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

    public static bool IsQuery(Reading reading) => Queries.Contains(reading.Intent);

    /// <summary>A list, help, or a step on another assignment by number; a new assignment that says who and what.</summary>
    public static bool Interrupts(Reading reading, int? task) =>
        IsQuery(reading)
        || (reading.Intent == Intent.Assign && reading.Person is not null && reading.Title is not null)
        || (reading.Intent is not (Intent.Unknown or Intent.Yes or Intent.No or Intent.Assign)
            && reading.Tasks.Count > 0 && task is not null && !reading.Tasks.Contains(task.Value));
}
