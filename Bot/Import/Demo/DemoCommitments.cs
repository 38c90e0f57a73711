using ReformBot.Bot.Import.Seeds;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Import.Demo;

/// <summary>This year's commitments of the fictional province: its programme, then what its leader and its heads did with it.</summary>
internal sealed record DemoCommitments(IReadOnlyList<DemoCommitmentStep> Steps)
{
    public static DemoCommitments Read()
    {
        using var stream = SeedFiles.Open("demo/commitments.json");
        var (script, problem) = SeedJson.Read<DemoCommitments>(stream);
        return script ?? throw new InvalidDataException($"demo/commitments.json: {problem}");
    }

    public static ProgrammeDocument ReadProgramme()
    {
        using var stream = SeedFiles.Open("demo/programme.json");
        var file = ProgrammeFile.Read(stream);
        return file.Document ?? throw new InvalidDataException($"demo/programme.json: {string.Join(' ', file.Problems)}");
    }

    /// <summary>Steps of one kind that follow each other touch different commitments, and are saved together.</summary>
    /// <param name="actAs">An act of the person of that code at that local time.</param>
    public async Task LoadAsync(ReformBotDbContext db, StoreProvider provider, Office office, Func<string, DateTime, Act> actAs)
    {
        var programme = ReadProgramme();
        await new ImportProgramme(programme).RunAsync(db, office.Calendar.YearStart(programme.Year));
        await db.SaveChangesAsync();
        for (var from = 0; from < Steps.Count;)
        {
            var together = Steps.Skip(from).TakeWhile(step => step.Do == Steps[from].Do).ToList();
            foreach (var step in together)
            {
                await DoAsync(step, programme.Code, db, provider, office, actAs);
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            from += together.Count;
        }
    }

    private static async Task DoAsync(
        DemoCommitmentStep step, string programme, ReformBotDbContext db, StoreProvider provider, Office office, Func<string, DateTime, Act> actAs)
    {
        if (step.Do == DemoCommitmentDeed.Ask)
        {
            await AskAsync(db, provider, office, office.Calendar.At(DateOnly.FromDateTime(step.At), TimeOnly.FromDateTime(step.At)));
            return;
        }

        var act = actAs(step.Actor ?? throw new InvalidDataException($"{step.At:s} {step.Do}: by whom?"), step.At);
        object done = step.Do switch
        {
            DemoCommitmentDeed.Open => await new OpenCommitments(programme, IsConfirmed: true).RunAsync(act),
            DemoCommitmentDeed.Answer => await new AnswerCheckIn(step.Value, step.Line).RunAsync(act),
            _ => await new ConfirmCommitment(PaperNumber: step.Paper).RunAsync(act),
        };
        if (done is not (OpenCommitmentsResult.Opened or AnswerCheckInResult.Answered or ConfirmCommitmentResult.Confirmed or ConfirmCommitmentResult.PaperAttached))
        {
            throw new InvalidDataException($"{step.At:s} {step.Actor} {step.Do}: {done.GetType().Name}.");
        }
    }

    /// <summary>A morning's asking for figures as the scheduler does it, but nobody is told now.</summary>
    private static async Task AskAsync(ReformBotDbContext db, StoreProvider provider, Office office, DateTimeOffset at)
    {
        var due = new DueNow([], [], await DueCheckIn.ReadAsync(db, at, CancellationToken.None), [], new Absences([]));
        var asked = ReminderPlan.Of(due, office, at, (id, problem) => throw new InvalidDataException($"Check-in {id} at {at:s}.", problem));
        if (due.CheckIns.Count == 0 || !await FollowUps.TryMoveAsync(db, provider, asked.SelectMany(person => person.Follows), office, at, CancellationToken.None))
        {
            throw new InvalidDataException($"{at:s}: no figure was asked for.");
        }
    }
}

internal enum DemoCommitmentDeed
{
    Open,

    /// <summary>All figures due are asked for; nobody's deed.</summary>
    Ask,
    Confirm,
    Paper,
    Answer,
}

/// <summary>The office's local time, and who.</summary>
internal sealed record DemoCommitmentStep
{
    public required DateTime At { get; init; }

    /// <summary>Null only for the asking.</summary>
    public string? Actor { get; init; }

    public required DemoCommitmentDeed Do { get; init; }

    /// <summary>The signed paper's number.</summary>
    public string? Paper { get; init; }

    public int? Line { get; init; }

    /// <summary>As typed.</summary>
    public string? Value { get; init; }
}
