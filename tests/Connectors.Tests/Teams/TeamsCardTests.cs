using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ReformBot.Connectors.Teams.Cards;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Connectors.Tests.Teams;

public sealed class TeamsCardTests
{
    private static readonly JsonSerializerOptions Indented = new(TeamsCard.Json) { WriteIndented = true };

    private static readonly Dictionary<string, OutgoingMessage> Messages = new(StringComparer.Ordinal)
    {
        ["assignment"] = new OutgoingMessage
        {
            Title = "NV-12: Rà soát 25 thủ tục đất đai",
            Lines = ["Đồng chí Trần Thị Lan được giao nhiệm vụ mới.", "Người giao: Trưởng phòng Lê Văn Tư"],
            Facts = [new Fact("Sản phẩm", "báo cáo rà soát"), new Fact("Thời hạn", "17:00 thứ Sáu 20/3/2026")],
            Buttons =
            [
                Press("Nhận nhiệm vụ", "nhận 12", "accept"),
                Press("Đề nghị xem xét lại", "xem lại 12", "decline"),
                Press("Hỏi lại", "hỏi 12", "ask"),
            ],
        },
        ["digest"] = new OutgoingMessage
        {
            Title = "Bản tin tuần 10",
            Lines = ["Việc đến hạn trong tuần: 14"],
            Chart = new Chart("Theo trạng thái", [
                new ChartValue("Hoàn thành trong hạn", 41, ChartTone.Good), new ChartValue("Hoàn thành quá hạn", 3, ChartTone.Warning),
                new ChartValue("Đang thực hiện quá hạn", 5, ChartTone.Attention), new ChartValue("Đang thực hiện trong hạn", 60)]),
            Link = new Link("Mở bảng theo dõi", "https://cchc.example.vn/board"),
            Buttons = [Press("Việc quá hạn", "việc quá hạn", "overdue")],
        },
        ["units"] = new OutgoingMessage
        {
            Title = "Việc quá hạn theo đơn vị",
            Chart = new Chart("Việc quá hạn", [new ChartValue("Sở Nội vụ", 4), new ChartValue("UBND phường *An Bình*", 2)]),
        },
        ["sections"] = new OutgoingMessage
        {
            Title = "Bản tin tuần 10",
            Lines = ["Tổng số: 4 nhiệm vụ", "– Hoàn thành đúng hạn: 3", "– Đang thực hiện quá hạn: 1", "– Không hạn: 0", "Quá hạn:", "NV-1 lập *báo cáo*", "Niêm phong: ab12"],
            Marks =
            [
                new LineMark("Tổng số: 4 nhiệm vụ", LineRole.Tiled), new LineMark("– Hoàn thành đúng hạn: 3", LineRole.Tiled),
                new LineMark("– Đang thực hiện quá hạn: 1", LineRole.Tiled), new LineMark("– Không hạn: 0", LineRole.Tiled),
                new LineMark("Quá hạn:", LineRole.Heading, ChartTone.Attention), new LineMark("Niêm phong: ab12", LineRole.Quiet),
            ],
            Tiles =
            [
                new Tile("Tổng số", 4, Before: "tuần trước 5"), new Tile("Hoàn thành đúng hạn", 3, ChartTone.Good, "tuần trước 4"),
                new Tile("Đang thực hiện quá hạn", 1, ChartTone.Attention, "tuần trước 1"), new Tile("Không hạn", 0),
            ],
        },
        ["hostile"] = new OutgoingMessage
        {
            Title = "*Lan* _[bấm](https://evil.example)_ <at>Chủ tịch</at>",
            Lines =
            [
                "1. một", "- hai", "# ba", "> bốn", "  + năm", "12/15 – 97,5% (2026-03-20)", "2026. năm nay", "a\\b `c` ~~d~~",
                "hai\ndòng", "<AT>x</aT> <b>đậm</b> 3 < 5", "NV-12",
            ],
            Facts = [new Fact("[nhãn]", "*giá trị*")],
        },
        ["repeat-en"] = new OutgoingMessage { Language = "en", Lines = ["NV-12 is due today."], IsRepeat = true },
        ["empty-chart"] = new OutgoingMessage { Title = "Chưa có việc", Chart = new Chart("Theo trạng thái", [new ChartValue("Hoàn thành", 0, ChartTone.Good)]) },
        ["long"] = new OutgoingMessage
        {
            Title = "Việc của tôi",
            Lines = [.. Enumerable.Range(1, 400).Select(n => $"NV-{n} Rà soát, đơn giản hoá thủ tục hành chính lĩnh vực đất đai, hạn 17:00 thứ Sáu 20/3/2026")],
            Buttons = [.. Enumerable.Range(1, 7).Select(n => Press($"Xem NV-{n}", $"xem {n}", "show"))],
        },
    };

