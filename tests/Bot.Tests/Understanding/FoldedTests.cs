using System.Text;
using ReformBot.Bot.Understanding.Text;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

public sealed class FoldedTests
{
    [Theory]
    [InlineData("Đồng chí Nguyễn Thị Hồng Thu", "dong chi nguyen thi hong thu")]
    [InlineData("Y Moan Êban, Ksor Č", "y moan eban, ksor c")]
    [InlineData("thứ\u00A0sáu\t20/3", "thu sau 20/3")]
    [InlineData("9–13/3 “gấp”", "9-13/3 \"gap\"")]
    [InlineData("１５ｈ", "15h")]
    public void Letters_lose_their_marks_and_odd_spaces_become_plain(string typed, string folded)
    {
        Assert.Equal(folded, Folded.Of(typed).Text);
        Assert.Equal(folded, Folded.Of(typed.Normalize(NormalizationForm.FormD)).Text);
    }

    [Fact]
    public void A_part_of_the_folded_line_is_found_again_as_it_was_typed()
    {
        var line = Folded.Of("giao\u200B Lan lập báo cáo, hạn thứ sáu".Normalize(NormalizationForm.FormD));
        var start = line.Text.IndexOf("han", StringComparison.Ordinal);

        Assert.Equal("hạn thứ sáu", line.OriginalSlice(start, line.Text.Length));
        Assert.Equal("giao\u200B Lan lập báo cáo, ", line.OriginalWithout(start, line.Text.Length));
    }

    [Fact]
    public void Letters_digits_and_marks_are_tokens_of_their_own()
    {
        var tokens = Folded.Of("NV-12 xong, t6").Tokens;

        Assert.Equal(["nv", "-", "12", "xong", ",", "t", "6"], tokens.Select(t => t.Folded));
        Assert.Equal([false, true, true, false, true, false, true], tokens.Select(t => t.Glued));
        Assert.Equal(12, tokens[2].Value);
    }

    [Fact]
    public void A_word_typed_with_marks_is_that_word_only()
    {
        var week = Word.Of("tuần");

        Assert.True(week.Fits(Folded.Of("tuần").Tokens[0]));
        Assert.True(week.Fits(Folded.Of("TUAN").Tokens[0]));
        Assert.False(week.Fits(Folded.Of("Tuấn").Tokens[0]));
    }

    [Theory]
    [InlineData("hanj", "hạn")]
    [InlineData("tuaanf", "tuần")]
    [InlineData("truwowcs", "trước")]
    [InlineData("ddeens", "đến")]
    public void What_a_telex_keyboard_left_behind_is_understood(string typed, string meant) =>
        Assert.True(Word.Of(meant).Fits(Folded.Of(typed).Tokens[0]));

    [Fact]
    public void Half_an_emoji_does_no_harm()
    {
        var line = Folded.Of("xong \uD83D ạ");

        Assert.StartsWith("xong ", line.Text, StringComparison.Ordinal);
        Assert.Equal("a", line.Tokens[^1].Folded);
    }
}
