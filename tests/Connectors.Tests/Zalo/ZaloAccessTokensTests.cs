using ReformBot.Connectors.Zalo.OfficialAccount;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Connectors.Tests.Zalo;

public sealed class ZaloAccessTokensTests
{
    private const string Lan = ZaloOfficialAccountOffice.Lan;

    [Fact]
    public async Task The_pasted_token_is_used_once_and_every_renewal_is_stored()
    {
        await using var office = await OpenAsync();

        await SentAsync(office);
        await SentAsync(office);

        Assert.Equal(1, office.Zalo.Rotations);
        Assert.Equal(office.Zalo.RefreshToken, office.Store.Grant!.RefreshToken);
        Assert.Equal(office.Clock.Now + TimeSpan.FromHours(25), office.Store.Grant.ExpiresAt);
    }

    [Theory]
    [InlineData(19, 1)]
    [InlineData(21, 2)]
    [InlineData(30, 2)]
    public async Task A_token_is_renewed_when_less_than_five_hours_remain(int hoursLater, int rotations)
    {
        await using var office = await OpenAsync();
        await SentAsync(office);
        office.Clock.Now += TimeSpan.FromHours(hoursLater);

        await office.KeepFreshAsync();

        Assert.Equal(rotations, office.Zalo.Rotations);
        await SentAsync(office);
        Assert.Equal(rotations, office.Zalo.Rotations);
    }

    [Theory]
    [InlineData(21, null, null)]
    [InlineData(21, ZaloTokenFault.BadGateway, "the old one serves")]
    [InlineData(21, ZaloTokenFault.Withdrawn, "agree again")]
    [InlineData(30, ZaloTokenFault.Withdrawn, "agree again")]
    [InlineData(30, ZaloTokenFault.BadGateway, "Zalo answered 502")]
    public async Task Whoever_keeps_the_grant_hears_that_it_was_not_renewed_while_the_old_token_serves_too(int hoursLater, ZaloTokenFault? fault, string? said)
    {
        await using var office = await OpenAsync();
        Assert.Null(await office.KeepFreshAsync());
        office.Clock.Now += TimeSpan.FromHours(hoursLater);
        if (fault is { } fails)
        {
            office.Zalo.Next(fails);
        }

        var trouble = await office.KeepFreshAsync();

        Assert.Equal(said is null, trouble is null);
        Assert.Contains(said ?? "", trouble ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_goes_on_from_the_stored_pair_not_from_the_pasted_token()
    {
        await using var office = await OpenAsync();
        await SentAsync(office);
        await using var restarted = await office.SecondNodeAsync();
        office.Clock.Now += TimeSpan.FromHours(30);

        await SentAsync(restarted);

        Assert.Equal(2, office.Zalo.Rotations);
    }

    [Fact]
    public async Task Two_nodes_and_many_senders_spend_a_refresh_token_once()
    {
        await using var office = await OpenAsync();
        await SentAsync(office);
        await using var other = await office.SecondNodeAsync();
        office.Clock.Now += TimeSpan.FromHours(30);
        office.Zalo.Next(ZaloTokenFault.Slow);

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => (i % 2 == 0 ? office : other).SendAsync("Nhắc việc")));

        Assert.Equal(2, office.Zalo.Rotations);
        Assert.All(results, result => Assert.True(result is SendResult.Sent or SendResult.Retry));
        await SentAsync(office);
        await SentAsync(other);
    }

    [Fact]
    public async Task A_token_withdrawn_early_is_renewed_once_and_the_message_arrives()
    {
        await using var office = await OpenAsync();
        await SentAsync(office);
        office.Zalo.RevokeAccess();

        await SentAsync(office);

        Assert.Equal(2, office.Zalo.Rotations);
    }

    [Theory]
    [InlineData(ZaloMessageFault.TokenRefused)]
    [InlineData(ZaloMessageFault.Unauthorized)]
    public async Task A_token_refused_again_after_renewal_is_not_renewed_for_ever_and_the_message_is_kept(ZaloMessageFault fault)
    {
        await using var office = await OpenAsync();
        await SentAsync(office);
        office.Zalo.Next(fault, fault);

        Assert.IsType<SendResult.Retry>(await office.SendAsync("Nhắc việc"));

        Assert.Equal(2, office.Zalo.Rotations);
        Assert.Equal(3, office.Zalo.Messages);
    }

    [Theory]
    [InlineData(ZaloTokenFault.BadGateway)]
    [InlineData(ZaloTokenFault.ErrorWithoutNumber)]
    [InlineData(ZaloTokenFault.EmptyPair)]
    public async Task A_renewal_that_fails_early_overwrites_nothing_and_the_old_token_still_serves(ZaloTokenFault fault)
    {
        await using var office = await OpenAsync();
        await SentAsync(office);
        var before = office.Store.Grant!;
        office.Clock.Now += TimeSpan.FromHours(21);
        office.Zalo.Next(fault);

        await SentAsync(office);

        Assert.Equal((before.AccessToken, before.RefreshToken), (office.Store.Grant!.AccessToken, office.Store.Grant.RefreshToken));
        office.Clock.Now += TimeSpan.FromHours(5);
        await SentAsync(office);
        Assert.Equal(ZaloGrantState.Good, office.Store.Grant!.State);
    }

