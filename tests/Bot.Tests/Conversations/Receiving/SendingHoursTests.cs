using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Receiving;

/// <summary>What is done at night or on a day off is told to others in the morning, once, and only what is still true.</summary>
public sealed class SendingHoursTests : IAsyncLifetime
{
    private const string Head = "CB05";
    private const string Officer = "CB02";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Work_given_on_a_saturday_night_is_told_on_monday_morning_and_its_giver_knows(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        await bot.AdvanceToAsync("2026-03-07T23:00");
        await bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn 12/3");
        var reply = await bot.AskAsync(Head, "đồng ý");

        Assert.Contains("lúc 06:45 thứ Hai, 9/3/2026", reply.Text, StringComparison.Ordinal);
        Assert.Empty(await bot.ToldAsync(Officer));
        await bot.AdvanceToAsync("2026-03-08T12:00");
        Assert.Empty(await bot.ToldAsync(Officer));
        await bot.AdvanceToAsync("2026-03-09T07:00");
        var told = Assert.Single(await bot.ToldAsync(Officer));
        Assert.Equal("Nhiệm vụ mới: NV-1", told.Title);
        await bot.PressAsync(Officer, told.Button("accept"));
        Assert.Equal("NV-1: đã nhận", (await bot.LastToldAsync(Head)).Title);
    }

    [Fact]
    public async Task What_is_given_and_withdrawn_in_one_night_is_never_heard_of()
    {
        await NightAsync();
        await GiveAsync("giao Lan lập báo cáo tuần, hạn 12/3");
        await _bot.AskAsync(Head, "thu hồi 1");
        await MorningAsync();
        Assert.Empty(await _bot.ToldAsync(Officer));
    }

    [Theory]
    [InlineData("thu hồi 1")]
    [InlineData("chuyển 1 lại cho Quý vì Lan đi họp")]
    public async Task What_comes_to_him_and_goes_again_in_one_night_is_never_heard_of(string after)
    {
        await GiveAsync("giao Quý lập báo cáo tuần, hạn 12/3");
        await NightAsync();
        await AgreedAsync("chuyển 1 cho Lan vì Quý đi học");
        await AgreedAsync(after);
        await MorningAsync();
        Assert.DoesNotContain(await _bot.ToldAsync(Officer), m => m.Text.Contains("NV-1", StringComparison.Ordinal));
        Assert.Contains("NV-1", (await _bot.LastToldAsync("CB06")).Text, StringComparison.Ordinal);
    }

