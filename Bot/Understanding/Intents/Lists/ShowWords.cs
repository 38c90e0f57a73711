using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Lists;

/// <summary>Looking at one assignment, or asking who has not answered.</summary>
internal static class ShowWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/lists/show-words");

    private static readonly PhraseSet Asked = Lexicon["asked"];

    private static readonly PhraseSet Doing = Lexicon["doing"];

    private static readonly IntentRow WhoHasNot = Any(Intent.Show, Lexicon["who has not"])
        .NotWith("nhắc", "đôn đốc", "phê bình", "giao", "thì", "mà {tôi} {chưa}");

    private static readonly IntentRow WhoIsMissing = Whole(Intent.Show, Lexicon["who is missing"]);

    /// <summary>Who has sent, who has not, and how many: asked in so many words.</summary>
    public static bool AskWho(LineAnalysis analysis) => WhoHasNot.Where(analysis) is not null || WhoIsMissing.Where(analysis) is not null;

    public static readonly IntentRow[] Questions =
    [
        WhoHasNot,
        WhoIsMissing,
        Head(Intent.Show, "(đề nghị|kính đề nghị|xin|yêu cầu) (cho biết|cho hỏi|cho (tôi|anh|chị|em) (biết|hỏi))").If(h => h.HasTask),
        Head(Intent.Show, "cho (em|e|tôi|anh|a|chị|c|mình|tui) (xem|coi)", "gửi (anh|chị|tôi|a|c) xem").If(h => h.HasTask),
        Whole(Intent.Show, "tiến độ", "tiến độ việc", "tiến độ của", "tiến độ thực hiện", "tình hình", "tiến độ nhiệm vụ").If(h => h.HasTask),
        When(Intent.Show, h => h.IsQuestion && h.HasTask && h.Has(Asked)),
        When(Intent.Show, h => h.HasTask && h.Line.Words.Any(w => w.Is('?')) && h.Line.Core.After(0).All(w => w.IsMark)),
    ];

    private static readonly PhraseSet Already = PhraseSet.Of("{rồi}");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Show, Lexicon["show"])
            .If(h => h.HasTask || h.Has(WordSets.It))
            // "17 a xem rồi, đạt": looked at already.
            .Unless((h, span) => h.After(span) is { Count: > 0 } rest && Already.At(rest, 0) is > 0 and var already && (already == rest.Count || rest[already].IsMark))
            // "18: đã kiểm tra 5/12 hộ"
            .NotWith("(đã|mới|vừa|đang) (kiểm tra|xem|coi|tra)").NotBefore("như", "được"),
        When(Intent.Show, h => h.IsQuestion && h.HasTask),
        When(Intent.Show, h => h.IsQuestion && h.Has(WordSets.It) && h.Has(Asked)),
        When(Intent.Show, IsOnlyANumber),
        new IntentRow(Intent.Show, OfSomebody),
        Whole(Intent.Show, "xem", "xem chi tiết").If(h => h.Line.Words.Count <= 2),
        Whole(Intent.Show, Lexicon["show, whole line"]),
    ];

    // "NV-12", "#12": named and nothing said of it. "Số 3" may as well be a choice.
    private static bool IsOnlyANumber(LineAnalysis analysis) =>
        analysis.Line.Mentions is [{ IsMarked: true } only] && analysis.Line.Core.IsEmpty && !analysis.Line.Words[only.Words.From].Is("so");

    // "Tuấn đang làm gì".
    private static Span? OfSomebody(LineAnalysis analysis)
    {
        foreach (var start in analysis.Line.Core.Starts.Where(s => s < analysis.Line.Core.Words.Count))
        {
            var place = analysis.Line.Core.InLine(new Span(start, start + 1)).From;
            if (Persons.Sure(analysis, place) is { } somebody && Doing.At(analysis.Line.Core.After(somebody.Words.To), 0) > 0)
            {
                return somebody.Words;
            }
        }

        return null;
    }

}
