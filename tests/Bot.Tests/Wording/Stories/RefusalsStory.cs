using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>What cannot be done: not found, not yours, not now, too late; always with what to write next.</summary>
internal static class RefusalsStory
{
    public static async Task PlayAsync(Story story)
    {
        foreach (var words in new[]
        {
            "nhận", "xác nhận hoàn thành", "đề nghị hoàn thiện", "không đồng ý gia hạn", "thu hồi", "xong", "tách việc", "rút lại", "xong 99",
        })
        {
            await story.SaysAsync("CB05", words);
        }

        await story.QuietlyAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu", "đồng ý", "giao Lan soạn kế hoạch, hạn thứ sáu", "đồng ý");
        await story.SaysAsync("CB02", "xác nhận 1");
        await story.SaysAsync("CB10", "xem 1");
        await story.SaysAsync("CB02", "nhận");
        await story.SaysAsync("CB02", "nhận 1");
        await story.SaysAsync("CB02", "nhận 1 nhé");
        await story.PressesAsync("CB02", Old("accept", "n", "2", "v", "0"));
        await story.PressesAsync("CB02", Old("yes", "k", "cu"));
        await story.PressesAsync("CB02", Old("la"));
        await story.SaysAsync("CB02", "đồng ý gia hạn 1");
        await story.SaysAsync("CB05", "xác nhận 1");
        await story.SaysAsync("CB02", "xong 1 số 3/BC-KT");
        await story.SaysAsync("CB02", "xin gia hạn 1 tới 13/3 vì chờ Sở");
        await story.SaysAsync("CB02", "xong");
        await story.SaysAsync("CB02", "không");
        await story.SaysAsync("CB05", "xác nhận 1");
        await story.UntilAsync("2026-03-04T10:00");
        await story.SaysAsync("CB05", "rút lại");
        await story.SaysAsync("CB05", "đôn đốc 1");
        await story.SaysAsync("CB10", "đôn đốc 1");
    }

    /// <summary>A button of a card sent long ago, or of no card at all.</summary>
    private static Button Old(string verb, params string[] data) =>
        new(verb, verb, verb, data.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal));
}
