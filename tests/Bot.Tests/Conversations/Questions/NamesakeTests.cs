using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>More people of one name than fit in an answer: the first are named, and that there are more is said.</summary>
public sealed class NamesakeTests : IAsyncLifetime
{
    private const string Chair = "CB01";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync(
        WardPeople.Rows + "\n" + string.Join('\n', Enumerable.Range(20, 7).Select(n => $"CB{n},Phan Văn Lợi {(char)('A' + n - 20)} Minh,Chuyên viên,UBND phường/Phòng Văn hóa - Xã hội,cán bộ,")));

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Of_those_who_are_asked_about()
    {
        var lines = (await _bot.AskAsync(Chair, "Minh đang nhiều việc không?")).Lines;
        Assert.Equal(6, lines.Count);
        Assert.Contains("còn 2 người khác", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_those_a_code_is_asked_for()
    {
        var lines = (await _bot.AskAsync("CB04", "cấp mã cho anh Minh")).Lines;
        Assert.Equal(5, lines.Count(l => l.Contains("mã cán bộ", StringComparison.Ordinal)));
        Assert.Contains(lines, l => l.Contains("còn 2 người khác", StringComparison.Ordinal));
    }
}
