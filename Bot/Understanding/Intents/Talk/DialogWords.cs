using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Talk;

/// <summary>Words that steer the conversation and concern no assignment.</summary>
internal static class DialogWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/talk/dialog-words");

    private static readonly PhraseSet SaysSo = PhraseSet.Of("đúng (vậy|thế|đó|ý|luôn)");

    private static readonly PhraseSet HowTo = PhraseSet.Of("(dùng|xài) (thế nào|như thế nào|sao|làm sao) [vậy|z|ta]");

    // "Dung" alone, without its mark: "đúng", "đừng" or "dừng". It is neither a yes nor a no.
    private static bool IsEither(LineAnalysis analysis) => analysis.Line.Words is [{ Folded: "dung", Spelling.IsBare: true }];

    public static readonly IntentRow[] Rows =
    [
        Whole(Intent.Cancel, Lexicon["cancel"])
            .Unless(h => h.HasTask || h.Line.Date is not null)
            // "Dung vay", "dung the nao" without their marks stop nothing.
            .Unless(h => h.Line.Core.Is(SaysSo) || h.Line.Core.Is(HowTo) || IsEither(h)),
        Whole(Intent.Back, Lexicon["back"]),
        Whole(Intent.Yes, Lexicon["yes"])
            .Unless(h => h.HasTask || h.Line.Words.Any(w => w.Is('?')))
            .Unless(h => h.Line.Date is not null || h.Line.Core.Is(HowTo) || IsEither(h))
            .NotWith("cảm ơn", "cám ơn", "thanks", "thank you", "tks", "chào", "xin lỗi"),
        Whole(Intent.No, Lexicon["no"])
            .Unless(h => h.HasTask || h.Line.Words.Any(w => w.Is('?')) || h.Line.Date is not null || h.Line.Core.Is(HowTo) || IsEither(h)),
        Whole(Intent.Help, Lexicon["help"]).Unless(h => h.HasTask),
        Head(Intent.Help, Lexicon["help, first words"]).Unless(h => h.HasTask),
        Any(Intent.Help, "(gõ|dùng|nhắn|bấm|có|biết) [được] [những|các|mấy] (lệnh|câu lệnh|từ khóa) (gì|nào)").Unless(h => h.HasTask || h.Line.Words.Count > 12),
        // "Muốn giao việc cho Lan thì làm sao", "thu hồi 12 thì gõ gì": how it is said, and nothing is done.
        Any(Intent.Help, Lexicon["how is it said"]).Unless(h => h.HasTask || h.Line.Words.Count > 14),
        new IntentRow(Intent.Language, Languages.Where),
        new IntentRow(Intent.Link, Links.Where),
    ];
}
