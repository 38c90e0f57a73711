using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Web;
using ReformBot.BotKit;
using ReformBot.Connectors;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;
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
}
