using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Understanding.Intents.Assigning;

/// <summary>The work first and who does it after: "vụ máy lạnh để chị Lan lo nghen", "Phương án trang trí giao VHXH, 10 ngày nữa trình tôi".</summary>
internal static class LateReceivers
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/late-receivers");

    private static readonly PhraseSet Giving = Lexicon["giving"];

    /// <summary>What the one named is to do with it: said after his name, and no part of the title.</summary>
    public static readonly PhraseSet Taking = Lexicon["taking"];

    private static readonly PhraseSet Work = Lexicon["work"];

    private static readonly PhraseSet Not = Lexicon["not"];

    public static Span? Where(Hearing hearing)
    {
        var words = hearing.Line.Words;
        if (hearing.IsQuestion || hearing.HasTask || words.Count < 5 || !IsWork(hearing))
        {
            return null;
        }

        for (var i = 2; i < words.Count - 1; i++)
        {
            if (Giving.At(words, i) is > 0 and var giving && Takes(hearing, i, i + giving))
            {
                return Not.IsIn(words, 0, i) || Hedges.AnyBefore(words, i) ? null : new Span(0, 0);
            }
        }

        return null;
    }

    private static bool IsWork(Hearing hearing) =>
        hearing.Line.Core.Starts.Any(s => Work.At(hearing.Line.Core.Words, s) > 0 || WorkVerbs.Things.At(hearing.Line.Core.Words, s) > 0
            || WorkVerbs.All.At(hearing.Line.Core.Words, s) > 0);

    private static bool Takes(Hearing hearing, int giving, int at)
    {
        var words = hearing.Line.Words;
        if (new ReceiversReader(hearing).Read(at, loose: true) is not { Doubt: null } read || (read.Person is null && read.Group is null)
            || read.Person?.Person?.PersonId == hearing.Context.Speaker?.Id || IsTold(hearing, giving))
        {
            return false;
        }

        var to = read.To + Math.Max(Taking.At(words, read.To), WorkVerbs.All.At(words, read.To));
        var closing = Courtesy.Closing.At(words, to);
        return (to >= words.Count || words[to].IsMark || closing > 0 || hearing.Line.IsDated(to)) && WordSets.Told.At(words, to) == 0
            && (hearing.Line.Date is not null || words[giving - 1].IsMark || closing > 0);
    }

    // "việc này anh Sơn giao chị Lan": told of others.
    private static bool IsTold(Hearing hearing, int giving) => Before(hearing, giving).Any();

    /// <summary>Who is named straight before that place.</summary>
    private static IEnumerable<PersonMatch> Before(Hearing hearing, int place) =>
        Enumerable.Range(Math.Max(0, place - 5), Math.Min(5, place)).Select(i => Persons.Sure(hearing, i)).OfType<PersonMatch>().Where(p => p.Words.To == place);

    // "Em thay anh Sơn giao anh Bảy…"
    private static readonly PhraseSet Instead = PhraseSet.Of("thay [mặt|lời|cho]", "thừa (lệnh|ủy quyền)", "(truyền đạt|theo) ý kiến", "(hộ|giúp)");

    private static readonly PhraseSet Passing = PhraseSet.Of("[có] (giao|phân công|yêu cầu|chỉ đạo|phân|nhờ|kêu|bảo|nhắn|dặn|biểu) [việc] [cho]");

    /// <summary>"Anh Sơn giao anh Tuấn báo cáo tiến độ, thứ 6 gửi": a leader's order, passed on by whoever writes it in. The giving itself.</summary>
    public static Span? WherePassedOn(Hearing hearing)
    {
        var words = hearing.Line.Words;
        if (hearing.IsQuestion || hearing.HasTask || hearing.Line.Date is not { Date: not null }
            || (!hearing.Line.IsDated(words.Count - 1) && WordSets.Told.IsIn([.. words.TakeLast(2)])))
        {
            return null;
        }

        foreach (var start in hearing.Line.Gist.Starts.Where(s => s < hearing.Line.Gist.Words.Count))
        {
            var place = hearing.Line.Gist.InLine(new Span(start, start + 1)).From;
            place += Instead.At(words, place);
            if (GiverAt(hearing, place) is { } giver && Passing.At(words, giver) is > 0 and var passing
                && new ReceiversReader(hearing).Read(giver + passing, loose: true) is { Doubt: null, Person.Person: { } doer } read && doer.PersonId != hearing.Context.Speaker?.Id
                && (WorkVerbs.All.At(words, read.To) > 0 || Wants.Said(hearing, read.To)))
            {
                return new Span(giver, giver + passing);
            }
        }

        return null;
    }

    /// <summary>In whose name the giving at that place is: the leader's named just before it.</summary>
    public static Authority AuthorityBefore(Hearing hearing, int giving) =>
        Before(hearing, giving).FirstOrDefault(p => p.Person is not null) is { Person: { } named } && named.PersonId != hearing.Context.Speaker?.Id
            && hearing.Context.Roster.Find(named.PersonId) is { } leader
            ? PostTitles.AuthorityOf(hearing.Context.Roster, leader)
            : Authority.Own;

    // Where the name of a leader or head that stands there ends.
    private static int? GiverAt(Hearing hearing, int place) =>
        Persons.Sure(hearing, place) is { IsUnit: false, Person: { } named } who && named.PersonId != hearing.Context.Speaker?.Id
        && hearing.Context.Roster.Find(named.PersonId)?.Posts.Any(p => PostTitles.IsLeading(p.Role)) == true
            ? who.Words.To
            : null;
}
