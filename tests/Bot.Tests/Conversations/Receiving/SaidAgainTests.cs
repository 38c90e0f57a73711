using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Receiving;

/// <summary>The same words under a new id are asked about, not obeyed twice.</summary>
public sealed class SaidAgainTests
{
    [Fact]
    public async Task The_same_words_under_a_new_id_are_asked_about_not_obeyed_twice()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB02", "1 được 60%");
        var again = await bot.AskAsync("CB02", "1 được 60%");

        Assert.Contains("lần nữa", again.Text, StringComparison.Ordinal);
        Assert.Equal(1, await bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Progressed)));
        await bot.PressAsync("CB02", again.Button("yes"));
        Assert.Equal(2, await bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Progressed)));
    }

    [Fact]
    public async Task Words_that_were_refused_are_no_words_said_again()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB02", "ký cam kết");
        Assert.DoesNotContain("lần nữa", (await bot.AskAsync("CB02", "ký cam kết")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_is_over_is_not_put_off_and_is_not_said_to_be_a_strangers()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB02", "xong 1: báo cáo số 12/BC-KT");
        await bot.AskAsync("CB05", "xác nhận 1");
        var told = await bot.AskAsync("CB02", "nhắc lại sau");
        Assert.DoesNotContain("trong phạm vi", told.Text, StringComparison.Ordinal);
        Assert.Contains("NV-1 “lập báo cáo tuần” hiện đã hoàn thành", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NV-1", (await bot.AskAsync("CB11", "nhắc lại 1 sau")).Text.Replace("Không có nhiệm vụ NV-1", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>The yes that issued an assignment, delivered again under a new id, must not decide on the next thing that waits.</summary>
    [Fact]
    public async Task A_yes_that_comes_again_is_asked_about_before_it_decides_on_something_else()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB02", "nhận 1");
        await bot.AskAsync("CB02", "xong 1");
        await bot.AskAsync("CB02", "báo cáo số 12/BC-KT đã gửi trên phần mềm");
        await bot.AskAsync("CB05", "giao Lan rà soát biển quảng cáo, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");

        var again = await bot.AskAsync("CB05", "đồng ý");

        Assert.Contains("xác nhận hoàn thành NV-1", again.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync()));
        await bot.PressAsync("CB05", again.Button("yes"));
        Assert.Equal(AssignmentState.Completed, await bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync()));
    }

    /// <summary>What he was just told of he may simply consent to; of what came before it he is asked, or nothing where he has only heard it.</summary>
    [Theory]
    [InlineData("ok", "đồng ý")]
    [InlineData("đồng ý", "đồng ý")]
    public async Task A_bare_yes_decides_on_what_was_just_told_and_asks_about_anything_older(string yes, string older)
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB05", "giao Quý rà soát biển quảng cáo, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB02", "xong 1: báo cáo số 12/BC-KT");
        await bot.AskAsync("CB06", "nhận 2");
        await bot.AdvanceToAsync("2026-03-04T10:00");

        var asked = await bot.AskAsync("CB05", older);
        Assert.Contains("xác nhận hoàn thành NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
        await bot.PressAsync("CB05", asked.Button("yes"));
        Assert.Equal(AssignmentState.Completed, await StateAsync());

        await bot.AskAsync("CB06", "xong 2: báo cáo số 13/BC-KT");
        await bot.AdvanceToAsync("2026-03-04T11:00");
        Assert.Contains("Đã xác nhận hoàn thành NV-2", (await bot.AskAsync("CB05", yes)).Text, StringComparison.Ordinal);

        Task<AssignmentState> StateAsync() => bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.State).SingleAsync());
    }

    [Theory]
    [InlineData("khen Lan: đã lập báo cáo rất nhanh")]
    [InlineData("đôn đốc 1")]
    [InlineData("tôi nghỉ phép từ 9/3 đến 10/3")]
    public async Task Whatever_took_effect_is_asked_about_when_it_comes_again(string words)
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        Task<(int, int, int)> EffectsAsync() => bot.Store.ReadAsync(async db =>
            (await db.Commendations.CountAsync(), await db.Leaves.CountAsync(), await db.AssignmentEvents.CountAsync()));
        var before = await EffectsAsync();

        await bot.SayAsync("CB05", words);
        var after = await EffectsAsync();
        Assert.NotEqual(before, after);
        await bot.SayAsync("CB05", words);

        Assert.Contains("lần nữa", (await bot.LastToldAsync("CB05")).Text, StringComparison.Ordinal);
        Assert.Equal(after, await EffectsAsync());
    }
}
