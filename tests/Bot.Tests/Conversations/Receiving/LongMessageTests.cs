using System.Diagnostics;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Receiving;

/// <summary>Whatever somebody pastes, the office's one writer is not kept waiting for it.</summary>
public sealed class LongMessageTests
{
    [Fact]
    public async Task What_is_too_long_for_its_place_is_never_cut_inside_a_letter()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync("CB05", "giao Lan lập báo cáo tuần, hạn 20/3");
        await bot.AskAsync("CB02", $"vướng 1: {new string('a', 79)}\U0001F600 chờ số liệu");

        var history = (await bot.AskAsync("CB02", "lịch sử 1")).Text;

        Assert.Contains($"{new string('a', 79)}…", history, StringComparison.Ordinal);
        Assert.DoesNotContain("\uFFFD", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_thousand_letters_are_answered_in_a_moment()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "việc của tôi");
        foreach (var piece in new[] { " ", "\n", "\t ", "\u200B ", "MẬT ", "ai ", "12 ", "xong 12, ", "a, ", "chuyển cho ", "vướng ", "đã gửi ", "ông Nguyễn ", "a", "http://" })
        {
            var begun = Stopwatch.GetTimestamp();
            await bot.SayAsync("CB05", $"x{string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length))}y");
            Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(4), $"“{piece}” took {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s");
        }
    }
}
