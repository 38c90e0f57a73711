using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>A leave is decided by the head, with a button or in words, and never carries a reason.</summary>
public sealed class LeaveTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string Deputy = "CB03";
    private const string Head = "CB04";
    private const string Officer = "CB07";
    private const string Substitute = "CB08";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.AskAsync(Officer, "xin nghỉ 5-6/3, Hạnh làm thay");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("đồng ý cho Tư nghỉ")]
    [InlineData("dong y cho Le Thi Tu nghi")]
    [InlineData("đồng ý nghỉ")]
    [InlineData("ok đồng ý cho em Tư nghỉ")]
    [InlineData("đồng ý")]
    [InlineData("u nghi di em")]
    [InlineData("ok cho e nghi")]
    public async Task The_head_agrees_in_words(string words)
    {
        await _bot.AskAsync(Head, words);
        Assert.Contains("đã được đồng ý", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
        Assert.Contains("đã được đồng ý", (await _bot.LastToldAsync(Substitute)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_leaves_of_one_person_each_is_decided_by_its_own_words()
    {
        await _bot.AskAsync(Officer, "xin nghỉ 16-17/3");
        var second = await _bot.LastToldAsync(Head);
        await _bot.AskAsync(Head, second.Button("leave").Text);
        Assert.Contains("16/3", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Head, "chua dong y cho Tu nghi 5/3");
        Assert.Contains("chưa được đồng ý", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_days_apart_are_asked_about_and_the_days_between_are_not_taken()
    {
        var asked = await _bot.AskAsync(Officer, "xin nghỉ 12/3 và 18/3");
        Assert.Contains("thứ Tư, 18/3/2026", asked.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }

    [Fact]
    public async Task The_text_of_each_button_is_understood_when_typed()
    {
        var told = await _bot.LastToldAsync(Head);
        await _bot.AskAsync(Head, told.Button("leave-no").Text);
        Assert.Contains("chưa được đồng ý", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
        await _bot.AskAsync(Officer, "xin nghỉ 9/3, Hạnh làm thay");
        await _bot.AskAsync(Head, (await _bot.LastToldAsync(Head)).Button("leave").Text);
        Assert.Contains("đã được đồng ý", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_said_to_stand_in_before_the_head_has_agreed()
    {
        var asked = (await _bot.LastToldAsync(Officer)).Text;
        Assert.Contains("Đề nghị đồng chí Phan Thị Mỹ Hạnh làm thay, chờ đồng chí Vũ Thị Hoàn đồng ý", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Người làm thay", asked, StringComparison.Ordinal);
        Assert.Contains("đề nghị đồng chí Phan Thị Mỹ Hạnh làm thay, đang chờ ý kiến", (await _bot.AskAsync(Officer, "xin nghỉ 6/3")).Text, StringComparison.Ordinal);

        await _bot.AskAsync(Head, "đồng ý cho Tư nghỉ");
        Assert.Contains("đã có lịch nghỉ", (await _bot.AskAsync(Officer, "xin nghỉ 6/3")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_days_are_not_agreed_to_and_who_was_to_stand_in_are_spoken_to_themselves()
    {
        await _bot.AskAsync(Head, "chưa đồng ý cho Tư nghỉ");
        Assert.Equal(
            "Đề nghị nghỉ từ thứ Năm, 5/3/2026 đến hết thứ Sáu, 6/3/2026 của đồng chí (đồng chí Phan Thị Mỹ Hạnh làm thay) chưa được đồng ý; đề nghị trao đổi trực tiếp với thủ trưởng.",
            (await _bot.LastToldAsync(Officer)).Text);
        var substitute = (await _bot.LastToldAsync(Substitute)).Text;
        Assert.Contains("đề nghị đồng chí làm thay: chưa được đồng ý", substitute, StringComparison.Ordinal);
        Assert.DoesNotContain("Hạnh", substitute, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_asked_to_stand_in_himself_reads_it_of_himself_and_is_told_once()
    {
        await _bot.AskAsync("CB11", "xin nghỉ 12/3, Hoàn làm thay");
        var asked = await _bot.LastToldAsync(Head);
        Assert.Contains("đề nghị đồng chí làm thay", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoàn", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoàn", (await _bot.AskAsync(Head, "đang chờ tôi")).Text, StringComparison.Ordinal);
        var said = await _bot.PressAsync(Head, asked.Button("leave"));
        Assert.Contains("đồng chí làm thay và nhận nhắc việc", Assert.Single(said).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_that_wait_are_asked_about_and_named()
    {
        await _bot.AskAsync("CB11", "xin nghỉ 6/3");
        var which = await _bot.AskAsync(Head, "đồng ý");
        Assert.Equal(2, which.Lines.Count);
        await _bot.AskAsync(Head, "đồng ý cho Lan nghỉ");
        Assert.Contains("đã được đồng ý", (await _bot.LastToldAsync("CB11")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đã được đồng ý", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leave_is_called_off_before_it_begins_or_while_it_runs_and_head_and_substitute_are_told()
    {
        await _bot.AskAsync(Head, "đồng ý nghỉ");
        await _bot.AdvanceToAsync("2026-03-06T08:00");
        Assert.Contains("6/3/2026", (await _bot.AskAsync(Officer, "hủy nghỉ")).Text, StringComparison.Ordinal);
        Assert.Contains("hủy nghỉ", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        Assert.Contains("hủy nghỉ", (await _bot.LastToldAsync(Substitute)).Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 5), (await _bot.Store.ReadAsync(db => db.Leaves.SingleAsync())).ToDate);
        Assert.Contains("Không có lịch nghỉ", (await _bot.AskAsync(Officer, "huy nghi phep")).Text, StringComparison.Ordinal);

        await _bot.AskAsync(Officer, "xin nghỉ 12/3");
        await _bot.AskAsync(Officer, "em xin hủy nghỉ");
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }

    [Theory]
    [InlineData("2026-03-05T10:00", 0)]
    [InlineData("2026-03-05T14:00", 1)]
    public async Task What_was_done_in_his_place_is_told_also_where_the_leave_is_called_off_on_its_first_day(string now, int kept)
    {
        await _bot.GiveAsync(Head, "giao Nguyễn Thị Lan lập báo cáo tháng, hạn 12/3");
        await _bot.AskAsync(Head, "chưa đồng ý cho Tư nghỉ");
        await _bot.AskAsync(Head, "Nguyễn Thị Lan nghỉ 5-6/3, Tư làm thay");
        await _bot.AdvanceToAsync("2026-03-05T08:00");
        await _bot.AskAsync(Officer, "nhận 1");
        await _bot.AdvanceToAsync(now);
        var before = (await _bot.ToldAsync("CB11")).Count;

        await _bot.SayAsync("CB11", "hủy nghỉ");
        await _bot.AdvanceToAsync("2026-03-06T09:00");

        Assert.Single(await _bot.ToldAsync("CB11", before), t => t.Text.Contains("đã làm thay", StringComparison.Ordinal) && t.Text.Contains("NV-1", StringComparison.Ordinal));
        Assert.Equal(kept, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }

    [Fact]
    public async Task The_focal_point_enters_a_leave_for_a_colleague_and_the_head_still_confirms()
    {
        var reply = await _bot.AskAsync("CB08", "Nguyễn Thị Lan nghỉ 9-10/3, Tư làm thay");
        Assert.Contains("đồng chí Nguyễn Thị Lan", reply.Text, StringComparison.Ordinal);
        Assert.Contains("hủy nghỉ", (await _bot.LastToldAsync("CB11")).Text, StringComparison.Ordinal);
        var asked = await _bot.LastToldAsync(Head);
        Assert.Contains("Đồng chí Nguyễn Thị Lan xin nghỉ", asked.Text, StringComparison.Ordinal);
        await _bot.PressAsync(Head, asked.Button("leave"));
        Assert.Contains("đã được đồng ý", (await _bot.LastToldAsync("CB11")).Text, StringComparison.Ordinal);

        await _bot.AskAsync("CB10", "Nguyễn Thị Lan nghỉ 12/3");
        Assert.Equal(2, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }

    [Theory]
    [InlineData("Hạnh nghỉ từ mai đến hết tuần, chị Tư làm thay")]
    [InlineData("chi Hanh nghi tu mai den het tuan, chi Tu lam thay")]
    [InlineData("Phan Thị Mỹ Hạnh xin nghỉ phép từ mai đến hết tuần, Tư làm thay")]
    public async Task Whom_the_head_names_before_the_days_is_whose_leave_it_is(string words)
    {
        await _bot.AskAsync(Head, words);

        var leave = await _bot.Store.ReadAsync(async db => (await db.Leaves.OrderByDescending(l => l.CreatedAt).FirstAsync(), await db.People.SingleAsync(p => p.Code == Substitute), await db.People.SingleAsync(p => p.Code == Officer)));
        Assert.Equal(leave.Item2.Id, leave.Item1.PersonId);
        Assert.Equal(leave.Item3.Id, leave.Item1.SubstituteId);
        Assert.Equal((new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 6)), (leave.Item1.FromDate, leave.Item1.ToDate));
    }

    [Fact]
    public async Task Days_asked_for_a_colleague_are_answered_for_that_colleague()
    {
        await _bot.AskAsync(Head, "Hạnh nghỉ 2 ngày, Tư làm thay");
        await _bot.AskAsync(Head, "1");

        var leaves = await _bot.Store.ReadAsync(db => db.Leaves.OrderByDescending(l => l.CreatedAt).Select(l => l.PersonId).ToListAsync());
        Assert.Equal(2, leaves.Count);
        Assert.Equal(await _bot.Store.ReadAsync(db => db.People.Where(p => p.Code == Substitute).Select(p => p.Id).SingleAsync()), leaves[0]);
    }

    [Theory]
    [InlineData("Quý nghỉ từ mai đến hết tuần, chị Tư làm thay")]
    [InlineData("Hợi nghỉ từ mai đến hết tuần, chị Tư làm thay")]
    [InlineData("đồng chí Phượng nghỉ 9/3")]
    [InlineData("cho Quý nghỉ từ mai đến hết tuần, Tư làm thay")]
    public async Task A_leave_of_who_is_not_the_speakers_to_enter_is_never_taken_as_his_own(string words)
    {
        await _bot.SayAsync(Head, words);

        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }

    [Theory]
    [InlineData("tôi nghỉ từ mai đến hết tuần")]
    [InlineData("em xin nghỉ từ mai đến hết tuần, chị Tư làm thay")]
    [InlineData("xin phép nghỉ từ mai đến hết tuần")]
    public async Task Ones_own_leave_stays_ones_own(string words)
    {
        await _bot.SayAsync(Head, words);

        var leaves = await _bot.Store.ReadAsync(async db => (await db.Leaves.OrderByDescending(l => l.CreatedAt).FirstAsync(), await db.People.SingleAsync(p => p.Code == Head)));
        Assert.Equal(leaves.Item2.Id, leaves.Item1.PersonId);
        Assert.Equal(new DateOnly(2026, 3, 6), leaves.Item1.ToDate);
    }

    [Fact]
    public async Task Where_the_head_enters_a_leave_absentee_and_substitute_are_told_once_each_as_themselves()
    {
        var (lan, hanh) = ((await _bot.ToldAsync("CB11")).Count, (await _bot.ToldAsync(Substitute)).Count);
        await _bot.AskAsync(Head, "Nguyễn Thị Lan nghỉ 10-13/3, Hạnh làm thay");
        var absentee = Assert.Single(await _bot.ToldAsync("CB11", lan));
        Assert.Contains("cho đồng chí", absentee.Text, StringComparison.Ordinal);
        Assert.Contains("Hạnh", absentee.Text, StringComparison.Ordinal);
        var substitute = Assert.Single(await _bot.ToldAsync(Substitute, hanh));
        Assert.Contains("Nguyễn Thị Lan", substitute.Text, StringComparison.Ordinal);
        Assert.Contains("đồng chí làm thay", substitute.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hạnh", substitute.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_substitute_of_a_leave_agreed_to_is_addressed_himself()
    {
        await _bot.AskAsync(Head, "đồng ý cho Tư nghỉ");
        Assert.Contains("đồng chí làm thay", (await _bot.LastToldAsync(Substitute)).Text, StringComparison.Ordinal);
        Assert.Contains("của đồng chí", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leave_over_days_already_taken_is_not_entered_twice()
    {
        await _bot.AskAsync(Head, "Nguyễn Thị Lan nghỉ 10-13/3");
        var again = await _bot.AskAsync(Head, "Nguyễn Thị Lan nghỉ 11-12/3, Hạnh làm thay");
        Assert.Contains("10/3", again.Text, StringComparison.Ordinal);
        Assert.Contains("hủy nghỉ", again.Text, StringComparison.Ordinal);
        var own = await _bot.AskAsync("CB11", "xin nghỉ 13/3");
        Assert.Contains("hủy nghỉ", own.Text, StringComparison.Ordinal);
        Assert.Equal(2, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));

        await _bot.AskAsync("CB11", "hủy nghỉ");
        await _bot.AskAsync("CB11", "xin nghỉ 13/3");
        Assert.Equal(2, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }

    [Fact]
    public async Task Who_is_away_is_counted_by_people()
    {
        string[] names = ["Hà", "Bình", "Cúc", "Dung", "Giang", "Hoa", "Khánh", "Linh", "Loan", "Nga", "Ngọc", "Oanh", "Phượng", "Quyên", "Trang", "Vy", "Yến"];
        await using var bot = await BotApp.StartAsync(string.Join('\n', names.Select((name, i) => $"CB{i + 2:00},Trần Thị {name},Chuyên viên,UBND phường/Phòng Kinh tế,cán bộ,")
            .Prepend("CB01,Lê Văn Sơn,Trưởng phòng,UBND phường/Phòng Kinh tế,thủ trưởng,")));
        foreach (var line in names.Select(name => $"Trần Thị {name} nghỉ 5/3").Append("Trần Thị Bình nghỉ 6/3").Append("Trần Thị Cúc nghỉ 6/3"))
        {
            await bot.AskAsync("CB01", line);
        }

        Assert.Equal(names.Length + 2, await bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
        var away = await bot.AskAsync("CB01", "tuần này ai nghỉ");
        Assert.Contains("17 người", away.Title, StringComparison.Ordinal);
        Assert.Contains("2 người nữa", away.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_units_head_has_nothing_to_decide_and_the_substitute_is_only_proposed()
    {
        Assert.Contains("Không có đề nghị nghỉ", (await _bot.AskAsync("CB05", "đồng ý cho Tư nghỉ")).Text, StringComparison.Ordinal);
        Assert.Contains("đang chờ thủ trưởng đồng ý", (await _bot.LastToldAsync(Substitute)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync(l => l.ConfirmedById == null)));
    }

    [Fact]
    public async Task A_deputy_has_no_word_on_the_leave_of_who_stands_above_him()
    {
        await using var bot = await BotApp.StartAsync(WardOfDeputies);
        await bot.AskAsync("CB02", "xin nghỉ 5-6/3");

        await bot.AskAsync("CB03", "đồng ý cho Bình nghỉ");
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.Leaves.CountAsync(l => l.ConfirmedById == null)));
        await bot.AskAsync("CB04", "xin nghỉ 9/3");
        await bot.AskAsync("CB03", "đồng ý cho Dũng nghỉ");
        await bot.AskAsync("CB01", "đồng ý cho Bình nghỉ");

        Assert.Equal(0, await bot.Store.ReadAsync(db => db.Leaves.CountAsync(l => l.ConfirmedById == null)));
    }

    [Fact]
    public async Task The_leave_of_whom_nobody_stands_above_waits_for_his_own_word_when_another_enters_it()
    {
        Assert.Contains("chờ đồng chí Trần Duy Khánh", (await _bot.AskAsync(Deputy, "Khánh nghỉ 5-6/3, Vũ Thị Hoàn làm thay")).Text, StringComparison.Ordinal);
        await _bot.SayAsync(Deputy, "đồng ý cho Khánh nghỉ");
        Assert.Equal(2, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync(l => l.ConfirmedById == null)));

        var asked = await _bot.LastToldAsync(Chair);
        Assert.Contains("đề nghị đồng chí Vũ Thị Hoàn làm thay", asked.Text, StringComparison.Ordinal);
        await _bot.PressAsync(Chair, asked.Button("leave"));
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync(l => l.ConfirmedById == null)));
        Assert.Contains("đồng chí làm thay", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leave-no")]
    [InlineData(null)]
    public async Task Whom_nobody_stands_above_need_not_take_the_leave_another_entered_for_him(string? verb)
    {
        await _bot.AskAsync(Deputy, "Khánh nghỉ 5-6/3, Vũ Thị Hoàn làm thay");
        await _bot.AskAsync(Chair, verb is null ? "hủy nghỉ 5-6/3" : (await _bot.LastToldAsync(Chair)).Button(verb).Text);

        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
        Assert.Contains("hủy nghỉ", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task His_own_leave_holds_at_once()
    {
        await _bot.AskAsync(Chair, "tôi nghỉ 5-6/3, Vũ Thị Hoàn làm thay");
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync(l => l.ConfirmedById != null)));
    }

    private const string WardOfDeputies = """
        CB01,Trần Duy Khánh,Chủ tịch,UBND phường,lãnh đạo,
        CB02,Lê Thanh Bình,Trưởng phòng,UBND phường/Phòng Kinh tế,thủ trưởng,
        CB03,Phạm Văn Cường,Phó Trưởng phòng,UBND phường/Phòng Kinh tế,phó,
        CB04,Ngô Tiến Dũng,Chuyên viên,UBND phường/Phòng Kinh tế,cán bộ,
        """;
}
