using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Deadlines;

/// <summary>After "không kịp" a hurried officer says by when and why as it comes, in one line or two: both reach the one who decides.</summary>
public sealed class MoreTimeInWordsTests
{
    private const string Head = "CB05";
    private const string Quy = "CB06";

    private static readonly (string[] Said, string On, string Why)[] Ways =
    [
        (["k xong dc a oi", "xin toi thu 3", "cho vp tra hs"], "2026-03-10", "cho vp tra hs"),
        (["k xong dc", "cho vp tra hs", "t3 tuan sau a"], "2026-03-10", "cho vp tra hs"),
        (["k xong dc", "chờ VP trả hồ sơ ạ", "tới mai"], "2026-03-05", "chờ VP trả hồ sơ"),
        (["k kip r", "toi mai", "mang lag qua"], "2026-03-05", "mang lag qua"),
        (["k xong dc, mang lag", "toi mai"], "2026-03-05", "mang lag"),
        (["k kip", "toi mai", "xin toi thu 3", "cho vp tra hs"], "2026-03-10", "cho vp tra hs"),
        (["k xong dc", "xin toi thu 3, cho vp tra hs"], "2026-03-10", "cho vp tra hs"),
        (["k xong dc", "cho vp tra hs nen xin toi thu 3 nhe"], "2026-03-10", "cho vp tra hs"),
        (["k xong dc", "tới thứ ba vì chờ VP trả hồ sơ"], "2026-03-10", "chờ VP trả hồ sơ"),
        (["k xong dc", "1", "cho vp tra hs", "t3 tuan sau"], "2026-03-10", "cho vp tra hs"),
        (["xin gia hạn", "t3 tuan sau, so chua gui so lieu"], "2026-03-10", "so chua gui so lieu"),
        (["xin gia hạn", "đang đợi chữ ký bên tài chính", "thứ 6"], "2026-03-06", "đang đợi chữ ký bên tài chính"),
    ];

    [Fact]
    public async Task By_when_and_why_are_taken_whichever_is_said_first()
    {
        await using var bot = await BotApp.StartAsync();
        var told = new List<string>();
        for (var i = 0; i < Ways.Length; i++)
        {
            await bot.GiveAsync(Head, $"giao Quý lập danh mục số {(char)('a' + i)}, hạn 17h hôm nay");
            await bot.AskAsync(Quy, $"nhận {i + 1}");
            foreach (var (words, first) in Ways[i].Said.Select((w, at) => (w, at == 0)))
            {
                told.Add($"{words} → {(await bot.AskAsync(Quy, first ? $"{i + 1} {words}" : words)).Text}");
            }

            await bot.SayAsync(Quy, "thôi");
        }

        var asked = await bot.Store.ReadAsync(db => db.ExtensionRequests
            .Join(db.Assignments, r => r.AssignmentId, a => a.Id, (r, a) => new { a.Number, r.DueAt, r.Reason }).OrderBy(x => x.Number).ToListAsync());
        Assert.Equal(
            Ways.Select((w, i) => $"{i + 1}: {w.On} {w.Why}"),
            asked.Select(x => $"{x.Number}: {x.DueAt.ToOffset(TimeSpan.FromHours(7)):yyyy-MM-dd} {x.Reason}"));
        Assert.DoesNotContain(told, t => t.Contains("Chưa hiểu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_within_the_reason_is_no_new_deadline_and_how_far_it_is_goes_its_own_way()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.GiveAsync(Head, "giao Quý rà soát hợp đồng, hạn 6/3");
        await bot.AskAsync(Quy, "nhận 1");
        await bot.AskAsync(Quy, "1 k xong dc");
        Assert.Contains("chờ họp ngày 10/3", (await bot.AskAsync(Quy, "chờ họp ngày 10/3")).Text, StringComparison.Ordinal);
        Assert.Empty(await bot.Store.ReadAsync(db => db.ExtensionRequests.ToListAsync()));

        await bot.AskAsync(Quy, "mới được 60%");
        Assert.Equal(60, await bot.Store.ReadAsync(db => db.Assignments.Select(a => a.Percent).SingleAsync()));
    }
}
