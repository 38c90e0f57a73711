using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ReformBot.Connectors.Tests.Teams;

/// <summary>Teams' connector and Entra's token endpoint in one, answering by script and refusing what nobody expected.</summary>
public sealed class FakeTeamsConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<RequestDelegate> _script = new();
    private LoopbackServer _server = null!;
    private int _tokens;

    public sealed record Call(string Method, string Path, string? Authorization, string? ContentType, JsonNode? Body);

    public ConcurrentQueue<Call> Calls { get; } = new();

    public ConcurrentQueue<(string Path, IFormCollection Form)> TokenRequests { get; } = new();

    /// <summary>What Entra answers; by default token-1, token-2 and so on.</summary>
    public RequestDelegate? TokenAnswer { get; set; }

    public string Host => _server.Address.Authority;

    public string ServiceUrl => $"http://{Host}/apac/tenant/";

    public string Authority => $"http://{Host}/";

    public static async Task<FakeTeamsConnector> StartAsync()
    {
        var fake = new FakeTeamsConnector();
        fake._server = await LoopbackServer.StartAsync(fake.ServeAsync);
        return fake;
    }

    public void Then(int status, string? body = null, params (string Name, string Value)[] headers) => Then(context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return body is null ? Task.CompletedTask : context.Response.WriteAsync(body);
    });

    public void Then(RequestDelegate answer) => _script.Enqueue(answer);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        if (context.Request.Path.Value!.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal))
        {
            TokenRequests.Enqueue((context.Request.Path, await context.Request.ReadFormAsync()));
            await (TokenAnswer ?? GiveTokenAsync)(context);
            return;
        }

        var request = context.Request;
        var text = await new StreamReader(request.Body).ReadToEndAsync();
        Calls.Enqueue(new Call(
            request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget, request.Headers.Authorization, request.ContentType,
            text.Length == 0 ? null : JsonNode.Parse(text)));
        if (!_script.TryDequeue(out var answer))
        {
            throw new InvalidOperationException($"Nobody expected {request.Method} {request.Path}.");
        }

        await answer(context);
    }

    private Task GiveTokenAsync(HttpContext context) => context.Response.WriteAsJsonAsync(
        new { token_type = "Bearer", expires_in = 3599, access_token = $"token-{Interlocked.Increment(ref _tokens)}" });
}
