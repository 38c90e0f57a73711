using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>One "giao", several people: with work of their own each gets a draft, beside another's work they share one.</summary>
public sealed class OrdersByNameTests(OneWard ward) : IClassFixture<OneWard>
{
    private const string Chair = "CB01";
    private readonly BotApp _bot = ward.Bot;

    [Theory]
    [InlineData("giao Quý lập danh sách hộ kinh doanh hạn 13/3, Sương kiểm tra vỉa hè hạn 12/3")]
    [InlineData("giao Quý lập danh sách hộ kinh doanh hạn 13/3; Sương kiểm tra vỉa hè hạn 12/3")]
    [InlineData("giao Quý lập danh sách hộ kinh doanh hạn 13/3, còn Sương thì kiểm tra vỉa hè hạn 12/3")]
    [InlineData("giao quy lap danh sach ho kinh doanh han 13/3, suong kiem tra via he han 12/3")]
    [InlineData("giao quy lap danh sach ho kinh doanh han 13/3 con suong thi kiem tra via he han 12/3")]
    [InlineData("giao Quý lập danh sách hộ kinh doanh, hạn 13/3. Chị Sương kiểm tra vỉa hè, hạn 12/3")]
    [InlineData("giao Quý lập danh sách hộ kinh doanh hạn 13/3 và Sương kiểm tra vỉa hè hạn 12/3")]
    public async Task Two_people_with_work_and_a_day_each_get_a_draft_each(string words)
    {
        var echo = await _bot.AskAsync(Chair, words);
        Assert.Contains(echo.Lines, l => l.StartsWith("1) ", StringComparison.Ordinal) && l.Contains("Trần Văn Quý", StringComparison.Ordinal) && l.Contains("13/3", StringComparison.Ordinal));
        Assert.Contains(echo.Lines, l => l.StartsWith("2) ", StringComparison.Ordinal) && l.Contains("Trần Thị Sương", StringComparison.Ordinal) && l.Contains("12/3", StringComparison.Ordinal));
        await _bot.AskAsync(Chair, "thôi");
    }

    [Theory]
    [InlineData("giao Quý lập danh sách hộ kinh doanh, Sương kiểm tra vỉa hè, hạn 12/3", "12/3")]
    [InlineData("giao Quý lập danh sách hộ kinh doanh hạn 13/3, Sương kiểm tra vỉa hè", "cần bổ sung: thời hạn")]
    public async Task Without_a_day_of_its_own_the_second_takes_the_last_one_or_is_asked_for_it(string words, string second)
    {
        var echo = await _bot.AskAsync(Chair, words);
        Assert.Contains(second, echo.Lines.Single(l => l.StartsWith("2) ", StringComparison.Ordinal)), StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "thôi");
    }

    [Theory]
    [InlineData("giao Quý chủ trì, Ngọc Lan phối hợp rà soát vỉa hè, hạn 12/3")]
    [InlineData("giao Quý chủ trì, Ngọc Lan phối hợp rà soát vỉa hè hạn 12/3, báo cáo hạn 13/3")]
    [InlineData("giao Quý, Ngọc Lan rà soát vỉa hè, hạn 12/3")]
    [InlineData("giao Quý rà soát vỉa hè, Ngọc Lan phối hợp, hạn 12/3")]
    [InlineData("giao Quý rà soát vỉa hè, Ngọc Lan hỗ trợ số liệu, hạn 12/3")]
    [InlineData("giao quy bao cao thu ngan sach, thu phi cho, han 12/3")]
    public async Task Who_helps_shares_the_one_task(string words)
    {
        var echo = await _bot.AskAsync(Chair, words);
        Assert.DoesNotContain("2) ", echo.Text, StringComparison.Ordinal);
        Assert.Contains("Trần Văn Quý", echo.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "thôi");
    }

