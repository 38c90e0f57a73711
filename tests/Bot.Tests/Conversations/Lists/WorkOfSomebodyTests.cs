using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Lists;

/// <summary>How far somebody is with his work: his open tasks the asker may see, or the one the words name, and never what was last spoken of.</summary>
public sealed class WorkOfSomebodyTests(WorkOfSomebodyTests.Ward ward) : IClassFixture<WorkOfSomebodyTests.Ward>
{
    private const string Chair = "CB01";
    private const string Lan = "CB02";
    private const string Head = "CB05";

    private static readonly string[] Numbers = ["NV-1", "NV-2", "NV-3", "NV-4", "NV-5", "NV-6"];

    [Theory]
    [InlineData(Head, "viec cua quy toi dau r", "NV-1")]
    [InlineData(Head, "việc của Quý thế nào rồi em", "NV-1")]
    [InlineData(Head, "viec quy sao r", "NV-1")]
    [InlineData(Head, "mấy việc của Quý sao rồi", "NV-1")]
    [InlineData(Head, "quy xu ly toi dau roi", "NV-1")]
    [InlineData(Head, "tình hình việc của Quý thế nào", "NV-1")]
    [InlineData(Head, "tiến độ của Quý", "NV-1")]
    [InlineData(Head, "how is Quý doing", "NV-1")]
    [InlineData(Head, "cai vu tach thua cua lan toi dau r", "NV-2")]
    [InlineData(Head, "vụ tách thửa tới đâu rồi", "NV-2")]
    [InlineData(Head, "việc của đồng chí Lê Ngọc Lan tới đâu rồi", "NV-2, NV-3")]
    [InlineData(Chair, "viec tuan the nao r", "NV-4")]
    [InlineData(Chair, "Tuấn làm tới đâu rồi", "NV-4")]
    [InlineData(Chair, "viec cua anh Tuan toi dau r", "NV-4")]
    [InlineData(Chair, "viec cua tu sao r", "NV-5")]
    [InlineData(Lan, "việc của Quý tới đâu rồi", "")]
    [InlineData(Head, "việc của Tư tới đâu rồi", "")]
    public async Task Theirs_are_told_and_no_others(string by, string words, string numbers)
    {
        await ward.Bot.AskAsync(by, by == Chair ? "xem 5" : "xem 3");
        var text = (await ward.Bot.AskAsync(by, words)).Text;
        Assert.Equal(numbers, string.Join(", ", Numbers.Where(n => text.Contains(n, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("việc này tới đâu rồi")]
    [InlineData("tới đâu rồi em")]
    public async Task With_nobody_named_it_is_what_was_spoken_of(string words)
    {
        await ward.Bot.AskAsync(Head, "xem 3");
        Assert.Contains("NV-3", (await ward.Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_nobody_bears_is_said_to_be_unclear()
    {
        await ward.Bot.AskAsync(Head, "xem 3");
        var text = (await ward.Bot.AskAsync(Head, "việc của Kiều tới đâu rồi")).Text;
        Assert.Contains("“Kiều”", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-", text, StringComparison.Ordinal);
    }

    /// <summary>One office for all of them: asking changes nothing.</summary>
    public sealed class Ward : IAsyncLifetime
    {
        public BotApp Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Bot = await BotApp.StartAsync();
            foreach (var (by, line) in new[]
            {
                (Head, "giao Quý rà soát hợp đồng, hạn 12/3"),
                (Head, "giao Ngọc Lan trả lời kiến nghị về thủ tục tách thửa, hạn 12/3"),
                (Head, "giao Ngọc Lan lập báo cáo tuần, hạn 12/3"),
                (Chair, "giao Tuấn rà soát vỉa hè, hạn 12/3"),
                ("CB04", "giao Tư soạn giấy mời, hạn 12/3"),
                (Chair, "giao kín Quý rà soát hồ sơ thanh tra, hạn 20/3"),
            })
            {
                await Bot.GiveAsync(by, line);
            }
        }

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
