using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Lists;

/// <summary>What heads of units ask in a hurry.</summary>
public sealed class HeadQuestionTests(HeadQuestionTests.Office office) : IClassFixture<HeadQuestionTests.Office>
{
    private const string Chair = "CB01";
    private const string Head = "CB05";

    private static readonly string[] Numbers = ["NV-1", "NV-2", "NV-3", "NV-4"];

    [Theory]
    [InlineData("phòng mình tuần này thế nào", "NV-1, NV-2", "hạn đến hết Chủ nhật, 15/3/2026")]
    [InlineData("phong minh tuan nay the nao", "NV-1, NV-2", "hạn đến hết Chủ nhật, 15/3/2026")]
    [InlineData("còn ai chưa nộp", "NV-1, NV-2, NV-4", "Chưa nộp: 3")]
    [InlineData("con ai chua nop", "NV-1, NV-2, NV-4", "Chưa nộp: 3")]
    [InlineData("việc nào sắp cháy", "NV-2", "Đến hạn")]
    [InlineData("viec nao sap chay roi", "NV-2", "Đến hạn")]
    [InlineData("đứa nào trễ nhiều nhất", "NV-1", "không xếp hạng từng người")]
    [InlineData("ai tre nhieu nhat", "NV-1", "không xếp hạng từng người")]
    [InlineData("cho tôi danh sách gửi chủ tịch", "NV-1, NV-2, NV-4", "không tự gửi danh sách cho ai")]
    [InlineData("cho toi ds gui lanh dao", "NV-1, NV-2, NV-4", "không tự gửi danh sách cho ai")]
    public async Task A_head_is_answered_of_his_unit(string words, string numbers, string said)
    {
        var text = (await office.Bot.AskAsync(Head, words)).Text;
        Assert.Equal(numbers, string.Join(", ", Numbers.Where(n => text.Contains($"{n} ", StringComparison.Ordinal))));
        Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("đứa nào trễ nhiều nhất")]
    [InlineData("can bo nao tre han nhieu nhat vay")]
    public async Task Leadership_is_told_that_nobody_is_ranked_and_how_units_stand(string words)
    {
        var text = (await office.Bot.AskAsync(Chair, words)).Text;
        Assert.Contains("không xếp hạng từng người", text, StringComparison.Ordinal);
        Assert.Contains("“đơn vị nào chậm nhất”", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CB06", "cho tôi danh sách gửi chủ tịch", "NV-1")]
    [InlineData("CB06", "đứa nào trễ nhiều nhất", "NV-1")]
    public async Task Whoever_leads_nobody_sees_his_own(string by, string words, string numbers)
    {
        var text = (await office.Bot.AskAsync(by, words)).Text;
        Assert.Equal(numbers, string.Join(", ", Numbers.Where(n => text.Contains($"{n} ", StringComparison.Ordinal))));
    }

    /// <summary>One office for all of them, on a Tuesday: looking at lists changes nothing.</summary>
    public sealed class Office : IAsyncLifetime
    {
        public BotApp Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Bot = await BotApp.StartAsync();
            foreach (var (head, line) in new[]
            {
                (Head, "giao Quý rà soát hợp đồng, hạn 5/3"), (Head, "giao Ngọc Lan lập báo cáo quý, hạn 12/3"),
                ("CB04", "giao Tư soạn giấy mời, hạn 11/3"), (Head, "giao Ngọc Lan kiểm kê tài sản, hạn 15/4"),
            })
            {
                await Bot.GiveAsync(head, line);
            }

            await Bot.AdvanceToAsync("2026-03-10T09:00");
        }

        public async ValueTask DisposeAsync() => await Bot.DisposeAsync();
    }
}
