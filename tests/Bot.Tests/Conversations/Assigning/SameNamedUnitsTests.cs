using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>Every commune has rooms of the same names: whoever is not of that commune is told which.</summary>
public sealed class SameNamedUnitsTests : IAsyncLifetime
{
    private const string Province = """
        CB00,Phạm Quốc Hưng,Chủ tịch,UBND tỉnh,lãnh đạo,
        CB01,Trần Duy Khánh,Chủ tịch,UBND tỉnh/UBND phường Lam Giang,lãnh đạo,
        CB02,Lê Ngọc Lan,Chuyên viên,UBND tỉnh/UBND phường Lam Giang/Phòng Kinh tế,cán bộ,
        CB05,Nguyễn Anh Tuấn,Trưởng phòng,UBND tỉnh/UBND phường Lam Giang/Phòng Kinh tế,thủ trưởng,
        CB22,Bùi Thị Lan,Chuyên viên,UBND tỉnh/UBND xã Bình Minh/Phòng Kinh tế,cán bộ,
        CB25,Vương Đình Hòa,Trưởng phòng,UBND tỉnh/UBND xã Bình Minh/Phòng Kinh tế,thủ trưởng,
        """;

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync(Province);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Of_rooms_that_share_a_name_the_commune_is_said_except_to_those_of_it()
    {
        var which = await _bot.AskAsync("CB00", "giao Lan lập báo cáo tuần, hạn 20/3");
        Assert.Contains("Lê Ngọc Lan (Phòng Kinh tế phường Lam Giang)", which.Text, StringComparison.Ordinal);
        Assert.Contains("Bùi Thị Lan (Phòng Kinh tế xã Bình Minh)", which.Text, StringComparison.Ordinal);
        await _bot.AskAsync("CB00", "thôi");

        await _bot.GiveAsync("CB00", "các phòng gửi số liệu tháng 2, hạn 20/3");
        Assert.Contains("Phòng Kinh tế phường Lam Giang (NV-2, chưa nhận), Phòng Kinh tế xã Bình Minh (NV-3, chưa nhận)", (await _bot.AskAsync("CB00", "xem 1")).Text, StringComparison.Ordinal);

        Assert.Contains("Lê Ngọc Lan (Phòng Kinh tế)", (await _bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn 20/3")).Text, StringComparison.Ordinal);
        await _bot.AskAsync("CB05", "đồng ý");
        Assert.Contains("Nguyễn Anh Tuấn (Phòng Kinh tế) giao", (await _bot.LastToldAsync("CB02")).Text, StringComparison.Ordinal);
    }
}
