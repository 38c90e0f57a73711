using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>Who hears what becomes of work: whoever gave it and leads there that it is late, the head who was told it was given that it is done.</summary>
public sealed class ToldOfWorkTests
{
    private const string Commune = """
        CB01,Trần Duy Khánh,Chủ tịch,UBND tỉnh/UBND phường,thủ trưởng,
        CB02,Nguyễn Đức Thắng,Chủ tịch,UBND tỉnh,lãnh đạo,
        CB09,Đỗ Văn Bảy,Giám đốc,UBND tỉnh/UBND phường/Trung tâm Phục vụ hành chính công,thủ trưởng,
        """;

    [Fact]
    public async Task The_chair_of_a_commune_hears_that_what_he_gave_is_late_and_nobody_over_his_head()
    {
        await using var bot = await BotApp.StartAsync(Commune);
        await bot.GiveAsync("CB01", "giao Bảy gửi số liệu dvctt, hạn 5/3");
        await bot.AskAsync("CB09", "nhận 1");
        await bot.AdvanceToAsync("2026-03-10T09:00");
        Assert.Single(await bot.ToldAsync("CB01"), t => t.Text.Contains("Quá hạn từ ba ngày làm việc", StringComparison.Ordinal));
        Assert.DoesNotContain(await bot.ToldAsync("CB02"), t => t.Text.Contains("Quá hạn từ ba ngày làm việc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_head_who_heard_it_given_hears_that_it_is_handed_in_and_confirmed()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync("CB01", "giao Quý soạn báo cáo, hạn 6/3");
        var before = (await bot.ToldAsync("CB05")).Count;
        await bot.AskAsync("CB06", "xong 1, báo cáo số 46/BC-KT");
        await bot.AskAsync("CB01", "xác nhận 1");
        var told = await bot.ToldAsync("CB05", before);
        Assert.Equal(["NV-1: đã nộp, chờ xác nhận", "NV-1: đã hoàn thành"], told.Select(t => t.Title));
        Assert.DoesNotContain(told.SelectMany(t => t.Buttons), b => b.Verb == "confirm");
    }
}
