using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Officer;

/// <summary>"12 không kịp": reported in time, so that the work can go to another.</summary>
internal static class CannotMakeIt
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/officer/cannot-make-it");

    private static readonly PhraseSet Said = Lexicon["cannot make it"];

    public static readonly IntentRow[] Rows =
    [
        Any(Intent.Handover, Said)
            .NotAsked().Unless(h => h.Has(ExtendWords.Extension))
            .NotWith("{không} kịp (ăn|đi|về|họp|gọi|nhắn|nói|thở|xem|đọc|nghe|chào|đón)", "giao")
            .If(h => h.Line.Words.Count <= 30),
        // "15 em làm không nổi, nhờ anh Quý"
        Any(Intent.Handover, "làm {không} (nổi|hết|xuể)", "{không} (nổi|xuể|làm nổi|làm hết)").NotAsked()
            .If(h => h.HasTask && Persons.AnyFrom(h, 0) is not null).NotWith("giao ban"),
    ];

    public static bool IsIn(LineAnalysis analysis) => analysis.Has(Said);
}
