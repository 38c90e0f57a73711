using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>Another order while one is still being drafted is a new one; the one before waits, and nothing of either is lost.</summary>
public sealed class OrderBesideTests : WardTests
{
    private const string Chair = "CB01";

    [Theory]
    [InlineData("hoa toc: giao truong phong chuan bi xe di hien truong sat lo, 5h sang mai", Priority.Urgent)]
    [InlineData("Hỏa tốc: giao Quý chuẩn bị xe đi hiện trường sạt lở, 5h sáng mai", Priority.Urgent)]
    [InlineData("khan: giao truong phong chuan bi xe di hien truong sat lo, 5h sang mai", Priority.High)]
    [InlineData("gap: giao truong phong chuan bi xe di hien truong sat lo, 5h sang mai", Priority.High)]
    public async Task An_urgent_order_is_a_new_one_while_it_is_still_asked_to_whom_the_first_goes(string words, Priority priority)
    {
        Assert.Contains("Có 2 người phù hợp", (await Bot.AskAsync(Chair, "giao trưởng phòng làm báo cáo giải trình đầu tư công, hạn 6/3")).Text, StringComparison.Ordinal);
        var asked = await Bot.AskAsync(Chair, words);
        Assert.Contains("báo cáo giải trình đầu tư công", asked.Text, StringComparison.Ordinal);
        if (asked.Title is null)
        {
            asked = await Bot.AskAsync(Chair, "1");
        }

        Assert.Contains(asked.Facts, f => f.Label == "Thời gian hoàn thành" && f.Value.StartsWith("05:00 thứ Năm, 5/3", StringComparison.Ordinal));
        Assert.DoesNotContain("báo cáo giải trình", (await Bot.AskAsync(Chair, "đồng ý")).Lines[0], StringComparison.Ordinal);
        var given = await Bot.Store.ReadAsync(db => db.Assignments.SingleAsync());
        Assert.Equal((true, priority), (given.Title.EndsWith("lở", StringComparison.Ordinal) || given.Title.EndsWith("lo", StringComparison.Ordinal), given.Priority));
    }

    [Theory]
    [InlineData("2", "Nguyễn Anh Tuấn", "Vũ Thị Hoàn")]
    [InlineData("trưởng phòng KT", "Nguyễn Anh Tuấn", "Vũ Thị Hoàn")]
    public async Task Of_several_who_hold_a_post_one_is_named_by_his_number(string words, string him, string other)
    {
        var asked = await Bot.AskAsync(Chair, "giao trưởng phòng làm báo cáo giải trình, hạn 6/3");
        Assert.DoesNotContain("Chưa tìm thấy", asked.Text, StringComparison.Ordinal);
        if (words == "2" && !asked.Buttons[1].Label.Contains(him, StringComparison.Ordinal))
        {
            (him, other) = (other, him);
        }

        var echo = await Bot.AskAsync(Chair, words);
        Assert.Contains(him, echo.Facts[0].Value, StringComparison.Ordinal);
        Assert.DoesNotContain(other, echo.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nhieu qua, thoi giao VHXH", "Vũ Thị Hoàn")]
    [InlineData("thôi giao Hoàn", "Vũ Thị Hoàn")]
    [InlineData("doi y, de Tu lam", "Lê Thị Tư")]
    [InlineData("thôi giao cho Tư luôn", "Lê Thị Tư")]
    [InlineData("giao Tư đi", "Lê Thị Tư")]
    public async Task A_change_of_mind_about_who_is_to_do_it_changes_only_that(string words, string who)
    {
        await Bot.AskAsync(Chair, "giao Quý rà soát vỉa hè, sản phẩm: báo cáo, hạn 20/3");
        var facts = (await Bot.AskAsync(Chair, words)).Facts.ToDictionary(f => f.Label, f => f.Value);
        Assert.Contains(who, facts["Người"], StringComparison.Ordinal);
        Assert.Equal(("rà soát vỉa hè", "báo cáo"), (facts["Việc"], facts["Sản phẩm"]));
        Assert.Contains("20/3", facts["Thời gian hoàn thành"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("them anh Tuan nua", "Nguyễn Anh Tuấn")]
    [InlineData("thêm Tư nữa nhé", "Lê Thị Tư")]
    public async Task One_more_works_along_and_nothing_is_dropped(string words, string who)
    {
        await Bot.AskAsync(Chair, "giao Quý rà soát vỉa hè, hạn 20/3");
        foreach (var _ in new[] { 1, 2 })
        {
            var facts = (await Bot.AskAsync(Chair, words)).Facts.ToDictionary(f => f.Label, f => f.Value);
            Assert.Contains(who, facts["Phối hợp"], StringComparison.Ordinal);
            Assert.Contains("Trần Văn Quý", facts["Người"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("thôi")]
    [InlineData("thôi không giao nữa")]
    public async Task A_mere_no_still_drops_it(string words)
    {
        await Bot.AskAsync(Chair, "giao Quý rà soát vỉa hè, hạn 20/3");
        Assert.Contains("Đã bỏ", (await Bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_besides_is_kept_while_the_work_is_still_asked_for()
    {
        await Bot.AskAsync(Chair, "giao Quý");
        await Bot.AskAsync(Chair, "sản phẩm: báo cáo");
        Assert.Contains("sản phẩm: báo cáo", (await Bot.AskAsync(Chair, "hạn 20/3")).Text, StringComparison.Ordinal);
    }
}
