namespace ReformBot.Domain.Reminders;

/// <summary>One rung of a ladder: its name and the instant it is due, already within sending hours of a working day.</summary>
public readonly record struct Rung(string Step, DateTimeOffset DueAt);
