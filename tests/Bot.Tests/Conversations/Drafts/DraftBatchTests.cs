using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Drafts;

/// <summary>What a focal point drafts never comes to a dead end: it can be corrected, put off and issued, and its drafter follows it.</summary>
public sealed class DraftBatchTests : IAsyncLifetime
{
    private const string Focal = "CB08";
    private const string Chair = "CB01";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_deadline_that_has_passed_meanwhile_is_asked_for_and_the_answer_is_taken()
    {
        await DraftAsync("giao Tuấn rà soát vỉa hè, hạn 5/3; giao Bảy khắc phục tồn tại, hạn 31/3");
        await _bot.AdvanceToAsync("2026-03-06T09:00");
        var refused = (await _bot.PressAsync(Chair, await ButtonAsync("issue")))[^1];
        Assert.Contains("cần bổ sung: thời hạn", refused.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "1 hạn 12/3");
        await _bot.AskAsync(Chair, "đồng ý");
        var issued = await _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).ToListAsync());
        Assert.Equal([new DateOnly(2026, 3, 12), new DateOnly(2026, 3, 31)], issued.Select(a => a.DeadlineOn!.Value));
        Assert.Contains("đã ban hành", (await _bot.LastToldAsync(Focal)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1. Giao Tuấn rà soát vỉa hè, hạn 20/3. 2. Giao Bảy khắc phục tồn tại, hạn 31/3")]
    [InlineData("1. giao Tuan ra soat via he, han 20/3; 2) giao Bay khac phuc ton tai, han 31/3")]
    public async Task A_numbered_notice_that_lost_its_lines_on_the_way_leaves_no_number_in_a_title(string words) =>
        Assert.Matches("1\\) (rà soát vỉa hè|ra soat via he) –[^\n]*\n2\\) (khắc phục tồn tại|khac phuc ton tai) –", (await _bot.AskAsync(Chair, words)).Text);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Put_off_they_stay_open_and_are_heard_of_again_after_two_working_days(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await bot.AskAsync(Focal, "giao Tuấn rà soát vỉa hè, hạn 20/3; giao Bảy khắc phục tồn tại, hạn 31/3");
        await bot.AskAsync(Focal, "đồng ý");
        await bot.PressAsync(Chair, (await bot.LastToldAsync(Chair)).Button("later"));
        Assert.Contains("vẫn đang chờ ban hành", (await bot.LastToldAsync(Focal)).Text, StringComparison.Ordinal);
        Assert.Contains("2 dự thảo", (await bot.AskAsync(Chair, "đang chờ tôi")).Text, StringComparison.Ordinal);

        var before = (await bot.ToldAsync(Chair)).Count;
        await bot.AdvanceToAsync("2026-03-06T12:00");
        var reminded = Assert.Single(await bot.ToldAsync(Chair, before));
        Assert.Contains("kính đề nghị cho ý kiến ban hành", reminded.Text, StringComparison.Ordinal);
        await bot.PressAsync(Chair, reminded.Button("issue"));
        Assert.Equal(2, await bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
        before = (await bot.ToldAsync(Chair)).Count;
        await bot.AdvanceToAsync("2026-03-13T12:00");
        Assert.DoesNotContain(await bot.ToldAsync(Chair, before), m => m.Text.Contains("cho ý kiến ban hành", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_issues_sees_who_joins_in_and_a_change_can_be_gone_back_from()
    {
        var echo = await _bot.AskAsync(Focal, "1. Giao Phòng KT chủ trì, phối hợp VHXH rà soát vỉa hè, hạn 12/3\n2. Giao Bảy khắc phục tồn tại, hạn 31/3");
        Assert.Contains("phối hợp: đồng chí Vũ Thị Hoàn", echo.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2) ", (await _bot.AskAsync(Focal, "bỏ 2")).Text, StringComparison.Ordinal);
        Assert.Contains("2) ", (await _bot.AskAsync(Focal, "quay lại")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Focal, "đồng ý");
        Assert.Contains("phối hợp: đồng chí Vũ Thị Hoàn", (await _bot.LastToldAsync(Chair)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_drafted_it_hears_of_questions_products_and_requests_to_reconsider()
    {
        await DraftAsync("giao Tuấn rà soát vỉa hè, hạn 20/3; giao Bảy khắc phục tồn tại, hạn 31/3");
        await _bot.AskAsync(Chair, "đồng ý");
        await _bot.AskAsync("CB09", "đề nghị xem xét lại 2: không thuộc chức năng");
        Assert.Contains("đề nghị xem xét lại", (await _bot.LastToldAsync(Focal)).Text, StringComparison.Ordinal);
        await _bot.AskAsync("CB05", "hỏi lại 1: tuyến nào trước?");
        var asked = await _bot.LastToldAsync(Focal);
        Assert.Contains("tuyến nào trước?", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(asked.Buttons, b => b.Verb == "answer");
        await _bot.AskAsync("CB05", "xong 1, báo cáo số 12/BC-KT");
        var handed = await _bot.LastToldAsync(Focal);
        Assert.Contains("12/BC-KT", handed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(handed.Buttons, b => b.Verb == "confirm");
    }

    [Fact]
    public async Task How_urgent_a_draft_is_can_be_corrected_and_is_kept_while_another_thing_is()
    {
        await _bot.AskAsync(Focal, "giao Tuấn rà soát vỉa hè, hạn 20/3; giao Bảy khắc phục tồn tại, hạn 31/3");
        await _bot.AskAsync(Focal, "sửa 1 hỏa tốc");
        await _bot.AskAsync(Focal, "đồng ý");
        await _bot.PressAsync(Chair, await ButtonAsync("editDrafts"));
        await _bot.AskAsync(Chair, "sửa 2 hỏa tốc");
        await _bot.AskAsync(Chair, "sửa 2 hạn 30/3");
        Assert.Contains("Đã giao", (await _bot.AskAsync(Chair, "ban hành")).Text, StringComparison.Ordinal);
        var issued = await _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.Priority).ToListAsync());
        Assert.Equal([Priority.Urgent, Priority.Urgent], issued);
    }

    [Fact]
    public async Task A_general_reminder_of_a_pasted_notice_can_be_made_an_assignment()
    {
        var echo = await _bot.AskAsync(Chair, """
            Thông báo kết luận giao ban:
            1. Giao Tuấn rà soát vỉa hè, hạn 20/3
            2. Giao Bảy khắc phục tồn tại tại bộ phận một cửa, hạn 31/3
            3. Các đơn vị nêu cao tinh thần trách nhiệm
            """);
        Assert.Contains("lập 3", echo.Text, StringComparison.Ordinal);
        var made = await _bot.AskAsync(Chair, "lập 3");
        Assert.Contains("cần bổ sung", made.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "3 giao Hoàn");
        await _bot.AskAsync(Chair, "3 hạn 27/3");
        await _bot.AskAsync(Chair, "đồng ý");
        Assert.Equal(3, await _bot.Store.ReadAsync(db => db.Assignments.CountAsync(a => a.State == AssignmentState.AwaitingAcceptance)));
    }

    [Fact]
    public async Task A_unit_with_a_comma_in_its_name_is_given_its_item_of_a_pasted_notice()
    {
        await _bot.AskAsync(Chair, """
            Thông báo kết luận giao ban:
            1. Các đơn vị nêu cao tinh thần trách nhiệm
            2. Phòng Kinh tế, Hạ tầng và Đô thị rà soát giá đất, hoàn thành ngày 18/3/2026.
            3. Văn phòng gửi giấy mời họp, hoàn thành ngày 19/3/2026.
            """);
        await _bot.AskAsync(Chair, "đồng ý");
        var issued = await _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).ToListAsync());
        var tuan = await _bot.Store.ReadAsync(db => db.People.Where(p => p.Code == "CB05").Select(p => p.Id).SingleAsync());
        Assert.Equal(2, issued.Count);
        Assert.Equal(tuan, issued[0].AssigneeId);
        Assert.Equal("rà soát giá đất", issued[0].Title, ignoreCase: true);
    }

    [Fact]
    public async Task The_issuer_reads_and_corrects_them_under_the_numbers_the_drafter_saw()
    {
        await DraftAsync("""
            Thông báo kết luận giao ban:
            1. Các đơn vị nêu cao tinh thần trách nhiệm
            2. Giao Tuấn rà soát vỉa hè, hạn 20/3
            3. Các đơn vị thực hiện nghiêm quy chế
            4. Giao Bảy khắc phục tồn tại, hạn 31/3
            """);
        var put = await _bot.LastToldAsync(Chair);
        Assert.Contains("2) rà soát vỉa hè", put.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("4) khắc phục tồn tại", put.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("4) khắc phục tồn tại", (await _bot.AskAsync(Chair, "đang chờ tôi")).Text, StringComparison.OrdinalIgnoreCase);

        await _bot.PressAsync(Chair, put.Button("editDrafts"));
        var echo = await _bot.AskAsync(Chair, "4 hạn 27/3");
        Assert.Contains("2) rà soát vỉa hè", echo.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("1) ", echo.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "đồng ý");
        var issued = await _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).ToListAsync());
        Assert.Equal([new DateOnly(2026, 3, 20), new DateOnly(2026, 3, 27)], issued.Select(a => a.DeadlineOn!.Value));
    }

    [Theory]
    [InlineData("hoàn thành ngày 19/3/2026.\nYêu cầu các đơn vị nghiêm túc triển khai thực hiện.")]
    [InlineData("hoàn thành ngày 19/3/2026. Yêu cầu các đơn vị nghiêm túc triển khai thực hiện.")]
    [InlineData("hạn 19/3.\nVăn phòng UBND phường thông báo để các đơn vị biết, thực hiện./.")]
    [InlineData("hạn 19/3.\nTrên đây là kết luận của Chủ tịch.\nNơi nhận: như trên; lưu VT.")]
    public async Task The_closing_of_a_pasted_notice_belongs_to_no_item(string end)
    {
        await _bot.AskAsync(Chair, $"Thông báo kết luận giao ban:\n1. Giao Tuấn rà soát vỉa hè, hạn 20/3\n2. Giao Bảy khắc phục tồn tại, {end}");
        await _bot.AskAsync(Chair, "đồng ý");
        var issued = await _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).ToListAsync());
        Assert.Equal(["rà soát vỉa hè", "khắc phục tồn tại"], issued.Select(a => a.Title.ToLowerInvariant()));
        Assert.Equal(new DateOnly(2026, 3, 19), issued[1].DeadlineOn);
    }

    [Fact]
    public async Task A_call_on_everybody_that_names_a_day_is_no_closing()
    {
        var echo = await _bot.AskAsync(Chair, """
            1. Giao Tuấn rà soát vỉa hè, hạn 20/3
            2. Giao Bảy khắc phục tồn tại.
            Yêu cầu các đơn vị triển khai thực hiện xong ngày 19/3.
            """);
        Assert.Contains("19/3", echo.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_items_of_a_pasted_notice_keep_the_numbers_they_have_there()
    {
        var echo = await _bot.AskAsync(Chair, """
            Thông báo kết luận giao ban:
            1. Giao Tuấn rà soát vỉa hè, hạn 20/3
            2. Các đơn vị nêu cao tinh thần trách nhiệm
            4. Giao Bảy khắc phục tồn tại, hạn 31/3
            """);
        Assert.Contains(echo.Lines, l => l.StartsWith("4) ", StringComparison.Ordinal) && l.Contains("hắc phục tồn tại", StringComparison.Ordinal));
        Assert.Contains("“lập 2”", echo.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "4 hạn 27/3");
        await _bot.AskAsync(Chair, "lập 2");
        await _bot.AskAsync(Chair, "2 giao Hoàn");
        await _bot.AskAsync(Chair, "2 hạn 26/3");
        await _bot.AskAsync(Chair, "đồng ý");
        var issued = await _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.DeadlineOn!.Value.Day).ToListAsync());
        Assert.Equal([20, 27, 26], issued);
    }

    [Theory]
    [InlineData("giao cả 2")]
    [InlineData("Giao cả 2")]
    [InlineData("giao hết")]
    [InlineData("giao ca")]
    [InlineData("giao tất cả nhé")]
    [InlineData("ok giao cả hai")]
    [InlineData("assign all 2")]
    public async Task The_drafts_are_issued_by_the_words_on_their_button(string words)
    {
        await _bot.AskAsync(Chair, "giao Tuấn rà soát vỉa hè, hạn 20/3; giao Bảy khắc phục tồn tại, hạn 31/3");
        await _bot.AskAsync(Chair, words);
        Assert.Equal(2, await _bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
    }

    [Fact]
    public async Task Another_count_than_that_of_the_drafts_issues_nothing()
    {
        await _bot.AskAsync(Chair, "giao Tuấn rà soát vỉa hè, hạn 20/3; giao Bảy khắc phục tồn tại, hạn 31/3");
        await _bot.AskAsync(Chair, "giao cả 3");
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
    }

    [Theory]
    [InlineData("giao Tuan ra soat hop dong thue mat bang, giao Quy bao cao kinh phi quy 1, han 12/3")]
    [InlineData("giao Tuấn rà soát hợp đồng thuê mặt bằng, giao Quý báo cáo kinh phí quý 1, hạn 12/3")]
    [InlineData("giao Tuấn rà soát hợp đồng thuê mặt bằng; giao Quý báo cáo kinh phí quý 1, hạn 12/3")]
    [InlineData("giao Tuấn rà soát hợp đồng thuê mặt bằng và giao Quý báo cáo kinh phí quý 1, hạn 12/3")]
    [InlineData("giao Tuan ra soat hop dong thue mat bang\ngiao Quy bao cao kinh phi quy 1\nhan 12/3")]
    public async Task Two_orders_in_one_sentence_are_two_drafts_with_the_deadline_said_once_for_both(string words)
    {
        await _bot.AskAsync(Chair, words);
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
        await _bot.AskAsync(Chair, "đồng ý");
        var issued = await _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).ToListAsync());
        Assert.Equal(2, issued.Select(a => a.AssigneeId).Distinct().Count());
        Assert.Equal([true, false], issued.Select(a => a.Title.Contains("mat bang", StringComparison.OrdinalIgnoreCase) || a.Title.Contains("mặt bằng", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain("giao", issued[0].Title, StringComparison.OrdinalIgnoreCase);
        Assert.All(issued, a => Assert.Equal(new DateOnly(2026, 3, 12), a.DeadlineOn));
    }

    [Theory]
    [InlineData("giao Tuấn rà soát vỉa hè, giao thông đô thị, hạn 12/3")]
    [InlineData("giao Tuan bao cao giao ban va giao thong do thi, han 12/3")]
    public async Task Another_giao_that_names_nobody_begins_no_other_order(string words)
    {
        await _bot.AskAsync(Chair, words);
        await _bot.AskAsync(Chair, "đồng ý");
        Assert.Contains("giao thong", (await _bot.Store.ReadAsync(db => db.Assignments.Select(a => a.Title).SingleAsync())).Replace('ô', 'o'), StringComparison.Ordinal);
    }

    private async Task DraftAsync(string words)
    {
        await _bot.AskAsync(Focal, words);
        await _bot.AskAsync(Focal, "đồng ý");
    }

    private async Task<Domain.Messaging.Button> ButtonAsync(string verb) => (await _bot.ToldAsync(Chair)).Last(m => m.Buttons.Any(b => b.Verb == verb)).Button(verb);
}
