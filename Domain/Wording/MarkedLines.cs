using ReformBot.Domain.Messaging;

namespace ReformBot.Domain.Wording;

/// <summary>Lines as they are composed, with what some of them are.</summary>
internal sealed class MarkedLines
{
    public List<string> Lines { get; } = [];

    public List<LineMark> Marks { get; } = [];

    public MarkedLines Say(params IEnumerable<string> lines)
    {
        Lines.AddRange(lines);
        return this;
    }

    public MarkedLines Say(LineRole role, ChartTone tone, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Lines.Add(line);
            Marks.Add(new LineMark(line, role, tone));
        }

        return this;
    }

    public MarkedLines Quietly(IEnumerable<string> lines) => Say(LineRole.Quiet, ChartTone.Neutral, lines);

    /// <summary>Nothing, heading and all, where there is nothing to say.</summary>
    public MarkedLines Section(string heading, IEnumerable<string> lines, ChartTone tone = ChartTone.Neutral)
    {
        var said = lines.ToList();
        return said.Count == 0 ? this : Say(LineRole.Heading, tone, [heading]).Say(said);
    }
}
