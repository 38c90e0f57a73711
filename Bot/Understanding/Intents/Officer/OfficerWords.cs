using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Officer;

/// <summary>What the person who does the work says of it.</summary>
internal static class OfficerWords
{
    // "Vì sao nhiệm vụ 55 lại đề nghị gia hạn" asks for no more time.
    private static readonly PhraseSet Why = PhraseSet.Of("(vì sao|tại sao|lý do gì)");

    public static readonly IntentRow[] Rows =
    [
        .. UnblockedWords.Rows,
        .. ExtendWords.Rows.Select(r => r.Unless(h => h.Has(Why))),
        .. CannotMakeIt.Rows,
        .. DeclineWords.Rows,
        .. AcceptWords.Rows,
        .. BlockedWords.Rows,
        .. HandoverActs.Rows,
        .. LeaveActs.Rows,
    ];
}
