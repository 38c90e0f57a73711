using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Drafts;

/// <summary>Whoever is to issue drafts corrects them right under the card, as people speak, and may take an item back after it went out.</summary>
public sealed class PutDraftsEditTests : IAsyncLifetime
{
    private const string Focal = "CB08";
    private const string Chair = "CB01";
    private const string Three = "1. Giao Phòng KT lập kế hoạch trồng cây, hạn 20/3\n2. Giao VHXH rà soát hộ nghèo, hạn 24/3\n3. Giao Bảy chuẩn bị hội nghị, hạn 25/3";
    private const string Many = "giao các đơn vị báo cáo chuyển đổi số, trừ VHXH, hạn 25/3";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task The_number_of_an_item_is_no_assignments_while_they_are_the_last_thing_said()
    {
        await PutAsync(Three);
        Assert.Contains("16/3/2026", Row(await _bot.AskAsync(Chair, "sua viec 1 han 16/3"), 1), StringComparison.Ordinal);
        Assert.Contains("Lâm Quốc Việt", Row(await _bot.AskAsync(Chair, "viec 3 giao VP lam"), 3), StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "bo viec 2 di, chi thu lam roi");
        await _bot.AskAsync(Chair, "ok duyet het");
        Assert.Equal([("lập kế hoạch trồng cây", 16), ("chuẩn bị hội nghị", 25)], await GivenAsync());
    }

    [Theory]
    [InlineData("viec 3 giao VP lam", "3) chuẩn bị hội nghị – đồng chí Lâm Quốc Việt")]
    [InlineData("xem 2", "2) rà soát hộ nghèo")]
    [InlineData("xem lai", "“đồng ý” để ban hành")]
    [InlineData("bỏ mục 7", "Không có mục 7 trong bản này; hiện có mục 1, 2, 3")]
    [InlineData("hạn 23/3 đi", "“1 hạn 23/3”")]
    [InlineData("bản 1 việc 2 hạn 30/3", "30/3/2026")]
    [InlineData("giao VP thay vì KT", "1) lập kế hoạch trồng cây – đồng chí Lâm Quốc Việt")]
    public async Task The_first_words_under_the_card_open_the_talk_and_give_nothing(string words, string said)
    {
        await PutAsync(Three);
        Assert.Contains(said, (await _bot.AskAsync(Chair, words)).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await GivenAsync());
    }

