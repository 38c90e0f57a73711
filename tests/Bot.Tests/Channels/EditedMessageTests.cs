using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ReformBot.Bot.Tests.Channels;

/// <summary>A message changed after it was sent is not read again, and its author is told so.</summary>
public sealed class EditedMessageTests
{
    [Fact]
    public async Task Who_edits_a_message_in_his_own_chat_is_told_once_that_it_is_not_read_again()
    {
        await using var office = await TeamsOffice.StartAsync();
        await office.LinkAsync("lan", "CB02");
        await office.SayAsync("lan", "việc của tôi", ("id", "17"));
        var before = office.Said.Count;

        await EditAsync(office, "editMessage");
        await office.SeesAsync("không được đọc lại");
        await EditAsync(office, "editMessage");

        Assert.Equal(before + 1, office.Said.Count);
        Assert.False(await office.Bot.Store.ReadAsync(db => db.Inbox.AnyAsync(m => m.Body!.Contains("việc đã sửa"))));
    }

    [Theory]
    [InlineData("undeleteMessage", false)]
    [InlineData("editMessage", true)]
    public async Task A_message_restored_or_edited_in_a_group_is_passed_over(string what, bool isGroup)
    {
        await using var office = await TeamsOffice.StartAsync();
        await office.LinkAsync("lan", "CB02");
        var before = office.Said.Count;
        await EditAsync(office, what, isGroup);
        Assert.Equal(before, office.Said.Count);
    }

    [Fact]
    public async Task A_stranger_who_edits_is_told_nothing()
    {
        await using var office = await TeamsOffice.StartAsync();
        await EditAsync(office, "editMessage");
        Assert.Empty(office.Said);
    }

    private static Task EditAsync(TeamsOffice office, string what, bool isGroup = false)
    {
        var data = new JsonObject { ["eventType"] = what, ["tenant"] = new JsonObject { ["id"] = TeamsOffice.Tenant } };
        (string, JsonNode?)[] more = [("id", "17"), ("text", "việc đã sửa"), ("channelData", data)];
        return office.PostAsync("messageUpdate", "lan", isGroup ? [.. more, ("conversation", TeamsOffice.Group())] : more);
    }
}
