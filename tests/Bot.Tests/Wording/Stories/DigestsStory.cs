namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>The week in figures: to each unit first, with a line of explanation, then to the leadership; every list behind a number.</summary>
internal static class DigestsStory
{
    private static readonly string[] Behind =
    [
        "danh sách hoàn thành đúng hạn", "danh sách hoàn thành quá hạn", "danh sách trong hạn", "danh sách quá hạn", "danh sách không hạn", "việc đến hạn tuần này",
        "danh sách đề nghị xem xét lại", "danh sách vướng mắc", "danh sách chưa cam kết",
    ];

    public static async Task PlayAsync(Story story)
    {
        await story.SaysAsync("CB01", "bản tin");
        await story.SaysAsync("CB05", "giải trình: chờ số liệu của Sở");
        await story.QuietlyAsync(
            "CB05", "giao Lan lập báo cáo tuần, hạn 17h hôm nay", "đồng ý", "giao Quý soạn kế hoạch, hạn thứ sáu", "đồng ý", "giao Lan lập danh mục, hạn 17h hôm nay", "đồng ý",
            "giao Quý rà soát hồ sơ, không hạn", "đồng ý", "giao Quý soạn công văn, hạn 12/3", "đồng ý", "giao Lan soạn giấy mời, hạn thứ sáu", "đồng ý");
        await story.QuietlyAsync("CB01", "giao Hoàn tuyên truyền, hạn 20/3", "đồng ý");
        await story.QuietlyAsync("CB02", "nhận 1", "nhận 3", "vướng 1: chờ Sở", "xong 6 số 1/BC-KT");
        await story.QuietlyAsync("CB05", "xác nhận 6");
        await story.QuietlyAsync("CB04", "đề nghị xem xét lại 7: thuộc Văn phòng");
        await story.Bot.AdvanceToAsync("2026-03-05T09:00");
        await story.QuietlyAsync("CB02", "xong 3 số 2/BC-KT");
        await story.QuietlyAsync("CB05", "xác nhận 3");
        await story.Bot.AdvanceToAsync("2026-03-06T08:00");
        await story.QuietlyAsync("CB05", "cảm ơn");
        await story.UntilAsync("2026-03-06T17:30", "CB04", "CB05");
        await story.SaysAsync("CB05", "giải trình");
        await story.SaysAsync("CB02", "giải trình: chờ số liệu của Sở");
        await story.SaysAsync("CB05", $"giải trình: {string.Concat(Enumerable.Repeat("chờ số liệu của Sở ", 30))}");
        await story.SaysAsync("CB05", "giải trình: chờ số liệu của Sở");
        await story.UntilAsync("2026-03-09T09:00", "CB01");
        await story.SaysAsync("CB05", "giải trình: chờ số liệu của tỉnh");
        await story.SaysAsync("CB01", "bản tin");
        await story.SaysAsync("CB05", "bản tin");
        foreach (var list in Behind)
        {
            await story.SaysAsync("CB01", list);
        }

        await story.SaysAsync("CB01", "danh sách quá hạn Phòng Kinh tế, Hạ tầng và Đô thị");
        await story.SaysAsync("CB02", "danh sách quá hạn Phòng Văn hóa - Xã hội");
    }
}
