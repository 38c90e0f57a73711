using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Lists;

/// <summary>A list narrowed by a unit, a person, days, urgency or a programme shows that, and says by what it was narrowed.</summary>
public sealed class FilteredListTests(FilteredListTests.Office office) : IClassFixture<FilteredListTests.Office>
{
    private const string Chair = "CB01";
    private const string Lan = "CB02";
    private const string Head = "CB05";
    private const string Officer = "CB06";

    private static readonly string[] Numbers = ["NV-1", "NV-2", "NV-3", "NV-4", "NV-5", "NV-6"];

    [Theory]
    [InlineData(Chair, "việc đến hạn của phòng VHXH", "NV-3, NV-6", "việc của Phòng Văn hóa - Xã hội")]
    [InlineData(Chair, "viec den han cua phong VHXH", "NV-3, NV-6", "việc của Phòng Văn hóa - Xã hội")]
    [InlineData(Chair, "việc đến hạn tuần sau của phòng VHXH", "", "hạn từ thứ Hai, 16/3/2026 đến Chủ nhật, 22/3/2026")]
    [InlineData(Chair, "việc quá hạn của phòng Kinh tế tuần này", "NV-1", "đang quá hạn tính đến thứ Ba, 10/3/2026")]
    [InlineData(Chair, "viec qua han cua phong kinh te tuan nay", "NV-1", "việc của Phòng Kinh tế, Hạ tầng và Đô thị")]
    [InlineData(Chair, "việc quá hạn của phòng Kinh tế tháng 2", "", "hạn từ Chủ nhật, 1/2/2026 đến thứ Bảy, 28/2/2026")]
    [InlineData(Head, "việc của Lan tháng 3", "NV-2", "việc của đồng chí Lê Ngọc Lan; hạn đến hết thứ Ba, 31/3/2026")]
    [InlineData(Head, "viec cua lan thang 3", "NV-2", "hạn đến hết thứ Ba, 31/3/2026")]
    [InlineData(Head, "việc của Lan tháng 4", "NV-5", "hạn từ thứ Tư, 1/4/2026 đến thứ Năm, 30/4/2026")]
    [InlineData(Officer, "việc gấp của tôi", "NV-1", "việc gấp")]
    [InlineData(Officer, "viec gap cua toi", "NV-1", "việc của đồng chí")]
    [InlineData(Chair, "phòng VHXH có việc gì gấp không", "NV-3, NV-4", "việc gấp")]
    [InlineData(Lan, "việc của tôi tháng 4", "NV-5", "Ngoài thời gian này còn 1 việc khác đang mở")]
    [InlineData(Chair, "việc quá hạn lĩnh vực vỉa hè tháng 3", "NV-1, NV-4", "Chưa rõ “lĩnh vực vỉa hè” nên chưa lọc theo phần này")]
    [InlineData(Chair, "phòng VHXH có việc nào trễ không", "NV-4", "Việc quá hạn của Phòng Văn hóa - Xã hội")]
    [InlineData(Head, "việc của anh Quý tuần này", "NV-1", "việc của đồng chí Trần Văn Quý; hạn đến hết Chủ nhật, 15/3/2026")]
    [InlineData(Officer, "tuần này em có việc gì gấp không", "NV-1", "việc của đồng chí")]
    [InlineData(Lan, "hôm nay em có việc gì", "NV-2, NV-5", "Ngoài thời gian này còn 2 việc khác đang mở")]
    [InlineData(Lan, "việc tháng 4", "NV-5", "hạn từ thứ Tư, 1/4/2026 đến thứ Năm, 30/4/2026")]
    [InlineData(Head, "việc đến hạn của phòng VHXH", "", "trong phạm vi đồng chí được xem")]
    public async Task A_list_is_narrowed_by_all_that_is_said_and_says_so(string by, string words, string numbers, string said)
    {
        var text = (await office.Bot.AskAsync(by, words)).Text;
        Assert.Equal(numbers, string.Join(", ", Numbers.Where(n => text.Contains($"{n} ", StringComparison.Ordinal))));
        Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Chair, "việc không gấp của phòng VHXH", "NV-6", "không gấp")]
    [InlineData(Chair, "viec khong gap cua phong VHXH", "NV-6", "không gấp")]
    [InlineData(Chair, "phòng VHXH có việc nào không gấp không", "NV-6", "không gấp")]
    [InlineData(Lan, "việc chưa gấp của tôi", "NV-2, NV-5", "không gấp")]
    [InlineData(Chair, "việc chưa quá hạn của phòng VHXH", "NV-3, NV-6", "Việc chưa quá hạn: 2")]
    [InlineData(Chair, "viec chua qua han cua phong VHXH", "NV-3, NV-6", "Việc chưa quá hạn: 2")]
    [InlineData(Head, "việc không bị trễ của anh Quý", "", "quá hạn")]
    [InlineData(Head, "những việc chưa trễ", "NV-2, NV-5", "Việc chưa quá hạn")]
    [InlineData(Chair, "việc chưa đến hạn của phòng VHXH tháng 5", "NV-6", "Việc chưa quá hạn: 1")]
    [InlineData(Head, "việc không gấp", "NV-2, NV-5", "không gấp")]
    [InlineData(Head, "việc của CT phường tuần này", "NV-1", "việc của UBND phường")]
    [InlineData(Head, "việc quá hạn của CT Khánh tháng 3", "", "đồng chí Trần Duy Khánh")]
    [InlineData(Head, "viec cua ct Quy tuan nay", "NV-1", "đồng chí Trần Văn Quý")]
    [InlineData(Chair, "việc tuần sắp tới của phòng VHXH", "", "hạn từ thứ Hai, 16/3/2026 đến Chủ nhật, 22/3/2026")]
    [InlineData(Chair, "việc tháng sắp tới của phòng KT", "NV-5", "hạn từ thứ Tư, 1/4/2026 đến thứ Năm, 30/4/2026")]
    public async Task What_is_denied_is_not_listed_and_a_chairman_is_no_programme(string by, string words, string numbers, string said) =>
        await A_list_is_narrowed_by_all_that_is_said_and_says_so(by, words, numbers, said);

    [Fact]
    public async Task The_name_chosen_stands_where_the_name_was_said_and_nowhere_else()
    {
        await office.Bot.AskAsync(Chair, "việc quá hạn của Lan tháng 3 lĩnh vực lan can");
        var text = (await office.Bot.AskAsync(Chair, "2")).Text;
        Assert.Contains("“lĩnh vực lan can”", text, StringComparison.Ordinal);
        Assert.Contains("NV-4", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("việc quá hạn chương trình chuyển đổi số quốc gia")]
    [InlineData("viec den han cua phong VHXH chuong trinh chuyen doi so quoc gia")]
    public async Task A_programme_that_is_not_there_is_said_not_to_be(string words)
    {
        var text = (await office.Bot.AskAsync(Chair, words)).Text;
        Assert.Contains("Không có chương trình, nhóm nhiệm vụ nào tên “", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-1", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chị Lan có trễ việc nào không")]
    [InlineData("việc chị Lan trễ không")]
    [InlineData("lan co tre viec nao khong")]
    public async Task Of_several_who_are_called_so_it_is_asked_which(string words)
    {
        var which = (await office.Bot.AskAsync(Chair, words)).Text;
        Assert.Contains("1. đồng chí Lê Ngọc Lan", which, StringComparison.Ordinal);
        Assert.Contains("2. đồng chí Nguyễn Thị Lan", which, StringComparison.Ordinal);
        Assert.Contains("NV-4", (await office.Bot.AskAsync(Chair, "2")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lan trễ rồi")]
    [InlineData("việc này gấp nhé")]
    [InlineData("việc này không gấp")]
    [InlineData("việc này chưa trễ")]
    [InlineData("việc không trễ đâu")]
    [InlineData("gấp")]
    [InlineData("việc trễ tuần này là do chờ Sở")]
    public async Task What_asks_for_no_list_is_answered_with_none(string words) =>
        Assert.DoesNotContain("Lọc theo", (await office.Bot.AskAsync(Officer, words)).Text, StringComparison.Ordinal);

    /// <summary>One office for all of them, on a Tuesday: looking at lists changes nothing.</summary>
    public sealed class Office : IAsyncLifetime
    {
        public BotApp Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Bot = await BotApp.StartAsync();
            foreach (var (head, line) in new[]
            {
                (Head, "giao Quý rà soát hợp đồng, hạn 5/3"), (Head, "giao Ngọc Lan lập báo cáo quý, hạn 20/3"),
                ("CB04", "giao Tư soạn giấy mời, hạn 11/3"), ("CB04", "giao Thị Lan rà soát danh sách hộ nghèo, hạn 6/3"),
                (Head, "giao Ngọc Lan kiểm kê tài sản, hạn 15/4"), ("CB04", "giao Tư lập kế hoạch hè, hạn 28/5"),
            })
            {
                await Bot.GiveAsync(head, line);
            }

            await Bot.AdvanceToAsync("2026-03-10T09:00");
        }

        public async ValueTask DisposeAsync() => await Bot.DisposeAsync();
    }
}
