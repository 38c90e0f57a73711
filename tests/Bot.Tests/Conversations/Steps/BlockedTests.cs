using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Seals;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>What is in the way, and who can remove it.</summary>
public sealed class BlockedTests : WorkOfLanTests
{
    private const string Chair = "CB01";
    private const string OtherHead = "CB04";

    [Theory]
    [InlineData("vướng 1: chờ phòng Văn hóa trả lời", OtherHead, "Vũ Thị Hoàn")]
    [InlineData("1 vướng vì cần đ/c Hoàn cho ý kiến", OtherHead, "Vũ Thị Hoàn")]
    [InlineData("vướng 1: chờ Chủ tịch cho ý kiến", Chair, "Trần Duy Khánh")]
    [InlineData("vuong 1: cho phong Van hoa tra loi", OtherHead, "Vũ Thị Hoàn")]
    [InlineData("vuong 1 cho phong Van hoa tra loi", OtherHead, "Vũ Thị Hoàn")]
    [InlineData("vuong 1: cho a Khanh ky to trinh", Chair, "Trần Duy Khánh")]
    public async Task Who_can_unblock_it_is_told_once_and_shown(string words, string code, string name)
    {
        await Bot.AskAsync(Officer, words);
        var told = Assert.Single(await Bot.ToldAsync(code));
        Assert.Contains("cho ý kiến", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đôn đốc", told.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains((await Bot.AskAsync(Head, "xem 1")).Facts, f => f.Value.Contains(name, StringComparison.Ordinal) && f.Label == "Người có thể tháo gỡ");
        Assert.Contains(name, (await Bot.AskAsync(Head, "việc tôi giao")).Text, StringComparison.Ordinal);
        Assert.Empty(await Bot.Store.ReadAsync(db => VerifyHistory.RunAsync(db, Bot.Services.GetRequiredService<History>())));

        await Bot.AskAsync(Officer, "hết vướng 1");
        Assert.Null(await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.UnblockerId).SingleAsync()));
        Assert.Equal(2, (await Bot.ToldAsync(code)).Count);
    }

    [Fact]
    public async Task How_far_it_is_is_kept_beside_what_is_in_the_way()
    {
        Assert.Contains("Đã ghi tiến độ 30%", (await Bot.AskAsync(Officer, "1 dc 30% r nha, vuong ben dien luc chua gui so lieu")).Text, StringComparison.Ordinal);
        var told = await Bot.LastToldAsync(Head);
        Assert.Contains("30%", told.Text, StringComparison.Ordinal);
        Assert.Contains("dien luc chua gui so lieu", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gỡ vướng 1: đã gửi mẫu hợp đồng theo công văn 12/STP hôm nay", "đã gửi mẫu hợp đồng theo công văn 12/STP hôm nay")]
    [InlineData("1 đã gỡ, xem công văn 77/SNV", "xem công văn 77/SNV")]
    [InlineData("go vuong 1: da gui mau hop dong theo cv 12/STP", "da gui mau hop dong theo cv 12/STP")]
    [InlineData("hết vướng 1 vì phòng Văn hóa đã trả lời", "phòng Văn hóa đã trả lời")]
    [InlineData("1 đã tháo gỡ xong, phòng Văn hóa gửi số liệu sáng nay", "phòng Văn hóa gửi số liệu sáng nay")]
    [InlineData("đã có văn bản của Sở, 1 hết vướng", "đã có văn bản của Sở")]
    [InlineData("da co vb cua So 1 het vuong roi a", "da co vb cua So")]
    [InlineData("dạ chị, phòng Văn hóa trả lời rồi nên 1 hết vướng", "phòng Văn hóa trả lời rồi")]
    [InlineData("đã có công văn 12/STP, 1 hết vướng, làm tiếp từ mai", "đã có công văn 12/STP, làm tiếp từ mai")]
    [InlineData("1 đã có kinh phí, làm tiếp được", "đã có kinh phí")]
    [InlineData("dạ em báo 1 hết vướng", null)]
    [InlineData("Hoàn ơi, việc 1 hết vướng rồi", null)]
    [InlineData("đã gỡ vướng 1 rồi ạ", null)]
    [InlineData("1 hết vướng rồi nhé", null)]
    [InlineData("hết vướng 1", null)]
    public async Task How_it_was_removed_is_told_to_who_does_it_and_who_answers_for_it_and_kept(string words, string? how)
    {
        await Bot.AskAsync(Officer, "vướng 1: chờ phòng Văn hóa trả lời");
        await Bot.AskAsync(OtherHead, words);

        foreach (var code in new[] { Officer, Head })
        {
            var told = await Bot.LastToldAsync(code);
            Assert.Contains("hết vướng mắc", told.Title, StringComparison.Ordinal);
            Assert.Equal(how, told.Facts is [var first, ..] ? first.Value : null);
        }

        Assert.Equal(how is not null, (await Bot.AskAsync(Head, "lịch sử 1")).Text.Contains(how ?? "rồi", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vuong 1: cho phong VHXH tra loi", "cho phong VHXH tra loi")]
    [InlineData("vuong 1 cho a Viet ky to trinh", "cho a Viet ky to trinh")]
    public async Task That_it_waits_is_kept_without_its_marks_too(string words, string reason)
    {
        await Bot.AskAsync(Officer, words);
        Assert.Equal(reason, await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.BlockedReason).SingleAsync()));
    }

    [Theory]
    [InlineData("vướng 1: chờ Sở trả lời")]
    [InlineData("vướng 1: mạng lag")]
    [InlineData("vướng 1: chờ số liệu")]
    public async Task Nobody_of_the_office_named_nobody_else_is_told(string words)
    {
        await Bot.AskAsync(Officer, words);
        Assert.Null(await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.UnblockerId).SingleAsync()));
        Assert.NotNull(await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.BlockedAt).SingleAsync()));
    }

    [Fact]
    public async Task The_list_for_leaders_says_how_long_it_has_been_in_the_way()
    {
        await Bot.AskAsync(Officer, "vướng 1: chờ phòng Văn hóa trả lời");
        await Bot.AdvanceToAsync("2026-03-09T09:00");
        var list = await Bot.AskAsync(Chair, "danh sách vướng mắc");
        Assert.Contains("vướng 3 ngày làm việc", list.Text, StringComparison.Ordinal);
        Assert.Contains("Vũ Thị Hoàn", list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("việc nào đang vướng")]
    [InlineData("viec nao dang vuong")]
    [InlineData("may viec dang vuong")]
    [InlineData("co may viec dang vuong")]
    [InlineData("có việc nào vướng không em")]
    [InlineData("ai đang vướng gì không")]
    [InlineData("đang vướng những việc nào")]
    [InlineData("which tasks are blocked")]
    public async Task What_is_blocked_is_listed_to_whoever_may_see_it(string words)
    {
        await Bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 20/3");
        await Bot.GiveAsync(Chair, "giao kín Quý rà soát hồ sơ thanh tra, hạn 20/3");
        await Bot.AskAsync("CB06", "nhận 3");
        await Bot.AskAsync("CB06", "vướng 3: chờ phòng Văn hóa trả lời");
        await Bot.AskAsync(Officer, "vướng 1: chờ phòng Văn hóa trả lời");

        foreach (var by in new[] { Head, Officer, OtherHead, "CB03" })
        {
            var list = await Bot.AskAsync(by, words);
            Assert.Equal("1", list.Title?.Split(": ")[^1]);
            Assert.Contains("NV-1 ", list.Text, StringComparison.Ordinal);
            Assert.Contains("chờ phòng Văn hóa trả lời", list.Text, StringComparison.Ordinal);
        }

        Assert.Contains("NV-3 ", (await Bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-", (await Bot.AskAsync("CB07", words)).Text, StringComparison.Ordinal);
        Assert.Equal(2, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync(a => a.BlockedAt != null)));
    }

    [Theory]
    [InlineData("het vuong r")]
    [InlineData("hết vướng rồi chị")]
    public async Task With_nothing_blocked_it_is_said(string words)
    {
        var text = (await Bot.AskAsync(Officer, words)).Text;
        Assert.Contains("đang ghi vướng mắc", text, StringComparison.Ordinal);
        Assert.DoesNotContain("không có nhiệm vụ nào đang thực hiện", text, StringComparison.Ordinal);
    }
}
