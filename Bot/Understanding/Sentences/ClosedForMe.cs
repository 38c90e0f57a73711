using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Sentences;

/// <summary>"Đóng việc 6 giùm em": a head closes what was handed in, the one who does the work hands it in by asking so.</summary>
internal static class ClosedForMe
{
    private static readonly PhraseSet Closing = PhraseSet.Of("đóng", "khép", "kết thúc", "close");

    private static readonly PhraseSet Favour = PhraseSet.Of("(giúp|giùm|dùm|hộ|cho) (em|e|tôi|tui|con|cháu|mình)", "giùm", "dùm", "for me");

    /// <summary>The closing itself is asked for at that place.</summary>
    public static bool Asks(IReadOnlyList<Seen> words, int at) => Closing.At(words, at) > 0;

    public static bool Is(LineAnalysis analysis, Reading reading) =>
        reading is { Intent: Intent.Confirm, Tasks.Count: > 0 } && analysis.Begins(Closing) is not null && analysis.Has(Favour)
        && analysis.IsOfDoer;
}