    [Theory]
    [InlineData("sửa hạn việc 2 thành 16/3 rồi ban hành luôn", 2, "16/3/2026")]
    [InlineData("viec 3 giao VP lam, roi duyet luon nhe", 3, "Lâm Quốc Việt")]
    [InlineData("việc 1 hạn 18/3, ban hành đi", 1, "18/3/2026")]
    public async Task A_change_and_go_ahead_in_one_line_is_shown_first_and_goes_out_at_the_next_yes(string words, int item, string now)
    {
        await PutAsync(Three);
        var shown = await _bot.AskAsync(Chair, words);
        Assert.Contains(now, Row(shown, item), StringComparison.Ordinal);
        Assert.Contains("Chưa giao việc nào", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("luôn", shown.Lines[^1], StringComparison.Ordinal);
        Assert.Empty(await GivenAsync());

        // The same under the open talk.
        var again = await _bot.AskAsync(Chair, "bỏ việc 2 rồi ban hành luôn");
        Assert.DoesNotContain("rà soát hộ nghèo", again.Text, StringComparison.Ordinal);
        Assert.Empty(await GivenAsync());
        await _bot.AskAsync(Chair, "đồng ý");
        Assert.Equal(2, (await GivenAsync()).Count());
    }

    [Fact]
    public async Task A_unit_taken_in_and_go_ahead_is_no_item_of_its_own()
    {
        await PutAsync(Many);
        var shown = await _bot.AskAsync(Chair, "thêm VHXH nữa, rồi duyệt luôn");
        Assert.Contains("4 đơn vị (", Row(shown, 1), StringComparison.Ordinal);
        Assert.DoesNotContain("duyệt luôn", shown.Text, StringComparison.Ordinal);
        Assert.Empty(await GivenAsync());
    }

    [Theory]
    [InlineData("giao Quý kiểm tra chợ, hạn 18/3", "Quý")]
    [InlineData("việc quá hạn", "quá hạn")]
    [InlineData("xem 12", "NV-12")]
    public async Task What_is_no_change_is_taken_for_what_it_is(string words, string said)
    {
        await PutAsync(Three);
        var answer = await _bot.AskAsync(Chair, words);
        Assert.Contains(said, answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Dự thảo 3", answer.Title ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_for_many_units_names_them_and_those_left_out()
    {
        await PutAsync(Many);
        var row = Row(await _bot.LastToldAsync(Chair), 1);
        Assert.Contains("3 đơn vị (", row, StringComparison.Ordinal);
        Assert.Contains("Phòng Kinh tế, Hạ tầng và Đô thị", row, StringComparison.Ordinal);
        Assert.Contains("trừ: Phòng Văn hóa - Xã hội", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("them VP cung tru nhe, ho bao cao rieng", "trừ: Phòng Văn hóa - Xã hội, Văn phòng HĐND và UBND")]
    [InlineData("bo vp ra", "2 đơn vị (")]
    [InlineData("tru VP", "2 đơn vị (")]
    [InlineData("thêm VHXH", "4 đơn vị (")]
    [InlineData("sua han 27/3", "27/3/2026")]
    [InlineData("han 27/3 di", "27/3/2026")]
    [InlineData("giao VP làm", "Lâm Quốc Việt")]
    public async Task The_only_item_is_changed_without_its_number(string words, string now)
    {
        await PutAsync(Many);
        Assert.Contains(now, Row(await _bot.AskAsync(Chair, words), 1), StringComparison.Ordinal);
        Assert.Empty(await GivenAsync());
    }

    [Theory]
    [InlineData("a khoan bo viec 2", "NV-2")]
    [InlineData("khoan, bỏ mục 3 đi, để tuần sau", "NV-3")]
    [InlineData("thu hoi viec 2", "NV-2")]
    [InlineData("rút lại mục 3 nhé", "NV-3")]
    public async Task An_item_that_has_gone_out_is_offered_to_be_withdrawn(string words, string task)
    {
        await PutAsync(Three);
        await _bot.AskAsync(Chair, "đồng ý");
        Assert.Contains($"Thu hồi {task}?", (await _bot.AskAsync(Chair, words)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(AssignmentState.Withdrawn, await StatesAsync());
        await _bot.AskAsync(Chair, "đồng ý");
        if (!(await StatesAsync()).Contains(AssignmentState.Withdrawn))
        {
            await _bot.AskAsync(Chair, "đã giao chị Thu");
        }

        Assert.Single(await StatesAsync(), s => s == AssignmentState.Withdrawn);
    }

    [Fact]
    public async Task An_item_withdrawn_by_its_number_right_after_is_no_assignment_of_that_number()
    {
        await PutAsync(Three);
        await _bot.AskAsync(Chair, "bỏ việc 1");
        await _bot.AskAsync(Chair, "đồng ý");
        Assert.Contains("Mục 3 đã giao thành NV-2", (await _bot.AskAsync(Chair, "thu hồi việc 3")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "không");
        Assert.DoesNotContain(AssignmentState.Withdrawn, await StatesAsync());
    }

    [Fact]
    public async Task Where_the_number_is_an_items_and_an_assignments_it_is_asked_which()
    {
        await PutAsync(Three);
        await _bot.AskAsync(Chair, "bỏ việc 1");
        await _bot.AskAsync(Chair, "đồng ý");
        var asked = await _bot.AskAsync(Chair, "thu hồi việc 2");
        Assert.Contains("NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(AssignmentState.Withdrawn, await StatesAsync());
        Assert.Contains("NV-1", (await _bot.AskAsync(Chair, "1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thu hồi việc 2 vì giao nhầm đơn vị", "1", 1)]
    [InlineData("thu hồi việc 2 vì giao nhầm đơn vị", "2", 2)]
    [InlineData("rut lai viec 2 do giao nhầm đơn vị", "1", 1)]
    public async Task Asked_which_is_meant_the_reason_is_kept(string words, string choice, int task)
    {
        await PutAsync(Three);
        await _bot.AskAsync(Chair, "bỏ việc 1");
        await _bot.AskAsync(Chair, "đồng ý");
        await _bot.AskAsync(Chair, words);
        await _bot.AskAsync(Chair, choice);
        if (!(await StatesAsync()).Contains(AssignmentState.Withdrawn))
        {
            await _bot.AskAsync(Chair, "đồng ý");
        }

        var withdrawn = await _bot.Store.ReadAsync(db => db.Assignments.SingleAsync(a => a.State == AssignmentState.Withdrawn));
        Assert.Equal(task, withdrawn.Number);
        var payload = await _bot.Store.ReadAsync(db => db.AssignmentEvents.Where(e => e.AssignmentId == withdrawn.Id && e.Kind == EventKind.Withdrawn)
            .Select(e => e.Payload).SingleAsync());
        Assert.Equal("giao nhầm đơn vị", MessageJson.Read<EventPayload>(payload!).Reason);
    }

    [Fact]
    public async Task An_assignment_called_by_its_own_name_is_no_item()
    {
        await PutAsync(Three);
        await _bot.AskAsync(Chair, "bỏ việc 1");
        await _bot.AskAsync(Chair, "đồng ý");
        var asked = await _bot.AskAsync(Chair, "thu hồi NV-2");
        Assert.DoesNotContain("Mục 2", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_items_were_left_out_what_went_out_keeps_their_numbers()
    {
        await PutAsync(Three);
        await _bot.AskAsync(Chair, "bỏ việc 1");
        Assert.Contains("NV-1 (mục 2), NV-2 (mục 3)", (await _bot.AskAsync(Chair, "đồng ý")).Text, StringComparison.Ordinal);
        Assert.Contains("Thu hồi NV-2?", (await _bot.AskAsync(Chair, "khoan bỏ việc 3")).Text, StringComparison.Ordinal);
    }

    private static string Row(Told told, int number) => told.Lines.Single(l => l.StartsWith($"{number}) ", StringComparison.Ordinal));

    private async Task PutAsync(string words)
    {
        await _bot.AskAsync(Focal, words);
        await _bot.AskAsync(Focal, "đồng ý");
    }

    private async Task<IEnumerable<(string Title, int Day)>> GivenAsync() =>
        (await _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).ToListAsync())).Select(a => (a.Title, a.DeadlineOn!.Value.Day));

    private Task<List<AssignmentState>> StatesAsync() => _bot.Store.ReadAsync(db => db.Assignments.Select(a => a.State).ToListAsync());
}
