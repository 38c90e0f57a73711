using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReformBot.BotKit;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Bot.Tests.Web;

/// <summary>What a monitor asks, and what it costs the log.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_store_that_does_not_answer_is_logged_by_its_kind_and_place_and_without_its_words()
    {
        await using var bot = await BotApp.StartAsync();
        using var log = new CapturedLog();
        bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Counters\" RENAME TO \"Elsewhere\""));

        using var answer = await bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);

        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Elsewhere\" RENAME TO \"Counters\""));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var said = log.Text[log.Text.IndexOf("Not ready", StringComparison.Ordinal)..];
        Assert.Contains("SqliteException", said, StringComparison.Ordinal);
        Assert.DoesNotContain("no such table", said, StringComparison.Ordinal);
    }
}
