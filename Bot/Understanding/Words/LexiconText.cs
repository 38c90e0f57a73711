namespace ReformBot.Bot.Understanding.Words;

/// <param name="Number">Where it begins in its file, from 1.</param>
internal readonly record struct LexiconLine(string Words, int Number);

/// <summary>
/// One file of <c>Lexicon/</c> as it is written. At the left edge stand <c>[list]</c>, <c>{class}</c> and <c># a remark</c>; two
/// spaces in, what belongs to the list or class above, one pattern a line; further in, the rest of the pattern above.
/// </summary>
internal sealed class LexiconText
{
    private List<LexiconLine>? _open;

    private LexiconText(string name) => Name = name;

    public string Name { get; }

    public Dictionary<string, List<LexiconLine>> Lists { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<LexiconLine>> Classes { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of all files that are built in.</summary>
    public static IEnumerable<string> Names =>
        typeof(LexiconText).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..^Ending.Length]);

    private const string Folder = "lexicon/";
    private const string Ending = ".txt";

    /// <summary>Reads a file that is built in.</summary>
    public static LexiconText Read(string name)
    {
        using var stream = typeof(LexiconText).Assembly.GetManifestResourceStream(Folder + name + Ending)
            ?? throw new FileNotFoundException($"Lexicon/{name}{Ending} is not built in.");
        using var reader = new StreamReader(stream);
        return Read(name, reader);
    }

    public static LexiconText Read(string name, TextReader reader)
    {
        var text = new LexiconText(name);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            text.Add(line, number);
        }

        return text;
    }

    /// <summary>How an error names a place: "Lexicon/intents/talk/links.txt, line 12".</summary>
    public string Place(int line) => line > 0 ? $"Lexicon/{Name}{Ending}, line {line}" : $"Lexicon/{Name}{Ending}";

    private void Add(string line, int number)
    {
        switch (line)
        {
            case "" or ['#', ..]:
                break;
            case ['[', .. var list, ']']:
                _open = Opened(Lists, list, number);
                break;
            case ['{', .. var called, '}']:
                _open = Opened(Classes, called, number);
                break;
            case [' ', ' ', not ' ', ..] when _open is not null:
                _open.Add(new LexiconLine(line[2..], number));
                break;
            case [' ', ' ', ' ', ..] when _open is [.., var begun]:
                _open[^1] = begun with { Words = Joined(begun.Words, line.TrimStart()) };
                break;
            default:
                throw new FormatException($"{Place(number)}: neither [a list], {{a class}}, # a remark nor, two spaces in, a phrase: {line}");
        }
    }

    private List<LexiconLine> Opened(Dictionary<string, List<LexiconLine>> these, string name, int number) =>
        these.TryAdd(name, []) ? these[name] : throw new FormatException($"{Place(number)}: a second {name}.");

    // "a|" goes on without a space, "a" with one.
    private static string Joined(string begun, string rest) => begun[^1] is '|' ? begun + rest : $"{begun} {rest}";
}
