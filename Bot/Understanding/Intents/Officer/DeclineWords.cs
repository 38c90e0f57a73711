using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Officer;

/// <summary>The work is given back by whom it was given to.</summary>
internal static class DeclineWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/officer/decline-words");

    private static readonly PhraseSet NotOurs = Lexicon["not ours"];

    private static readonly PhraseSet SentBack = PhraseSet.Of("trả lại");

    private static readonly PhraseSet HandsBack = Lexicon["hands back"];

    private static readonly PhraseSet OfOurs = PhraseSet.Of("của {tôi}", "(phòng|đơn vị|bên|trung tâm|ban) {tôi}", "chức năng", "thẩm quyền", "nhầm");

    private static readonly PhraseSet OfOthers = Lexicon["of others"];

    /// <summary>It is said to be somebody else's.</summary>
    public static bool IsOfOthers(LineAnalysis analysis) => analysis.Has(OfOthers);

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Decline, Lexicon["decline"])
            .NotAsked()
            .NotWith("trên (app|máy|hệ thống|zalo|teams|bot|điện thoại|phần mềm|web)", "{không} nhận được (thông báo|tin)")
            .NotBefore(Lexicon["decline, not before"])
            .Unless((h, span) => IsOfAnExtension(h, span))
            .AsWholeAct(),
        // "12 không phải việc của em", "việc này không thuộc thẩm quyền phòng em".
        new IntentRow(Intent.Decline, h => h.Begins(NotOurs) ?? (h.HasTask || h.Has(WordSets.It) ? h.Find(NotOurs) : null))
            .NotAsked()
            .If(h => h.HasTask || h.Has(WordSets.It) || h.Has(OfOurs))
            .Unless(h => h.Has(SentBack) && !h.Has(HandsBack))
            .NotWith("hồ sơ"),
        // "15 là của TTPVHCC chứ không phải VHXH, xin trả lại": whose it is first.
        new IntentRow(Intent.Decline, h => (h.HasTask || h.Has(WordSets.It)) && h.Has(OfOthers) ? h.Line.Core.Finishes(HandsBack) is { } end
            ? h.Line.Core.InLine(end) : null : null)
            .NotAsked().NotWith("hồ sơ", "cho dân", "cho công dân"),
    ];

    // "Reject the extnsion of 12": refusing what somebody asked for; "reject 12", "reject task 12" gives the work back.
    private static bool IsOfAnExtension(LineAnalysis analysis, Span span) =>
        Rejecting.Covers(analysis.Line.Words, span.From, span.To) && analysis.After(span) is { Count: > 0 } rest && rest[0].IsWord
        && WordSets.It.At(rest, 0) + WordSets.Reasons.At(rest, 0) + WordSets.Tail.At(rest, 0) + Ours.At(rest, 0) == 0;

    private static readonly PhraseSet Rejecting = PhraseSet.Of("reject", "refuse", "decline");

    private static readonly PhraseSet Ours = PhraseSet.Of("[the|my|this] (task|assignment|work|job)", "please", "sorry", "to", "not");
}
