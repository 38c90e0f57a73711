using System.Text.RegularExpressions;
using ReformBot.BotKit;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Digests;

/// <summary>A digest's words can be pasted into a meeting's notice: each thing once, what is shared above what is the reader's own.</summary>
public sealed class DigestTextTests
{
    private const string Chair = "CB01";
    private const string Head = "CB05";
    private const string OtherHead = "CB04";

    [Fact]
    public async Task The_boxes_are_said_once_in_words_and_what_is_the_readers_own_stands_below_what_is_shared()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync(Chair, "giao Tuấn rà soát vỉa hè, hạn 6/3");
        await bot.GiveAsync(Chair, "giao Hoàn lập kế hoạch, hạn 20/3");
        await bot.AskAsync(OtherHead, "xong 2, báo cáo số 3/BC-VHXH");
        await bot.AdvanceToAsync("2026-03-09T07:00");
        var digest = await DigestAsync(bot, Chair);

        Assert.Single(Regex.Matches(digest.Text, "Đang thực hiện quá hạn: 1 .tuần trước"));
        Assert.Single(Regex.Matches(digest.Text[..digest.Text.IndexOf("Trả lời:", StringComparison.Ordinal)], "Hoàn thành đúng hạn"));
        Assert.DoesNotContain("Nhiệm vụ: Hoàn thành", digest.Text, StringComparison.Ordinal);
        var own = digest.Lines.ToList().IndexOf("Chờ đồng chí Chủ tịch cho ý kiến: 1 (sản phẩm chờ xác nhận 1)");
        Assert.True(own > digest.Lines.ToList().FindIndex(l => l.StartsWith("Niêm phong", StringComparison.Ordinal)), digest.Text);
        Assert.StartsWith("Xem việc của một đơn vị", digest.Lines[own + 1], StringComparison.Ordinal);
        Assert.Equal(own + 2, digest.Lines.Count);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Figures_not_reported_are_said_by_line_with_the_units_and_one_unit_is_not_all(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await bot.AskAsync(Chair, "mở cam kết cao-lanh-2021");
        await bot.AskAsync(Chair, "mở cam kết cao-lanh-2021");
        await bot.AskAsync(Chair, "xác nhận mở cam kết cao-lanh-2021");
        await bot.GiveAsync(Chair, "giao Tuấn rà soát vỉa hè, hạn 29/5");
        foreach (var head in new[] { Head, OtherHead })
        {
            await bot.PressAsync(head, (await bot.ToldAsync(head)).Last(t => t.Buttons.Any(b => b.Verb == "sign")).Button("sign"));
        }

        await bot.AdvanceToAsync("2026-03-31T12:00");
        await bot.AdvanceToAsync("2026-04-20T12:00");

        var shared = (await DigestAsync(bot, Chair)).Lines.Where(l => l.Contains("chưa báo", StringComparison.Ordinal)).ToList();
        Assert.Matches(@"^Số liệu cam kết chưa báo, dòng [\d, ]+ \(2 đơn vị\): Phòng Kinh tế, Hạ tầng và Đô thị; Phòng Văn hóa - Xã hội$", Assert.Single(shared));
        var own = (await bot.ToldAsync(Head)).Last(t => t.Title?.StartsWith("Số liệu tuần", StringComparison.Ordinal) == true);
        Assert.Contains("Cam kết: đã xác nhận nội dung", own.Lines);
        Assert.Contains(own.Lines, l => Regex.IsMatch(l, @"^Số liệu cam kết chưa báo: dòng [\d, ]+$"));
    }

    [Fact]
    public async Task Leadership_reads_how_many_have_not_accepted_in_time_and_opens_them()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync(Chair, "giao Tuấn rà soát vỉa hè, hạn 20/3");
        await bot.AdvanceToAsync("2026-03-09T07:00");
        var digest = await DigestAsync(bot, Chair);

        Assert.Contains("Quá thời gian tiếp nhận, chưa nhận: 1", digest.Lines);
        var list = (await bot.PressAsync(Chair, digest.Buttons.Single(b => b.Data.GetValueOrDefault("list") == "LateToAccept")))[^1];
        Assert.Contains("NV-1 rà soát vỉa hè", list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Praise_is_counted_by_unit_without_a_name_and_the_count_opens(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await bot.GiveAsync(Chair, "giao Tuấn rà soát vỉa hè, hạn 20/3");
        await bot.AskAsync(Chair, "biểu dương Quý vì hoàn thành sớm kế hoạch");
        await bot.AskAsync(Chair, "biểu dương phòng Kinh tế vì giữ đúng hạn");
        await bot.AskAsync(Chair, "biểu dương Hoàn vì tổ chức tốt hội nghị");
        await bot.AdvanceToAsync("2026-03-09T07:00");
        var digest = await DigestAsync(bot, Chair);

        Assert.Contains(digest.Lines, l => Regex.IsMatch(l, @"^Biểu dương từ đầu năm: 3( \(tuần trước \d\))? – Phòng Kinh tế, Hạ tầng và Đô thị: 2; Phòng Văn hóa - Xã hội: 1$"));
        Assert.DoesNotContain("Quý", digest.Text, StringComparison.Ordinal);
        var list = (await bot.PressAsync(Chair, digest.Buttons.Single(b => b.Data.GetValueOrDefault("list") == "Praised")))[^1];
        Assert.Equal(3, list.Lines.Count);
        Assert.Contains("hoàn thành sớm kế hoạch", list.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await bot.AskAsync(Chair, "danh sách biểu dương phòng Kinh tế, Hạ tầng và Đô thị")).Lines.Count);
        Assert.Contains("Biểu dương từ đầu năm: 2", (await bot.ToldAsync(Head)).Last(t => t.Title?.StartsWith("Số liệu tuần", StringComparison.Ordinal) == true).Text, StringComparison.Ordinal);
    }

    private static async Task<Told> DigestAsync(BotApp bot, string code) =>
        (await bot.ToldAsync(code)).Last(t => t.Title?.StartsWith("Bản tin", StringComparison.Ordinal) == true);
}
