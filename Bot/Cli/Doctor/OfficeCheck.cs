using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Web.Ops;
using ReformBot.Connectors;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Cli.Doctor;

/// <summary>What the office itself has to keep up to date: days off, people, their accounts.</summary>
internal static class OfficeCheck
{
    private const int Shown = 10;

    public static async Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var clock = services.GetRequiredService<OfficeClock>();
        var hasPlayground = services.GetServices<IChannelConnector>().Any(c => c.Channel == Domain.Messaging.Channel.Playground);
        return await services.GetRequiredService<Store>().ReadAsync(
            async db =>
            {
                var today = (await services.GetRequiredService<OfficeCache>().GetAsync(db, cancellationToken)).Calendar.DateOf(clock.GetUtcNow());
                return (IReadOnlyList<Finding>)
                [
                    .. await HolidaysAsync(db, today, cancellationToken),
                    .. await PeopleAsync(db, hasPlayground, cancellationToken),
                ];
            },
            cancellationToken);
    }

    private static async Task<IReadOnlyList<Finding>> HolidaysAsync(ReformBotDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        const string subject = "Ngày nghỉ";
        var findings = new List<Finding>();
        foreach (var year in (int[])[today.Year, today.Year + 1])
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var days = await db.Holidays.Where(h => h.Date >= first && h.Date <= last).OrderBy(h => h.Date).ToListAsync(cancellationToken);
            var ahead = days.Where(d => !d.Confirmed && d.Date >= today).ToList();
            findings.Add(days.Count == 0
                ? new Finding(
                    year == today.Year ? Verdict.Error : Verdict.Warning, subject, $"năm {year} chưa có", "import holidays TỆP theo mẫu seeds/holidays; thiếu ngày nghỉ thì hạn và lịch nhắc bị tính sai.")
                : ahead.Count > 0
                    ? Finding.Warning(
                        subject,
                        $"năm {year} có {days.Count} ngày, {ahead.Count} ngày chưa xác nhận: {Days(ahead)}",
                        "Đối chiếu thông báo nghỉ lễ, tết chính thức rồi import holidays với confirmed = true.")
                    : Finding.Ok(subject, $"năm {year} có {days.Count} ngày, đã xác nhận"));
        }

        return findings;
    }

    private static async Task<IReadOnlyList<Finding>> PeopleAsync(ReformBotDbContext db, bool hasPlayground, CancellationToken cancellationToken)
    {
        var people = await db.People.CountAsync(p => p.IsActive, cancellationToken);
        if (people == 0)
        {
            return [Finding.Warning("Cán bộ", "chưa có ai", "import people TỆP (mẫu: seeds/demo/people.csv).")];
        }

        var findings = new List<Finding> { Finding.Ok("Cán bộ", $"{people} người đang công tác") };
        if (!await db.People.AnyAsync(p => p.IsActive && p.IsAdministrator, cancellationToken))
        {
            findings.Add(Finding.Warning("Quản trị", "chưa có người quản trị, trang /ops chưa ai mở được", "grant admin MÃ"));
        }

        var (unreachable, without) = await OpsFigures.SilentPeopleAsync(db, hasPlayground);
        if (without.Count > 0)
        {
            findings.Add(Finding.Warning("Tài khoản", $"{without.Count} người chưa liên kết: {Codes(without)}", "link-code MÃ rồi đưa mã cho người đó nhắn “lienket …” cho trợ lý."));
        }

        if (unreachable.Count > 0)
        {
            findings.Add(Finding.Warning("Tài khoản", $"{unreachable.Count} người không liên lạc được: {Codes(unreachable)}", "Đề nghị họ mở lại trợ lý (đã chặn hoặc gỡ), hoặc liên kết kênh khác bằng link-code."));
        }

        if (without.Count + unreachable.Count == 0)
        {
            findings.Add(Finding.Ok("Tài khoản", "ai cũng liên lạc được"));
        }

        return findings;
    }

    private static string Days(List<Holiday> days) => string.Join(", ", days.Take(Shown).Select(d => $"{d.Date:dd/MM}")) + More(days.Count);

    private static string Codes(IReadOnlyList<string> codes) => string.Join(", ", codes.Take(Shown)) + More(codes.Count);

    private static string More(int count) => count > Shown ? "…" : "";
}
