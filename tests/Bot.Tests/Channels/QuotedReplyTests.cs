using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using Xunit;

namespace ReformBot.Bot.Tests.Channels;

/// <summary>Who answers by quoting a message of the bot's speaks of the assignment it was about.</summary>
public sealed class QuotedReplyTests
{
    [Theory]
    [InlineData("xong 50%")]
    [InlineData("được 50% rồi")]
    public async Task In_Teams_the_assignment_of_the_quoted_message_is_meant_when_the_words_name_none(string words)
    {
        await using var office = await TeamsOffice.StartAsync();
        await TwoOfLansAsync(office);

        await SayQuotingAsync(office, "lan", words, IdOf(office, "Nhiệm vụ mới: NV-1"));

        Assert.Equal([1], await ProgressedAsync(office.Bot.Store));
    }

    [Fact]
    public async Task The_same_words_to_another_message_are_no_repetition_and_a_number_said_goes_before_the_quote()
    {
        await using var office = await TeamsOffice.StartAsync();
        await TwoOfLansAsync(office);

        await SayQuotingAsync(office, "lan", "xong 50%", IdOf(office, "Nhiệm vụ mới: NV-1"));
        await SayQuotingAsync(office, "lan", "xong 50%", IdOf(office, "Nhiệm vụ mới: NV-2"));
        Assert.Equal([1, 2], await ProgressedAsync(office.Bot.Store));

        await SayQuotingAsync(office, "lan", "2 được 60%", IdOf(office, "Nhiệm vụ mới: NV-1"));
        Assert.Equal([1, 2, 2], await ProgressedAsync(office.Bot.Store));
    }

    [Fact]
    public async Task A_message_to_somebody_else_or_of_nobody_known_names_no_assignment()
    {
        await using var office = await TeamsOffice.StartAsync();
        await office.LinkAsync("tuan", "CB05");
        await TwoOfLansAsync(office);
        await office.SayAsync("lan", "xin lùi 1 tới thứ hai vì chờ Sở");
        await office.SayAsync("lan", "xem 2");

        await SayQuotingAsync(office, "lan", "xong 50%", IdOf(office, "gia hạn", "NV-1", "29:tuan"));
        await SayQuotingAsync(office, "lan", "xong 60%", "never-sent");

        Assert.Equal([2, 2], await ProgressedAsync(office.Bot.Store));
    }

    [Fact]
    public async Task A_head_agrees_to_what_he_quotes_though_more_is_waiting()
    {
        await using var office = await TeamsOffice.StartAsync();
        await office.LinkAsync("tuan", "CB05");
        await TwoOfLansAsync(office);
        await office.SayAsync("lan", "xin lùi 1 tới thứ hai vì chờ Sở");
        await office.SayAsync("lan", "xin lùi 2 tới thứ hai vì chờ Sở");

        await SayQuotingAsync(office, "tuan", "đồng ý", IdOf(office, "gia hạn", "NV-1", "29:tuan"));

        Assert.Equal(
            [(1, ExtensionState.Approved), (2, ExtensionState.Open)],
            (await office.Bot.Store.ReadAsync(db => db.ExtensionRequests
                .Join(db.Assignments, r => r.AssignmentId, a => a.Id, (r, a) => new { a.Number, r.State }).OrderBy(r => r.Number).ToListAsync()))
            .Select(r => (r.Number, r.State)));
    }

    [Fact]
    public async Task A_message_about_several_assignments_leaves_it_to_the_words()
    {
        await using var office = await TeamsOffice.StartAsync();
        await TwoOfLansAsync(office);
        await office.SayAsync("lan", "việc của tôi");
        await office.SayAsync("lan", "xem 2");

        await SayQuotingAsync(office, "lan", "xong 50%", IdOf(office, "NV-1", "NV-2"));

        Assert.Equal([2], await ProgressedAsync(office.Bot.Store));
    }

    [Fact]
    public async Task On_Zalo_a_quote_says_it_too()
    {
        await using var office = await ZaloOffice.StartAsync();
        await office.LinkAsync();
        await AssignAsync(office.Bot, "lập báo cáo tuần");
        await AssignAsync(office.Bot, "rà soát thủ tục đất đai");
        await office.SayAsync("nhận 1");
        await office.SayAsync("nhận 2");
        var first = await office.SeesAsync("Nhiệm vụ mới: NV-1");

        await office.UntilAsync(
            () => office.Bot.Store.ReadAsync(db => db.Outbox.AnyAsync(m => m.ProviderMessageId == first.MessageId)), "its record");

        await office.SayAsync("xong 50%", quoting: first.MessageId);

        Assert.Equal([1], await ProgressedAsync(office.Bot.Store));
    }

    private static async Task TwoOfLansAsync(TeamsOffice office)
    {
        await office.LinkAsync("lan", "CB02");
        await AssignAsync(office.Bot, "lập báo cáo tuần");
        await AssignAsync(office.Bot, "rà soát thủ tục đất đai");
        await office.SettleAsync();
        await office.SayAsync("lan", "nhận 1");
        await office.SayAsync("lan", "nhận 2");
    }

    private static async Task AssignAsync(BotKit.BotApp bot, string title)
    {
        await bot.SayAsync("CB05", $"giao Lan {title}, hạn thứ sáu");
        await bot.SayAsync("CB05", "đồng ý");
    }

    private static Task SayQuotingAsync(TeamsOffice office, string name, string text, string message) => office.SayAsync(name, text, ("entities", new JsonArray(
        new JsonObject { ["type"] = "quotedReply", ["quotedReply"] = new JsonObject { ["messageId"] = message } })));

    private static string IdOf(TeamsOffice office, params string[] words)
    {
        var at = office.Said.ToList().FindLastIndex(said => words.All(w => said.Contains(w, StringComparison.Ordinal)));
        return at >= 0 ? $"sent-{at + 1}" : throw new InvalidOperationException($"No message with {string.Join(", ", words)}: {string.Join('\n', office.Said)}");
    }

    private static async Task<IReadOnlyList<int>> ProgressedAsync(Domain.Storage.Store store) => await store.ReadAsync(db => db.AssignmentEvents
        .Where(e => e.Kind == EventKind.Progressed)
        .Join(db.Assignments, e => e.AssignmentId, a => a.Id, (e, a) => new { e.Id, a.Number }).OrderBy(e => e.Id).Select(e => e.Number).ToListAsync());
}
