using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Bot.Import.People;
using ReformBot.BotKit;
using ReformBot.Connectors;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Accounts;

/// <summary>Which account is whose: linked by a code, moved to a new phone, given up in chat.</summary>
public sealed class AccountTests
{
    private int _deliveries;

    [Fact]
    public async Task At_linking_the_notice_of_four_lines_is_shown_and_other_channels_hear_of_it()
    {
        await using var bot = await BotApp.StartAsync();
        await SayAsync(bot, "zalo-1", $"lienket {await CodeAsync(bot, "CB02")}");

        var said = Assert.Single(await SentToAsync(bot, "zalo-1"));
        Assert.Equal(5, said.Lines.Count);
        Assert.Contains("Lưu trữ", said.Lines[1], StringComparison.Ordinal);
        Assert.Contains("2 ngày làm việc", said.Lines[4], StringComparison.Ordinal);
        await bot.DrainAsync();
        Assert.Contains("Zalo Bot vừa được liên kết", (await bot.LastToldAsync("CB02")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_known_beforehand_is_shown_the_notice_with_its_first_answer_and_once()
    {
        await using var bot = await BotApp.StartAsync();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(
            "mã,họ tên,chức vụ,đơn vị,vai trò,zaloBotId\nCB06,Trần Văn Quý,Chuyên viên,\"UBND phường/Phòng Kinh tế, Hạ tầng và Đô thị\",cán bộ,zalo-1"));
        var import = new ImportPeople(PeopleFile.Read(file, "people.csv"), IsStrict: true, new AccountTenants("", "bot", ""), bot.Services.GetRequiredService<AccountMoves>());
        Assert.Empty((await bot.Store.WriteAsync(db => import.RunAsync(db, bot.Store.Provider))).Problems);

        await SayAsync(bot, "zalo-1", "việc của tôi", group: "phòng Kinh tế");
        await SayAsync(bot, "zalo-1", "việc của tôi");
        await SayAsync(bot, "zalo-1", "việc của tôi");

        var said = (await SentToAsync(bot, "zalo-1")).Where(m => m.Lines.Any(line => line.Contains("Lưu trữ", StringComparison.Ordinal))).ToList();
        Assert.Contains("2 ngày làm việc", Assert.Single(said).Lines[^1], StringComparison.Ordinal);
        Assert.NotNull(await bot.Store.ReadAsync(db => db.ChannelAccounts.Where(a => a.Account == "zalo-1").Select(a => a.LinkedAt).SingleAsync()));
    }

    [Fact]
    public async Task A_code_said_in_a_group_or_older_than_fifteen_minutes_links_nobody()
    {
        await using var bot = await BotApp.StartAsync();
        var code = await CodeAsync(bot, "CB02");
        await SayAsync(bot, "zalo-1", $"lienket {code}", group: "phòng Kinh tế");
        Assert.Empty(await SentToAsync(bot, "zalo-1"));
        await bot.AdvanceToAsync("2026-03-04T09:16");
        await SayAsync(bot, "zalo-1", $"lienket {code}");
        Assert.Contains("đã hết hạn", Assert.Single(await SentToAsync(bot, "zalo-1")).Lines[0], StringComparison.Ordinal);
        Assert.Null(await bot.Store.ReadAsync(db => db.ChannelAccounts.Where(a => a.Account == "zalo-1").Select(a => a.PersonId).SingleAsync()));
    }

    /// <summary>Many accounts with a few tries each are one guesser: then nobody is linked, not even by a right code, until it is over.</summary>
    [Fact]
    public async Task A_hundred_wrong_codes_from_whomever_stop_linking_for_an_hour_and_raise_an_alarm()
    {
        await using var bot = await BotApp.StartAsync();
        using var log = new CapturedLog();
        bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        for (var i = 0; i < LinkTries.InAll; i++)
        {
            await SayAsync(bot, $"guess-{i / 4}", $"lienket {i:000000}");
        }

        await SayAsync(bot, "zalo-1", $"lienket {await CodeAsync(bot, "CB02")}");
        Assert.Contains("sai nhiều lần", Assert.Single(await SentToAsync(bot, "zalo-1")).Lines[0], StringComparison.Ordinal);
        Assert.Contains("Critical: Linking is stopped: 100 wrong codes", log.Text, StringComparison.Ordinal);

        await bot.AdvanceToAsync("2026-03-04T10:05");
        await SayAsync(bot, "zalo-1", $"lienket {await CodeAsync(bot, "CB02")}");
        Assert.Contains("Đã liên kết", (await SentToAsync(bot, "zalo-1"))[^1].Lines[0], StringComparison.Ordinal);
    }

    /// <summary>Codes guessed all at once count like codes guessed one after the other; a code read over a shoulder opens one door.</summary>
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_code_read_over_somebodys_shoulder_links_one_account_only(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => SayAsync(bot, "guesser", $"lienket {i:000000}")));
        Assert.Equal(LinkTries.AnHour, await bot.Store.ReadAsync(db => db.LinkAttempts.CountAsync()));
        for (var round = 0; round < 5; round++)
        {
            // Without another account nobody else hears of it, so nothing but the code stands in the way.
            await bot.Store.WriteAsync(db => db.ChannelAccounts.Where(a => db.People.Any(p => p.Id == a.PersonId && p.Code == "CB02")).ExecuteDeleteAsync());
            var code = await CodeAsync(bot, "CB02");
            var before = await LinkedAsync(bot);

            await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => SayAsync(bot, $"zalo-{round}-{i}", $"lienket {code}"))));

            Assert.Single((await LinkedAsync(bot)).Except(before));
        }

        static Task<List<string>> LinkedAsync(BotApp bot) => bot.Store.ReadAsync(db =>
            db.Outbox.Where(m => m.Channel == Channel.ZaloBot && m.Message!.Contains("Đã liên kết")).Select(m => m.RecipientKey).ToListAsync());
    }

    [Fact]
    public async Task A_new_account_on_the_same_channel_takes_the_old_ones_place_and_what_was_on_its_way_there()
    {
        await using var bot = await BotApp.StartAsync();
        await SayAsync(bot, "zalo-old", $"lienket {await CodeAsync(bot, "CB02")}");
        await SayAsync(bot, "zalo-old", "việc của tôi");
        var onItsWay = (await SentToAsync(bot, "zalo-old"))[^1].Lines[0];

        await SayAsync(bot, "zalo-new", $"lienket {await CodeAsync(bot, "CB02")}");

        Assert.Contains(await OwedToAsync(bot, "zalo-new"), m => m.Lines.Contains(onItsWay));
        var stillThere = await OwedToAsync(bot, "zalo-old");
        Assert.DoesNotContain(stillThere, m => m.Lines.Contains(onItsWay));
        Assert.Contains("không còn nhận nhiệm vụ", stillThere[^1].Lines[0], StringComparison.Ordinal);
        var linked = await bot.Store.ReadAsync(db => db.ChannelAccounts.Where(a => a.PersonId != null && a.Channel == Channel.ZaloBot).Select(a => a.Account).ToListAsync());
        Assert.Equal(["zalo-new"], linked);
        await SayAsync(bot, "zalo-old", "việc của tôi");
        Assert.Contains("chưa được liên kết", (await SentToAsync(bot, "zalo-old"))[^1].Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hủy liên kết")]
    [InlineData("go tai khoan nay")]
    public async Task An_account_is_given_up_after_a_yes_and_only_then(string words)
    {
        await using var bot = await BotApp.StartAsync();
        await SayAsync(bot, "zalo-1", $"lienket {await CodeAsync(bot, "CB02")}");
        await SayAsync(bot, "zalo-1", words);
        Assert.Contains("Gỡ liên kết", (await SentToAsync(bot, "zalo-1"))[^1].Lines[0], StringComparison.Ordinal);
        await SayAsync(bot, "zalo-1", "không");
        await SayAsync(bot, "zalo-1", "việc của tôi");
        Assert.DoesNotContain("chưa được liên kết", (await SentToAsync(bot, "zalo-1"))[^1].Lines[0], StringComparison.Ordinal);

        await SayAsync(bot, "zalo-1", words);
        await SayAsync(bot, "zalo-1", "đồng ý");
        Assert.Contains("Đã gỡ liên kết", (await SentToAsync(bot, "zalo-1"))[^1].Lines[0], StringComparison.Ordinal);
        await bot.DrainAsync();
        Assert.Contains("vừa được gỡ liên kết", (await bot.LastToldAsync("CB02")).Text, StringComparison.Ordinal);

        await SayAsync(bot, "zalo-1", "việc của tôi");
        Assert.Contains("chưa được liên kết", (await SentToAsync(bot, "zalo-1"))[^1].Lines[0], StringComparison.Ordinal);
        await SayAsync(bot, "zalo-1", $"lienket {await CodeAsync(bot, "CB02")}");
        Assert.Contains("Đã liên kết", (await SentToAsync(bot, "zalo-1"))[^1].Lines[0], StringComparison.Ordinal);
    }

    /// <summary>Both the session that was opened and the link that was not yet used; those asked for by another are his own.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_the_account_go_the_sessions_and_links_it_was_given(bool isMoved)
    {
        await using var bot = await BotApp.StartAsync();
        await SayAsync(bot, "zalo-1", $"lienket {await CodeAsync(bot, "CB02")}");
        await SayAsync(bot, "zalo-1", "dữ liệu của tôi");
        await SayAsync(bot, "zalo-1", "dữ liệu của tôi");
        await bot.AskAsync("CB05", "dữ liệu của tôi");
        await bot.Store.WriteAsync(async db =>
            (await db.LoginLinks.OrderBy(l => l.Id).FirstAsync()).UsedAt = (await db.LoginLinks.FirstAsync()).ExpiresAt.AddMinutes(-10));

        if (isMoved)
        {
            await SayAsync(bot, "zalo-2", $"lienket {await CodeAsync(bot, "CB02")}");
        }
        else
        {
            await SayAsync(bot, "zalo-1", "hủy liên kết");
            await SayAsync(bot, "zalo-1", "đồng ý");
        }

        var links = await bot.Store.ReadAsync(db => db.LoginLinks.OrderBy(l => l.Id).ToListAsync());
        Assert.Equal([true, true, false], links.Select(l => l.RevokedAt is not null));
        Assert.All(links.Take(2), link => Assert.InRange(link.RevokedAt!.Value, link.ExpiresAt - TimeSpan.FromHours(1), link.ExpiresAt));
    }

    [Fact]
    public async Task Who_has_left_is_answered_like_a_stranger_and_can_do_nothing()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await SayAsync(bot, "zalo-1", $"lienket {await CodeAsync(bot, "CB02")}");
        await bot.Store.WriteAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.Code == "CB02")).IsActive = false;
            await bot.Store.Provider.IncrementAsync(db, Domain.Storage.OfficeCache.VersionCounter, 1, CancellationToken.None);
        });

        await SayAsync(bot, "zalo-1", "nhận 1");

        var reply = (await SentToAsync(bot, "zalo-1"))[^1];
        Assert.Contains("chưa được liên kết", reply.Lines[0], StringComparison.Ordinal);
        Assert.Null((await bot.Store.ReadAsync(db => db.Assignments.SingleAsync())).AcceptedAt);
    }

    [Fact]
    public async Task What_was_on_its_way_to_somebody_who_left_is_not_sent_any_more()
    {
        await using var bot = await BotApp.StartAsync();
        await SayAsync(bot, "zalo-1", $"lienket {await CodeAsync(bot, "CB06")}");
        await SayAsync(bot, "zalo-2", $"lienket {await CodeAsync(bot, "CB02")}");
        await SayAsync(bot, "zalo-1", "việc của tôi");
        await SayAsync(bot, "zalo-2", "việc của tôi");
        Assert.Equal(2, (await OwedToAsync(bot, "zalo-1")).Count);

        using var file = new MemoryStream(Encoding.UTF8.GetBytes(
            "mã,họ tên,chức vụ,đơn vị,vai trò,trạng thái\nCB06,Trần Văn Quý,Chuyên viên,\"UBND phường/Phòng Kinh tế, Hạ tầng và Đô thị\",cán bộ,nghỉ việc"));
        var leaving = new ImportPeople(PeopleFile.Read(file, "people.csv"), IsStrict: true, new AccountTenants("", "", ""), bot.Services.GetRequiredService<AccountMoves>());
        Assert.Empty((await bot.Store.WriteAsync(db => leaving.RunAsync(db, bot.Store.Provider))).Problems);

        Assert.Contains("liên kết", Assert.Single(await OwedToAsync(bot, "zalo-1")).Lines[0], StringComparison.Ordinal);
        Assert.Equal(2, (await OwedToAsync(bot, "zalo-2")).Count);
    }

    private Task<Received> SayAsync(BotApp bot, string account, string text, string? group = null) =>
        bot.Services.GetRequiredService<IMessageReceiver>().ReceiveAsync(new IncomingMessage
        {
            DeliveryId = $"zalobot:{Interlocked.Increment(ref _deliveries)}",
            Kind = IncomingKind.Text,
            From = new ChannelAddress(Channel.ZaloBot, "bot", account, group ?? account, IsGroup: group is not null),
            Text = text,
        });

    private static Task<string> CodeAsync(BotApp bot, string code) => bot.Store.WriteAsync(async db =>
        bot.Services.GetRequiredService<Linking>().Issue(db, (await db.People.SingleAsync(p => p.Code == code)).Id));

    private static Task<IReadOnlyList<OutgoingMessage>> SentToAsync(BotApp bot, string account) => ToAsync(bot, account, isOwed: false);

    private static Task<IReadOnlyList<OutgoingMessage>> OwedToAsync(BotApp bot, string account) => ToAsync(bot, account, isOwed: true);

    private static async Task<IReadOnlyList<OutgoingMessage>> ToAsync(BotApp bot, string account, bool isOwed)
    {
        var key = $"ZaloBot|bot|{account}";
        var rows = await bot.Store.ReadAsync(db => db.Outbox.Where(m => m.RecipientKey == key && (!isOwed || m.NextAttemptAt != null)).OrderBy(m => m.Position).ToListAsync());
        return [.. rows.Select(m => MessageJson.Read<OutgoingMessage>(m.Message!))];
    }
}
