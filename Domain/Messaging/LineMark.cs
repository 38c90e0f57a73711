namespace ReformBot.Domain.Messaging;

/// <summary>What a line is among the others.</summary>
public enum LineRole
{
    /// <summary>An ordinary line, marked for its tone.</summary>
    Plain,

    /// <summary>Opens a section; an empty line stands before it where there are only words.</summary>
    Heading,

    /// <summary>One of the numbers the tiles show: said in words only where there are no tiles.</summary>
    Tiled,

    /// <summary>Printed, and read by few.</summary>
    Quiet,
}

/// <param name="Line">The line by its words, so that one set before or after it does not move the mark.</param>
/// <param name="Tone">Attention is for what is late.</param>
public sealed record LineMark(string Line, LineRole Role, ChartTone Tone = ChartTone.Neutral);

/// <summary>A number with its name below it.</summary>
/// <param name="Before">The same a week ago; null where there is nothing to compare with.</param>
public sealed record Tile(string Label, int Value, ChartTone Tone = ChartTone.Neutral, string? Before = null);
