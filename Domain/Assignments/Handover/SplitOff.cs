using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Assignments.Handover;

/// <summary>The second assignment of a split: the same work, source, deadline, helpers and readers, given by the same person, for another's part.</summary>
internal static class SplitOff
{
    private static readonly Texts Texts = new("AssignmentWording");

    public static async Task<Assignment> CreateAsync(Act act, Assignment whole, BouncedBy side)
    {
        var roster = act.Office.Roster;
        var receiver = SettleBounce.Receiver(roster, side) ?? act.Actor;
        var part = new Assignment
        {
            Id = Guid.CreateVersion7(),
            Number = (int)await act.Provider.IncrementAsync(act.Db, AssignTask.NumberCounter, 1, CancellationToken.None),
            ParentId = whole.ParentId,
            Title = TitleOf(whole.Title, roster, side.UnitId),
            Product = whole.Product,
            Quantity = whole.Quantity,
            Quality = whole.Quality,
            DeadlineOn = whole.DeadlineOn,
            DueAt = whole.DueAt,
            AssignerId = whole.AssignerId,
            Authority = whole.Authority,
            DraftedById = whole.DraftedById,
            AssigneeId = receiver.Id,
            UnitId = side.UnitId,
            AccountableId = Accountable.HeadFor(roster, receiver, side.UnitId),
            DirectorId = whole.DirectorId,
            SourceDocument = whole.SourceDocument,
            ProgrammeCode = whole.ProgrammeCode,
            GroupCode = whole.GroupCode,
            Priority = whole.Priority,
            Origin = whole.Origin,
            Block = roster.FindUnit(side.UnitId)?.Block ?? whole.Block,
            IsCooperation = whole.IsCooperation,
            IsRestricted = whole.IsRestricted,
            IsBare = whole.IsBare,
            State = AssignmentState.AwaitingAcceptance,
            IssuedAt = act.Now,
            AcceptDueAt = AcceptanceTerm.DueAt(act.Now, whole.DueAt, act.Office.Calendar),
        };
        UnheardDeadline.Waive(act, part);
        act.Db.Assignments.Add(part);
        var people = await act.Db.Participants.AsNoTracking().Where(p => p.AssignmentId == whole.Id).ToListAsync();
        act.Db.Participants.AddRange(people.Select(p => new Participant { Id = Guid.CreateVersion7(), AssignmentId = part.Id, PersonId = p.PersonId, Kind = p.Kind }));
        return part;
    }

    /// <summary>"rà soát … – phần của Phòng KT": titles are stored once, in the office's own language.</summary>
    public static string TitleOf(string title, Roster roster, Guid unitId) =>
        Texts.Say("vi", "PartOf", title, roster.FindUnit(unitId)?.Name ?? "—");
}
