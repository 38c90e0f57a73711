using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Handover;

/// <summary>All of somebody's work goes to another but some of it, and nothing said beside a handover is lost.</summary>
public sealed class KeptBackTests : WorkOfQuyTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.GiveAsync(Head, "giao Quý soạn giấy mời, hạn 12/3");
        await Bot.GiveAsync(Head, "giao Quý lập danh sách, hạn 20/3");
    }

    [Theory]
    [InlineData("chuyen viec cua Quy cho Ngoc Lan, giu lai 2")]
    [InlineData("chuyen viec cua Quy cho Ngoc Lan, tru 2")]
    [InlineData("chuyển hết việc của Quý cho Ngọc Lan trừ NV-2 vì Quý đi học")]
    [InlineData("Quý đi học, chuyển hết việc của Quý cho Ngọc Lan, chừa lại 2")]
    [InlineData("chuyen het viec cua Quy cho Ngoc Lan vi Quy di hoc, giu lai 2 cho Quy")]
    [InlineData("giao viec cua Quy cho Ngoc Lan, de lai 2")]
    public async Task What_is_to_be_kept_is_left_out_and_shown(string words)
    {
        var asked = await Bot.AskAsync(Head, words);
        Assert.Equal(3, await OfQuyAsync());
        if (asked.Text.Contains("(lý do)", StringComparison.Ordinal))
        {
            var line = asked.Text[(asked.Text.IndexOf("nhắn: ", StringComparison.Ordinal) + 6)..].Split(" vì ")[0];
            asked = await Bot.AskAsync(Head, $"{line} vì Quý đi học");
        }

        Assert.Contains("Chuyển 2 việc", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-1, NV-3", asked.Text, StringComparison.Ordinal);
        Assert.Contains("giữ lại NV-2", asked.Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal([2], await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.AssigneeId == db.People.Single(p => p.Code == Quy).Id).Select(a => a.Number).ToListAsync()));
    }

    [Theory]
    [InlineData("chuyển hết việc của Quý cho Ngọc Lan trừ việc giấy mời vì Quý đi học", "giấy mời")]
    [InlineData("chuyển hết việc của Quý cho Ngọc Lan trừ 9 vì Quý đi học", "NV-9")]
    public async Task Where_it_is_not_clear_what_is_kept_it_is_asked(string words, string said)
    {
        Assert.Contains(said, (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "đồng ý");
        Assert.Equal(3, await OfQuyAsync());
    }

    [Theory]
    [InlineData("chuyển 1 cho Ngọc Lan vì Quý đi học, giữ lại 2")]
    [InlineData("chuyển 1 cho Ngọc Lan, giữ lại 2")]
    public async Task What_is_kept_does_not_move_with_what_is_named(string words)
    {
        await Bot.AskAsync(Head, words);
        await Bot.AskAsync(Head, "Quý đi học");
        Assert.Equal(await IdOfAsync(Quy), await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 2).Select(a => a.AssigneeId).SingleAsync()));
    }

    [Fact]
    public async Task A_new_date_said_with_it_is_answered()
    {
        var asked = await Bot.AskAsync(Head, "chuyển hết việc của Quý cho Ngọc Lan, hạn mới 10/3 vì Quý đi học");
        Assert.Contains("Chuyển 3 việc", asked.Text, StringComparison.Ordinal);
        Assert.Contains("10/3", asked.Text, StringComparison.Ordinal);
        Assert.Contains("giữ nguyên thời hạn", asked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chuyen 1 cho Ngoc Lan, Quy phoi hop")]
    [InlineData("chuyển 1 cho Ngọc Lan vì Quý đi học, Quý phối hợp")]
    public async Task Who_is_to_cooperate_is_not_lost(string words)
    {
        var said = await Bot.AskAsync(Head, words);
        Assert.Contains("Chưa ghi nhận phối hợp", said.Text, StringComparison.Ordinal);
        await Bot.SayAsync(Head, "Quý đi học");
        Assert.Equal(await IdOfAsync(Lan), await Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.AssigneeId).SingleAsync()));
        Assert.DoesNotContain(await Bot.ToldAsync(Lan), t => t.Facts.Any(f => f.Value.Contains("phoi hop", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("giao lai 1 cho Ngoc Lan, han 6/3 nhu cu")]
    [InlineData("chuyển 1 cho Ngọc Lan, hạn 6/3 như cũ")]
    public async Task A_day_is_no_reason(string words)
    {
        Assert.Contains("lý do", (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        Assert.Equal(3, await OfQuyAsync());
        await Bot.AskAsync(Head, "Quý đi học");
        Assert.Equal(2, await OfQuyAsync());
        Assert.Contains(await Bot.ToldAsync(Quy), t => t.Text.Contains("Quý đi học", StringComparison.Ordinal) || t.Facts.Any(f => f.Value == "Quý đi học"));
    }

    private Task<int> OfQuyAsync() => Bot.Store.ReadAsync(async db =>
    {
        var quy = await db.People.SingleAsync(p => p.Code == Quy);
        return await db.Assignments.CountAsync(a => a.AssigneeId == quy.Id);
    });

    private Task<Guid> IdOfAsync(string code) => Bot.Store.ReadAsync(db => db.People.Where(p => p.Code == code).Select(p => p.Id).SingleAsync());
}
