using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Threads;

/// <summary>What a hurried office writes on its first day.</summary>
public sealed class FirstDayTests : IAsyncLifetime
{
    private const string Deputy = "CB03";
    private const string Hoan = "CB04";
    private const string Head = "CB05";
    private const string Quy = "CB06";
    private const string Tu = "CB07";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData(Tu, "xin nghỉ", "bảng theo dõi", "dữ liệu của tôi", "language en")]
    [InlineData(Head, "nhắc", "đơn vị nào chưa gửi", "xin nghỉ", "giải trình", "cam kết", "bảng theo dõi", "dữ liệu của tôi", "language en")]
    [InlineData("CB01", "nhắc", "đơn vị nào chưa gửi", "mở cam kết", "bảng theo dõi", "dữ liệu của tôi", "language en")]
    public async Task Help_names_what_the_reader_can_write(string reader, params string[] words)
    {
        var help = await _bot.AskAsync(reader, "trợ giúp");
        Assert.All(words, w => Assert.Contains(w, help.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_names_nothing_that_the_reader_may_not_write()
    {
        var help = await _bot.AskAsync(Tu, "trợ giúp");
        Assert.All(["giải trình", "cam kết", "nhắc Lan"], w => Assert.DoesNotContain(w, help.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("xin chào")]
    [InlineData("chao buoi sang")]
    [InlineData("alo bot oi", false)]
    [InlineData("hello")]
    public async Task A_greeting_is_returned(string words, bool isGreeting = true) =>
        Assert.Equal(isGreeting, (await _bot.AskAsync(Head, words)).Text.Contains("Kính chào", StringComparison.Ordinal));

    [Fact]
    public async Task Thanks_after_a_confirmation_answer_nothing()
    {
        await GivenAsync("rà soát hợp đồng, hạn 6/3");
        await _bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
        await _bot.AskAsync(Head, "xác nhận 1");
        Assert.Empty(await _bot.SayAsync(Quy, "cam on sep"));
        Assert.Empty(await _bot.SayAsync(Quy, "dạ em cảm ơn anh nhiều ạ"));
    }

    [Fact]
    public async Task A_document_named_after_the_number_is_the_product()
    {
        await GivenAsync("rà soát hợp đồng, hạn 6/3");
        await _bot.AskAsync(Quy, "xong 1 bc so 46/BC-KT");
        Assert.Equal("46/BC-KT", await _bot.Store.ReadAsync(db => db.Submissions.Select(s => s.DocumentNumber).SingleAsync()));
    }

    [Fact]
    public async Task A_file_under_words_that_say_nothing_is_asked_about_and_not_lost()
    {
        await GivenAsync("rà soát hợp đồng, hạn 6/3");
        var asked = await _bot.AskAsync(Quy, "day nhe sep oi", [new { name = "bc.pdf", contentType = "application/pdf", content = Convert.ToBase64String([1, 2, 3]) }]);
        await _bot.PressAsync(Quy, asked.Button("yes"));
        Assert.Equal(AssignmentState.Submitted, await StateAsync(1));
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.StoredFiles.CountAsync()));
    }

    [Theory]
    [InlineData("2 day a")]
    [InlineData("2 đây ạ")]
    [InlineData("day a 2")]
    [InlineData("gui anh NV-2 a")]
    [InlineData("NV-2")]
    public async Task A_file_under_a_number_is_for_the_assignment_of_that_number(string words)
    {
        await GivenAsync("rà soát hợp đồng, hạn 6/3");
        await GivenAsync("rà soát vỉa hè, hạn 6/3", 2);
        var asked = await _bot.AskAsync(Quy, words, [new { name = "bc.pdf", contentType = "application/pdf", content = Convert.ToBase64String([1, 2, 3]) }]);
        if (asked.Buttons.Any(b => b.Verb == "yes"))
        {
            await _bot.PressAsync(Quy, asked.Button("yes"));
        }

        Assert.Equal(AssignmentState.InProgress, await StateAsync(1));
        Assert.Equal(AssignmentState.Submitted, await StateAsync(2));
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.StoredFiles.CountAsync()));
    }

    [Fact]
    public async Task Whose_work_it_is_answers_why_and_asks_for_no_list()
    {
        await GivenAsync("rà soát hợp đồng, hạn 6/3", accepted: false);
        await _bot.AskAsync(Quy, "de nghi xem xet lai 1");
        await _bot.AskAsync(Quy, "viec nay cua phong VHXH");
        Assert.Equal(AssignmentState.Declined, await StateAsync(1));
    }

    [Theory]
    [InlineData("de nghi xem xet lai 1 viec nay cua VHXH")]
    [InlineData("đề nghị xem xét lại 1 vì việc này của VHXH")]
    public async Task The_words_of_the_button_take_a_reason_behind_the_number(string words)
    {
        await GivenAsync("rà soát hợp đồng, hạn 6/3", accepted: false);
        await _bot.AskAsync(Quy, words);
        var reason = (await _bot.LastToldAsync(Head)).Facts.Single(f => f.Label == "Lý do").Value;
        Assert.EndsWith("VHXH", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("vì", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_without_a_number_goes_to_who_gave_the_work()
    {
        await GivenAsync("rà soát hợp đồng, hạn 6/3");
        await _bot.AskAsync(Quy, "hoi lai chut: lay hop dong tu nam nao a");
        Assert.Contains("lay hop dong tu nam nao", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_by_mistake_is_a_reason_to_withdraw()
    {
        await GivenAsync("rà soát hợp đồng, hạn 6/3");
        await _bot.AskAsync(Head, "thu hoi 1 giao nham");
        Assert.Equal(AssignmentState.Withdrawn, await StateAsync(1));
    }

    [Theory]
    [InlineData("ok cho toi 11/3")]
    [InlineData("cho den 11/3 thoi")]
    public async Task Another_date_decides_the_extension_that_waits(string words)
    {
        await GivenAsync("rà soát hợp đồng, hạn 6/3");
        await _bot.AskAsync(Quy, "xin gia han 1 den 13/3 vi cho so lieu");
        await _bot.AskAsync(Head, words);
        Assert.Contains("11/3/2026", (await _bot.LastToldAsync(Quy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_with_thoi_is_an_answer_and_no_cancelling()
    {
        await _bot.AskAsync(Head, "giao Quý rà soát hợp đồng");
        Assert.Contains("13/3/2026", (await _bot.AskAsync(Head, "13/3 thôi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_repeated_with_its_figure()
    {
        await GivenAsync("rà soát hợp đồng, hạn 6/3");
        Assert.Contains("60%", (await _bot.AskAsync(Quy, "1 dc 60% r a")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_went_his_own_way_is_not_asked_again_which_way()
    {
        await GivenAsync("rà soát hợp đồng, hạn 6/3");
        await _bot.AskAsync(Quy, "1 k kip a");
        Assert.DoesNotContain("Đang chờ đồng chí", (await _bot.AskAsync(Quy, "chieu nay xong")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đang chờ đồng chí", (await _bot.AskAsync(Quy, "viec cua toi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_answer_the_question_about_days()
    {
        await _bot.AskAsync(Tu, "xin nghi om 2 ngay, nho c Hanh");
        Assert.Contains("5/3/2026", (await _bot.AskAsync(Tu, "5-6/3")).Text, StringComparison.Ordinal);
        Assert.Contains("Phan Thị Mỹ Hạnh làm thay", (await _bot.LastToldAsync(Hoan)).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Tu, "xin nghi phep");
        Assert.Contains("9/3/2026", (await _bot.AskAsync(Tu, "9/3")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leave_with_its_first_day_and_its_length_has_all_its_days()
    {
        await _bot.AskAsync(Tu, "mai e nghi phep 2 ngay nho Hanh lam thay");
        var leave = await _bot.Store.ReadAsync(db => db.Leaves.SingleAsync());
        Assert.Equal((new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 6)), (leave.FromDate, leave.ToDate));
    }

    [Fact]
    public async Task What_a_refused_secret_left_open_is_asked_no_more()
    {
        foreach (var work in new[] { "lập danh mục", "rà soát sổ sách" })
        {
            await _bot.AskAsync("CB01", $"giao Tuấn {work}, hạn 20/3");
            await _bot.AskAsync("CB01", "đồng ý");
        }

        await _bot.AskAsync(Head, "", [new { name = "cv.jpg", contentType = "image/jpeg", content = Convert.ToBase64String([1, 2, 3]) }]);
        await _bot.AskAsync(Head, "Quy xu ly gap cv mat nay cua tinh, han 6/3");
        Assert.Contains("Nội dung đó không được lưu", (await _bot.AskAsync(Head, "xem lai noi dung a gui luc nay")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_the_office_does_not_have_are_named_and_given_nothing()
    {
        var echo = await _bot.AskAsync(Deputy, "tat ca cac phong, TT va 12 khu pho gui so lieu dvctt thang 2, truoc 15h chieu nay nhe");
        Assert.Contains("“12 khu pho” chưa có trong danh bạ", echo.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Deputy, "thôi");
        Assert.DoesNotContain("Đơn vị thực hiện", (await _bot.AskAsync(Deputy, "giao 12 khu phố gửi số liệu, hạn 6/3")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_taken_back_is_said_to_be_so()
    {
        await GivenAsync("rà soát hợp đồng, hạn 6/3");
        await _bot.AskAsync(Quy, "xin gia han 1 den 13/3 vi cho so lieu");
        await _bot.AskAsync(Head, "đồng ý gia hạn 1");
        Assert.Contains("không rút lại được", (await _bot.AskAsync(Head, "a nham")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bước tiếp theo", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    private async Task GivenAsync(string work, int number = 1, bool accepted = true)
    {
        await _bot.AskAsync(Head, $"giao Quý {work}");
        await _bot.AskAsync(Head, "đồng ý");
        if (accepted)
        {
            await _bot.AskAsync(Quy, $"nhận {number}");
        }
    }

    private Task<AssignmentState> StateAsync(int number) =>
        _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == number).Select(a => a.State).SingleAsync());
}
