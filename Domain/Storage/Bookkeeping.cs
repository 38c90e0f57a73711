namespace ReformBot.Domain.Storage;

/// <summary>A number handed out in the same transaction that uses it: assignment numbers, the roster's version.</summary>
public sealed class Counter
{
    public required string Name { get; init; }

    public long Value { get; set; }
}

/// <summary>
/// A value the running office needs over restarts: the playground's clock offset, calendar changes to be told of, the history key's
/// fingerprint, the weeks whose digests went out.
/// </summary>
public sealed class Setting
{
    public required string Key { get; init; }

    public required string Value { get; set; }

    /// <summary>In place of what stands under that key, if anything does; saved with the work at hand.</summary>
    public static async Task<Setting> PutAsync(ReformBotDbContext db, string key, string value, CancellationToken cancellationToken)
    {
        var setting = await db.Settings.FindAsync([key], cancellationToken) ?? db.Settings.Add(new Setting { Key = key, Value = value }).Entity;
        setting.Value = value;
        return setting;
    }
}

/// <summary>A job's right to run one slot, in the whole cluster: insert-or-ignore with a lease; its history feeds /ops.</summary>
public sealed class JobRun
{
    public required string Job { get; init; }

    /// <summary>The slot's local label ("2026-03-02T06:45").</summary>
    public required string Slot { get; init; }

    /// <summary>machine:process, for whoever reads it; two nodes may bear one name.</summary>
    public required string Node { get; set; }

    /// <summary>The run that has the slot; null once it has settled.</summary>
    public Guid? LeaseId { get; set; }

    public required DateTimeOffset StartedAt { get; set; }

    public required DateTimeOffset LeaseUntil { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public string? Error { get; set; }
}

/// <summary>A day that is not what its weekday says.</summary>
public sealed class Holiday
{
    public required DateOnly Date { get; init; }

    public required bool IsWorkingDay { get; set; }

    public required string Name { get; set; }

    public required bool Confirmed { get; set; }

    public string? Source { get; set; }
}

/// <summary>
/// What one channel and tenant has been sent lately, by whichever node: taken from in the transaction that claims, so all nodes
/// together keep the platform's limit.
/// </summary>
public sealed class RateBudget
{
    /// <summary>channel|tenant.</summary>
    public required string Lane { get; init; }

    /// <summary>JSON: for each window, when how many were sent.</summary>
    public string? Taken { get; set; }

    /// <summary>Counts the claims; moving it is what locks the row until commit.</summary>
    public long Claims { get; set; }
}
