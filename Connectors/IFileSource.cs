namespace ReformBot.Connectors;

/// <summary>
/// Where a channel keeps the files people sent through it. It tries once and says what became of it; no database transaction is
/// open while it works. The address is a secret: whoever has it may have the file, so it is neither logged nor shown.
/// </summary>
public interface IFileSource
{
    /// <summary>Whether this channel's files live at that address. What no source holds is never asked for.</summary>
    bool Holds(Uri address);

    /// <summary>Gets the file whole, into memory. Throws only for a bug, and what its caller's own cancellation is; trouble outside is a <see cref="FileAnswer"/>.</summary>
    /// <param name="largest">In bytes; a longer file is not read on and is <see cref="FileTrouble.TooLarge"/>.</param>
    Task<FileAnswer> FetchAsync(Uri address, int largest, CancellationToken cancellationToken);
}

public enum FileTrouble
{
    /// <summary>No longer there, or no longer ours to have.</summary>
    Expired,

    TooLarge,

    /// <summary>Something else than a file an office hands in: a page, a program.</summary>
    WrongType,

    /// <summary>The address, or one it led to, is not on the list of those we go to.</summary>
    ForbiddenHost,
}

/// <summary>What became of one try.</summary>
public abstract record FileAnswer
{
    private FileAnswer()
    {
    }

    public sealed record Fetched(byte[] Content) : FileAnswer;

    /// <summary>Not now; try again, not before <paramref name="After"/> where the server said so.</summary>
    public sealed record Retry(string Reason, TimeSpan? After = null) : FileAnswer;

    /// <summary>It will never be had.</summary>
    public sealed record Never(FileTrouble Trouble, string Reason) : FileAnswer;
}
