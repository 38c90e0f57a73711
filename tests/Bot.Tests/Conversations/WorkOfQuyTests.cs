using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations;

/// <summary>A head has given Quý one piece of work: where the talks about answers, reasons and interruptions begin.</summary>
public abstract class WorkOfQuyTests : IAsyncLifetime
{
    protected const string Chair = "CB01";
    protected const string Lan = "CB02";
    protected const string Head = "CB05";
    protected const string Quy = "CB06";

    protected BotApp Bot { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Bot = await BotApp.StartAsync();
        await Bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 6/3");
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
