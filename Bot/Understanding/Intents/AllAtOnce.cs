using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>"Nhận hết", "xác nhận hết", "đang quá hạn": said of all there is, and nothing else.</summary>
internal static class AllAtOnce
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/all-at-once");

    public static readonly IntentRow[] Rows =
    [
        Whole(Intent.Accept, Lexicon["accept all"]).NotAsked(),
        Whole(Intent.Confirm, Lexicon["confirm all"]).NotAsked(),
        Whole(Intent.Approve, Lexicon["approve all"]).NotAsked(),
        Whole(Intent.Overdue, "[các|những|mấy] [việc|nhiệm vụ|cái] (đang|đã|bị) (quá hạn|trễ hạn|chậm hạn|quá hạn rồi) [là] [gì|nào|việc gì|việc nào|những gì]"),
    ];
}
