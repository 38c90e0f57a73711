using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReformBot.Bot.Conversations.Receiving;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>Around the work: help, what is not understood, two readings, several waiting at once, the same words again, an expired question.</summary>
internal static class ConversationStory
{
    public static async Task PlayAsync(Story story)
    {
        await story.SaysAsync("CB01", "trợ giúp");
        await story.SaysAsync("CB02", "trợ giúp");
        await story.SaysAsync("CB02", "trời hôm nay đẹp quá");
        await story.SaysAsync("CB02", "tiếng Việt");
        await story.SaysAsync("CB02", "English please");
        await story.SaysAsync("CB06", "", File("anh.jpg"));
        await story.QuietlyAsync("CB05", "giao Quý lập báo cáo tuần, hạn thứ sáu", "đồng ý", "giao Quý soạn kế hoạch, hạn thứ sáu", "đồng ý");
        await story.SaysAsync("CB06", "trời hôm nay đẹp quá");
        await story.SaysAsync("CB06", "đồng ý");
        await story.SaysAsync("CB06", "nhận 1, 2");
        await story.SaysAsync("CB06", "1 được 50%");
        await story.SaysAsync("CB06", "1 được 50%");
        await story.SaysAsync("CB06", "thôi");
        await story.SaysAsync("CB06", "", File("bao-cao.jpg"));
        await story.SaysAsync("CB06", "2");
        await story.SaysAsync("CB06", "xong 1 số 3/BC-KT");
        await story.SaysAsync("CB06", "xin gia hạn 2 tới 13/3 vì chờ Sở");
        await story.SaysAsync("CB05", "đồng ý");
        await story.SaysAsync("CB05", "đồng ý hết");
        await story.SaysAsync("CB05", "đồng ý");
        await story.SaysAsync("CB05", "giao Lan soạn công văn");
        await story.SaysAsync("CB05", "việc tôi giao");
        await story.UntilAsync("2026-03-06T09:00");
        await story.SaysAsync("CB05", "20/3");
        await story.HappensAsync("(một tin đến hai lần vẫn hỏng)", () => DeadLetterAsync(story));
    }

    /// <summary>What failed once and cannot be read any more is apologised for.</summary>
    private static async Task DeadLetterAsync(Story story)
    {
        await story.Bot.Store.WriteAsync(async db =>
        {
            var row = await db.Inbox.Where(m => m.Body != null).OrderBy(m => m.ReceivedAt).FirstAsync();
            var message = MessageJson.Read<IncomingMessage>(row.Body!) with { Kind = IncomingKind.Text, Text = "giao Lan" };
            (row.State, row.NextAttemptAt, row.Body) = (InboxState.Failed, DateTimeOffset.UnixEpoch, MessageJson.Write(message).Replace("\"files\":[]", "\"files\":null", StringComparison.Ordinal));
        });
        await story.Bot.Services.GetServices<IHostedService>().OfType<InboxRetry>().Single().RunOnceAsync();
    }

    private static object File(string name) => new { name, contentType = "image/jpeg", content = Convert.ToBase64String([0xFF, 0xD8, 0xFF, 0xD9]) };
}
