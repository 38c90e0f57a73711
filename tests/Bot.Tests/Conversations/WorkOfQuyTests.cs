using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Tests.Conversations;

/// <summary>A head has given Quý one piece of work: where the talks about answers, reasons and interruptions begin.</summary>
public abstract class WorkOfQuyTests : WardTests
{
    protected const string Chair = "CB01";
    protected const string Lan = "CB02";
    protected const string Head = "CB05";
    protected const string Quy = "CB06";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 6/3");
    }

    /// <summary>Of the only assignment there is.</summary>
    protected Task<AssignmentState> StateAsync() => Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.State).SingleAsync());
}
