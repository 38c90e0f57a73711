using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Questions;

/// <summary>While a title or a product is asked for, what names work is that, though said by itself it would ask the assistant for something.</summary>
public sealed class WordsLikeCommandsTests : WardTests
{
    private const string Head = "CB05";
    private const string Officer = "CB06";

    [Theory]
    [InlineData("Lập danh sách trình lãnh đạo")]
    [InlineData("lap danh sach cac don vi gui chu tich")]
    [InlineData("Cấp mã tài khoản cho hộ kinh doanh")]
    [InlineData("Tổng hợp danh sách báo cáo Chủ tịch UBND")]
    public async Task They_are_the_title_asked_for(string words)
    {
        await Bot.AskAsync(Head, "giao Quý việc, hạn 20/3");
        var reply = await Bot.AskAsync(Head, words);
        Assert.Contains(words, reply.Text, StringComparison.OrdinalIgnoreCase);
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(words, (await Bot.Store.ReadAsync(db => db.Assignments.SingleAsync())).Title, ignoreCase: true);
    }

    [Theory]
    [InlineData("Danh sách trình lãnh đạo")]
    [InlineData("Cấp mã tài khoản cho hộ kinh doanh")]
    public async Task They_are_the_product_asked_for(string words)
    {
        await Bot.GiveAsync(Head, "giao Quý rà soát hộ kinh doanh, hạn 20/3");
        await Bot.AskAsync(Officer, "nhận NV-1");
        await Bot.AskAsync(Officer, "hoàn thành NV-1");
        await Bot.AskAsync(Officer, words);
        Assert.Contains(words, (await Bot.LastToldAsync(Head)).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("cho tôi danh sách gửi chủ tịch")]
    [InlineData("cấp mã cho chị Ngọc Lan")]
    public async Task What_only_the_assistant_can_be_asked_is_answered_and_the_title_asked_for_again(string words)
    {
        await Bot.AskAsync(Head, "giao Quý việc, hạn 20/3");
        await Bot.AskAsync(Head, words);
        await Bot.AskAsync(Head, "rà soát vỉa hè");
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal("rà soát vỉa hè", (await Bot.Store.ReadAsync(db => db.Assignments.SingleAsync())).Title, ignoreCase: true);
    }
}
