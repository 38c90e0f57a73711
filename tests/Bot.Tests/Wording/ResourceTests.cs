using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;
using Xunit;

namespace ReformBot.Bot.Tests.Wording;

/// <summary>Every sentence stands in both languages, says the same things, is said by somebody, and calls its reader what the office calls him.</summary>
public sealed partial class ResourceTests
{
    // Their examples are read in Vietnamese alone.
    private static readonly string[] TypedInVietnamese = ["BareTask", "Row.Before", "Import.MissingDeadline", "Import.UnreadableDeadline"];

    private const string Request = ".Request";

    // Resource and key, and why "đồng chí" stands in it as a word like any other.
    private static readonly Dictionary<string, string> OfSomebodyElse = new(StringComparer.Ordinal)
    {
        ["AssignmentWording.Person"] = "introduces a name",
        ["AssignmentWording.PersonWithUnit"] = "introduces a name",
        ["AssignmentWording.Button.handover.to"] = "introduces a name",
        ["AssignmentWording.Left.All"] = "introduces a name",
        ["AssignTaskWording.Ask.Person"] = "asks who",
        ["AssignTaskWording.Ask.PersonUnknown"] = "offers others",
        ["DialogWording.Ask.Person"] = "asks who",
        ["DraftWording.Issuer.OrOther"] = "offers others",
        ["DraftWording.Issuer.MayNot"] = "asks who",
        ["DialogWording.HandOverAll.Whose"] = "asks whose",
        ["DialogWording.HandOverAll.Nobody"] = "says of others that there are none",
        ["DialogWording.Unlink.Ask"] = "introduces the name behind the account, whoever holds it",
        ["DialogWording.Secret"] = "whoever holds the account, and nobody's own form of address for this",
        ["DialogWording.FileBesideSecret"] = "as Secret",
        ["LeaveWording.Praise.Who"] = "asks who",
        ["ListWording.NoSuchWhose"] = "asks who",
    };

