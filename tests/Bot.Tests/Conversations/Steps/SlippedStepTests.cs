using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>A thumb has slipped on a word of a line that would close an assignment: it is asked, for the word may have been a no.</summary>
public sealed class SlippedStepTests : WorkOfQuyTests
{
    [Fact]
    public async Task What_a_slipped_word_would_close_is_asked_first_and_done_at_a_yes()
    {
        var asked = await Bot.AskAsync(Quy, "xogn 1 bao cao so 46/BC-KT");
        Assert.Contains("Chưa rõ chữ “xogn”", asked.Text, StringComparison.Ordinal);
        Assert.Contains("NV-1", asked.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.AwaitingAcceptance, await StateAsync());

        await Bot.AskAsync(Quy, "thôi");
        Assert.Equal(AssignmentState.AwaitingAcceptance, await StateAsync());

        await Bot.AskAsync(Quy, "xogn 1 bao cao so 46/BC-KT");
        await Bot.AskAsync(Quy, "đúng rồi");
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
        Assert.Equal("46/BC-KT", await Bot.Store.ReadAsync(db => db.Submissions.Select(s => s.DocumentNumber).SingleAsync()));
    }

    [Theory]
    [InlineData("bao iờ 1 xong")]
    [InlineData("1 cuha xong c a")]
    [InlineData("1 xong hcưa")]
    public async Task A_slipped_no_closes_nothing(string words)
    {
        await Bot.AskAsync(Quy, words);
        Assert.NotEqual(AssignmentState.Submitted, await StateAsync());
    }

    [Theory]
    [InlineData("xong 1 bao cao so 46/BC-KT nha a oi")]
    [InlineData("done 1 report 46/BC-KT")]
    [InlineData("1 xong r, bc so 46/BC-KT, up len ioffice r")]
    public async Task Who_has_slipped_nowhere_is_asked_nothing(string words)
    {
        await Bot.AskAsync(Quy, words);
        Assert.Equal(AssignmentState.Submitted, await StateAsync());
    }

    [Fact]
    public async Task Of_what_is_not_his_it_is_said_so_and_nothing_is_asked()
    {
        var unknown = await Bot.AskAsync(Quy, "xogn 99 bao cao so 46/BC-KT");
        Assert.Contains("Không có nhiệm vụ NV-99", unknown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("xogn", unknown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("xogn", (await Bot.AskAsync("CB07", "xogn 1 bao cao so 46/BC-KT")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_photo_before_the_line_or_with_it_is_handed_in_with_the_yes(bool isBefore)
    {
        object[] photo = [new { name = "bien-ban.jpg", contentType = "image/jpeg", content = "aGVsbG8=" }];
        if (isBefore)
        {
            await Bot.AskAsync(Quy, "", photo);
        }

        await Bot.AskAsync(Quy, "xogn 1 bao cao so 46/BC-KT", isBefore ? null : photo);
        await Bot.AskAsync(Quy, "đúng rồi");
        Assert.Equal(["bien-ban.jpg"], await Bot.Store.ReadAsync(db => db.StoredFiles.Where(f => f.AssignmentId != null).Select(f => f.Name).ToListAsync()));
    }
}
