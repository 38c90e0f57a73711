namespace ReformBot.Bot.Tests.Conversations;

/// <summary>Lan has accepted a report due in two weeks.</summary>
public abstract class WorkOfLanTests : WardTests
{
    protected const string Officer = "CB02";
    protected const string Head = "CB05";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.GiveAsync(Head, "giao Lan lập báo cáo tuần, hạn 20/3");
        await Bot.AskAsync(Officer, "nhận 1");
    }
}
