using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>Several numbers in one message: each is acted on, asked about or named, and none vanishes without a word.</summary>
public sealed class SeveralNumbersTests : WorkOfQuyTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.GiveAsync(Head, "giao Quý lập danh mục, hạn 10/3");
        await Bot.GiveAsync(Head, "giao Quý soạn giấy mời họp dân, hạn 9/3");
    }

    [Theory]
    [InlineData("3, 1")]
    [InlineData("nhan 3, 1")]
    [InlineData("NV-3 với 1 nhé")]
    [InlineData("3 1")]
    public async Task Several_of_those_it_was_asked_of_are_all_accepted(string words)
    {
        await Bot.AskAsync(Quy, "nhận");
        await Bot.AskAsync(Quy, words);
        Assert.Equal([1, 3], await InAsync(AssignmentState.InProgress));
    }

    [Fact]
    public async Task One_that_was_not_asked_of_is_named_and_nothing_is_done()
    {
        await Bot.AskAsync(Quy, "nhận");
        Assert.Contains("NV-7", (await Bot.AskAsync(Quy, "3, 7")).Text, StringComparison.Ordinal);
        Assert.Empty(await InAsync(AssignmentState.InProgress));
        await Bot.AskAsync(Quy, "3");
        Assert.Equal([3], await InAsync(AssignmentState.InProgress));
    }

    [Fact]
    public async Task Of_what_closes_work_all_are_named_before_the_yes()
    {
        await HandInAsync(1, 2);
        await Bot.AskAsync(Head, "xác nhận");
        var asked = await Bot.AskAsync(Head, "2, 1");
        Assert.Contains("NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2", asked.Text, StringComparison.Ordinal);
        Assert.Empty(await InAsync(AssignmentState.Completed));
        await Bot.AskAsync(Head, "ok");
        Assert.Equal([1, 2], await InAsync(AssignmentState.Completed));
    }

    [Fact]
    public async Task Those_agreed_to_first_are_done_and_the_other_is_offered()
    {
        await HandInAsync(1, 2);
        await Bot.AskAsync(Quy, "nhận 3");
        await Bot.AskAsync(Quy, "xin lùi 3 tới 12/3 vì chờ Sở");
        var said = await Bot.AskAsync(Head, "1 2 dong y het, 3 cho doi han luon");
        Assert.Contains("3 cho doi han luon", said.Text, StringComparison.Ordinal);
        Assert.Equal([1, 2], await InAsync(AssignmentState.Completed));
    }

    [Fact]
    public async Task Numbers_alone_show_each_of_them()
    {
        var shown = await Bot.AskAsync(Quy, "3, 1");
        Assert.Contains("soạn giấy mời họp dân", shown.Text, StringComparison.Ordinal);
        Assert.Contains("rà soát hợp đồng", shown.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 ok, khen Quý làm gọn")]
    [InlineData("1 xac nhan luon, khen Quy lam nhanh")]
    public async Task What_is_praised_beside_a_confirmation_is_offered(string words)
    {
        await HandInAsync(1);
        var said = await Bot.AskAsync(Head, words);
        Assert.Equal([1], await InAsync(AssignmentState.Completed));
        Assert.Contains(words[(words.IndexOf(',', StringComparison.Ordinal) + 2)..], said.Text, StringComparison.Ordinal);
        await Bot.PressAsync(Head, said.Button("words"));
        Assert.StartsWith("Biểu dương", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_is_named_before_it_is_confirmed_and_has_no_part_in_what_is_sent_back()
    {
        await HandInAsync(1, 2);
        Assert.Contains("hoàn thiện", (await Bot.AskAsync(Head, "1 coi lai loi dan, dai qua, rut con 2 trang")).Text, StringComparison.Ordinal);
        var asked = await Bot.AskAsync(Head, "ok xac nhan het");
        Assert.DoesNotContain("xác nhận hoàn thành NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Empty(await InAsync(AssignmentState.Completed));
    }

    [Fact]
    public async Task The_only_one_is_named_as_well()
    {
        await HandInAsync(1);
        Assert.Contains("NV-1", (await Bot.AskAsync(Head, "ok xac nhan het")).Text, StringComparison.Ordinal);
        Assert.Empty(await InAsync(AssignmentState.Completed));
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal([1], await InAsync(AssignmentState.Completed));
    }

    private async Task HandInAsync(params int[] numbers)
    {
        foreach (var number in numbers)
        {
            await Bot.AskAsync(Quy, $"xong {number}, báo cáo số 4{number}/BC-KT");
        }
    }

    private Task<List<int>> InAsync(AssignmentState state) =>
        Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.State == state).Select(a => a.Number).Order().ToListAsync());
}
