using System.Text.RegularExpressions;
using ReformBot.BotKit;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Digests;

/// <summary>A commitment's figure is the unit's: its focal point is asked and reports, the head is told and may correct it.</summary>
public sealed class FocalReportTests
{
    private const string Chair = "CB01";
    private const string Head = "CB04";
    private const string Focal = "CB08";

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task The_focal_point_is_asked_and_the_head_is_told_of_the_report_and_may_correct_it(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await bot.AskAsync(Chair, "xác nhận mở cam kết cao-lanh-2021");
        await bot.PressAsync(Head, (await bot.ToldAsync(Head)).Last(t => t.Buttons.Any(b => b.Verb == "sign")).Button("sign"));
        await bot.AdvanceToAsync("2026-04-01T12:00");

        var asked = (await bot.ToldAsync(Focal)).Last(t => t.Buttons.Any(b => b.Verb == "checkin"));
        Assert.DoesNotContain(await bot.ToldAsync(Head), t => t.Buttons.Any(b => b.Verb == "checkin"));
        var line = Regex.Match(asked.Text, @"Dòng (\d+)").Groups[1].Value;
        await bot.AskAsync(Focal, $"dòng {line}: 97,5%");
        var told = await bot.LastToldAsync(Head);
        Assert.Contains($"Đồng chí Phan Thị Mỹ Hạnh đã báo số liệu cam kết dòng {line}", told.Text, StringComparison.Ordinal);
        Assert.Contains("Phòng Văn hóa - Xã hội: 97,5%", told.Text, StringComparison.Ordinal);

        var before = (await bot.ToldAsync(Head)).Count;
        Assert.Contains("97,5% thành 98%", (await bot.AskAsync(Head, $"dòng {line}: 98%")).Text, StringComparison.Ordinal);
        Assert.Contains("97,5% → 98%", (await bot.AskAsync(Head, "đồng ý")).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await bot.ToldAsync(Head, before)).Count);
    }

    [Fact]
    public async Task Where_there_is_no_focal_point_the_head_is_asked()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync(Chair, "xác nhận mở cam kết cao-lanh-2021");
        await bot.PressAsync("CB05", (await bot.ToldAsync("CB05")).Last(t => t.Buttons.Any(b => b.Verb == "sign")).Button("sign"));
        await bot.AdvanceToAsync("2026-04-01T12:00");

        Assert.Contains(await bot.ToldAsync("CB05"), t => t.Buttons.Any(b => b.Verb == "checkin"));
    }
}
