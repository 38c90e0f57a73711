using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Web.Ops;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using Xunit;

namespace ReformBot.Bot.Tests.Web;

public sealed class OpsTests : IAsyncLifetime
{
    private OfficeHost _office = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await OfficeHost.StartAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory]
    [InlineData(DeadReason.Rejected, false)]
    [InlineData(DeadReason.Unknown, true)]
    public async Task A_dead_message_is_shown_with_its_reason_and_owed_again_on_request(DeadReason reason, bool saysRepeated)
    {
        var id = await DieAsync(reason, AccountOf(_office.Officer));
        using var browser = await _office.EnterAsync(_office.Administrator, LoginPage.Ops);
        var page = await browser.GetStringAsync(new Uri("/ops", UriKind.Relative), Cancellation);
        Assert.Contains("Thư gửi đi bị dừng: 1", page, StringComparison.Ordinal);
        Assert.Contains("lỗi 400", page, StringComparison.Ordinal);
        Assert.DoesNotContain("nội dung riêng", page, StringComparison.Ordinal);

        using var answer = await browser.PostAsync($"/ops/outbox/{id:N}/retry", Forms.With(page), Cancellation);

        Assert.Contains("Đã đưa vào hàng chờ", await browser.GetStringAsync(answer.Headers.Location, Cancellation), StringComparison.Ordinal);
        var row = await _office.Store.ReadAsync(db => db.Outbox.SingleAsync(m => m.Id == id, Cancellation), Cancellation);
        Assert.Null(row.DeadReason);
        Assert.NotNull(row.NextAttemptAt);
        Assert.Equal(saysRepeated, row.IsRepeat);
    }

    [Fact]
    public async Task What_found_no_account_goes_to_the_one_linked_since_and_only_once()
    {
        var id = await DieAsync(DeadReason.NoChannel, account: null);
        using var browser = await _office.EnterAsync(_office.Administrator, LoginPage.Ops);
        Assert.Contains("chưa có tài khoản liên lạc được", await RetryAsync(browser, id), StringComparison.Ordinal);
        await _office.Store.WriteAsync(db => Task.FromResult(db.ChannelAccounts.Add(AccountOf(_office.Officer))), Cancellation);

        Assert.Contains("Đã đưa vào hàng chờ", await RetryAsync(browser, id), StringComparison.Ordinal);
        var again = await RetryAsync(browser, id);

        Assert.Contains("đã được xử lý trước đó", again, StringComparison.Ordinal);
        Assert.Contains("Thư gửi đi bị dừng: 0", again, StringComparison.Ordinal);
        Assert.Equal(2, await _office.Store.ReadAsync(db => db.Outbox.CountAsync(Cancellation), Cancellation));
    }

    [Fact]
    public async Task A_delivery_put_aside_is_read_again_on_request()
    {
        var id = Guid.CreateVersion7();
        await _office.Store.WriteAsync(
            db => Task.FromResult(db.Inbox.Add(new InboxMessage
            {
                Id = id,
                DeliveryId = "test:1",
                Channel = Channel.ZaloBot,
                ReceivedAt = TimeProvider.System.GetUtcNow(),
                State = InboxState.Dead,
                Attempts = 2,
                Error = "InvalidOperationException",
                Body = MessageJson.Write(new IncomingMessage
                {
                    DeliveryId = "test:1",
                    Kind = IncomingKind.Text,
                    From = new ChannelAddress(Channel.ZaloBot, "1", "z1", "z1"),
                    Text = "trợ giúp",
                }),
            })),
            Cancellation);
        using var browser = await _office.EnterAsync(_office.Administrator, LoginPage.Ops);

        var page = await RetryAsync(browser, id, "inbox");

        Assert.Contains("Đã đưa vào hàng chờ", page, StringComparison.Ordinal);
        var state = await _office.Store.ReadAsync(db => db.Inbox.Where(m => m.Id == id).Select(m => m.State).SingleAsync(Cancellation), Cancellation);
        Assert.NotEqual(InboxState.Dead, state);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_and_no_foreign_form_tries_anything_again()
    {
        var id = await DieAsync(DeadReason.Rejected, AccountOf(_office.Officer));
        using var chair = await _office.EnterAsync(_office.Chair, LoginPage.Board);
        using var administrator = await _office.EnterAsync(_office.Administrator, LoginPage.Ops);
        var board = await chair.GetStringAsync(new Uri("/board", UriKind.Relative), Cancellation);

        using var byChair = await chair.PostAsync($"/ops/outbox/{id:N}/retry", Forms.With(board), Cancellation);
        using var byForeignForm = await administrator.PostAsync($"/ops/outbox/{id:N}/retry", Forms.With(board), Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, byChair.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, byForeignForm.StatusCode);
        Assert.NotNull(await _office.Store.ReadAsync(db => db.Outbox.Select(m => m.DeadReason).SingleAsync(Cancellation), Cancellation));
    }

    [Fact]
    public async Task Silent_people_and_wrong_codes_are_named()
    {
        await _office.Store.WriteAsync(
            db =>
            {
                var closed = AccountOf(_office.Head);
                closed.IsReachable = false;
                db.ChannelAccounts.Add(closed);
                db.LinkAttempts.Add(new LinkAttempt { Id = Guid.CreateVersion7(), Channel = Channel.ZaloBot, Account = "z77", At = TimeProvider.System.GetUtcNow() });
                return Task.CompletedTask;
            },
            Cancellation);
        using var browser = await _office.EnterAsync(_office.Administrator, LoginPage.Ops);

        var page = await browser.GetStringAsync(new Uri("/ops", UriKind.Relative), Cancellation);

        Assert.Contains("không liên lạc được: 1</b><br>Nguyễn Thị Mai (TT01)", page, StringComparison.Ordinal);
        Assert.Contains("Chưa liên kết tài khoản nào: 3", page, StringComparison.Ordinal);
        Assert.Contains("Mã liên kết sai trong một giờ: 1", page, StringComparison.Ordinal);
        Assert.Contains("Zalo Bot z77: 1 lần", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_loaded_again_after_a_retry_retries_nothing()
    {
        var id = await DieAsync(DeadReason.Rejected, AccountOf(_office.Officer));
        using var browser = await _office.EnterAsync(_office.Administrator, LoginPage.Ops);
        var page = await browser.GetStringAsync(new Uri("/ops", UriKind.Relative), Cancellation);

        using var answer = await browser.PostAsync($"/ops/outbox/{id:N}/retry", Forms.With(page), Cancellation);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var shown = await browser.GetStringAsync(answer.Headers.Location, Cancellation);
        Assert.Contains("Đã đưa vào hàng chờ", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"said\"", await browser.GetStringAsync(new Uri("/ops?said=<b>", UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }

    private static async Task<string> RetryAsync(HttpClient browser, Guid id, string box = "outbox")
    {
        var page = await browser.GetStringAsync(new Uri("/ops", UriKind.Relative), Cancellation);
        using var answer = await browser.PostAsync($"/ops/{box}/{id:N}/retry", Forms.With(page), Cancellation);
        return await browser.GetStringAsync(answer.Headers.Location, Cancellation);
    }

    private static ChannelAccount AccountOf(Person person) => new()
    {
        Id = Guid.CreateVersion7(),
        Channel = Channel.ZaloBot,
        Tenant = "1",
        Account = $"z-{person.Code}",
        Conversation = $"z-{person.Code}",
        PersonId = person.Id,
        LastHeardAt = TimeProvider.System.GetUtcNow(),
    };

    [Theory]
    [InlineData("Đồng chí được giao NV-12: rà soát hồ sơ thanh tra", "NV-12")]
    [InlineData("Rà soát hồ sơ thanh tra", "(không tiêu đề)")]
    public async Task Of_a_dead_messages_title_only_the_number_is_shown(string title, string shown)
    {
        await DieAsync(DeadReason.Rejected, AccountOf(_office.Officer), title);
        using var browser = await _office.EnterAsync(_office.Administrator, LoginPage.Ops);
        var page = await browser.GetStringAsync(new Uri("/ops", UriKind.Relative), Cancellation);
        Assert.Contains($"<b>{shown}</b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hồ sơ thanh tra", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_each_channel_the_last_sending_is_known()
    {
        var now = TimeProvider.System.GetUtcNow();
        await _office.Store.WriteAsync(
            db =>
            {
                foreach (var (channel, minutesAgo) in new[] { (Channel.ZaloBot, 3), (Channel.ZaloBot, 2), (Channel.Teams, 5) })
                {
                    var to = new ChannelAddress(channel, "1", "a", "a");
                    _office.Services.GetRequiredService<Mailbox>().Answer(db, to, null, OutgoingMessage.Of("Nhắc việc"), $"sent:{minutesAgo}");
                    var row = db.Outbox.Local.Single(m => m.DedupeKey == $"sent:{minutesAgo}");
                    (row.NextAttemptAt, row.SentAt) = (null, now.AddMinutes(-minutesAgo));
                }

                return Task.CompletedTask;
            },
            Cancellation);

        var last = await _office.Store.ReadAsync(db => OpsFigures.LastSentAsync(db, Cancellation), Cancellation);

        Assert.Equal((now.AddMinutes(-2), now.AddMinutes(-5)), (last[Channel.ZaloBot], last[Channel.Teams]));
        Assert.Null(last[Channel.ZaloOfficialAccount]);
    }

    private Task<Guid> DieAsync(DeadReason reason, ChannelAccount? account, string title = "Nhắc việc") => _office.Store.WriteAsync(
        db =>
        {
            _office.Services.GetRequiredService<Mailbox>().Tell(
                db,
                account,
                _office.Officer.Id,
                new OutgoingMessage { Title = title, Lines = ["nội dung riêng"] },
                OutboxClass.Reminder,
                $"test:{reason}");
            var row = db.Outbox.Local.Single();
            (row.NextAttemptAt, row.DeadReason, row.LastError) = (null, reason, "lỗi 400");
            return Task.FromResult(row.Id);
        },
        Cancellation);
}
