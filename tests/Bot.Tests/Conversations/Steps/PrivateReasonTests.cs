using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>Who is ill is no part of a reason: what else was said is passed on, and where nothing else was, only that it is a private matter.</summary>
public sealed class PrivateReasonTests : WorkOfLanTests
{
    private static readonly string[] Illness = ["ốm", "viện", "sốt", "om ", "benh"];

    [Theory]
    [InlineData("xin lùi 1 tới 27/3 vì em bị ốm, chưa đủ số liệu", "chưa đủ số liệu")]
    [InlineData("xin lùi 1 tới 27/3 vì con em nhập viện", "việc cá nhân")]
    [InlineData("vướng 1: em bị ốm, thiếu hồ sơ bên thuế", "thiếu hồ sơ bên thuế")]
    [InlineData("vuong 1: thieu ho so ben thue, e bi om roi", "thieu ho so ben thue")]
    [InlineData("đề nghị chuyển 1 cho Quý vì em sốt xuất huyết", "việc cá nhân")]
    [InlineData("đề nghị chuyển 1 cho Quý vì em bị ốm phải nằm viện, chưa ai nhập số liệu", "chưa ai nhập số liệu")]
    public async Task What_is_told_and_kept_is_free_of_it(string words, string kept)
    {
        await Bot.AskAsync(Officer, words);
        var told = (await Bot.LastToldAsync(Head)).Text;
        Assert.Contains(kept, told, StringComparison.Ordinal);
        Assert.DoesNotContain(Illness, i => told.Contains(i, StringComparison.Ordinal));
        Assert.DoesNotContain(await Bot.Store.ReadAsync(db => db.AssignmentEvents.Select(e => e.Payload!).ToListAsync()), p => Illness.Any(i => Regex.Unescape(p).Contains(i, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_answer_to_why_is_a_reason_whatever_it_is()
    {
        await Bot.AskAsync(Officer, "xin lùi 1 tới 27/3");
        await Bot.AskAsync(Officer, "em bị sốt xuất huyết ạ");
        Assert.Contains("Lý do: việc cá nhân", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xin lùi 1 tới 27/3 vì bệnh viện chưa gửi số liệu", "bệnh viện chưa gửi số liệu")]
    [InlineData("vướng 1: số ca sốt xuất huyết chưa báo đủ", "số ca sốt xuất huyết chưa báo đủ")]
    public async Task Work_on_illness_is_a_reason(string words, string kept)
    {
        await Bot.AskAsync(Officer, words);
        Assert.Contains(kept, (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }
}
