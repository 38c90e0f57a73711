using ReformBot.Domain.Messaging;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Assignments.Events;

/// <summary>Appends steps to an assignment's chain. Nothing else may add an event.</summary>
public sealed class History(HistoryKey key)
{
    private const string RedactedStart = "{\"after\":";

    /// <summary>Adds the next step, after the assignment was changed, and moves the assignment's chain head and version; saved with the work at hand.</summary>
    public AssignmentEvent Append(
        ReformBotDbContext db,
        Assignment assignment,
        EventKind kind,
        DateTimeOffset at,
        Guid? personId,
        Channel? channel,
        EventPayload payload)
    {
        var after = AssignmentSnapshot.Of(assignment);
        var text = MessageJson.Write(payload with { After = after });
        var number = assignment.EventCount + 1;
        var digest = $"{key.Mac(text)}.{key.Mac(MessageJson.Write(after))}";
        var step = new AssignmentEvent
        {
            Id = Guid.CreateVersion7(),
            AssignmentId = assignment.Id,
            Number = number,
            Kind = kind,
            At = at,
            PersonId = personId,
            Channel = channel,
            Payload = text,
            PayloadDigest = digest,
            PreviousHash = assignment.ChainHead,
            Hash = HashOf(assignment.ChainHead, assignment.Id, number, kind, at, personId, channel, digest),
        };
        assignment.EventCount = number;
        assignment.ChainHead = step.Hash;
        db.AssignmentEvents.Add(step);
        return step;
    }

    /// <summary>Whether the event is what was written: its place in the chain, its facts, its words unless redacted, its snapshot always.</summary>
    public bool IsGenuine(AssignmentEvent step, string previousHash) =>
        step.PreviousHash == previousHash
        && step.Hash == HashOf(
            previousHash, step.AssignmentId, step.Number, step.Kind, step.At, step.PersonId, step.Channel, step.PayloadDigest)
        && step.Payload is { } payload && Holds(payload, step.PayloadDigest.Split('.'));

    private bool Holds(string payload, string[] digests) =>
        key.Mac(payload) == digests[0] || (digests is [_, var ofSnapshot] && SnapshotAlone(payload) is { } after && key.Mac(after) == ofSnapshot);

    /// <summary>The text of the snapshot where a payload is nothing but that: the shape of a redacted step.</summary>
    private static string? SnapshotAlone(string payload) =>
        payload.StartsWith(RedactedStart, StringComparison.Ordinal) && payload.EndsWith('}') ? payload[RedactedStart.Length..^1] : null;

    private string HashOf(
        string previous, Guid assignmentId, int number, EventKind kind, DateTimeOffset at, Guid? personId, Channel? channel, string digest) =>
        key.Mac(string.Join('\n', previous, assignmentId.ToString("N"), number, kind, at.UtcTicks, personId?.ToString("N"), channel, digest));
}
