using System.Net;
using System.Text.Json;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Web;

/// <summary>"dữ liệu của tôi": everything about the one who asks, and nothing that is another's alone.</summary>
public sealed class MyDataTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_gives_ones_own_steps_and_words_once_and_nobody_elses()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB05", "giao Quý soạn công văn mời họp, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB02", "nhận 1");
        await bot.AskAsync("CB02", "1 được 60%");

        var reply = await bot.AskAsync("CB02", "dữ liệu của tôi");
        var link = new Uri(reply.Text.Split(' ', '\n').First(w => w.Contains("/enter/", StringComparison.Ordinal))).PathAndQuery;
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = bot.Http.BaseAddress };
        using var file = await browser.PostAsync(link, null, Cancellation);

        Assert.Equal("application/json", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal("du-lieu-CB02.json", file.Content.Headers.ContentDisposition?.FileName);
        var text = await file.Content.ReadAsStringAsync(Cancellation);
        using var data = JsonDocument.Parse(text);
        Assert.Equal("Lê Ngọc Lan", data.RootElement.GetProperty("name").GetString());
        Assert.Equal(["Accepted", "Progressed"], data.RootElement.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("kind").GetString()));
        Assert.Contains("lập báo cáo tuần", text, StringComparison.Ordinal);
        Assert.DoesNotContain("công văn mời họp", text, StringComparison.Ordinal);
        using var stranger = await bot.Http.GetAsync(new Uri("/my-data", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Fact]
    public async Task Praise_reminders_and_handed_over_work_are_in_the_file_with_their_words()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Quý soạn công văn mời họp, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB06", "nhận 1");
        await bot.AskAsync("CB01", "biểu dương Quý vì hoàn thành sớm kế hoạch");
        await bot.AskAsync("CB05", "chuyển 1 cho Lan phòng Kinh tế vì Quý đi học");
        await bot.AskAsync("CB05", "giao Quý rà soát biển quảng cáo, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");

        var reply = await bot.AskAsync("CB06", "dữ liệu của tôi");
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = bot.Http.BaseAddress };
        using var file = await browser.PostAsync(LinkIn(reply), null, Cancellation);

        using var data = JsonDocument.Parse(await file.Content.ReadAsStringAsync(Cancellation));
        var praise = Assert.Single(data.RootElement.GetProperty("praise").EnumerateArray());
        Assert.Equal("hoàn thành sớm kế hoạch", praise.GetProperty("text").GetString());
        Assert.Equal("Trần Duy Khánh", praise.GetProperty("by").GetString());
        Assert.Equal(1, Assert.Single(data.RootElement.GetProperty("ledger").EnumerateArray()).GetProperty("number").GetInt32());
        Assert.Contains(data.RootElement.GetProperty("reminders").EnumerateArray(), r => r.GetProperty("number").GetInt32() == 2);
    }

    [Fact]
    public async Task Restricted_work_of_his_unit_is_not_in_a_heads_file()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB01", "giao kín Quý rà soát hồ sơ thanh tra, hạn 20/3");
        await bot.AskAsync("CB01", "đồng ý");

        var reply = await bot.AskAsync("CB05", "dữ liệu của tôi");
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = bot.Http.BaseAddress };
        using var file = await browser.PostAsync(LinkIn(reply), null, Cancellation);

        Assert.DoesNotContain("hồ sơ thanh tra", await file.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static string LinkIn(Told reply) =>
        new Uri(reply.Text.Split(' ', '\n').First(w => w.Contains("/enter/", StringComparison.Ordinal))).PathAndQuery;
}
