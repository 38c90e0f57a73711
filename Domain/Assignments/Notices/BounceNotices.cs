using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;
using static ReformBot.Domain.Assignments.Notices.NoticeParts;

namespace ReformBot.Domain.Assignments.Notices;

/// <summary>What is said around a case that bounced twice: both reasons to the one who decides, the decision to everybody concerned.</summary>
public static class BounceNotices
{
    public static OutgoingMessage ToSettle(Assignment a, IReadOnlyList<BouncedBy> sides, BouncedBy? kept, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Title = Say(to, "ToSettle.Title", a.Number),
        Lines = [Say(to, "ToSettle.Line", a.Title, a.Bounces)],
        Facts =
        [
            .. Sides(sides, kept, act, to),
            new Fact(Say(to, "Assigner"), Name(a.AssignerId, act, to)),
            DeadlineFact(a, act, to),
        ],
        Buttons = StepButtons.ForArbiter(to.Language, a, sides.Count),
    };

    /// <summary>"Bên A – đồng chí Tuấn (Phòng KT): việc này thuộc phòng VHXH", side by side.</summary>
    /// <param name="kept">Who gave it and kept it with the one who bounces it.</param>
    public static IEnumerable<Fact> Sides(IReadOnlyList<BouncedBy> sides, BouncedBy? kept, Act act, RosterPerson to) =>
    [
        .. sides.Select((side, i) => new Fact(Say(to, i == 0 ? "SideA" : "SideB", Name(side.PersonId, act, to)), side.Reason ?? "—")),
        .. kept is { } other ? new[] { new Fact(Say(to, "KeptBy", Name(other.PersonId, act, to)), other.Reason!) } : [],
    ];

    public static OutgoingMessage Settled(Assignment a, Act act, RosterPerson to)
    {
        if (to.Id == a.AssigneeId)
        {
            return Plain(to, a, "SettledToYou", Me(act, to), a.Title) with { Facts = [DeadlineFact(a, act, to)], Buttons = StepButtons.ForDoer(to.Language, a) };
        }

        var told = Plain(to, a, "Settled", Me(act, to), a.Title, Name(a.AssigneeId, act, to));
        return told with { Lines = [.. told.Lines, .. Unheard([a], act, to)], Facts = [DeadlineFact(a, act, to)] };
    }

    public static OutgoingMessage Split(Assignment own, Assignment other, Act act, RosterPerson to)
    {
        if (to.Id == own.AssigneeId)
        {
            return Plain(to, own, "SplitToYou", Me(act, to), own.Title, other.Number, Name(other.AssigneeId, act, to)) with
            {
                Facts = [DeadlineFact(own, act, to)],
                Buttons = StepButtons.ForDoer(to.Language, own),
            };
        }

        var told = Plain(to, own, "Split", Me(act, to), own.Number, Name(own.AssigneeId, act, to), other.Number, Name(other.AssigneeId, act, to));
        return told with { Lines = [.. told.Lines, .. Unheard([own, other], act, to)], Facts = [DeadlineFact(own, act, to)] };
    }

    public static OutgoingMessage Meeting(Assignment a, DateTimeOffset? at, Act act, RosterPerson to) => at is { } when
        ? Plain(to, a, "MeetingAt", Me(act, to), a.Title, Speech.Instant(to.Language, when, act.Office.Calendar))
        : Plain(to, a, "Meeting", Me(act, to), a.Title);
}
