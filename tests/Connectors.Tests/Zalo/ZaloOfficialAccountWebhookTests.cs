using System.Net;
using System.Text.Json.Nodes;
using ReformBot.Domain.Messaging;
using ReformBot.TestKit;
using Xunit;

namespace ReformBot.Connectors.Tests.Zalo;

public sealed class ZaloOfficialAccountWebhookTests
{
    private const string Lan = ZaloOfficialAccountOffice.Lan;

    private const string V1 =
        """{"event_name":"user_send_text","app_id":"50554360515256678","sender":{"id":"5510185758261927916"},"recipient":{"id":"1646843870823903717"},"message":{"text":"Helo","msg_id":"e2a641af6661713b2874"},"timestamp":"1717061839659","user_id_by_app":"3611371994410983884"}""";

    private const string V1Mac = "27029d7e23b7c8b1602cff4fed1fcf03f5bf4d042e9503468575e9d90ebcae93";

    private const string V2 =
        """{"app_id":"50554360515256678","sender":{"id":"5510185758261927916"},"user_id_by_app":"3611371994410983884","recipient":{"id":"1646843870823903717"},"event_name":"user_send_text","message":{"text":"Đã xong việc số 12 ✅","msg_id":"96d3cdf3af150460909"},"timestamp":"1767225600000"}""";

    private const string V2Mac = "2502957724d39fddade46a80d70b88b3c6c9248aac084f7e52311c5c85829385";

    private const string V3Mac = "5a3a3994c7d6891d164f378c26580c988a7cf1ab6d49f5c8c9d57da4e63fc065";

    private static string V3 => string.Concat(V2.Select(c => c < 128 ? c.ToString() : $"\\u{(int)c:x4}"));

    [Theory]
    [InlineData("mac=" + V1Mac)]
    [InlineData(V1Mac)]
    [InlineData("MAC=27029D7E23B7C8B1602CFF4FED1FCF03F5BF4D042E9503468575E9D90EBCAE93")]
    public async Task The_signed_sample_is_taken_with_and_without_the_prefix(string signature)
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();

        Assert.Equal(200, await office.PostAsync(V1, signature));

