using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;
using static ReformBot.Domain.Assignments.Notices.NoticeParts;

namespace ReformBot.Domain.Assignments.Notices;

/// <summary>What is told when work is accepted, asked to be reconsidered or asked about, and when a step is taken back.</summary>
public static class AnswerNotices
{
    public static OutgoingMessage Accepted(Assignment a, Act act, RosterPerson to) =>
        Plain(to, a, "Accepted", Me(act, to), a.Title) with { Facts = [DeadlineFact(a, act, to)] };

    public static OutgoingMessage Declined(Assignment a, string reason, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Title = Say(a, to, "Declined.Title", a.Number),
        Lines =
        [
            Say(a, to, "Declined.Line", Me(act, to), a.Title),
            .. a.Bounces > 1 ? new[] { Say(a, to, "Declined.Again", a.Bounces) } : [],
            .. a.ArbiterId is { } arbiter ? new[] { Say(to, "Declined.Arbiter", Name(arbiter, act, to)) } : [],
        ],
        Facts = [Fact(to, "Reason", reason)],
        Buttons = a.ArbiterId is null && Rights.CanDecide(act.Office.Roster, to, a) ? StepButtons.ForDecider(to.Language, a) : StepButtons.Of(to.Language, a, "show"),
    };

    public static OutgoingMessage Upheld(Assignment a, string? reason, DateTimeOffset? givenBack, Act act, RosterPerson to) =>
        Plain(to, a, "Upheld", Me(act, to), a.Title) with
        {
            Lines = [Say(a, to, "Upheld.Line", Me(act, to), a.Title), .. GivenBack(givenBack, act, to)],
            Facts = reason is null ? [DeadlineFact(a, act, to)] : [Fact(to, "Reason", reason), DeadlineFact(a, act, to)],
            Buttons = StepButtons.ForDoer(to.Language, a),
        };

    public static OutgoingMessage AskedBack(Assignment a, string question, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Title = Say(a, to, "AskedBack.Title", a.Number),
        Lines =
        [
            Say(a, to, "AskedBack.Line", Me(act, to), a.Title, question),
            .. Rights.CanDecide(act.Office.Roster, to, a) ? new[] { Say(a, to, "AskedBack.Hint", a.Number) } : [],
        ],
        Buttons = StepButtons.Of(to.Language, a, Rights.CanDecide(act.Office.Roster, to, a) ? "answer" : "show"),
    };

    public static OutgoingMessage Inquired(Assignment a, string question, Act act, RosterPerson to) =>
        Plain(to, a, "Inquired", Me(act, to), a.Title, question) with
        {
            Lines = [Say(a, to, "Inquired.Line", Me(act, to), a.Title, question), Say(a, to, "AskedBack.Hint", a.Number)],
            Buttons = a.State == AssignmentState.Submitted ? StepButtons.Of(to.Language, a, "answer", "show") : StepButtons.Of(to.Language, a, "answer", "progress", "show"),
        };

    public static OutgoingMessage InquiryAnswered(Assignment a, string answer, Act act, RosterPerson to) =>
        Plain(to, a, "Answered", Me(act, to), a.Title, answer) with { Buttons = StepButtons.Of(to.Language, a, "show") };

    public static OutgoingMessage Answered(Assignment a, string answer, Act act, RosterPerson to) =>
        Plain(to, a, "Answered", Me(act, to), a.Title, answer) with
        {
            Buttons = to.Id == a.AssigneeId ? StepButtons.ForDoer(to.Language, a) : StepButtons.Of(to.Language, a, "show"),
        };

    public static OutgoingMessage TakenBack(Assignment a, EventKind step, Act act, RosterPerson to) =>
        Plain(
            to, a, "TakenBack", Me(act, to), Speech.Step(to.Language, a, step), Speech.State(to.Language, a, act.Now)) with
        {
            Buttons = to.Id == a.AssigneeId ? StepButtons.ForDoer(to.Language, a)
                : Rights.CanDecide(act.Office.Roster, to, a) ? StepButtons.ForDecider(to.Language, a)
                : [],
        };
}
