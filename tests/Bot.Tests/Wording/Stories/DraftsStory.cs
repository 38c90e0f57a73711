namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>Several assignments in one message, and what a focal point drafts for the leadership to issue.</summary>
internal static class DraftsStory
{
    public static async Task PlayAsync(Story story)
    {
        await story.SaysAsync("CB01", """
            Thông báo kết luận giao ban:
            1. Giao Tuấn rà soát vỉa hè, hạn 20/3
            2. Giao Bảy khắc phục tồn tại tại bộ phận một cửa
            3. Các đơn vị nêu cao tinh thần trách nhiệm
            """);
        await story.SaysAsync("CB01", "đồng ý");
        await story.SaysAsync("CB01", "2 hạn 31/3");
        await story.SaysAsync("CB01", "đồng ý");
        await story.SaysAsync("CB08", "giao Tuấn rà soát lòng đường, hạn 20/3; giao Bảy khắc phục tồn đọng, hạn 31/3");
        await story.PressesAsync("CB08", "yes");
        await story.PressesAsync("CB01", "later");
        await story.PressesAsync("CB01", "editDrafts");
        await story.SaysAsync("CB01", "1 hạn 25/3");
        await story.PressesAsync("CB01", "yes");
        await story.SaysAsync("CB08", "UBND giao Phòng KT rà soát biển quảng cáo, hạn 20/3");
        await story.PressesAsync("CB08", "yes");
        await story.SaysAsync("CB01", "đang chờ tôi");
        await story.PressesAsync("CB01", "issue");
    }
}
