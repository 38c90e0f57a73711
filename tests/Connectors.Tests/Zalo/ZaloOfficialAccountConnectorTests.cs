using ReformBot.Domain.Messaging;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Connectors.Tests.Zalo;

public sealed class ZaloOfficialAccountConnectorTests
{
    private const string Lan = ZaloOfficialAccountOffice.Lan;

    private static readonly OutgoingMessage WithButton = new()
    {
        Lines = ["Rà soát 25 thủ tục"],
        Buttons = [new Button("Nhận", "nhận 12", "accept", new Dictionary<string, string>())],
    };

    [Fact]
    public async Task A_message_to_a_follower_arrives_with_the_words_to_answer()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();
        await office.Zalo.FollowAsync(Lan);

        var result = await office.SendAsync(ZaloOfficialAccountOffice.Delivery("") with { Message = WithButton });

        var seen = Assert.Single(office.Zalo.Seen(Lan));
        Assert.Equal(new SendResult.Sent(seen.MessageId), result);
        Assert.Equal("Rà soát 25 thủ tục\n\nTrả lời: “nhận 12”", seen.Text);
        Assert.Empty(seen.Buttons);
    }

    [Fact]
    public async Task Buttons_when_switched_on_say_the_same_words()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync(("Buttons", "true"));
        await office.Zalo.FollowAsync(Lan);

        await office.SendAsync(ZaloOfficialAccountOffice.Delivery("") with { Message = WithButton });

        Assert.Equal(["nhận 12"], Assert.Single(office.Zalo.Seen(Lan)).Buttons);
    }

    [Fact]
    public async Task A_long_message_goes_part_by_part()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();
        await office.Zalo.FollowAsync(Lan);
        var delivery = ZaloOfficialAccountOffice.Delivery(string.Join('\n', Enumerable.Repeat("Rà soát thủ tục hành chính", 100)));

        Assert.Equal(1, Assert.IsType<SendResult.PartSent>(await office.SendAsync(delivery)).PartsSent);
        Assert.IsType<SendResult.Sent>(await office.SendAsync(delivery with { PartsSent = 1 }));
        Assert.Equal(2, office.Zalo.Seen(Lan).Count);
    }

    [Fact]
    public async Task A_group_is_written_to_as_a_group_and_nobody_can_make_it_ring_everyone()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();
        office.Zalo.OpenGroup("group-1");
        var delivery = ZaloOfficialAccountOffice.Delivery("Việc [@group-1] gấp", "group-1");

        Assert.IsType<SendResult.Sent>(await office.SendAsync(delivery with { To = delivery.To with { IsGroup = true } }));
        Assert.DoesNotContain("[@", Assert.Single(office.Zalo.Seen("group-1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seven_days_of_silence_close_the_window_and_a_word_opens_it_again()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();
        await office.Zalo.FollowAsync(Lan);
        office.Clock.Now += TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1);

        Assert.Contains("-230", Assert.IsType<SendResult.NotThisWay>(await office.SendAsync("Nhắc việc")).Reason, StringComparison.Ordinal);

        await office.Zalo.SayAsync(Lan, "chào");
        Assert.IsType<SendResult.Sent>(await office.SendAsync("Nhắc việc"));
    }

    [Fact]
    public async Task Who_no_longer_follows_is_unreachable()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();
        await office.Zalo.FollowAsync(Lan);
        await office.Zalo.UnfollowAsync(Lan);

        Assert.IsType<SendResult.Unreachable>(await office.SendAsync("Nhắc việc"));
    }

    [Theory]
    [InlineData(ZaloMessageFault.RateLimited, typeof(SendResult.Retry), 0)]
    [InlineData(ZaloMessageFault.NotVerified, typeof(SendResult.Rejected), 0)]
    [InlineData(ZaloMessageFault.Unlisted, typeof(SendResult.Rejected), 0)]
    [InlineData(ZaloMessageFault.BadGateway, typeof(SendResult.Unknown), 0)]
    [InlineData(ZaloMessageFault.CutAfterDelivery, typeof(SendResult.Unknown), 1)]
    public async Task Trouble_is_told_as_what_is_known_of_it(ZaloMessageFault fault, Type expected, int arrived)
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();
        await office.Zalo.FollowAsync(Lan);
        office.Zalo.Next(fault);

        Assert.IsType(expected, await office.SendAsync("Nhắc việc"));
        Assert.Equal(arrived, office.Zalo.Seen(Lan).Count);
        Assert.Equal(1, office.Zalo.Messages);
    }

    [Theory]
    [InlineData("2026-03-04T15:30:00Z", "07:35:00")]
    [InlineData("2026-03-04T22:30:00Z", "00:35:00")]
    public async Task What_may_not_ring_at_night_is_tried_at_five_past_six(string now, string wait)
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();
        office.Clock.Now = DateTimeOffset.Parse(now);
        await office.Zalo.FollowAsync(Lan);
        office.Zalo.Next(ZaloMessageFault.Night);

        Assert.Equal(TimeSpan.Parse(wait), Assert.IsType<SendResult.Retry>(await office.SendAsync("Nhắc việc")).After);
    }

    [Fact]
    public async Task An_update_is_said_anew_and_nothing_can_be_taken_back()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();
        await office.Zalo.FollowAsync(Lan);
        var delivery = ZaloOfficialAccountOffice.Delivery("Đã nhận");

        Assert.IsType<SendResult.Sent>(await office.SendAsync(delivery with { Kind = DeliveryKind.Update, ProviderMessageId = "1" }));
        Assert.IsType<SendResult.Rejected>(await office.SendAsync(delivery with { Kind = DeliveryKind.Delete, Message = null }));
    }
}
