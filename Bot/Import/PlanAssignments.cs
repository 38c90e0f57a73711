using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Import;

/// <summary>
/// A plan's lines as drafts for the person who may issue them; a line for a group of units is one draft with a line per unit.
/// </summary>
internal sealed record PlanAssignments(IReadOnlyList<AssignmentDraft> Drafts, IReadOnlyList<ImportProblem> Problems)
{
    /// <param name="source">The plan itself: "Kế hoạch 08/KH-UBND ngày 06/01/2026".</param>
    public static PlanAssignments Of(PlanFileResult file, Roster roster, string? source)
    {
        var names = new PlanNames(roster);
        var drafts = new List<AssignmentDraft>();
        var problems = new List<ImportProblem>(file.Problems);
        foreach (var line in file.Drafts)
        {
            var (receivers, unknown) = names.Find(line.Lead);
            var (helpers, unknownHelper) = names.FindAll(line.Cooperating);
            if ((unknown ?? unknownHelper) is { } problem)
            {
                problems.Add(new(line.Row, problem));
                continue;
            }

            drafts.Add(new AssignmentDraft
            {
                Title = line.Title,
                Product = line.Product,
                DeadlineOn = line.Deadline.Date,
                Assignee = receivers is [var one] ? one : null,
                Lines = receivers.Count > 1 ? receivers : [],
                Cooperating = helpers,
                SourceDocument = source,
                Origin = Origin.Planned,
            });
        }

        return new(drafts, [.. problems.OrderBy(p => p.Row)]);
    }
}
