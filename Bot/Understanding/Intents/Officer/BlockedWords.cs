using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Officer;

/// <summary>Something is in the way.</summary>
internal static class BlockedWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/officer/blocked-words");

    private static readonly PhraseSet Beside = Lexicon["run out, beside"];

    public static readonly IntentRow[] Rows =
    [
        Any(Intent.Blocked, Lexicon["blocked"])
            .NotAsked()
            .NotWith(Lexicon["blocked, not with"])
            .If(h => h.Line.Words.Count <= 30),
        // "Máy hư rồi, việc 11 đứng luôn": only of an assignment, for machines and roads are stuck every day.
        Any(Intent.Blocked, Lexicon["at a standstill"])
            .NotAsked().If(h => (h.HasTask || h.Has(WordSets.It)) && h.Line.Words.Count <= 30)
            .NotWith(Lexicon["at a standstill, not with"]),
        // "12 hết tiền mua giấy vướng": what has run out is in the way.
        Any(Intent.Blocked, Lexicon["run out"])
            .NotAsked().If(h => h.HasTask && h.Has(Beside) && h.Line.Words.Count <= 30)
            .NotWith(Lexicon["run out, not with"]),
        // "Mạng lag không nộp được 12", "phần mềm lỗi 12 không up lên được".
        Any(Intent.Blocked, Lexicon["cannot hand in"])
            .NotAsked().If(h => (h.HasTask || h.Has(WordSets.It)) && h.Line.Words.Count <= 30)
            .NotWith("giao", "nếu", "đôn đốc", "hết (vướng|kẹt|tắc|nghẽn)", "xin gia hạn"),
        Head(Intent.Blocked, Lexicon["blocked, first words"])
            .NotAsked()
            .NotBefore(Lexicon["blocked, first words, not before"])
            .If((h, span) => h.IsWholeAct(span) || h.After(span).Count <= 12),
    ];
}
