using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;
using static ReformBot.Domain.Assignments.Notices.NoticeParts;

namespace ReformBot.Domain.Assignments.Notices;

/// <summary>What is told when work is given, passed on to another, or withdrawn.</summary>
public static class IssueNotices
{
    public static OutgoingMessage Issued(Assignment a, IReadOnlyList<Guid> cooperating, Act act, RosterPerson to) => new()
    {
        Topic = MessageTopic.Assignment,
        Language = to.Language,
        Title = Say(a, to, "Issued.Title", a.Number),
        Lines = [Say(a, to, "Issued.Line", AssignerOf(a, act, to), a.Title)],
        Facts = Facts(a, cooperating, act, to),
        Buttons = StepButtons.ForDoer(to.Language, a),
    };

    public static OutgoingMessage IssuedInUnit(Assignment a, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Title = Say(a, to, "IssuedInUnit.Title", a.Number, Name(a.AssigneeId, act, to)),
        Lines = [Say(a, to, "IssuedInUnit.Line", AssignerOf(a, act, to), Name(a.AssigneeId, act, to), a.Title)],
        Facts = [DeadlineFact(a, act, to)],
        Buttons = StepButtons.Of(to.Language, a, "show"),
    };

    /// <summary>Somebody of another block is asked to join in, also where the work itself is an order.</summary>
    public static OutgoingMessage IssuedToCooperate(Assignment a, int? doers, Act act, RosterPerson to)
    {
        var isAsked = !a.IsCooperation && Rights.IsRequest(act.Office.Roster, act.Actor, to);
        return new OutgoingMessage
        {
            Language = to.Language,
            Title = Say(a, to, "IssuedToCooperate.Title", a.Number),
            Lines = [Say(a, to, isAsked ? "IssuedToCooperate.Asked" : "IssuedToCooperate.Line", AssignerOf(a, act, to), Doers(a, doers, act, to), a.Title)],
            Facts = [DeadlineFact(a, act, to)],
            Buttons = StepButtons.Of(to.Language, a, "show"),
        };
    }

    public static OutgoingMessage IssuedToRead(Assignment a, int? doers, Act act, RosterPerson to) =>
        Plain(to, a, "IssuedToRead", AssignerOf(a, act, to), Doers(a, doers, act, to), a.Title) with
        {
            Facts = [DeadlineFact(a, act, to)],
            Buttons = StepButtons.Of(to.Language, a, "show"),
        };

    public static OutgoingMessage IssuedUnderDirection(Assignment a, int? doers, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Title = Say(a, to, "IssuedUnderDirection.Title", a.Number),
        Lines = [Say(a, to, "IssuedUnderDirection.Line", AssignerOf(a, act, to), Doers(a, doers, act, to), a.Title)],
        Facts = [DeadlineFact(a, act, to)],
        Buttons = StepButtons.Of(to.Language, a, "show"),
    };

    public static OutgoingMessage HandedOver(Assignment a, string reason, Act act, RosterPerson to)
    {
        var told = Plain(to, a, "HandedOver", Me(act, to), a.Title, Name(a.AssigneeId, act, to));
        return told with { Lines = [.. told.Lines, .. Unheard([a], act, to)], Facts = [DeadlineFact(a, act, to), Fact(to, "Reason", reason)] };
    }

    public static OutgoingMessage HandedOverToYou(Assignment a, string reason, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Title = Say(a, to, "Issued.Title", a.Number),
        Lines = [Say(a, to, "HandedOverToYou.Line", Me(act, to), a.Title)],
        Facts = [.. Facts(a, [], act, to), Fact(to, "Reason", reason)],
        Buttons = StepButtons.ForDoer(to.Language, a),
    };

    private static string Doers(Assignment a, int? units, Act act, RosterPerson to) =>
        units is { } count ? Say(to, "ManyUnits", count) : Name(a.AssigneeId, act, to);

    /// <summary>To the head in between and to whoever drafted it.</summary>
    public static OutgoingMessage WithdrawnOfAnother(Assignment a, string? reason, Act act, RosterPerson to) =>
        Plain(to, a, "WithdrawnOfAnother", Me(act, to), a.Title) with { Facts = reason is null ? [] : [Fact(to, "Reason", reason)] };

    public static OutgoingMessage Withdrawn(Assignment a, string? reason, Act act, RosterPerson to) =>
        Plain(to, a, "Withdrawn", Me(act, to), a.Title) with { Facts = reason is null ? [] : [Fact(to, "Reason", reason)] };
}
