using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Submissions;

/// <summary>A number typed beside a product says of which work it is, whatever was spoken of last.</summary>
public sealed class NumberedProductTests : WorkOfQuyTests
{
    private const string Link = "https://phuong.example/kich-ban.docx";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.GiveAsync(Head, "giao Quý lập kịch bản hội nghị, hạn 6/3");
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "nhận 2");
        await Bot.AskAsync(Quy, "xem 2");
    }

    [Theory]
    [InlineData($"1 so lieu phan KT: {Link}")]
    [InlineData($"1 TT gui roi, 6 anh {Link}")]
    [InlineData($"1 em gui tre xiu nha, anh day {Link}")]
    [InlineData($"nop 1 kich ban o {Link}")]
    [InlineData($"1 kich ban day anh {Link}")]
    [InlineData($"1 kich ban xong roi anh, 12 trang, file {Link}")]
    [InlineData("nop 1 tiep nhan 112, truc tuyen 103")]
    public async Task Whether_it_is_the_product_of_that_work_is_asked(string words)
    {
        Assert.Contains("NV-1 ", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "đồng ý");

        Assert.Equal([AssignmentState.Submitted, AssignmentState.InProgress], (await StatesAsync())[..2]);
        Assert.Contains(words[^12..], await Bot.Store.ReadAsync(db => db.Submissions.Select(s => s.Note).SingleAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xong 1: 112 hs 103 truc tuyen, giam do nghi tet")]
    [InlineData($"xong 1 4 anh {Link}")]
    [InlineData("xong 1 kt1trang + vhxh1trang + tt1trang https://phuong.example/tonghop")]
    [InlineData("xong 1 12 giay phep, 9 truc tuyen, bc 40/BC-KTHTDT")]
    [InlineData("xong 1 6 anh")]
    [InlineData("xong 1: tiep nhan 214, tra 200")]
    public async Task What_is_told_behind_done_does_not_make_half_of_it(string words)
    {
        await Bot.SayAsync(Quy, words);
        if ((await StatesAsync())[0] != AssignmentState.Submitted)
        {
            await Bot.AskAsync(Quy, "đồng ý");
        }

        Assert.Equal([AssignmentState.Submitted, AssignmentState.InProgress], (await StatesAsync())[..2]);
    }

    [Theory]
    [InlineData("xong 1, tiep nhan 108 ho so, truc tuyen 96 dat 88,9%", "tiep nhan 108 ho so, truc tuyen 96 dat 88,9%")]
    [InlineData("1 xong roi nha anh, du 8 thu, bien ban so 12/BB-TTPVHCC", "du 8 thu, bien ban so 12/BB-TTPVHCC")]
    public async Task What_was_told_with_it_is_not_asked_for_again(string words, string note)
    {
        Assert.Contains("nộp sản phẩm NV-1", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        Assert.Equal(note, await Bot.Store.ReadAsync(db => db.Submissions.Select(s => s.Note).SingleAsync()));
    }

    [Theory]
    [InlineData($"gửi 2 file rồi ạ")]
    [InlineData($"em gửi 2 bản {Link}")]
    [InlineData("150 hồ sơ đã nhập theo CV 45/BC-SNV")]
    [InlineData($"171 Trần Phú lấn chiếm vỉa hè, ảnh {Link}")]
    public async Task A_count_or_a_house_is_no_work(string words)
    {
        var told = (await Bot.SayAsync(Quy, words)).Select(t => t.Text).FirstOrDefault() ?? "";

        Assert.DoesNotContain("Không có nhiệm vụ", told, StringComparison.Ordinal);
        Assert.Empty(await Bot.Store.ReadAsync(db => db.Submissions.ToListAsync()));
    }

    [Fact]
    public async Task So_many_of_it_done_is_asked_about_and_no_progress_in_silence()
    {
        Assert.Contains("nộp sản phẩm luôn", (await Bot.AskAsync(Quy, "xong 1 3 xã")).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.InProgress, (await StatesAsync())[0]);
    }

    [Theory]
    [InlineData("xong 1 một nửa")]
    [InlineData("xong 1 được 3 xã")]
    [InlineData("xong 1 80%")]
    [InlineData("1 mai em gui link")]
    public async Task What_is_half_done_or_to_come_hands_nothing_in(string words)
    {
        await Bot.SayAsync(Quy, words);
        await Bot.SayAsync(Quy, "ok");

        Assert.Equal(AssignmentState.InProgress, (await StatesAsync())[0]);
    }

    [Theory]
    [InlineData(Quy, "nop 192 so lieu phan KT", "Không có nhiệm vụ NV-192")]
    [InlineData(Lan, "viec 192 so lieu day a", "Không có nhiệm vụ NV-192")]
    public async Task Of_a_number_that_is_not_his_that_is_said_and_no_other_work_is_meant(string who, string words, string answer)
    {
        Assert.Contains(answer, (await Bot.AskAsync(who, $"{words} {Link}")).Text, StringComparison.Ordinal);
        Assert.Empty(await Bot.Store.ReadAsync(db => db.Submissions.ToListAsync()));
    }

    [Fact]
    public async Task What_came_in_and_went_out_is_no_other_work()
    {
        Assert.DoesNotContain("NV-6", (await Bot.AskAsync(Quy, "1 da gui 6 thu, con 2 thu khach doi so dt")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-214", (await Bot.AskAsync(Quy, "xong 1: tiep nhan 214, tra 200")).Text, StringComparison.Ordinal);
    }

    private Task<List<AssignmentState>> StatesAsync() => Bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.State).ToListAsync());
}
