using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>Words of a line set apart: asked of every word by every reader, so they are marked once.</summary>
internal sealed class Places
{
    private readonly bool[] _marks;

    private Places(bool[] marks) => _marks = marks;

    public static Places Of(int words, IEnumerable<Span> spans)
    {
        var marks = new bool[words];
        foreach (var span in spans)
        {
            marks.AsSpan(span.From, span.Length).Fill(true);
        }

        return new Places(marks);
    }

    public bool Hold(int place) => (uint)place < (uint)_marks.Length && _marks[place];
}
