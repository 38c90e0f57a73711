using System.Text.Json;
using ReformBot.BotKit;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Bot.Tests.Web;

/// <summary>The playground as it stands in a browser's window, at a desk and on a phone.</summary>
public sealed class PlaygroundLooksTests
{
    private const string IsOpen = "document.querySelectorAll('.pane .messages').length > 1 && !document.querySelector('.messages .empty:not(:has(button))')";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_visitor_sees_the_whole_page_knows_what_to_write_and_nothing_lies_over_anything()
    {
        Assert.SkipUnless(Browser.IsInstalled, "tests/run installs Chromium");
        await using var bot = await BotApp.StartAsync();
        await using var browser = await Browser.StartAsync(Cancellation);

        await browser.OpenAsync(bot.Http.BaseAddress!, 1440, 900, IsOpen, Cancellation);
        Assert.Empty(await StickingOutAsync(browser));
        // A head beside an officer of his, a focal point beside both; whoever bears the name looked for comes before whose unit sounds like it.
        Assert.Equal("\"Lãnh đạo|Thủ trưởng|Cán bộ|Đầu mối\"", await ReadAsync(browser, "[...document.querySelectorAll('.pane .tag')].map(tag => tag.textContent).join('|')"));
        Assert.Equal("\"Nguyễn Anh Tuấn\"", await ReadAsync(browser, """
            (() => { document.getElementById('add-person').click(); const search = document.getElementById('picker-search');
              search.value = 'anh'; search.dispatchEvent(new Event('input')); const first = document.querySelector('#picker-list b').textContent;
              document.getElementById('picker').close(); return first; })()
            """));
        // An empty pane offers sentences; pressing one puts it into the box.
        Assert.Equal("true", await ReadAsync(browser, """
            (() => { const first = document.querySelector('.first-words button'); first.click();
              return first.closest('.pane').querySelector('textarea').value.length > 10; })()
            """));

        await browser.OpenAsync(bot.Http.BaseAddress!, 375, 812, IsOpen, Cancellation);
        Assert.Empty(await StickingOutAsync(browser));
        // The hint of the first visit is shown and leaves the box free.
        Assert.Equal("true", await ReadAsync(browser, """
            (() => { const box = document.querySelector('.pane textarea').getBoundingClientRect();
              const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              return !document.getElementById('hint').hidden && top?.tagName === 'TEXTAREA'; })()
            """));
    }

    [Fact]
    public async Task What_is_expected_and_what_is_late_stand_out_and_the_word_of_new_messages_covers_none()
    {
        Assert.SkipUnless(Browser.IsInstalled, "tests/run installs Chromium");
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn 17h hôm nay");
        await bot.AskAsync("CB05", "đồng ý");
        await using var browser = await Browser.StartAsync(Cancellation);
        await browser.OpenAsync(new Uri(bot.Http.BaseAddress!, "?as=CB02,CB01"), 1440, 500, "document.querySelector('.actions') !== null", Cancellation);
        Assert.Equal("\"Nhận nhiệm vụ\"", await ReadAsync(browser, "[...document.querySelectorAll('.actions .expected')].map(b => b.textContent).join()"));

        await bot.AskAsync("CB02", "nhận 1");
        await bot.AdvanceToAsync("2026-03-09T09:00");
        await browser.UntilAsync("document.querySelector('.pane[data-code=CB02] h4.attention') !== null", Cancellation);
        await browser.UntilAsync("document.querySelector('.pane[data-code=CB01] .tiles .attention dd')?.textContent === '1'", Cancellation);

        // Somebody reading further up is told of news below, beside what is read.
        await browser.ReadAsync("document.querySelector('.pane[data-code=CB02] .messages').scrollTop = 0", Cancellation);
        await bot.AskAsync("CB02", "việc của tôi");
        await browser.UntilAsync("document.querySelector('.pane[data-code=CB02] .pill').hidden === false", Cancellation);
        Assert.Equal("true", await ReadAsync(browser, """
            (() => { const pane = document.querySelector('.pane[data-code=CB02]');
              return pane.querySelector('.pill').getBoundingClientRect().top >= pane.querySelector('.messages').getBoundingClientRect().bottom; })()
            """));

        // Whoever opened the page on a message too long for it, and has not moved since, is shown what comes next.
        await bot.AskAsync("CB02", "trợ giúp");
        await browser.OpenAsync(new Uri(bot.Http.BaseAddress!, "?as=CB02,CB01"), 1440, 500, "document.querySelector('.pane[data-code=CB02] .entry.bot') !== null", Cancellation);
        await bot.AskAsync("CB02", "việc của tôi");
        await browser.UntilAsync("""
            (() => { const pane = document.querySelector('.pane[data-code=CB02]'); const last = [...pane.querySelectorAll('.entry.bot')].at(-1);
              return last.textContent.includes('Việc của') && pane.querySelector('.pill').hidden
                && last.getBoundingClientRect().top < pane.querySelector('.messages').getBoundingClientRect().bottom; })()
            """, Cancellation);
    }

    private static async Task<string[]> StickingOutAsync(Browser browser) => JsonSerializer.Deserialize<string[]>(await ReadAsync(browser, """
        [...document.querySelectorAll('header.top *, .hint, .people-tabs, .panes')]
          .filter(e => e.getClientRects().length && (e.getBoundingClientRect().right > innerWidth + 1 || document.documentElement.scrollWidth > innerWidth))
          .map(e => e.tagName + '#' + e.id)
        """))!;

    private static async Task<string> ReadAsync(Browser browser, string expression) => (await browser.ReadAsync(expression, Cancellation))?.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "null";
}
