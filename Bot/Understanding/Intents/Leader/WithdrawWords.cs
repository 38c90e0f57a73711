using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Leader;

/// <summary>An assignment is taken back by whoever gave it.</summary>
internal static class WithdrawWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/leader/withdraw-words");

    private static readonly PhraseSet Given = Lexicon["given"];

    private static readonly PhraseSet AnyMore = PhraseSet.Of("nữa");

    private static readonly PhraseSet ThenTakenBack = Lexicon["then taken back"];

    /// <summary>"Rút lại nhiệm vụ 27 đã giao Sương": asked before a slip is.</summary>
    public static readonly IntentRow GivenTakenBack = Head(Intent.Withdraw, Lexicon["taken back"]).NotAsked().If((h, span) => h.HasTask && h.FollowedBy(span, Given))
        // To give it to somebody else is no end of it.
        .NotWith("để (giao|chuyển)", "(giao|chuyển) (lại|qua|sang) [cho]", "chuyển cho");

    /// <summary>"22 thôi không giao Quý nữa", and nobody else is named for it: asked before an order is.</summary>
    public static readonly IntentRow NoMoreTo = Head(Intent.Withdraw, Lexicon["no more to"]).NotAsked()
        .If((h, span) => h.HasTask && h.Line.Mentions[0].Words.To <= span.From && Persons.Sure(h, span.To) is { } who && EndsWithoutMore(h, who.Words.To));

    private static bool EndsWithoutMore(LineAnalysis analysis, int at) =>
        AnyMore.At(analysis.Line.Words, at) is > 0 and var more && analysis.Line.Core.After(at + more) is var rest
            && (rest.Count == 0 || WordSets.Reasons.At(rest, rest[0].IsMark ? 1 : 0) > 0);

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Withdraw, Lexicon["withdraw"])
            .If(h => h.HasTask)
            .NotAsked()
            .NotBefore(Lexicon["withdraw, not before"])
            .If((h, span) => TaskFollows(h, span))
            .If((h, span) => IsTakenBack(h, span)),
        // "12 thôi không làm nữa, thu hồi"
        Head(Intent.Withdraw, Lexicon["not needed any more"]).If(h => h.HasTask).NotAsked().With("thu hồi", "hủy", "rút", "bỏ"),
        // "Dẹp cái 48 đi", "việc 52 khỏi làm nữa nha mấy em": to those who do it.
        Head(Intent.Withdraw, "dẹp [bỏ]", "[thôi] (khỏi|{không} cần|{không} phải) [phải] (làm|mần|thực hiện|triển khai) nữa")
            .If(h => h.HasTask && h.IsOfLeader && !h.Line.Mentions.Any(m => h.Context.OpenTasks.Any(t => t.IsMine && t.Number == m.Number)))
            .NotAsked().If((h, span) => IsTakenBack(h, span)),
        // "51 không còn cần thiết, đề nghị thu hồi": why first, and then nothing but the act.
        new IntentRow(Intent.Withdraw, h => h.HasTask && h.IsOfLeader && h.Line.Core.Finishes(ThenTakenBack) is { } end
            && end.From > h.Line.Core.Start ? h.Line.Core.InLine(end) : null).NotAsked(),
        Whole(Intent.Withdraw, Lexicon["withdraw, whole line"]).NotAsked(),
    ];

    // Nothing but the act: "không giao 12 nữa"; "không giao 12 có lập…" says something else.
    private static bool IsTakenBack(LineAnalysis analysis, Span span)
    {
        var rest = analysis.After(span);
        return rest.Count == 0 || rest[0].IsMark || WordSets.Reasons.At(rest, 0) > 0 || WordSets.It.At(rest, 0) > 0 || WordSets.Tail.At(rest, 0) > 0 || Again.At(rest, 0) > 0;
    }

    private static readonly PhraseSet Favour = PhraseSet.Of("(giúp|giùm|dùm|hộ|cho) (tôi|tui|anh|chị|a|c|em|e|mình) [cái]");

    private static readonly PhraseSet Again = Lexicon["again"];

    // "Hủy 12", "hủy việc 12": the number is named straight after the verb or before it.
    private static bool TaskFollows(LineAnalysis analysis, Span span)
    {
        var mention = analysis.Line.Mentions[0].Words;
        return mention.To <= span.From || mention.From - span.To <= 1 || Favour.Covers(analysis.Line.Words, span.To, mention.From);
    }
}
