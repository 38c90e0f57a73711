using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Leader;

/// <summary>Good work is praised, by whoever may.</summary>
internal static class PraiseWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/leader/praise-words");

    private static readonly PhraseSet People = PhraseSet.Of("tập thể", "các", "cả phòng", "anh em", "đơn vị", "phòng", "toàn thể", "bộ phận");

    private static readonly PhraseSet Recorded = PhraseSet.Of(ConfirmWords.RecordedDone);

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Praise, Lexicon["praise"])
            .NotAsked()
            .If((h, span) => Persons.Sure(h, span.To) is not null || h.HasTask || h.Groups.At(span.To) is not null || h.FollowedBy(span, People) || IsOfSomebody(h, span))
            .NotBefore("thưởng cuối", "thưởng năm", "nhận")
            .Unless(h => h.HasTask && h.Begins(Recorded) is not null),
        // "Sương làm tốt lắm, biểu dương em": named before.
        Any(Intent.Praise, Lexicon["praise, named before"])
            .NotAsked()
            .If(IsSaidOfSomebody)
            .NotWith("được (khen|biểu dương|tuyên dương)", "{không} (khen|biểu dương|tuyên dương)", "đừng", "xin khen", "hồ sơ khen"),
        Whole(Intent.Praise, "biểu dương", "tuyên dương", "khen ngợi", "khen", "đề nghị biểu dương", "biểu dương {nhé}", "praise", "commend").NotAsked(),
    ];

    /// <summary>"Lãnh đạo UBND phường biểu dương Trung tâm": whoever it comes from is named first.</summary>
    public static readonly IntentRow[] InSentences =
    [
        Any(Intent.Praise, "(biểu dương|tuyên dương|khen ngợi|khen|hoan nghênh|ghi nhận và biểu dương)")
            .NotAsked()
            .If((h, span) => !h.HasTask && (Persons.Sure(h, span.To) is not null || h.Groups.At(span.To) is not null || h.FollowedBy(span, People)))
            .NotWith(Lexicon["praise, not with"]),
    ];

    // "Ghi nhận thành tích của chị Hạnh", "khen tinh thần làm việc của anh Bảy".
    private static bool IsOfSomebody(LineAnalysis analysis, Span span) =>
        Enumerable.Range(span.To, Math.Min(8, analysis.Line.Words.Count - span.To)).Any(i =>
            Whose.At(analysis.Line.Words, i) is > 0 and var whose && Persons.Sure(analysis, i + whose) is not null && Merits.IsIn(analysis.Line.Words, span.From, i));

    private static readonly PhraseSet Whose = PhraseSet.Of("của", "cho", "tới", "đến", "of", "to");

    private static bool IsSaidOfSomebody(LineAnalysis analysis, Span span) =>
        !analysis.HasTask && analysis.Line.Words.Count <= 20 && WellDone.IsIn(analysis.Line.Words, 0, span.From)
        && Enumerable.Range(0, span.From).Any(i => Persons.Sure(analysis, i) is not null);

    private static readonly PhraseSet WellDone = Lexicon["well done"];

    private static readonly PhraseSet Merits = Lexicon["merits"];
}
