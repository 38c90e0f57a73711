using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Deadlines;

/// <summary>A delay excused in passing, by whoever decides, is asked about; by anybody else it is only said.</summary>
public sealed class ExcusedDelayTests : WorkOfLanTests
{
    [Theory]
    [InlineData("1 chậm 1 ngày do chờ số liệu liên phòng, coi như khách quan", "chờ số liệu liên phòng")]
    [InlineData("1 cham la do a bat bo sung, khach quan nhe", "a bat bo sung")]
    [InlineData("1 muộn là do anh chậm quyết, không tính em nha", "anh chậm quyết")]
    [InlineData("1 muon 1 ngay la do anh cham quyet, khong tinh em nha", "anh cham quyet")]
    public async Task It_is_asked_with_its_reason_and_holds_after_a_yes(string words, string reason)
    {
        await Bot.AdvanceToAsync("2026-03-23T09:00");
        var asked = await Bot.AskAsync(Head, words);
        Assert.Contains($"chậm do nguyên nhân khách quan: “{reason}”?", asked.Text, StringComparison.Ordinal);
        Assert.Null(await WaivedAsync());
        await Bot.AskAsync(Head, "đồng ý");
        Assert.NotNull(await WaivedAsync());
    }

    [Theory]
    [InlineData(Officer, "1 chậm là do chờ số liệu, khách quan ạ")]
    [InlineData(Head, "1 chậm do em quên, không khách quan")]
    [InlineData(Head, "1 chậm do đâu, có khách quan không?")]
    [InlineData(Head, "1 muốn làm do thích, khách quan")]
    public async Task Nothing_is_excused_by_words_that_do_not_say_so(string who, string words)
    {
        await Bot.AdvanceToAsync("2026-03-23T09:00");
        await Bot.SayAsync(who, words);
        await Bot.SayAsync(who, "đồng ý");
        Assert.Null(await WaivedAsync());
    }

    [Theory]
    [InlineData("xác nhận 1 chậm do khách quan: chờ số liệu")]
    [InlineData("1 muộn là do anh chậm quyết, không tính em nha")]
    public async Task What_is_not_late_needs_no_excuse_and_is_still_to_be_confirmed(string words)
    {
        await Bot.AskAsync(Officer, "xong 1, báo cáo số 5/BC-KT");
        var reply = await Bot.AskAsync(Head, words);
        Assert.Contains("không tính là chậm", reply.Text, StringComparison.Ordinal);
        Assert.Contains("confirm", reply.Buttons.Select(b => b.Verb));
    }

    private Task<DateTimeOffset?> WaivedAsync() => Bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == 1).Select(a => a.LateWaivedAt).SingleAsync());
}
