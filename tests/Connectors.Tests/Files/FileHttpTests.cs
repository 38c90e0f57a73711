using Microsoft.AspNetCore.Http;
using ReformBot.Connectors.Files;
using ReformBot.Connectors.Tests.Teams;
using Xunit;

namespace ReformBot.Connectors.Tests.Files;

public sealed class FileHttpTests
{
    private const int Largest = 100_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_comes_whole_and_no_token_is_shown_where_none_is_meant()
    {
        string? shown = null;
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            shown = context.Request.Headers.Authorization;
            await context.Response.Body.WriteAsync(new byte[] { 1, 2, 3 });
        });

        var answer = await GetAsync(server.Address);

        Assert.Equal([1, 2, 3], Assert.IsType<FileAnswer.Fetched>(answer).Content);
        Assert.Equal("", shown ?? "");
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_not_followed()
    {
        var asked = 0;
        await using var other = await LoopbackServer.StartAsync(context =>
        {
            Interlocked.Increment(ref asked);
            return context.Response.WriteAsync("secret");
        });
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Redirect(other.Address.AbsoluteUri);
            return Task.CompletedTask;
        });

        var answer = await GetAsync(server.Address);

        Assert.Equal(FileTrouble.ForbiddenHost, Assert.IsType<FileAnswer.Never>(answer).Trouble);
        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task A_redirect_on_the_same_host_is_followed_but_not_for_ever()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            if (context.Request.Path == "/file")
            {
                return context.Response.WriteAsync("here");
            }

            context.Response.Redirect(context.Request.Path == "/once" ? "/file" : "/round");
            return Task.CompletedTask;
        });

        Assert.IsType<FileAnswer.Fetched>(await GetAsync(new Uri(server.Address, "/once")));
        Assert.Equal(FileTrouble.Expired, Assert.IsType<FileAnswer.Never>(await GetAsync(new Uri(server.Address, "/round"))).Trouble);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_bytes_than_allowed_are_not_read_whether_announced_or_not(bool isAnnounced)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentLength = isAnnounced ? 1L << 40 : null;
            for (var piece = new byte[8192]; !context.RequestAborted.IsCancellationRequested;)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            }
        });

        var never = Assert.IsType<FileAnswer.Never>(await GetAsync(server.Address));
        Assert.Equal(FileTrouble.TooLarge, never.Trouble);
        Assert.Equal(isAnnounced ? $"{1L << 40} bytes" : "more bytes than allowed", never.Reason);
    }

    [Fact]
    public async Task A_server_that_drips_is_left_when_time_is_up()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[] { 1 }, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(20, context.RequestAborted);
            }
        });

        Assert.IsType<FileAnswer.Retry>(await GetAsync(server.Address, deadline: TimeSpan.FromMilliseconds(300)));
    }

    [Theory]
    [InlineData(404, FileTrouble.Expired)]
    [InlineData(403, FileTrouble.Expired)]
    [InlineData(410, FileTrouble.Expired)]
    public async Task What_is_gone_is_not_asked_for_again(int status, FileTrouble trouble)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        Assert.Equal(trouble, Assert.IsType<FileAnswer.Never>(await GetAsync(server.Address)).Trouble);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_when_it_says()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "77";
            return Task.CompletedTask;
        });

        Assert.Equal(TimeSpan.FromSeconds(77), Assert.IsType<FileAnswer.Retry>(await GetAsync(server.Address)).After);
    }

    [Fact]
    public async Task A_page_to_sign_in_at_is_no_file()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync("<html>sign in</html>");
        });

        Assert.Equal(FileTrouble.WrongType, Assert.IsType<FileAnswer.Never>(await GetAsync(server.Address)).Trouble);
    }

    [Fact]
    public async Task The_bots_token_goes_to_the_connector_alone_not_to_where_it_leads()
    {
        await using var teams = await FakeTeamsConnector.StartAsync();
        var seen = new List<string>();
        await using var drive = await LoopbackServer.StartAsync(context =>
        {
            seen.Add($"drive {context.Request.Headers.Authorization}");
            return context.Response.WriteAsync("here");
        });
        await using var service = await LoopbackServer.StartAsync(context =>
        {
            seen.Add($"service {context.Request.Headers.Authorization}");
            context.Response.Redirect(drive.Address.AbsoluteUri);
            return Task.CompletedTask;
        });
        await using var host = await TeamsHost.StartAsync("Production", new Dictionary<string, string?>
        {
            ["Teams:AppId"] = FakeOpenId.AppId,
            ["Teams:TenantId"] = "22222222-2222-2222-2222-222222222222",
            ["Teams:ClientSecret"] = "a secret of the test",
            ["Teams:Authority"] = teams.Authority,
            ["Teams:OpenIdMetadataUrl"] = "http://127.0.0.1:9/",
            ["Teams:AllowedServiceHosts:0"] = service.Address.Authority,
            ["Files:AllowedHosts:0"] = drive.Address.Authority,
        });

        Assert.True(host.Files.Holds(new Uri("https://ubnd-my.sharepoint.com/personal/x/_layouts/15/download.aspx?UniqueId=1&tempauth=2")));
        Assert.False(host.Files.Holds(new Uri("https://evilsharepoint.com/x")));
        Assert.False(host.Files.Holds(new Uri("http://ubnd.sharepoint.com/x")));
        Assert.IsType<FileAnswer.Fetched>(await host.Files.FetchAsync(new Uri(service.Address, "/v3/attachments/1/views/original"), Largest, Cancellation));
        Assert.Equal(["service Bearer token-1", "drive "], seen);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("86400000", 3600)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 3600)]
    [InlineData("0", null)]
    public async Task A_server_that_asks_for_time_is_given_an_hour_at_most(string asked, int? seconds)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (503, asked);
            return Task.CompletedTask;
        });

        Assert.Equal(seconds, (int?)Assert.IsType<FileAnswer.Retry>(await GetAsync(server.Address)).After?.TotalSeconds);
    }

    [Theory]
    [InlineData(1, typeof(FileAnswer.Fetched))]
    [InlineData(9, typeof(FileAnswer.Retry))]
    public async Task A_token_the_connector_refuses_is_renewed_once(int refusals, Type outcome)
    {
        await using var teams = await FakeTeamsConnector.StartAsync();
        var seen = new List<string?>();
        await using var service = await LoopbackServer.StartAsync(context =>
        {
            seen.Add(context.Request.Headers.Authorization);
            context.Response.StatusCode = seen.Count <= refusals ? 401 : 200;
            return context.Response.WriteAsync("here");
        });
        await using var host = await TeamsHost.StartAsync("Production", new Dictionary<string, string?>
        {
            ["Teams:AppId"] = FakeOpenId.AppId,
            ["Teams:TenantId"] = "22222222-2222-2222-2222-222222222222",
            ["Teams:ClientSecret"] = "a secret of the test",
            ["Teams:Authority"] = teams.Authority,
            ["Teams:OpenIdMetadataUrl"] = "http://127.0.0.1:9/",
            ["Teams:AllowedServiceHosts:0"] = service.Address.Authority,
        });

        Assert.IsType(outcome, await host.Files.FetchAsync(new Uri(service.Address, "/v3/attachments/1/views/original"), Largest, Cancellation));
        Assert.Equal(["Bearer token-1", "Bearer token-2"], seen);
    }

    private static async Task<FileAnswer> GetAsync(Uri address, TimeSpan? deadline = null)
    {
        using var http = new FileHttp { Deadline = deadline ?? TimeSpan.FromSeconds(20) };
        return await http.GetAsync(address, to => to.Authority == address.Authority, (_, _, _) => Task.FromResult<string?>(null), Largest, Cancellation);
    }
}
