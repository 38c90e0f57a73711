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

    public static Span? Where(Hearing hearing)
    {
        if (hearing.Begins(Giving) is not { } given || IsReassignment(hearing, given) || hearing.FollowedBy(given, NotGiving))
        {
            return null;
        }

        // "Việc chờ duyệt" is a list; "việc cho Lan" is an order.
        var isNoun = ForSomebody.At(hearing.Line.Words, given.From) > 0;
        return (hearing.IsQuestion || isNoun || IsOtherWord(hearing, given)) && !HasReceiver(hearing, given) ? null : given;
    }

    // "Giao thoa văn hóa", "giao hưởng tối nay": no name, no work and no deadline follow.
    private static bool IsOtherWord(Hearing hearing, Span given)
    {
        var words = hearing.Line.Words;
        return Bare.Covers(words, given.From, given.To) && given.To < words.Count && words[given.To] is { IsWord: true, IsCapital: false }
            && hearing.Line.Date is null && hearing.People.At(given.To) is not { IsKnown: true }
            && !Enumerable.Range(given.To, Math.Min(3, words.Count - given.To))
                .Any(i => WorkVerbs.All.At(words, i) > 0 || WorkVerbs.Things.At(words, i) > 0 || TitleWords.Lead.At(words, i) > 0 || Titles.At(words, i) > 0);
    }

    private static readonly PhraseSet Bare = PhraseSet.Of("giao");

    private static readonly PhraseSet Titles = PhraseSet.Of("anh", "chị", "đồng chí", "đ/c", "đc", "dc", "cô", "chú", "bác", "ông", "bà", "a", "c", "e", "em", "cho");

    /// <summary>"Lập báo cáo tuần, hạn thứ 6": work and an outspoken deadline, nobody named.</summary>
    public static Span? WhereWorkIsNamed(Hearing hearing)
    {
        if (hearing.IsQuestion || hearing.HasTask || hearing.Line.Date is not { Introduced: true } date || (Labelled(hearing) ?? hearing.Begins(WorkVerbs.All)) is not { } work)
        {
            return null;
        }

        List<Seen> said = [.. Text.Folded.Of(date.Words).Tokens.Select(Seen.Of)];
        var isOwn = hearing.Line.Core.Words.Take(3).Any(w => Self.At([w], 0) > 0);
        return !isOwn && Due.At(said, 0) > 0 && hearing.After(work).Count >= 1 && !Statements.Aspects.IsIn(hearing.Line.Core.Words)
            ? Labelled(hearing) ?? new Span(work.From, work.From) : null;
    }

    // "Việc: soạn báo cáo; người: Tư; hạn: 20/3"
    private static Span? Labelled(Hearing hearing) => hearing.Begins(Label);

    private static readonly PhraseSet Label = PhraseSet.Of("(việc|nhiệm vụ|công việc|nội dung|nội dung công việc|tên việc|task|title):");

    private static bool HasReceiver(Hearing hearing, Span given) =>
        Persons.Sure(hearing, given.To) is not null || hearing.Groups.At(given.To) is not null;

    // "Giao 12 cho Hạnh", "giao lại việc 12 cho Hạnh": the work exists already.
    private static bool IsReassignment(Hearing hearing, Span given) =>
        hearing.HasTask && hearing.Line.Mentions[0].Words.From - given.To <= 1
            && (hearing.Line.Mentions[0].Words.To > given.From || hearing.Line.Mentions[0].Words.From == 0)
            && (Persons.AnyFrom(hearing, given.From) is not null || HandoverActs.IsToAnother(hearing));
}
