using System.Net;
using System.Text;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Web;

/// <summary>"xem sản phẩm N": whoever decides can open what was handed in, and nobody else.</summary>
public sealed class ProductPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_giver_opens_the_files_that_were_handed_in()
    {
        await using var bot = await SubmittedAsync();

        var notice = await bot.LastToldAsync("CB05");
        Assert.Equal("xem sản phẩm 1", notice.Button("product").Text);
        var product = (await bot.PressAsync("CB05", notice.Button("product")))[^1];
        Assert.Contains("Kèm 1 tệp", product.Text, StringComparison.Ordinal);

        using var browser = Browser(bot);
        using var page = await browser.PostAsync(LinkIn(product), null, Cancellation);
        var html = await page.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains(">.._.._bao cao fdp.&lt;b&gt;.pdf<", html, StringComparison.Ordinal);
        var href = html.Split("href=\"").First(part => part.StartsWith("/product/1/", StringComparison.Ordinal)).Split('"')[0];
        using var file = await browser.GetAsync(new Uri(href, UriKind.Relative), Cancellation);
        Assert.Equal("%PDF-1.7 bao cao", await file.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(".._.._bao cao fdp.<b>.pdf", file.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Somebody_elses_product_is_not_there_in_chat_or_on_the_page()
    {
        await using var bot = await SubmittedAsync();

        // Of another unit, and with a link of his own to a product of his own.
        Assert.DoesNotContain("/enter/", (await bot.AskAsync("CB07", "xem sản phẩm 1")).Text, StringComparison.Ordinal);
        await bot.AskAsync("CB04", "giao Tư soạn giấy mời, hạn thứ sáu");
        await bot.AskAsync("CB04", "đồng ý");
        await bot.AskAsync("CB07", "nhận 2");
        await bot.AskAsync("CB07", "2 xong, số 12/GM-UBND");
        var own = await bot.AskAsync("CB07", "xem sản phẩm 2");
        using var browser = Browser(bot);
        using var page = await browser.PostAsync(LinkIn(own), null, Cancellation);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        using var others = await browser.GetAsync(new Uri("/product/1", UriKind.Relative), Cancellation);
        using var none = await browser.GetAsync(new Uri("/product/99", UriKind.Relative), Cancellation);
        using var stranger = await bot.Http.GetAsync(new Uri("/product/1", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
        Assert.Equal(await none.Content.ReadAsStringAsync(Cancellation), await others.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    private static async Task<BotApp> SubmittedAsync()
    {
        var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Quý lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB06", "nhận 1");
        await bot.AskAsync("CB06", "1 xong, gửi báo cáo", [new
        {
            name = "../..\\bao\r\ncao \u202Efdp.<b>.pdf",
            contentType = "application/pdf",
            content = Convert.ToBase64String(Encoding.UTF8.GetBytes("%PDF-1.7 bao cao")),
        }]);
        return bot;
    }

    private static string LinkIn(Told told) => new Uri(told.Text.Split(' ', '\n').First(w => w.Contains("/enter/", StringComparison.Ordinal))).PathAndQuery;

    private static HttpClient Browser(BotApp bot) => new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = bot.Http.BaseAddress };
}
