using ReformBot.Bot.Understanding.Intents.Completing;
using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Officer;

/// <summary>What was in the way is out of it.</summary>
internal static class UnblockedWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/officer/unblocked-words");

    private static readonly PhraseSet GoesOnLast = PhraseSet.Of("(,|.|nên|{rồi}) [giờ|nay] (em|e|tôi|tui|mình) (làm|chạy|triển khai|thực hiện) tiếp [được]");

    private static readonly PhraseSet ThereNow = PhraseSet.Of("{rồi}", "đã (có|được|nhận|cấp|gỡ)", "vừa (có|được|nhận)");

    public static readonly IntentRow[] Rows =
    [
        // "15 có bản vẽ rồi, em làm tiếp"
        new IntentRow(Intent.Unblocked, h => h.HasTask && h.Line.Core.Finishes(GoesOnLast) is { } end && h.Line.Core.Has(ThereNow, 0, end.From + 1)
            ? h.Line.Core.InLine(end) : null).NotAsked().If(h => h.Completion == CompletionVerdict.None),
        Any(Intent.Unblocked, Lexicon["unblocked"])
            .NotAsked()
            .NotWith(Lexicon["unblocked, not with"]),
    ];
}
