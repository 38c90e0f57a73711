using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;
using static ReformBot.Domain.Assignments.Notices.NoticeParts;

namespace ReformBot.Domain.Assignments.Notices;

/// <summary>What is told of a deadline: more time asked for, given or refused, moved, or its passing excused.</summary>
public static class DeadlineNotices
{
    /// <param name="replaced">The day asked for before, which this one takes the place of.</param>
    /// <param name="percent">How far the work is, where that was said with it.</param>
    public static OutgoingMessage ExtensionRequested(Assignment a, DateTimeOffset dueAt, string reason, DateTimeOffset? replaced, int? percent, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Title = Say(a, to, "ExtensionRequested.Title", a.Number),
        Lines =
        [
            Say(a, to, "ExtensionRequested.Line", Me(act, to), a.Title, Speech.Instant(to.Language, dueAt, act.Office.Calendar)),
            .. replaced is { } before ? new[] { Say(a, to, "ExtensionRequested.Replaces", Speech.Instant(to.Language, before, act.Office.Calendar)) } : [],
            .. a.Extensions >= 2 && !a.IsCooperation ? new[] { Say(a, to, "ExtensionRequested.Many", a.Extensions + 1) } : [],
        ],
        Facts =
        [
            Fact(to, "Reason", reason),
            .. percent is { } far ? new[] { Fact(to, "Progress", $"{far}%") } : [],
            new Fact(Say(a, to, "CurrentDeadline"), Speech.Deadline(to.Language, a.DueAt, act.Office.Calendar)),
        ],
        Buttons = StepButtons.Of(to.Language, a, "approve", "refuse", "show"),
    };

    /// <summary>He asks for it no longer.</summary>
    /// <param name="standing">The day asked for before, which stands again.</param>
    public static OutgoingMessage ExtensionUnasked(Assignment a, DateTimeOffset? standing, Act act, RosterPerson to)
    {
        if (standing is not { } before)
        {
            return Plain(to, a, "ExtensionUnasked", Me(act, to), a.Title, Speech.Deadline(to.Language, a.DueAt, act.Office.Calendar));
        }

        return Plain(to, a, "ExtensionAgain", Me(act, to), a.Title, Speech.Instant(to.Language, before, act.Office.Calendar)) with
        {
            Buttons = Rights.CanDecide(act.Office.Roster, to, a) ? StepButtons.Of(to.Language, a, "approve", "refuse", "show") : StepButtons.Of(to.Language, a, "show"),
        };
    }

    public static OutgoingMessage ExtensionApproved(Assignment a, string? condition, Act act, RosterPerson to) =>
        Plain(to, a, "ExtensionApproved", Me(act, to), a.Title, Speech.Deadline(to.Language, a.DueAt, act.Office.Calendar)) with
        {
            Facts = condition is null ? [] : [Fact(to, "Condition", condition)],
        };

    public static OutgoingMessage ExtensionRefused(Assignment a, string reason, DateTimeOffset? givenBack, Act act, RosterPerson to) =>
        Plain(to, a, "ExtensionRefused", Me(act, to), a.Title, Speech.Deadline(to.Language, a.DueAt, act.Office.Calendar)) with
        {
            Lines =
            [
                Say(a, to, "ExtensionRefused.Line", Me(act, to), a.Title, Speech.Deadline(to.Language, a.DueAt, act.Office.Calendar)),
                .. GivenBack(givenBack, act, to),
            ],
            Facts = [Fact(to, "Reason", reason)],
            Buttons = StepButtons.ForDoer(to.Language, a),
        };

    /// <param name="before">The deadline it had; null where it had none.</param>
    public static OutgoingMessage DeadlineMoved(Assignment a, DateTimeOffset? before, string? reason, string? condition, Act act, RosterPerson to)
    {
        var now = Speech.Deadline(to.Language, a.DueAt, act.Office.Calendar);
        var moved = before is { } old
            ? Plain(to, a, "DeadlineMoved", Me(act, to), a.Title, Speech.Instant(to.Language, old, act.Office.Calendar), now)
            : Plain(to, a, "DeadlineMoved", Me(act, to), a.Title, "", now) with { Lines = [Say(a, to, "DeadlineSet.Line", Me(act, to), a.Title, now)] };
        return moved with
        {
            Facts = [.. reason is null ? Array.Empty<Fact>() : [Fact(to, "Reason", reason)], .. condition is null ? Array.Empty<Fact>() : [Fact(to, "Condition", condition)]],
        };
    }

    public static OutgoingMessage LateWaived(Assignment a, string reason, Act act, RosterPerson to) =>
        Plain(to, a, "LateWaivedNotice", Me(act, to), a.Title) with { Facts = [Fact(to, "Reason", reason), DeadlineFact(a, act, to)] };
}
