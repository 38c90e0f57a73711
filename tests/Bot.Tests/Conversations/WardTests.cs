using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations;

/// <summary>The ward office on a morning in March, anew for each test.</summary>
public abstract class WardTests : IAsyncLifetime
{
    protected BotApp Bot { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync() => Bot = await BotApp.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
