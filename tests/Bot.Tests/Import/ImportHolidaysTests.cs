using ReformBot.Bot.Import.Seeds;
using ReformBot.BotKit;
using ReformBot.Domain.Calendar;
using Xunit;

namespace ReformBot.Bot.Tests.Import;

public sealed class ImportHolidaysTests
{
    private static readonly HolidayRow Off = new(new DateOnly(2026, 3, 6), HolidayKind.Off, "nghỉ theo thông báo", Confirmed: true);

    [Fact]
    public async Task A_day_that_turns_is_owed_to_open_work_once_and_its_doer_is_told_when_the_clock_moves()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");

        await ImportAsync(bot, Off);
        await ImportAsync(bot, Off);
        await ImportAsync(bot, Off with { Name = "tên khác" });

        Assert.Single(await OwedAsync(bot));
        await bot.AdvanceToAsync("2026-03-05T08:00");
        Assert.Single(await bot.ToldAsync("CB02"), t => t.Title == "Lịch làm việc thay đổi" && t.Text.Contains("NV-1", StringComparison.Ordinal));
        Assert.Empty(await OwedAsync(bot));
    }

    [Fact]
    public async Task Without_open_work_nothing_is_owed()
    {
        await using var bot = await BotApp.StartAsync();
        await ImportAsync(bot, Off);
        Assert.Empty(await OwedAsync(bot));
    }

    private static async Task ImportAsync(BotApp bot, HolidayRow day) =>
        await bot.Store.WriteAsync(db => new ImportHolidays([day]).RunAsync(db, bot.Store.Provider));

    private static Task<IReadOnlyList<CalendarChange>> OwedAsync(BotApp bot) =>
        bot.Store.ReadAsync(db => CalendarChange.OwedAsync(db, TestContext.Current.CancellationToken));
}
