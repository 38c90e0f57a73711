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
            var composed = Understanding.Read(line.Text, line.Context).Settled;
            var decomposed = Understanding.Read(line.Text.Normalize(System.Text.NormalizationForm.FormD), line.Context).Settled;
            Assert.Equal(ReadingJson.Write(composed, WardOffice.Roster), ReadingJson.Write(decomposed, WardOffice.Roster));
        }
    }

    [Fact]
    public void Lines_keep_their_intent_without_diacritics()
    {
        var lines = LabelledLine.Load("corpus.tsv").ToList();
        var kept = lines.Count(l => Understanding.Read(Bare(l.Text), l.Context).Settled.Intent == l.Intent);
        var lost = lines.Where(l => Understanding.Read(Bare(l.Text), l.Context).Settled.Intent is var intent && intent != l.Intent).ToList();
        lost.ForEach(l => output.WriteLine($"{Bare(l.Text)} ⇒ {Understanding.Read(Bare(l.Text), l.Context).Settled.Intent}, not {l.Intent}"));
        Assert.True((double)kept / lines.Count >= 0.95, $"{kept}/{lines.Count}");
        Assert.DoesNotContain(lost, l => Understanding.Read(Bare(l.Text), l.Context).Settled.Intent is Intent.Complete or Intent.Decline or Intent.Withdraw);
    }

    // How far it is may be read either way; that it is done may not.
    [Theory]
    [InlineData("12 khó mà hoàn thành đúng hạn")]
    [InlineData("giá mà 12 xong rồi")]
    [InlineData("phải chi 12 xong sớm")]
    [InlineData("nhớ hoàn thành 15 đúng hạn nhé Quý")]
    [InlineData("12 đã xong đâu")]
    [InlineData("đã xong 12 đâu anh")]
    [InlineData("12 xong sao được")]
    [InlineData("12 làm gì đã xong")]
    [InlineData("12 coi như xong")]
    [InlineData("để xong 12 em cần thêm người")]
    [InlineData("chuẩn bị hoàn thành 12")]
    [InlineData("12 xong 80")]
    [InlineData("12 xong hầu hết")]
    [InlineData("dự thảo của 12 xong rồi")]
    [InlineData("12 khảo sát xong rồi, đang viết báo cáo")]
    [InlineData("12 xong nhưng chưa nộp")]
    [InlineData("12 chỉ còn ký là xong")]
    [InlineData("12 xong rồi mà bị trả lại")]
    [InlineData("mục tiêu là hoàn thành 12")]
    [InlineData("thời hạn hoàn thành 12")]
    [InlineData("tiến tới hoàn thành 12")]
    [InlineData("trên nhóm có người ghi \"xong 12\" mà không biết ai")]
    [InlineData("chị Hạnh trả lại 12")]
    public void What_is_not_finished_is_never_closed(string line)
    {
        var reading = Understanding.Read(line, WardOffice.Speaking("CB02", [WardOffice.Task(12), WardOffice.Task(15)])).Settled;

        Assert.False(reading.Intent is Intent.Complete or Intent.Decline or Intent.Withdraw or Intent.Confirm or Intent.Return, $"{reading.Intent}: {line}");
        Assert.NotEqual(Intent.Complete, Understanding.Read(Bare(line), WardOffice.Speaking("CB02", [WardOffice.Task(12), WardOffice.Task(15)])).Settled.Intent);
    }

    private static string Bare(string text) =>
        new([.. text.Normalize(System.Text.NormalizationForm.FormD).Where(c => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark).Select(c => c == 'đ' ? 'd' : c == 'Đ' ? 'D' : c)]);
}
