using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>Biểu dương: of a person, and of a unit, which its head hears of.</summary>
public sealed class PraiseTests
{
    private const string Chair = "CB01";
    private const string Head = "CB05";

    [Theory]
    [InlineData("biểu dương phòng Kinh tế đã hoàn thành sớm kế hoạch", StoreKind.Sqlite)]
    [InlineData("biểu dương phòng Kinh tế vì hoàn thành sớm kế hoạch", StoreKind.PostgreSql)]
    [InlineData("bieu duong phong KT vi hoan thanh som ke hoach", StoreKind.Sqlite)]
    public async Task A_unit_is_praised_by_its_name_and_its_head_is_told(string words, StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        var reply = await bot.AskAsync(Chair, words);
        Assert.Contains("Phòng Kinh tế, Hạ tầng và Đô thị", reply.Text, StringComparison.Ordinal);
        var told = Assert.Single(await bot.ToldAsync(Head));
        Assert.Contains("biểu dương Phòng Kinh tế, Hạ tầng và Đô thị:", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Anh Tuấn", told.Text, StringComparison.Ordinal);
        var unit = await bot.Store.ReadAsync(db => db.Units.SingleAsync(u => u.Name == "Phòng Kinh tế, Hạ tầng và Đô thị"));
        Assert.Equal(unit.Id, await bot.Store.ReadAsync(db => db.Commendations.Select(c => c.UnitId).SingleAsync()));
    }

    [Theory]
    [InlineData("biểu dương Tuấn vì hoàn thành sớm kế hoạch")]
    [InlineData("biểu dương phòng Kinh tế vì hoàn thành sớm kế hoạch")]
    [InlineData("biểu dương Cúc vì hoàn thành sớm kế hoạch")]
    public async Task A_deputy_praises_neither_his_head_nor_their_unit_nor_himself(string words)
    {
        await using var bot = await BotApp.StartAsync(WardPeople.Rows + """

            CB15,Ngô Thị Cúc,Phó Trưởng phòng,"UBND phường/Phòng Kinh tế, Hạ tầng và Đô thị",phó,
            """);
        Assert.Contains("thẩm quyền", (await bot.AskAsync("CB15", words)).Text, StringComparison.Ordinal);
        Assert.Empty(await bot.ToldAsync(Head));
        Assert.DoesNotContain("thẩm quyền", (await bot.AskAsync("CB15", "biểu dương Quý vì hoàn thành sớm kế hoạch")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_is_over_the_unit_praises_it_and_a_person_is_praised_as_before()
    {
        await using var bot = await BotApp.StartAsync();
        Assert.Contains("thẩm quyền", (await bot.AskAsync("CB04", "biểu dương phòng Kinh tế vì hoàn thành sớm kế hoạch")).Text, StringComparison.Ordinal);
        Assert.Empty(await bot.ToldAsync(Head));
        await bot.AskAsync(Chair, "biểu dương Quý vì hoàn thành sớm kế hoạch");
        Assert.Contains("biểu dương đồng chí Trần Văn Quý:", (await bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        Assert.Contains("biểu dương đồng chí: hoàn thành sớm kế hoạch", (await bot.LastToldAsync("CB06")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restricted_work_is_not_offered_to_be_praised_by_its_title()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync(Chair, "giao kín Quý rà soát hồ sơ thanh tra, hạn 20/3");
        await bot.AskAsync("CB06", "xong 1 báo cáo số 12/BC-KT");
        await bot.AskAsync(Chair, "xác nhận 1");
        await bot.SayAsync(Chair, "cảm ơn em, làm tốt lắm");
        await bot.SayAsync(Chair, "đồng ý");
        Assert.DoesNotContain(await bot.ToldAsync(Head), m => m.Text.Contains("hồ sơ thanh tra", StringComparison.Ordinal));
        Assert.DoesNotContain(await bot.Store.ReadAsync(db => db.Commendations.Select(c => c.Text).ToListAsync()), text => text.Contains("hồ sơ thanh tra", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_several_of_one_name_it_is_asked_who_and_the_reason_is_kept()
    {
        await using var bot = await BotApp.StartAsync();
        Assert.Contains("Nguyễn Thị Lan", (await bot.AskAsync(Chair, "biểu dương Lan vì hoàn thành sớm")).Text, StringComparison.Ordinal);
        await bot.AskAsync(Chair, "2");
        Assert.Contains("hoàn thành sớm", (await bot.Store.ReadAsync(db => db.Commendations.SingleAsync())).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lam tot lam lan oi")]
    [InlineData("lam tot lam nhe lan")]
    [InlineData("giỏi lắm Lan ơi!")]
    [InlineData("lan oi, lam tot lam")]
    [InlineData("làm tốt quá chị Lan ạ")]
    public async Task Who_is_called_beside_the_praise_is_asked_about_with_her_work(string words)
    {
        await using var bot = await BotApp.StartAsync(WardPeople.Rows + """

            CB15,Hồ Sỹ Lâm,Chuyên viên,"UBND phường/Phòng Kinh tế, Hạ tầng và Đô thị",cán bộ,
            """);
        await bot.GiveAsync(Head, "giao Lan rà soát hợp đồng, hạn 20/3");
        await bot.AskAsync("CB02", "xong 1, báo cáo số 12/BC-KT");
        await bot.AskAsync(Head, "xác nhận 1");
        Assert.Contains("biểu dương đồng chí Lê Ngọc Lan về NV-1 “rà soát hợp đồng”", (await bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        await bot.AskAsync(Head, "ok");
        Assert.Contains("rà soát hợp đồng", (await bot.LastToldAsync("CB02")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Praised_without_work_of_late_it_is_repeated_as_said()
    {
        await using var bot = await BotApp.StartAsync();
        Assert.Contains("biểu dương đồng chí Trần Văn Quý", (await bot.AskAsync(Head, "gioi lam quy oi")).Text, StringComparison.Ordinal);
        await bot.AskAsync(Head, "ok");
        Assert.Contains("gioi lam", (await bot.Store.ReadAsync(db => db.Commendations.SingleAsync())).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CB06", "lam tot lam ngoc lan oi")]
    [InlineData(Head, "hay lam")]
    public async Task Nobody_is_praised_by_a_colleague_or_unnamed(string who, string words)
    {
        await using var bot = await BotApp.StartAsync();
        await bot.SayAsync(who, words);
        await bot.SayAsync(who, "ok");
        Assert.Equal(0, await bot.Store.ReadAsync(db => db.Commendations.CountAsync()));
    }
}
