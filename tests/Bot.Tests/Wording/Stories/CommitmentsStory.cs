namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>A commitment from its opening to the figures asked every period.</summary>
internal static class CommitmentsStory
{
    public static async Task PlayAsync(Story story)
    {
        await story.SaysAsync("CB05", "mở cam kết cao-lanh-2021");
        await story.SaysAsync("CB01", "mở cam kết khong-co");
        await story.SaysAsync("CB05", "xác nhận cam kết");
        await story.SaysAsync("CB05", "dòng 3: 97,5%");
        await story.SaysAsync("CB01", "mở cam kết cao-lanh-2021");
        await story.SaysAsync("CB01", "đồng ý");
        await story.SaysAsync("CB06", "xác nhận cam kết");
        await story.PressesAsync("CB05", "sign");
        await story.SaysAsync("CB05", "xác nhận cam kết");
        await story.SaysAsync("CB05", "bản ký số 12/CK-UBND");
        await story.UntilAsync("2026-03-09T09:00", "CB04");
        await story.SaysAsync("CB01", "danh sách chưa cam kết");
        await story.UntilAsync("2026-04-01T09:00", "CB05");
        await story.SaysAsync("CB05", "dòng 3");
        await story.SaysAsync("CB05", "dòng 3: nhiều");
        await story.SaysAsync("CB05", "97,5%");
        await story.SaysAsync("CB05", "dòng 3: 97,5%");
        await story.SaysAsync("CB05", "dòng 4: 12/15");
        await story.SaysAsync("CB05", "dòng 1: 12/15");
        await story.SaysAsync("CB05", "dòng 2: 60%");
    }
}
