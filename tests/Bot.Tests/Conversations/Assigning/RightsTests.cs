using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>Who may give, name, draft and confirm, judged by every post a person holds and by the blocks they stand in.</summary>
public sealed class RightsTests : IAsyncLifetime
{
    private const string Province = """
        CB00,Phạm Quốc Hưng,Chủ tịch,UBND tỉnh,lãnh đạo,
        CB01,Trần Duy Khánh,Phó Bí thư,Tỉnh ủy/Đảng ủy phường,phó,Đảng
        CB01,Trần Duy Khánh,Chủ tịch,UBND tỉnh/UBND phường,lãnh đạo,
        CB02,Lê Ngọc Lan,Chuyên viên,UBND tỉnh/UBND phường/Phòng Kinh tế,cán bộ,
        CB05,Nguyễn Anh Tuấn,Trưởng phòng,UBND tỉnh/UBND phường/Phòng Kinh tế,thủ trưởng,
        CB06,Đặng Thu Cúc,Phó Trưởng phòng,UBND tỉnh/UBND phường/Phòng Kinh tế,phó,
        CB08,Phan Thị Hoa,Chuyên viên,UBND tỉnh/UBND phường/Phòng Kinh tế,cán bộ,
        CB08,Phan Thị Hoa,Chủ tịch,Hội Phụ nữ phường,lãnh đạo,đoàn thể
        CB12,Lâm Quốc Việt,Chuyên viên,UBND tỉnh/UBND phường/Văn phòng HĐND và UBND,cán bộ,
        CB13,Huỳnh Tấn Đạt,Chủ tịch,Ủy ban MTTQ tỉnh/Ủy ban MTTQ phường,thủ trưởng,Mặt trận
        CB14,Đoàn Ngọc Hải,Bí thư,Tỉnh ủy/Đảng ủy phường,lãnh đạo,Đảng
        """;

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync(Province);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("CB01", "giao Lan lập báo cáo tuần, hạn 20/3", true)]
    [InlineData("CB01", "giao Tuấn lập báo cáo tuần, hạn 20/3", true)]
    [InlineData("CB01", "giao Hải lập báo cáo tuần, hạn 20/3", false)]
    [InlineData("CB01", "đề nghị Đạt tuyên truyền cuộc vận động, hạn 20/3", true)]
    [InlineData("CB14", "giao Khánh lập báo cáo tuần, hạn 20/3", true)]
    [InlineData("CB14", "giao Lan lập báo cáo tuần, hạn 20/3", false)]
    [InlineData("CB14", "giao Hưng lập báo cáo tuần, hạn 20/3", false)]
    [InlineData("CB08", "đề nghị Đạt tuyên truyền cuộc vận động, hạn 20/3", false)]
    [InlineData("CB05", "giao Lan lập báo cáo tuần, hạn 20/3", true)]
    public async Task A_post_gives_only_where_that_very_post_stands_over(string by, string words, bool isGiven)
    {
        await _bot.GiveAsync(by, words);
        Assert.Equal(isGiven ? 1 : 0, await _bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
    }

    [Theory]
    [InlineData("giao Lan lập báo cáo tuần, hạn 20/3, đồng chí Đoàn Ngọc Hải chỉ đạo", false)]
    [InlineData("giao Lan lập báo cáo tuần, hạn 20/3, đồng chí Trần Duy Khánh chỉ đạo", true)]
    [InlineData("giao Lan lập báo cáo tuần, hạn 20/3, đồng chí Cúc chỉ đạo", true)]
    [InlineData("giao Lan lập báo cáo tuần, phối hợp Đạt, hạn 20/3", false)]
    [InlineData("giao Lan lập báo cáo tuần, phối hợp Việt, hạn 20/3", true)]
    public async Task A_head_names_to_direct_and_to_help_only_whom_he_may(string words, bool isGiven)
    {
        var echo = await _bot.AskAsync("CB05", words);
        Assert.Contains("báo cáo tuần", echo.Text, StringComparison.Ordinal);
        var answer = await _bot.AskAsync("CB05", "đồng ý");
        Assert.Equal(isGiven ? 1 : 0, await _bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
        Assert.Equal(!isGiven, answer.Text.Contains("ngoài phạm vi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_helps_and_directs_in_one_is_told_once()
    {
        await _bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, phối hợp Cúc, hạn 20/3, đồng chí Cúc chỉ đạo");
        Assert.Contains("NV-1", (await _bot.AskAsync("CB05", "đồng ý")).Text, StringComparison.Ordinal);
        Assert.Single(await _bot.ToldAsync("CB06"), t => t.Text.Contains("báo cáo tuần", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_several_numbers_each_is_reminded_of()
    {
        await _bot.GiveAsync("CB05", "giao Lan lập báo cáo tuần, hạn 20/3");
        await _bot.GiveAsync("CB05", "giao Lan rà soát hợp đồng, hạn 20/3");
        var answer = await _bot.AskAsync("CB05", "nhắc 1, 2");
        Assert.Contains("NV-1", answer.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_more_numbers_than_one_line_may_hold_the_rest_are_named()
    {
        await _bot.GiveAsync("CB05", "giao Lan lập báo cáo tuần, hạn 20/3");
        var answer = await _bot.AskAsync("CB02", "nhận 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12");
        Assert.Contains("Chưa thực hiện với NV-11, NV-12", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_block_is_asked_to_help_never_told()
    {
        await _bot.GiveAsync("CB01", "giao Tuấn tuyên truyền cuộc vận động, phối hợp Đạt, hạn 20/3");
        Assert.Contains("Đề nghị đồng chí Chủ tịch cùng phối hợp", (await _bot.LastToldAsync("CB13")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("giao", (await _bot.LastToldAsync("CB13")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CB02", false)]
    [InlineData("CB12", true)]
    [InlineData("CB05", true)]
    public async Task In_a_leaders_name_drafts_only_whose_work_it_is(string by, bool mayDraft)
    {
        await _bot.AskAsync(by, "thay mặt Chủ tịch giao Tuấn lập báo cáo tuần, hạn 20/3");
        var answer = await _bot.AskAsync(by, "đồng ý");
        Assert.Equal(mayDraft ? 1 : 0, await _bot.Store.ReadAsync(db => db.DraftBatches.CountAsync()));
        Assert.Equal(!mayDraft, answer.Text.Contains("đầu mối", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deputy_who_directs_does_not_confirm_what_he_handed_in_himself()
    {
        await _bot.GiveAsync("CB05", "giao Lan lập báo cáo tuần, hạn 20/3, đồng chí Cúc chỉ đạo");
        await _bot.AskAsync("CB02", "nhận 1");
        await _bot.AskAsync("CB06", "xong 1 số 5/BC-KT");
        Assert.Equal(AssignmentState.Submitted, (await OneAsync()).State);

        await _bot.AskAsync("CB06", "xác nhận 1");

        Assert.Equal(AssignmentState.Submitted, (await OneAsync()).State);
        await _bot.AskAsync("CB05", "xác nhận 1");
        Assert.Equal(AssignmentState.Completed, (await OneAsync()).State);
    }

    private Task<Assignment> OneAsync() => _bot.Store.ReadAsync(db => db.Assignments.SingleAsync());
}
