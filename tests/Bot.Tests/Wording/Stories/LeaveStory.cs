namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>Leave with a substitute, agreed and not; praise.</summary>
internal static class LeaveStory
{
    public static async Task PlayAsync(Story story)
    {
        await story.SaysAsync("CB07", "xin nghỉ phép");
        await story.SaysAsync("CB07", "xin nghỉ 5-6/3, Hạnh làm thay");
        await story.SaysAsync("CB11", "xin nghỉ 6/3");
        await story.SaysAsync("CB04", "đồng ý");
        await story.SaysAsync("CB04", "đồng ý cho Tư nghỉ");
        await story.PressesAsync("CB04", "leave-no");
        await story.SaysAsync("CB05", "đồng ý cho Tư nghỉ");
        await story.SaysAsync("CB11", "xin nghỉ 9/3, Hạnh làm thay");
        await story.PressesAsync("CB04", "leave-no");
        await story.SaysAsync("CB11", "xin nghỉ 10/3");
        await story.PressesAsync("CB04", "leave");
        await story.SaysAsync("CB10", "đồng ý cho Tư nghỉ");
        await story.SaysAsync("CB01", "nghỉ 12/3");
        await story.SaysAsync("CB05", "biểu dương Lan vì hoàn thành sớm");
        await story.SaysAsync("CB05", "biểu dương");
        await story.SaysAsync("CB05", "biểu dương Quý");
        await story.SaysAsync("CB02", "biểu dương Quý vì nhiệt tình");
        await story.SaysAsync("CB05", "đôn đốc các phòng");
    }
}
