using ReformBot.Bot.Understanding;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>Hundreds of labelled lines as officials type them; the report lists every miss.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly VietnameseUnderstanding Understanding = new();

    [Fact]
    public void Labelled_lines_are_understood()
    {
        var lines = LabelledLine.Load("corpus.tsv");
        var score = Scorer.Run(lines, Understanding);
        output.WriteLine(score.Report());

        Assert.True(lines.Count >= 800, $"only {lines.Count} lines");
        Assert.True(lines.Count(l => l.Intent == Intent.Unknown) >= 200, "too few lines that must not act");
        Assert.True(score.Intents >= 0.98, score.Report());
        Assert.True(score.Slots >= 0.98, score.Report());
        Assert.True(score.Deadlines >= 0.98, score.Report());
        Assert.Empty(score.FalseActs);
    }

    [Fact]
    public void Every_intent_has_lines() =>
        Assert.Empty(Enum.GetValues<Intent>().Except(LabelledLine.Load("corpus.tsv").Select(l => l.Intent)));

    [Fact]
    public void Lines_read_alike_however_their_letters_are_composed()
    {
        foreach (var line in LabelledLine.Load("corpus.tsv"))
        {
            var composed = Understanding.Read(line.Text, line.Context);
            var decomposed = Understanding.Read(line.Text.Normalize(System.Text.NormalizationForm.FormD), line.Context);
            Assert.Equal(ReadingJson.Write(composed, WardOffice.Roster), ReadingJson.Write(decomposed, WardOffice.Roster));
        }
    }

    [Fact]
    public void Lines_keep_their_intent_without_diacritics()
    {
        var lines = LabelledLine.Load("corpus.tsv").ToList();
        var kept = lines.Count(l => Understanding.Read(Bare(l.Text), l.Context).Intent == l.Intent);
        var lost = lines.Where(l => Understanding.Read(Bare(l.Text), l.Context).Intent is var intent && intent != l.Intent).ToList();
        lost.ForEach(l => output.WriteLine($"{Bare(l.Text)} ⇒ {Understanding.Read(Bare(l.Text), l.Context).Intent}, not {l.Intent}"));
        Assert.True((double)kept / lines.Count >= 0.95, $"{kept}/{lines.Count}");
        Assert.DoesNotContain(lost, l => Understanding.Read(Bare(l.Text), l.Context).Intent is Intent.Complete or Intent.Decline or Intent.Withdraw);
    }

    private static string Bare(string text) =>
        new([.. text.Normalize(System.Text.NormalizationForm.FormD).Where(c => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark).Select(c => c == 'đ' ? 'd' : c == 'Đ' ? 'D' : c)]);
}
