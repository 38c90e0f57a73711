using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;

/// <summary>Reads who is given the work, from the place where somebody must be named.</summary>
internal sealed class ReceiversReader(LineAnalysis analysis)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/named-receivers/receivers-reader");

    private readonly NamesInDoubt _doubts = new(analysis);

    private static readonly PhraseSet Joints = Lexicon["joints"];

    private static readonly PhraseSet Leads = Lexicon["leads"];

    private static readonly PhraseSet Directs = Lexicon["directs"];

    private static readonly PhraseSet Lead = PhraseSet.Of("cho", ":", "đồng chí:", "cho:", "-");

    private static readonly PhraseSet Side = PhraseSet.Of("bên", "phía", "chỗ", "nhóm", "tổ của", "bên phía");

    // "Nam, anh Sơn mới nhắc…": who is told of is no helper.
    private static readonly PhraseSet Telling = Lexicon["telling"];

    /// <param name="strong">"Giao" stands before it: then even "anh" is Ánh.</param>
    /// <param name="loose">A verb called for somebody; otherwise the line only begins so, and a doubtful name is none.</param>
    public Receivers? Read(int at, bool loose, bool strong = false)
    {
        var words = analysis.Line.Words;
        while (loose && Lead.At(words, at) is > 0 and var lead)
        {
            at += lead;
        }

        // "để bên anh Bảy làm"
        at += loose && Side.At(words, at) is > 0 and var side && analysis.People.At(at) is null && Courtesy.Titles.At(words, at + side) > 0 ? side : 0;

        if (analysis.Groups.At(at) is { } group)
        {
            var all = WithNamed(group);
            return Co(new Receivers { To = all.Words.To, Group = all });
        }

        if (analysis.People.At(at, loose) is not { IsKnown: true } match || (match.IsOrdinary && !strong && !_doubts.IsHeading(match.Words.To) && !_doubts.IsOrdered(match)))
        {
            return null;
        }

        if (_doubts.Of(match, loose) is { } doubt)
        {
            return doubt == NamesInDoubt.Doubt.Word ? null : new Receivers { To = match.Words.To, Doubt = match };
        }

        if (!loose && !IsFitToOpen(match))
        {
            return null;
        }

        var receivers = new Receivers { To = match.Words.To, Person = match };
        return Directs.At(words, match.Words.To) is > 0 and var directs && OnlyDirects(match, match.Words.To + directs)
            ? receivers with { To = match.Words.To + directs, Director = match, Person = null }
            : Co(receivers);
    }

    // "Các phòng, TTPVHCC gửi …": the units named beside a kind of unit are of those told.
    private GroupMatch WithNamed(GroupMatch group)
    {
        var words = analysis.Line.Words;
        while (group.People.Count > 0 && Beside.At(words, group.Words.To) is > 0 and var joint
            && Persons.Sure(analysis, group.Words.To + joint) is { IsUnit: true, Person: { UnitId: not null } unit } named)
        {
            group = group with
            {
                Words = new Span(group.Words.From, named.Words.To),
                People = group.People.Any(p => p.UnitId == unit.UnitId) ? group.People : [.. group.People, unit],
            };
        }

        return group;
    }

    private static readonly PhraseSet Beside = PhraseSet.Of("[,] (và|với|cùng|cùng với|&|+)", ",");

    // A bare lower-case given name opening a line is hardly an order unless work follows; the caller checks the work.
    private bool IsFitToOpen(PersonMatch match) =>
        match.IsUnit || match.IsCertain || match.Words.To < analysis.Line.Words.Count;

    // A leader, or the deputy of a body with units below it, directs; anybody else does when the line names who is to do it. Of
    // another block he answers for the body: the Party gives to the administration's head.
    private bool OnlyDirects(PersonMatch match, int at) =>
        match.Person is { } named && analysis.Context.Roster.Find(named.PersonId) is { } person && MainBlockOf(person) == MainBlockOf(analysis.Context.Speaker)
        && (person.Posts.Any(IsOverUnits) || NamesDoer(at));

    private Block? MainBlockOf(RosterPerson? person) =>
        person?.MainPost is { } post ? analysis.Context.Roster.FindUnit(post.UnitId)?.Block : null;

    private bool IsOverUnits(RosterPost post) =>
        post.Role == Role.Leader || (post.Role is Role.Head or Role.Deputy && analysis.Context.Roster.ChildrenOf(post.UnitId).Any());

    private bool NamesDoer(int at)
    {
        var words = analysis.Line.Words;
        for (var i = at; i < words.Count - 1; i++)
        {
            if ((words[i].Is(';') || words[i].Is(',') || words[i].Is('.')) && Persons.Sure(analysis, i + 1) is { } doer && WorkVerbs.All.At(words, doer.Words.To) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private Receivers Co(Receivers receivers)
    {
        var words = analysis.Line.Words;
        var with = new List<PersonMatch>();
        var at = receivers.To;
        var led = false;
        while (true)
        {
            var open = at < words.Count && words[at].Is('(') ? 1 : 0;
            if (Math.Max(Leads.At(words, at + open), open > 0 ? CoAfter.At(words, at + open) : 0) is > 0 and var role
                && (open == 0 ? FollowsLead(at + role) : at + open + role < words.Count && words[at + open + role].Is(')')))
            {
                led = true;
                at += role + (2 * open);
                receivers = receivers with { To = at };
                continue;
            }

            var joint = Joints.At(words, at);
            if ((joint == 0 && !(led && (words[at - 1].IsMark || HelpsAt(at)))) || receivers.Group is not null
                || Persons.Sure(analysis, at + joint) is not { } next || Telling.At(words, next.Words.To) > 0)
            {
                break;
            }

            with.Add(next);
            at = next.Words.To;
            receivers = receivers with { To = at };
        }

        return CoNamedBefore(receivers with { With = with, IsLed = led });
    }

    private static readonly PhraseSet CoAfter = PhraseSet.Of("phối hợp", "cùng phối hợp", "là đơn vị phối hợp", "làm đơn vị phối hợp", "phối hợp thực hiện", "hỗ trợ");

    // "Quý chủ trì, Lan và Huy phối hợp rà soát…"
    private Receivers CoNamedBefore(Receivers receivers)
    {
        var words = analysis.Line.Words;
        if (!receivers.IsLed || receivers.With.Count == 0 || CoAfter.At(words, receivers.To) is not (> 0 and var co))
        {
            return receivers;
        }

        var at = receivers.To + co;
        return at >= words.Count || words[at].IsMark || WorkVerbs.All.At(words, at) > 0 ? receivers with { To = at } : receivers;
    }

    // "chủ trì cuộc họp" is the work itself.
    private bool FollowsLead(int at) =>
        at >= analysis.Line.Words.Count || analysis.Line.Words[at].IsMark || Joints.At(analysis.Line.Words, at) > 0 || WorkVerbs.All.At(analysis.Line.Words, at) > 0
        || (analysis.Line.Words[at - 1].IsMark && Persons.Sure(analysis, at) is not null) || HelpsAt(at);

    // "kt chu tri vhxh phoi hop don dep": the comma was left out.
    private bool HelpsAt(int at) => Persons.Sure(analysis, at) is { } helper && CoAfter.At(analysis.Line.Words, helper.Words.To) > 0;
}
