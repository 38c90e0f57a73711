using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>Who is who: an unknown account, linking with its notice, a new phone, unlinking, one's own data, pages by link.</summary>
internal static class AccountsStory
{
    public static async Task PlayAsync(Story story)
    {
        var (old, other) = (Zalo("zalo-1"), Zalo("zalo-2"));
        await story.WritesAsync(old, "xin chào");
        await story.WritesAsync(old, "lienket 000000");
        await story.WritesAsync(old, $"lienket {await CodeAsync(story)}", "lienket …");
        await story.WritesAsync(old, $"lienket {await CodeAsync(story)}", "lienket …");
        await story.WritesAsync(old, "việc của tôi");
        await story.WritesAsync(other, $"lienket {await CodeAsync(story)}", "lienket …");
        await story.WritesAsync(other, "hủy liên kết");
        await story.WritesAsync(other, "đồng ý");
        for (var i = 1; i <= 6; i++)
        {
            await story.WritesAsync(Zalo("zalo-3"), $"lienket 00000{i}", $"lienket ({i})");
        }

        await story.SaysAsync("CB02", "hủy liên kết");
        await story.SaysAsync("CB02", "không");
        await story.SaysAsync("CB02", "dữ liệu của tôi");
        await story.SaysAsync("CB01", "bảng theo dõi");
        await story.SaysAsync("CB02", "bảng theo dõi");
        await story.SaysAsync("CB02", "quản trị");
        await story.SaysAsync("CB02", "hủy liên kết");
        await story.SaysAsync("CB02", "đồng ý");
        await story.WritesAsync(Zalo("kenh-chung") with { Account = "CB05", IsGroup = true, Channel = Channel.Playground, Tenant = "" }, "việc quá hạn");
    }

    private static ChannelAddress Zalo(string account) => new(Channel.ZaloBot, "bot", account, account);

    private static Task<string> CodeAsync(Story story) => story.Bot.Store.WriteAsync(async db =>
        story.Bot.Services.GetRequiredService<Linking>().Issue(db, (await db.People.SingleAsync(p => p.Code == "CB02")).Id));
}
