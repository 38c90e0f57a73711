using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.Plans;

/// <param name="Draft">Ready to be issued; null where <paramref name="Problems"/> say why not, or where it was issued before.</param>
/// <param name="IssuedAs">The number it was given by an earlier run of the same plan.</param>
internal sealed record PlanLine(PlanDraft Row, AssignmentDraft? Draft, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes, int? IssuedAs = null);

/// <summary>
/// Turns the lines of a plan into assignments on a leader's authority, by the same command his own words would become. A line
/// issued already is not issued again, so a corrected file may be brought whole.
/// </summary>
/// <param name="Source">The plan's number and date, as it will stand in every assignment.</param>
internal sealed record ImportPlan(PlanFileResult File, string? Source, IUnderstanding Understanding)
{
    /// <summary>What each readable line would become, judged for this leader now.</summary>
    public async Task<IReadOnlyList<PlanLine>> PreviewAsync(ReformBotDbContext db, Office office, RosterPerson leader, DateTimeOffset now)
    {
        var names = new PlanNames(office.Roster);
        var readings = new PlanReadings(office, Understanding, leader, now);
        var given = await db.Assignments.AsNoTracking()
            .Where(a => a.AssignerId == leader.Id && a.ParentId == null && a.State != AssignmentState.Withdrawn)
            .Select(a => new { a.Number, a.Title, a.DeadlineOn, a.AssigneeId, IsParent = a.State == AssignmentState.Parent })
            .ToListAsync();
        var before = given.ToLookup(a => new Seen(a.Title, a.DeadlineOn, a.IsParent ? null : a.AssigneeId), a => a.Number);
        var inFile = new Dictionary<Seen, int>();
        var lines = new List<PlanLine>();
        foreach (var row in File.Drafts)
        {
            var line = Line(row, names, readings, office, leader, now);
            if (line.Draft is { } draft)
            {
                var seen = new Seen(draft.Title, draft.DeadlineOn, draft.Assignee?.PersonId);
                line = before[seen].FirstOrDefault() is > 0 and var number ? line with { Draft = null, IssuedAs = number }
                    : inFile.TryAdd(seen, row.Row) ? line
                    : line with { Draft = null, Problems = [ImportWording.RepeatedLineOfPlan(inFile[seen])] };
            }

            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Issues what may be issued, all in this one transaction.</summary>
    public async Task<(IReadOnlyList<PlanLine> Lines, IReadOnlyList<Assignment> Issued)> RunAsync(Act act)
    {
        var lines = await PreviewAsync(act.Db, act.Office, act.Actor, act.Now);
        var drafts = lines.Select(l => l.Draft).OfType<AssignmentDraft>().ToList();
        if (drafts.Count == 0)
        {
            return (lines, []);
        }

        return await new AssignTask(drafts, Words: Source).RunAsync(act) is AssignTaskResult.Issued issued
            ? (lines, issued.Assignments)
            : throw new InvalidOperationException("The command refused what the preview allowed.");
    }

    private PlanLine Line(PlanDraft row, PlanNames names, PlanReadings readings, Office office, RosterPerson leader, DateTimeOffset now)
    {
        if (SecretGuard.HasStrongSigns(string.Join('\n', [row.Title, row.Product, row.Note, row.Section])))
        {
            return new(row, null, [ImportWording.MaybeSecret], []);
        }

        var problems = new List<string>();
        var notes = row.Notes.ToList();
        var (receivers, unknown) = names.Find(row.Lead);
        if (unknown is not null)
        {
            (receivers, var better) = readings.Find(row.Lead);
            problems.AddRange(receivers.Count > 0 ? [] : [better ?? unknown]);
        }

        problems.AddRange(receivers
            .Where(r => Rights.ToAssign(office.Roster, leader, office.Roster.Find(r.PersonId)!) is AssignRight.None or AssignRight.OnBehalf)
            .Select(r => ImportWording.NotToBeAssigned(leader.Name, Speech.PersonWithUnit(OperatorWording.Language, office.Roster, r.PersonId))));
        if (row.Deadline.Date is { } date && office.Calendar.EndOf(date) < now)
        {
            problems.Add(ImportWording.PastDeadline(date));
            notes.Remove(ImportWording.PastDeadline(date));
        }

        var cooperating = new List<Guid>();
        foreach (var words in row.Cooperating)
        {
            var (people, unclear) = names.FindAll([words]);
            people = unclear is null ? people : [.. readings.Find(words).Receivers.Select(r => r.PersonId)];
            cooperating.AddRange(people);
            // "Các đơn vị liên quan" stands in every second plan: said, but no reason to hold the line back.
            notes.AddRange(people.Count > 0 ? [] : [ImportWording.UnknownCooperating(words)]);
        }

        problems.AddRange(cooperating.Distinct()
            .Where(id => !Rights.CanInvite(office.Roster, leader, office.Roster.Find(id)!))
            .Select(id => ImportWording.NotToBeInvited(leader.Name, Speech.PersonWithUnit(OperatorWording.Language, office.Roster, id))));
        return new(row, problems.Count > 0 ? null : Draft(row, receivers, cooperating), problems, notes);
    }

    private AssignmentDraft Draft(PlanDraft row, IReadOnlyList<Receiver> receivers, IEnumerable<Guid> cooperating) => new()
    {
        Title = row.Title,
        Product = row.Product,
        DeadlineOn = row.Deadline.Date,
        Assignee = receivers is [var one] ? one : null,
        Lines = receivers.Count > 1 ? receivers : [],
        Cooperating = [.. cooperating.Except(receivers.Select(r => r.PersonId)).Distinct()],
        SourceDocument = Source,
        Origin = Origin.Planned,
    };

    private sealed record Seen(string Title, DateOnly? DeadlineOn, Guid? AssigneeId);
}
