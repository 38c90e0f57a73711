using ReformBot.Bot.Understanding.Intents.Assigning.Titles;
using ReformBot.Bot.Understanding.Intents.Officer;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning;

/// <summary>Where a line gives somebody work by the word "giao", or by naming work and its deadline.</summary>
internal static class AssignVerbs
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/assign-verbs");

    public static readonly PhraseSet Giving = Lexicon["giving"];

    // "Giao ban", "giao thông" are other words; "giao chưa", "giao ai" ask.
    private static readonly PhraseSet NotGiving = Lexicon["not giving"];

    private static readonly PhraseSet ForSomebody = PhraseSet.Of("gv", "gv cho", "việc cho", "nhiệm vụ cho", "task for", "việc mới cho");

    private static readonly PhraseSet Due = Lexicon["due"];

    private static readonly PhraseSet Self = PhraseSet.Of("em", "e", "tôi", "mình", "tui", "con", "cháu", "i", "chúng tôi", "chúng em", "phòng em", "đơn vị em", "bên em");

    public static Span? Where(LineAnalysis analysis)
    {
        if (analysis.Begins(Giving) is not { } given || IsReassignment(analysis, given) || analysis.FollowedBy(given, NotGiving))
        {
            return null;
        }

        // "Việc chờ duyệt" is a list; "việc cho Lan" is an order.
        var isNoun = ForSomebody.At(analysis.Line.Words, given.From) > 0;
        return (analysis.IsQuestion || isNoun || IsOtherWord(analysis, given)) && !HasReceiver(analysis, given) ? null : given;
    }

    // "Giao thoa văn hóa", "giao hưởng tối nay": no name, no work and no deadline follow.
    private static bool IsOtherWord(LineAnalysis analysis, Span given)
    {
        var words = analysis.Line.Words;
        return Bare.Covers(words, given.From, given.To) && given.To < words.Count && words[given.To] is { IsWord: true, IsCapital: false }
            && analysis.Line.Date is null && analysis.People.At(given.To) is not { IsKnown: true }
            && !Enumerable.Range(given.To, Math.Min(3, words.Count - given.To))
                .Any(i => WorkVerbs.All.At(words, i) > 0 || WorkVerbs.Things.At(words, i) > 0 || TitleWords.Lead.At(words, i) > 0 || Titles.At(words, i) > 0);
    }

    private static readonly PhraseSet Bare = PhraseSet.Of("giao");

    private static readonly PhraseSet Titles = PhraseSet.Of("anh", "chị", "đồng chí", "đ/c", "đc", "dc", "cô", "chú", "bác", "ông", "bà", "a", "c", "e", "em", "cho");

    /// <summary>"Lập báo cáo tuần, hạn thứ 6": work and an outspoken deadline, nobody named.</summary>
    public static Span? WhereWorkIsNamed(LineAnalysis analysis)
    {
        if (analysis.IsQuestion || analysis.HasTask || analysis.Line.Date is not { Introduced: true } date || (Labelled(analysis) ?? analysis.Begins(WorkVerbs.All)) is not { } work)
        {
            return null;
        }

        List<Seen> said = [.. Text.Folded.Of(date.Words).Tokens.Select(Seen.Of)];
        var isOwn = analysis.Line.Core.Words.Take(3).Any(w => Self.At([w], 0) > 0);
        return !isOwn && Due.At(said, 0) > 0 && analysis.After(work).Count >= 1 && !Statements.Aspects.IsIn(analysis.Line.Core.Words)
            ? Labelled(analysis) ?? new Span(work.From, work.From) : null;
    }

    // "Việc: soạn báo cáo; người: Tư; hạn: 20/3"
    private static Span? Labelled(LineAnalysis analysis) => analysis.Begins(Label);

    private static readonly PhraseSet Label = PhraseSet.Of("(việc|nhiệm vụ|công việc|nội dung|nội dung công việc|tên việc|task|title):");

    private static bool HasReceiver(LineAnalysis analysis, Span given) =>
        Persons.Sure(analysis, given.To) is not null || analysis.Groups.At(given.To) is not null;

    // "Giao 12 cho Hạnh", "giao lại việc 12 cho Hạnh": the work exists already.
    private static bool IsReassignment(LineAnalysis analysis, Span given) =>
        analysis.HasTask && analysis.Line.Mentions[0].Words.From - given.To <= 1
            && (analysis.Line.Mentions[0].Words.To > given.From || analysis.Line.Mentions[0].Words.From == 0)
            && (Persons.AnyFrom(analysis, given.From) is not null || HandoverActs.IsToAnother(analysis));
}
