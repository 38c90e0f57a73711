using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Assigning;

/// <summary>"Giao cho Hoàn" right after one's own work was withdrawn is about that; another's drafts are not readdressed by it unasked.</summary>
public sealed class RegivenWorkTests : WardTests
{
    private const string Chair = "CB01";
    private const string Focal = "CB08";

    [Fact]
    public async Task It_is_the_work_just_withdrawn()
    {
        await Bot.GiveAsync(Chair, "giao Quý lập báo cáo tuần, hạn 20/3");
        await Bot.AskAsync(Chair, "thu hồi 1");
        var facts = (await Bot.AskAsync(Chair, "giao cho VHXH")).Facts.ToDictionary(f => f.Label, f => f.Value);
        Assert.Contains("Vũ Thị Hoàn", facts["Người"], StringComparison.Ordinal);
        Assert.Equal(("lập báo cáo tuần", "17:00 thứ Sáu, 20/3/2026"), (facts["Việc"], facts["Thời gian hoàn thành"]));
    }

    private const string Whole = "thay mặt UBND giao Quý lập báo cáo tuần, phối hợp: VHXH, sản phẩm: báo cáo, khối lượng: 3 bản, theo văn bản số 12/UBND-VP, khẩn, hạn 20/3";

    [Fact]
    public async Task All_that_was_said_of_it_goes_along()
    {
        await Bot.GiveAsync(Chair, Whole);
        await Bot.AskAsync(Chair, "thu hồi 1");
        await Bot.AskAsync(Chair, "giao cho Tư");
        await Bot.AskAsync(Chair, "đồng ý");
        await AssertSameAsync("CB07", 20);
    }

    [Fact]
    public async Task What_is_said_anew_beside_who_does_it_takes_the_place_of_what_was()
    {
        await Bot.GiveAsync(Chair, Whole);
        await Bot.AskAsync(Chair, "thu hồi 1");
        var facts = (await Bot.AskAsync(Chair, "giao cho Tư, chị Thu chỉ đạo, hạn 25/3")).Facts.ToDictionary(f => f.Label, f => f.Value);
        Assert.Equal("17:00 thứ Tư, 25/3/2026", facts["Thời gian hoàn thành"]);
        Assert.Contains("Nguyễn Hồng Thu", facts["Người chỉ đạo"], StringComparison.Ordinal);
        await Bot.AskAsync(Chair, "đồng ý");
        await AssertSameAsync("CB07", 25);
    }

    [Fact]
    public async Task Chosen_before_drafts_that_wait_it_is_whole_as_well()
    {
        await Bot.GiveAsync(Chair, Whole);
        await Bot.AskAsync(Focal, "giao Phòng KT khắc phục lỗi ký số, hạn 20/3");
        await Bot.AskAsync(Focal, "đồng ý");
        await Bot.AskAsync(Chair, "thu hồi 1");
        await Bot.AskAsync(Chair, "giao cho Tư, hạn 25/3");
        await Bot.AskAsync(Chair, "1");
        await Bot.AskAsync(Chair, "đồng ý");
        await AssertSameAsync("CB07", 25);
    }

    private async Task AssertSameAsync(string doer, int day)
    {
        var (old, given) = await Bot.Store.ReadAsync(async db => (await db.Assignments.SingleAsync(a => a.Number == 1), await db.Assignments.SingleAsync(a => a.Number == 2)));
        Assert.Equal(
            (old.Title, old.Product, old.Quantity, old.Priority, old.Origin, old.SourceDocument, old.Authority, day),
            (given.Title, given.Product, given.Quantity, given.Priority, given.Origin, given.SourceDocument, given.Authority, given.DeadlineOn!.Value.Day));
        Assert.Equal((Domain.Assignments.Authority.Committee, Domain.Assignments.Priority.High), (given.Authority, given.Priority));
        Assert.Equal((doer, "CB04"), await Bot.Store.ReadAsync(async db => (
            await db.People.Where(p => p.Id == given.AssigneeId).Select(p => p.Code).SingleAsync(),
            await db.Participants.Where(p => p.AssignmentId == given.Id).Join(db.People, p => p.PersonId, p => p.Id, (_, p) => p.Code).SingleAsync())));
    }

