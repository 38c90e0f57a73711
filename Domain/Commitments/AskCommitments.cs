using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Commitments;

/// <summary>
/// Puts a programme's commitment to every unit's head who has not been asked: the text is frozen here, for good. Units that report
/// straight to a body with leaders are asked, as the source has it: heads of divisions and chairs of communes.
/// </summary>
/// <param name="Covers">Which units; null for all.</param>
public sealed record AskCommitments(Programme Programme, Func<RosterUnit, bool>? Covers = null)
{
    /// <summary>How many heads are left to ask.</summary>
    public async Task<int> LeftAsync(ReformBotDbContext db, Office office, CancellationToken cancellationToken = default) =>
        (await HeadsLeftAsync(db, office, cancellationToken)).Count;

    /// <param name="mailbox">Null when nobody is told: it was long ago.</param>
    /// <returns>How many heads were asked now.</returns>
    public async Task<int> RunAsync(ReformBotDbContext db, Office office, Mailbox? mailbox, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        var document = SeedJson.Parse<ProgrammeDocument>(Programme.Document);
        var count = 0;
        foreach (var (unit, head) in await HeadsLeftAsync(db, office, cancellationToken))
        {
            var text = CommitmentText.Of(document, unit.Name);
            var commitment = new Commitment
            {
                Id = Guid.CreateVersion7(),
                ProgrammeCode = Programme.Code,
                UnitId = unit.Id,
                PersonId = head.Id,
                Text = text,
                TextHash = CommitmentText.HashOf(text),
                AskedAt = now,
                NextReminderAt = CommitmentReminders.AfterAsking(now, office.Calendar),
            };
            db.Commitments.Add(commitment);
            count++;
            if (mailbox is not null)
            {
                await mailbox.TellInHoursAsync(
                    db, office.Calendar, head.Id, CommitmentWording.Ask(commitment, head), OutboxClass.Reminder, $"commitment:{commitment.Id:N}");
            }
        }

        return count;
    }

    /// <summary>The units whose head is left to ask, with their heads; none where the programme has nothing to commit to.</summary>
    public async Task<IReadOnlyList<(RosterUnit Unit, RosterPerson Head)>> HeadsLeftAsync(
        ReformBotDbContext db, Office office, CancellationToken cancellationToken = default)
    {
        if (SeedJson.Parse<ProgrammeDocument>(Programme.Document).CommitmentLines.Count == 0)
        {
            return [];
        }

        var heads = Heads(office.Roster).ToList();
        var units = heads.Select(u => u.Unit.Id).ToList();
        var asked = await db.Commitments.Where(c => c.ProgrammeCode == Programme.Code && units.Contains(c.UnitId))
            .Select(c => c.UnitId).ToHashSetAsync(cancellationToken);
        return [.. heads.Where(u => !asked.Contains(u.Unit.Id))];
    }

    private IEnumerable<(RosterUnit Unit, RosterPerson Head)> Heads(Roster roster) =>
        from unit in roster.Units
        where Covers?.Invoke(unit) != false && unit.IsActive && unit.ParentId is { } parent && roster.HolderOf(parent, Role.Leader) is not null
        let head = roster.HolderOf(unit.Id, Role.Head)
        where head is not null
        select (unit, head);
}
