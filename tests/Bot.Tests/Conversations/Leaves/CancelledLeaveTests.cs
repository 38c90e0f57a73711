using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Leaves;

/// <summary>A leave said in passing is recorded; which one is called off is asked where there are several, and a head may call off his people's.</summary>
public sealed class CancelledLeaveTests : IAsyncLifetime
{
    private const string Head = "CB04";
    private const string Officer = "CB07";
    private const string Substitute = "CB08";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("mai tôi nghỉ phép đến hết tuần")]
    [InlineData("mai toi nghi phep den het tuan")]
    [InlineData("mai tôi nghỉ đến thứ 6")]
    public async Task Ones_own_leave_without_a_substitute_is_recorded(string words)
    {
        await _bot.AskAsync(Head, words);

        var leave = await _bot.Store.ReadAsync(db => db.Leaves.SingleAsync());
        Assert.Equal((Day(5), Day(6), null), (leave.FromDate, leave.ToDate, leave.SubstituteId));
    }

    [Theory]
    [InlineData("tôi nghĩ đến mai mới xong 12")]
    [InlineData("toi nghi den mai moi co")]
    [InlineData("cho tôi nghỉ với")]
    public async Task Thinking_of_tomorrow_is_no_leave(string words)
    {
        await _bot.SayAsync(Head, words);
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }

    [Theory]
    [InlineData("cho Hạnh nghỉ từ mai đến thứ 6, việc giao Tư")]
    [InlineData("cho chị Hạnh nghỉ phép từ mai đến hết tuần, Tư làm thay")]
    [InlineData("cho Hanh nghi tu mai den thu 6, viec giao chi Tu")]
    public async Task A_head_gives_somebody_leave_by_name(string words)
    {
        var reply = await _bot.AskAsync(Head, words);

        Assert.Contains("Người làm thay: đồng chí Lê Thị Tư", reply.Text, StringComparison.Ordinal);
        var (leave, person, substitute) = await LeaveAsync();
        Assert.Equal((Substitute, Officer), (person, substitute));
        Assert.Equal((Day(5), Day(6)), leave);
    }

    [Theory]
    [InlineData("đến thứ 6", 6)]
    [InlineData("thứ 6", 6)]
    [InlineData("1", 5)]
    [InlineData("2", 6)]
    [InlineData("10-11/3", 11)]
    public async Task A_leave_with_no_end_is_asked_until_when(string answer, int last)
    {
        Assert.Contains("đến hết ngày nào", (await _bot.AskAsync(Head, "cho Hạnh nghỉ từ mai, việc giao Tư")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
        await _bot.AskAsync(Head, answer);

        var (leave, person, substitute) = await LeaveAsync();
        Assert.Equal((Substitute, Officer), (person, substitute));
        Assert.Equal(Day(last), leave.To);
    }

    [Theory]
    [InlineData("thôi hủy nghỉ, chị ko đi nữa")]
    [InlineData("thoi huy nghi, c ko di nua")]
    public async Task A_leave_is_called_off_with_why_behind_it(string words)
    {
        await _bot.AskAsync(Head, "nghỉ 9-10/3");
        Assert.Contains("Đã hủy nghỉ", (await _bot.AskAsync(Head, words)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }

    [Theory]
    [InlineData(Head, "thôi tôi không nghỉ nữa")]
    [InlineData(Head, "bỏ ngày nghỉ thứ 5")]
    [InlineData(Head, "bỏ nghỉ 5-6/3")]
    [InlineData(Head, "thứ 5 tôi vẫn đi làm")]
    [InlineData(Head, "mai tôi đi làm lại")]
    [InlineData("CB01", "thôi Hoàn không nghỉ nữa")]
    public async Task Given_up_in_other_words_it_is_asked_whether_to_cancel(string who, string words)
    {
        await _bot.AskAsync(Head, "nghỉ 5-6/3, Hạnh làm thay");
        Assert.Contains("Hủy lịch nghỉ", (await _bot.AskAsync(who, words)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
        await _bot.AskAsync(who, "đồng ý");
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }

    [Fact]
    public async Task A_day_it_is_moved_to_is_not_entered_and_that_is_said()
    {
        await _bot.AskAsync(Head, "nghỉ 6/3, Hạnh làm thay");
        Assert.Contains("nhắn lại, ví dụ: nghỉ", (await _bot.AskAsync(Head, "không nghỉ thứ 6 nữa, chuyển sang thứ 5")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tôi không nghĩ nữa")]
    [InlineData("Tư không nghỉ nữa là tốt rồi")]
    [InlineData("tu khong nghi nua")]
    public async Task Whoever_has_no_leave_has_none_to_give_up(string words)
    {
        await _bot.AskAsync(Head, "nghỉ 5-6/3, Hạnh làm thay");
        await _bot.SayAsync(Head, words);
        await _bot.SayAsync(Head, "đồng ý");
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }

    [Fact]
    public async Task Another_leave_given_meanwhile_is_no_answer_to_until_when()
    {
        await _bot.AskAsync(Head, "cho Hạnh nghỉ từ mai");
        await _bot.AskAsync(Head, "cho Tư nghỉ từ 16/3 đến thứ 6, việc giao Hạnh");

        var (leave, person, substitute) = await LeaveAsync();
        Assert.Equal((Officer, Substitute), (person, substitute));
        Assert.Equal((Day(16), Day(20)), leave);
    }

    [Fact]
    public async Task A_last_day_by_its_name_is_of_the_first_days_week()
    {
        await _bot.AskAsync(Head, "cho Hạnh nghỉ từ 16/3 đến thứ 6");
        Assert.Equal((Day(16), Day(20)), (await LeaveAsync()).Leave);
    }

    [Theory]
    [InlineData("cho Tư nghỉ")]
    [InlineData("cho Tư nghỉ 12/3")]
    [InlineData("cho Tư nghỉ từ 12/3")]
    public async Task Giving_what_was_asked_for_is_the_word_on_it(string words)
    {
        await _bot.AskAsync(Officer, "xin nghỉ 12/3");
        await _bot.AskAsync(Head, words);

        Assert.Contains("đã được đồng ý", (await _bot.LastToldAsync(Officer)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync(l => l.ConfirmedById != null)));
    }

    [Fact]
    public async Task Of_several_it_is_asked_which_and_only_that_one_is_called_off()
    {
        await ThreeAsync();
        var which = await _bot.AskAsync(Officer, "hủy nghỉ");
        Assert.Equal(3, which.Buttons.Count);
        Assert.Equal(3, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));

        await _bot.AskAsync(Officer, "2");
        Assert.Equal([Day(9), Day(23)], await DaysAsync());
        Assert.Contains("hủy nghỉ thứ Hai, 16/3/2026", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hủy nghỉ 16/3")]
    [InlineData("huy lich nghi ngay 16/3 nhe")]
    public async Task The_day_may_be_said_at_once(string words)
    {
        await ThreeAsync();
        await _bot.AskAsync(Officer, words);
        Assert.Equal([Day(9), Day(23)], await DaysAsync());
    }

    [Theory]
    [InlineData("hủy nghỉ của Tư ngày 16/3")]
    [InlineData("hủy lịch nghỉ của đồng chí Lê Thị Tư 16/3")]
    [InlineData("hủy nghỉ chị Tư từ 16/3")]
    [InlineData("huy nghi Lê Thị Tư 16/3")]
    [InlineData("hủy nghỉ của Tư từ 16/3")]
    public async Task A_head_calls_off_the_leave_of_somebody_he_names_and_all_are_told(string words)
    {
        await ThreeAsync();
        await _bot.AskAsync(Head, words);

        Assert.Equal([Day(9), Day(23)], await DaysAsync());
        foreach (var code in new[] { Officer, Substitute })
        {
            Assert.Contains("đã hủy lịch nghỉ thứ Hai, 16/3/2026", (await _bot.LastToldAsync(code)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_several_of_the_person_named_the_head_is_asked_which()
    {
        await ThreeAsync();
        Assert.Equal(3, (await _bot.AskAsync(Head, "hủy nghỉ của Tư")).Buttons.Count);
        await _bot.AskAsync(Head, "3");
        Assert.Equal([Day(9), Day(16)], await DaysAsync());
    }

    [Theory]
    [InlineData("CB05", "hủy nghỉ của Tư")]
    [InlineData("CB08", "hủy nghỉ của Tư")]
    [InlineData(Head, "hủy nghỉ của Quý")]
    [InlineData(Head, "hủy nghỉ lễ thì báo các phòng")]
    public async Task Whose_leave_is_not_his_to_call_off_keeps_it(string code, string words)
    {
        await ThreeAsync();
        await _bot.SayAsync(code, words);
        Assert.Equal(3, await _bot.Store.ReadAsync(db => db.Leaves.CountAsync()));
    }

    private async Task ThreeAsync()
    {
        foreach (var day in new[] { "9/3", "16/3", "23/3" })
        {
            await _bot.AskAsync(Officer, $"xin nghỉ {day}, Hạnh làm thay");
            await _bot.PressAsync(Head, (await _bot.LastToldAsync(Head)).Button("leave"));
        }
    }

    private Task<List<DateOnly>> DaysAsync() => _bot.Store.ReadAsync(db => db.Leaves.OrderBy(l => l.FromDate).Select(l => l.FromDate).ToListAsync());

    private Task<((DateOnly From, DateOnly To) Leave, string Person, string? Substitute)> LeaveAsync() => _bot.Store.ReadAsync(async db =>
    {
        var leave = await db.Leaves.SingleAsync();
        var codes = await db.People.ToDictionaryAsync(p => p.Id, p => p.Code);
        return ((leave.FromDate, leave.ToDate), codes[leave.PersonId], leave.SubstituteId is { } id ? codes[id] : null);
    });

    private static DateOnly Day(int day) => new(2026, 3, day);
}
