using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Lists;

/// <summary>What falls due is asked for in any words, and answered from all one oversees.</summary>
public sealed class DueListTests(DueListTests.Office office) : IClassFixture<DueListTests.Office>
{
    private const string Chair = "CB01";
    private const string Head = "CB05";
    private const string Officer = "CB06";

    private static readonly string[] Numbers = ["NV-1", "NV-2", "NV-3", "NV-4"];

    [Theory]
    [InlineData(Chair, "tuần này có gì đến hạn không", "NV-1, NV-2")]
    [InlineData(Chair, "tuan nay co gi den han khong", "NV-1, NV-2")]
    [InlineData(Chair, "tuần này các phòng còn những việc gì đến hạn", "NV-1, NV-2")]
    [InlineData(Chair, "tuần này đơn vị nào có việc đến hạn", "NV-1, NV-2")]
    [InlineData(Chair, "tuan nay phai xong nhung viec gi", "NV-1, NV-2")]
    [InlineData(Chair, "tuần sau có việc nào đến hạn", "NV-3, NV-4")]
    [InlineData(Head, "hôm nay phòng mình có gì đến hạn", "")]
    [InlineData(Head, "mai co gi den han k", "NV-1")]
    [InlineData(Head, "tuần này có gì đến hạn", "NV-1, NV-2")]
    [InlineData(Head, "tuần sau có gì đến hạn", "NV-4")]
    [InlineData(Officer, "tuan nay co gi den han", "NV-1")]
    public async Task What_falls_due_within_the_days_said_is_listed(string by, string words, string numbers)
    {
        var reply = await office.Bot.AskAsync(by, words);
        Assert.Equal(numbers, string.Join(", ", Numbers.Where(n => reply.Text.Contains(n, StringComparison.Ordinal))));
        Assert.Contains("đến hạn", reply.Text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>One office for all of them, on a Wednesday: looking at lists changes nothing.</summary>
    public sealed class Office : IAsyncLifetime
    {
        public BotApp Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Bot = await BotApp.StartAsync();
            foreach (var (head, line) in new[]
            {
                (Head, "giao Quý rà soát hợp đồng, hạn 5/3"), (Head, "giao Ngọc Lan lập báo cáo tuần, hạn 6/3"),
                ("CB04", "giao Tư soạn giấy mời, hạn 11/3"), (Head, "giao Quý kiểm kê tài sản, hạn 12/3"),
            })
            {
                await Bot.GiveAsync(head, line);
            }
        }

        public async ValueTask DisposeAsync() => await Bot.DisposeAsync();
    }
}
