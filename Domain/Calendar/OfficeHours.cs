namespace ReformBot.Domain.Calendar;

/// <summary>The office's own times of day, local. "Chiều" ends with the working day, "sáng" and "trưa" at <see cref="MorningEnd"/>.</summary>
public sealed record OfficeHours
{
    public static OfficeHours Default { get; } = new();

    public TimeOnly Start { get; init; } = new(7, 30);

    public TimeOnly MorningEnd { get; init; } = new(11, 30);

    /// <summary>"Đầu giờ chiều".</summary>
    public TimeOnly AfternoonStart { get; init; } = new(13, 30);

    public TimeOnly End { get; init; } = new(17, 0);

    /// <summary>"Trước giao ban", "đầu giờ": when Monday's briefing starts.</summary>
    public TimeOnly Briefing { get; init; } = new(8, 0);

    /// <summary>From here the bot may speak first.</summary>
    public TimeOnly SendingFrom { get; init; } = new(6, 45);

    /// <summary>Until here, exclusive, the bot may speak first.</summary>
    public TimeOnly SendingUntil { get; init; } = new(20, 0);
}
