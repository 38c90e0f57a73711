using System.Globalization;
using System.Text;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

public sealed class DeadlineCorpusTests(ITestOutputHelper output)
{
    /// <summary>Rules may change one line's reading for another's sake; never more than one in fifty.</summary>
    private const double Wanted = 0.98;

    [Fact]
    public void The_labelled_corpus_is_read_as_labelled()
    {
        var cases = DeadlineCase.All();
        var misses = cases.Select(c => (Case: c, Read: c.Read(c.Line))).Where(r => r.Read != r.Case.Expected).ToList();
        var accuracy = 1 - ((double)misses.Count / cases.Count);
        output.WriteLine($"{cases.Count} lines, {accuracy:P2} as labelled");
        foreach (var (line, read) in misses)
        {
            output.WriteLine($"{line.Line}: {read}, not {line.Expected}");
        }

        Assert.True(cases.Count >= 350 && cases.Count(c => c.Expected == "none") >= 100);
        Assert.True(accuracy >= Wanted, $"{accuracy:P2} as labelled");
        Assert.DoesNotContain(misses, m => m.Case.Expected == "none");
    }

    /// <summary>"ngay 20 thang sau" and a few more are two lines in one once their marks are gone.</summary>
    [Fact]
    public void The_corpus_typed_without_diacritics_is_read_nearly_as_well()
    {
        var cases = DeadlineCase.All();
        var misses = cases.Select(c => (Case: c, Read: c.Read(Folded.Of(c.Line).Text))).Where(r => r.Read != r.Case.Expected).ToList();
        foreach (var (line, read) in misses)
        {
            output.WriteLine($"{Folded.Of(line.Line).Text}: {read}, not {line.Expected}");
        }

        Assert.True(1 - ((double)misses.Count / cases.Count) >= Wanted, $"{misses.Count} of {cases.Count} differ");
    }

    [Fact]
    public void Lines_typed_as_separate_letters_and_marks_read_the_same()
    {
        foreach (var line in DeadlineCase.All())
        {
            Assert.Equal(line.Read(line.Line), line.Read(line.Line.Normalize(NormalizationForm.FormD)));
            Assert.Equal(line.Read(line.Line), line.Read(line.Line.Replace(' ', '\u00A0')));
        }
    }
}

/// <summary>One line of the corpus with its label.</summary>
internal sealed record DeadlineCase(string Line, string Expected, DateTimeOffset Now)
{
    public static IReadOnlyList<DeadlineCase> All() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "deadlines.tsv"))
            .Where(l => l.Length > 0 && l[0] != '#').Select(Parse)];

    public string Read(string line) => Label(DeadlineReader.Read(Folded.Of(line), Now, OfficeOf2026.Calendar, DeadlineHints.None));

    private static DeadlineCase Parse(string row)
    {
        var parts = row.Split('\t');
        var warn = parts.Length > 2 && parts[2].Length > 0 ? " " + parts[2] : "";
        var now = parts.Length > 3 ? OfficeOf2026.At(parts[3]) : OfficeOf2026.Wednesday;
        return new DeadlineCase(parts[1], parts[0] + warn, now);
    }

    private static string Label(DeadlineMatch? match)
    {
        if (match is null)
        {
            return "none";
        }

        var date = match.NoDeadline ? "open" : match.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "ask";
        var time = match.Time?.ToString("'T'HH:mm", CultureInfo.InvariantCulture);
        var warn = string.Join(',', match.Warn).ToLowerInvariant();
        return date + time + (warn.Length == 0 ? "" : " " + warn);
    }
}
