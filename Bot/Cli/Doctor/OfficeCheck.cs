using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Web.Ops;
using ReformBot.Connectors;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

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
        var subject = OperatorWording.Say("Doctor.Holidays");
        var findings = new List<Finding>();
        foreach (var year in (int[])[today.Year, today.Year + 1])
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var days = await db.Holidays.Where(h => h.Date >= first && h.Date <= last).OrderBy(h => h.Date).ToListAsync(cancellationToken);
            var ahead = days.Where(d => !d.Confirmed && d.Date >= today).ToList();
            findings.Add(days.Count == 0
                ? new Finding(
                    year == today.Year ? Verdict.Error : Verdict.Warning, subject, OperatorWording.Say("Doctor.Holidays.None", year),
                    OperatorWording.Say("Doctor.Holidays.None.Do"))
                : ahead.Count > 0
                    ? Finding.Warning(
                        subject,
                        OperatorWording.Say("Doctor.Holidays.Ahead", year, days.Count, ahead.Count, Days(ahead)),
                        OperatorWording.Say("Doctor.Holidays.Ahead.Do"))
                    : Finding.Ok(subject, OperatorWording.Say("Doctor.Holidays.Good", year, days.Count)));
        }

        return findings;
    }

    private static async Task<IReadOnlyList<Finding>> PeopleAsync(ReformBotDbContext db, bool hasPlayground, CancellationToken cancellationToken)
    {
        var people = await db.People.CountAsync(p => p.IsActive, cancellationToken);
        if (people == 0)
        {
            return [Finding.Warning(OperatorWording.Say("Doctor.People"), OperatorWording.Say("Doctor.People.None"), OperatorWording.Say("Doctor.People.None.Do"))];
        }

        var findings = new List<Finding> { Finding.Ok(OperatorWording.Say("Doctor.People"), OperatorWording.Say("Doctor.People.Count", people)) };
        if (!await db.People.AnyAsync(p => p.IsActive && p.IsAdministrator, cancellationToken))
        {
            findings.Add(Finding.Warning(OperatorWording.Say("Doctor.Administrators"), OperatorWording.Say("Doctor.Administrators.None"),
                OperatorWording.Say("Doctor.Administrators.None.Do")));
        }

        var (unreachable, without) = await OpsFigures.SilentPeopleAsync(db, hasPlayground);
        if (without.Count > 0)
        {
            findings.Add(Finding.Warning(OperatorWording.Say("Doctor.Accounts"),
                OperatorWording.Say("Doctor.Accounts.None", without.Count, Codes(without)), OperatorWording.Say("Doctor.Accounts.None.Do")));
        }

        if (unreachable.Count > 0)
        {
            findings.Add(Finding.Warning(OperatorWording.Say("Doctor.Accounts"),
                OperatorWording.Say("Doctor.Accounts.Silent", unreachable.Count, Codes(unreachable)), OperatorWording.Say("Doctor.Accounts.Silent.Do")));
        }

        if (without.Count + unreachable.Count == 0)
        {
            findings.Add(Finding.Ok(OperatorWording.Say("Doctor.Accounts"), OperatorWording.Say("Doctor.Accounts.Good")));
        }

        return findings;
    }

    private static string Days(List<Holiday> days) => string.Join(", ", days.Take(Shown).Select(d => $"{d.Date:dd/MM}")) + More(days.Count);

    private static string Codes(IReadOnlyList<string> codes) => string.Join(", ", codes.Take(Shown)) + More(codes.Count);

    private static string More(int count) => count > Shown ? "…" : "";
}
