using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReformBot.Bot.Web.Ops;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;
using ReformBot.Scheduler;

namespace ReformBot.Bot.Cli.Doctor;

/// <summary>Deadlines are judged by this machine's clock: against the calendar's bounds, the database's clock, what was stored last, and the zone's data.</summary>
internal static class ClockCheck
{
    private static readonly DateTimeOffset Earliest = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Tolerable = TimeSpan.FromSeconds(5);
    private static string Synchronise => OperatorWording.Say("Doctor.Clock.Do");

    public static async Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, bool isDatabaseReady, CancellationToken cancellationToken)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var findings = new List<Finding>
        {
            now > Earliest && now < Latest
                ? Finding.Ok(OperatorWording.Say("Doctor.Clock"), $"{now:yyyy-MM-dd HH:mm:ss} UTC")
                : Finding.Error(OperatorWording.Say("Doctor.Clock"), OperatorWording.Say("Doctor.Clock.Impossible", now), Synchronise),
        };
        findings.AddRange(Zone(services));
        if (isDatabaseReady)
        {
            findings.AddRange(await services.GetRequiredService<Store>().ReadAsync(db => AgainstStoreAsync(db, services, now, cancellationToken), cancellationToken));
        }

        return findings;
    }

    private static IEnumerable<Finding> Zone(IServiceProvider services)
    {
        var subject = OperatorWording.Say("Doctor.Zone");
        string name;
        try
        {
            name = services.GetRequiredService<IOptions<OfficeOptions>>().Value.TimeZone;
        }
        catch (OptionsValidationException)
        {
            // Said with the settings.
            return [];
        }

        var offset = TimeZoneInfo.FindSystemTimeZoneById(name).GetUtcOffset(Earliest);
        return name == "Asia/Ho_Chi_Minh" && offset != TimeSpan.FromHours(7)
            ? [Finding.Error(subject, OperatorWording.Say("Doctor.Zone.Off", name, offset), OperatorWording.Say("Doctor.Zone.Do"))]
            : [Finding.Ok(subject, $"{name}, UTC{offset:\\+hh\\:mm}")];
    }

    private static async Task<IReadOnlyList<Finding>> AgainstStoreAsync(
        ReformBotDbContext db, IServiceProvider services, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var system = services.GetRequiredService<TimeProvider>();
        var before = system.GetUtcNow();
        if (await services.GetRequiredService<StoreProvider>().ClockAsync(db, cancellationToken) is { } theirs)
        {
            var difference = theirs - (before + ((system.GetUtcNow() - before) / 2));
            findings.Add(difference.Duration() <= Tolerable
                ? Finding.Ok(OperatorWording.Say("Doctor.DatabaseClock"), OperatorWording.Say("Doctor.DatabaseClock.Off", difference.TotalSeconds))
                : Finding.Error(OperatorWording.Say("Doctor.DatabaseClock"), OperatorWording.Say("Doctor.DatabaseClock.FarOff", difference.TotalSeconds), Synchronise));
        }

        var lastSent = (await OpsFigures.LastSentAsync(db, cancellationToken)).Values.Max();
        var lastJob = await db.JobRuns.MaxAsync(r => (DateTimeOffset?)r.StartedAt, cancellationToken);
        if ((lastSent > lastJob ? lastSent : lastJob ?? lastSent) is { } last && last > now + TimeSpan.FromMinutes(1))
        {
            findings.Add(Finding.Error(OperatorWording.Say("Doctor.Clock"), OperatorWording.Say("Doctor.Clock.Back", (last - now).TotalMinutes), Synchronise));
        }

        // Not by way of Preparation: what it is made of would make a history key where one is missing.
        await (services.GetService<SteppingClock>()?.RestoreAsync(startAt: null, cancellationToken) ?? Task.CompletedTask);
        var office = services.GetRequiredService<OfficeClock>();
        if (office.Offset.Duration() > TimeSpan.FromSeconds(1))
        {
            var calendar = (await services.GetRequiredService<OfficeCache>().GetAsync(db, cancellationToken)).Calendar;
            findings.Add(Finding.Warning(
                OperatorWording.Say("Doctor.OfficeClock"), OperatorWording.Say("Doctor.OfficeClock.Moved",
                    Speech.Instant(OperatorWording.Language, office.GetUtcNow(), calendar)), OperatorWording.Say("Doctor.OfficeClock.Do")));
        }

        return findings;
    }
}
