namespace ReformBot.Domain.Digests;

/// <summary>The figures of one digest as sent, so that next week's can stand beside them. Figures is JSON.</summary>
public sealed class DigestIssue
{
    public const string Leadership = "leadership";
    public const string Unit = "unit";

    /// <summary>One reader's copy in the outbox: the same digest is never owed him twice, and he can read it again.</summary>
    public static string KeyOf(string kind, ReportWeek week, Guid unitId, Guid readerId) => $"digest:{kind}:{week}:{unitId:N}:{readerId:N}";

    public required Guid Id { get; init; }

    /// <summary><see cref="Leadership"/> or <see cref="Unit"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The ISO week reported on: "2026-W10".</summary>
    public required string Week { get; init; }

    /// <summary>The unit whose work is counted, with all below it.</summary>
    public required Guid UnitId { get; init; }

    public required string Figures { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A head's one line beside his unit's red numbers (giải trình).</summary>
public sealed class Explanation
{
    public required Guid Id { get; init; }

    public required string Week { get; init; }

    public required Guid UnitId { get; init; }

    public required Guid PersonId { get; init; }

    public required string Text { get; set; }

    public required DateTimeOffset At { get; set; }
}
