using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations;

/// <summary>Lan has accepted a report due in two weeks.</summary>
public abstract class WorkOfLanTests : IAsyncLifetime
{
    protected const string Officer = "CB02";
    protected const string Head = "CB05";

    protected BotApp Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Bot = await BotApp.StartAsync();
        await Bot.GiveAsync(Head, "giao Lan lập báo cáo tuần, hạn 20/3");
        await Bot.AskAsync(Officer, "nhận 1");
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
