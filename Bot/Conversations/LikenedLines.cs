using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Conversations;

/// <summary>
/// A line no rule reads, or one that people mean otherwise than the rules read it: what it is like is answered where that only shows or
/// asks something, and asked about where it would change anything or reach anybody.
/// </summary>
internal static class LikenedLines
{
    // They show something, or ask on their own before anything is done.
    private static readonly HashSet<Intent> Harmless =
    [
        Intent.Assign, Intent.Show, Intent.MyTasks, Intent.UnitTasks, Intent.AssignedByMe, Intent.WaitingForMe, Intent.Overdue, Intent.Digest, Intent.Search, Intent.Help, Intent.Link,
    ];

    // They answer a question, and there is none.
    private static readonly HashSet<Intent> Answers = [Intent.Yes, Intent.No, Intent.Cancel, Intent.Back];

    /// <returns>The reading to go by; null where it was asked whether it is meant.</returns>
    public static Reading? Settle(Turn turn, Reading reading)
    {
        // Before an open question plain words are its answer, and with a file they say what it is.
        if (reading.Likened is not { } likened || turn.Conversation.Dialog is not null || turn.Message.Files.Count > 0)
        {
            return reading;
        }

        if (turn.MeaningAgreed is { } agreed)
        {
            return agreed == likened.Intent ? likened : reading;
        }

        // Like nothing that is asked of the assistant: what the rules found in it is doubtful at least.
        var meant = likened.Intent == Intent.Unknown ? reading : likened;
        if (Harmless.Contains(meant.Intent))
        {
            return meant;
        }

        if (Answers.Contains(meant.Intent))
        {
            return reading;
        }

        ConfirmDialog.Begin(turn, MeaningWording.Ask(turn, meant), [], turn.Words, meant.Intent);
        return null;
    }
}