    /// <summary>He stands in for who was given it; and it comes back to who had it for weeks.</summary>
    [Fact]
    public async Task Who_stands_in_hears_of_the_night_s_work_and_who_knew_it_hears_of_its_end()
    {
        await GiveAsync("giao Lan lập báo cáo tuần, hạn 12/3");
        await _bot.AskAsync(Officer, "nghỉ từ 6/3 đến 10/3, Quý làm thay");
        await _bot.AskAsync(Head, "đồng ý");
        await NightAsync();
        await AgreedAsync("chuyển 1 cho Quý vì Lan đi học");
        await AgreedAsync("chuyển 1 lại cho Lan vì Quý đi họp");
        await _bot.AskAsync(Head, "thu hồi 1");
        await GiveAsync("giao Lan rà soát hợp đồng, hạn 13/3");
        var before = (await _bot.ToldAsync(Officer)).Count;
        await MorningAsync();
        Assert.Contains(await _bot.ToldAsync(Officer, before), m => m.Text.Contains("NV-1", StringComparison.Ordinal) && m.Text.Contains("thu hồi", StringComparison.Ordinal));
        Assert.Contains(await _bot.ToldAsync("CB06"), m => m.Text.Contains("NV-2", StringComparison.Ordinal));
        Assert.DoesNotContain(await _bot.ToldAsync("CB06"), m => m.Text.Contains("NV-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_what_is_known_already_only_the_withdrawal_is_told()
    {
        await GiveAsync("giao Lan lập báo cáo tuần, hạn 12/3");
        await _bot.AskAsync(Officer, "nhận 1");
        await _bot.AskAsync(Officer, "xong 1, báo cáo số 12/BC-KT");
        await NightAsync();
        await _bot.AskAsync(Head, "đề nghị hoàn thiện 1: thiếu phụ lục");
        await _bot.AskAsync(Head, "thu hồi 1");
        var before = (await _bot.ToldAsync(Officer)).Count;
        await MorningAsync();
        Assert.Contains("thu hồi", Assert.Single(await _bot.ToldAsync(Officer, before)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_taken_back_the_same_night_leaves_no_word()
    {
        await GiveAsync("giao Lan lập báo cáo tuần, hạn 12/3");
        await _bot.AskAsync(Officer, "nhận 1");
        await _bot.AskAsync(Officer, "xong 1, báo cáo số 12/BC-KT");
        await NightAsync();
        await _bot.AskAsync(Head, "xác nhận 1");
        await _bot.AskAsync(Head, "rút lại");
        var before = (await _bot.ToldAsync(Officer)).Count;
        await MorningAsync();
        Assert.DoesNotContain(await _bot.ToldAsync(Officer, before), m => m.Text.Contains("NV-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_of_a_night_are_one_message_with_each_ones_buttons()
    {
        await NightAsync();
        await GiveAsync("giao Lan lập báo cáo tuần, hạn 12/3");
        await GiveAsync("giao Lan lập báo cáo tháng, hạn 13/3");
        await MorningAsync();
        var told = Assert.Single(await _bot.ToldAsync(Officer));
        Assert.Contains("có 2 thông báo", told.Title, StringComparison.Ordinal);
        Assert.Contains("báo cáo tuần", told.Text, StringComparison.Ordinal);
        Assert.Contains("báo cáo tháng", told.Text, StringComparison.Ordinal);
        await _bot.PressAsync(Officer, told.Buttons.Last(b => b.Verb == "accept"));
        Assert.Equal("NV-2: đã nhận", (await _bot.LastToldAsync(Head)).Title);
    }

    [Fact]
    public async Task Who_has_just_written_is_at_work_and_is_told_at_once()
    {
        await NightAsync();
        await _bot.AskAsync(Officer, "việc của tôi");
        var before = (await _bot.ToldAsync(Officer)).Count;
        var reply = await GiveAsync("giao Lan lập báo cáo tuần, hạn 12/3");
        Assert.Single(await _bot.ToldAsync(Officer, before));
        Assert.DoesNotContain("ngoài giờ", reply.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_leave_called_for_and_decided_at_night_is_not_asked_about_in_the_morning()
    {
        await NightAsync();
        await _bot.AskAsync(Officer, "xin nghỉ 10/3, Quý làm thay");
        await _bot.AskAsync(Head, "đồng ý nghỉ");
        await MorningAsync();
        Assert.DoesNotContain(await _bot.ToldAsync(Head), m => m.Buttons.Any(b => b.Verb == "leave"));
        Assert.Contains("đã được đồng ý", (await _bot.LastToldAsync("CB06")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.HeldNotices.CountAsync()));
    }

    private async Task<Told> GiveAsync(string words)
    {
        await _bot.AskAsync(Head, words);
        return await _bot.AskAsync(Head, "đồng ý");
    }

    /// <summary>Said, and agreed to where it is asked about.</summary>
    private async Task AgreedAsync(string words)
    {
        if ((await _bot.AskAsync(Head, words)).Text.Contains('?', StringComparison.Ordinal))
        {
            await _bot.AskAsync(Head, "đồng ý");
        }
    }

    private Task NightAsync() => _bot.AdvanceToAsync("2026-03-06T22:00");

    private Task MorningAsync() => _bot.AdvanceToAsync("2026-03-09T07:00");
}
