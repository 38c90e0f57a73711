using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;

/// <summary>The work first and who does it after: "vụ máy lạnh để chị Lan lo nghen", "Phương án trang trí giao VHXH, 10 ngày nữa trình tôi".</summary>
internal static class LateReceivers
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/named-receivers/late-receivers");

    private static readonly PhraseSet Giving = Lexicon["giving"];

    /// <summary>What the one named is to do with it: said after his name, and no part of the title.</summary>
    public static readonly PhraseSet Taking = Lexicon["taking"];

    private static readonly PhraseSet Work = Lexicon["work"];

    private static readonly PhraseSet Not = Lexicon["not"];

    public static Span? Where(LineAnalysis analysis)
    {
        var words = analysis.Line.Words;
        if (analysis.IsQuestion || analysis.HasTask || words.Count < 5 || !IsWork(analysis))
        {
            return null;
        }

        for (var i = 2; i < words.Count - 1; i++)
        {
            if (Giving.At(words, i) is > 0 and var giving && Takes(analysis, i, i + giving))
            {
                return Not.IsIn(words, 0, i) || Hedges.AnyBefore(words, i) ? null : new Span(0, 0);
            }
        }

        return null;
    }

    private static bool IsWork(LineAnalysis analysis) =>
        analysis.Line.Core.Starts.Any(s => Work.At(analysis.Line.Core.Words, s) > 0 || WorkVerbs.Things.At(analysis.Line.Core.Words, s) > 0
            || WorkVerbs.All.At(analysis.Line.Core.Words, s) > 0);

    private static bool Takes(LineAnalysis analysis, int giving, int at)
    {
        var words = analysis.Line.Words;
        if (new ReceiversReader(analysis).Read(at, loose: true) is not { Doubt: null } read || (read.Person is null && read.Group is null)
            || read.Person?.Person?.PersonId == analysis.Context.Speaker?.Id || IsTold(analysis, giving))
        {
            return false;
        }

        var to = read.To + Math.Max(Taking.At(words, read.To), WorkVerbs.All.At(words, read.To));
        var closing = Courtesy.Closing.At(words, to);
        return (to >= words.Count || words[to].IsMark || closing > 0 || analysis.Line.IsDated(to)) && WordSets.Told.At(words, to) == 0
            && (analysis.Line.Date is not null || words[giving - 1].IsMark || closing > 0);
    }

    // "việc này anh Sơn giao chị Lan": told of others.
    private static bool IsTold(LineAnalysis analysis, int giving) => Before(analysis, giving).Any();

    /// <summary>Who is named straight before that place.</summary>
    private static IEnumerable<PersonMatch> Before(LineAnalysis analysis, int place) =>
        Enumerable.Range(Math.Max(0, place - 5), Math.Min(5, place)).Select(i => Persons.Sure(analysis, i)).OfType<PersonMatch>().Where(p => p.Words.To == place);

    // "Em thay anh Sơn giao anh Bảy…"
    private static readonly PhraseSet Instead = PhraseSet.Of("thay [mặt|lời|cho]", "thừa (lệnh|ủy quyền)", "(truyền đạt|theo) ý kiến", "(hộ|giúp)");

    private static readonly PhraseSet Passing = PhraseSet.Of("[có] (giao|phân công|yêu cầu|chỉ đạo|phân|nhờ|kêu|bảo|nhắn|dặn|biểu) [việc] [cho]");

    /// <summary>"Anh Sơn giao anh Tuấn báo cáo tiến độ, thứ 6 gửi": a leader's order, passed on by whoever writes it in. The giving itself.</summary>
    public static Span? WherePassedOn(LineAnalysis analysis)
    {
        var words = analysis.Line.Words;
        if (analysis.IsQuestion || analysis.HasTask || analysis.Line.Date is not { Date: not null }
            || (!analysis.Line.IsDated(words.Count - 1) && WordSets.Told.IsIn([.. words.TakeLast(2)])))
        {
            return null;
        }

        foreach (var start in analysis.Line.Gist.Starts.Where(s => s < analysis.Line.Gist.Words.Count))
        {
            var place = analysis.Line.Gist.InLine(new Span(start, start + 1)).From;
            place += Instead.At(words, place);
            if (GiverAt(analysis, place) is { } giver && Passing.At(words, giver) is > 0 and var passing
                && new ReceiversReader(analysis).Read(giver + passing, loose: true) is { Doubt: null, Person.Person: { } doer } read && doer.PersonId != analysis.Context.Speaker?.Id
                && (WorkVerbs.All.At(words, read.To) > 0 || Wants.Said(analysis, read.To)))
            {
                return new Span(giver, giver + passing);
            }
        }

        return null;
    }

    /// <summary>In whose name the giving at that place is: the leader's named just before it.</summary>
    public static Authority AuthorityBefore(LineAnalysis analysis, int giving) =>
        Before(analysis, giving).FirstOrDefault(p => p.Person is not null) is { Person: { } named } && named.PersonId != analysis.Context.Speaker?.Id
            && analysis.Context.Roster.Find(named.PersonId) is { } leader
            ? PostTitles.AuthorityOf(analysis.Context.Roster, leader)
            : Authority.Own;

    // Where the name of a leader or head that stands there ends.
    private static int? GiverAt(LineAnalysis analysis, int place) =>
        Persons.Sure(analysis, place) is { IsUnit: false, Person: { } named } who && named.PersonId != analysis.Context.Speaker?.Id
        && analysis.Context.Roster.Find(named.PersonId)?.Posts.Any(p => PostTitles.IsLeading(p.Role)) == true
            ? who.Words.To
            : null;
}
