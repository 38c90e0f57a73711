using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ReformBot.Domain.Storage;

/// <summary>Instants as UTC ticks: SQLite cannot compare offsets, and both stores then sort and index alike.</summary>
public sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
