using System.CommandLine;
using ReformBot.Bot.Import.Plans;
using ReformBot.Bot.Import.Sheets;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli;

/// <summary>import plan FILE [--dry-run] [--as CODE] [--source TEXT]: a plan's table becomes assignments of a leader.</summary>
internal static class ImportPlanVerb
{
    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = OperatorWording.Say("Help.ImportPlan.File") };
        var dryRun = new Option<bool>("--dry-run") { Description = OperatorWording.Say("Help.ImportPlan.DryRun") };
        var leader = new Option<string?>("--as") { Description = OperatorWording.Say("Help.ImportPlan.As") };
        var source = new Option<string?>("--source") { Description = OperatorWording.Say("Help.ImportPlan.Source") };
        var command = new Command("plan", OperatorWording.Say("Help.ImportPlan")) { file, dryRun, leader, source };
        command.SetAction((parsed, token) => Verbs.WithHostAsync(
            services => RunAsync(services, parsed.GetValue(file)!, parsed.GetValue(leader), parsed.GetValue(source), parsed.GetValue(dryRun), token), token));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string path, string? code, string? source, bool isDryRun, CancellationToken cancellationToken)
    {
        if (ImportVerbs.Open(path, out var why) is not { } stream)
        {
            return Verbs.Refuse(why);
        }

        using var input = new MemoryStream();
        await using (stream)
        {
            await stream.CopyToAsync(input, cancellationToken);
        }

        var store = services.GetRequiredService<Store>();
        var now = services.GetRequiredService<OfficeClock>().GetUtcNow();
        var office = await store.ReadAsync(db => services.GetRequiredService<OfficeCache>().GetAsync(db, cancellationToken), cancellationToken);
        if (LeaderIn(office.Roster, code) is not { } leader)
        {
            return Verbs.Refuse(code is null ? OperatorWording.Say("Plan.NoLeader") : OperatorWording.Say("NoSuchPerson", code));
        }

        input.Position = 0;
        var plan = PlanFile.Read(input, path, office.Calendar.DateOf(now), office.Calendar);
        if (plan.Drafts.Count == 0 && plan.Problems.All(p => p.Row == 0))
        {
            return Verbs.Refuse(string.Join(Environment.NewLine, plan.Problems.Select(p => p.Message)));
        }

        var import = new ImportPlan(plan, source, services.GetRequiredService<IUnderstanding>());
        if (isDryRun)
        {
            Show(await store.ReadAsync(db => import.PreviewAsync(db, office, leader, now), cancellationToken), plan, office, leader);
            return 0;
        }

        var (lines, issued) = await store.WriteAsync(db => import.RunAsync(ActOf(services, db, office, leader, now)), cancellationToken);
        var problems = Problems(lines, plan);
        Console.WriteLine(OperatorWording.Say("Plan.Done", leader.Name, leader.Code, issued.Count(a => a.ParentId is null), plan.Drafts.Count,
            lines.Count(l => l.IssuedAs is not null), problems.Select(p => p.Row).Distinct().Count()));
        foreach (var assignment in issued.Where(a => a.ParentId is null))
        {
            Console.WriteLine($"NV-{assignment.Number}\t{assignment.Title}");
        }

        if (problems.Count > 0)
        {
            Print(problems);
            input.Position = 0;
            try
            {
                PlanErrors.Write(PlanErrors.PathFor(path), SheetReader.Read(input, path), problems);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                return Verbs.Refuse(OperatorWording.Say("Plan.ErrorsNotWritten", PlanErrors.PathFor(path), trouble.Message));
            }

            Console.WriteLine(OperatorWording.Say("Plan.Errors", PlanErrors.PathFor(path)));
        }

        return issued.Count == 0 && problems.Count > 0 ? 1 : 0;
    }

    private static RosterPerson? LeaderIn(Roster roster, string? code) => code is not null
        ? roster.FindByCode(code.Trim()) is { IsActive: true } named ? named : null
        : roster.People.Where(p => p.IsActive && p.Has(Role.Leader)).OrderBy(p => p.Code, StringComparer.Ordinal).FirstOrDefault();

    private static Act ActOf(IServiceProvider services, ReformBotDbContext db, Office office, RosterPerson leader, DateTimeOffset now) => new()
    {
        Db = db,
        Office = office,
        Actor = leader,
        Channel = null,
        Now = now,
        History = services.GetRequiredService<History>(),
        Mailbox = services.GetRequiredService<Mailbox>(),
        Provider = services.GetRequiredService<StoreProvider>(),
    };

    private static void Show(IReadOnlyList<PlanLine> lines, PlanFileResult plan, Office office, RosterPerson leader)
    {
        Console.WriteLine(OperatorWording.Say("Plan.DryRun", leader.Name, leader.Code));
        Console.WriteLine(OperatorWording.Say("Plan.Heading"));
        foreach (var line in lines.Where(l => l.Problems.Count == 0))
        {
            var notes = string.Join(' ', [.. line.Notes, .. line.IssuedAs is { } number ? [OperatorWording.Say("Plan.Before", number)] : Array.Empty<string>()]);
            var due = line.Row.Deadline.Date is { } date ? Speech.Day(OperatorWording.Language, date) : OperatorWording.Say("Plan.NoDeadline");
            Console.WriteLine($"{line.Row.Row}\t{Receivers(line, office.Roster)}\t{line.Row.Title}\t{line.Row.Product}\t{due}\t{notes}");
        }

        Print(Problems(lines, plan));
    }

    private static string Receivers(PlanLine line, Roster roster) => line.Draft switch
    {
        null => line.Row.Lead,
        { Assignee: { } one } => Speech.PersonWithUnit(OperatorWording.Language, roster, one.PersonId),
        { Lines: var many } => OperatorWording.Say("Plan.Units", many.Count, string.Join(", ", many.Select(r => roster.FindUnit(r.UnitId)?.Name))),
    };

    private static List<ImportProblem> Problems(IReadOnlyList<PlanLine> lines, PlanFileResult plan) =>
        [.. plan.Problems.Concat(lines.SelectMany(l => l.Problems.Select(p => new ImportProblem(l.Row.Row, p)))).OrderBy(p => p.Row)];

    private static void Print(IEnumerable<ImportProblem> problems)
    {
        foreach (var problem in problems)
        {
            Console.WriteLine(OperatorWording.Say("OnRow", problem.Row, problem.Message));
        }
    }
}
