using System.CommandLine;
using ReformBot.Bot.Import;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments;
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
        var file = new Argument<string>("FILE") { Description = "Bảng kế hoạch (xlsx hoặc csv): nội dung, chủ trì, phối hợp, sản phẩm, thời hạn." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Chỉ in ra sẽ giao gì, không giao." };
        var leader = new Option<string?>("--as") { Description = "Mã lãnh đạo giao; mặc định là lãnh đạo đầu tiên trong danh sách." };
        var source = new Option<string?>("--source") { Description = "Số, ngày của kế hoạch, ghi vào từng nhiệm vụ." };
        var command = new Command("plan", "Nhập bảng phân công của một kế hoạch thành nhiệm vụ.") { file, dryRun, leader, source };
        command.SetAction(parsed => Verbs.WithHostAsync(services => RunAsync(
            services, parsed.GetValue(file)!, parsed.GetValue(leader), parsed.GetValue(source), parsed.GetValue(dryRun))));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string path, string? code, string? source, bool isDryRun)
    {
        if (ImportVerbs.Open(path, out var why) is not { } stream)
        {
            return Verbs.Refuse(why);
        }

        using var input = new MemoryStream();
        await using (stream)
        {
            await stream.CopyToAsync(input);
        }

        await services.GetRequiredService<Preparation>().ClockAsync();
        var store = services.GetRequiredService<Store>();
        var now = services.GetRequiredService<OfficeClock>().GetUtcNow();
        var office = await store.ReadAsync(db => services.GetRequiredService<OfficeCache>().GetAsync(db));
        if (LeaderIn(office.Roster, code) is not { } leader)
        {
            return Verbs.Refuse(code is null ? "Danh sách cán bộ chưa có lãnh đạo nào. Đề nghị chỉ rõ người giao bằng --as MÃ." : $"Không có cán bộ đang công tác mang mã {code}.");
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
            Show(await store.ReadAsync(db => import.PreviewAsync(db, office, leader, now)), plan, office, leader);
            return 0;
        }

        var (lines, issued) = await store.WriteAsync(db => import.RunAsync(ActOf(services, db, office, leader, now)));
        var problems = Problems(lines, plan);
        Console.WriteLine($"{leader.Name} ({leader.Code}) đã giao {issued.Count(a => a.ParentId is null)} nhiệm vụ từ {plan.Drafts.Count} dòng; {lines.Count(l => l.IssuedAs is not null)} dòng đã giao từ trước; {problems.Select(p => p.Row).Distinct().Count()} dòng lỗi.");
        foreach (var assignment in issued.Where(a => a.ParentId is null))
        {
            Console.WriteLine($"NV-{assignment.Number}\t{assignment.Title}");
        }

        if (problems.Count > 0)
        {
            Print(problems);
            input.Position = 0;
            PlanErrors.Write(PlanErrors.PathFor(path), SheetReader.Read(input, path), problems);
            Console.WriteLine($"Các dòng lỗi ở {PlanErrors.PathFor(path)}: sửa rồi nhập lại chính tệp đó.");
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
        Console.WriteLine($"Chạy thử, chưa giao gì. Người giao: {leader.Name} ({leader.Code}).");
        Console.WriteLine("Dòng\tChủ trì\tNhiệm vụ\tSản phẩm\tThời hạn\tLưu ý");
        foreach (var line in lines.Where(l => l.Problems.Count == 0))
        {
            var notes = string.Join(' ', [.. line.Notes, .. line.IssuedAs is { } number ? [$"Đã giao từ trước: NV-{number}."] : Array.Empty<string>()]);
            Console.WriteLine($"{line.Row.Row}\t{Receivers(line, office.Roster)}\t{line.Row.Title}\t{line.Row.Product}\t{(line.Row.Deadline.Date is { } date ? Speech.Day("vi", date) : "không hạn")}\t{notes}");
        }

        Print(Problems(lines, plan));
    }

    private static string Receivers(PlanLine line, Roster roster) => line.Draft switch
    {
        null => line.Row.Lead,
        { Assignee: { } one } => Speech.PersonWithUnit("vi", roster, one.PersonId),
        { Lines: var many } => $"{many.Count} đơn vị: {string.Join(", ", many.Select(r => roster.FindUnit(r.UnitId)?.Name))}",
    };

    private static List<ImportProblem> Problems(IReadOnlyList<PlanLine> lines, PlanFileResult plan) =>
        [.. plan.Problems.Concat(lines.SelectMany(l => l.Problems.Select(p => new ImportProblem(l.Row.Row, p)))).OrderBy(p => p.Row)];

    private static void Print(IEnumerable<ImportProblem> problems)
    {
        foreach (var problem in problems)
        {
            Console.WriteLine($"Dòng {problem.Row}: {problem.Message}");
        }
    }
}
