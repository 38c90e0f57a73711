namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>What happens to an assignment more rarely: nobody accepts, nobody decides, somebody else can help, somebody is away.</summary>
internal static class RarerStory
{
    public static async Task PlayAsync(Story story)
    {
        await story.QuietlyAsync("CB05", "hỏa tốc: giao Lan soạn công văn, hạn 15h", "đồng ý", "giao Quý lập danh mục, hạn 13/3", "đồng ý", "giao Lan lập báo cáo, hạn 13/3", "đồng ý");
        await story.QuietlyAsync("CB06", "nhận 2", "xin gia hạn 2 tới 20/3 vì chờ số liệu");
        await story.QuietlyAsync("CB02", "nhận 3");
        await story.SaysAsync("CB02", "vướng 3: chờ phòng Văn hóa trả lời");
        await story.SaysAsync("CB04", "xem 3");
        await story.SaysAsync("CB04", "trả lời 3: chiều nay gửi số liệu");
        await story.SaysAsync("CB04", "NV3 đã gỡ");
        await story.SaysAsync("CB04", "rút lại");
        await story.UntilAsync("2026-03-04T15:05");
        await story.PressesAsync("CB05", "words");
        await story.SaysAsync("CB05", "đôn đốc Lan");
        await story.UntilAsync("2026-03-05T08:00", "CB05");
        await story.SaysAsync("CB05", "đang chờ tôi");
        await story.QuietlyAsync("CB06", "xin nghỉ 9-10/3, Lê Ngọc Lan làm thay");
        await story.QuietlyAsync("CB05", "đồng ý nghỉ");
        await story.SaysAsync("CB05", "giao Quý rà soát hồ sơ, hạn 10/3");
        await story.SaysAsync("CB05", "đồng ý");
        await story.UntilAsync("2026-03-09T08:00", "CB02");
        await story.SaysAsync("CB02", "việc của tôi");
        await story.QuietlyAsync("CB02", "nhận 4", "xong 4, báo cáo số 5/BC-KT");
        await story.UntilAsync("2026-03-11T08:00", "CB06");
        await story.SaysAsync("CB01", "biểu dương phòng Kinh tế đã hoàn thành sớm kế hoạch");
    }
}
