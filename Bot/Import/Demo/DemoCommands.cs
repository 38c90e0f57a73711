using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Import.Demo;

/// <summary>Turns the script's lines into the commands people's own words and buttons become.</summary>
internal static class DemoCommands
{
    public static AssignTask ToCommand(DemoAssignment line, Roster roster)
    {
        var units = new UnitPaths(roster);
        Guid Person(string code) => (roster.FindByCode(code) ?? throw new InvalidDataException($"{line.Ref}: no person {code}.")).Id;
        Receiver Head(string path)
        {
            var unit = units.Find(path) ?? throw new InvalidDataException($"{line.Ref}: no unit {path}.");
            return new(roster.HeadOf(unit)?.Id ?? throw new InvalidDataException($"{line.Ref}: {path} has no head."), unit);
        }

        return new AssignTask(
            [
                new AssignmentDraft
                {
                    Title = line.Title,
                    Product = line.Product,
                    Quantity = line.Quantity,
                    Quality = line.Quality,
                    DeadlineOn = line.Deadline,
                    Assignee = line.Assignee is { } code ? new Receiver(Person(code), roster.FindByCode(code)!.MainPost!.UnitId) : null,
                    Lines = [.. line.Units.Select(Head)],
                    Cooperating = [.. line.Cooperating.Select(Person)],
                    DirectorId = line.Director is { } director ? Person(director) : null,
                    SourceDocument = line.Source,
                    ProgrammeCode = line.Programme,
                    GroupCode = line.Group,
                    Authority = line.Authority,
                    Priority = line.Priority,
                    Origin = line.Origin,
                },
            ],
            line.DraftedBy is { } drafter ? Person(drafter) : null);
    }

    public static Task<StepResult> RunAsync(DemoStep step, int number, Act act) => step.Do switch
    {
        DemoDeed.Accept => new AcceptAssignment(number).RunAsync(act),
        DemoDeed.Decline => new DeclineAssignment(number, step.Reason).RunAsync(act),
        DemoDeed.Uphold => new UpholdAssignment(number, step.Reason).RunAsync(act),
        DemoDeed.Progress => new ReportProgress(number, step.Percent, step.Words).RunAsync(act),
        DemoDeed.Blocked => new ReportBlocked(number, step.Reason).RunAsync(act),
        DemoDeed.Unblocked => new ReportUnblocked(number).RunAsync(act),
        DemoDeed.Submit => new SubmitProduct(number, new Product(step.Product, step.DocumentNumber, null, [])).RunAsync(act),
        DemoDeed.Confirm => new ConfirmCompletion(number, Words: step.Words).RunAsync(act),
        DemoDeed.Return => new ReturnProduct(number, step.Reason).RunAsync(act),
        DemoDeed.ExtendRequest => new RequestExtension(number, step.Date!.Value, null, step.Reason).RunAsync(act),
        DemoDeed.ExtendApprove => new ApproveExtension(number, step.Date).RunAsync(act),
        DemoDeed.ExtendRefuse => new RefuseExtension(number, step.Reason).RunAsync(act),
        DemoDeed.HandOver => new HandOver(number, act.Office.Roster.FindByCode(step.To!)!.Id, step.Reason,
            NewDeadline: step.Date is { } on ? new NewDeadline(on) : null).RunAsync(act),
        DemoDeed.Withdraw => new WithdrawAssignment(number, step.Reason).RunAsync(act),
        _ => throw new InvalidOperationException($"No command for {step.Do}."),
    };
}

/// <summary>Units by their path from the top.</summary>
internal sealed class UnitPaths(Roster roster)
{
    public Guid? Find(string path)
    {
        Guid? id = null;
        foreach (var name in path.Split('/'))
        {
            if (roster.ChildrenOf(id).FirstOrDefault(u => u.Name == name) is not { } unit)
            {
                return null;
            }

            id = unit.Id;
        }

        return id;
    }
}
