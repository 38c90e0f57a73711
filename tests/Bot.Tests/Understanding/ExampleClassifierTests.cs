using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Examples;
using ReformBot.Bot.Understanding.Text;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

public sealed class ExampleClassifierTests
{
    private static readonly ExampleClassifier Classifier = new(
    [
        (Intent.Extend, "cho em xin thêm mấy ngày việc 12"), (Intent.Extend, "số liệu về muộn, xin thêm thời gian việc 5"),
        (Intent.Complete, "việc 12 em làm xong rồi"), (Intent.Complete, "báo cáo việc 5 đã gửi anh"),
        (Intent.Unknown, "mai em lên phường họp việc khác"), (Intent.Unknown, "trời mưa quá anh ơi"),
    ]);

    [Theory]
    [InlineData("anh cho xin thêm thời gian cái 31", Intent.Extend)]
    [InlineData("cai 31 lam xong roi nha", Intent.Complete)]
    [InlineData("trời mưa quá", Intent.Unknown)]
    public void A_line_is_most_like_those_it_shares_telling_words_with(string line, object intent) => Assert.Equal(intent, (Intent)IndexOfMost(Classifier.Scores(Folded.Of(line).Tokens)));

    [Fact]
    public void Words_nobody_has_used_are_like_nothing() => Assert.All(Classifier.Scores(Folded.Of("xyz qwerty").Tokens), scores => Assert.Equal(0, scores));

    [Fact]
    public void The_value_of_a_figure_makes_no_difference() =>
        Assert.Equal(Classifier.Scores(Folded.Of("việc 12 em làm xong rồi").Tokens), Classifier.Scores(Folded.Of("việc 407 em làm xong rồi").Tokens));

    [Fact]
    public void Every_intent_has_examples_and_no_line_stands_under_two()
    {
        var lines = ExampleLines.All().ToList();
        Assert.Equal(Enum.GetValues<Intent>().Length, lines.Select(l => l.Intent).Distinct().Count());
        Assert.Empty(lines.GroupBy(l => l.Text, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.DoesNotContain(lines, l => l.Text != l.Text.Trim() || !l.Text.IsNormalized());
    }

    private static int IndexOfMost(double[] scores) => Array.IndexOf(scores, scores.Max());
}
