using ReformBot.BotKit;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Lists;

/// <summary>The morning message says one instruction to many units once, with how far the units are, and it opens.</summary>
public sealed class ManyUnitsReminderTests
{
    private const string Chair = "CB01";

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task One_instruction_that_several_units_have_not_accepted_is_one_line_of_the_morning(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await bot.GiveAsync(Chair, "các phòng gửi số liệu quý I, hạn 20/3");
        await bot.GiveAsync(Chair, "giao Bảy khắc phục tồn tại, hạn 20/3");
        await bot.AdvanceToAsync("2026-03-05T12:00");
        var before = (await bot.ToldAsync(Chair)).Count;
        await bot.AdvanceToAsync("2026-03-06T09:00");

        var morning = Assert.Single(await bot.ToldAsync(Chair, before));
        Assert.Contains("2 việc", morning.Title, StringComparison.Ordinal);
        Assert.Contains("NV-1 gửi số liệu quý I – hạn 17:00 thứ Sáu, 20/3/2026; đã hoàn thành 0/2 đơn vị, chưa nhận 2", morning.Lines);
        Assert.Single(morning.Lines, l => l.Contains("gửi số liệu", StringComparison.Ordinal));
        Assert.Single(morning.Lines, l => l.Contains("khắc phục tồn tại", StringComparison.Ordinal));
        var card = (await bot.PressAsync(Chair, morning.Buttons.First(b => b.Text == "xem 1")))[^1];
        Assert.Contains("Chưa gửi: Phòng Kinh tế, Hạ tầng và Đô thị (NV-2, chưa nhận), Phòng Văn hóa - Xã hội (NV-3, chưa nhận).", card.Lines);
        Assert.Contains("(NV-2, chưa nhận)", (await bot.AskAsync(Chair, "đơn vị nào chưa gửi")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("còn thiếu ai")]
    [InlineData("con thieu ai")]
    [InlineData("còn thiếu ai vậy em")]
    [InlineData("thiếu những đơn vị nào")]
    [InlineData("dv nao chua gui bc")]
    [InlineData("cái 1 còn thiếu ai")]
    public async Task Who_is_missing_is_who_has_not_sent(string words)
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync(Chair, "các phòng gửi số liệu quý I, hạn 20/3");
        await bot.AskAsync("CB04", "nhận 3");
        await bot.AskAsync(Chair, "ai gửi rồi");
        Assert.Contains("Chưa gửi: Phòng Kinh tế, Hạ tầng và Đô thị (NV-2, chưa nhận), Phòng Văn hóa - Xã hội (NV-3).", (await bot.AskAsync(Chair, words)).Lines);
    }

    [Theory]
    [InlineData("đơn vị nào chưa gửi số liệu quý I", "NV-1")]
    [InlineData("don vi nao chua gui de an 06", "NV-4")]
    [InlineData("đơn vị nào chưa gửi", "NV-4")]
    public async Task Who_has_not_sent_is_about_the_instruction_the_words_name(string words, string number)
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync(Chair, "các phòng gửi số liệu quý I, hạn 20/3");
        await bot.GiveAsync(Chair, "các phòng báo cáo đề án 06, hạn 10/3");
        Assert.StartsWith(number + ":", (await bot.AskAsync(Chair, words)).Title, StringComparison.Ordinal);

        // What has just been looked at is meant where nothing is named; others who see them all ask about the same.
        await bot.AskAsync(Chair, "xem 1");
        Assert.StartsWith("NV-1:", (await bot.AskAsync(Chair, "đơn vị nào chưa gửi")).Title, StringComparison.Ordinal);
        Assert.StartsWith(number + ":", (await bot.AskAsync("CB03", words)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Late_finished_and_handed_in_units_are_counted_and_what_waits_for_his_word_is_said_apart()
    {
        await using var bot = await BotApp.StartAsync(WardPeople.Rows + """

            CB15,Ngô Thị Mận,Trưởng phòng,UBND phường/Phòng Tư pháp,thủ trưởng,
            CB16,Tạ Văn Lực,Trưởng phòng,UBND phường/Phòng Nội vụ,thủ trưởng,
            CB17,Hà Thị Đào,Trưởng phòng,UBND phường/Phòng Tài chính,thủ trưởng,
            """);
        await bot.GiveAsync(Chair, "các phòng gửi số liệu quý I, hạn 11/3");
        foreach (var head in new[] { "CB04", "CB05", "CB15" })
        {
            await bot.AskAsync(head, "xong báo cáo số 5/BC");
        }

        await bot.AskAsync("CB16", "nhận");
        await bot.AskAsync(Chair, "xác nhận 2");
        await bot.AdvanceToAsync("2026-03-15T09:00");
        var before = (await bot.ToldAsync(Chair)).Count;
        await bot.AdvanceToAsync("2026-03-16T09:00");

        var late = (await bot.ToldAsync(Chair, before)).Single(m => m.Text.Contains("Quá hạn từ ba ngày làm việc", StringComparison.Ordinal));
        Assert.Contains("NV-1 gửi số liệu quý I – hạn 17:00 thứ Tư, 11/3/2026; đã hoàn thành 1/5 đơn vị, chờ xác nhận 2, quá hạn 2, chưa nhận 1", late.Lines);
        Assert.Contains(await bot.ToldAsync(Chair), m => m.Lines.Contains(
            "NV-1 gửi số liệu quý I – 2 đơn vị kính đề nghị cho ý kiến; đã hoàn thành 1/5 đơn vị, chờ xác nhận 2, chưa nhận 1"));
        var card = await bot.AskAsync(Chair, "xem 1");
        Assert.Contains("chưa nhận, quá hạn)", card.Text, StringComparison.Ordinal);
        Assert.Contains("Chờ xác nhận: ", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_of_one_unit_is_reminded_of_his_own_line()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync(Chair, "các phòng gửi số liệu quý I, hạn 20/3");
        var before = (await bot.ToldAsync("CB05")).Count;
        await bot.AdvanceToAsync("2026-03-05T09:00");

        Assert.Contains("NV-2 gửi số liệu quý I", Assert.Single(await bot.ToldAsync("CB05", before)).Text, StringComparison.Ordinal);
    }
}
