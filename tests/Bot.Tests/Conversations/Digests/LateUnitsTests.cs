using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Digests;

/// <summary>Which unit is the latest: the rates the digest has, by its rules and to its readers.</summary>
public sealed class LateUnitsTests(LateUnitsTests.Ward ward) : IClassFixture<LateUnitsTests.Ward>
{
    private const string Chair = "CB01";
    private const string Economy = "Phòng Kinh tế, Hạ tầng và Đô thị";
    private const string Culture = "Phòng Văn hóa - Xã hội";
    private const string Centre = "Trung tâm Phục vụ hành chính công";

    [Theory]
    [InlineData("don vi nao cham nhat")]
    [InlineData("đơn vị nào trễ nhiều nhất")]
    [InlineData("đơn vị nào có nhiều việc quá hạn nhất vậy em")]
    [InlineData("co quan nao tre han nhieu nhat")]
    [InlineData("xếp hạng các đơn vị trễ hạn")]
    [InlineData("which unit is the latest")]
    public async Task Units_stand_by_their_rate_and_who_has_few_tasks_in_no_order(string words)
    {
        var lines = (await ward.Bot.AskAsync(Chair, words)).Lines;
        Assert.Equal(
            [$"– {Culture}: 60% (3/5)", $"– {Economy}: 40% (2/5)", $"Đơn vị có dưới 5 nhiệm vụ, không xếp thứ tự: {Centre} quá hạn 1/1"],
            lines.Where(l => l.Contains('/', StringComparison.Ordinal) && !l.Contains("2026", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_a_kind_of_unit_that_kind_alone()
    {
        var text = (await ward.Bot.AskAsync(Chair, "phong nao cham nhat")).Text;
        Assert.Contains(Economy, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Centre, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CB05", "phòng nào chậm nhất")]
    [InlineData("CB06", "đơn vị nào chậm nhất")]
    public async Task Of_other_units_nothing_is_revealed(string by, string words)
    {
        var text = (await ward.Bot.AskAsync(by, words)).Text;
        Assert.DoesNotContain(Culture, text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_the_latest_is_no_question_of_units() =>
        Assert.DoesNotContain("%", (await ward.Bot.AskAsync(Chair, "ai trễ nhiều nhất")).Text, StringComparison.Ordinal);

    /// <summary>Asking changes nothing.</summary>
    public sealed class Ward : IAsyncLifetime
    {
        public BotApp Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Bot = await BotApp.StartAsync();
            string[] work = ["rà soát hợp đồng", "lập danh mục", "soạn giấy mời", "kiểm tra vỉa hè", "tổng hợp kiến nghị"];
            foreach (var (by, name, late, of) in new[] { ("CB05", "Quý", 2, 5), ("CB04", "Tư", 3, 5), ("CB09", "Sương", 1, 1) })
            {
                for (var i = 0; i < of; i++)
                {
                    await Bot.GiveAsync(by, $"giao {name} {work[i]}, hạn {(i < late ? "5/3" : "20/3")}");
                }
            }

            await Bot.GiveAsync("CB01", "giao kín Quý rà soát hồ sơ thanh tra, hạn 5/3");
            await Bot.AdvanceToAsync("2026-03-06T09:00");
        }

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
