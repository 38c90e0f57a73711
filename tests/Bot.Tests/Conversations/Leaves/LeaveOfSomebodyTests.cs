using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>When somebody is away: days that stand or wait, to whoever may hear of them, and never why.</summary>
public sealed class LeaveOfSomebodyTests : WardTests
{
    private const string Head = "CB05";
    private const string OtherHead = "CB04";
    private const string Lan = "CB02";
    private const string Quy = "CB06";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.AskAsync(Quy, "xin nghỉ 5-6/3 vì khám bệnh, Lan làm thay");
    }

    [Theory]
    [InlineData("quy nghi hom nao")]
    [InlineData("quý nghỉ ngày nào")]
    [InlineData("Quý xin nghỉ hôm nào vậy em")]
    [InlineData("bao gio quy nghi")]
    [InlineData("Quý nghỉ mấy ngày")]
    [InlineData("Quý nghỉ tới bao giờ")]
    [InlineData("tuần này Quý có nghỉ không")]
    [InlineData("when is Quý off")]
    public async Task What_waits_is_told_to_the_head_and_what_stands_to_the_unit(string words)
    {
        var waiting = (await Bot.AskAsync(Head, words)).Text;
        Assert.Contains("5/3", waiting, StringComparison.Ordinal);
        Assert.Contains("chờ ý kiến", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("khám", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("5/3", (await Bot.AskAsync(Lan, words)).Text, StringComparison.Ordinal);

        await Bot.AskAsync(Head, "đồng ý cho Quý nghỉ");
        foreach (var by in new[] { Head, Lan })
        {
            var stands = (await Bot.AskAsync(by, words)).Text;
            Assert.Contains("5/3", stands, StringComparison.Ordinal);
            Assert.DoesNotContain("chờ ý kiến", stands, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("5/3", (await Bot.AskAsync(OtherHead, words)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }

    [Fact]
    public async Task Who_is_away_this_week_names_what_waits_for_his_word_as_well()
    {
        Assert.Contains("chờ ý kiến", (await Bot.AskAsync(Head, "ai nghi tuan nay")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quý", (await Bot.AskAsync(Lan, "ai nghi tuan nay")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_nobody_s_leave_that_is_said() =>
        Assert.Contains("không có ngày nghỉ", (await Bot.AskAsync(Head, "Lan nghi hom nao")).Text, StringComparison.Ordinal);
}
