using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Web;

/// <summary>"dữ liệu của tôi": everything about the one who asks, and nothing that is another's alone.</summary>
public sealed class MyDataTests
{
    /// <summary>Ids of work, of files, of places and of machinery.</summary>
    private static readonly HashSet<string> OfThings =
        ["Id", "AssignmentId", "ParentId", "UnitId", "MergedIntoId", "SubmissionId", "FileId", "CommitmentId", "AccountId", "SubjectId", "LeaseId", "FetchLeaseId"];

    /// <summary>Where the file says what a row says of the person it names. What he decided of others' work stands among his steps.</summary>
    private static readonly Dictionary<string, string> Sections = new(StringComparer.Ordinal)
    {
        ["Assignment.AccountableId"] = "assignments",
        ["Assignment.ArbiterId"] = "assignments",
        ["Assignment.AssigneeId"] = "assignments",
        ["Assignment.AssignerId"] = "assignments",
        ["Assignment.DirectorId"] = "assignments",
        ["Assignment.DraftedById"] = "assignments",
        ["Assignment.UnblockerId"] = "assignments",
        ["AssignmentEvent.PersonId"] = "steps",
        ["ChannelAccount.PersonId"] = "accounts",
        ["CheckIn.AnsweredById"] = "figures",
        ["CheckIn.ReplacedById"] = "figures",
        ["Commendation.ById"] = "praiseGiven",
        ["Commendation.PersonId"] = "praise",
        ["Commitment.ConfirmedById"] = "commitments",
        ["Commitment.PersonId"] = "commitments",
        ["Conversation.PersonId"] = "conversations",
        ["DraftBatch.DraftedById"] = "drafts",
        ["DraftBatch.IssuerId"] = "drafts",
        ["Explanation.PersonId"] = "explanations",
        ["ExtensionRequest.DecidedById"] = "steps",
        ["ExtensionRequest.RequestedById"] = "timeAsked",
        ["HeldNotice.PersonId"] = "heldMessages",
        ["InboxMessage.PersonId"] = "words",
        ["Leave.ConfirmedById"] = "leavesConfirmed",
        ["Leave.EnteredById"] = "leavesEntered",
        ["Leave.PersonId"] = "leaves",
        ["Leave.SubstituteId"] = "standsIn",
        ["LedgerLine.PersonId"] = "ledger",
        ["LinkCode.PersonId"] = "linkCodes",
        ["LoginLink.PersonId"] = "signIns",
        ["OutboxMessage.PersonId"] = "messages",
        ["Participant.PersonId"] = "participations",
        ["Post.PersonId"] = "posts",
        ["Reminder.PersonId"] = "reminders",
        ["StoredFile.PersonId"] = "files",
        ["Submission.DecidedById"] = "steps",
        ["Submission.SubmittedById"] = "products",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_gives_ones_own_steps_and_words_once_and_nobody_elses()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB05", "giao Quý soạn công văn mời họp, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB02", "nhận 1");
        await bot.AskAsync("CB02", "1 được 60%");

        var reply = await bot.AskAsync("CB02", "dữ liệu của tôi");
        var link = new Uri(reply.Text.Split(' ', '\n').First(w => w.Contains("/enter/", StringComparison.Ordinal))).PathAndQuery;
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = bot.Http.BaseAddress };
        using var file = await browser.PostAsync(link, null, Cancellation);

        Assert.Equal("application/json", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal("du-lieu-CB02.json", file.Content.Headers.ContentDisposition?.FileName);
        var text = await file.Content.ReadAsStringAsync(Cancellation);
        using var data = JsonDocument.Parse(text);
        Assert.Equal("Lê Ngọc Lan", data.RootElement.GetProperty("name").GetString());
        Assert.Equal(["Accepted", "Progressed"], data.RootElement.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("kind").GetString()));
        Assert.Contains("lập báo cáo tuần", text, StringComparison.Ordinal);
        Assert.All(Sections.Values.Distinct(), section => Assert.True(data.RootElement.TryGetProperty(section, out _), section));
        Assert.Equal(["nhận 1", "1 được 60%", "dữ liệu của tôi"], data.RootElement.GetProperty("words").EnumerateArray().Select(w => w.GetProperty("text").GetString()));
        Assert.DoesNotContain("công văn mời họp", text, StringComparison.Ordinal);
        using var stranger = await bot.Http.GetAsync(new Uri("/my-data", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Fact]
    public async Task Praise_reminders_and_handed_over_work_are_in_the_file_with_their_words()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Quý soạn công văn mời họp, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");
        await bot.AskAsync("CB06", "nhận 1");
        await bot.AskAsync("CB01", "biểu dương Quý vì hoàn thành sớm kế hoạch");
        await bot.AskAsync("CB05", "chuyển 1 cho Lan phòng Kinh tế vì Quý đi học");
        await bot.AskAsync("CB05", "giao Quý rà soát biển quảng cáo, hạn thứ sáu");
        await bot.AskAsync("CB05", "đồng ý");

        var reply = await bot.AskAsync("CB06", "dữ liệu của tôi");
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = bot.Http.BaseAddress };
        using var file = await browser.PostAsync(LinkIn(reply), null, Cancellation);

        using var data = JsonDocument.Parse(await file.Content.ReadAsStringAsync(Cancellation));
        var praise = Assert.Single(data.RootElement.GetProperty("praise").EnumerateArray());
        Assert.Equal("hoàn thành sớm kế hoạch", praise.GetProperty("text").GetString());
        Assert.Equal("Trần Duy Khánh", praise.GetProperty("by").GetString());
        Assert.Equal(1, Assert.Single(data.RootElement.GetProperty("ledger").EnumerateArray()).GetProperty("number").GetInt32());
        Assert.Contains(data.RootElement.GetProperty("reminders").EnumerateArray(), r => r.GetProperty("number").GetInt32() == 2);
    }

    [Fact]
    public async Task Restricted_work_of_his_unit_is_not_in_a_heads_file()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB01", "giao kín Quý rà soát hồ sơ thanh tra, hạn 20/3");
        await bot.AskAsync("CB01", "đồng ý");

        var reply = await bot.AskAsync("CB05", "dữ liệu của tôi");
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = bot.Http.BaseAddress };
        using var file = await browser.PostAsync(LinkIn(reply), null, Cancellation);

        Assert.DoesNotContain("hồ sơ thanh tra", await file.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_names_a_person_in_the_database_has_its_place_in_the_file()
    {
        using var db = new ReformBotDbContext(new DbContextOptionsBuilder<ReformBotDbContext>().UseSqlite().Options);

        var naming = db.Model.GetEntityTypes().SelectMany(row => row.GetProperties()
            .Where(p => (p.ClrType == typeof(Guid) || p.ClrType == typeof(Guid?)) && !OfThings.Contains(p.Name))
            .Select(p => $"{row.ClrType.Name}.{p.Name}"));

        Assert.Equal(Sections.Keys.Order(StringComparer.Ordinal), naming.Order(StringComparer.Ordinal));
    }

    private static string LinkIn(Told reply) =>
        new Uri(reply.Text.Split(' ', '\n').First(w => w.Contains("/enter/", StringComparison.Ordinal))).PathAndQuery;
}
