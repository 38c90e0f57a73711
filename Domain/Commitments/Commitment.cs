using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Programmes;

namespace ReformBot.Domain.Commitments;

/// <summary>
/// One unit's commitment for one programme: the head confirms its content in chat ("xác nhận nội dung cam kết"), which is never
/// called a signature; the signed paper's number, photo or file is attached.
/// </summary>
public sealed class Commitment
{
    public required Guid Id { get; init; }

    public required string ProgrammeCode { get; init; }

    public required Guid UnitId { get; init; }

    /// <summary>The head asked.</summary>
    public required Guid PersonId { get; set; }

    /// <summary>The text as put to the head, frozen.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/>, lower-case hex; said in the confirmation.</summary>
    public required string TextHash { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    public Guid? ConfirmedById { get; set; }

    public Channel? ConfirmedOn { get; set; }

    public string? PaperNumber { get; set; }

    public Guid? FileId { get; set; }

    /// <summary>When to ask again; null once confirmed.</summary>
    public DateTimeOffset? NextReminderAt { get; set; }

    public int Version { get; set; }

    /// <summary>
    /// A commitment is of the year it was put to the head in, and lives until its last figures are in, at the end of the next March:
    /// those put since this instant do.
    /// </summary>
    public static DateTimeOffset LiveSince(OfficeCalendar calendar, DateTimeOffset now)
    {
        var today = calendar.DateOf(now);
        return calendar.YearStart(today.Month <= LastMonth ? today.Year - 1 : today.Year);
    }

    /// <summary>The year it was put to the head in.</summary>
    public int YearOf(OfficeCalendar calendar) => calendar.DateOf(AskedAt).Year;

    private const int LastMonth = 3;
}

/// <summary>A figure asked for on its schedule and answered as typed: 97,5% or 12/15.</summary>
public sealed class CheckIn
{
    public required Guid Id { get; init; }

    public required Guid CommitmentId { get; init; }

    public required int Line { get; init; }

    /// <summary>"2026-Q1", "2026-03".</summary>
    public required string Period { get; init; }

    public required decimal? Target { get; init; }

    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>When to ask, or to ask again; null once answered.</summary>
    public DateTimeOffset? NextAskAt { get; set; }

    /// <summary>As typed.</summary>
    public string? Answer { get; set; }

    /// <summary>In percent.</summary>
    public decimal? Value { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public Guid? AnsweredById { get; set; }

    /// <summary>What the answer took the place of, as typed; null where it is the first.</summary>
    public string? ReplacedAnswer { get; set; }

    public DateTimeOffset? ReplacedAt { get; set; }

    public Guid? ReplacedById { get; set; }

    public int Version { get; set; }

    public static CheckIn For(Commitment commitment, CommitmentLine line, CheckInPeriod period, OfficeCalendar calendar) => new()
    {
        Id = Guid.CreateVersion7(),
        CommitmentId = commitment.Id,
        Line = line.Number,
        Period = period.Label,
        Target = line.Target?.Value,
        NextAskAt = period.AskAt(calendar),
    };
}
