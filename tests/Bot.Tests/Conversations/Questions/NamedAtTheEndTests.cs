using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>Why something is not done, with whoever is asked called at the end: it is shown as without the name, and nothing changes.</summary>
public sealed class NamedAtTheEndTests : WorkOfQuyTests
{
    [Theory]
    [InlineData("sao 1 chưa xong Tuấn")]
    [InlineData("1 sao chưa xong vậy Tuấn")]
    [InlineData("sao 1 chua xong tuan")]
    [InlineData("sao NV-1 chưa xong hả Quý")]
    [InlineData("1 sao chua xong vay Quy")]
    [InlineData("NV1 sao chưa xong vậy anh Tuấn")]
    public async Task It_is_shown(string words)
    {
        var reply = await Bot.AskAsync(Chair, words);
        Assert.StartsWith("NV-1:", reply.Title, StringComparison.Ordinal);
        Assert.Contains("Chủ trì: đồng chí Trần Văn Quý", reply.Text, StringComparison.Ordinal);
    }
}
