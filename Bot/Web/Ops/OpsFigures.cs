using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Web.Ops;

/// <summary>How one channel stands. Counts of its outbox and of the accounts known on it.</summary>
internal sealed record ChannelFigures(Channel Channel, int Owed, DateTimeOffset? OldestOwed, DateTimeOffset? LastSent, int Reachable, int Unreachable);

internal sealed record DeadMessage(
    Guid Id, Channel Channel, Guid? PersonId, DeadReason Reason, string? Error, DateTimeOffset CreatedAt, int Attempts, string? Title);

internal sealed record DeadDelivery(Guid Id, Channel Channel, Guid? PersonId, InboxState State, DateTimeOffset ReceivedAt, string? Error, bool HasBody);

internal sealed record JobFigures(string Job, JobRun? Last, JobRun? LastFailure);

/// <summary>What operators look at, as plain rows. No words of anybody's message: of a dead one only the number it is about.</summary>
internal static partial class OpsFigures
{
    public const int Most = 50;

    public static async Task<IReadOnlyList<ChannelFigures>> ChannelsAsync(ReformBotDbContext db)
    {
        var owed = await db.Outbox.Where(m => m.NextAttemptAt != null).GroupBy(m => m.Channel)
            .Select(g => new { Channel = g.Key, Count = g.Count(), Oldest = g.Min(m => m.CreatedAt) }).ToListAsync();
        var accounts = await db.ChannelAccounts.Where(a => a.PersonId != null).GroupBy(a => new { a.Channel, a.IsReachable })
            .Select(g => new { g.Key.Channel, g.Key.IsReachable, Count = g.Count() }).ToListAsync();
        var sent = await LastSentAsync(db);
        var figures = new List<ChannelFigures>();
        foreach (var channel in Enum.GetValues<Channel>())
        {
            var waiting = owed.Find(o => o.Channel == channel);
            figures.Add(new ChannelFigures(
                channel,
                waiting?.Count ?? 0,
                waiting?.Oldest,
                sent[channel],
                accounts.Where(a => a.Channel == channel && a.IsReachable).Sum(a => a.Count),
                accounts.Where(a => a.Channel == channel && !a.IsReachable).Sum(a => a.Count)));
        }

        return figures;
    }

    /// <summary>One step into an index each, however much was ever sent.</summary>
    public static async Task<IReadOnlyDictionary<Channel, DateTimeOffset?>> LastSentAsync(ReformBotDbContext db, CancellationToken cancellationToken = default)
    {
        var last = new Dictionary<Channel, DateTimeOffset?>();
        foreach (var channel in Enum.GetValues<Channel>())
        {
            last[channel] = await db.Outbox.Where(m => m.Channel == channel && m.SentAt != null).MaxAsync(m => m.SentAt, cancellationToken);
        }

        return last;
    }

    /// <summary>Dead and not owed to another account of the same person meanwhile.</summary>
    public static IQueryable<OutboxMessage> Dead(ReformBotDbContext db) => db.Outbox.Where(m => m.DeadReason != null && m.ForwardedAt == null);

    public static async Task<(int Total, IReadOnlyList<DeadMessage> Latest)> DeadMessagesAsync(ReformBotDbContext db)
    {
        var dead = Dead(db);
        var rows = await dead.OrderByDescending(m => m.Position).Take(Most).ToListAsync();
        return (await dead.CountAsync(), [.. rows.Select(m => new DeadMessage(
            m.Id, m.Channel, m.PersonId, m.DeadReason!.Value, m.LastError, m.CreatedAt, m.Attempts, TitleOf(m)))]);
    }

    public static async Task<IReadOnlyList<DeadDelivery>> DeadDeliveriesAsync(ReformBotDbContext db) => await db.Inbox
        .Where(m => m.State == InboxState.Failed || m.State == InboxState.Dead)
        .OrderByDescending(m => m.ReceivedAt).Take(Most)
        .Select(m => new DeadDelivery(m.Id, m.Channel, m.PersonId, m.State, m.ReceivedAt, m.Error, m.Body != null))
        .ToListAsync();

    public static Task<int> RefusedAsync(ReformBotDbContext db, DateTimeOffset since) =>
        db.Inbox.CountAsync(m => m.State == InboxState.Refused && m.ReceivedAt >= since);

    public static async Task<IReadOnlyList<JobFigures>> JobsAsync(ReformBotDbContext db, IEnumerable<string> jobs)
    {
        var (last, failed) = (await LatestAsync(db.JobRuns), await LatestAsync(db.JobRuns.Where(r => r.Error != null)));
        return [.. jobs.Select(job => new JobFigures(job, last.GetValueOrDefault(job), failed.GetValueOrDefault(job)))];
    }

    private static async Task<Dictionary<string, JobRun>> LatestAsync(IQueryable<JobRun> runs)
    {
        var latest = await runs.Join(
            runs.GroupBy(r => r.Job).Select(g => new { Job = g.Key, At = g.Max(r => r.StartedAt) }), r => new { r.Job, At = r.StartedAt }, m => m, (r, _) => r).ToListAsync();
        return latest.DistinctBy(r => r.Job).ToDictionary(r => r.Job, StringComparer.Ordinal);
    }

    /// <summary>Codes of active people nobody can tell anything: with accounts that are all closed, or with none.</summary>
    public static async Task<(IReadOnlyList<string> Unreachable, IReadOnlyList<string> WithoutAccount)> SilentPeopleAsync(ReformBotDbContext db, bool countPlayground)
    {
        var accounts = db.ChannelAccounts.Where(a => countPlayground || a.Channel != Channel.Playground);
        var people = await db.People
            .Where(p => p.IsActive && !accounts.Any(a => a.PersonId == p.Id && a.IsReachable))
            .OrderBy(p => p.Code)
            .Select(p => new { p.Code, HasAccount = accounts.Any(a => a.PersonId == p.Id) })
            .ToListAsync();
        return ([.. people.Where(p => p.HasAccount).Select(p => p.Code)], [.. people.Where(p => !p.HasAccount).Select(p => p.Code)]);
    }

    private static string? TitleOf(OutboxMessage row)
    {
        try
        {
            return row.Message is { } json && MessageJson.Read<OutgoingMessage>(json).Title is { } title
                && AssignmentNumber().Match(title) is { Success: true } number ? number.Value : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\bNV-\d+\b")]
    private static partial Regex AssignmentNumber();
}
