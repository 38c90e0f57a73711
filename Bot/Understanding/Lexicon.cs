using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding;

/// <summary>
/// The lists of phrases one reader knows, by their names: <c>Lexicon.Of("intents/talk/links")["not ours"]</c> is what stands under
/// <c>[not ours]</c> in <c>Lexicon/intents/talk/links.txt</c>, one pattern a line. A list is handed out once and not kept, so that what
/// is left when every reader is made is read by nobody.
/// </summary>
internal sealed class Lexicon
{
    private readonly LexiconText _text;
    private readonly WordClasses _classes;

    private Lexicon(LexiconText text) => (_text, _classes) = (text, new WordClasses(text.Classes, WordClasses.Shared));

    /// <exception cref="FileNotFoundException">No such file is built in.</exception>
    public static Lexicon Of(string name) => Of(LexiconText.Read(name));

    public static Lexicon Of(LexiconText text) => new(text);

    /// <summary>The file without its ending: "intents/links".</summary>
    public string Name => _text.Name;

    /// <summary>What nobody has asked for so far, lists as <c>[name]</c> and classes as <c>{name}</c>.</summary>
    public IEnumerable<string> Unused => [.. _text.Lists.Keys.Select(l => $"[{l}]"), .. _classes.Unused];

    /// <exception cref="FormatException">No such list, or a pattern of it that cannot be read: where it stands and why.</exception>
    public PhraseSet this[string list]
    {
        get
        {
            var at = 0;
            try
            {
                return PhraseSet.Of(Take(list).Select(Next), _classes);
            }
            catch (FormatException wrong)
            {
                throw new FormatException($"{_text.Place(at)}, [{list}]: {wrong.Message}", wrong);
            }

            string Next(LexiconLine line)
            {
                at = line.Number;
                return line.Words;
            }
        }
    }

    /// <summary>The lines as they are written, for readers that know no patterns.</summary>
    public IReadOnlyList<string> List(string list) => [.. Take(list).Select(line => line.Words)];

    /// <summary>The same as one text, "a|b|c", as a <see cref="Text.PhraseBook{T}"/> takes them.</summary>
    public string Either(string list) => string.Join('|', List(list));

    private List<LexiconLine> Take(string list) =>
        _text.Lists.Remove(list, out var lines) ? lines : throw new FormatException($"{_text.Place(0)} has no [{list}], or it is asked for twice.");
}
