using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Web;
using ReformBot.BotKit;
using ReformBot.Connectors;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Jobs;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations;

/// <summary>What is promised of every message, on both stores, entering where every channel enters.</summary>
public sealed class PromiseTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_message_delivered_eight_times_at_once_takes_effect_once(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        var receiver = bot.Services.GetRequiredService<IMessageReceiver>();
        var yes = Text("CB05", "đồng ý", "same");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => receiver.ReceiveAsync(yes)));

        Assert.Equal(1, await bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
        await bot.DrainAsync();
        Assert.Single(await bot.ToldAsync("CB02"));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_message_delivered_again_after_its_words_are_forgotten_still_takes_effect_once(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        var receiver = bot.Services.GetRequiredService<IMessageReceiver>();
        var yes = Text("CB05", "đồng ý", "same");
        await receiver.ReceiveAsync(yes);
        var longAgo = bot.Services.GetRequiredService<OfficeClock>().GetUtcNow().AddDays(-89);
        await bot.Store.WriteAsync(db => db.Inbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.ReceivedAt, longAgo)));
        await bot.Services.GetRequiredService<ForgetOldMessages>().RunAsync(CancellationToken.None);

        Assert.IsType<Received.Accepted>(await receiver.ReceiveAsync(yes));

        var row = await bot.Store.ReadAsync(db => db.Inbox.SingleAsync(m => m.DeliveryId == yes.DeliveryId));
        Assert.Null(row.Body);
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
        await bot.DrainAsync();
        Assert.Single(await bot.ToldAsync("CB02"));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_press_delivered_eight_times_at_once_is_answered_eight_times_the_same(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        var accept = (await bot.LastToldAsync("CB02")).Button("accept");
        var receiver = bot.Services.GetRequiredService<IMessageReceiver>();
        var press = Text("CB02", "", "press") with
        {
            Kind = IncomingKind.Button,
            Button = new ButtonPress(accept.Verb, accept.Data),
            IsInvoke = true,
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => receiver.ReceiveAsync(press)));

        var shown = answers.Select(a => PlainText.Of(Assert.IsType<Received.Accepted>(a).Answer!)).ToList();
        Assert.Single(shown.Distinct());
        Assert.DoesNotContain("hiện đang", shown[0], StringComparison.Ordinal);
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Accepted)));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Two_deciding_at_once_leave_one_decision_and_one_chain(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        var receiver = bot.Services.GetRequiredService<IMessageReceiver>();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => receiver.ReceiveAsync(Text("CB02", "nhận 1", $"race-{i}"))));

        var history = bot.Services.GetRequiredService<History>();
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Accepted)));
        Assert.Empty(await bot.Store.ReadAsync(db => VerifyHistory.RunAsync(db, history)));
    }

    /// <summary>Words are read before their turn; what was said in between counts.</summary>
    [Fact]
    public async Task Of_two_messages_at_once_the_second_is_understood_after_the_first()
    {
        await using var bot = await BotApp.StartAsync();
        foreach (var title in new[] { "lập báo cáo tuần", "rà soát biển quảng cáo" })
        {
            await bot.AskAsync("CB05", $"giao Lan {title}, hạn thứ sáu");
            await bot.AskAsync("CB05", "đồng ý");
        }

        await bot.AskAsync("CB02", "nhận 2");
        await bot.AskAsync("CB02", "nhận 1");
        var second = Text("CB02", "việc đó được 60%", "second");
        var read = await bot.Services.GetRequiredService<ReadAhead>().ReadAsync(second);
        Assert.Equal([1], read!.Reading.Tasks);
        await bot.AskAsync("CB02", "xem 2");
        await bot.Store.WriteAsync(db => bot.Services.GetRequiredService<TurnRunner>().RunAsync(db, second, read));

        Assert.Equal([null, 60], await bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.Percent).ToListAsync()));
    }

    [Fact]
    public async Task A_full_queue_asks_the_channel_to_repeat_and_the_repeat_takes_effect()
    {
        await using var bot = await BotApp.StartAsync();
        var (started, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = bot.Store.WriteAsync(async _ =>
        {
            started.SetResult();
            await gate.Task;
        });
        await started.Task;
        var jobs = Enumerable.Range(0, 256).Select(_ => bot.Store.WritePatientlyAsync(_ => Task.FromResult(0))).ToList();

        var refused = bot.Http.PostAsJsonAsync("/playground/messages", new { @as = "CB05", text = "việc của tôi", id = "again" });
        var first = await Task.WhenAny(refused, Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        gate.SetResult();
        await writing;
        await Task.WhenAll(jobs);

        Assert.Same(refused, first);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await refused).StatusCode);
        using var taken = await bot.Http.PostAsJsonAsync("/playground/messages", new { @as = "CB05", text = "việc của tôi", id = "again" });
        await bot.DrainAsync();
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Single(await bot.ToldAsync("CB05"));
    }

    [Fact]
    public async Task The_same_words_under_a_new_id_are_asked_about_not_obeyed_twice()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB02", "1 được 60%");
        var again = await bot.AskAsync("CB02", "1 được 60%");

        Assert.Contains("lần nữa", again.Text, StringComparison.Ordinal);
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Progressed)));
        await bot.PressAsync("CB02", again.Button("yes"));
        Assert.Equal(2, await bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Progressed)));
    }

    /// <summary>The yes that issued an assignment, delivered again under a new id, must not decide on the next thing that waits.</summary>
    [Fact]
    public async Task A_yes_that_comes_again_is_asked_about_before_it_decides_on_something_else()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB02", "nhận 1");
        await bot.AskAsync("CB02", "xong 1");
        await bot.AskAsync("CB02", "báo cáo số 12/BC-KT đã gửi trên phần mềm");
        await bot.AskAsync("CB05", "giao Lan rà soát biển quảng cáo, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");

        var again = await bot.AskAsync("CB05", "đồng ý");

        Assert.Contains("xác nhận hoàn thành NV-1", again.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync()));
        await bot.PressAsync("CB05", again.Button("yes"));
        Assert.Equal(AssignmentState.Completed, await bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync()));
    }

    /// <summary>What he was just told of he may simply consent to; of what came before it he is asked.</summary>
    [Theory]
    [InlineData("ok")]
    [InlineData("đồng ý")]
    public async Task A_bare_yes_decides_on_what_was_just_told_and_asks_about_anything_older(string yes)
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB05", "giao Quý rà soát biển quảng cáo, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB02", "xong 1: báo cáo số 12/BC-KT");
        await bot.AskAsync("CB06", "nhận 2");
        await bot.AdvanceToAsync("2026-03-04T10:00");

        var asked = await bot.AskAsync("CB05", yes);
        Assert.Contains("xác nhận hoàn thành NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
        await bot.PressAsync("CB05", asked.Button("yes"));
        Assert.Equal(AssignmentState.Completed, await StateAsync());

        await bot.AskAsync("CB06", "xong 2: báo cáo số 13/BC-KT");
        await bot.AdvanceToAsync("2026-03-04T11:00");
        Assert.Contains("Đã xác nhận hoàn thành NV-2", (await bot.AskAsync("CB05", yes)).Text, StringComparison.Ordinal);

        Task<AssignmentState> StateAsync() => bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync());
    }

    [Theory]
    [InlineData("khen Lan: đã lập báo cáo rất nhanh")]
    [InlineData("đôn đốc 1")]
    [InlineData("tôi nghỉ phép từ 9/3 đến 10/3")]
    public async Task Whatever_took_effect_is_asked_about_when_it_comes_again(string words)
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        Task<(int, int, int)> EffectsAsync() => bot.Store.ReadAsync(async db =>
            (await db.Commendations.CountAsync(), await db.Leaves.CountAsync(), await db.AssignmentEvents.CountAsync()));
        var before = await EffectsAsync();

        await bot.SayAsync("CB05", words);
        var after = await EffectsAsync();
        Assert.NotEqual(before, after);
        await bot.SayAsync("CB05", words);

        Assert.Contains("lần nữa", (await bot.LastToldAsync("CB05")).Text, StringComparison.Ordinal);
        Assert.Equal(after, await EffectsAsync());
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_body_nobody_can_read_is_put_aside_and_what_came_after_it_is_tried(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await FailedAsync(bot, "unreadable", "{", minutesAgo: 2);
        await FailedAsync(bot, "empty", "null", minutesAgo: 2);
        await FailedAsync(bot, "behind", MessageJson.Write(Text("CB05", "việc của tôi", "behind")), minutesAgo: 1);

        await RetryOf(bot).RunOnceAsync();

        var rows = await bot.Store.ReadAsync(db => db.Inbox.OrderBy(m => m.ReceivedAt).ThenByDescending(m => m.DeliveryId).ToListAsync());
        Assert.Equal([InboxState.Dead, InboxState.Dead, InboxState.Handled], rows.Select(r => r.State));
        Assert.All(rows, r => Assert.Null(r.NextAttemptAt));
        await bot.DrainAsync();
        Assert.Single(await bot.ToldAsync("CB05"));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Two_nodes_that_fail_at_the_same_delivery_apologise_once(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        var broken = MessageJson.Write(Text("CB05", "giao Lan", "broken")).Replace("\"files\":[]", "\"files\":null", StringComparison.Ordinal);
        for (var i = 0; i < 6; i++)
        {
            await FailedAsync(bot, $"broken-{i}", broken, minutesAgo: i + 1);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RetryOf(bot).RunOnceAsync())));

        var rows = await bot.Store.ReadAsync(db => db.Inbox.ToListAsync());
        Assert.All(rows, r => Assert.Equal((InboxState.Dead, 2), (r.State, r.Attempts)));
        await bot.DrainAsync();
        Assert.Equal(6, (await bot.ToldAsync("CB05")).Count);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task What_two_nodes_try_again_at_once_is_handled_once_and_nobody_apologises(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        for (var i = 0; i < 6; i++)
        {
            await FailedAsync(bot, $"again-{i}", MessageJson.Write(Text("CB05", $"tìm báo cáo {i}", $"again-{i}")), minutesAgo: i + 1);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RetryOf(bot).RunOnceAsync())));

        var rows = await bot.Store.ReadAsync(db => db.Inbox.ToListAsync());
        Assert.All(rows, r => Assert.Equal((InboxState.Handled, 2), (r.State, r.Attempts)));
        await bot.DrainAsync();
        Assert.Equal(6, (await bot.ToldAsync("CB05")).Count);
    }

    [Fact]
    public async Task A_turn_that_fails_is_undone_whole_and_tried_once_more()
    {
        await using var bot = await BotApp.StartAsync();
        using var log = new CapturedLog();
        bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await bot.GiveAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER no_answer BEFORE INSERT ON \"Outbox\" BEGIN SELECT RAISE(ABORT, 'broken'); END"));
        var accept = Text("CB02", "nhận 1", "fails");

        Assert.IsType<Received.Accepted>(await bot.Services.GetRequiredService<IMessageReceiver>().ReceiveAsync(accept));

        Assert.Equal(0, await bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Accepted)));
        var failed = await bot.Store.ReadAsync(db => db.Inbox.SingleAsync(m => m.DeliveryId == accept.DeliveryId));
        Assert.Equal((InboxState.Failed, 1), (failed.State, failed.Attempts));
        // The store's own lines, which hold the message, are switched off in the settings an office runs with.
        var said = log.Text[log.Text.IndexOf("Error: Handling delivery", StringComparison.Ordinal)..].Split("\nError: ")[0];
        Assert.Contains("DbUpdateException < SqliteException 19 at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("broken", said, StringComparison.Ordinal);
        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER no_answer"));
        await bot.Store.WriteAsync(db => db.Inbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, m => m.NextAttemptAt == null ? null : failed.ReceivedAt)));

        await RetryOf(bot).RunOnceAsync();
        await bot.DrainAsync();

        Assert.Equal(1, await bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Accepted)));
        Assert.Contains("đồng chí nhận NV-1", (await bot.LastToldAsync("CB02")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.Outbox.CountAsync(m => m.DedupeKey == $"turn:{accept.DeliveryId}")));
    }

    [Fact]
    public async Task Signs_of_a_state_secret_are_refused_and_leave_no_trace_of_their_words()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.SayAsync("CB05", "", [new { name = "anh.jpg", contentType = "image/jpeg", content = Convert.ToBase64String([1, 2, 3]) }]);
        var refused = await bot.AskAsync("CB05", "Quy xu ly gap cv mat nay cua tinh, han 6/3");

        Assert.Contains("thu hồi tin nhắn", refused.Text, StringComparison.Ordinal);
        var rows = await bot.Store.ReadAsync(db => db.Inbox.ToListAsync());
        Assert.Contains(rows, r => r.State == InboxState.Refused && r.Body is null);
        Assert.DoesNotContain(rows, r => r.Body?.Contains("xu ly gap", StringComparison.Ordinal) == true);
        Assert.Equal(0, await bot.Store.ReadAsync(db => db.StoredFiles.CountAsync()));
    }

    [Fact]
    public async Task What_is_only_half_said_is_a_bad_request_and_nothing_else()
    {
        await using var bot = await BotApp.StartAsync();
        foreach (var body in new[] { "[]", "null", """{"as":"CB01","files":[null]}""", """{"as":"CB01","files":[{}]}""", """{"as":"CB01","button":{}}""", new string('[', 100_000) })
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var answer = await bot.Http.PostAsync(new Uri("/playground/messages", UriKind.Relative), content, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal(0, await bot.Store.ReadAsync(db => db.Inbox.CountAsync()));
    }

    [Fact]
    public async Task Nobody_acts_on_what_is_not_theirs_whatever_a_forged_button_says()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        var forged = new Button("Xác nhận hoàn thành", "xác nhận 1", "confirm", new Dictionary<string, string> { ["n"] = "1" });

        await bot.PressAsync("CB02", forged);
        await bot.PressAsync("CB10", forged);
        await bot.PressAsync("CB10", forged with { Verb = "withdraw" });

        var assignment = await bot.Store.ReadAsync(db => db.Assignments.SingleAsync());
        Assert.Equal(AssignmentState.AwaitingAcceptance, assignment.State);
        Assert.Equal(1, assignment.EventCount);
        foreach (var verb in new[] { "-1", "99", "accept,decline" })
        {
            Assert.Contains("Chưa hỗ trợ", Assert.Single(await bot.PressAsync("CB02", forged with { Verb = verb })).Text, StringComparison.Ordinal);
        }
    }

    /// <summary>The officer sees his task, and its state would allow every one of these: only the right is missing.</summary>
    [Theory]
    [InlineData("confirm", null)]
    [InlineData("withdraw", null)]
    [InlineData(null, "đề nghị hoàn thiện 1: thiếu phụ lục")]
    public async Task Nobody_decides_on_his_own_product(string? verb, string? words)
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB02", "nhận 1");
        await bot.AskAsync("CB02", "xong 1");
        await bot.AskAsync("CB02", "báo cáo số 12/BC-KT đã gửi trên phần mềm");
        Task<(AssignmentState, int)> StandingAsync() => bot.Store.ReadAsync(async db =>
        {
            var assignment = await db.Assignments.SingleAsync();
            return (assignment.State, assignment.EventCount);
        });
        var before = await StandingAsync();
        Assert.Equal(AssignmentState.Submitted, before.Item1);

        if (verb is not null)
        {
            await bot.PressAsync("CB02", new Button(verb, $"{verb} 1", verb, new Dictionary<string, string> { ["n"] = "1" }));
        }
        else
        {
            await bot.AskAsync("CB02", words!);
        }

        Assert.Equal(before, await StandingAsync());
    }

    [Fact]
    public async Task A_change_behind_the_programs_back_is_found_and_named()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB02", "nhận 1");
        var history = bot.Services.GetRequiredService<History>();
        Task<IReadOnlyList<HistoryFault>> VerifyAsync() => bot.Store.ReadAsync(db => VerifyHistory.RunAsync(db, history));
        Assert.Empty(await VerifyAsync());

        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("""UPDATE "Assignments" SET "Title" = 'khác'"""));
        Assert.Equal(new HistoryFault(1, 2, "assignment-changed"), Assert.Single(await VerifyAsync()));

        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("""UPDATE "AssignmentEvents" SET "Payload" = '[]' WHERE "Number" = 1"""));
        Assert.Equal(new HistoryFault(1, 1, "step-changed"), Assert.Single(await VerifyAsync()));

        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("""DELETE FROM "AssignmentEvents" WHERE "Number" = 2"""));
        Assert.NotEmpty(await VerifyAsync());
    }

    [Fact]
    public async Task Citizens_numbers_are_masked_in_whatever_goes_out()
    {
        await using var bot = await BotApp.StartAsync();
        var echo = await bot.AskAsync("CB05", "giao Lan trả lời bà B số 0912345678, căn cước 079012345678, hạn thứ sáu");
        Assert.DoesNotContain("0912345678", echo.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("079012345678", echo.Text, StringComparison.Ordinal);
    }

    private static IncomingMessage Text(string code, string text, string id) => new()
    {
        DeliveryId = $"playground:{id}",
        Kind = IncomingKind.Text,
        From = PlaygroundAccounts.AddressOf(code),
        Text = text,
    };

    private static InboxRetry RetryOf(BotApp bot) => bot.Services.GetServices<IHostedService>().OfType<InboxRetry>().Single();

    private static Task FailedAsync(BotApp bot, string delivery, string body, int minutesAgo) => bot.Store.WriteAsync(db =>
    {
        var now = bot.Services.GetRequiredService<OfficeClock>().GetUtcNow();
        db.Inbox.Add(new InboxMessage
        {
            Id = Guid.CreateVersion7(),
            DeliveryId = delivery,
            Channel = Channel.Playground,
            ReceivedAt = now.AddMinutes(-minutesAgo),
            State = InboxState.Failed,
            Body = body,
            Attempts = 1,
            NextAttemptAt = now.AddSeconds(-1),
        });
        return Task.CompletedTask;
    });
}