    [Fact]
    public async Task Where_drafts_wait_too_it_is_asked_which()
    {
        await Bot.GiveAsync(Chair, "giao Quý lập báo cáo tuần, hạn 20/3");
        await Bot.AskAsync(Focal, "giao Phòng KT khắc phục lỗi ký số, hạn 20/3");
        await Bot.AskAsync(Focal, "đồng ý");
        await Bot.AskAsync(Chair, "thu hồi 1");
        var asked = await Bot.AskAsync(Chair, "giao cho VHXH");
        Assert.Contains("lập báo cáo tuần", asked.Text, StringComparison.Ordinal);
        Assert.Contains("khắc phục lỗi ký số", asked.Text, StringComparison.Ordinal);
        Assert.Contains("lập báo cáo tuần", (await Bot.AskAsync(Chair, "1")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Chair, "đồng ý");
        Assert.Equal("CB04", (await AssigneesAsync())[^1]);
    }

    [Theory]
    [InlineData("giao cho Hoàn hạn 25/3", "Vũ Thị Hoàn", "25/3/2026")]
    [InlineData("thôi giao cho Hoàn hạn 25/3", "Vũ Thị Hoàn", "25/3/2026")]
    [InlineData("giao kín Tư", "Lê Thị Tư", "chỉ người giao và người thực hiện")]
    [InlineData("giao Tư và Hoàn phối hợp", "Lê Thị Tư", "Vũ Thị Hoàn")]
    [InlineData("giao Tư khẩn", "Lê Thị Tư", "khẩn")]
    public async Task Nothing_said_beside_is_lost_by_the_choice_comma_or_none(string words, string who, string beside)
    {
        await AskedWhichAsync(words);
        var shown = (await Bot.AskAsync(Chair, "1")).Text;
        Assert.Contains("lập báo cáo tuần", shown, StringComparison.Ordinal);
        Assert.Contains(who, shown, StringComparison.Ordinal);
        Assert.Contains(beside, shown, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("giao cho Hoàn hạn 25/3", "25/3/2026")]
    [InlineData("giao cho Hoàn, hạn 25/3", "25/3/2026")]
    [InlineData("giao cho Hoàn, chị Thu chỉ đạo", "Nguyễn Hồng Thu")]
    public async Task Nor_where_the_drafts_are_chosen(string words, string beside)
    {
        await AskedWhichAsync(words);
        var shown = (await Bot.AskAsync(Chair, "2")).Text;
        Assert.Contains("khắc phục lỗi ký số", shown, StringComparison.Ordinal);
        Assert.Contains("Vũ Thị Hoàn", shown, StringComparison.Ordinal);
        Assert.Contains(beside, shown, StringComparison.Ordinal);
    }

    private async Task AskedWhichAsync(string words)
    {
        await Bot.GiveAsync(Chair, "giao Quý lập báo cáo tuần, hạn 20/3");
        await Bot.AskAsync(Focal, "giao Phòng KT khắc phục lỗi ký số, hạn 20/3");
        await Bot.AskAsync(Focal, "đồng ý");
        await Bot.AskAsync(Chair, "thu hồi 1");
        Assert.Contains("Giao lại việc vừa thu hồi", (await Bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_person_in_anothers_draft_is_named_from_and_to_and_told_to_the_drafter()
    {
        await Bot.AskAsync(Focal, "giao Phòng KT khắc phục lỗi ký số, hạn 20/3");
        await Bot.AskAsync(Focal, "đồng ý");
        var shown = await Bot.AskAsync(Chair, "giao cho VHXH");
        Assert.Contains("Bản trình số 1, mục 1: đổi người thực hiện từ đồng chí Nguyễn Anh Tuấn", shown.Text, StringComparison.Ordinal);
        Assert.Contains("sang đồng chí Vũ Thị Hoàn", shown.Text, StringComparison.Ordinal);
        var issued = await Bot.AskAsync(Chair, "đồng ý");
        Assert.Contains("khắc phục lỗi ký số", issued.Text, StringComparison.Ordinal);
        Assert.Contains("rút lại", issued.Text, StringComparison.Ordinal);
        var told = await Bot.LastToldAsync(Focal);
        Assert.Contains("đã đổi người thực hiện từ đồng chí Nguyễn Anh Tuấn", told.Text, StringComparison.Ordinal);
        Assert.Contains("sang đồng chí Vũ Thị Hoàn", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_many_units_the_leader_reads_the_title_how_many_and_how_to_take_it_back()
    {
        await Bot.AskAsync(Focal, "giao các phòng gửi số liệu quý I, hạn 20/3");
        await Bot.AskAsync(Focal, "đồng ý");
        var issued = (await Bot.AskAsync(Chair, "đồng ý ban hành")).Text;
        Assert.Contains("“gửi số liệu quý I” cho 2 đơn vị", issued, StringComparison.Ordinal);
        Assert.Contains("rút lại", issued, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_order_to_many_only_what_changed_is_said_again()
    {
        await Bot.AskAsync(Chair, "giao các phòng gửi số liệu quý I, hạn 20/3");
        var edited = await Bot.AskAsync(Chair, "hạn 25/3");
        Assert.Contains("25/3/2026", edited.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Khối lượng", edited.Text, StringComparison.Ordinal);
        Assert.Contains("gửi số liệu quý I", edited.Text, StringComparison.Ordinal);
        Assert.Contains("Khối lượng", (await Bot.AskAsync(Chair, "xem lại")).Text, StringComparison.Ordinal);
    }

    private Task<List<string>> AssigneesAsync() => Bot.Store.ReadAsync(async db =>
        (await db.Assignments.OrderBy(a => a.Number).Join(db.People, a => a.AssigneeId, p => p.Id, (a, p) => p.Code).ToListAsync()));
}
