using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Threads;

/// <summary>Every flow of an assignment beside the main one, spoken by the people it concerns.</summary>
public sealed class FlowTests : WardTests
{
    private const string Chair = "CB01";
    private const string Head = "CB05";
    private const string Officer = "CB02";
    private const string Other = "CB06";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.GiveAsync(Head, "giao Lan lập báo cáo tuần, sản phẩm: báo cáo, hạn thứ sáu");
    }

    [Fact]
    public async Task A_receiver_asks_to_reconsider_with_a_reason_and_the_assigner_decides()
    {
        var ask = await Bot.PressAsync(Officer, (await Bot.LastToldAsync(Officer)).Button("decline"));
        Assert.Contains("lý do", ask[0].Text, StringComparison.Ordinal);
        await Bot.AskAsync(Officer, "việc này thuộc phòng VHXH");
        var told = await Bot.LastToldAsync(Head);
        Assert.Contains("thuộc phòng VHXH", told.Text, StringComparison.Ordinal);

        await Bot.PressAsync(Head, told.Button("uphold"));
        Assert.Contains("tiếp tục", (await Bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_asked_back_and_answered()
    {
        await Bot.AskAsync(Officer, "hỏi lại 1: lấy số liệu của quý nào?");
        Assert.Contains("lấy số liệu của quý nào?", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Head, "trả lời 1: quý I");
        Assert.Contains("quý I", (await Bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_extension_is_asked_step_by_step_and_another_date_is_a_decision()
    {
        await Bot.AskAsync(Officer, "nhận 1");
        Assert.Contains("thời hạn mới", (await Bot.AskAsync(Officer, "xin gia hạn 1")).Text, StringComparison.Ordinal);
        Assert.Contains("lý do", (await Bot.AskAsync(Officer, "13/3")).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Officer, "chờ Sở gửi số liệu");
        Assert.Contains("13/3/2026", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);

        await Bot.AskAsync(Head, "đồng ý gia hạn 1 đến 11/3");
        Assert.Contains("11/3/2026", (await Bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_extension_needs_a_reason_and_leaves_the_deadline()
    {
        await Bot.AskAsync(Officer, "xin gia hạn 1 tới 13/3 vì chờ Sở");
        await Bot.AskAsync(Head, "không đồng ý gia hạn 1");
        await Bot.AskAsync(Head, "cần số liệu cho giao ban");
        var told = await Bot.LastToldAsync(Officer);
        Assert.Contains("6/3/2026", told.Text, StringComparison.Ordinal);
        Assert.Contains("cần số liệu cho giao ban", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_is_handed_over_and_all_three_hear_of_it()
    {
        await Bot.AskAsync(Head, "chuyển 1 cho Quý vì Lan đi tập huấn");
        Assert.Contains("Nhiệm vụ mới: NV-1", (await Bot.LastToldAsync(Other)).Title, StringComparison.Ordinal);
        Assert.Contains("điều chuyển", (await Bot.LastToldAsync(Officer)).Title, StringComparison.Ordinal);
        Assert.Contains("NV-1 đã chuyển cho đồng chí Trần Văn Quý", (await Bot.AskAsync(Officer, "xong 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_assignment_reminds_nobody()
    {
        await Bot.AskAsync(Head, "thu hồi 1");
        Assert.Contains("thu hồi", (await Bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
        var before = (await Bot.ToldAsync(Officer)).Count;
        await Bot.AdvanceToAsync("2026-03-10T09:00");
        Assert.Equal(before, (await Bot.ToldAsync(Officer)).Count);
    }

    [Fact]
    public async Task A_question_is_interrupted_by_a_list_and_goes_on_where_it_was()
    {
        await Bot.AskAsync(Head, "giao Quý soạn công văn");
        var list = await Bot.AskAsync(Head, "việc tôi giao");
        Assert.Contains("NV-1", list.Text, StringComparison.Ordinal);
        Assert.Contains("Đang chờ", list.Text, StringComparison.Ordinal);
        Assert.Contains("20/3/2026", (await Bot.AskAsync(Head, "20/3")).Text, StringComparison.Ordinal);
        Assert.Contains("25/3/2026", (await Bot.AskAsync(Head, "sửa hạn 25/3")).Text, StringComparison.Ordinal);
        Assert.Contains("20/3/2026", (await Bot.AskAsync(Head, "quay lại")).Text, StringComparison.Ordinal);
        Assert.Contains("chưa giao", (await Bot.AskAsync(Head, "thôi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_moves_reminders_come_and_a_handed_in_product_silences_them()
    {
        await Bot.AskAsync(Officer, "nhận 1");
        await Bot.AdvanceToAsync("2026-03-06T08:00");
        Assert.Contains("Nhắc việc", (await Bot.LastToldAsync(Officer)).Title, StringComparison.Ordinal);
        await Bot.AskAsync(Officer, "xong 1");
        await Bot.AskAsync(Officer, "đã gửi báo cáo số 15/BC-KT");
        var before = (await Bot.ToldAsync(Officer)).Count;
        await Bot.AdvanceToAsync("2026-03-12T09:00");
        Assert.Equal(before, (await Bot.ToldAsync(Officer)).Count);
        await Bot.AskAsync(Head, "xác nhận 1");
        Assert.Contains("đúng hạn", (await Bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commitment_is_opened_confirmed_by_its_head_alone_and_its_paper_attached()
    {
        Assert.Contains("4 thủ trưởng", (await Bot.AskAsync(Chair, "mở cam kết cao-lanh-2021")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Commitments.CountAsync()));
        await Bot.AskAsync(Chair, "đồng ý");
        await Bot.DrainAsync();
        var ask = (await Bot.ToldAsync(Head)).Last(m => m.Buttons.Any(b => b.Verb == "sign"));
        await Bot.PressAsync(Other, ask.Button("sign"));
        Assert.DoesNotContain("xác nhận nội dung cam kết lúc", (await Bot.LastToldAsync(Other)).Text, StringComparison.Ordinal);
        await Bot.PressAsync(Head, ask.Button("sign"));
        foreach (var (words, number) in new[] { ("bản ký số 12/CK-UBND", "12/CK-UBND"), ("13/CK-UBND", "13/CK-UBND"), ("ban cam ket da ky so 14/2026/ck-ubnd a", "14/2026/ck-ubnd"), ("bản giấy số 15/CK-UBND", "15/CK-UBND") })
        {
            Assert.EndsWith(number, (await Bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_leader_opens_commitments_only_of_units_below_his_own_post()
    {
        Assert.Contains("đều đã được", (await Bot.AskAsync("CB14", "mở cam kết cao-lanh-2021")).Text, StringComparison.Ordinal);
        await Bot.AskAsync("CB14", "xác nhận mở cam kết cao-lanh-2021");
        Assert.Equal(0, await Bot.Store.ReadAsync(db => db.Commitments.CountAsync()));
    }

    [Fact]
    public async Task Changing_the_language_without_saying_which_takes_the_other_of_the_two()
    {
        Assert.Contains("English", (await Bot.AskAsync(Officer, "đổi ngôn ngữ")).Text, StringComparison.Ordinal);
        Assert.Contains("tiếng Việt", (await Bot.AskAsync(Officer, "change language")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_is_spoken_to_who_asks_for_it()
    {
        Assert.Contains("English", (await Bot.AskAsync(Officer, "English please")).Text, StringComparison.Ordinal);
        Assert.Contains("Noted: you accepted NV-1", (await Bot.AskAsync(Officer, "accept 1")).Text, StringComparison.Ordinal);
        Assert.Contains("Your assignments", (await Bot.AskAsync(Officer, "my tasks")).Text, StringComparison.Ordinal);
    }
}
