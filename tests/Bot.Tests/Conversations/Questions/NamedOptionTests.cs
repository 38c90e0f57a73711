using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>An option of a numbered question chosen by its words.</summary>
public sealed class NamedOptionTests : WardTests
{
    private const string Chair = "CB01";

    [Theory]
    [InlineData("tuan")]
    [InlineData("Tuấn nhé")]
    [InlineData("tuan nhe")]
    [InlineData("giao tuan")]
    [InlineData("giao cho anh tuan di")]
    [InlineData("y a la tuan do")]
    [InlineData("sau giao ban")]
    public async Task Who_is_named_in_one_option_only_is_chosen_by_the_name(string words)
    {
        await AskedAsync();
        var echo = await Bot.AskAsync(Chair, words);
        Assert.Contains("Nguyễn Anh Tuấn", echo.Text, StringComparison.Ordinal);
        Assert.Contains("sau giao ban gap a bao cao vu via he", echo.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tuan sau")]
    [InlineData("tuần sau nhé em")]
    [InlineData("giao việc")]
    public async Task The_day_in_the_other_option_chooses_that(string words)
    {
        await AskedAsync();
        var asked = await Bot.AskAsync(Chair, words);
        Assert.DoesNotContain("Nguyễn Anh Tuấn", asked.Text, StringComparison.Ordinal);
        Assert.Contains("gap a bao cao vu via he", asked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("giao")]
    [InlineData("giao Quý")]
    [InlineData("tuan ha?")]
    public async Task Words_of_both_or_of_none_choose_nothing(string words)
    {
        await AskedAsync();
        var told = await Bot.AskAsync(Chair, words);
        Assert.DoesNotContain("Chủ trì: đồng chí Nguyễn Anh Tuấn", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Anh Tuấn", (await Bot.AskAsync(Chair, "đồng ý")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("da")]
    [InlineData("dong y nhe")]
    public async Task A_yes_says_not_which_and_the_options_are_put_again(string words)
    {
        await AskedAsync();
        var told = await Bot.AskAsync(Chair, words);
        Assert.Contains("1. Giao đ/c Tuấn", told.Text, StringComparison.Ordinal);
        Assert.Contains("2. Giao việc", told.Text, StringComparison.Ordinal);
    }

    private async Task AskedAsync() =>
        Assert.Equal(2, (await Bot.AskAsync(Chair, "giao tuan sau giao ban gap a bao cao vu via he")).Buttons.Count(b => b.Verb == "choose"));
}
