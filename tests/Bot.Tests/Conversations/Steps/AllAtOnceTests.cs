using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>"Nhận hết", "xác nhận hết": shown and asked once, then each for itself; "ok em cảm ơn" and a thumb decide nothing.</summary>
public sealed class AllAtOnceTests : WorkOfQuyTests
{
    [Theory]
    [InlineData("nhan het")]
    [InlineData("dạ em nhận tất cả ạ")]
    [InlineData("e nhan ca 2 viec nhe")]
    public async Task All_that_was_given_is_accepted_after_one_yes(string words)
    {
        await Bot.GiveAsync(Head, "giao Quý báo cáo kinh phí, hạn 9/3");
        var asked = await Bot.AskAsync(Quy, words);
        Assert.Contains("NV-1 “rà soát hợp đồng”", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2 “báo cáo kinh phí”", asked.Text, StringComparison.Ordinal);
        Assert.Equal([AssignmentState.AwaitingAcceptance, AssignmentState.AwaitingAcceptance], await StatesAsync());

        await Bot.AskAsync(Quy, "đồng ý");
        Assert.Equal([AssignmentState.InProgress, AssignmentState.InProgress], await StatesAsync());
        Assert.Equal(2, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Accepted)));
    }

    [Fact]
    public async Task The_only_one_is_accepted_at_once_and_of_none_that_is_said()
    {
        await Bot.AskAsync(Quy, "nhận hết");
        Assert.Equal([AssignmentState.InProgress], await StatesAsync());
        Assert.Contains("Không có nhiệm vụ nào", (await Bot.AskAsync(Quy, "nhận hết việc luôn")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xac nhan het")]
    [InlineData("xác nhận tất cả đi")]
    [InlineData("duyet het luon")]
    public async Task All_that_is_handed_in_is_confirmed_after_one_yes_that_names_each(string words)
    {
        await Bot.GiveAsync(Head, "giao Quý báo cáo kinh phí, hạn 9/3");
        await Bot.AskAsync(Quy, "xong 1 báo cáo số 12/BC-KT");
        await Bot.AskAsync(Quy, "xong 2 báo cáo số 13/BC-KT");
        var asked = await Bot.AskAsync(Head, words);
        Assert.Contains("NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2", asked.Text, StringComparison.Ordinal);
        Assert.Equal([AssignmentState.Submitted, AssignmentState.Submitted], await StatesAsync());

        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal([AssignmentState.Completed, AssignmentState.Completed], await StatesAsync());
        Assert.Equal(2, await Bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Confirmed)));
    }

    [Theory]
    [InlineData("ok e cam on")]
    [InlineData("da e biet roi a")]
    public async Task Heard_is_not_agreed_and_the_question_is_put_again(string words)
    {
        await Bot.GiveAsync(Head, "giao Quý báo cáo kinh phí, hạn 9/3");
        await Bot.AskAsync(Quy, "xong 1 báo cáo số 12/BC-KT");
        var again = await Bot.AskAsync(Head, words);
        Assert.Contains("NV-1", again.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, (await StatesAsync())[0]);
        Assert.Contains("NV-1", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        await Bot.PressAsync(Head, (await Bot.AskAsync(Head, "???")).Button("yes"));
        Assert.Equal(AssignmentState.Completed, (await StatesAsync())[0]);
    }

    [Fact]
    public async Task Heard_of_what_was_just_given_accepts_it_and_of_two_nothing_happens()
    {
        await Bot.AskAsync(Quy, "dạ em biết rồi ạ");
        Assert.Equal([AssignmentState.InProgress], await StatesAsync());
        Assert.Empty(await Bot.SayAsync(Quy, "dạ em biết rồi anh"));

        await Bot.GiveAsync(Head, "giao Quý báo cáo kinh phí, hạn 9/3");
        await Bot.GiveAsync(Head, "giao Quý soạn giấy mời, hạn 9/3");
        Assert.Empty(await Bot.SayAsync(Quy, "👍"));
        Assert.Empty(await Bot.SayAsync(Quy, "da e biet roi a"));
        Assert.Equal([AssignmentState.InProgress, AssignmentState.AwaitingAcceptance, AssignmentState.AwaitingAcceptance], await StatesAsync());
    }

    [Theory]
    [InlineData("xem 1, 2")]
    [InlineData("xem 1 và 2")]
    public async Task Several_asked_to_be_seen_are_all_shown(string words)
    {
        await Bot.GiveAsync(Head, "giao Quý báo cáo kinh phí, hạn 9/3");
        var shown = await Bot.AskAsync(Head, words);
        Assert.Contains("rà soát hợp đồng", shown.Text, StringComparison.Ordinal);
        Assert.Contains("báo cáo kinh phí", shown.Text, StringComparison.Ordinal);
        Assert.Equal(2, shown.Lines.Count(line => line.StartsWith("Tình trạng:", StringComparison.Ordinal)));
        Assert.Contains(shown.Buttons, b => b.Label.StartsWith("NV-1: ", StringComparison.Ordinal));
        Assert.Contains(shown.Buttons, b => b.Label.StartsWith("NV-2: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_of_several_that_asks_something_stops_there_and_those_behind_it_are_named()
    {
        await Bot.GiveAsync(Head, "giao Quý báo cáo kinh phí, hạn 9/3");
        await Bot.AskAsync(Quy, "nhận hết");
        await Bot.AskAsync(Quy, "đồng ý");
        await Bot.AskAsync(Quy, "xin gia hạn 1 tới 10/3 vì chờ Sở");
        await Bot.AskAsync(Quy, "xin gia hạn 2 tới 10/3 vì chờ Sở");
        await Bot.AdvanceToAsync("2026-03-11T09:00");
        await Bot.AskAsync(Head, "đồng ý hết");
        var asked = await Bot.AskAsync(Head, "đồng ý");
        Assert.Contains("NV-2", Assert.Single(asked.Lines, line => line.Contains("Chưa thực hiện", StringComparison.Ordinal) && line.Contains("NV-2", StringComparison.Ordinal)), StringComparison.Ordinal);
        await Bot.AskAsync(Head, "20/3");
        var decided = await Bot.Store.ReadAsync(db => db.ExtensionRequests.Join(db.Assignments, r => r.AssignmentId, a => a.Id, (r, a) => new { a.Number, r.State })
            .OrderBy(r => r.Number).Select(r => r.State).ToListAsync());
        Assert.Equal([ExtensionState.ApprovedOtherDate, ExtensionState.Open], decided);
    }

    [Fact]
    public async Task Question_marks_alone_are_answered_with_help()
    {
        Assert.Contains("Cách dùng Trợ lý", (await Bot.AskAsync(Quy, "??")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_overdue_is_listed_in_few_words()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AdvanceToAsync("2026-03-09T09:00");
        Assert.Contains("NV-1", (await Bot.AskAsync(Head, "dang qua han")).Text, StringComparison.Ordinal);
        Assert.Contains("NV-1", (await Bot.AskAsync(Quy, "việc đang quá hạn")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Praise_that_names_nobody_is_asked_about_and_thanks_to_the_bot_are_not()
    {
        Assert.Empty(await Bot.SayAsync(Head, "cam on em lam tot lam"));
        await Bot.AskAsync(Quy, "xong 1 báo cáo số 12/BC-KT");
        var asked = await Bot.AskAsync(Head, "cam on em lam tot lam");
        Assert.Contains("Trần Văn Quý", asked.Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.Commendations.CountAsync()));
        Assert.Empty(await Bot.SayAsync(Quy, "làm tốt lắm"));

        await Bot.GiveAsync(Head, "giao Lan Phòng KT soạn giấy mời, hạn 9/3");
        await Bot.AskAsync(Lan, "xong 2, giấy mời số 5/GM-KT");
        await Bot.AskAsync(Head, "việc tôi đã giao");
        await Bot.AskAsync(Head, "giao Quý báo cáo kinh phí, hạn 9/3");
        await Bot.AskAsync(Head, "đồng ý");
        var whom = await Bot.AskAsync(Head, "tốt lắm, cảm ơn các em");
        Assert.Contains("Trần Văn Quý", whom.Text, StringComparison.Ordinal);
        Assert.Contains("Lê Ngọc Lan", whom.Text, StringComparison.Ordinal);
    }

    private Task<List<AssignmentState>> StatesAsync() =>
        Bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.State).ToListAsync());
}