    [Fact]
    public async Task Many_senders_knock_once_at_a_door_that_stays_shut_while_the_old_token_serves()
    {
        await using var office = await OpenAsync();
        await SentAsync(office);
        office.Clock.Now += TimeSpan.FromHours(21);
        office.Zalo.Next([.. Enumerable.Repeat(ZaloTokenFault.SlowBadGateway, 12)]);
        var before = office.Zalo.TokenRequests;

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => office.SendAsync("Nhắc việc")));

        Assert.All(results, result => Assert.IsType<SendResult.Sent>(result));
        Assert.Equal(before + 1, office.Zalo.TokenRequests);
    }

    [Fact]
    public async Task A_send_that_finds_no_time_left_sent_nothing_and_the_renewal_is_finished_all_the_same()
    {
        await using var office = await OpenAsync();
        office.Zalo.Next(ZaloTokenFault.Slow);

        Assert.IsType<SendResult.Retry>(await office.SendWithinAsync("Nhắc việc", TimeSpan.FromMilliseconds(150)));
        Assert.Equal(0, office.Zalo.Messages);

        await SentAsync(office);
        Assert.Equal(1, office.Zalo.Rotations);
        Assert.Equal(1, office.Zalo.TokenRequests);
    }

    [Fact]
    public async Task A_pair_lost_on_the_way_is_first_suspected_then_buried_and_a_person_is_asked()
    {
        await using var office = await OpenAsync();
        await SentAsync(office);
        office.Clock.Now += TimeSpan.FromHours(30);
        office.Zalo.Next(ZaloTokenFault.RotateAndCut);

        Assert.IsType<SendResult.Retry>(await office.SendAsync("Nhắc việc"));
        Assert.Equal(ZaloGrantState.Suspect, office.Store.Grant!.State);

        var kept = Assert.IsType<SendResult.Retry>(await office.SendAsync("Nhắc việc"));
        Assert.Equal(TimeSpan.FromMinutes(15), kept.After);
        Assert.Equal(ZaloGrantState.Dead, office.Store.Grant!.State);
        Assert.Contains("Zalo:OfficialAccount:RefreshToken", kept.Reason, StringComparison.Ordinal);
        Assert.Contains("administrator of the account must agree again", office.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_token_pasted_by_a_person_revives_a_dead_grant()
    {
        await using var office = await OpenAsync();
        await SentAsync(office);
        office.Clock.Now += TimeSpan.FromHours(30);
        office.Zalo.GrantAnew("refresh-pasted");
        Assert.IsType<SendResult.Retry>(await office.SendAsync("Nhắc việc"));

        await using var restarted = await office.SecondNodeAsync(("RefreshToken", "refresh-pasted"));

        await SentAsync(restarted);
        Assert.Equal(ZaloGrantState.Good, office.Store.Grant!.State);
    }

    [Fact]
    public async Task A_worthless_token_pasted_over_a_living_grant_does_not_kill_it()
    {
        await using var office = await OpenAsync();
        await SentAsync(office);
        await using var restarted = await office.SecondNodeAsync(("RefreshToken", "a-typing-mistake"));

        await SentAsync(restarted);
        office.Clock.Now += TimeSpan.FromHours(30);
        await SentAsync(restarted);

        Assert.Equal(2, office.Zalo.Rotations);
    }

    [Fact]
    public async Task Without_any_token_a_person_is_asked()
    {
        await using var office = await OpenAsync(("RefreshToken", ""));

        Assert.Equal(TimeSpan.FromMinutes(15), Assert.IsType<SendResult.Retry>(await office.SendAsync("Nhắc việc")).After);
        Assert.Equal(0, office.Zalo.Messages);
        Assert.Contains("Critical", office.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_token_and_no_secret_reaches_the_log_or_a_reason()
    {
        await using var office = await OpenAsync();
        await SentAsync(office);
        var told = "";
        office.Zalo.Next(ZaloMessageFault.TokenRefused, ZaloMessageFault.TokenRefused, ZaloMessageFault.Unlisted);
        told += await office.SendAsync("chuyện riêng");
        told += await office.SendAsync("chuyện riêng");
        office.Clock.Now += TimeSpan.FromHours(30);
        office.Zalo.Next(ZaloTokenFault.RotateAndCut);
        told += await office.SendAsync("chuyện riêng");
        told += await office.SendAsync("chuyện riêng");
        told += office.Store.Grant + office.Log.Text;

        foreach (var secret in (string[])["refresh-", "access-1", "access-2", FakeZaloOfficialAccount.AppSecret, FakeZaloOfficialAccount.OaSecretKey, "chuyện"])
        {
            Assert.DoesNotContain(secret, told, StringComparison.Ordinal);
        }
    }

    private static async Task<ZaloOfficialAccountOffice> OpenAsync(params (string Key, string Value)[] settings)
    {
        var office = await ZaloOfficialAccountOffice.OpenAsync(settings);
        await office.Zalo.FollowAsync(Lan);
        return office;
    }

    private static async Task SentAsync(ZaloOfficialAccountOffice office) =>
        Assert.IsType<SendResult.Sent>(await office.SendAsync("Nhắc việc"));
}
