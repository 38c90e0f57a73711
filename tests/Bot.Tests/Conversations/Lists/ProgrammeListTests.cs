using Microsoft.EntityFrameworkCore;
using ReformBot.BotKit;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Lists;

/// <summary>What was given under a programme, or under one group of its tasks.</summary>
public sealed class ProgrammeListTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_programmes_work_is_listed_what_is_finished_last_and_of_a_group_only_its_own(StoreKind kind)
    {
        await using var bot = await BotApp.StartAsync(kind: kind);
        foreach (var title in new[] { "lập báo cáo tuần", "rà soát biển quảng cáo", "soạn giấy mời", "kiểm tra vỉa hè" })
        {
            await bot.GiveAsync("CB05", $"giao Lan {title}, hạn thứ sáu");
        }

        await bot.AskAsync("CB02", "xong 1: báo cáo số 12/BC-KT");
        await bot.AskAsync("CB05", "xác nhận 1");
        await bot.Store.WriteAsync(async db =>
        {
            await db.Assignments.Where(a => a.Number <= 3).ExecuteUpdateAsync(set => set.SetProperty(a => a.ProgrammeCode, "cao-lanh-2021").SetProperty(a => a.GroupCode, "HC-3"));
            await db.Assignments.Where(a => a.Number == 3).ExecuteUpdateAsync(set => set.SetProperty(a => a.GroupCode, "HC-4"));
        });

        var all = (await bot.AskAsync("CB05", "việc theo chương trình cao-lanh-2021")).Lines;
        Assert.Equal(["NV-2", "NV-3", "NV-1"], all.Take(3).Select(l => l[..4]));
        var group = await bot.AskAsync("CB05", "việc nhóm cải cách thể chế");
        Assert.Equal(["NV-2", "NV-1"], group.Lines.Take(2).Select(l => l[..4]));
        Assert.DoesNotContain("NV-3", group.Text, StringComparison.Ordinal);
    }
}
