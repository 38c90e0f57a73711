using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Lists;

/// <summary>A list of one person's or one unit's work holds nobody else's, and a name that is nobody's is said to be.</summary>
public sealed class WhoseListTests(WhoseListTests.Lists lists) : IClassFixture<WhoseListTests.Lists>
{
    private const string Chair = "CB01";

    private static readonly string[] Numbers = ["NV-1", "NV-2", "NV-3"];

    private readonly BotApp _bot = lists.Bot;

    [Theory]
    [InlineData("viec qua han cua Quy", "NV-1")]
    [InlineData("việc quá hạn của đồng chí Quý", "NV-1")]
    [InlineData("danh sach qua han phong KT", "NV-1, NV-2")]
    [InlineData("viec qua han don vi Phong Van hoa - Xa hoi", "NV-3")]
    [InlineData("quá hạn phòng VHXH", "NV-3")]
    [InlineData("danh sách quá hạn đơn vị Phòng Kinh tế", "NV-1, NV-2")]
    [InlineData("danh sach qua han don vi phong KT", "NV-1, NV-2")]
    [InlineData("viec qua han", "NV-1, NV-2, NV-3")]
    [InlineData("việc quá hạn của đơn vị", "NV-1, NV-2, NV-3")]
    [InlineData("việc quá hạn tuần này", "NV-1, NV-2, NV-3")]
    public async Task Only_theirs_are_listed(string words, string numbers)
    {
        var text = string.Join('\n', (await _bot.AskAsync(Chair, words)).Lines);
        Assert.Equal(numbers, string.Join(", ", Numbers.Where(n => text.Contains(n, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(Chair, "Quý đang làm gì", "NV-1")]
    [InlineData(Chair, "việc của Tư", "NV-3")]
    [InlineData("CB05", "Quy con viec gi", "NV-1")]
    [InlineData("CB05", "Tư đang làm gì", "")]
    [InlineData("CB05", "ai chưa nhận việc", "NV-1, NV-2")]
    [InlineData("CB05", "viec nao chua nhan", "NV-1, NV-2")]
    [InlineData(Chair, "còn ai chưa nhận", "NV-1, NV-2, NV-3")]
    [InlineData("CB10", "ai chưa nhận việc", "")]
    public async Task What_somebody_has_and_what_nobody_accepted_is_listed_to_whom_it_concerns(string by, string words, string numbers)
    {
        var text = string.Join('\n', (await _bot.AskAsync(by, words)).Lines);
        Assert.Equal(numbers, string.Join(", ", Numbers.Where(n => text.Contains(n, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("viec qua han don vi So Noi vu")]
    [InlineData("qua han phuong Lam Giang")]
    [InlineData("việc quá hạn của phòng Nông nghiệp")]
    public async Task A_unit_that_is_not_there_is_said_to_be_unclear(string words)
    {
        var text = (await _bot.AskAsync(Chair, words)).Text;
        Assert.Contains("Chưa rõ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("việc phòng KT", "NV-1, NV-2")]
    [InlineData("viec phong KT", "NV-1, NV-2")]
    [InlineData("xem việc của phòng VHXH", "NV-3")]
    [InlineData("việc đơn vị Phòng Văn hóa - Xã hội", "NV-3")]
    [InlineData("việc phòng VHXH trang 1", "NV-3")]
    [InlineData("việc đơn vị", "NV-1, NV-2, NV-3")]
    [InlineData("việc của đơn vị tôi", "NV-1, NV-2, NV-3")]
    [InlineData("việc đơn vị tuần này", "NV-1, NV-2, NV-3")]
    public async Task Of_the_work_of_a_unit_that_unit_s_is_listed(string words, string numbers)
    {
        var text = string.Join('\n', (await _bot.AskAsync(Chair, words)).Lines);
        Assert.Equal(numbers, string.Join(", ", Numbers.Where(n => text.Contains(n, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("CB05", "việc phòng VHXH")]
    [InlineData("CB05", "viec don vi Trung tam Phuc vu hanh chinh cong")]
    [InlineData("CB06", "việc phòng VHXH")]
    public async Task Of_another_unit_s_work_nothing_is_revealed(string who, string words)
    {
        var text = (await _bot.AskAsync(who, words)).Text;
        Assert.Contains("trong phạm vi đồng chí được xem", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("việc phòng Nông nghiệp")]
    [InlineData("viec don vi So Noi vu")]
    public async Task The_work_of_a_unit_that_is_not_there_is_said_to_be_unclear(string words)
    {
        var text = (await _bot.AskAsync(Chair, words)).Text;
        Assert.Contains("Chưa rõ", text, StringComparison.Ordinal);
        Assert.Contains("“việc đơn vị”", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_named_unit_still_has_is_its_own()
    {
        var text = (await _bot.AskAsync(Chair, "phòng VHXH còn việc gì")).Text;
        Assert.Contains("NV-3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-1", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_another_unit_only_what_one_may_see_is_listed() =>
        Assert.DoesNotContain("NV-", (await _bot.AskAsync("CB05", "việc quá hạn phòng VHXH")).Text, StringComparison.Ordinal);

    /// <summary>One office for all of them: looking at lists changes nothing.</summary>
    public sealed class Lists : IAsyncLifetime
    {
        public BotApp Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Bot = await BotApp.StartAsync();
            foreach (var (head, line) in new[] { ("CB05", "giao Quý rà soát hợp đồng, hạn 5/3"), ("CB05", "giao Ngọc Lan lập báo cáo tuần, hạn 5/3"), ("CB04", "giao Tư soạn giấy mời, hạn 5/3") })
            {
                await Bot.AskAsync(head, line);
                await Bot.AskAsync(head, "đồng ý");
            }

            await Bot.AdvanceToAsync("2026-03-10T09:00");
        }

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
