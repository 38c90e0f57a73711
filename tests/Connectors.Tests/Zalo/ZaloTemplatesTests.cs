using ReformBot.Connectors.Zalo.OfficialAccount;
using ReformBot.Domain.Messaging;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Connectors.Tests.Zalo;

/// <summary>What is said to somebody who has not written for seven days.</summary>
public sealed class ZaloTemplatesTests
{
    private const string Lan = ZaloOfficialAccountOffice.Lan;

    private static readonly OutgoingMessage Reminder = new()
    {
        Topic = MessageTopic.Reminder,
        Title = "Nhắc việc thứ Tư, 11/3/2026: 2 việc",
        Lines = ["Sắp đến hạn:", "NV-1 Lập báo cáo tháng – hạn 17:00 thứ Năm, 12/3/2026"],
    };

    [Fact]
    public async Task With_the_window_open_the_words_themselves_go_and_no_template()
    {
        await using var office = await OpenAsync();
        Assert.IsType<SendResult.Sent>(await SendAsync(office, Reminder));
        Assert.Single(office.Zalo.Seen(Lan));
        Assert.Empty(office.Zalo.TemplatesSeen);
    }

    [Fact]
    public async Task With_the_window_closed_a_reminder_goes_as_its_template_cut_to_what_the_template_takes()
    {
        await using var office = await OpenAsync();
        office.Clock.Now += TimeSpan.FromDays(8);

        Assert.IsType<SendResult.Sent>(await SendAsync(office, Reminder));
        Assert.IsType<SendResult.Sent>(await SendAsync(office, Reminder));

        Assert.Equal(2, office.Zalo.TemplatesSeen.Count);
        var seen = office.Zalo.TemplatesSeen.First();
        Assert.Equal((Lan, "t-remind"), (seen.To, seen.TemplateId));
        Assert.Equal("Nhắc việc thứ Tư, 11/3/2026:…", seen.Data["tieu_de"]);
        Assert.Equal("Sắp đến hạn: · NV-1 Lập báo cáo tháng – hạn 17:00 thứ Năm, 12/3/2026", seen.Data["noi_dung"]);
        Assert.False(seen.Data.ContainsKey("ngay_gui"));
        Assert.Equal(1, office.Zalo.TemplateInfos);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(MessageTopic.Digest)]
    public async Task What_has_no_template_goes_another_way(MessageTopic? topic)
    {
        await using var office = await OpenAsync();
        office.Clock.Now += TimeSpan.FromDays(8);
        Assert.IsType<SendResult.NotThisWay>(await SendAsync(office, Reminder with { Topic = topic }));
        Assert.Empty(office.Zalo.TemplatesSeen);
    }

    [Fact]
    public async Task Who_has_unfollowed_is_not_pursued_with_templates()
    {
        await using var office = await OpenAsync();
        await office.Zalo.UnfollowAsync(Lan);
        office.Phone = "84912345678";
        Assert.IsType<SendResult.Unreachable>(await SendAsync(office, Reminder));
        Assert.Empty(office.Zalo.TemplatesSeen);
    }

    [Fact]
    public async Task A_template_that_cannot_go_by_user_goes_by_phone()
    {
        await using var office = await OpenAsync(isByUser: false);
        office.Clock.Now += TimeSpan.FromDays(8);
        office.Phone = "84912345678";

        Assert.Equal(new SendResult.Sent("zns-1"), await SendAsync(office, Reminder));
        Assert.Equal("84912345678", Assert.Single(office.Zalo.TemplatesSeen).To);
    }

    [Fact]
    public async Task Without_a_phone_or_with_one_that_has_no_Zalo_the_outcome_is_told()
    {
        await using var office = await OpenAsync(isByUser: false);
        office.Clock.Now += TimeSpan.FromDays(8);
        Assert.IsType<SendResult.Rejected>(await SendAsync(office, Reminder));
        office.Phone = "84912345678";
        office.Zalo.PhonesWithoutZalo.Add(office.Phone);
        Assert.IsType<SendResult.NotThisWay>(await SendAsync(office, Reminder));
    }

    [Theory]
    [InlineData(-133, typeof(SendResult.Retry))]
    [InlineData(-115, typeof(SendResult.Retry))]
    [InlineData(-100, typeof(SendResult.Retry))]
    [InlineData(-131, typeof(SendResult.Rejected))]
    [InlineData(-141, typeof(SendResult.Unreachable))]
    [InlineData(-114, typeof(SendResult.NotThisWay))]
    [InlineData(-124, typeof(SendResult.Retry))]
    [InlineData(401, typeof(SendResult.Retry))]
    [InlineData(-216, typeof(SendResult.Rejected))]
    public async Task Numbers_of_the_business_host_have_their_own_meaning(int error, Type outcome)
    {
        await using var office = await OpenAsync(isByUser: false);
        office.Clock.Now += TimeSpan.FromDays(8);
        office.Phone = "84912345678";
        office.Zalo.NextPhoneErrors(error, error);
        Assert.IsType(outcome, await SendAsync(office, Reminder));
    }

    [Fact]
    public async Task A_template_that_wants_what_nobody_fills_is_named_and_not_sent()
    {
        await using var office = await OpenAsync();
        office.Zalo.Templates["t-remind"] = new ZaloTemplateKnown(true, [("so_hop_dong", true, 30)]);
        office.Clock.Now += TimeSpan.FromDays(8);
        Assert.Contains("so_hop_dong", Assert.IsType<SendResult.Rejected>(await SendAsync(office, Reminder)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrators_code_gives_the_first_pair_once()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync(("RefreshToken", ""));
        await office.Zalo.FollowAsync(Lan);
        Assert.IsType<SendResult.Retry>(await office.SendAsync("xin chào"));
        (office.Zalo.ConsentCode, office.Zalo.ConsentVerifier) = ("code-1", "verifier-1");

        Assert.NotNull(await office.AgreeAsync("code-1", "another"));
        office.Zalo.ConsentCode = "code-2";
        Assert.Null(await office.AgreeAsync("code-2", "verifier-1"));

        Assert.IsType<SendResult.Sent>(await office.SendAsync("xin chào"));
        Assert.NotNull(await office.AgreeAsync("code-2", "verifier-1"));
        Assert.IsType<SendResult.Sent>(await office.SendAsync("vẫn chạy"));
    }

    [Theory]
    [InlineData("0912 345 678", "84912345678")]
    [InlineData("+84912345678", "84912345678")]
    [InlineData("12", null)]
    [InlineData(null, null)]
    public void A_phone_is_written_as_Zalo_wants_it(string? phone, string? expected) => Assert.Equal(expected, ZaloPhones.Normalise(phone));

    private static async Task<ZaloOfficialAccountOffice> OpenAsync(bool isByUser = true)
    {
        var office = await ZaloOfficialAccountOffice.OpenAsync(("Templates:Reminder", "t-remind"));
        office.Zalo.Templates["t-remind"] = new ZaloTemplateKnown(isByUser, [("tieu_de", true, 30), ("noi_dung", true, 200)]);
        await office.Zalo.FollowAsync(Lan);
        return office;
    }

    private static Task<SendResult> SendAsync(ZaloOfficialAccountOffice office, OutgoingMessage message) =>
        office.SendAsync(ZaloOfficialAccountOffice.Delivery("") with { Message = message });
}
