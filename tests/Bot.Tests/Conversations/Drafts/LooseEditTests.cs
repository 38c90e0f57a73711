using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Drafts;

/// <summary>Drafts are corrected in the words people have: "bỏ việc 3 đi, …", "gửi a Khánh đi", "trừ VHXH". What cannot be done says what is there.</summary>
public sealed class LooseEditTests(OneWard ward) : IClassFixture<OneWard>
{
    private const string Chair = "CB01";
    private const string Focal = "CB08";
    private readonly BotApp _bot = ward.Bot;

    [Theory]
    [InlineData("bo viec 3 di, chi thu lam roi", 3)]
    [InlineData("bo viec so 2 nhe, chi thu lam roi", 2)]
    [InlineData("bỏ mục 2 vì tuần trước làm rồi", 2)]
    [InlineData("thôi bỏ số 1 đi em", 1)]
    [InlineData("xóa việc 3 giúp em. chị Thu lo rồi", 3)]
    [InlineData("khong can muc 3 nua", 3)]
    [InlineData("mục 2 không cần nữa", 2)]
    [InlineData("thôi khỏi cần giao mục 1", 1)]
    public async Task An_item_is_dropped_whatever_it_is_called_and_whatever_the_reason(string words, int gone)
    {
        await StartAsync(Focal);
        var echo = await _bot.AskAsync(Focal, words);
        Assert.Contains($"Đã bỏ mục {gone}", echo.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(echo.Lines, l => l.StartsWith($"{gone}) ", StringComparison.Ordinal));
        Assert.Equal(2, echo.Lines.Count(IsRow));
        await _bot.AskAsync(Focal, "thôi");
    }

    [Theory]
    [InlineData("việc 1 hạn 16/3, việc 3 giao VP làm", "1) ", "16/3/2026", "3) ", "Lâm Quốc Việt")]
    [InlineData("viec 1 giao VP lam, viec 2 han 17/3", "1) ", "Lâm Quốc Việt", "2) ", "17/3/2026")]
    [InlineData("2 han 17/3 va 1 thi han 18/3", "1) ", "18/3/2026", "2) ", "17/3/2026")]
    [InlineData("1 hạn 16/3, 2 hạn 17/3", "1) ", "16/3/2026", "2) ", "17/3/2026")]
    [InlineData("1 sp file ppt, 2 hạn 17/3", "1) ", "file ppt", "2) ", "17/3/2026")]
    public async Task Two_changes_in_one_line_are_both_made(string words, string one, string now, string other, string then)
    {
        await StartAsync(Focal);
        var echo = await _bot.AskAsync(Focal, words);
        Assert.Contains(now, echo.Lines.Single(l => l.StartsWith(one, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(then, echo.Lines.Single(l => l.StartsWith(other, StringComparison.Ordinal)), StringComparison.Ordinal);
        await _bot.AskAsync(Focal, "thôi");
    }

    [Fact]
    public async Task One_item_dropped_and_another_changed_in_one_line()
    {
        await StartAsync(Focal);
        var echo = await _bot.AskAsync(Focal, "bỏ 3, sửa việc 1 hạn 16/3");
        Assert.Equal(2, echo.Lines.Count(IsRow));
        Assert.Contains("16/3/2026", echo.Lines.Single(l => l.StartsWith("1) ", StringComparison.Ordinal)), StringComparison.Ordinal);
        await _bot.AskAsync(Focal, "thôi");
    }

    [Theory]
    [InlineData("trinh a khanh")]
    [InlineData("trình anh Khánh nhé")]
    [InlineData("gui a khanh di")]
    [InlineData("chuyển lên chủ tịch nhé")]
    public async Task Put_before_the_one_they_go_to_anyway_they_are_submitted(string words)
    {
        await StartAsync(Focal);
        Assert.Contains("Đã trình 3 dự thảo", (await _bot.AskAsync(Focal, words)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gửi chị Thu đi")]
    [InlineData("trinh c thu")]
    public async Task Sent_to_another_who_may_issue_them_they_are_shown_for_her_first(string words)
    {
        await StartAsync(Focal);
        Assert.Contains("Trình: đồng chí Nguyễn Hồng Thu", (await _bot.AskAsync(Focal, words)).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Focal, "thôi");
    }

    [Theory]
    [InlineData("xem lai")]
    [InlineData("xem 2")]
    [InlineData("cho xem mục 2 nhé")]
    [InlineData("coi lại dự thảo")]
    public async Task They_are_shown_again(string words)
    {
        await StartAsync(Focal);
        Assert.Equal(3, (await _bot.AskAsync(Focal, words)).Lines.Count(IsRow));
        await _bot.AskAsync(Focal, "thôi");
    }

    [Theory]
    [InlineData("bỏ việc 7 đi")]
    [InlineData("sửa mục 7 hạn 20/3")]
    [InlineData("xem mục 7")]
    public async Task What_is_not_there_is_said_with_what_is(string words)
    {
        await StartAsync(Focal);
        var said = await _bot.AskAsync(Focal, words);
        Assert.Contains("Không có mục 7 trong bản này; hiện có mục 1, 2, 3", said.Text, StringComparison.Ordinal);
        Assert.Equal(3, said.Lines.Count(IsRow));
        await _bot.AskAsync(Focal, "thôi");
    }

    [Theory]
    [InlineData("han 23/3 di")]
    [InlineData("sửa hạn 23/3")]
    public async Task A_day_for_no_item_of_several_asks_which(string words)
    {
        await StartAsync(Focal);
        Assert.Contains("“1 hạn 23/3”, hoặc “tất cả hạn 23/3”", (await _bot.AskAsync(Focal, words)).Text, StringComparison.Ordinal);
        Assert.Equal(3, (await _bot.AskAsync(Focal, "tất cả hạn 23/3")).Lines.Count(l => IsRow(l) && l.Contains("23/3/2026", StringComparison.Ordinal)));
        await _bot.AskAsync(Focal, "thôi");
    }

    [Fact]
    public async Task Dropped_they_are_named_so_that_nobody_wonders_whether_they_went_out()
    {
        await StartAsync(Focal);
        var dropped = await _bot.AskAsync(Focal, "thôi");
        Assert.Contains("Đã bỏ dự thảo 3 nhiệm vụ, chưa trình mục nào", dropped.Text, StringComparison.Ordinal);
        Assert.Contains("trồng cây", dropped.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2 trừ VHXH", "3 đơn vị")]
    [InlineData("tru vhxh, ho bao cao rieng", "3 đơn vị")]
    [InlineData("bo vhxh ra", "3 đơn vị")]
    [InlineData("them vhxh cung tru nhe, ho bao cao rieng", "3 đơn vị")]
    [InlineData("VHXH khỏi làm", "3 đơn vị")]
    [InlineData("trừ VHXH và KT", "2 đơn vị")]
    public async Task Units_are_left_out_of_the_one_that_goes_to_many(string words, string left)
    {
        await _bot.AskAsync(Chair, "1. Giao Tuấn rà soát vỉa hè, hạn 20/3\n2. Giao các đơn vị báo cáo chuyển đổi số, hạn 25/3");
        var echo = await _bot.AskAsync(Chair, words);
        Assert.Contains($"còn {left}", echo.Text, StringComparison.Ordinal);
        Assert.Contains("nay là 4 đơn vị", (await _bot.AskAsync(Chair, "thêm VHXH, KT")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "thôi");
    }

    [Fact]
    public async Task A_unit_that_is_not_in_it_or_has_it_alone_is_said_with_what_to_write()
    {
        await _bot.AskAsync(Chair, "1. Giao Tuấn rà soát vỉa hè, hạn 20/3\n2. Giao các đơn vị báo cáo chuyển đổi số, trừ KT, Trung tâm Phục vụ hành chính công, hạn 25/3");
        var other = await _bot.AskAsync(Chair, "trừ Trung tâm Phục vụ hành chính công");
        Assert.Contains("không có trong bản này", other.Text, StringComparison.Ordinal);
        Assert.Contains("mục 2 giao Phòng Văn hóa - Xã hội, Văn phòng HĐND và UBND", other.Text, StringComparison.Ordinal);
        Assert.Contains("“bỏ 1”", (await _bot.AskAsync(Chair, "bỏ KT ra")).Text, StringComparison.Ordinal);
        Assert.Contains("“bỏ 2”", (await _bot.AskAsync(Chair, "trừ VHXH, VP")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "thôi");
    }

    [Theory]
    [InlineData("giao vhxh thay vi kt", "1) ", "Vũ Thị Hoàn")]
    [InlineData("để Bảy làm thay VP", "3) ", "Đỗ Văn Bảy")]
    public async Task Another_takes_the_place_of_whoever_has_it(string words, string row, string who)
    {
        await StartAsync(Focal);
        Assert.Contains(who, (await _bot.AskAsync(Focal, words)).Lines.Single(l => l.StartsWith(row, StringComparison.Ordinal)), StringComparison.Ordinal);
        await _bot.AskAsync(Focal, "thôi");
    }

    [Theory]
    [InlineData("giao Quý kiểm tra chợ, hạn 18/3", "kiểm tra chợ")]
    [InlineData("việc của tôi", "nhiệm vụ")]
    public async Task What_is_asked_for_besides_changes_nothing_in_them(string words, string said)
    {
        await StartAsync(Chair);
        Assert.Contains(said, (await _bot.AskAsync(Chair, words)).Text, StringComparison.OrdinalIgnoreCase);
        await _bot.AskAsync(Chair, "thôi");
        await _bot.AskAsync(Chair, "thôi");
    }

    [Theory]
    [InlineData("2 giao các phòng, trung tâm", "3 đơn vị")]
    [InlineData("mục 2 là giao cả 2 phòng và trung tâm nhé", "3 đơn vị")]
    [InlineData("muc 2 giao cac phong", "2 đơn vị")]
    public async Task An_item_that_went_to_one_goes_to_many(string words, string units)
    {
        await StartAsync(Chair);
        Assert.Contains(units, (await _bot.AskAsync(Chair, words)).Lines.Single(l => l.StartsWith("2) ", StringComparison.Ordinal)), StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "thôi");
    }

    [Theory]
    [InlineData("thoi de 1 nhu cu")]
    [InlineData("mục 1 giữ như ban đầu nhé")]
    public async Task What_was_changed_is_as_it_was_at_first(string words)
    {
        await StartAsync(Focal);
        await _bot.AskAsync(Focal, "1 hạn 16/3");
        await _bot.AskAsync(Focal, "1 giao VP");
        await _bot.AskAsync(Focal, "bỏ 2");
        var echo = await _bot.AskAsync(Focal, words);
        Assert.Contains("Mục 1 đã trả về như ban đầu", echo.Text, StringComparison.Ordinal);
        Assert.Contains("20/3/2026", echo.Lines.Single(l => l.StartsWith("1) ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("Nguyễn Anh Tuấn", echo.Lines.Single(l => l.StartsWith("1) ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("chưa sửa gì", (await _bot.AskAsync(Focal, "3 như cũ")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Focal, "thôi");
    }

    [Theory]
    [InlineData("để mai tính")]
    [InlineData("khoan da, de hoi lai chi Thu")]
    [InlineData("chua giao voi")]
    public async Task Left_for_later_they_are_kept(string words)
    {
        await StartAsync(Focal);
        Assert.Contains("dự thảo 3 nhiệm vụ giữ đến", (await _bot.AskAsync(Focal, words)).Text, StringComparison.Ordinal);
        Assert.Equal(3, (await _bot.AskAsync(Focal, "xem lại")).Lines.Count(IsRow));
        await _bot.AskAsync(Focal, "thôi");
    }

    private static bool IsRow(string line) => line.Length > 2 && char.IsDigit(line[0]) && line[1] == ')';

    private Task<Told> StartAsync(string who) => _bot.AskAsync(
        who,
        "1. Giao Phòng KT lập kế hoạch trồng cây, hạn 20/3\n2. Giao VHXH rà soát hộ nghèo, hạn 24/3\n3. Giao VP chuẩn bị hội nghị, hạn 25/3");
}
