using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Bot.Tests.Web;

public sealed class SignInTests : IAsyncLifetime
{
    private OfficeHost _office = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await OfficeHost.StartAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Looking_at_a_link_does_not_use_it_up_and_pressing_its_button_does()
    {
        var link = await _office.LinkAsync(_office.Chair, LoginPage.Board);
        using var browser = _office.Browser();
        Assert.Contains("<form method=\"post\">", await browser.GetStringAsync(link, Cancellation), StringComparison.Ordinal);
        await browser.GetStringAsync(link, Cancellation);

        using var first = await browser.PostAsync(link, null, Cancellation);
        using var second = await _office.Browser().PostAsync(link, null, Cancellation);

        Assert.Equal("/board", first.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Gone, second.StatusCode);
        Assert.Contains("Tình hình chung", await browser.GetStringAsync(new Uri("/board", UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_holds_nothing_that_opens_a_page()
    {
        var link = await _office.LinkAsync(_office.Chair, LoginPage.Board);

        var row = await _office.Store.ReadAsync(db => db.LoginLinks.SingleAsync(Cancellation), Cancellation);

        Assert.DoesNotContain(link.ToString().Split('/')[^1], row.TokenHash, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(64, row.TokenHash.Length);
    }

    [Fact]
    public async Task No_link_reaches_the_log_however_much_the_log_is_asked_to_say()
    {
        await using var office = await OfficeHost.StartAsync("--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace");
        using var log = new CapturedLog();
        office.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var link = await office.LinkAsync(office.Chair, LoginPage.Board);
        var cookies = new CookieContainer();
        using var browser = office.Browser(cookies);

        await browser.GetStringAsync(link, Cancellation);
        using var entered = await browser.PostAsync(link, null, Cancellation);
        await browser.GetStringAsync(new Uri("/board", UriKind.Relative), Cancellation);

        Assert.Contains("Debug: ", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(link.ToString().Split('/')[^1], log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(cookies.GetAllCookies().Single().Value, log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_presses_at_once_one_gets_in()
    {
        var link = await _office.LinkAsync(_office.Chair, LoginPage.Board);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _office.Browser().PostAsync(link, null, Cancellation)));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task While_the_writers_are_full_a_press_is_to_be_repeated_and_the_link_is_not_used_up()
    {
        var link = await _office.LinkAsync(_office.Chair, LoginPage.Board);
        using var browser = _office.Browser();
        var (started, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = _office.Store.WriteAsync(
            async _ =>
            {
                started.SetResult();
                await gate.Task;
            },
            Cancellation);
        await started.Task;
        var waiting = new List<Task>();
        do
        {
            waiting.Add(_office.Store.WriteAsync(db => db.Inbox.CountAsync(Cancellation), Cancellation));
        }
        while (!waiting[^1].IsFaulted);

        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var busy = await browser.PostAsync(link, null, Cancellation);
        gate.SetResult();
        await Task.WhenAll([writing, .. waiting.SkipLast(1)]);
        using var again = await browser.PostAsync(link, null, Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.NotNull(busy.Headers.RetryAfter?.Delta);
        Assert.Contains("Hệ thống đang bận", await busy.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal("/board", again.Headers.Location?.ToString());
        await Assert.ThrowsAsync<StoreBusyException>(() => waiting[^1]);
    }

    [Fact]
    public async Task A_link_that_ran_out_opens_nothing()
    {
        var link = await _office.LinkAsync(_office.Chair, LoginPage.Board);
        var past = TimeProvider.System.GetUtcNow() - TimeSpan.FromSeconds(1);
        await _office.Store.WriteAsync(db => db.LoginLinks.ExecuteUpdateAsync(s => s.SetProperty(l => l.ExpiresAt, past), Cancellation), Cancellation);

        using var answer = await _office.Browser().PostAsync(link, null, Cancellation);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_cookie_is_closed_to_scripts_and_to_other_sites()
    {
        using var answer = await _office.Browser().PostAsync(await _office.LinkAsync(_office.Chair, LoginPage.Board), null, Cancellation);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("max-age=28800", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("secure", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_public_https_address_the_cookie_travels_over_https_only()
    {
        await using var office = await OfficeHost.StartAsync("--Web:PublicUrl=https://tro-ly.example");

        using var answer = await office.Browser().PostAsync(await office.LinkAsync(office.Chair, LoginPage.Board), null, Cancellation);

        Assert.Contains("secure", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_left_is_out_at_the_next_request()
    {
        using var browser = await _office.EnterAsync(_office.Chair, LoginPage.Board);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/board"));

        await _office.Store.WriteAsync(
            db => db.People.Where(p => p.Id == _office.Chair.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.IsActive, false), Cancellation), Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(browser, "/board"));
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours()
    {
        using var browser = await _office.EnterAsync(_office.Chair, LoginPage.Board);
        var longAgo = TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(8) - TimeSpan.FromSeconds(1);
        await _office.Store.WriteAsync(db => db.LoginLinks.ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedAt, longAgo), Cancellation), Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(browser, "/board"));
    }

    [Fact]
    public async Task Leaving_ends_the_session_even_for_whoever_kept_the_cookie()
    {
        var cookies = new CookieContainer();
        using var browser = _office.Browser(cookies);
        await browser.PostAsync(await _office.LinkAsync(_office.Chair, LoginPage.Board), null, Cancellation);
        var kept = cookies.GetCookieHeader(_office.Address);
        var page = await browser.GetStringAsync(new Uri("/board", UriKind.Relative), Cancellation);

        using var left = await browser.PostAsync("/leave", Forms.With(page), Cancellation);

        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        using var thief = _office.Browser();
        thief.DefaultRequestHeaders.Add("Cookie", kept);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(thief, "/board"));
    }

    [Fact]
    public async Task Each_page_opens_only_to_those_it_is_for()
    {
        using var chair = await _office.EnterAsync(_office.Chair, LoginPage.Board);
        using var administrator = await _office.EnterAsync(_office.Administrator, LoginPage.Ops);
        using var officer = await _office.EnterAsync(_office.Officer, LoginPage.Board);
        using var nobody = _office.Browser();

        Assert.Equal("200 403", await BothAsync(chair));
        Assert.Equal("403 200", await BothAsync(administrator));
        Assert.Equal("403 403", await BothAsync(officer));
        Assert.Equal("401 401", await BothAsync(nobody));

        await _office.Store.WriteAsync(
            db => db.People.ExecuteUpdateAsync(s => s.SetProperty(p => p.IsAdministrator, false), Cancellation), Cancellation);
        Assert.Equal("403 403", await BothAsync(administrator));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    public async Task A_page_of_another_site_cannot_press_our_buttons(string origin)
    {
        var link = await _office.LinkAsync(_office.Chair, LoginPage.Board);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, link);
        foreign.Headers.Add("Origin", origin);
        using var refused = await _office.Browser().SendAsync(foreign, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        using var own = new HttpRequestMessage(HttpMethod.Post, link);
        own.Headers.Add("Origin", _office.Address.GetLeftPart(UriPartial.Authority));
        using var taken = await _office.Browser().SendAsync(own, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    [Fact]
    public async Task A_form_without_our_token_does_nothing()
    {
        using var browser = await _office.EnterAsync(_office.Chair, LoginPage.Board);
        using var other = await _office.EnterAsync(_office.Chair, LoginPage.Board);
        var foreignPage = await other.GetStringAsync(new Uri("/board", UriKind.Relative), Cancellation);

        using var bare = await browser.PostAsync("/leave", new FormUrlEncodedContent([new("form", "x")]), Cancellation);
        using var foreign = await browser.PostAsync("/leave", Forms.With(foreignPage), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/board"));
    }

    [Fact]
    public async Task Personal_pages_are_guarded_and_never_kept()
    {
        using var browser = await _office.EnterAsync(_office.Chair, LoginPage.Board);
        using var answer = await browser.GetAsync("/board", Cancellation);

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.StartsWith("default-src 'self';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, Cancellation);
        return answer.StatusCode;
    }

    private static async Task<string> BothAsync(HttpClient browser) =>
        $"{(int)await StatusAsync(browser, "/board")} {(int)await StatusAsync(browser, "/ops")}";
}

internal static partial class Forms
{
    /// <summary>What pressing a button on that page sends along.</summary>
    public static FormUrlEncodedContent With(string page) =>
        new([new("form", Token().Match(page) is { Success: true } match ? match.Groups[1].Value : throw new InvalidOperationException("The page has no form."))]);

    [System.Text.RegularExpressions.GeneratedRegex("name=\"form\" value=\"([^\"]+)\"")]
    private static partial System.Text.RegularExpressions.Regex Token();
}
