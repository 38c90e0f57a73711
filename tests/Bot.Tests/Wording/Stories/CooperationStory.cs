namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>A request of UBND to Mặt trận, from the first word to the thanks.</summary>
internal static class CooperationStory
{
    public static async Task PlayAsync(Story story)
    {
        await story.SaysAsync("CB01", "UBND phường giao Đạt tuyên truyền cuộc vận động, hạn 20/3");
        await story.SaysAsync("CB01", "việc tôi giao");
        await story.PressesAsync("CB01", "yes");
        await story.PressesAsync("CB13", "ask");
        await story.SaysAsync("CB13", "ở khu phố nào?");
        await story.SaysAsync("CB01", "trả lời 1: tất cả khu phố");
        await story.PressesAsync("CB13", "decline");
        await story.SaysAsync("CB13", "đang tổ chức đại hội");
        await story.SaysAsync("CB01", "đồng ý");
        await story.PressesAsync("CB01", "uphold");
        await story.PressesAsync("CB13", "accept");
        await story.SaysAsync("CB13", "việc của tôi");
        await story.SaysAsync("CB13", "báo cáo 1");
        await story.SaysAsync("CB13", "60%");
        await story.SaysAsync("CB13", "vướng 1: chờ tài liệu");
        await story.SaysAsync("CB13", "hết vướng 1");
        await story.SaysAsync("CB13", "không kịp 1");
        await story.PressesAsync("CB13", "choose");
        await story.SaysAsync("CB13", "25/3");
        await story.SaysAsync("CB13", "mưa bão");
        await story.SaysAsync("CB13", "xin gia hạn 1 tới 26/3 vì mưa");
        await story.PressesAsync("CB01", "approve");
        await story.SaysAsync("CB01", "đôn đốc 1");
        await story.SaysAsync("CB13", "nhắc lại 1 sáng mai");
        await story.UntilAsync("2026-03-05T09:00", "CB13");
        await story.SaysAsync("CB13", "xong 1");
        await story.SaysAsync("CB13", "đã gửi báo cáo số 5/BC-MTTQ");
        await story.SaysAsync("CB01", "đang chờ tôi");
        await story.PressesAsync("CB01", "return");
        await story.SaysAsync("CB01", "thêm số người dự");
        await story.SaysAsync("CB13", "xong 1 số 6/BC-MTTQ");
        await story.PressesAsync("CB01", "confirm");
        await story.SaysAsync("CB13", "xem 1");
        await story.QuietlyAsync("CB01", "đề nghị Đạt góp ý dự thảo, hạn 20/3");
        await story.SaysAsync("CB01", "thôi");
        await story.SaysAsync("CB01", "1. giao Tuấn rà soát vỉa hè, hạn 20/3\n2. giao Đạt góp ý dự thảo, hạn 20/3");
        await story.PressesAsync("CB01", "yes");
        await story.SaysAsync("CB01", "thu hồi 3");
        await story.SaysAsync("CB13", "nhận 3");
    }
}
