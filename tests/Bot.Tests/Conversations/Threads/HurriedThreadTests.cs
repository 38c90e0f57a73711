using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Web.Playground;
using ReformBot.BotKit;
using ReformBot.Connectors;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Threads;

/// <summary>The rest of the hurried threads: names that are words, promises, state secrets, citizens' papers.</summary>
public sealed class HurriedThreadTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string Tuan = "CB05";
    private const string Quy = "CB06";
    private const string Hanh = "CB08";
    private const string Suong = "CB10";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotApp.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_notice_tells_who_directs_from_who_does_and_its_issuer_gets_one_message()
    {
        var echo = await _bot.AskAsync(Hanh, """
            e gui ket luan giao ban sang nay a Khanh ket luan nhe
            1. Giao Phòng KT chủ trì, phối hợp VHXH rà soát các điểm lấn chiếm vỉa hè đường 30/4, báo cáo trước ngày 12/3/2026.
            2. TTPVHCC khẩn trương khắc phục các tồn tại theo Kết luận số 18/KL-TTr ngày 27/02/2026, hoàn thành trong tháng 3.
            3. Đ/c Hồng Thu chỉ đạo việc chuẩn bị hội nghị CCHC; VHXH tham mưu kế hoạch, giấy mời. Hạn 10/3
            4. Các phòng nghiêm túc chấp hành giờ giấc làm việc.
            """);
        Assert.Contains("nhắn “1 hạn 11/3”", echo.Text, StringComparison.Ordinal);
        Assert.Contains("nguồn: Kết luận số 18/KL-TTr ngày 27/02/2026", echo.Text, StringComparison.Ordinal);
        Assert.Contains("người chỉ đạo: đồng chí Nguyễn Hồng Thu; sản phẩm: kế hoạch, giấy mời", echo.Text, StringComparison.Ordinal);
        Assert.Contains("11/3/2026", (await _bot.AskAsync(Hanh, "1 hạn 11/3")).Text, StringComparison.Ordinal);
        await _bot.AskAsync(Hanh, "đồng ý");
        Assert.Empty(await _bot.ToldAsync(Tuan));

        var toIssue = Assert.Single(await _bot.ToldAsync(Chair));
        Assert.Contains("3)", toIssue.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "ok e");
        var issued = await _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).ToListAsync());
        Assert.Equal(3, issued.Count);
        Assert.All(issued, a => Assert.NotNull(a.DraftedById));
        Assert.Contains("do đồng chí Phó Chủ tịch chỉ đạo", (await _bot.LastToldAsync("CB03")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_notice_is_the_source_of_each_of_its_items_but_of_one_that_names_its_own()
    {
        var echo = await _bot.AskAsync(Chair, """
            Thông báo số 45/TB-UBND ngày 3/3/2026 kết luận giao ban
            1. Giao Phòng KT rà soát các điểm lấn chiếm vỉa hè, hạn 12/3/2026.
            2. TTPVHCC khắc phục các tồn tại theo Kết luận số 18/KL-TTr ngày 27/02/2026, hoàn thành trong tháng 3.
            """);
        Assert.Contains("nguồn: Thông báo số 45/TB-UBND ngày 3/3/2026", echo.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "đồng ý");
        var sources = await _bot.Store.ReadAsync(db => db.Assignments.OrderBy(a => a.Number).Select(a => a.SourceDocument).ToListAsync());
        Assert.Equal(["Thông báo số 45/TB-UBND ngày 3/3/2026", "Kết luận số 18/KL-TTr ngày 27/02/2026"], sources);
        Assert.All(await _bot.Store.ReadAsync(db => db.Assignments.ToListAsync()), a => Assert.Equal(Origin.AdHoc, a.Origin));
    }

    [Fact]
    public async Task Names_that_are_words_are_people_where_they_stand_as_people()
    {
        var first = await _bot.AskAsync(Chair, "giao hoan thanh lap to ra soat ho so, thu tu tuan sau xong");
        Assert.Contains("Vũ Thị Hoàn", first.Text, StringComparison.Ordinal);
        Assert.Contains("11/3/2026", first.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "đồng ý");

        var second = await _bot.AskAsync(Chair, "giao tuan sau giao ban gap a bao cao vu via he");
        Assert.Equal(2, second.Buttons.Count(b => b.Verb == "choose"));
        await _bot.AskAsync(Chair, "thôi");

        var third = await _bot.AskAsync(Chair, "quy 2 viec: bao cao kinh phi + ra soat hop dong");
        Assert.Contains("1) bao cao kinh phi", third.Text, StringComparison.Ordinal);
        Assert.Contains("2) ra soat hop dong", third.Text, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Anh Tuấn (Phòng Kinh tế, Hạ tầng và Đô thị) là thủ trưởng đơn vị, sẽ được báo", third.Text, StringComparison.Ordinal);
        Assert.Contains("thời hạn", third.Text, StringComparison.Ordinal);
        var dated = await _bot.AskAsync(Chair, "thứ sáu");
        Assert.Contains("6/3/2026", dated.Text, StringComparison.Ordinal);
        await _bot.PressAsync(Chair, dated.Button("yes"));
        Assert.Contains("Nhiệm vụ mới", (await _bot.LastToldAsync(Quy)).Title, StringComparison.Ordinal);

        var fourth = await _bot.AskAsync(Chair, "a noi Tu ben VHXH lam slide, truoc thu tu");
        Assert.Contains("thứ Tư, 11/3/2026", fourth.Text, StringComparison.Ordinal);
        Assert.Contains("Lê Thị Tư", fourth.Text, StringComparison.Ordinal);
        var echo = await _bot.AskAsync(Chair, fourth.Button("words").Text);
        Assert.Contains("11/3/2026", echo.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "thôi");

        await _bot.AskAsync(Chair, "hoan thanh chua");
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.Assignments.CountAsync(a => a.State == AssignmentState.Completed || a.State == AssignmentState.Submitted)));
    }

    [Fact]
    public async Task A_promise_brings_silence_and_a_submission_waiting_for_a_signature_stops_the_clock()
    {
        await TwoForQuyAsync();
        var offer = await _bot.AskAsync(Quy, "k xong dc a oi, mang lag");
        Assert.DoesNotContain("đã nộp", offer.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Quy, "thôi");
        await _bot.AskAsync(Quy, "xem 1");

        var promised = await _bot.AskAsync(Quy, "chieu nay xong");
        Assert.Contains("NV-1", promised.Text, StringComparison.Ordinal);
        Assert.Contains("16:00 thứ Tư, 4/3/2026", promised.Text, StringComparison.Ordinal);
        var before = (await _bot.ToldAsync(Quy)).Count;
        await _bot.AdvanceToAsync("2026-03-04T15:30");
        Assert.Equal(before, (await _bot.ToldAsync(Quy)).Count);
        await _bot.AdvanceToAsync("2026-03-04T16:05");
        Assert.Contains("NV-1", (await _bot.ToldAsync(Quy, before)).Single().Text, StringComparison.Ordinal);

        await _bot.AskAsync(Quy, "1 xog 1 nua r, dc 60%");
        var submitted = await _bot.AskAsync(Quy, "xong r ma sep chua ky");
        Assert.Contains("nộp sản phẩm NV-1", submitted.Text, StringComparison.Ordinal);
        Assert.Contains("phiếu trình", submitted.Text, StringComparison.Ordinal);

        var bare = await _bot.AskAsync(Quy, "xong");
        Assert.Contains("NV-1 đã ghi nộp", bare.Text, StringComparison.Ordinal);
        Assert.Contains("Ý đồng chí là NV-2", bare.Text, StringComparison.Ordinal);
        Assert.Empty(await _bot.SayAsync(Quy, "👍"));
        Assert.Equal(AssignmentState.InProgress, await StateAsync(2));
        await _bot.PressAsync(Quy, bare.Button("yes"));
        Assert.Equal(AssignmentState.InProgress, await StateAsync(2));
    }

    [Fact]
    public async Task A_text_with_signs_of_a_secret_leaves_nothing_and_only_a_bare_task_may_follow()
    {
        await _bot.SayAsync(Tuan, "", [Photo("anh.jpg")]);
        Assert.Contains("thu hồi tin nhắn", (await _bot.AskAsync(Tuan, "Quy xu ly gap cv mat nay cua tinh, han 6/3")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.StoredFiles.CountAsync()));

        Assert.Contains("Nội dung đó không được lưu", (await _bot.AskAsync(Tuan, "xem lai noi dung a gui luc nay")).Text, StringComparison.Ordinal);
        Assert.Contains("Nội dung đó không được lưu", (await _bot.AskAsync(Quy, "a gui lai dum e cai cv do")).Text, StringComparison.Ordinal);
        Assert.Contains("giao Quý nhận văn bản tại văn thư", (await _bot.AskAsync(Tuan, "the giao viec thoi khong noi noi dung duoc k")).Text, StringComparison.Ordinal);

        var echo = await _bot.AskAsync(Tuan, "giao Quý nhận văn bản tại văn thư, hạn 6/3");
        Assert.Equal("báo cáo trực tiếp", echo.Facts.Single(f => f.Label == "Sản phẩm").Value);
        Assert.Equal("không đính kèm", echo.Facts.Single(f => f.Label == "Đính kèm").Value);
        await _bot.AskAsync(Tuan, "đồng ý");
        await _bot.AskAsync(Quy, "nhận 1");
        Assert.Contains("không nhận tệp, ảnh", (await _bot.AskAsync(Quy, "", [Photo("a.jpg")])).Text, StringComparison.Ordinal);
        Assert.Contains("không nhận tệp, ảnh", (await _bot.AskAsync(Quy, "xong 1", [Photo("b.jpg")])).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.StoredFiles.CountAsync()));
        await _bot.AskAsync(Quy, "xong 1");
        await _bot.AskAsync(Quy, "đã báo cáo trực tiếp");
        await _bot.AskAsync(Tuan, "xác nhận 1");
        Assert.Equal(AssignmentState.Completed, await StateAsync(1));
        var digest = await _bot.AskAsync(Tuan, "danh sách hoàn thành đúng hạn");
        Assert.Contains("(giao trực tiếp)", digest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("văn thư", digest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Citizens_papers_and_denunciations_are_kept_out_and_a_channel_hears_nothing()
    {
        await _bot.AskAsync("CB09", "giao Sương nhập hồ sơ tháng 2, hạn 20/3");
        await _bot.AskAsync("CB09", "đồng ý");
        await _bot.AskAsync(Suong, "nhận 1");
        Assert.Contains("giấy tờ tùy thân", (await _bot.AskAsync(Suong, "xong 1 nha chi", [Photo("cccd-mat-truoc.jpg")])).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.Store.ReadAsync(db => db.StoredFiles.CountAsync()));
        Assert.Equal(AssignmentState.InProgress, await StateAsync(1));

        await _bot.SayAsync(Suong, "1 được 50%, ba Tran Thi B 079012345678 goi dien kien, sdt 0912345678");
        foreach (var told in (await _bot.ToldAsync("CB09")).Concat(await _bot.ToldAsync(Suong)))
        {
            Assert.DoesNotContain("079012345678", told.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("0912345678", told.Text, StringComparison.Ordinal);
        }

        var tuanBefore = (await _bot.ToldAsync(Tuan)).Count;
        Assert.Contains("quy trình tiếp nhận đơn", (await _bot.AskAsync(Suong, "co don to cao anh Q cua phong KT, e chuyen ai")).Text, StringComparison.Ordinal);
        Assert.Equal(tuanBefore, (await _bot.ToldAsync(Tuan)).Count);
        Assert.DoesNotContain(
            await _bot.Store.ReadAsync(db => db.Inbox.Select(m => m.Body).ToListAsync()), b => b?.Contains("to cao", StringComparison.Ordinal) == true);

        foreach (var words in new[] { "việc nào quá hạn", "xem 1" })
        {
            await InGroupAsync(Hanh, words);
            var inGroup = await _bot.Store.ReadAsync(db => db.Outbox.OrderByDescending(m => m.CreatedAt).Where(m => m.Address.Contains("kenh-chung")).Select(m => m.Message).FirstAsync());
            Assert.DoesNotContain("hồ sơ", inGroup, StringComparison.Ordinal);
            Assert.DoesNotContain("NV-", inGroup, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("đổi mật khẩu máy tính phòng")]
    [InlineData("tập huấn Luật Bảo vệ bí mật nhà nước")]
    [InlineData("rà soát mật độ dân số")]
    [InlineData("tong hop so lieu don to cao quy I")]
    public async Task What_only_sounds_like_it_is_ordinary_work(string title)
    {
        var echo = await _bot.AskAsync(Tuan, $"giao Quý {title}, hạn 20/3");
        Assert.Contains("20/3/2026", echo.Text, StringComparison.Ordinal);
    }

    private async Task TwoForQuyAsync()
    {
        foreach (var (number, work) in new[] { (1, "rà soát hợp đồng, hạn 17h hôm nay"), (2, "lập danh mục hồ sơ, hạn 6/3") })
        {
            await _bot.AskAsync(Tuan, $"giao Quý {work}");
            await _bot.AskAsync(Tuan, "đồng ý");
            await _bot.AskAsync(Quy, $"nhận {number}");
        }
    }

    private async Task InGroupAsync(string code, string words)
    {
        var account = PlaygroundAccounts.AddressOf(code);
        await _bot.Services.GetRequiredService<IMessageReceiver>().ReceiveAsync(new IncomingMessage
        {
            DeliveryId = $"playground:group-{words}",
            Kind = IncomingKind.Text,
            From = account with { Conversation = "kenh-chung", IsGroup = true },
            Text = words,
        });
        await _bot.DrainAsync();
    }

    private Task<AssignmentState> StateAsync(int number) =>
        _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == number).Select(a => a.State).SingleAsync());

    private static object Photo(string name) => new { name, contentType = "image/jpeg", content = Convert.ToBase64String([1, 2, 3]) };
}