    private static readonly string[] Rooms = ["Domain", "Connectors", "Scheduler", "Bot"];
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));
    private static readonly string Folder = Path.Combine(Root, "Domain", "Wording");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.resx").Select(f => Path.GetFileNameWithoutExtension(f)).Where(f => !f.EndsWith(".en", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_languages_have_the_same_keys(string name) => Assert.Equal(Read(name).Keys.Order(StringComparer.Ordinal), Read($"{name}.en").Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Neither_language_fills_in_what_the_other_leaves_out(string name)
    {
        var english = Read($"{name}.en");
        foreach (var (key, vietnamese) in Read(name))
        {
            var (vi, en) = (Places(vietnamese), Places(english[key]));
            Assert.True(en.IsSubsetOf(vi), $"{key}: only English fills in {string.Join(", ", en.Except(vi))}");
            Assert.True(vi.IsSubsetOf(en), $"{key}: only Vietnamese fills in {string.Join(", ", vi.Except(en))}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_reader_is_called_what_the_office_calls_him_and_no_sentence_fixes_it(string name)
    {
        var wrong = Read(name).Where(pair => !OfSomebodyElse.ContainsKey($"{name}.{pair.Key}") && FixedPattern().IsMatch(pair.Value)).Select(pair => $"{name}.{pair.Key}: {pair.Value}").ToList();

        Assert.True(
            wrong.Count == 0,
            $"Where it speaks to its reader write {SpokenTo.Mark}, at the beginning of a sentence {SpokenTo.CapitalMark} (he may be chị, anh, đồng chí Chủ tịch); where it names "
            + $"somebody else enter the key in {nameof(OfSomebodyElse)} with the reason:\n{string.Join('\n', wrong)}");
        Assert.All(
            OfSomebodyElse.Keys.Where(k => k.StartsWith($"{name}.", StringComparison.Ordinal)),
            key => Assert.True(Read(name).GetValueOrDefault(key[(name.Length + 1)..]) is { } text && FixedPattern().IsMatch(text), $"{key} says no đồng chí: take it off the list."));
    }

    /// <summary>Anything else in such brackets would be read by people as it stands.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_mark_of_the_reader_has_a_capital_where_a_sentence_begins_and_there_alone(string name)
    {
        foreach (var (key, text) in Read(name))
        {
            var rest = text.Replace(SpokenTo.Mark, "", StringComparison.Ordinal).Replace(SpokenTo.CapitalMark, "", StringComparison.Ordinal);
            Assert.False(rest.Contains('⟦', StringComparison.Ordinal) || rest.Contains('⟧', StringComparison.Ordinal), $"{name}.{key} is marked otherwise than {SpokenTo.Mark}: {text}");
            foreach (Match mark in MarkPattern().Matches(text))
            {
                Assert.True(
                    BeginningPattern().IsMatch(text[..mark.Index]) == (mark.Value == SpokenTo.CapitalMark),
                    $"{name}.{key}: {SpokenTo.CapitalMark} begins a sentence, {SpokenTo.Mark} stands within: {text}");
            }
        }

        Assert.All(Read($"{name}.en"), pair => Assert.False(pair.Value.Contains('⟦', StringComparison.Ordinal), $"{name}.en {pair.Key} says “you”: {pair.Value}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_sentence_is_empty_and_no_English_one_is_left_in_Vietnamese(string name)
    {
        foreach (var (key, text) in Read($"{name}.en"))
        {
            Assert.False(string.IsNullOrWhiteSpace(text), key);
            Assert.False(VietnamesePattern().IsMatch(text) && !TypedInVietnamese.Contains(key), $"{key}: {text}");
        }

        Assert.All(Read(name), pair => Assert.False(string.IsNullOrWhiteSpace(pair.Value), pair.Key));
    }

    /// <summary>By a literal, or by a composed key whose fixed part fits ("Done.{step}"); a request's words wherever an order's are.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_sentence_is_said_somewhere(string name)
    {
        var (literals, composed) = Keys.Value;
        var keys = Read(name).Keys;
        var silent = keys.Select(key => (Key: key, Said: key.EndsWith(Request, StringComparison.Ordinal) && keys.Contains(key[..^Request.Length]) ? key[..^Request.Length] : key))
            .Where(k => !literals.Contains(k.Said) && !composed.Any(c => c.IsMatch(k.Said))).Select(k => k.Key).ToList();
        Assert.True(silent.Count == 0, $"Nobody says {string.Join(", ", silent)}");
    }

    /// <summary>Keys made of a name alone, which no text of the code shows: a list's heading, an authority, a weekday, a row, a leave.</summary>
    private static readonly IEnumerable<string> Elsewise =
    [
        .. Enum.GetNames<Intent>(), .. Enum.GetNames<Authority>().Select(a => $"Authority.{a}"), .. Enumerable.Range(0, 7).Select(d => $"Weekday.{d}"),
        "Row.NoDeadline", "Ask.Line.With", "Overdue.Of", "UnitTasks.Of",
    ];

    private static readonly Lazy<(HashSet<string> Literals, List<Regex> Composed)> Keys = new(() =>
    {
        var code = Rooms.SelectMany(room => Directory.EnumerateFiles(Path.Combine(Root, room), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();

        var composed = code.SelectMany(c => ComposedPattern().Matches(c)).Select(m => HolePattern().Split(m.Groups[1].Value))
            .Where(parts => parts.Sum(p => p.Count(char.IsLetter)) >= 3 && parts.All(p => KeyPattern().IsMatch(p)))
            .Select(parts => string.Join("[A-Za-z0-9-]+", parts.Select(Regex.Escape))).Distinct(StringComparer.Ordinal)
            .Select(p => new Regex($"^{p}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        return (code.SelectMany(c => LiteralPattern().Matches(c)).Select(m => m.Groups[1].Value).Concat(Elsewise).ToHashSet(StringComparer.Ordinal), composed.ToList());
    });

    private static Dictionary<string, string> Read(string name) => XDocument.Load(Path.Combine(Folder, $"{name}.resx")).Root!.Elements("data")
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static HashSet<string> Places(string text) => [.. PlacePattern().Matches(text).Select(m => m.Value)];

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1000)]
    private static partial Regex PlacePattern();

    [GeneratedRegex("(?<!⟦)đồng chí", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FixedPattern();

    [GeneratedRegex("⟦[Đđ]ồng chí⟧", RegexOptions.None, 1000)]
    private static partial Regex MarkPattern();

    [GeneratedRegex(@"^$|[.?!…]\)? $", RegexOptions.None, 1000)]
    private static partial Regex BeginningPattern();

    [GeneratedRegex("[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex VietnamesePattern();

    [GeneratedRegex(@"(?<!\$)""([A-Za-z0-9.-]+)""", RegexOptions.None, 1000)]
    private static partial Regex LiteralPattern();

    [GeneratedRegex(@"\$""([^""\n]*\{[^""\n]*)""", RegexOptions.None, 1000)]
    private static partial Regex ComposedPattern();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, 1000)]
    private static partial Regex HolePattern();

    [GeneratedRegex("^[A-Za-z0-9.-]*$", RegexOptions.None, 1000)]
    private static partial Regex KeyPattern();
}
