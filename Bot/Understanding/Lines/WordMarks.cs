using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>Words of a line set apart: asked of every word by every reader, so they are marked once.</summary>
internal sealed class WordMarks
{
    private readonly bool[] _marks;

    private WordMarks(bool[] marks) => _marks = marks;

    public static WordMarks Of(int words, IEnumerable<Span> spans)
    {
        var marks = new bool[words];
        foreach (var span in spans)
        {
            marks.AsSpan(span.From, span.Length).Fill(true);
        }

        return new WordMarks(marks);
    }

    public bool Hold(int place) => (uint)place < (uint)_marks.Length && _marks[place];
}
