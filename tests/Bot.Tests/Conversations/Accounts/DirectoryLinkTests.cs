using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.BotKit;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Accounts;

/// <summary>Linking by the directory's e-mail, where the office allows it: the real Teams door, a connector of our own behind it.</summary>
public sealed class DirectoryLinkTests : IAsyncLifetime
{
    private const string Tenant = "22222222-2222-2222-2222-222222222222";

    private readonly ConcurrentQueue<string> _said = new();
    private readonly ConcurrentQueue<int> _statuses = new();
    private WebApplication _service = null!;
    private object _member = new { };
    private int _asked;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _service = builder.Build();
        _service.Urls.Add("http://127.0.0.1:0");
        _service.MapGet("/v3/conversations/{c}/members/{m}", (string m) =>
        {
            Interlocked.Increment(ref _asked);
            return _statuses.TryDequeue(out var status) ? Results.StatusCode(status) : Results.Json(_member);
        });
        _service.MapPost("/v3/conversations/{c}/activities", async (HttpRequest request) =>
        {
            _said.Enqueue(await new StreamReader(request.Body).ReadToEndAsync());
            return Results.Json(new { id = $"{_said.Count}" }, statusCode: 201);
        });
        await _service.StartAsync();
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task The_one_person_with_that_address_is_linked_with_the_notice_and_without_a_code()
    {
        await using var bot = await StartAsync();
        Member("lan@ubnd.gov.vn");
        await SayAsync(bot, "xin chào");
        await LookAsync(bot);

        Assert.Equal("CB02", await OwnerAsync(bot));
        var words = await SaidAsync(bot, "Đã liên kết");
        Assert.Contains("Lưu trữ", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("khac@ubnd.gov.vn", Tenant, "user", null)]
    [InlineData("lan@ubnd.gov.vn", "33333333-3333-3333-3333-333333333333", "user", null)]
    [InlineData("lan@ubnd.gov.vn", Tenant, "guest", null)]
    [InlineData("lan@ubnd.gov.vn", Tenant, "user", "lan_ubnd.gov.vn#EXT#@office.onmicrosoft.com")]
    public async Task A_stranger_a_guest_and_another_tenants_member_are_asked_for_a_code(string email, string tenant, string role, string? upn)
    {
        await using var bot = await StartAsync();
        Member(email, tenant, role, upn);
        await SayAsync(bot, "xin chào");
        await LookAsync(bot);

        Assert.Null(await OwnerAsync(bot));
        await SaidAsync(bot, "lienket");
        await SayAsync(bot, "xin chào");
        await LookAsync(bot);
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task Two_people_with_one_address_are_not_guessed_between()
    {
        await using var bot = await StartAsync();
        await bot.Store.WriteAsync(async db => (await db.People.SingleAsync(p => p.Code == "CB05")).Email = "lan@ubnd.gov.vn");
        Member("LAN@ubnd.gov.vn");
        await SayAsync(bot, "xin chào");
        await LookAsync(bot);
        Assert.Null(await OwnerAsync(bot));
    }

    [Fact]
    public async Task A_directory_in_trouble_is_asked_again()
    {
        await using var bot = await StartAsync();
        Member("lan@ubnd.gov.vn");
        _statuses.Enqueue(503);
        await SayAsync(bot, "xin chào");
        await LookAsync(bot);
        Assert.Null(await OwnerAsync(bot));
        await bot.Store.WriteAsync(db => db.AccountLookups.ExecuteUpdateAsync(set => set.SetProperty(l => l.NextAttemptAt, DateTimeOffset.UnixEpoch)));
        await LookAsync(bot);
        Assert.Equal("CB02", await OwnerAsync(bot));
    }

    [Fact]
    public async Task Switched_off_nobody_is_looked_up()
    {
        await using var bot = await StartAsync(isOn: false);
        Member("lan@ubnd.gov.vn");
        await SayAsync(bot, "xin chào");
        await LookAsync(bot);
        Assert.Equal(0, _asked);
        await SaidAsync(bot, "lienket");
    }

    private void Member(string email, string tenant = Tenant, string role = "user", string? upn = null) => _member = new
    {
        id = "29:lan", name = "Lan", aadObjectId = "aad-lan", email, userPrincipalName = upn ?? email, tenantId = tenant, userRole = role,
    };

    private static async Task<BotApp> StartAsync(bool isOn = true)
    {
        var bot = await BotApp.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Teams:Enabled"] = "true",
            ["Teams:TenantId"] = Tenant,
            ["Teams:LinkByDirectoryEmail"] = $"{isOn}",
            ["Teams:AllowedServiceHosts:0"] = "127.0.0.1",
        });
        await bot.Store.WriteAsync(async db => (await db.People.SingleAsync(p => p.Code == "CB02")).Email = "lan@ubnd.gov.vn");
        return bot;
    }

    private async Task SayAsync(BotApp bot, string text)
    {
        var answer = await bot.Http.PostAsJsonAsync("/api/messages", new
        {
            type = "message",
            id = $"{Guid.CreateVersion7()}",
            channelId = "msteams",
            serviceUrl = _service.Urls.First() + "/",
            text,
            from = new { id = "29:lan", aadObjectId = "aad-lan" },
            recipient = new { id = "28:bot" },
            conversation = new { id = "a:1", conversationType = "personal", tenantId = Tenant },
            channelData = new { tenant = new { id = Tenant } },
        });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>The program looks by itself too; whoever asked, the answer is there when this returns.</summary>
    private static async Task LookAsync(BotApp bot)
    {
        await bot.Services.GetRequiredService<AskDirectory>().RunOnceAsync();
        while (await bot.Store.ReadAsync(db => db.AccountLookups.AnyAsync(l => l.LeaseId != null)))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static Task<string?> OwnerAsync(BotApp bot) => bot.Store.ReadAsync(db => db.ChannelAccounts
        .Where(a => a.Channel == Channel.Teams)
        .Join(db.People, a => a.PersonId, p => p.Id, (_, p) => (string?)p.Code)
        .SingleOrDefaultAsync());

    private async Task<string> SaidAsync(BotApp bot, string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            await bot.DrainAsync();
            if (_said.FirstOrDefault(s => s.Contains(words, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            await Task.Delay(50, patience.Token);
        }
    }
}
