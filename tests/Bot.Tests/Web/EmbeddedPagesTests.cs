using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using ReformBot.Bot.Web;
using Xunit;

namespace ReformBot.Bot.Tests.Web;

public sealed partial class EmbeddedPagesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_file_the_front_page_asks_for_is_served_with_its_type_and_its_guards(bool playground)
    {
        await using var site = await StartAsync(playground);
        using var http = ClientOf(site);
        var seen = new Dictionary<string, string?>(StringComparer.Ordinal);
        var toVisit = new Queue<string>(["/"]);
        while (toVisit.TryDequeue(out var path))
        {
            if (seen.ContainsKey(path))
            {
                continue;
            }

            using var answer = await http.GetAsync(path, Cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} is asked for but not served");
            Assert.StartsWith("default-src 'self';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            seen[path] = answer.Content.Headers.ContentType?.MediaType;
            var text = await answer.Content.ReadAsStringAsync(Cancellation);
            foreach (Match match in Asked().Matches(text))
            {
                toVisit.Enqueue(new Uri(new Uri(http.BaseAddress!, path), match.Groups["path"].Value).AbsolutePath);
            }
        }

        Assert.Equal("text/html", seen["/"]);
        Assert.All(seen, file => Assert.Equal(TypeOf(file.Key), file.Value));
        Assert.True(seen.Count >= (playground ? 18 : 5), $"only {seen.Count} files were found");
    }

    [Fact]
    public async Task No_page_carries_a_script_a_style_or_a_listener_of_its_own()
    {
        foreach (var playground in new[] { true, false })
        {
            await using var site = await StartAsync(playground);
            using var http = ClientOf(site);
            var page = await http.GetStringAsync(new Uri("/", UriKind.Relative), Cancellation);
            Assert.DoesNotMatch(Inline(), page);
            Assert.StartsWith("<!doctype html>\n<html lang=\"vi\">", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        await using var site = await StartAsync(playground: true);
        using var http = ClientOf(site);
        using var first = await http.GetAsync("/assets/tokens.css", Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/tokens.css");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await http.SendAsync(request, Cancellation);

        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/playground/assets/playground.js")]
    [InlineData("/assets/..%2fPlayground%2findex.html")]
    [InlineData("/assets/nothing.css")]
    public async Task Where_there_is_no_playground_nothing_of_it_is_found(string path)
    {
        await using var site = await StartAsync(playground: false);
        using var http = ClientOf(site);

        using var answer = await http.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("bảng theo dõi", await http.GetStringAsync(new Uri("/", UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(bool playground)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        site.MapSharedAssets();
        if (playground)
        {
            site.MapPlaygroundPage();
        }
        else
        {
            site.MapSignInPage();
        }

        await site.StartAsync(Cancellation);
        return site;
    }

    private static HttpClient ClientOf(WebApplication site) => new() { BaseAddress = new Uri(site.Urls.Single()) };

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".svg" => "image/svg+xml",
        _ => "text/html",
    };

    [GeneratedRegex("""(?:(?:src|href)="|from ')(?<path>[./][^"']*)["']""")]
    private static partial Regex Asked();

    [GeneratedRegex("""<style|<script(?![^>]* src=)|\sstyle=|\son\w+=|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