    [Theory]
    [InlineData("giao p.kt chu tri vhxh phoi hop ra soat via he han 12/3")]
    [InlineData("giao phòng KT chủ trì VHXH phối hợp rà soát vỉa hè, hạn 12/3")]
    [InlineData("giao Phòng KT chủ trì, VHXH phối hợp rà soát vỉa hè, hạn 12/3")]
    public async Task Units_named_in_a_hurry_lead_and_help(string words)
    {
        var echo = await _bot.AskAsync(Chair, words);
        var facts = echo.Facts.ToDictionary(f => f.Label, f => f.Value);
        Assert.Contains("Nguyễn Anh Tuấn", facts["Người"], StringComparison.Ordinal);
        Assert.Contains("Vũ Thị Hoàn", facts["Phối hợp"], StringComparison.Ordinal);
        Assert.DoesNotContain("chu tri", facts["Việc"], StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "thôi");
    }

    [Theory]
    [InlineData("Quý làm giúp chị cái báo cáo vỉa hè gửi chị trước thứ 6 nhé", "báo cáo vỉa hè")]
    [InlineData("nhờ Quý soạn giúp anh cái giấy mời họp, chiều mai gửi anh nhé", "soạn giấy mời họp")]
    [InlineData("Quý ơi em nhờ tí, lập cho anh cái danh sách hộ kinh doanh, hạn 12/3 giúp anh", "lập danh sách hộ kinh doanh")]
    [InlineData("quy oi lap giup c cai bc via he, t6 gui c nhe", "lap bc via he")]
    [InlineData("giao Quý nhờ chị cái báo cáo kinh phí hạn 12/3", "báo cáo kinh phí")]
    [InlineData("giao suong ra soat hop dong gium anh nha, han 12/3", "ra soat hop dong")]
    [InlineData("Sương ơi nhờ em làm cái báo cáo hộ nghèo cho anh nhé, hạn 12/3", "làm báo cáo hộ nghèo")]
    [InlineData("giao Quý làm cái tờ trình xin kinh phí gửi anh ký, hạn 12/3", "làm tờ trình xin kinh phí")]
    [InlineData("giao Quý gấp gấp cho anh cái số liệu thu ngân sách, hạn 12/3 nhé em", "số liệu thu ngân sách")]
    [InlineData("giao Quý soạn giấy mời cho chị Lan, hạn 12/3", "soạn giấy mời cho chị Lan")]
    [InlineData("giao Quý lập kế hoạch giúp chị em phụ nữ khởi nghiệp, hạn 12/3", "lập kế hoạch giúp chị em phụ nữ khởi nghiệp")]
    [InlineData("giao Quý lập danh sách gửi Sở Nội vụ, hạn 12/3", "lập danh sách gửi Sở Nội vụ")]
    public async Task The_title_is_the_work_and_not_what_was_said_around_it(string words, string title)
    {
        var echo = await _bot.AskAsync(Chair, words);
        Assert.Equal(title, echo.Facts.Single(f => f.Label == "Việc").Value);
        await _bot.AskAsync(Chair, "thôi");
    }

    [Fact]
    public async Task An_order_of_a_page_is_kept_to_its_last_word()
    {
        var body = string.Join(" ", Enumerable.Range(1, 60).Select(i => $"Nội dung thứ {i} cần nêu rõ thực trạng và giải pháp."));
        var order = $"giao Quý lập báo cáo tình hình lấn chiếm vỉa hè. {body} Cuối cùng là danh sách hộ vi phạm, hạn 20/3";
        Assert.True(order.Length > 3000);
        var echo = await _bot.AskAsync(Chair, order);
        var facts = echo.Facts.ToDictionary(f => f.Label, f => f.Value);
        Assert.Equal("lập báo cáo tình hình lấn chiếm vỉa hè", facts["Việc"]);
        Assert.Contains("Nội dung thứ 60", facts["Chất lượng"], StringComparison.Ordinal);
        Assert.Contains("danh sách hộ vi phạm", facts["Chất lượng"], StringComparison.Ordinal);
        Assert.Contains("20/3", facts["Thời gian hoàn thành"], StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "thôi");
    }
}