        var message = office.Receiver.Only;
        Assert.Equal("zalooa:user_send_text:e2a641af6661713b2874", message.DeliveryId);
        Assert.Equal("Helo", message.Text);
        Assert.Equal(new ChannelAddress(Channel.ZaloOfficialAccount, FakeZaloOfficialAccount.OaId, Lan, Lan), message.From);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1717061839659), message.SentAt);
    }

    [Fact]
    public async Task The_very_bytes_are_signed_not_what_they_mean()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();

        Assert.Equal(401, await office.PostAsync(V3, "mac=" + V2Mac));
        Assert.Equal(401, await office.PostAsync(V2, "mac=" + V3Mac));
        Assert.Equal(0, office.Receiver.Calls);

        Assert.Equal(200, await office.PostAsync(V2, "mac=" + V2Mac));
        Assert.Equal(200, await office.PostAsync(V3, "mac=" + V3Mac));
        Assert.Equal("Đã xong việc số 12 ✅", office.Receiver.Only.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mac=")]
    [InlineData("mac=zz029d7e23b7c8b1602cff4fed1fcf03f5bf4d042e9503468575e9d90ebcae93")]
    [InlineData("mac=3b1cd0911258fb281d5ea040b796154beb48951161eb5643085659627df30693")]
    [InlineData("mac=bcd52f628341cdb18be4ca89d89b6f74f0e92cbf3de96ab0ed4212a59a2cc27e")]
    public async Task A_missing_a_broken_a_foreign_and_an_HMAC_signature_are_refused(string? signature)
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();

        Assert.Equal(401, await office.PostAsync(V1, signature));
        Assert.Equal(0, office.Receiver.Calls);
        Assert.Contains("OaSecretKey", office.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Helo", office.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", 200)]
    [InlineData("{ }", 401)]
    [InlineData("", 401)]
    [InlineData("[]", 401)]
    public async Task Only_the_empty_probe_passes_without_a_signature(string body, int expected)
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();

        Assert.Equal(expected, await office.PostAsync(body, null));
        Assert.Equal(0, office.Receiver.Calls);
    }

    [Fact]
    public async Task Following_makes_a_person_reachable_and_unfollowing_unreachable()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();

        await office.Zalo.FollowAsync(Lan);
        office.Clock.Now += TimeSpan.FromMinutes(1);
        await office.Zalo.UnfollowAsync(Lan);

        var kinds = office.Receiver.Taken.OrderBy(m => m.SentAt).Select(m => (m.Kind, m.From.Account, m.From.Tenant));
        Assert.Equal(
            [(IncomingKind.Reachable, Lan, FakeZaloOfficialAccount.OaId), (IncomingKind.Unreachable, Lan, FakeZaloOfficialAccount.OaId)], kinds);
    }

    [Fact]
    public async Task Half_an_emoji_or_an_emptied_place_does_not_lose_the_message()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();
        const string Photo = """{"event_name":"user_send_image","app_id":"50554360515256678","sender":{"id":"55"},"message":{"text":"xong 12 \ud83d","msg_id":"p1","attachments":[null,{"payload":{"url":"https://photo.zdn.vn/a.jpg"}}]},"timestamp":"1717061839659"}""";

        Assert.Equal(HttpStatusCode.OK, await office.Zalo.DeliverAsync(Photo));

        Assert.Equal("xong 12 \uFFFD", office.Receiver.Only.Text);
        Assert.Equal("https://photo.zdn.vn/a.jpg", Assert.Single(office.Receiver.Only.Files).Url);
    }

    [Fact]
    public async Task Two_long_ids_that_begin_alike_are_two_deliveries()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();
        var id = new string('7', 300);

        foreach (var end in new[] { "a", "b" })
        {
            await office.Zalo.DeliverAsync(office.Zalo.Event("user_send_text", Lan, JsonNode.Parse($$"""{"msg_id":"{{id}}{{end}}","text":"xong"}""")!.AsObject()));
        }

        Assert.Equal(2, office.Receiver.Taken.Select(m => m.DeliveryId).Distinct().Count());
        Assert.All(office.Receiver.Taken, m => Assert.InRange(m.DeliveryId.Length, 10, 200));
    }

    [Fact]
    public async Task A_quoted_answer_says_which_message_it_quotes()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();

        await office.Zalo.SayAsync(Lan, "xong", quoting: "93f8c4b28f589705ce4a");

        Assert.Equal("93f8c4b28f589705ce4a", office.Receiver.Only.QuotedMessageId);
    }

    [Fact]
    public async Task A_photo_brings_its_address()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();

        await office.Zalo.SendPhotoAsync(Lan, "https://photo.zdn.vn/a.jpg", "xong 12");

        var message = office.Receiver.Only;
        Assert.Equal((IncomingKind.Text, "xong 12"), (message.Kind, message.Text));
        Assert.Equal("https://photo.zdn.vn/a.jpg", Assert.Single(message.Files).Url);
    }

    [Fact]
    public async Task A_file_keeps_its_name_and_size_and_a_place_on_a_map_is_unsupported()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();

        await office.Zalo.DeliverAsync(office.Zalo.Event("user_send_file", Lan, JsonNode.Parse(
            """{"msg_id":"f1","attachments":[{"type":"file","payload":{"url":"https://f.zdn.vn/1","name":"Báo cáo.docx","size":"12345","type":"docx"}}]}""")!.AsObject()));
        await office.Zalo.DeliverAsync(office.Zalo.Event("user_send_location", Lan, JsonNode.Parse(
            """{"msg_id":"l1","attachments":[{"type":"location","payload":{"coordinates":{"latitude":"10.4","longitude":"105.6"}}}]}""")!.AsObject()));

        var file = Assert.Single(Assert.Single(office.Receiver.Taken, m => m.Kind is IncomingKind.Text).Files);
        Assert.Equal(("Báo cáo.docx", 12345L), (file.Name, file.Size));
        Assert.Single(office.Receiver.Taken, m => m.Kind is IncomingKind.Unsupported);
    }

    [Fact]
    public async Task A_sticker_acknowledges()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();

        await office.Zalo.SendStickerAsync(Lan);

        Assert.Equal(IncomingKind.Acknowledgement, office.Receiver.Only.Kind);
    }

    [Theory]
    [InlineData("user_received_message")]
    [InlineData("user_seen_message")]
    [InlineData("oa_send_text")]
    [InlineData("anonymous_send_text")]
    [InlineData("some_event_of_next_year")]
    public async Task Receipts_echoes_and_the_unheard_of_are_a_200_and_nothing_more(string name)
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();

        Assert.Equal(HttpStatusCode.OK, await office.Zalo.DeliverAsync(office.Zalo.Event(name, Lan, new JsonObject { ["msg_id"] = "1", ["text"] = "x" })));
        Assert.Equal(0, office.Receiver.Calls);
    }

    [Fact]
    public async Task An_event_of_another_app_is_refused_however_well_signed()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();
        var body = office.Zalo.Event("user_send_text", Lan, new JsonObject { ["msg_id"] = "1", ["text"] = "x" })
            .Replace(FakeZaloOfficialAccount.AppId, "999", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Unauthorized, await office.Zalo.DeliverAsync(body));
    }

    [Fact]
    public async Task A_groups_event_that_does_not_name_the_account_is_the_configured_ones()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync(("OfficialAccountId", FakeZaloOfficialAccount.OaId));
        var body = office.Zalo.Event("user_send_group_text", Lan, new JsonObject { ["msg_id"] = "1", ["text"] = "việc của tôi" })
            .Replace(FakeZaloOfficialAccount.OaId, "group-1", StringComparison.Ordinal);
        await office.Zalo.DeliverAsync(body);
        Assert.Equal(FakeZaloOfficialAccount.OaId, office.Receiver.Only.From.Tenant);
    }

    [Fact]
    public async Task In_a_group_the_member_speaks_and_the_group_is_answered()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();
        var body = office.Zalo.Event("user_send_group_text", Lan, new JsonObject { ["msg_id"] = "1", ["text"] = "việc của tôi" })
            .Replace(FakeZaloOfficialAccount.OaId, "group-1", StringComparison.Ordinal);

        await office.Zalo.DeliverAsync(body);

        var from = office.Receiver.Only.From;
        Assert.Equal((Lan, "group-1", true), (from.Account, from.Conversation, from.IsGroup));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    public async Task A_storm_of_one_event_keeps_one_delivery_id(int times)
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();

        var answers = await office.Zalo.StormAsync(office.Zalo.Event("user_send_text", Lan, new JsonObject { ["msg_id"] = "1", ["text"] = "xong" }), times);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal("xong", office.Receiver.Only.Text);
    }

    [Fact]
    public async Task No_word_and_no_secret_reaches_the_log()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();
        await office.Zalo.SayAsync(Lan, "chuyện riêng");
        await office.PostAsync(V2, "mac=" + V2Mac);
        await office.PostAsync(V2, "mac=" + V1Mac);

        Assert.Equal(2, office.Receiver.Calls);
        Assert.Contains("wrong signature", office.Log.Text, StringComparison.Ordinal);
        foreach (var kept in new[] { "riêng", "Đã xong", V1Mac, FakeZaloOfficialAccount.OaSecretKey, FakeZaloOfficialAccount.AppSecret })
        {
            Assert.DoesNotContain(kept, office.Log.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_no_store_takes_is_left_out_of_the_words()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();

        Assert.Equal(HttpStatusCode.OK, await office.Zalo.SayAsync(Lan, "đã\0 xong\uFFFE 12 ✅"));

        Assert.Equal("đã xong 12 ✅", office.Receiver.Only.Text);
    }

    [Fact]
    public async Task A_full_queue_answers_503()
    {
        await using var office = await ZaloOfficialAccountOffice.OpenAsync();
        office.Receiver.IsBusy = true;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await office.Zalo.SayAsync(Lan, "xong"));
    }
}
