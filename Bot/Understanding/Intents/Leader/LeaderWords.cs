namespace ReformBot.Bot.Understanding.Intents.Leader;

/// <summary>What the person who gives the work says of it: decisions, reminders, praise.</summary>
internal static class LeaderWords
{
    public static readonly IntentRow[] Rows =
    [
        WithdrawWords.GivenTakenBack,
        .. UndoWords.Rows,
        .. SnoozeWords.Rows,
        .. ExtensionVerdicts.Rows,
        .. ReturnWords.Rows,
        .. SignWords.Rows,
        .. PraiseWords.Rows,
        .. ConfirmWords.Rows,
        .. WithdrawWords.Rows,
        .. RemindWords.Rows,
    ];
}
