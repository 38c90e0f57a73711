using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Threads;

/// <summary>Hurried threads as offices really type them, on Wednesday 4/3/2026 at 09:00.</summary>
public sealed class ThreadTests
{
    private const string Chair = "CB01";
    private const string ViceChair = "CB03";
    private const string Hoan = "CB04";
    private const string Quy = "CB06";
    private const string Tu = "CB07";
    private const string Hanh = "CB08";
    private const string Suong = "CB10";

    [Fact]
    public async Task A_pasted_conclusion_notice_becomes_drafts_that_the_chair_issues_with_one_yes()
    {
        await using var bot = await BotApp.StartAsync();
        var echo = await bot.AskAsync(Hanh, """
            e gui ket luan giao ban sang nay a Khanh ket luan nhe
            1. Giao Phòng KT chủ trì, phối hợp VHXH rà soát các điểm lấn chiếm vỉa hè đường 30/4, báo cáo trước ngày 12/3/2026.
            2. TTPVHCC khẩn trương khắc phục các tồn tại theo Kết luận số 18/KL-TTr ngày 27/02/2026, hoàn thành trong tháng 3.
            4. Các phòng nghiêm túc chấp hành giờ giấc làm việc.
            """);
        Assert.Contains("12/3/2026", echo.Text, StringComparison.Ordinal);
        Assert.Contains("31/3/2026", echo.Text, StringComparison.Ordinal);
        Assert.Contains("nhắc chung, chưa lập nhiệm vụ", echo.Text, StringComparison.Ordinal);

        Assert.Empty(await bot.SayAsync(Chair, "ok e"));
        await bot.PressAsync(Hanh, echo.Button("yes"));
        Assert.Empty(await bot.ToldAsync("CB05"));

        await bot.AskAsync(Chair, "ok e");
        Assert.Contains("Nhiệm vụ mới", (await bot.LastToldAsync("CB05")).Title, StringComparison.Ordinal);
        Assert.Contains("Nhiệm vụ mới", (await bot.LastToldAsync("CB09")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_job_for_many_units_is_followed_reminded_and_corrected()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync(ViceChair, "tat ca cac phong, TT gui so lieu dvctt thang 2, truoc 15h chieu nay nhe");
        await bot.AskAsync(ViceChair, "tru VHXH vi da gui roi");
        await bot.AskAsync(ViceChair, "đồng ý");
        Assert.Empty(await bot.ToldAsync(Hoan));

        var photo = await bot.AskAsync(Suong, "", [new { name = "so-lieu.jpg", contentType = "image/jpeg", content = Convert.ToBase64String([1, 2, 3]) }]);
        Assert.Contains("sản phẩm của NV-", photo.Text, StringComparison.Ordinal);
        await bot.AskAsync(Suong, "dạ");

        var missing = await bot.AskAsync(ViceChair, "con don vi nao chua gui");
        Assert.Contains("Đã gửi 1/", missing.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trung tâm Phục vụ hành chính công", missing.Lines[1], StringComparison.Ordinal);

        await bot.AskAsync(ViceChair, "nhac dum chi, dung nhan vao nhom");
        Assert.Contains("nhắc việc", (await bot.LastToldAsync("CB05")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_with_xong_in_them_are_not_completion()
    {
        await using var bot = await BotApp.StartAsync();
        foreach (var work in new[] { "rà soát hợp đồng, hạn 17h hôm nay", "lập danh mục hồ sơ, hạn 6/3" })
        {
            await bot.AskAsync("CB05", $"giao Quý {work}");
            await bot.AskAsync("CB05", "đồng ý");
            await bot.AskAsync(Quy, "nhận nhiệm vụ");
        }

        await bot.SayAsync(Quy, "k xong dc a oi, mang lag");
        await bot.SayAsync(Quy, "thôi");
        await bot.SayAsync(Quy, "chieu nay xong");
        await bot.SayAsync(Quy, "1 xog 1 nua r, dc 60%");
        Assert.Contains("60%", (await bot.AskAsync(Quy, "xem 1")).Text, StringComparison.Ordinal);
        Assert.Empty(await bot.SayAsync(Quy, "👍"));
        Assert.DoesNotContain("đã nộp", (await bot.AskAsync(Quy, "xem 1")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đã nộp", (await bot.AskAsync(Quy, "xem 2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_open_decisions_are_never_settled_by_a_bare_yes_or_a_bare_digit()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync(Hoan, "giao Tư lập danh sách hộ nghèo, hạn 10/3");
        await bot.AskAsync(Hoan, "đồng ý");
        await bot.AskAsync(Hoan, "giao Hạnh soạn giấy mời, hạn 11/3");
        await bot.AskAsync(Hoan, "đồng ý");
        await bot.AskAsync(Tu, "nhận 1");
        await bot.AskAsync(Tu, "xong 1");
        await bot.AskAsync(Tu, "đã gửi qua thư điện tử");
        await bot.AskAsync(Hanh, "nhận 2");
        await bot.AskAsync(Hanh, "xin gia hạn 2 tới 13/3 vì chờ lịch họp");

        var which = await bot.AskAsync(Hoan, "dong y");
        Assert.Equal(2, which.Buttons.Count);
        await bot.SayAsync(Hoan, "1");
        Assert.Contains("chờ xác nhận", (await bot.AskAsync(Hoan, "xem 1")).Text, StringComparison.Ordinal);
        Assert.Contains("NV-3", (await bot.AskAsync(Hoan, "xac nhan 3")).Text, StringComparison.Ordinal);

        var both = await bot.AskAsync(Hoan, "dong y het");
        Assert.Contains("NV-1", both.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2", both.Text, StringComparison.Ordinal);
        await bot.PressAsync(Hoan, both.Button("yes"));
        Assert.Contains("đã hoàn thành", (await bot.AskAsync(Hoan, "xem 1")).Text, StringComparison.Ordinal);
        Assert.Contains("13/3/2026", (await bot.AskAsync(Hoan, "xem 2")).Text, StringComparison.Ordinal);

        await bot.AskAsync(Hoan, "rút lại 1");
        Assert.Contains("chờ xác nhận", (await bot.AskAsync(Hoan, "xem 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leave_takes_days_and_a_substitute_and_never_the_illness()
    {
        await using var bot = await BotApp.StartAsync();
        var ask = await bot.AskAsync(Tu, "xin nghi om 2 ngay e sot xuat huyet, viec 30 nho c Hanh");
        await bot.PressAsync(Tu, ask.Buttons[0]);
        var head = await bot.LastToldAsync(Hoan);
        Assert.Contains("xin nghỉ", head.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sot", head.Text, StringComparison.OrdinalIgnoreCase);
        await bot.PressAsync(Hoan, head.Button("leave"));
        Assert.Contains("đã được đồng ý", (await bot.LastToldAsync(Tu)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TT gui roi")]
    [InlineData("da chi, TT gui roi a")]
    public async Task What_was_sent_is_the_unit_s_line_that_was_asked_for(string words)
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB09", "giao Sương nhập hồ sơ tháng 2, hạn 20/3");
        await bot.AskAsync("CB09", "đồng ý");
        await bot.AskAsync(Suong, "nhận 1");
        await bot.AskAsync(ViceChair, "tat ca cac phong, TT gui so lieu dvctt thang 2, truoc 15h chieu nay nhe");
        await bot.AskAsync(ViceChair, "đồng ý");

        var asked = await bot.AskAsync(Suong, words, [new { name = "so-lieu.jpg", contentType = "image/jpeg", content = Convert.ToBase64String([1, 2, 3]) }]);
        Assert.Contains("so lieu dvctt", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nhập hồ sơ", asked.Text, StringComparison.Ordinal);
        await bot.PressAsync(Suong, asked.Button("yes"));
        Assert.Contains("Đã gửi 1/", (await bot.AskAsync(ViceChair, "con don vi nao chua gui")).Text, StringComparison.Ordinal);
        Assert.Contains("đang thực hiện", (await bot.AskAsync(Suong, "xem 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Done_right_after_a_reminder_is_about_what_it_reminded_of()
    {
        await using var bot = await BotApp.StartAsync();
        foreach (var work in new[] { "rà soát hợp đồng, hạn 17h hôm nay", "lập danh mục hồ sơ, hạn 20/3" })
        {
            await bot.AskAsync("CB05", $"giao Quý {work}");
            await bot.AskAsync("CB05", "đồng ý");
        }

        await bot.AskAsync(Quy, "nhận 1");
        await bot.AskAsync(Quy, "nhận 2");
        await bot.AdvanceToAsync("2026-03-04T16:05");
        Assert.Contains("NV-1", (await bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
        var asked = await bot.AskAsync(Quy, "gui roi a");
        Assert.Contains("NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Contains("nếu là việc khác", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-2", asked.Text, StringComparison.Ordinal);
    }
}
