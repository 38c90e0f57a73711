using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations;

/// <summary>One ward office for all the wordings of a class that give nothing away to one another.</summary>
public sealed class OneWard : IAsyncLifetime
{
    public BotApp Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}
