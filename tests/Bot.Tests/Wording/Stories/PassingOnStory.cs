using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Jobs;

namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>Work that changes hands: "không kịp", a handover, and what two units hand back to and fro.</summary>
internal static class PassingOnStory
{
    public static async Task PlayAsync(Story story)
    {
        await story.QuietlyAsync("CB05", "giao Lan lập báo cáo tuần, sản phẩm: báo cáo, hạn thứ sáu", "đồng ý");
        await story.QuietlyAsync("CB02", "nhận 1");
        await story.SaysAsync("CB02", "1 không kịp");
        await story.PressesAsync("CB02", "choose", which: 2);
        await story.SaysAsync("CB02", "trùng lịch tập huấn");
        await story.SaysAsync("CB02", "xong phần số liệu");
        await story.SaysAsync("CB02", "phần nhận xét, kiến nghị");
        await story.PressesAsync("CB05", "uphold");
        await story.SaysAsync("CB02", "đề nghị chuyển 1 cho Quý vì trùng lịch tập huấn; đã xong số liệu; còn nhận xét");
        await story.PressesAsync("CB05", "handover");
        await story.SaysAsync("CB06", "xem 1");
        await story.SaysAsync("CB05", "chuyển 1 cho Lan");
        await story.SaysAsync("CB05", "vì sắp đi công tác");
        await story.SaysAsync("CB02", "sổ theo dõi của tôi");
        await story.SaysAsync("CB02", "sổ theo dõi đơn vị");
        await story.SaysAsync("CB05", "ghi nhận của tôi");
        await story.PressesAsync("CB05", "words");
    }

    public static async Task LeavingAsync(Story story)
    {
        await story.SaysAsync("CB05", "chuyển hết cho Lan");
        await story.QuietlyAsync("CB05", "giao Quý lập báo cáo tuần, hạn thứ sáu", "đồng ý", "giao Quý soạn giấy mời, hạn 20/3", "đồng ý");
        await story.QuietlyAsync("CB01", "giao Quý rà soát vỉa hè, hạn 20/3", "đồng ý");
        await story.QuietlyAsync("CB06", "nhận 1");
        await story.SaysAsync("CB05", "chuyển hết việc của Quý cho Lan");
        await story.HappensAsync("CB06 rời đơn vị", async () =>
        {
            await story.Bot.Store.WriteAsync(async db =>
            {
                await db.People.Where(p => p.Code == "CB06").ExecuteUpdateAsync(set => set.SetProperty(p => p.IsActive, false));
                return await story.Bot.Store.Provider.IncrementAsync(db, OfficeCache.VersionCounter, 1, CancellationToken.None);
            });
            await story.Bot.Services.GetRequiredService<TellOfLeftWork>().RunAsync(CancellationToken.None);
        });
        await story.SaysAsync("CB05", "chuyển hết cho Zzz");
        await story.SaysAsync("CB05", "chuyển 2 cho Lan");
        await story.PressesAsync("CB05", "words");
        await story.PressesAsync("CB05", "yes");
        await story.SaysAsync("CB05", "chuyển hết việc của Quý cho Lan");
    }

    public static async Task BounceAsync(Story story)
    {
        await BounceAsync(story, 1, "giao Tuấn rà soát biển quảng cáo, sản phẩm: báo cáo, hạn 20/3");
        await story.SaysAsync("CB04", "đề nghị xem xét lại 1: biển ngoài trời thuộc phòng Kinh tế");
        await story.SaysAsync("CB01", "đang chờ tôi");
        await story.SaysAsync("CB01", "mời họp 1 lúc 14h ngày mai");
        await story.PressesAsync("CB01", "meet");
        await story.SaysAsync("CB01", "giao bên B 1");
        await story.SaysAsync("CB01", "rút lại");
        await story.SaysAsync("CB01", "giao bên A 1");
        await BounceAsync(story, 2, "giao Tuấn rà soát pa nô, hạn 20/3");
        await story.QuietlyAsync("CB04", "đề nghị xem xét lại 2: pa nô thuộc phòng Kinh tế");
        await story.SaysAsync("CB01", "tách việc 2");
    }

    private static async Task BounceAsync(Story story, int number, string words)
    {
        await story.QuietlyAsync("CB03", words, "đồng ý");
        await story.QuietlyAsync("CB05", $"đề nghị xem xét lại {number}: quảng cáo thuộc phòng Văn hóa");
        await story.QuietlyAsync("CB03", $"chuyển {number} cho Hoàn vì thuộc văn hóa");
    }
}
