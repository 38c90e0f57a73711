using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Files;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Submissions;

/// <summary>The wrong file was sent: the newest is the product, both are kept, and who gave the work is told once.</summary>
public sealed class ReplacedFileTests : WorkOfQuyTests
{
    private static readonly object[] January = [new { name = "thang-1.xlsx", contentType = "application/vnd.ms-excel", content = "YQ==" }];
    private static readonly object[] February = [new { name = "thang-2.xlsx", contentType = "application/vnd.ms-excel", content = "Yg==" }];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.AskAsync(Quy, "nhận 1");
    }

    [Fact]
    public async Task A_file_said_to_be_handed_in_is_asked_about_and_beside_anything_else_it_is_said_not_to_be_kept()
    {
        Assert.Contains("không được lưu", (await Bot.AskAsync(Quy, "1 dc 60%", January)).Text, StringComparison.Ordinal);
        Assert.Contains("sản phẩm của NV-1", (await Bot.AskAsync(Quy, "nop 1 day", January)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, "ok");
        Assert.Equal(["thang-1.xlsx"], await Bot.Store.ReadAsync(db => db.StoredFiles.Select(f => f.Name).ToListAsync()));
    }

    /// <summary>His request to send it again he has: it becomes no product that nobody can open.</summary>
    [Fact]
    public async Task A_file_that_could_not_be_fetched_is_no_product_and_another_is_the_very_one_kept()
    {
        await Bot.AskAsync(Quy, "", January);
        await Bot.AskAsync(Quy, "", February);
        var kept = await Bot.Store.ReadAsync(db => db.StoredFiles.ToDictionaryAsync(f => f.Name, f => f.Id));
        await Bot.Store.WriteAsync(db => db.StoredFiles.Where(f => f.Name == "thang-1.xlsx").ExecuteUpdateAsync(
            set => set.SetProperty(f => f.Content, (byte[]?)null).SetProperty(f => f.FetchFailure, FetchFailure.GaveUp)));

        await Bot.AskAsync(Quy, "ok");

        Assert.Equal(AssignmentState.Submitted, await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.State).SingleAsync()));
        var product = await Bot.Store.ReadAsync(db => db.StoredFiles.Where(f => f.SubmissionId != null).SingleAsync());
        Assert.Equal((kept["thang-2.xlsx"], StoredFile.HashOf("b"u8.ToArray())), (product.Id, product.Sha256));
        Assert.DoesNotContain("thang-1", (await Bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gui nham, thang 1, e gui lai")]
    [InlineData("nham file roi sep oi, de e gui lai nhe")]
    [InlineData("chị ơi file lúc nãy nhầm, em gửi lại ạ")]
    public async Task Words_first_and_the_right_file_after(string words)
    {
        await HandedInAsync();
        Assert.Contains("NV-1", (await Bot.AskAsync(Quy, words)).Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.State).SingleAsync()));
        await ReplacedAsync(() => Bot.AskAsync(Quy, "", February));
    }

    [Theory]
    [InlineData("file kia nham, lay file nay")]
    [InlineData("gui lai file dung nha, bo file kia")]
    public async Task The_right_file_with_its_words_or_before_them(string words)
    {
        await HandedInAsync();
        await ReplacedAsync(() => Bot.AskAsync(Quy, words, February));
        await Bot.AdvanceToAsync("2026-03-04T09:05");
        var third = new object[] { new { name = "thang-2-da-ky.pdf", contentType = "application/pdf", content = "Yw==" } };
        Assert.Contains("NV-1", (await Bot.AskAsync(Quy, "", third)).Text, StringComparison.Ordinal);
        await Bot.AskAsync(Quy, words);
        Assert.Equal("thang-2-da-ky.pdf", await NewestAsync());
    }

    [Fact]
    public async Task Before_it_is_handed_in_the_newer_file_takes_the_place_of_the_older()
    {
        await Bot.AskAsync(Quy, "", January);
        await Bot.AdvanceToAsync("2026-03-04T09:01");
        await Bot.AskAsync(Quy, "file kia nham, lay file nay", February);
        await Bot.AskAsync(Quy, "đồng ý");
        Assert.Equal("thang-2.xlsx", await NewestAsync());
        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.StoredFiles.CountAsync(f => f.SubmissionId != null)));
    }

    [Theory]
    [InlineData("xong 1 nhé anh, biên bản số 12/BB-KT")]
    [InlineData("biên bản số 12/BB-KT ngày 3/3")]
    public async Task Words_after_a_photo_are_of_the_same_product(string words)
    {
        await Bot.AskAsync(Quy, "", January);
        var before = (await Bot.ToldAsync(Head)).Count;
        await Bot.AskAsync(Quy, words);
        await Bot.SayAsync(Quy, "đồng ý");
        Assert.Single(await Bot.ToldAsync(Head, before));
        var submission = await Bot.Store.ReadAsync(db => db.Submissions.SingleAsync());
        Assert.Equal("12/BB-KT", submission.DocumentNumber);
        Assert.Equal("thang-1.xlsx", await NewestAsync());
    }

    [Fact]
    public async Task Two_photos_one_after_the_other_are_one_product()
    {
        await Bot.AskAsync(Quy, "", January);
        await Bot.AskAsync(Quy, "", February);
        await Bot.AskAsync(Quy, "đồng ý");
        Assert.Equal(2, await Bot.Store.ReadAsync(db => db.StoredFiles.CountAsync(f => f.SubmissionId != null)));
    }

    private Task<Told> HandedInAsync() => Bot.AskAsync(Quy, "xong 1, gửi file số liệu", January);

    private async Task ReplacedAsync(Func<Task> act)
    {
        var before = (await Bot.ToldAsync(Head)).Count;
        await act();
        var told = Assert.Single(await Bot.ToldAsync(Head, before));
        Assert.Contains("NV-1", told.Text, StringComparison.Ordinal);
        Assert.Equal("thang-2.xlsx", await NewestAsync());
        Assert.Equal(
            [SubmissionOutcome.Replaced, SubmissionOutcome.Waiting],
            await Bot.Store.ReadAsync(db => db.Submissions.OrderBy(s => s.Revision).Select(s => s.Outcome).ToListAsync()));
    }

    private Task<string> NewestAsync() => Bot.Store.ReadAsync(async db => (await db.StoredFiles
        .Join(db.Submissions, f => f.SubmissionId, s => s.Id, (f, s) => new { f.Name, s.Revision, s.Outcome })
        .Where(x => x.Outcome == SubmissionOutcome.Waiting).ToListAsync()).Single().Name);
}
