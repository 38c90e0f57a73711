using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Lists;

/// <summary>Questions answered by a list, a digest or a search.</summary>
internal static class ListWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/lists/list-words");

    // "Việc của tôi xong rồi" tells, it does not ask.
    private static readonly PhraseSet Telling = PhraseSet.Of("{xong}", "hoàn thành", "vướng", "nộp", "trình", "gia hạn", "rồi", "không kịp", "k kịp", "ko kịp");

    // "Những việc chị giao còn cái nào chưa xong" asks, "xong" or not.
    private static readonly PhraseSet Left = Lexicon["left"];

    private static readonly PhraseSet LeftMany = Lexicon["left many"];

    private static readonly PhraseSet OthersFollow = PhraseSet.Of("giao", "giao cho", "cho");

    private static readonly PhraseSet UnitTasksOf = Lexicon["unit tasks of"];

    private static readonly PhraseSet UnitAsks = Lexicon["unit asks"];

    // "Mấy cái đứa nhỏ nộp chờ chị duyệt đâu", "trong tay anh còn gì chưa duyệt"
    private static readonly PhraseSet WaitingAsked = Lexicon["waiting asked"];

    private static readonly PhraseSet AskedFor = PhraseSet.Of("đâu", "mấy", "các", "những", "cái nào", "việc nào", "gì");

    private static readonly PhraseSet WhyLate = Lexicon["why late"];

    private static readonly PhraseSet WhyAllLate = Lexicon["why late, all"];

    private static readonly PhraseSet WhyOneLate = Lexicon["why late, one"];

    private const int LongestWhy = 14;

    private const int LongestWhyOne = 9;

    private static readonly PhraseSet Paper = Lexicon["paper"];

    /// <summary>"Việc theo kế hoạch 08": looked for by the paper it comes from.</summary>
    public static readonly IntentRow ByPaper = Head(Intent.Search, Lexicon["work by paper"]).If((h, span) => NamesPaper(h.Line.Words, span.To));

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.WaitingForMe, Lexicon["waiting for me"])
            .Unless(h => h.HasTask || (h.Has(Telling) && !h.IsQuestion))
            // "Cho a ký cam kết" wants to sign.
            .NotWith("ký [bản] cam kết", "{tôi} (đã|mới|vừa) (giao|phân công)"),
        When(Intent.WaitingForMe, h => !h.HasTask && h.Line.Words.Count <= 12 && h.Has(WaitingAsked) && (h.IsQuestion || h.Has(AskedFor)) && h.Line.Date is null),
        Head(Intent.AssignedByMe, Lexicon["assigned by me"])
            .Unless(h => h.HasTask || h.Has(Telling) && !h.IsQuestion && !h.Has(Left)),
        Head(Intent.Overdue, Lexicon["overdue"])
            .Unless(h => h.HasTask),
        When(Intent.Overdue, h => !h.HasTask && h.Line.Words.Count <= LongestWhy && (h.Has(WhyLate) && NamesUnit(h) || h.Has(WhyAllLate))),
        When(Intent.Show, h => h.HasTask && h.Line.Words.Count <= LongestWhyOne && h.Has(WhyOneLate) && h.Line.Date is null),
        Whole(Intent.Digest, Lexicon["digest, whole line"]).Unless(h => h.HasTask || h.Line.Date is { Introduced: true }),
        Head(Intent.Digest, Lexicon["digest"])
            .Unless(h => h.HasTask),
        new IntentRow(Intent.UnitTasks, NamedUnit).Unless(h => h.HasTask || h.Has(Telling) && !h.IsQuestion),
        // "Ai đang nhiều việc nhất": answered by the list of all.
        Head(Intent.UnitTasks, Lexicon["who has most"]).Unless(h => h.HasTask),
        Head(Intent.UnitTasks, Lexicon["unit tasks"])
            .Unless(h => h.HasTask || h.Has(Telling) && !h.IsQuestion),
        Head(Intent.MyTasks, Lexicon["my tasks"])
            .Unless(h => h.HasTask || h.Has(Telling) && !h.IsQuestion && !h.Has(LeftMany) || h.Line.Words.Count > 14)
            .If((h, span) => !h.FollowedBy(span, OthersFollow) && !IsSomebodys(h, span))
            .NotBefore("về", "liên quan", "dính", "đụng", "nói về", "có chữ", "giao", "ai"),
        ByPaper,
        Head(Intent.Search, Lexicon["search"])
            .NotBefore(Lexicon["search, not before"])
            .Unless(h => h.HasTask)
            .If((h, span) => h.Line.Gist.After(span.To).Any(w => !w.IsMark)),
    ];

    // Its kind, its number, and nothing of how the work stands.
    private static bool NamesPaper(IReadOnlyList<Seen> words, int at) => Paper.At(words, at) is > 0 and var kind && at + kind < words.Count
        && words.Skip(at + kind).All(w => w.IsNumber || w.IsMark && !w.Is('?') || w.Token.Glued || w.Is("nam") || w.Is("ubnd") || w.Is("tinh"));

    // "Việc phòng VHXH", "phòng KT còn việc gì": the unit is named.
    private static Span? NamedUnit(LineAnalysis analysis)
    {
        foreach (var start in analysis.Line.Gist.Starts)
        {
            var place = analysis.Line.Gist.Words.Count > start ? analysis.Line.Gist.InLine(new Span(start, start + 1)).From : 0;
            var at = place + UnitTasksOf.At(analysis.Line.Words, place);
            if (at > place && analysis.People.At(at) is { IsUnit: true } of && Ends(analysis, of.Words.To))
            {
                return of.Words;
            }

            if (analysis.People.At(place) is { IsUnit: true } unit && UnitAsks.At(analysis.Line.Words, unit.Words.To) > 0)
            {
                return unit.Words;
            }
        }

        return null;
    }

    private static bool NamesUnit(LineAnalysis analysis) => Enumerable.Range(0, analysis.Line.Words.Count).Any(i => analysis.People.At(i) is { IsUnit: true });

    // "Việc của anh Tuấn": the last word is his title, and no word for the speaker.
    private static bool IsSomebodys(LineAnalysis analysis, Span span) =>
        span.Length > 0 && Persons.Sure(analysis, span.To - 1) is { } who && who.Words.To > span.To && who.Person?.PersonId != analysis.Context.Speaker?.Id;

    private static readonly PhraseSet Page = PhraseSet.Of("trang", "page");

    private static bool Ends(LineAnalysis analysis, int at)
    {
        var rest = analysis.Line.Core.After(at);
        return rest.Count == 0 || (rest.Count == 2 && Page.At(rest, 0) == 1 && rest[1].IsNumber) || UnitAsks.At(rest, 0) == rest.Count || rest.All(w => w.IsMark);
    }
}
