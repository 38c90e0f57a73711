using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Threads;

/// <summary>Zalo has no buttons: whatever a button says to answer must be understood when it is typed.</summary>
public sealed class ButtonWordsTests
{
    private static readonly string[] People = ["CB01", "CB02", "CB03", "CB04", "CB05", "CB06", "CB07", "CB08", "CB09", "CB10", "CB11"];

    [Theory]
    [InlineData("tiếng Việt")]
    [InlineData("English please")]
    public async Task Every_flow_is_played_by_typing_and_every_text_ever_offered_is_understood(string language)
    {
        await using var bot = await BotApp.StartAsync();
        foreach (var code in People)
        {
            await bot.SayAsync(code, language);
        }

        await PlayAsync(bot);

        var offered = new List<(string Code, string Verb, string Text)>();
        foreach (var code in People)
        {
            offered.AddRange((await bot.ToldAsync(code)).SelectMany(t => t.Buttons).Select(b => (code, b.Verb, b.Text)));
        }

        var verbs = offered.Select(o => o.Verb).ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                "accept", "decline", "ask", "complete", "progress", "extend", "blocked", "unblocked", "unable", "confirm", "return", "approve", "refuse",
                "uphold", "withdraw", "show", "giveFirst", "giveSecond", "split", "meet", "handover", "leave", "leave-no", "issue", "editDrafts", "later", "yes", "cancel",
                "choose", "pick", "sign", "list",
            },
            verbs);

        // A digit answers only an open choice, which is typed while it is open.
        foreach (var (code, verb, text) in offered.Distinct().Where(o => o.Verb != "choose"))
        {
            await UnderstoodAsync(bot, code, text, verb);
            await bot.SayAsync(code, "thôi");
        }
    }

    [Theory]
    [InlineData("Giao")]
    [InlineData("giao nhé")]
    public async Task Who_types_what_the_button_is_called_has_pressed_it(string label)
    {
        await using var bot = await BotApp.StartAsync();
        await bot.AskAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu");
        Assert.Contains("Đã giao NV-1", (await bot.AskAsync("CB05", label)).Text, StringComparison.Ordinal);
    }

    private static async Task PlayAsync(BotApp bot)
    {
        await TypeAsync(bot, "CB05", "giao Lan lập báo cáo tuần, sản phẩm: báo cáo, hạn thứ sáu", "yes");
        await TypeAsync(bot, "CB02", null, "accept");
        await TypeAsync(bot, "CB02", "vướng 1: chờ Sở", null);
        await TypeAsync(bot, "CB02", "xem 1", "unblocked");
        await TypeAsync(bot, "CB02", "xem 1", "progress");
        await TypeAsync(bot, "CB02", "60%", null);
        await TypeAsync(bot, "CB02", "xin gia hạn 1 tới 11/3 vì chờ Sở", null);
        await TypeAsync(bot, "CB05", null, "approve");
        await TypeAsync(bot, "CB02", "xin gia hạn 1 tới 13/3 vì chờ huyện", null);
        await TypeAsync(bot, "CB05", null, "refuse");
        await TypeAsync(bot, "CB05", "cần cho giao ban", null);
        await TypeAsync(bot, "CB02", "xem 1", "unable");
        await TypeAsync(bot, "CB02", "3", null);
        await TypeAsync(bot, "CB02", "trùng lịch tập huấn", null);
        await TypeAsync(bot, "CB02", "phần số liệu", null);
        await TypeAsync(bot, "CB02", "phần nhận xét", null);
        await TypeAsync(bot, "CB05", null, "uphold");
        await TypeAsync(bot, "CB02", "xem 1", "complete");
        await TypeAsync(bot, "CB02", "báo cáo số 12/BC-KT", null);
        await TypeAsync(bot, "CB05", null, "return");
        await TypeAsync(bot, "CB05", "thiếu phụ lục", null);
        await TypeAsync(bot, "CB02", "xong 1", null);
        await TypeAsync(bot, "CB02", "đã bổ sung, số 13/BC-KT", null);
        await TypeAsync(bot, "CB05", null, "confirm");

        // Bounced twice, split.
        await TypeAsync(bot, "CB03", "giao Tuấn rà soát biển quảng cáo, hạn 20/3", "yes");
        await TypeAsync(bot, "CB05", null, "decline");
        await TypeAsync(bot, "CB05", "thuộc phòng Văn hóa", null);
        await TypeAsync(bot, "CB03", "chuyển 2 cho Hoàn vì thuộc văn hóa", null);
        await TypeAsync(bot, "CB04", "đề nghị xem xét lại 2: thuộc phòng Kinh tế", null);
        await TypeAsync(bot, "CB01", null, "meet");
        await TypeAsync(bot, "CB01", "xem 2", "split");

        // A leave, drafts, a name that two bear, a commitment, a long list.
        await TypeAsync(bot, "CB07", "xin nghỉ 5-6/3, Hạnh làm thay", null);
        await TypeAsync(bot, "CB04", null, "leave");
        await TypeAsync(bot, "CB08", "giao Tuấn rà soát vỉa hè, hạn 20/3; giao Bảy khắc phục tồn tại, hạn 31/3", "yes");
        await TypeAsync(bot, "CB01", null, "later");
        await TypeAsync(bot, "CB01", "đang chờ tôi", "editDrafts");
        await TypeAsync(bot, "CB01", "để sau", null);
        await TypeAsync(bot, "CB01", "chưa ban hành", null);
        await TypeAsync(bot, "CB08", "giao Tuấn rà soát lại vỉa hè, hạn 20/3; giao Bảy khắc phục các tồn tại, hạn 31/3", "yes");
        await TypeAsync(bot, "CB01", null, "issue");
        await TypeAsync(bot, "CB01", "giao Lan lập danh mục, hạn 20/3", "pick");
        await TypeAsync(bot, "CB01", "thôi", null);
        await TypeAsync(bot, "CB01", "mở cam kết cao-lanh-2021", "yes");
        await TypeAsync(bot, "CB05", null, "sign");
        for (var i = 1; i <= 9; i++)
        {
            await TypeAsync(bot, "CB05", $"giao Quý kiểm tra tuyến đường {Words[i - 1]}, hạn 27/3", "yes");
        }

        await TypeAsync(bot, "CB06", "việc của tôi", "list");
        await TypeAsync(bot, "CB05", "tìm tuyến đường", "list");
        await TypeAsync(bot, "CB06", null, null);
        await bot.AdvanceToAsync("2026-03-06T09:00");
    }

    private static readonly string[] NotUnderstood = ["Chưa hiểu", "Chưa hỗ trợ", "not understood", "not supported"];

    private static readonly string[] Words = ["Lam Sơn", "Hồng Hà", "Trường Chinh", "Lê Lợi", "Hoa Phượng", "Sông Đáy", "Núi Ngọc", "Bến Thủy", "Cầu Mới"];

    /// <summary>Says the line, or takes the person's latest message, and types the text of its button.</summary>
    private static async Task TypeAsync(BotApp bot, string code, string? line, string? verb)
    {
        if (line is not null)
        {
            await UnderstoodAsync(bot, code, line, "words");
        }

        if (verb is not null)
        {
            var told = (await bot.ToldAsync(code)).Last(t => t.Buttons.Any(b => b.Verb == verb));
            await UnderstoodAsync(bot, code, told.Button(verb).Text, verb);
        }
    }

    private static async Task UnderstoodAsync(BotApp bot, string code, string text, string verb)
    {
        foreach (var reply in await bot.SayAsync(code, text))
        {
            Assert.False(NotUnderstood.Any(words => reply.Text.Contains(words, StringComparison.Ordinal)), $"{code} typed “{text}” ({verb}): {reply.Text}");
        }
    }
}
