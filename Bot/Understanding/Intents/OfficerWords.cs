namespace ReformBot.Bot.Understanding.Intents;

/// <summary>What the person who does the work says of it.</summary>
internal static class OfficerWords
{
    public static readonly IntentRow[] Rows =
    [
        .. UnblockedWords.Rows,
        .. ExtendWords.Rows.Select(r => r.NotWith("(vì sao|tại sao|lý do gì)")),
        .. CannotMakeIt.Rows,
        .. DeclineWords.Rows,
        .. AcceptWords.Rows,
        .. BlockedWords.Rows,
        .. HandoverActs.Rows,
        .. LeaveActs.Rows,
    ];
}
