namespace ReformBot.Domain.People;

/// <summary>Days away. Carries no reason, by law: health is sensitive data.</summary>
public sealed class Leave
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required DateOnly FromDate { get; init; }

    /// <summary>Inclusive.</summary>
    public required DateOnly ToDate { get; set; }

    /// <summary>The first day's morning is worked.</summary>
    public bool StartsAtNoon { get; init; }

    /// <summary>The last day's afternoon is worked.</summary>
    public bool EndsAtNoon { get; set; }

    public Guid? SubstituteId { get; set; }

    /// <summary>Who entered it for him; null: he himself.</summary>
    public Guid? EnteredById { get; init; }

    public Guid? ConfirmedById { get; set; }

    /// <summary>When he, being back, is to be told what was done in his place; null while it is not agreed to, nobody stands in, or once that is settled.</summary>
    public DateTimeOffset? TellBackAt { get; set; }

    /// <summary>When who stands in is to be told what waits for a word of the one away; null while it is not agreed to, nobody stands in, or once that is settled.</summary>
    public DateTimeOffset? TellStandInAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; }

    public LeaveDays Days => new(FromDate, ToDate, StartsAtNoon, EndsAtNoon);
}
