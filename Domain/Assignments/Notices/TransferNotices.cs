using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;
using static ReformBot.Domain.Assignments.Notices.NoticeParts;

namespace ReformBot.Domain.Assignments.Notices;

/// <summary>What is said of work that somebody reports he cannot finish: a lawful report, so no word of blame.</summary>
public static class TransferNotices
{
    public static OutgoingMessage Asked(Assignment a, ProposeTransfer proposal, IReadOnlyList<Guid> takers, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Title = Say(to, "TransferAsked.Title", a.Number),
        Lines = [Say(to, "TransferAsked.Line", Me(act, to), a.Title)],
        Facts =
        [
            Fact(to, "Reason", proposal.Reason!),
            .. (proposal.DonePart ?? (a.Percent is { } percent ? $"{percent}%" : null)) is { } done ? new[] { Fact(to, "DonePart", done) } : [],
            .. proposal.LeftPart is { } left ? new[] { Fact(to, "LeftPart", left) } : [],
            .. proposal.ToPersonId is { } proposed ? new[] { Fact(to, "ProposedTaker", Name(proposed, act, to)) } : [],
            DeadlineFact(a, act, to),
        ],
        Buttons = HandOver.MayHandOver(act.Office.Roster, to, a)
            ? StepButtons.ForTransfer(to.Language, a, takers.Select(act.Office.Roster.Find).OfType<RosterPerson>())
            : StepButtons.Of(to.Language, a, "show"),
    };

    public static OutgoingMessage Refused(Assignment a, string? reason, DateTimeOffset? givenBack, Act act, RosterPerson to) => to.Id == a.AssigneeId
        ? Plain(to, a, "TransferRefused", Me(act, to), a.Title) with
        {
            Lines = [Say(to, "TransferRefused.Line", Me(act, to), a.Title), .. GivenBack(givenBack, act, to)],
            Facts = reason is null ? [DeadlineFact(a, act, to)] : [Fact(to, "Reason", reason), DeadlineFact(a, act, to)],
            Buttons = StepButtons.ForDoer(to.Language, a),
        }
        : Plain(to, a, "TransferKept", Me(act, to), a.Title, Name(a.AssigneeId, act, to));
}
