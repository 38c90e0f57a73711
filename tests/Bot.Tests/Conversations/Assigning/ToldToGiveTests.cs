using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>What a superior has given by word of mouth is drafted for him to issue, to whom he named.</summary>
public sealed class ToldToGiveTests(OneWard ward) : IClassFixture<OneWard>
{
    private const string Focal = "CB08";

    [Theory]
    [InlineData("anh Khánh nói giao chị Hoàn lập kế hoạch tập huấn kỹ năng số, hạn 27/3", "Vũ Thị Hoàn")]
    [InlineData("a Khanh noi giao chi Hoan lap ke hoach tap huan ky nang so, phoi hop KT, han 27/3", "Vũ Thị Hoàn")]
    [InlineData("a Khanh giao cac phong gui bao cao tuan truoc 10h thu 5", "2 đơn vị")]
    [InlineData("sếp Khánh chỉ đạo giao anh Tuấn rà soát vỉa hè, hạn 20/3", "Nguyễn Anh Tuấn")]
    public async Task It_is_put_before_him_as_his_order(string words, string receiver)
    {
        var draft = await ward.Bot.AskAsync(Focal, words);
        Assert.Contains(receiver, draft.Text, StringComparison.Ordinal);
        Assert.Contains("Trần Duy Khánh", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("giao chị", draft.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("noi giao", draft.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(draft.Facts, f => f.Value.Contains("đồng chí Trần Duy Khánh", StringComparison.Ordinal) && f.Label == "Người");
        await ward.Bot.SayAsync(Focal, "thôi");
    }

    [Theory]
    [InlineData("anh Khánh giao Lan làm việc đó rồi")]
    [InlineData("chị Hạnh giao cho ai vậy")]
    public async Task What_is_only_told_of_is_no_draft(string words)
    {
        await ward.Bot.SayAsync(Focal, words);
        await ward.Bot.SayAsync(Focal, "đồng ý");
        Assert.Equal(0, await ward.Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
    }
}
