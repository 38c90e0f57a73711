using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.BotKit;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using Xunit;

namespace ReformBot.Bot.Tests.Channels;

/// <summary>The whole program with Teams' own door, spoken to by activities, and a connector behind it that answers as told.</summary>
internal sealed class TeamsOffice : IAsyncDisposable
{
    public const string Tenant = "22222222-2222-2222-2222-222222222222";

    private readonly ConcurrentQueue<JsonNode> _said = new();
    private readonly ConcurrentQueue<(int Status, string? Body)> _answers = new();
    private WebApplication _service = null!;
    private int _ids;

    public BotApp Bot { get; private set; } = null!;

    /// <summary>What the bot sent to anybody in Teams, with the id it was given there, counted from "sent-1".</summary>
    public IReadOnlyList<string> Said => [.. _said.Select(s => s.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))];

    public static async Task<TeamsOffice> StartAsync()
    {
        var office = new TeamsOffice();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        office._service = builder.Build();
        office._service.Urls.Add("http://127.0.0.1:0");
        office._service.MapPost("/v3/conversations/{c}/activities", office.TakeAsync);
        await office._service.StartAsync();
        office.Bot = await BotApp.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Teams:Enabled"] = "true",
            ["Teams:TenantId"] = Tenant,
            ["Teams:AllowedServiceHosts:0"] = "127.0.0.1",
        });
        return office;
    }

    /// <summary>The results of the next sends; after them everything arrives.</summary>
    public void Answers(int status, string? body = null) => _answers.Enqueue((status, body));

    /// <summary>Links the person behind that name, who speaks in a chat of his own.</summary>
    public async Task LinkAsync(string name, string code)
    {
        var linking = Bot.Services.GetRequiredService<Linking>();
        var digits = await Bot.Store.WriteAsync(async db => linking.Issue(db, (await db.People.SingleAsync(p => p.Code == code)).Id));
        await SayAsync(name, $"lienket {digits}");
        await SeesAsync("Đã liên kết");
    }

    public Task SayAsync(string name, string text, params (string Field, JsonNode? Value)[] more) =>
        PostAsync("message", name, [("text", text), .. more]);

    /// <summary>One activity of somebody's, in a chat of his own unless a field says otherwise.</summary>
    public async Task PostAsync(string type, string name, params (string Field, JsonNode? Value)[] more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"in-{Interlocked.Increment(ref _ids)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = _service.Urls.First() + "/",
            ["from"] = new JsonObject { ["id"] = $"29:{name}", ["aadObjectId"] = $"aad-{name}" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = $"a:{name}", ["conversationType"] = "personal", ["tenantId"] = Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        };
        foreach (var (field, value) in more)
        {
            activity[field] = value;
        }

        using var body = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await Bot.Http.PostAsync("/api/messages", body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await SettleAsync();
    }

    public static JsonObject Group(string kind = "groupChat") =>
        new() { ["id"] = "19:group@thread.v2", ["conversationType"] = kind, ["isGroup"] = true, ["tenantId"] = Tenant };

    public Task<ChannelAccount> AccountAsync(string name) =>
        Bot.Store.ReadAsync(db => db.ChannelAccounts.AsNoTracking().SingleAsync(a => a.Channel == Channel.Teams && a.Account == $"aad-{name}"));

    /// <summary>Returns when Teams is owed nothing that may be sent now.</summary>
    public async Task SettleAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        do
        {
            await Bot.DrainAsync();
            await Task.Delay(20, patience.Token);
        }
        while (await IsOwedAsync());
    }

    public async Task<string> SeesAsync(string words)
    {
        await SettleAsync();
        return Said.LastOrDefault(s => s.Contains(words, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"“{words}” never came: {string.Join('\n', Said)}");
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await _service.DisposeAsync();
    }

    private Task<bool> IsOwedAsync()
    {
        var soon = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(3);
        return Bot.Store.ReadAsync(db => db.Outbox.AnyAsync(m => m.Channel == Channel.Teams && (m.LeaseId != null || m.NextAttemptAt < soon)));
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var body = (await JsonNode.ParseAsync(request.Body))!;
        var (status, answer) = _answers.TryDequeue(out var told) ? told : (201, null);
        if (status is < 200 or > 299)
        {
            return Results.Text(answer ?? "", "application/json", statusCode: status);
        }

        _said.Enqueue(body);
        return Results.Json(new { id = $"sent-{_said.Count}" }, statusCode: status);
    }
}
