using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Jobs;
using Xunit;

namespace ReformBot.Scheduler.Tests.Jobs;

/// <summary>Nothing grows without end, and nothing that is owed or may come again is forgotten.</summary>
public sealed class ForgetOldMessagesTests
{
    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Of_what_came_in_the_words_go_after_a_month_and_the_rest_after_three(StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-04 09:00", kind);
        await office.Store.WriteAsync(db =>
        {
            db.Inbox.AddRange(
                Delivery("month-young", days: 29),
                Delivery("month-old", days: 31),
                Delivery("refused-old", days: 31, InboxState.Refused, body: null),
                Delivery("dead-young", days: 29, InboxState.Dead),
                Delivery("term-young", days: 89, body: null),
                Delivery("term-old", days: 91),
                Delivery("dead-old", days: 91, InboxState.Dead, body: null),
                Delivery("owed-old", days: 500, InboxState.Failed, isOwed: true));
            return Task.CompletedTask;
        });

        await office.Get<ForgetOldMessages>().RunAsync(CancellationToken.None);

        var left = await office.Store.ReadAsync(db => db.Inbox.Select(m => new { m.DeliveryId, Words = m.Body != null, Answer = m.Answer != null }).ToListAsync());
        Assert.Equal(
            ["dead-young", "month-old", "month-young", "owed-old", "refused-old", "term-young"], left.Select(m => m.DeliveryId).Order(StringComparer.Ordinal));
        Assert.Equal(["dead-young", "month-young", "owed-old"], left.Where(m => m.Words).Select(m => m.DeliveryId).Order(StringComparer.Ordinal));
        Assert.Equal(["dead-young", "month-young", "owed-old"], left.Where(m => m.Answer).Select(m => m.DeliveryId).Order(StringComparer.Ordinal));

        InboxMessage Delivery(string id, int days, InboxState state = InboxState.Handled, string? body = "{}", bool isOwed = false) => new()
        {
            Id = Guid.CreateVersion7(),
            DeliveryId = id,
            Channel = Channel.Playground,
            ReceivedAt = office.Now.AddDays(-days),
            State = state,
            Body = body,
            Answer = "{}",
            NextAttemptAt = isOwed ? office.Now : null,
        };
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task What_was_sent_or_died_goes_after_four_hundred_days_and_what_is_owed_never(StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-04 09:00", kind);
        await office.Store.WriteAsync(db =>
        {
            db.Outbox.AddRange(
                Said("sent-young", days: 399, Ended.Sent),
                Said("sent-old", days: 401, Ended.Sent),
                Said("sent-elsewhere-old", days: 401, Ended.Sent, Channel.Teams),
                Said("dead-young", days: 399, Ended.Dead),
                Said("dead-old", days: 401, Ended.Dead),
                Said("owed-old", days: 500, Ended.No));
            return Task.CompletedTask;
        });

        await office.Get<ForgetOldMessages>().RunAsync(CancellationToken.None);

        Assert.Equal(
            ["dead-young", "owed-old", "sent-young"],
            (await office.Store.ReadAsync(db => db.Outbox.Select(m => m.DedupeKey).ToListAsync())).Order(StringComparer.Ordinal));

        OutboxMessage Said(string key, int days, Ended ended, Channel channel = Channel.Playground)
        {
            var at = office.Now.AddDays(-days);
            return new OutboxMessage
            {
                Id = Guid.CreateVersion7(),
                Position = at.UtcTicks + key.Length,
                RecipientKey = $"{channel}||{key}",
                Channel = channel,
                Tenant = "",
                Address = "{}",
                Message = "{}",
                DedupeKey = key,
                CreatedAt = at,
                NextAttemptAt = ended == Ended.No ? at : null,
                SentAt = ended == Ended.Sent ? at : null,
                DeadReason = ended == Ended.Dead ? DeadReason.GaveUp : null,
            };
        }
    }

    /// <summary>More than are taken at once, so that the job must come back for the rest.</summary>
    [Fact]
    public async Task A_whole_years_backlog_goes_in_one_night()
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-04 09:00");
        var at = office.Now.AddDays(-100);
        await office.Store.WriteAsync(db =>
        {
            db.Inbox.AddRange(Enumerable.Range(0, 5100).Select(i => new InboxMessage
            {
                Id = Guid.CreateVersion7(), DeliveryId = $"{i}", Channel = Channel.Playground, ReceivedAt = at, State = InboxState.Handled, Body = "{}",
            }));
            return Task.CompletedTask;
        });

        await office.Get<ForgetOldMessages>().RunAsync(CancellationToken.None);

        Assert.Equal(0, await office.Store.ReadAsync(db => db.Inbox.CountAsync()));
    }

    [Theory, InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Links_and_codes_past_their_use_go_too(StoreKind kind)
    {
        await using var office = await SmallOffice.OpenAsync("2026-03-04 09:00", kind);
        var person = office.Person("Khánh");
        await office.Store.WriteAsync(db =>
        {
            foreach (var days in (int[])[29, 31, 399, 401])
            {
                var at = office.Now.AddDays(-days);
                db.LoginLinks.Add(new LoginLink { Id = Guid.CreateVersion7(), PersonId = person, Page = LoginPage.Board, TokenHash = $"{days}", ExpiresAt = at });
                db.LinkCodes.Add(new LinkCode { Id = Guid.CreateVersion7(), PersonId = person, CodeHash = $"{days}", ExpiresAt = at });
                db.LinkAttempts.Add(new LinkAttempt { Id = Guid.CreateVersion7(), Channel = Channel.Teams, Account = $"{days}", At = at });
            }

            return Task.CompletedTask;
        });

        await office.Get<ForgetOldLinks>().RunAsync(CancellationToken.None);

        Assert.Equal(["29"], await office.Store.ReadAsync(db => db.LoginLinks.Select(l => l.TokenHash).ToListAsync()));
        Assert.Equal(["29", "31", "399"], await office.Store.ReadAsync(db => db.LinkCodes.OrderBy(c => c.CodeHash).Select(c => c.CodeHash).ToListAsync()));
        Assert.Equal(["29", "31", "399"], await office.Store.ReadAsync(db => db.LinkAttempts.OrderBy(a => a.Account).Select(a => a.Account).ToListAsync()));
    }

    private enum Ended
    {
        No,
        Sent,
        Dead,
    }
}
