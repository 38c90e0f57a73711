using System.Reflection;
using System.Runtime.CompilerServices;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

public sealed class LexiconTests
{
    [Fact]
    public void Every_list_has_a_reader_and_every_class_a_phrase_that_names_it()
    {
        var read = Readers();

        Assert.Empty(read.SelectMany(l => l.Unused.Select(u => $"{l.Name}: {u}")));
        Assert.Empty(WordClasses.Shared.Unused);
        Assert.Equal([.. LexiconText.Names.Order()], [.. read.Select(l => l.Name).Append("classes").Order()]);
    }

    [Fact]
    public void A_list_that_is_not_there_is_named_with_its_file()
    {
        var lexicon = Lexicon.Of("intents/talk/links");

        var wrong = Assert.Throws<FormatException>(() => lexicon["nobody wrote this"]);

        Assert.Contains("Lexicon/intents/talk/links.txt", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("[nobody wrote this]", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => Lexicon.Of("intents/nobody-wrote-this"));
    }

    [Theory]
    [InlineData("[list]\n  xin {nothing}", "line 2, [list]: there is no class {nothing}")]
    [InlineData("[list]\n  xin\n  xin (lùi|dời", "line 3, [list]: unbalanced phrase: xin (lùi|dời")]
    [InlineData("[list]\n  xin\n      lùi hạn)", "line 2, [list]: unbalanced phrase: xin lùi hạn)")]
    [InlineData("{round}\n  a {round}\n[list]\n  {round}", "line 4, [list]: a class is made of itself: a {round}")]
    [InlineData("[list]\n xin", "line 2: neither")]
    [InlineData("xin", "line 1: neither")]
    [InlineData("[list]\n  xin\n[list]", "line 3: a second list")]
    public void A_file_written_wrongly_says_where(string text, string error)
    {
        var wrong = Assert.Throws<FormatException>(() => Written(text)["list"]);

        Assert.Contains($"Lexicon/asked.txt, {error}", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrase_goes_on_further_in_and_its_classes_are_the_files_own_before_those_all_share()
    {
        var asked = Written("# May it be later?\n\n{later}\n  lùi [hạn]\n  {không} kịp\n{gì}\n  chi\n\n[list]\n  (xin|\n      cho em)\n      {later} [{gì}]\n")["list"];

        Assert.All(["xin lui han", "cho em lùi", "xin ko kịp chi"], words => Assert.True(Fits(asked, words), words));
        Assert.All(["cho lùi", "xin lùi gì"], words => Assert.False(Fits(asked, words), words));
    }

    private static bool Fits(PhraseSet phrases, string words) => phrases.Covers(Seen.All(Folded.Of(words).Tokens), 0, words.Split(' ').Length);

    private static Lexicon Written(string text) => Lexicon.Of(LexiconText.Read("asked", new StringReader(text)));

    private static List<Lexicon> Readers()
    {
        var read = new List<Lexicon>();
        foreach (var type in typeof(Lexicon).Assembly.GetTypes())
        {
            var fields = type.ContainsGenericParameters ? [] : type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly);
            foreach (var field in fields.Where(f => f.FieldType == typeof(Lexicon)))
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
                read.Add((Lexicon)field.GetValue(null)!);
            }
        }

        // Classes all share may be named by patterns that stand in C#.
        foreach (var type in typeof(Lexicon).Assembly.GetTypes().Where(t => !t.ContainsGenericParameters && t.Namespace?.StartsWith(typeof(Lexicon).Namespace!, StringComparison.Ordinal) == true))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }

        return read;
    }
}
