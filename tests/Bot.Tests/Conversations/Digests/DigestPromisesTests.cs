using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Digests;

/// <summary>What a digest promises it keeps: explanations are read, numbers open their own lists, silence is named.</summary>
public sealed class DigestPromisesTests
{
    private const string Department = """
        T01,Trần Duy Khánh,Chủ tịch,UBND tỉnh,lãnh đạo,
        T02,Lê Văn Sơn,Giám đốc,UBND tỉnh/Sở Nội vụ,thủ trưởng,
        T03,Vũ Thị Hoàn,Trưởng phòng,UBND tỉnh/Sở Nội vụ/Phòng Cải cách hành chính,thủ trưởng,
        T04,Lê Thị Tư,Chuyên viên,UBND tỉnh/Sở Nội vụ/Phòng Cải cách hành chính,cán bộ,
        """;

    [Fact]
    public async Task An_explanation_below_a_department_is_read_by_its_head_and_stands_beside_the_figures()
    {
        await using var bot = await BotApp.StartAsync(Department);
        await bot.GiveAsync("T03", "giao Tư lập báo cáo tuần, hạn 5/3");
        await bot.AskAsync("T04", "nhận 1");
        await bot.AdvanceToAsync("2026-03-06T16:00");
        var own = (await bot.ToldAsync("T03")).Last(t => t.Title?.Contains("tuần 10", StringComparison.OrdinalIgnoreCase) == true);
        Assert.Contains("gửi ngay tới đồng chí Lê Văn Sơn", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bản tin gửi lãnh đạo", own.Text, StringComparison.Ordinal);

        var offered = await bot.AskAsync("T03", "trễ 1 việc, chờ số liệu của các xã");
        Assert.Equal(0, await bot.Store.ReadAsync(db => db.Explanations.CountAsync()));
        await bot.PressAsync("T03", offered.Button("words"));
        Assert.Contains("chờ số liệu của các xã", (await bot.LastToldAsync("T02")).Text, StringComparison.Ordinal);
        await bot.AdvanceToAsync("2026-03-13T16:00");
        var above = (await bot.ToldAsync("T02")).Last(t => t.Title?.Contains("tuần 11", StringComparison.OrdinalIgnoreCase) == true);
        Assert.Contains("Phòng Cải cách hành chính", above.Text, StringComparison.Ordinal);
        Assert.Contains("Giải trình tuần 10: trễ 1 việc, chờ số liệu của các xã", above.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("giai trinh phuong dang tap trung hoan thanh trong tuan toi", "phuong dang tap trung hoan thanh trong tuan toi")]
    [InlineData("giải trình do chờ số liệu của các xã, thứ hai xong", "do chờ số liệu của các xã, thứ hai xong")]
    [InlineData("giải trình. chờ số liệu của các xã", "chờ số liệu của các xã")]
    public async Task A_line_that_begins_with_the_word_is_the_explanation_whatever_it_says_of_work(string words, string line)
    {
        await using var bot = await BotApp.StartAsync(Department);
        await bot.GiveAsync("T02", "giao Hoàn lập báo cáo tuần, hạn 5/3");
        await bot.AskAsync("T03", "nhận 1");
        await bot.AdvanceToAsync("2026-03-06T16:00");
        await bot.AskAsync("T03", words);
        Assert.Equal(line, await bot.Store.ReadAsync(db => db.Explanations.Select(e => e.Text).SingleAsync()));
        Assert.DoesNotContain("tiến độ", (await bot.LastToldAsync("T02")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("T04", "giải trình 1 đang chờ số liệu, được 60%")]
    public async Task What_is_said_of_an_assignment_or_by_who_heads_nothing_is_no_explanation(string code, string words)
    {
        await using var bot = await BotApp.StartAsync(Department);
        await bot.GiveAsync("T03", "giao Tư lập báo cáo tuần, hạn 5/3");
        await bot.AskAsync("T04", "nhận 1");
        await bot.AdvanceToAsync("2026-03-06T16:00");
        await bot.AskAsync(code, words);
        Assert.Equal(0, await bot.Store.ReadAsync(db => db.Explanations.CountAsync()));
    }

    [Fact]
    public async Task Handed_in_late_it_grows_no_later_while_it_waits_and_every_list_of_late_work_has_it()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync("CB05", "giao Quý rà soát hợp đồng, hạn 4/3");
        await bot.AskAsync("CB06", "nhận 1");
        await bot.AdvanceToAsync("2026-03-05T08:00");
        await bot.AskAsync("CB06", "xong 1, báo cáo số 12/BC-KT");
        await bot.AdvanceToAsync("2026-03-13T16:00");

        var figures = (await bot.ToldAsync("CB05")).Last(t => t.Title?.Contains("tuần 11", StringComparison.OrdinalIgnoreCase) == true);
        Assert.Contains("nộp sau hạn 1 ngày làm việc, đang chờ xác nhận", figures.Text, StringComparison.Ordinal);
        Assert.Contains("NV-1", (await bot.AskAsync("CB05", "việc quá hạn")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_what_waits_opens_exactly_that_many()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync("CB01", "giao Tuấn rà soát vỉa hè, hạn 20/3");
        await bot.GiveAsync("CB01", "giao Hoàn lập kế hoạch, hạn 20/3");
        await bot.AskAsync("CB05", "xong 1, báo cáo số 12/BC-KT");
        await bot.AskAsync("CB04", "hỏi lại 2: cho cả phường?");
        await bot.AskAsync("CB08", "giao Bảy khắc phục tồn tại, hạn 31/3; giao Tuấn rà soát lòng đường, hạn 31/3");
        await bot.AskAsync("CB08", "đồng ý");
        await bot.AskAsync("CB04", "xin nghỉ 12/3");

        var digest = await bot.AskAsync("CB01", "bản tin");
        var button = digest.Buttons.Single(b => b.Data.GetValueOrDefault("list") == "WaitingForMe");
        Assert.Equal("4", Regex.Match(button.Label, @"\d+").Value);
        Assert.Contains(": 4 (", digest.Text, StringComparison.Ordinal);
        var list = (await bot.PressAsync("CB01", button))[^1];
        Assert.Contains("4", list.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_asked_for_and_not_reported_is_named_in_the_digest()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB01", "mở cam kết cao-lanh-2021");
        await bot.AskAsync("CB01", "mở cam kết cao-lanh-2021");
        await bot.AskAsync("CB01", "xác nhận mở cam kết cao-lanh-2021");
        await bot.GiveAsync("CB01", "giao Tuấn rà soát vỉa hè, hạn 29/5");
        await bot.PressAsync("CB05", (await bot.ToldAsync("CB05")).Last(t => t.Buttons.Any(b => b.Verb == "sign")).Button("sign"));
        await bot.AdvanceToAsync("2026-03-31T12:00");
        await bot.AdvanceToAsync("2026-04-20T12:00");
        var digest = (await bot.ToldAsync("CB01")).Last(t => t.Title?.Contains("Bản tin", StringComparison.OrdinalIgnoreCase) == true);
        Assert.Contains(": Phòng Kinh tế, Hạ tầng và Đô thị", digest.Lines.Single(l => l.StartsWith("Số liệu cam kết chưa báo, dòng", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Late_to_accept_is_a_clock_of_its_own_on_the_card_and_in_the_unit_s_figures()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync("CB05", "giao Quý rà soát hợp đồng, hạn 31/3");
        Assert.DoesNotContain("quá thời gian tiếp nhận", (await bot.AskAsync("CB05", "xem 1")).Text, StringComparison.Ordinal);
        await bot.AdvanceToAsync("2026-03-06T16:00");
        Assert.Contains("quá thời gian tiếp nhận", (await bot.AskAsync("CB05", "xem 1")).Text, StringComparison.Ordinal);
        var figures = (await bot.ToldAsync("CB05")).Last(t => t.Title?.Contains("tuần 10", StringComparison.OrdinalIgnoreCase) == true);
        Assert.Contains("Quá thời gian tiếp nhận, chưa nhận: 1", figures.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("danh sách chưa nhận", "NV-1")]
    [InlineData("danh sách tất cả nhiệm vụ", "NV-2")]
    [InlineData("list not accepted", "NV-1")]
    public async Task Every_number_of_a_unit_s_figures_opens_by_its_words(string words, string number)
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync("CB05", "giao Quý rà soát hợp đồng, hạn 31/3");
        await bot.GiveAsync("CB05", "giao Lan rà soát vỉa hè, hạn 31/3");
        await bot.AskAsync("CB02", "nhận 2");
        await bot.AdvanceToAsync("2026-03-06T16:00");
        var list = await bot.AskAsync("CB05", words);
        Assert.Contains(number, list.Text, StringComparison.Ordinal);
        Assert.Contains("Phòng Kinh tế, Hạ tầng và Đô thị", list.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_too_small_to_be_ranked_opens_as_well()
    {
        await using var bot = await BotApp.StartAsync(Department);
        await bot.GiveAsync("T03", "giao Tư lập báo cáo tuần, hạn 5/3");
        await bot.AdvanceToAsync("2026-03-09T07:00");
        var digest = await bot.AskAsync("T01", "bản tin");
        Assert.Contains("Sở Nội vụ quá hạn 1/1", digest.Text, StringComparison.Ordinal);
        Assert.Contains("danh sách quá hạn đơn vị …", digest.Text, StringComparison.Ordinal);
        var late = await bot.AskAsync("T01", "danh sach qua han don vi so noi vu");
        Assert.Contains("NV-1", late.Text, StringComparison.Ordinal);
        Assert.Contains("gồm hoàn thành quá hạn", late.Title, StringComparison.Ordinal);
        Assert.Contains("NV-1", (await bot.AskAsync("T01", "danh sách tất cả nhiệm vụ đơn vị Sở Nội vụ")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_commitments_there_are_to_open_is_said_and_a_computed_line_shows_its_figure()
    {
        await using var bot = await BotApp.StartAsync();
        var name = await bot.Store.ReadAsync(db => db.Programmes.Where(p => p.Code == "cao-lanh-2021").Select(p => p.Name).SingleAsync());
        Assert.Contains($"cao-lanh-2021 – {name}", (await bot.AskAsync("CB01", "mở cam kết")).Text, StringComparison.Ordinal);
        Assert.Contains("cao-lanh-2021", (await bot.AskAsync("CB01", "mở cam kết cao-lanh")).Text, StringComparison.Ordinal);
        await bot.AskAsync("CB01", "mở cam kết cao-lanh-2021");
        await bot.AskAsync("CB01", "đồng ý");
        await bot.PressAsync("CB05", (await bot.ToldAsync("CB05")).Last(t => t.Buttons.Any(b => b.Verb == "sign")).Button("sign"));
        Assert.Contains("chưa có việc nào đến hạn", (await bot.AskAsync("CB05", "cam kết")).Text, StringComparison.Ordinal);
        await bot.GiveAsync("CB05", "giao Quý rà soát hợp đồng, hạn 5/3");
        await bot.GiveAsync("CB05", "giao Lan rà soát vỉa hè, hạn 5/3");
        await bot.AskAsync("CB02", "xong 2 bc so 46/BC-KT");
        await bot.AskAsync("CB05", "xác nhận 2");
        await bot.AdvanceToAsync("2026-03-09T07:00");
        Assert.Contains("hiện nay 50%", (await bot.AskAsync("CB05", "cam kết")).Text, StringComparison.Ordinal);
        Assert.Contains("50% so với chỉ tiêu 100%", (await bot.AskAsync("CB01", "danh sách cam kết chưa đạt")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_without_a_space_to_cut_it_at_is_shown_all_the_same()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB01", "mở cam kết cao-lanh-2021");
        await bot.AskAsync("CB01", "đồng ý");
        await bot.Store.WriteAsync(async db =>
        {
            var document = await db.Programmes.Where(p => p.Code == "cao-lanh-2021").Select(p => p.Document).SingleAsync();
            var changed = Regex.Replace(document, "(\"text\":\\s*\")[^\"]*", $"$1{new string('x', 120)}");
            await db.Programmes.Where(p => p.Code == "cao-lanh-2021").ExecuteUpdateAsync(set => set.SetProperty(p => p.Document, changed));
        });

        Assert.Contains($"{new string('x', 89)}…", (await bot.AskAsync("CB05", "cam kết")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tiếng Việt", "danh sách tất cả nhiệm vụ", "trang 2")]
    [InlineData("language en", "list all assignments", "page 2")]
    public async Task The_next_page_of_a_digests_list_is_asked_for_in_the_readers_language(string language, string words, string page)
    {
        await using var bot = await BotApp.StartAsync();
        for (var i = 0; i < 6; i++)
        {
            await bot.AskAsync("CB01", "các phòng gửi số liệu dịch vụ công tháng 2, hạn 31/3");
            await bot.AskAsync("CB01", "đồng ý");
        }

        await bot.AskAsync("CB01", language);
        var next = (await bot.AskAsync("CB01", words)).Button("list");
        Assert.EndsWith(page, next.Text, StringComparison.Ordinal);
        Assert.Contains("2/2", (await bot.AskAsync("CB01", next.Text)).Text.Replace(" of ", "/", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
