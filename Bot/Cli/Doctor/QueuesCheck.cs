using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Web.Ops;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli.Doctor;

/// <summary>What did not arrive, in either direction, and what has been owed for long.</summary>
internal static class QueuesCheck
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(15);

    public static Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var late = services.GetRequiredService<TimeProvider>().GetUtcNow() - Long;
        return services.GetRequiredService<Store>().ReadAsync(
            async db =>
            {
                var findings = new List<Finding>();
                var dead = await OpsFigures.Dead(db).GroupBy(m => m.DeadReason!.Value).Select(g => new { Reason = g.Key, Count = g.Count() })
                    .OrderBy(g => g.Reason).ToListAsync(cancellationToken);
                if (dead.Count > 0)
                {
                    findings.Add(Finding.Warning(
                        OperatorWording.Say("Doctor.Outbox"),
                        OperatorWording.Say("Doctor.Outbox.Dead", dead.Sum(d => d.Count),
                            string.Join(", ", dead.Select(d => $"{d.Reason.NameOf()} {d.Count}"))), OperatorWording.Say("Doctor.Outbox.Dead.Do")));
                }

                var waiting = await db.Outbox.CountAsync(m => m.NextAttemptAt < late, cancellationToken);
                if (waiting > 0)
                {
                    findings.Add(Finding.Warning(OperatorWording.Say("Doctor.Outbox"),
                        OperatorWording.Say("Doctor.Outbox.Waiting", waiting, Long.TotalMinutes), OperatorWording.Say("Doctor.Outbox.Waiting.Do")));
                }

                var stuck = await db.Inbox.CountAsync(m => m.State == InboxState.Dead, cancellationToken);
                if (stuck > 0)
                {
                    findings.Add(Finding.Warning(OperatorWording.Say("Doctor.Inbox"), OperatorWording.Say("Doctor.Inbox.Stuck", stuck),
                        OperatorWording.Say("Doctor.Inbox.Stuck.Do")));
                }

                return findings.Count > 0 ? findings : (IReadOnlyList<Finding>)[Finding.Ok(OperatorWording.Say("Doctor.Queues"), OperatorWording.Say("Doctor.Queues.Good"))];
            },
            cancellationToken);
    }
}
