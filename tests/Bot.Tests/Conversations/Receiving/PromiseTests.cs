using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Seals;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Receiving;

/// <summary>What is promised of every message, entering where every channel enters: secrets, rights, masking, the chain.</summary>
public sealed class PromiseTests
{
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
        Assert.Equal(new HistoryFault(1, 2, HistoryBreak.AssignmentChanged), Assert.Single(await VerifyAsync()));

        await bot.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("""UPDATE "AssignmentEvents" SET "Payload" = '[]' WHERE "Number" = 1"""));
        Assert.Equal(new HistoryFault(1, 1, HistoryBreak.StepChanged), Assert.Single(await VerifyAsync()));

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
}
