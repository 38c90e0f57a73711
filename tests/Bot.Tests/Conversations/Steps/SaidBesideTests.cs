using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>What is said in the same line as a step and is no part of it: nobody believes to have asked what was never sent.</summary>
public sealed class SaidBesideTests : WorkOfQuyTests
{
    [Theory]
    [InlineData("nhan 1, con may hop dong cu thi sao a", "con may hop dong cu thi sao a")]
    [InlineData("nhận 1, rà soát tất cả hay chỉ 3 hợp đồng mới vậy anh", "rà soát tất cả hay chỉ 3 hợp đồng mới vậy anh")]
    [InlineData("e nhan, ma file cu anh gui e voi", "file cu anh gui e voi")]
    [InlineData("nhan, ma file ban do cu anh Tuan giu a", "file ban do cu anh Tuan giu a")]
    [InlineData("em nhận, nhờ anh cho em xin danh sách các hợp đồng", "nhờ anh cho em xin danh sách các hợp đồng")]
    [InlineData("nhận 1, hợp đồng năm ngoái không có bản gốc", "hợp đồng năm ngoái không có bản gốc")]
    [InlineData("nhận a. mẫu nào vậy anh", "mẫu nào vậy anh")]
    [InlineData("nhan 1. lam theo mau nao a", "lam theo mau nao a")]
    [InlineData("dạ em nhận ạ. dùng mẫu nào anh", "dùng mẫu nào anh")]
    public async Task A_question_or_a_request_said_with_taking_it_on_is_one_tap_from_being_asked(string words, string rest)
    {
        var told = await Bot.AskAsync(Quy, words);
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
        Assert.Contains(told.Lines, l => l.Contains(rest, StringComparison.Ordinal));

        await Bot.PressAsync(Quy, told.Buttons.Single(b => b.Text.StartsWith("hỏi lại 1: ", StringComparison.Ordinal)));
        Assert.Contains(rest, (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_for_another_time_is_not_passed_on_and_that_is_said()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xong 1, báo cáo số 46/BC-KT");
        await Bot.AskAsync(Head, "1 ok nhung lan sau ghi ro nguon so lieu nhe");
        var told = await Bot.AskAsync(Head, "ừ");
        Assert.Contains("lan sau ghi ro nguon so lieu", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nguon so lieu", (await Bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Completed, await StateAsync());
    }

    [Theory]
    [InlineData("nhận, em làm ngay")]
    [InlineData("nhận, chiều em làm")]
    [InlineData("nhận 1, em cảm ơn anh đã tin tưởng")]
    [InlineData("dạ em nhận việc, em sẽ cố gắng xong trước hạn ạ")]
    [InlineData("nhận 1, thứ 5 em nộp cho anh")]
    [InlineData("nhận 1 nhé anh, yên tâm")]
    [InlineData("nhận việc này rồi ạ, sẽ triển khai ngay trong hôm nay")]
    public async Task An_intention_or_a_courtesy_is_only_heard(string words)
    {
        var told = await Bot.AskAsync(Quy, words);
        Assert.Equal(AssignmentState.InProgress, await StateAsync());
        Assert.DoesNotContain("Chưa gửi", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa ghi nhận", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nhận, giao Quý làm luôn")]
    [InlineData("nhan 2, giao Quy lam luon")]
    [InlineData("em nhận, để em chuyển cho Quý nhé")]
    [InlineData("nhận 2, để Quý làm")]
    public async Task Giving_it_on_in_the_same_line_is_asked_about(string words)
    {
        await Bot.GiveAsync(Chair, "giao Tuấn tổng hợp phản ánh về rác, hạn 10/3");
        var asked = await Bot.AskAsync(Head, words);
        Assert.Contains("nhận NV-2", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-2 vẫn do đồng chí chủ trì", asked.Text, StringComparison.Ordinal);
        Assert.Contains("đồng chí Trần Văn Quý", asked.Text, StringComparison.Ordinal);
        Assert.Equal(2, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));

        Assert.Contains("Đã giao NV-3", (await Bot.AskAsync(Head, "ừ")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 e lam dc 70% roi, de Ngọc Lan lam tiep nha")]
    [InlineData("1 được 70%, chuyển cho Ngọc Lan làm tiếp")]
    public async Task Giving_it_on_beside_how_far_it_is_is_not_lost(string words)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        var told = await Bot.AskAsync(Quy, words);
        if (told.Text.Contains("lý do", StringComparison.Ordinal))
        {
            await Bot.AskAsync(Quy, "em đi học");
        }

        Assert.Contains("Ngọc Lan", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nhận 1, để Ngọc Lan làm phần số liệu")]
    [InlineData("1 được 60%, nhờ Ngọc Lan coi lại số liệu")]
    [InlineData("1 được 80%, chuyển Ngọc Lan góp ý rồi")]
    public async Task Help_with_a_part_of_it_gives_it_to_nobody(string words)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        Assert.DoesNotContain("Chuyển NV-1", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_far_it_is_said_beside_asking_for_more_time_is_reported_with_it()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        var asked = await Bot.AskAsync(Quy, "70% roi, cho xin them 4 ngay");
        Assert.DoesNotContain("70%", asked.Text, StringComparison.Ordinal);
        var sent = await Bot.AskAsync(Quy, "chờ Sở gửi số liệu");
        Assert.Contains("Đã gửi đề nghị gia hạn NV-1", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Đề nghị đến 17:00 thứ Ba, 10/3/2026", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Đã ghi tiến độ 70%", sent.Text, StringComparison.Ordinal);

        var told = await Bot.LastToldAsync(Head);
        Assert.Equal("approve", told.Buttons[0].Verb);
        Assert.Contains("70%", told.Text, StringComparison.Ordinal);
        Assert.Equal(70, await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.Percent).SingleAsync()));
        await Bot.AskAsync(Head, "đồng ý gia hạn 1");

        await Bot.GiveAsync(Head, "giao Quý lập bảng kê vật tư, hạn 12/3");
        await Bot.AskAsync(Quy, "được 50% rồi, cho xin thêm 4 ngày");
        await Bot.AskAsync(Quy, "2");
        Assert.Contains("Đề nghị đến 17:00 thứ Hai, 16/3/2026", (await Bot.AskAsync(Quy, "chờ báo giá")).Text, StringComparison.Ordinal);

        await Bot.AskAsync(Quy, "1 mới được 80%, Sở chưa gửi phụ lục, xin lùi tới 13/3");
        Assert.Contains("Sở chưa gửi phụ lục", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
        Assert.Equal([80, 50], await Bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.Percent ?? 0).ToListAsync()));
    }

    [Fact]
    public async Task A_day_said_by_its_name_is_the_one_it_was_when_it_was_said()
    {
        await Bot.GiveAsync(Head, "giao Ngọc Lan lập bảng kê vật tư, hạn 5/3");
        await Bot.GiveAsync(Head, "giao Ngọc Lan kiểm kê tài sản, hạn 5/3");
        await Bot.AskAsync(Lan, "nhận 2");
        await Bot.AskAsync(Lan, "nhận 3");
        Assert.Contains("NV-3", (await Bot.AskAsync(Lan, "xin lùi tới ngày kia vì chờ Sở")).Text, StringComparison.Ordinal);
        await Bot.AdvanceToAsync("2026-03-05T07:45");
        Assert.Contains("Đề nghị đến 17:00 thứ Sáu, 6/3/2026", (await Bot.AskAsync(Lan, "3")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 là rà soát mấy hợp đồng vay ạ? tất cả hay chỉ 3 cái mới", "là rà soát mấy hợp đồng vay ạ? tất cả hay chỉ 3 cái mới")]
    [InlineData("lam ro 1 giup a, TTPVHCC lam chung hay sao", "TTPVHCC lam chung hay sao")]
    public async Task What_the_card_does_not_tell_is_offered_to_be_asked(string words, string question)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        var card = await Bot.AskAsync(Quy, words);
        await Bot.PressAsync(Quy, card.Buttons.Single(b => b.Text.StartsWith("hỏi lại 1: ", StringComparison.Ordinal)));
        Assert.Contains(question, (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 tới đâu rồi")]
    [InlineData("xem 1")]
    [InlineData("hạn của 1 là khi nào vậy")]
    [InlineData("1 ai giao vậy anh")]
    [InlineData("việc 1 là việc gì vậy ạ")]
    public async Task What_the_card_tells_is_not(string words)
    {
        await Bot.AskAsync(Quy, "nhận 1");
        Assert.DoesNotContain((await Bot.AskAsync(Quy, words)).Buttons, b => b.Text.StartsWith("hỏi lại 1: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slip_that_names_another_and_takes_the_first_back_is_offered_as_handing_over()
    {
        await Bot.GiveAsync(Head, "giao Quý lập bảng kê vật tư, hạn 12/3");
        var asked = await Bot.AskAsync(Head, "a nham, giao Ngọc Lan nha, rut lai viec cua Quy");
        Assert.Contains("Chuyển NV-2 “lập bảng kê vật tư” vừa giao từ đồng chí Trần Văn Quý sang đồng chí Lê Ngọc Lan", asked.Text, StringComparison.Ordinal);
        Assert.Equal(2, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync(a => a.State == AssignmentState.AwaitingAcceptance)));
    }
}
