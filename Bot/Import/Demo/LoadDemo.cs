using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Bot.Import.Seeds;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Import.Demo;

/// <summary>
/// Brings the demonstration into an empty database: the people, then every step of the script by its real command at its own
/// time, so that the history is as genuine as any. What was said to people in those months is not sent again.
/// </summary>
internal sealed class LoadDemo(Store store, IOptions<OfficeOptions> options, History history, Mailbox mailbox, AccountMoves moves)
{
    private const int SavedTogether = 25;

    /// <returns>The script, for its as-of instant and its panes; null when the office has people already.</returns>
    public async Task<DemoScript?> RunAsync(CancellationToken cancellationToken = default)
    {
        if (await store.ReadAsync(db => db.People.AnyAsync(cancellationToken), cancellationToken))
        {
            return null;
        }

        var script = ReadScript();
        await store.WriteAsync(
            async db =>
            {
                await DemoPeople.LoadAsync(db, store.Provider, moves);
                await db.SaveChangesAsync(cancellationToken);
                // A cache of our own: the shared one must not keep what this transaction may yet roll back.
                var office = await new OfficeCache(options).GetAsync(db, cancellationToken);
                // Each look for changes is at all that is tracked, which here is many deeds' rows: the saves look, and nobody else needs to.
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                var numbers = new Dictionary<(string Ref, Guid? Unit), int>();
                foreach (var together in Rounds(script))
                {
                    foreach (var deed in together)
                    {
                        await DoAsync(deed, db, office, numbers);
                    }

                    await db.SaveChangesAsync(cancellationToken);
                    db.ChangeTracker.Clear();
                }

                await DemoCommitments.Read().LoadAsync(db, store.Provider, office, (code, at) => ActOf(code, at, "commitments", db, office));
            },
            cancellationToken);
        return script;
    }

    public static DemoScript ReadScript()
    {
        using var stream = SeedFiles.Open("demo/tasks.json");
        var (script, problem) = SeedJson.Read<DemoScript>(stream);
        return script ?? throw new InvalidDataException($"demo/tasks.json: {problem}");
    }

    /// <summary>
    /// Deeds that touch different assignments may be saved together: first everything is assigned, then every first step is done,
    /// every second… Each keeps its own time, and a first start saves two dozen times instead of five hundred.
    /// </summary>
    private static IEnumerable<Deed[]> Rounds(DemoScript script) =>
        script.Assignments.SelectMany(DeedsOf)
            .GroupBy(d => d.Round)
            .OrderBy(round => round.Key)
            .SelectMany(round => round.OrderBy(d => d.At).ThenBy(d => d.Line.Ref, StringComparer.Ordinal).Chunk(SavedTogether));

    private static IEnumerable<Deed> DeedsOf(DemoAssignment line) =>
        line.Steps.GroupBy(step => step.Unit)
            .SelectMany(steps => steps.Select((step, index) => new Deed(index + 1, step.At, step.Actor, line, step)))
            .Prepend(new Deed(0, line.At, line.Assigner, line, null));

    private async Task DoAsync(Deed deed, ReformBotDbContext db, Office office, Dictionary<(string Ref, Guid? Unit), int> numbers)
    {
        var act = ActOf(deed.Actor, deed.At, deed.Line.Ref, db, office);
        if (deed.Step is not { } step)
        {
            var result = await DemoCommands.ToCommand(deed.Line, office.Roster).RunAsync(act);
            var issued = (result as AssignTaskResult.Issued ?? throw Refused(deed, result)).Assignments;
            foreach (var assignment in issued)
            {
                numbers[(deed.Line.Ref, assignment.ParentId is null ? null : assignment.UnitId)] = assignment.Number;
            }

            return;
        }

        var unit = step.Unit is { } path ? new UnitPaths(office.Roster).Find(path) : null;
        var done = await DemoCommands.RunAsync(step, numbers[(deed.Line.Ref, unit)], act);
        if (done is not StepResult.Done)
        {
            throw Refused(deed, done);
        }
    }

    private Act ActOf(string actor, DateTime at, string where, ReformBotDbContext db, Office office) => new()
    {
        Db = db,
        Office = office,
        Actor = office.Roster.FindByCode(actor) ?? throw new InvalidDataException($"{where}: no person {actor}."),
        Channel = Channel.Playground,
        Now = office.Calendar.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)),
        History = history,
        Mailbox = mailbox,
        Provider = store.Provider,
        IsSilent = true,
    };

    private static InvalidDataException Refused(Deed deed, object result) =>
        new($"{deed.Line.Ref} {deed.At:s} {deed.Actor} {deed.Step?.Do}: {result.GetType().Name}.");

    /// <param name="Step">Null for the assigning itself.</param>
    private sealed record Deed(int Round, DateTime At, string Actor, DemoAssignment Line, DemoStep? Step);
}
