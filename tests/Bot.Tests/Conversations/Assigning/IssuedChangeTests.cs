using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>Changes typed right after work went out, or of work by its number, are changes to it and no new order; of what is not changed any more it is said so.</summary>
public sealed class IssuedChangeTests : WardTests
{
    private const string Chair = "CB01";

    [Theory]
    [InlineData("doi han 25/3, them VHXH phoi hop, san pham la to trinh")]
    [InlineData("1 đổi hạn 25/3, thêm VHXH phối hợp, sản phẩm là tờ trình")]
    [InlineData("dời hạn 1 sang 25/3, thêm VHXH phối hợp, sản phẩm là tờ trình")]
    public async Task Three_changes_in_one_line_are_asked_once(string words)
    {
        await Bot.GiveAsync(Chair, "giao Quý rà soát lại biên chế, hạn 20/3");
        var asked = await Bot.AskAsync(Chair, words);
        Assert.Contains("đổi thời hạn sang 17:00 thứ Tư, 25/3/2026?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("người phối hợp, sản phẩm không sửa được nữa", asked.Text, StringComparison.Ordinal);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.Equal(25, Assert.Single(await GivenAsync()).DeadlineOn!.Value.Day);
    }

    [Theory]
    [InlineData("1 them VHXH phoi hop", "người phối hợp")]
    [InlineData("san pham 1 la to trinh", "sản phẩm")]
    [InlineData("thêm VHXH phối hợp", "người phối hợp")]
    [InlineData("sản phẩm: tờ trình", "sản phẩm")]
    public async Task What_is_fixed_once_given_is_said_to_be(string words, string part)
    {
        await Bot.GiveAsync(Chair, "giao Quý rà soát lại biên chế, hạn 20/3");
        var said = await Bot.AskAsync(Chair, words);
        Assert.Contains($"{part} không sửa được nữa; chưa thay đổi gì", said.Text, StringComparison.Ordinal);
        Assert.Contains("“thu hồi 1”", said.Text, StringComparison.Ordinal);
        Assert.Single(await GivenAsync());
    }

    [Theory]
    [InlineData("thu hoi 1 giao lai cho VHXH", "Vũ Thị Hoàn")]
    [InlineData("thu hồi NV-1, giao cho Tư làm", "Lê Thị Tư")]
    [InlineData("rút 1 rồi chuyển qua cho Tư nhé", "Lê Thị Tư")]
    [InlineData("withdraw 1, give again to CB07", "Lê Thị Tư")]
    public async Task Taken_back_only_to_be_given_to_another_it_is_offered_to_be_passed_on(string words, string who)
    {
        await Bot.GiveAsync(Chair, "giao Quý rà soát lại biên chế, hạn 20/3");
        var asked = await Bot.AskAsync(Chair, words);
        Assert.Contains($"từ đồng chí Trần Văn Quý sang đồng chí {who}", asked.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.AwaitingAcceptance, Assert.Single(await GivenAsync()).State);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.Equal(AssignmentState.AwaitingAcceptance, Assert.Single(await GivenAsync()).State);
        Assert.Contains("rà soát lại biên chế", (await Bot.LastToldAsync(who == "Lê Thị Tư" ? "CB07" : "CB04")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thu hồi 1, giao lại cho Tư hạn 25/3", null)]
    [InlineData("thu hoi 1 giao lai cho Tu, han 25/3 nhe", null)]
    [InlineData("thu hồi 1 giao cho Tư hạn 25/3", null)]
    [InlineData("thu hồi 1, giao lại cho Tư, hạn 25/3 vì Quý đi học", "Quý đi học")]
    [InlineData("thu hồi 1 và chuyển sang cho Tư trước 25/3", null)]
    public async Task With_another_day_it_is_passed_on_with_that_day_at_one_yes(string words, string? why)
    {
        await Bot.GiveAsync(Chair, "giao Quý rà soát lại biên chế, hạn 20/3");
        var asked = await Bot.AskAsync(Chair, words);
        Assert.Contains("sang đồng chí Lê Thị Tư", asked.Text, StringComparison.Ordinal);
        Assert.Contains("thứ Tư, 25/3/2026", asked.Text, StringComparison.Ordinal);
        Assert.Equal((AssignmentState.AwaitingAcceptance, 20), (await GivenAsync()).Select(a => (a.State, a.DeadlineOn!.Value.Day)).Single());
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.Equal((AssignmentState.AwaitingAcceptance, 25), (await GivenAsync()).Select(a => (a.State, a.DeadlineOn!.Value.Day)).Single());
        var told = (await Bot.LastToldAsync("CB07")).Text;
        Assert.Contains("25/3/2026", told, StringComparison.Ordinal);
        Assert.Contains(why ?? "điều chỉnh người thực hiện", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thu hồi 1, giao lại cho Tư, sản phẩm là tờ trình", "sản phẩm là tờ trình")]
    [InlineData("thu hồi 1, giao lại cho Tư không hạn", "không hạn")]
    [InlineData("thu hồi 1, giao lại cho Tư soạn giấy mời, hạn 25/3", "soạn giấy mời")]
    public async Task What_more_is_said_with_it_and_cannot_be_taken_is_named_and_nothing_is_withdrawn(string words, string rest)
    {
        await Bot.GiveAsync(Chair, "giao Quý rà soát lại biên chế, hạn 20/3");
        var asked = await Bot.AskAsync(Chair, words);
        Assert.Contains("sang đồng chí Lê Thị Tư", asked.Text, StringComparison.Ordinal);
        Assert.Contains($"“{rest}”", asked.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.AwaitingAcceptance, Assert.Single(await GivenAsync()).State);
    }

    [Fact]
    public async Task A_name_that_is_two_peoples_is_asked_about_and_the_day_is_kept()
    {
        await Bot.GiveAsync(Chair, "giao Quý rà soát lại biên chế, hạn 20/3");
        Assert.Contains("Nguyễn Thị Lan", (await Bot.AskAsync(Chair, "thu hồi 1, giao lại cho Lan hạn 25/3")).Text, StringComparison.Ordinal);
        Assert.Contains("thứ Tư, 25/3/2026", (await Bot.AskAsync(Chair, "1")).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.AwaitingAcceptance, Assert.Single(await GivenAsync()).State);
    }

    [Theory]
    [InlineData("thu hồi 1")]
    [InlineData("thu hồi 1 vì giao nhầm")]
    [InlineData("thu hồi 1, giao nhầm Quý rồi")]
    public async Task Taken_back_and_no_more_it_is_withdrawn(string words)
    {
        await Bot.GiveAsync(Chair, "giao Quý rà soát lại biên chế, hạn 20/3");
        await Bot.AskAsync(Chair, words);
        Assert.Equal(AssignmentState.Withdrawn, Assert.Single(await GivenAsync()).State);
    }

    [Theory]
    [InlineData("thoi, thu hoi het cai vua giao")]
    [InlineData("rút lại tất cả các việc vừa giao")]
    public async Task All_that_was_just_given_is_withdrawn_at_a_yes(string words)
    {
        await Bot.AskAsync(Chair, "giao Quý lập báo cáo, hạn 20/3; giao Tư soạn giấy mời, hạn 20/3");
        await Bot.AskAsync(Chair, "đồng ý");
        var asked = await Bot.AskAsync(Chair, words);
        Assert.Contains("NV-1 “lập báo cáo”; NV-2 “soạn giấy mời”", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await GivenAsync(), a => a.State == AssignmentState.Withdrawn);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.All(await GivenAsync(), a => Assert.Equal(AssignmentState.Withdrawn, a.State));
    }

    [Fact]
    public async Task What_of_it_stays_is_named()
    {
        await Bot.AskAsync(Chair, "giao Quý lập báo cáo, hạn 20/3; giao Tư soạn giấy mời, hạn 20/3; giao Bảy lập danh mục, hạn 20/3");
        await Bot.AskAsync(Chair, "đồng ý");
        await Bot.AskAsync("CB07", "nhận 2");
        await Bot.AskAsync("CB07", "xong 2, văn bản số 12/GM-VHXH");
        await Bot.AskAsync(Chair, "xác nhận 2");
        var asked = await Bot.AskAsync(Chair, "thu hồi hết cái vừa giao");
        Assert.Contains("NV-1 “lập báo cáo”; NV-3 “lập danh mục”", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Giữ nguyên: NV-2 “soạn giấy mời” (đã hoàn thành", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_list_what_stays_beside_the_one_item_is_named()
    {
        await Bot.AskAsync(Chair, "giao Quý lập báo cáo, hạn 20/3; giao Tư soạn giấy mời, hạn 20/3; giao Bảy lập danh mục, hạn 20/3");
        await Bot.AskAsync(Chair, "đồng ý");
        var asked = await Bot.AskAsync(Chair, "à khoan, bỏ việc 2");
        Assert.Contains("NV-2 “soạn giấy mời”", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Giữ nguyên: NV-1 “lập báo cáo”", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-3 “lập danh mục”", asked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thoi giao cho Tu luon", "Lê Thị Tư")]
    [InlineData("thôi để Tư làm", "Lê Thị Tư")]
    [InlineData("doi y, de VHXH lam", "Vũ Thị Hoàn")]
    [InlineData("thôi giao VHXH chủ trì, KT phối hợp", "Vũ Thị Hoàn")]
    public async Task Another_mind_about_who_does_it_is_about_what_was_just_given(string words, string who)
    {
        await Bot.GiveAsync(Chair, "giao Quý rà soát lại biên chế, hạn 20/3");
        Assert.Contains($"sang đồng chí {who}", (await Bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.Equal("rà soát lại biên chế", Assert.Single(await GivenAsync()).Title);
    }

    [Theory]
    [InlineData("giao Tư lập kế hoạch, sản phẩm là tờ trình, hạn 25/3")]
    [InlineData("thêm Tư lập kế hoạch, hạn 25/3")]
    public async Task A_new_order_is_no_change(string words)
    {
        await Bot.GiveAsync(Chair, "giao Quý rà soát lại biên chế, hạn 20/3");
        Assert.DoesNotContain("NV-1", (await Bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
    }

    private Task<List<Assignment>> GivenAsync() => Bot.Store.ReadAsync(db => db.Assignments.ToListAsync());
}
