using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Threads;

/// <summary>The main job, spoken as people speak it.</summary>
public sealed class LoopTests
{
    private const string Head = "CB05";
    private const string Officer = "CB02";

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_head_assigns_the_officer_does_it_and_the_head_confirms(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);

        var echo = await bot.AskAsync(Head, "giao Lan rà soát 25 thủ tục đất đai, sản phẩm: báo cáo rà soát, hạn 20/3");
        Assert.Contains(echo.Facts, f => f.Value == "17:00 thứ Sáu, 20/3/2026");
        Assert.Contains(echo.Facts, f => f.Value.StartsWith("đồng chí Lê Ngọc Lan", StringComparison.Ordinal));
        Assert.Contains(echo.Facts, f => f.Value == "chưa rõ");

        await bot.PressAsync(Head, echo.Button("yes"));
        var told = await bot.LastToldAsync(Officer);
        Assert.Equal("Nhiệm vụ mới: NV-1", told.Title);
        Assert.Equal(["accept", "decline", "ask"], told.Buttons.Select(b => b.Verb));

        await bot.PressAsync(Officer, told.Button("accept"));
        Assert.Equal("NV-1: đã nhận", (await bot.LastToldAsync(Head)).Title);

        await bot.AskAsync(Officer, "1 được 60%");
        Assert.Contains("tiến độ", (await bot.LastToldAsync(Head)).Title, StringComparison.Ordinal);

        await bot.AskAsync(Officer, "xong 1");
        await bot.AskAsync(Officer, "báo cáo số 12/BC-KT đã gửi trên phần mềm");
        var waiting = await bot.LastToldAsync(Head);
        Assert.Contains(waiting.Facts, f => f.Value == "12/BC-KT");

        await bot.PressAsync(Head, waiting.Button("confirm"));
        Assert.Contains("đúng hạn", (await bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_product_is_handed_in_again_and_a_slip_is_taken_back()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync(Head, "đồng ý");
        await bot.AskAsync(Officer, "nhan 1");
        await bot.AskAsync(Officer, "xong 1");
        await bot.AskAsync(Officer, "đã gửi thư điện tử");

        var ask = await bot.AskAsync(Head, "đề nghị hoàn thiện 1");
        Assert.Contains("hoàn thiện", ask.Text, StringComparison.Ordinal);
        await bot.AskAsync(Head, "thiếu phụ lục");
        Assert.Contains("thiếu phụ lục", (await bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);

        await bot.AskAsync(Officer, "xong 1");
        await bot.AskAsync(Officer, "đã bổ sung phụ lục, số 13/BC-KT");
        await bot.AskAsync(Head, "xác nhận 1");
        var undone = await bot.AskAsync(Head, "rút lại");
        Assert.Contains("chờ xác nhận", undone.Text, StringComparison.Ordinal);
        Assert.Contains("đính chính", (await bot.LastToldAsync(Officer)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_button_pressed_twice_acts_once_and_says_how_it_stands()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync(Head, "đồng ý");
        var accept = (await bot.LastToldAsync(Officer)).Button("accept");
        await bot.PressAsync(Officer, accept);
        var again = await bot.PressAsync(Officer, accept);

        Assert.Contains("hiện đang thực hiện", Assert.Single(again).Text, StringComparison.Ordinal);
        Assert.Single(await bot.ToldAsync(Head), m => m.Title == "NV-1: đã nhận");

        // The state alone refuses it where nothing says of which day the button was.
        var undated = accept with { Data = accept.Data.Where(d => d.Key == "n").ToDictionary() };
        Assert.Contains("hiện đang thực hiện", Assert.Single(await bot.PressAsync(Officer, undated)).Text, StringComparison.Ordinal);
        Assert.Single(await bot.ToldAsync(Head), m => m.Title == "NV-1: đã nhận");
    }

    [Fact]
    public async Task A_button_of_an_earlier_state_does_nothing_even_where_the_state_has_come_back()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync(Head, "đồng ý");
        await bot.AskAsync(Officer, "xong 1, báo cáo số 12/BC-KT");
        var confirm = (await bot.LastToldAsync(Head)).Button("confirm");
        await bot.AskAsync(Head, "đề nghị hoàn thiện 1: thiếu phụ lục");
        await bot.AskAsync(Officer, "xong 1, báo cáo số 13/BC-KT");
        await bot.PressAsync(Head, confirm);

        Assert.Equal(AssignmentState.Submitted, await bot.Store.ReadAsync(db => db.Assignments.Select(a => a.State).SingleAsync()));
    }

    [Fact]
    public async Task Somebody_elses_number_reveals_nothing()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync(Head, "đồng ý");

        var known = await bot.AskAsync("CB10", "xem 1");
        var unknown = await bot.AskAsync("CB10", "xem 99");
        Assert.Equal(unknown.Text.Replace("99", "1", StringComparison.Ordinal), known.Text);
    }

    [Fact]
    public async Task One_instruction_goes_to_every_unit_but_the_excepted_and_is_answered_by_unit()
    {
        await using var bot = await BotApp.StartAsync();
        var echo = await bot.AskAsync("CB01", "các phòng gửi số liệu dịch vụ công trực tuyến tháng 2, hạn thứ sáu, trừ VHXH");
        Assert.DoesNotContain(echo.Facts, f => f.Label == "Đơn vị thực hiện" && f.Value.Contains("Văn hóa", StringComparison.Ordinal));
        await bot.AskAsync("CB01", "đồng ý");
        Assert.Contains("Nhiệm vụ mới", (await bot.LastToldAsync("CB05")).Title, StringComparison.Ordinal);

        var missing = await bot.AskAsync("CB01", "đơn vị nào chưa gửi");
        Assert.Contains("Phòng Kinh tế, Hạ tầng và Đô thị", missing.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tuấn", missing.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_units_that_have_not_sent_are_reminded_from_their_list(bool typed)
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB01", "các phòng gửi số liệu dịch vụ công trực tuyến tháng 2, hạn thứ sáu");
        await bot.AskAsync("CB01", "đồng ý");
        await bot.AskAsync("CB01", "các phòng gửi số liệu đất đai tháng 2, hạn thứ sáu");
        await bot.AskAsync("CB01", "đồng ý");
        var number = (await bot.Store.ReadAsync(db => db.Assignments.ToListAsync())).Where(a => a.State == AssignmentState.Parent).Min(a => a.Number);
        var missing = await bot.AskAsync("CB01", $"đơn vị nào chưa gửi {number}");
        Assert.Contains($"nhắc các đơn vị chưa gửi {number}", missing.Text, StringComparison.Ordinal);
        var button = missing.Buttons.First(b => b.Text.StartsWith("nhắc các đơn vị", StringComparison.Ordinal));
        var before = (await bot.ToldAsync("CB05")).Count;
        var reply = typed ? await bot.AskAsync("CB01", button.Text) : (await bot.PressAsync("CB01", button))[^1];
        Assert.Contains("nhắc", reply.Text, StringComparison.Ordinal);
        Assert.Contains("dịch vụ công", Assert.Single(await bot.ToldAsync("CB05", before)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_survives_a_restart()
    {
        var bot = await BotApp.StartAsync();
        await bot.AskAsync(Head, "giao Lan lập báo cáo tuần");
        var folder = await bot.StopAsync();
        await using var again = await BotApp.StartAsync(folder: folder);

        var echo = await again.AskAsync(Head, "20/3");
        Assert.Contains(echo.Facts, f => f.Value == "17:00 thứ Sáu, 20/3/2026");
    }
}
