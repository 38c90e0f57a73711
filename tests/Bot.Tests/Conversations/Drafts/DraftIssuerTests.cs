using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Drafts;

/// <summary>Drafts go to the leader of their drafter's own office, and he reads who before he says yes.</summary>
public sealed class DraftIssuerTests : IClassFixture<DraftIssuerTests.Province>
{
    private const string Focal = "P06";
    private readonly BotApp _bot;

    public DraftIssuerTests(Province province) => _bot = province.Bot;

    [Fact]
    public async Task A_notice_of_a_ward_with_one_receiver_elsewhere_stays_with_the_wards_own_chair()
    {
        var echo = await _bot.AskAsync(Focal, "1. Giao Sơn rà soát vỉa hè, hạn 20/3\n2. Giao Yến tổng hợp kiến nghị cử tri, hạn 31/3");
        Assert.Contains("Trình: đồng chí Trần Duy Khánh, Chủ tịch UBND phường Lam Giang", echo.Text, StringComparison.Ordinal);
        Assert.Contains("Mục 2 có người nhận ngoài thẩm quyền của đồng chí Trần Duy Khánh", echo.Text, StringComparison.Ordinal);
        Assert.Contains("“trình Thắng”", echo.Text, StringComparison.Ordinal);
        Assert.Contains("chưa trình mục nào", (await _bot.AskAsync(Focal, "ok")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Focal, "bỏ 2");
        Assert.Contains("Trần Duy Khánh", (await _bot.AskAsync(Focal, "đồng ý")).Text, StringComparison.Ordinal);
        Assert.Contains("rà soát vỉa hè", (await _bot.LastToldAsync("P03")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(await _bot.ToldAsync("P01"), t => t.Text.Contains("rà soát vỉa hè", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("trình Thu")]
    [InlineData("trinh chi thu ky nhe")]
    [InlineData("để chị Thu ban hành")]
    [InlineData("trình phó chủ tịch")]
    public async Task The_drafter_may_put_them_before_another_leader_of_the_office(string words)
    {
        await _bot.AskAsync(Focal, "giao Sơn rà soát vỉa hè, hạn 20/3; giao Hoa lập danh sách hộ nghèo, hạn 31/3");
        Assert.Contains("Trình: đồng chí Nguyễn Hồng Thu, Phó Chủ tịch UBND phường Lam Giang", (await _bot.AskAsync(Focal, words)).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Focal, "thôi");
    }

    [Fact]
    public async Task One_order_of_a_drafter_says_whose_word_it_waits_for()
    {
        var echo = await _bot.AskAsync(Focal, "giao Sơn rà soát chợ, hạn 20/3");
        Assert.Contains("Trình: đồng chí Trần Duy Khánh, Chủ tịch UBND phường Lam Giang", echo.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Focal, "trình Thu");
        Assert.Contains("Nguyễn Hồng Thu", (await _bot.AskAsync(Focal, "trình luôn nhé")).Text, StringComparison.Ordinal);
        Assert.Contains("rà soát chợ", (await _bot.LastToldAsync("P04")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trinh a Khanh giao phong kinh te lap ke hoach trong cay, han 25/3", "Trình: đồng chí Trần Duy Khánh")]
    [InlineData("trình chủ tịch giao Phòng Kinh tế lập kế hoạch trồng cây, hạn 25/3", "Trình: đồng chí Trần Duy Khánh")]
    [InlineData("trình chị Thu ký giao Sơn lập kế hoạch trồng cây, hạn 25/3", "Trình: đồng chí Nguyễn Hồng Thu")]
    public async Task Before_whom_an_order_is_put_is_no_part_of_the_work(string words, string issuer)
    {
        var echo = await _bot.AskAsync(Focal, words);
        Assert.Contains(issuer, echo.Text, StringComparison.Ordinal);
        Assert.Matches("^(lập kế hoạch trồng cây|lap ke hoach trong cay)$", echo.Facts.Single(f => f.Label == "Việc").Value);
        await _bot.AskAsync(Focal, "thôi");
    }

    [Theory]
    [InlineData("trình chị Thu nhé:\n1. Sơn lập kế hoạch trồng cây, hạn 20/3\n2. Giao Hoa rà soát hộ nghèo, hạn 24/3", "Nguyễn Hồng Thu")]
    [InlineData("kinh trinh pho chu tich xem xet, ban hanh:\nThông báo số 45/TB-UBND\n1. Giao Sơn lập kế hoạch trồng cây, hạn 20/3\n2. Giao Hoa rà soát hộ nghèo, hạn 24/3", "Nguyễn Hồng Thu")]
    [InlineData("trình chị Thu: 1. Sơn lập kế hoạch trồng cây, hạn 20/3\n2. Hoa rà soát hộ nghèo, hạn 24/3", "Nguyễn Hồng Thu")]
    [InlineData("trinh chu tich:\ngiao Sơn lập kế hoạch trồng cây, hạn 20/3\ngiao Hoa rà soát hộ nghèo, hạn 24/3", "Trần Duy Khánh")]
    public async Task A_pasted_notice_says_above_its_items_before_whom_it_is_put(string words, string issuer)
    {
        var echo = await _bot.AskAsync(Focal, words);
        Assert.Contains($"Trình: đồng chí {issuer}", echo.Text, StringComparison.Ordinal);
        Assert.Equal(2, echo.Lines.Count(l => l.StartsWith("1) lập kế hoạch trồng cây", StringComparison.Ordinal) || l.StartsWith("2) rà soát hộ nghèo", StringComparison.Ordinal)));
        await _bot.AskAsync(Focal, "thôi");
    }

    [Fact]
    public async Task A_notice_put_before_somebody_who_may_not_issue_it_says_so()
    {
        var echo = await _bot.AskAsync(Focal, "trình anh Cường:\n1. Giao Sơn lập kế hoạch trồng cây, hạn 20/3\n2. Giao Hoa rà soát hộ nghèo, hạn 24/3");
        Assert.Contains("“anh Cường” chưa rõ là đồng chí nào, hoặc chưa đủ thẩm quyền", echo.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Focal, "thôi");
    }

    [Fact]
    public async Task A_head_who_wants_his_own_orders_put_before_the_chair_gives_nothing_himself()
    {
        await _bot.AskAsync("P04", "trình chủ tịch:\n1. Giao Sơn lập kế hoạch trồng tre, hạn 20/3\n2. Giao Hoa rà soát hộ cận nghèo, hạn 24/3");
        var put = (await _bot.AskAsync("P04", "đồng ý")).Text;
        Assert.Contains("Đã trình 2 dự thảo", put, StringComparison.Ordinal);
        Assert.Contains("trồng tre", (await _bot.LastToldAsync("P03")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await _bot.ToldAsync("P05"), t => t.Text.Contains("trồng tre", StringComparison.Ordinal));
        await _bot.AskAsync("P03", $"chưa ban hành bản {NumberIn(put)}");
    }

    [Theory]
    [InlineData("giao Sơn trình chủ tịch kế hoạch trồng cây, hạn 25/3")]
    [InlineData("giao Sơn trình HĐND giao chỉ tiêu trồng cây, hạn 25/3")]
    public async Task What_somebody_is_to_put_before_a_leader_is_the_work(string words)
    {
        Assert.Contains("trình", (await _bot.AskAsync(Focal, words)).Facts.Single(f => f.Label == "Việc").Value, StringComparison.OrdinalIgnoreCase);
        await _bot.AskAsync(Focal, "thôi");
    }

    [Fact]
    public async Task The_drafter_asks_what_has_become_of_them()
    {
        await _bot.AskAsync(Focal, "trình chủ tịch giao Sơn rà soát bến bãi, hạn 20/3");
        var number = NumberIn((await _bot.AskAsync(Focal, "đồng ý")).Text);
        foreach (var words in (string[])["a Khanh duyet chua", "chủ tịch duyệt chưa", "bản trình đã ký chưa ạ", "sếp ký chưa"])
        {
            var state = (await _bot.AskAsync(Focal, words)).Text;
            Assert.Contains("rà soát bến bãi", state, StringComparison.Ordinal);
            Assert.Contains("đang chờ ban hành", state, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("bến bãi", (await _bot.AskAsync(Focal, "bản trình số 99999999999 duyệt chưa")).Text, StringComparison.Ordinal);
        await _bot.AskAsync("P03", $"ban hành bản {number}");
        Assert.Contains("đã ban hành", (await _bot.AskAsync(Focal, $"bản trình số {number} duyệt chưa")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bến bãi", (await _bot.AskAsync("P05", "chủ tịch duyệt chưa")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_leader_may_not_ask_another_block_for_is_said_before_it_is_put_before_him()
    {
        var echo = await _bot.AskAsync(Focal, "1. Giao Sơn rà soát vỉa hè, hạn 20/3\n2. Giao Hoa lập danh sách hộ nghèo, phối hợp Hải, hạn 31/3");
        Assert.Contains("Mục 2 có người nhận ngoài thẩm quyền của đồng chí Trần Duy Khánh, hoặc người phối hợp", echo.Text, StringComparison.Ordinal);
        Assert.Contains("chưa trình mục nào", (await _bot.AskAsync(Focal, "ok")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Focal, "thôi");
    }

    [Fact]
    public async Task What_is_said_to_be_the_provinces_goes_to_the_province()
    {
        await _bot.AskAsync("P07", "thay mặt Chủ tịch giao Yến tổng hợp kiến nghị cử tri, hạn 31/3");
        Assert.Contains("Nguyễn Đức Thắng", (await _bot.AskAsync("P07", "đồng ý")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.DraftBatches.CountAsync(b => db.People.Any(p => p.Id == b.IssuerId && p.Code == "P01"))));
    }

    private static string NumberIn(string put) => Regex.Match(put, @"bản trình số (\d+)").Groups[1].Value;

    public sealed class Province : IAsyncLifetime
    {
        private const string Rows = """
            P01,Nguyễn Đức Thắng,Chủ tịch UBND tỉnh,UBND tỉnh,lãnh đạo,
            P02,Đinh Thị Yến,Giám đốc Sở,UBND tỉnh/Sở Nội vụ,thủ trưởng,
            P03,Trần Duy Khánh,Chủ tịch UBND phường,UBND tỉnh/UBND phường Lam Giang,thủ trưởng,
            P04,Nguyễn Hồng Thu,Phó Chủ tịch UBND phường,UBND tỉnh/UBND phường Lam Giang,phó,
            P05,Lê Văn Sơn,Trưởng phòng,UBND tỉnh/UBND phường Lam Giang/Phòng Kinh tế,thủ trưởng,
            P06,Nguyễn Thị Ba,Văn thư,UBND tỉnh/UBND phường Lam Giang/Văn phòng HĐND và UBND,văn thư,
            P07,Phạm Văn Cường,Chuyên viên,UBND tỉnh/Văn phòng UBND tỉnh,đầu mối,
            P09,Đoàn Ngọc Hải,Bí thư,Đảng ủy phường Lam Giang,lãnh đạo,Đảng
            P08,Trần Thị Hoa,Trưởng phòng,UBND tỉnh/UBND phường Lam Giang/Phòng Văn hóa - Xã hội,thủ trưởng,
            """;

        public BotApp Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Bot = await BotApp.StartAsync(people: Rows);

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