    public static TheoryData<string> Names => [.. Messages.Keys];

    private static Button Press(string label, string text, string verb) =>
        new(label, text, verb, new Dictionary<string, string>(StringComparer.Ordinal) { ["task"] = "12", ["version"] = "3" });

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_message_becomes_this_card(string name)
    {
        var file = Path.Combine(Here(), "Cards", name + ".json");
        var card = TeamsCard.Of(Messages[name]).ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(file, card, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), card);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_card_keeps_well_below_what_the_platform_takes(string name) =>
        Assert.InRange(TeamsCard.Of(Messages[name]).ToJsonString().Length * 2, 1, 80 * 1024);

    [Fact]
    public void The_button_a_reader_is_expected_to_press_stands_out_and_a_choice_among_equals_has_none()
    {
        Assert.Equal(["Nhận nhiệm vụ"], Positive(Messages["assignment"]));
        Assert.Empty(Positive(Messages["digest"]));
        Assert.Empty(Positive(new OutgoingMessage { Buttons = [Press("Nhận NV-1", "nhận 1", "accept"), Press("Nhận NV-2", "nhận 2", "accept")] }));
        Assert.Empty(Positive(new OutgoingMessage { Buttons = [Press("Thôi", "thôi", "cancel")] }));
    }

    private static IEnumerable<string> Positive(OutgoingMessage message) =>
        from set in TeamsCard.Of(message)["body"]!.AsArray()
        where (string?)set!["type"] == "ActionSet"
        from action in set["actions"]!.AsArray()
        where (string?)action!["style"] == "positive" && (string?)action["fallback"]!["style"] == "positive"
        select (string)action["title"]!;

    [Fact]
    public void A_list_too_long_is_cut_between_lines_and_says_how_much_is_left()
    {
        var texts = TeamsCard.Of(Messages["long"])["body"]!.AsArray().Where(e => (string?)e!["type"] == "TextBlock").Select(e => (string)e!["text"]!).ToList();
        var shown = texts.Count(t => t.StartsWith("NV-", StringComparison.Ordinal));
        Assert.InRange(shown, 30, 399);
        Assert.Equal($"… còn {400 - shown} dòng", texts[^1]);
        Assert.All(texts[1..^1], t => Assert.EndsWith("20/3/2026", t, StringComparison.Ordinal));
    }

    [Fact]
    public void Facts_without_end_are_cut_as_well()
    {
        var card = TeamsCard.Of(new OutgoingMessage { Facts = [.. Enumerable.Range(1, 900).Select(n => new Fact($"Việc {n}", new string('x', 60)))] });
        Assert.InRange(card.ToJsonString(TeamsCard.Json).Length * 2, 1, 28 * 1024);
        Assert.Contains("… còn ", card.ToJsonString(TeamsCard.Json), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_endless_line_is_cut_at_a_word()
    {
        var card = TeamsCard.Of(OutgoingMessage.Of(string.Join(' ', Enumerable.Repeat("nhiệm vụ", 2000))));
        var text = (string)card["body"]![0]!["text"]!;
        Assert.InRange(text.Length, 1900, 2000);
        Assert.EndsWith("nhiệm…", text.Replace("vụ…", "nhiệm…", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_is_never_cut_from_its_marks_nor_a_picture_in_two()
    {
        for (var length = 5; length < 12; length++)
        {
            var cut = TextCut.Shortened("ê\u0323ê\u0323🎉🎉ê\u0323🎉🎉🎉", length);
            Assert.True(cut.Length <= length);
            Assert.True(char.IsLowSurrogate(cut[^2]) || cut[^2] == '\u0323', $"cut at {length} leaves half a sign");
        }
    }

    [Fact]
    public void A_notification_shows_the_title_and_without_one_only_who_writes()
    {
        Assert.Equal("Bản tin tuần 10", TeamsCard.Summary(Messages["digest"]));
        Assert.Equal("(resent) Message from Trợ lý nhiệm vụ", TeamsCard.Summary(Messages["repeat-en"]));
    }

    [Fact]
    public async Task The_cards_are_read_without_complaint_by_the_library_that_clients_use()
    {
        var node = Path.Combine(Here(), "..", "..", "node");
        Assert.SkipUnless(Directory.Exists(Path.Combine(node, "node_modules", "adaptivecards")), "tests/run installs the Node packages");
        using var check = Process.Start(new ProcessStartInfo("node", ["check-cards.cjs", Path.Combine(Here(), "Cards")])
        {
            WorkingDirectory = node, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var said = check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complaints = await check.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(check.ExitCode == 0, complaints);
        Assert.Contains($"{Messages.Count} cards", await said, StringComparison.Ordinal);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
