using System.Security.Cryptography;
using ReformBot.Domain.Files;

namespace ReformBot.Domain.Assignments.Submissions;

/// <summary>A file or photo that belongs to an assignment. Fetched after the turn, as work of its own.</summary>
public sealed class StoredFile
{
    public required Guid Id { get; init; }

    public Guid? AssignmentId { get; set; }

    public Guid? SubmissionId { get; set; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required string ContentType { get; set; }

    public long? Size { get; set; }

    /// <summary>Where the channel keeps it: a value means it is still to be fetched, null that it was or never will be.</summary>
    public string? Url { get; set; }

    public byte[]? Content { get; set; }

    /// <summary>Of the content, lower-case hex; null while it is not here.</summary>
    public string? Sha256 { get; set; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Not to be tried before, by the system's clock; while somebody tries, the end of his lease.</summary>
    public DateTimeOffset? NextFetchAt { get; set; }

    public int FetchAttempts { get; set; }

    public Guid? FetchLeaseId { get; set; }

    public FetchFailure? FetchFailure { get; set; }

    public static string? HashOf(byte[]? content) => content is null ? null : Convert.ToHexStringLower(SHA256.HashData(content));
}
