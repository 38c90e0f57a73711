using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Submissions;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Submissions;

/// <summary>What is handed in with the words that say so is kept as it was said, whoever says it for the unit.</summary>
public sealed class ProductWordsTests : IAsyncLifetime
{
    private const string ViceChair = "CB03";
    private const string Tuan = "CB05";
    private const string Quy = "CB06";
    private const string Bay = "CB09";
    private const string Suong = "CB10";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("TT gui roi a, so lieu 320 ho so", "so lieu 320 ho so", null)]
    [InlineData("dạ TT gửi rồi ạ, 320 hồ sơ", "320 hồ sơ", null)]
    [InlineData("Trung tâm Phục vụ hành chính công gửi rồi ạ, kèm CV 45/BC-TTPVHCC", "kèm CV 45/BC-TTPVHCC", "45/BC-TTPVHCC")]
    [InlineData("TTPVHCC nộp rồi ạ, số 45/BC-TTPVHCC", "số 45/BC-TTPVHCC", "45/BC-TTPVHCC")]
    public async Task A_unit_s_answer_with_its_product_is_the_submission_of_its_line(string words, string note, string? number)
    {
        await AskedOfAllAsync();
        await _bot.AskAsync(Bay, words);
        var handedIn = await OneAsync();
        Assert.Equal((note, number), (handedIn.Note, handedIn.DocumentNumber));
        Assert.Contains("Đã gửi 1/", (await _bot.AskAsync(ViceChair, "con don vi nao chua gui")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_is_asked_which_the_product_is_kept_for_the_answer()
    {
        await _bot.AskAsync(Bay, "giao Sương nhập hồ sơ tháng 2, hạn 20/3");
        await _bot.AskAsync(Bay, "đồng ý");
        await AskedOfAllAsync();
        var asked = await _bot.AskAsync(Suong, "TT gui roi a, so lieu 320 ho so");
        Assert.Contains("so lieu dvctt", asked.Text, StringComparison.Ordinal);
        await _bot.PressAsync(Suong, asked.Button("yes"));
        Assert.Equal("so lieu 320 ho so", (await OneAsync()).Note);
    }

    [Theory]
    [InlineData("Trung tâm Phục vụ hành chính công gửi rồi ạ, kèm CV 45/BC-TTPVHCC")]
    [InlineData("TT gửi rồi ạ, số liệu 320 hồ sơ")]
    [InlineData("phòng VHXH nộp rồi, 45/BC-VHXH")]
    public async Task Of_another_unit_nothing_is_handed_in(string words)
    {
        await AskedOfAllAsync();
        await _bot.SayAsync(Tuan, words);
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.Submissions.CountAsync()));
    }

    [Theory]
    [InlineData("xong 1 to trinh 13/TTr-KT da ky", "to trinh 13/TTr-KT da ky")]
    [InlineData("1 xong rồi ạ, tờ trình 13/TTr-KT đã ký, có phụ lục", "tờ trình 13/TTr-KT đã ký, có phụ lục")]
    [InlineData("báo cáo anh, việc 1 em làm xong rồi nhé, gửi kèm tờ trình 13/TTr-KT", "gửi kèm tờ trình 13/TTr-KT")]
    [InlineData("xong 1, 13/TTr-KT", "13/TTr-KT")]
    [InlineData("xong 1 so 13/TTr-KT", "so 13/TTr-KT")]
    public async Task The_note_keeps_the_words_said_of_the_product(string words, string note)
    {
        await _bot.AskAsync(Tuan, "giao Quý soạn tờ trình, hạn 6/3");
        await _bot.AskAsync(Tuan, "đồng ý");
        await _bot.AskAsync(Quy, words);
        var handedIn = await OneAsync();
        Assert.Equal((note, "13/TTr-KT"), (handedIn.Note, handedIn.DocumentNumber));
        Assert.Equal(2, (await _bot.AskAsync(Tuan, "xem sản phẩm 1")).Text.Split("13/TTr-KT").Length);
    }

    [Fact]
    public async Task A_paper_named_while_nothing_says_which_work_it_is_is_kept_for_the_number_that_follows()
    {
        await GiveQuyTwoAsync();
        await _bot.AskAsync(Quy, "e gui bc roi a, so 15/BC-KT");
        await _bot.AskAsync(Quy, "2");
        await _bot.AskAsync(Quy, "đồng ý");
        Assert.Equal("15/BC-KT", (await OneAsync()).DocumentNumber);
    }

    [Fact]
    public async Task The_number_of_the_work_itself_is_not_its_product()
    {
        await GiveQuyTwoAsync();
        await _bot.AskAsync(Quy, "xong 2");
        Assert.Contains("đề nghị", (await _bot.AskAsync(Quy, "2")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.Submissions.CountAsync()));
        await _bot.AskAsync(Quy, "số 15/BC-KT");
        Assert.Equal("15/BC-KT", (await OneAsync()).DocumentNumber);
    }

    [Fact]
    public async Task Of_two_told_in_one_breath_each_has_its_own()
    {
        await GiveQuyTwoAsync();
        var reply = (await _bot.AskAsync(Quy, "nhan 1, 2 duoc 40%")).Text;
        Assert.Contains("2 duoc 40%", reply, StringComparison.Ordinal);
        var one = await _bot.Store.ReadAsync(db => db.Assignments.SingleAsync(a => a.Number == 1));
        Assert.Equal((AssignmentState.InProgress, 0), (one.State, one.Percent ?? 0));
    }

    [Theory]
    [InlineData("gui nham, la 302")]
    [InlineData("nhầm ạ, 302 hồ sơ")]
    public async Task A_figure_that_was_wrong_is_replaced_and_it_stays_handed_in(string words)
    {
        await AskedOfAllAsync();
        await _bot.AskAsync(Bay, "TT gui roi a, so lieu 320 ho so");
        Assert.Contains("302", (await _bot.AskAsync(Bay, words)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.Assignments.CountAsync(a => a.State == AssignmentState.Submitted)));
        await _bot.AskAsync(Bay, "đồng ý");
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.Assignments.CountAsync(a => a.State == AssignmentState.Submitted)));
        Assert.Contains("302", await _bot.Store.ReadAsync(db => db.Submissions.OrderByDescending(s => s.Id).Select(s => s.Note).FirstAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trung tam gui roi a, so lieu 320 ho so", "so lieu 320 ho so")]
    [InlineData("TT gửi rồi ạ, số liệu 320 hồ sơ", "số liệu 320 hồ sơ")]
    public async Task Of_a_units_several_lines_the_one_whose_matter_was_sent_is_meant_and_what_was_sent_is_kept(string words, string note)
    {
        await AskedOfAllAsync();
        await _bot.AskAsync(ViceChair, "tất cả các phòng, TT báo cáo giải ngân, hạn 6/3");
        await _bot.AskAsync(ViceChair, "đồng ý");
        var asked = await _bot.AskAsync(Bay, words);
        Assert.Contains("dvctt", asked.Text, StringComparison.OrdinalIgnoreCase);
        await _bot.AskAsync(Bay, "đồng ý");
        Assert.Equal(note, (await OneAsync()).Note);
    }

    private async Task GiveQuyTwoAsync()
    {
        foreach (var words in new[] { "giao Quý soạn tờ trình, hạn 6/3", "giao Quý rà soát hợp đồng, hạn 9/3" })
        {
            await _bot.AskAsync(Tuan, words);
            await _bot.AskAsync(Tuan, "đồng ý");
        }
    }

    private async Task AskedOfAllAsync()
    {
        await _bot.AskAsync(ViceChair, "tat ca cac phong, TT gui so lieu dvctt thang 2, truoc 15h chieu nay nhe");
        await _bot.AskAsync(ViceChair, "đồng ý");
    }

    private Task<Submission> OneAsync() => _bot.Store.ReadAsync(db => db.Submissions.AsNoTracking().SingleAsync());
}
