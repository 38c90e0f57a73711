using System.Security.Cryptography;
using ReformBot.Domain.Files;
using ReformBot.Domain.Messaging;

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

    /// <summary>As it came: with its content, or with where the channel keeps it.</summary>
    public static StoredFile Of(IncomingFile file, Guid personId, DateTimeOffset receivedAt) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = personId,
        Name = file.Name,
        ContentType = file.ContentType,
        Size = file.Size ?? file.Content?.Length,
        Url = file.Url,
        Content = file.Content,
        Sha256 = HashOf(file.Content),
        ReceivedAt = receivedAt,
    };

    public static string? HashOf(byte[]? content) => content is null ? null : Convert.ToHexStringLower(SHA256.HashData(content));
}
