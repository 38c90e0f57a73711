namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>Reminders in each of their sections, step by step up the ladder.</summary>
internal static class RemindersStory
{
    public static async Task PlayAsync(Story story)
    {
        await story.QuietlyAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu", "đồng ý", "giao Lan soạn kế hoạch, hạn 13/3", "đồng ý", "giao Quý lập danh mục, hạn 10/3", "đồng ý");
        await story.QuietlyAsync("CB01", "giao Tuấn rà soát thủ tục, hạn 10/3", "đồng ý", "giao Hoàn tuyên truyền, hạn 20/3", "đồng ý");
        await story.QuietlyAsync("CB02", "nhận 1", "nhận 2", "vướng 2: chờ Sở", "nhắc lại 2 sáng mai");
        await story.QuietlyAsync("CB05", "nhận 4");
        await story.QuietlyAsync("CB04", "đề nghị xem xét lại 5: thuộc Văn phòng");
        await story.UntilAsync("2026-03-05T08:30");
        await story.UntilAsync("2026-03-06T09:00");
        await story.QuietlyAsync("CB06", "nhận 3", "xong 3 số 5/BC-KT");
        await story.UntilAsync("2026-03-09T09:00");
        await story.UntilAsync("2026-03-10T09:00");
        await story.UntilAsync("2026-03-11T09:00");
        await story.UntilAsync("2026-03-12T09:00");
        await story.UntilAsync("2026-03-13T09:00");
        await story.UntilAsync("2026-03-17T09:00");
    }
}
