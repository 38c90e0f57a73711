namespace ReformBot.Bot.Understanding.Text;

/// <summary>
/// The lines folded while one message is answered: some two dozen readers look at the same words, each for something of its own.
/// Forgotten when disposed of, whatever was begun meanwhile and still runs: nobody's words outlive their turn.
/// </summary>
internal sealed class FoldedLines : IDisposable
{
    /// <summary>A turn has fewer; what the program reads of its own in between, examples by the thousand, is not kept.</summary>
    private const int Most = 128;

    private static readonly AsyncLocal<FoldedLines?> Current = new();

    private Dictionary<string, Folded>? _lines = new(StringComparer.Ordinal);

    private FoldedLines()
    {
    }

    /// <summary>From here on in the calling async method, and in whatever it awaits.</summary>
    public static FoldedLines Remember() => Current.Value = new FoldedLines();

    public static Folded? Known(string text) => Current.Value?._lines?.GetValueOrDefault(text);

    public static Folded Keep(string text, Folded folded)
    {
        if (Current.Value?._lines is { Count: < Most } lines)
        {
            lines.TryAdd(text, folded);
        }

        return folded;
    }

    public void Dispose() => _lines = null;
}
