using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>Party, administration, Front and unions of a province and its communes: who is meant by a body's name, and who may give whom.</summary>
public sealed class OtherBlocksTests : IAsyncLifetime
{
    private const string Province = """
        CB00,Phạm Quốc Hưng,Chủ tịch UBND tỉnh,UBND tỉnh,lãnh đạo,
        CB01,Bùi Văn Quý,Chánh Văn phòng,UBND tỉnh/Văn phòng UBND tỉnh,thủ trưởng,
        CB02,Cao Thị Hằng,Trưởng phòng,UBND tỉnh/Phòng Tổ chức,thủ trưởng,
        CB10,Trần Văn Nghĩa,Bí thư,Tỉnh ủy,lãnh đạo,Đảng
        CB11,Đặng Quốc Bình,Chánh Văn phòng,Tỉnh ủy/Văn phòng Tỉnh ủy,thủ trưởng,Đảng
        CB20,Trần Duy Khánh,Chủ tịch UBND phường,UBND tỉnh/UBND phường Lam Giang,thủ trưởng,
        CB21,Nguyễn Anh Tuấn,Trưởng phòng,UBND tỉnh/UBND phường Lam Giang/Phòng Kinh tế,thủ trưởng,
        CB30,Nguyễn Văn Dũng,Chủ tịch UBND phường,UBND tỉnh/UBND phường Hồng Sơn,thủ trưởng,
        CB31,Vũ Mạnh Hùng,Trưởng phòng,UBND tỉnh/UBND phường Hồng Sơn/Phòng Kinh tế,thủ trưởng,
        CB40,Đoàn Ngọc Hải,Bí thư Đảng ủy phường,Tỉnh ủy/Đảng ủy phường Lam Giang,thủ trưởng,Đảng
        CB41,Trịnh Bá Lộc,Bí thư,Tỉnh ủy/Đảng ủy phường Hồng Sơn,lãnh đạo,Đảng
        CB50,Huỳnh Tấn Đạt,Chủ tịch,Ủy ban MTTQ Việt Nam tỉnh/Ủy ban MTTQ Việt Nam phường Lam Giang,thủ trưởng,Mặt trận
        CB51,Hồ Sỹ Lâm,Chủ tịch,Ủy ban MTTQ Việt Nam tỉnh,thủ trưởng,Mặt trận
        CB52,Giàng A Páo,Bí thư,Tỉnh đoàn,thủ trưởng,đoàn thể
        """;

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync(Province);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("CB10", "giao UBND tỉnh báo cáo kết quả CCHC quý I, hạn 31/3", "CB00")]
    [InlineData("CB10", "Đề nghị Chủ tịch UBND tỉnh chỉ đạo rà soát hồ sơ trễ hạn, hạn 31/3", "CB00")]
    [InlineData("CB10", "giao UBND phường Hồng Sơn lập báo cáo, hạn 31/3", "CB30")]
    [InlineData("CB11", "giao UBND tỉnh lập báo cáo, hạn 31/3", null)]
    [InlineData("CB40", "giao Chủ tịch phường rà soát hồ sơ trễ hạn, hạn 31/3", "CB20")]
    [InlineData("CB40", "giao ubnd phuong ra soat ho so tre han, han 31/3", "CB20")]
    [InlineData("CB40", "giao phòng kinh tế rà soát hồ sơ trễ hạn, hạn 31/3", "CB21")]
    [InlineData("CB40", "giao UBND phường Hồng Sơn lập báo cáo, hạn 31/3", null)]
    [InlineData("CB41", "giao UBND phường Lam Giang lập báo cáo, hạn 31/3", null)]
    [InlineData("CB40", "giao UBND tỉnh lập báo cáo, hạn 31/3", null)]
    [InlineData("CB00", "giao Mặt trận Tổ quốc tỉnh giám sát việc tiếp công dân, hạn 31/3", "CB51")]
    [InlineData("CB00", "đề nghị Tỉnh đoàn phối hợp tổ chức Ngày chuyển đổi số, hạn 31/3", "CB52")]
    [InlineData("CB20", "de nghi mttq phuong giam sat viec tiep cong dan, han 31/3", "CB50")]
    [InlineData("CB20", "đề nghị MTTQ tỉnh giám sát việc tiếp công dân, hạn 31/3", null)]
    [InlineData("CB20", "giao bí thư phường lập báo cáo, hạn 31/3", null)]
    public async Task A_body_is_its_head_and_a_commune_reaches_only_its_own(string by, string words, string? receiver)
    {
        await _bot.GiveAsync(by, words);
        var given = await _bot.Store.ReadAsync(db => db.Assignments.SingleOrDefaultAsync());
        Assert.Equal(receiver, given is null ? null : (await _bot.Store.ReadAsync(db => db.People.SingleAsync(p => p.Id == given.AssigneeId))).Code);
    }

    [Fact]
    public async Task Who_alone_may_read_is_said_in_passing_and_stays_out_of_the_title()
    {
        var echo = await _bot.AskAsync("CB20", "giao Tuấn kiểm tra đơn thư của ông A, chỉ tôi và Hải được xem, hạn 31/3");
        Assert.Contains("Việc: kiểm tra đơn thư của ông A\n", echo.Text, StringComparison.Ordinal);
        await _bot.AskAsync("CB20", "đồng ý");
        var given = await _bot.Store.ReadAsync(db => db.Assignments.SingleAsync());
        Assert.True(given.IsRestricted);
        Assert.Contains("NV-1", (await _bot.AskAsync("CB40", "xem 1")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đơn thư", (await _bot.AskAsync("CB00", "xem 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kind_of_unit_urged_chooses_the_instruction_and_where_there_is_none_all_are_named_as_owing_nothing()
    {
        await _bot.GiveAsync("CB00", "giao các phường rà soát thủ tục hành chính, hạn 31/3");
        await _bot.GiveAsync("CB00", "giao Văn phòng UBND tỉnh và phòng Tổ chức gửi số liệu quý I, hạn 31/3");
        Assert.Contains("2 nơi", (await _bot.AskAsync("CB00", "đôn đốc các phường chưa gửi")).Text, StringComparison.Ordinal);
        Assert.Contains("rà soát thủ tục", (await _bot.LastToldAsync("CB30")).Text, StringComparison.Ordinal);
        foreach (var (head, number) in new[] { ("CB20", 2), ("CB30", 3) })
        {
            await _bot.AskAsync(head, $"nhận {number}");
            await _bot.AskAsync(head, $"xong {number} số 5/BC-UBND");
        }

        Assert.Contains("đang mở của NV-1 ", (await _bot.AskAsync("CB00", "đôn đốc các phường")).Text, StringComparison.Ordinal);
        Assert.Contains("Phòng Tổ chức", (await _bot.AskAsync("CB00", "đôn đốc các phòng")).Text, StringComparison.OrdinalIgnoreCase);
    }
}
