using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>Whoever directs or reads an instruction to many units hears of it once, as a whole; each unit hears of its own line.</summary>
public sealed class ManyUnitsTests : WardTests
{
    private const string Chair = "CB01";
    private const string Deputy = "CB03";
    private const string Front = "CB13";

    private static readonly string[] Heads = ["CB04", "CB05"];

    [Fact]
    public async Task Who_directs_it_is_told_once_of_the_whole()
    {
        await Bot.GiveAsync(Chair, "các phòng gửi số liệu quý I, đ/c Hồng Thu chỉ đạo. Hạn 20/3");
        Assert.Equal(3, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync(a => a.DirectorId != null)));

        var told = Assert.Single(await Bot.ToldAsync(Deputy));
        Assert.Contains("NV-1", told.Title, StringComparison.Ordinal);
        Assert.Contains("2 đơn vị", told.Text, StringComparison.Ordinal);
        Assert.Contains("0/2", (await Bot.PressAsync(Deputy, told.Button("show")))[^1].Text, StringComparison.Ordinal);
        foreach (var head in Heads)
        {
            Assert.DoesNotContain("NV-1", Assert.Single(await Bot.ToldAsync(head)).Title, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("thu hồi 1 vì giao nhầm")]
    [InlineData("rút lại")]
    public async Task Who_may_read_it_is_told_once_that_it_is_given_and_once_that_it_is_withdrawn(string words)
    {
        await Bot.GiveAsync(Chair, "các phòng gửi số liệu quý I, người được xem: Đạt, hạn 20/3");
        Assert.Contains("NV-1", Assert.Single(await Bot.ToldAsync(Front)).Title, StringComparison.Ordinal);

        await Bot.SayAsync(Chair, words);
        await Bot.SayAsync(Chair, "đồng ý");
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync(a => a.State != AssignmentState.Withdrawn)));
        Assert.Contains("NV-1", Assert.Single(await Bot.ToldAsync(Front, 1)).Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thêm Trung tâm Phục vụ hành chính công", 3)]
    [InlineData("them vhxh nua nhe", 3)]
    [InlineData("bổ sung cả VHXH, Trung tâm Phục vụ hành chính công", 4)]
    [InlineData("tru KT", 1)]
    [InlineData("bo KT ra, ho bao cao rieng", 1)]
    [InlineData("giao VHXH thay vì KT", 2)]
    public async Task Units_are_taken_in_and_left_out_while_one_order_to_many_is_drafted(string words, int left)
    {
        await Bot.AskAsync(Chair, "giao các đơn vị báo cáo chuyển đổi số, trừ VHXH và Trung tâm Phục vụ hành chính công, hạn 25/3");
        Assert.Contains($"Giao {left} đơn vị", (await Bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.Equal(left, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync(a => a.ParentId != null)));
    }

    [Fact]
    public async Task A_unit_that_is_in_it_already_is_said_to_be_and_new_work_is_no_unit()
    {
        await Bot.AskAsync(Chair, "giao các đơn vị báo cáo chuyển đổi số, trừ VHXH, hạn 25/3");
        Assert.Contains("hiện giao 3 đơn vị", (await Bot.AskAsync(Chair, "thêm KT")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Chair, "thêm giao VHXH rà soát hộ nghèo, hạn 24/3");
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
    }

    [Fact]
    public async Task Of_one_line_withdrawn_who_may_read_it_is_told_as_ever()
    {
        await Bot.GiveAsync(Chair, "các phòng gửi số liệu quý I, người được xem: Đạt, hạn 20/3");
        await Bot.SayAsync(Chair, "thu hồi 2 vì giao nhầm");
        await Bot.SayAsync(Chair, "đồng ý");
        Assert.Contains("NV-2", (await Bot.LastToldAsync(Front)).Title, StringComparison.Ordinal);
    }
}
