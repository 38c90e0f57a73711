using Microsoft.EntityFrameworkCore;

namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>Every list, full and empty, and the cards of single tasks.</summary>
internal static class ListsStory
{
    private static readonly string[] Lists = ["việc của tôi", "việc tôi giao", "đang chờ tôi", "việc quá hạn", "việc đơn vị", "tìm tuyến đường"];
    private static readonly string[] Streets = ["Lam Sơn", "Hồng Hà", "Trường Chinh", "Lê Lợi", "Hoa Phượng", "Sông Đáy", "Núi Ngọc", "Bến Thủy", "Cầu Mới"];

    public static async Task PlayAsync(Story story)
    {
        foreach (var list in Lists)
        {
            await story.SaysAsync("CB05", list);
        }

        foreach (var street in Streets)
        {
            await story.QuietlyAsync("CB05", $"giao Quý kiểm tra tuyến đường {street}, hạn {(street == "Lam Sơn" ? "17h hôm nay" : "27/3")}", "đồng ý");
        }

        await story.QuietlyAsync("CB06", "nhận 1", "xong 2 số 3/BC-KT");
        await story.QuietlyAsync("CB01", "các phòng gửi số liệu quý I, hạn thứ sáu", "đồng ý");
        await story.Bot.AdvanceToAsync("2026-03-05T09:30");
        await story.QuietlyAsync("CB05", "cảm ơn");
        await story.SaysAsync("CB06", "việc của tôi");
        await story.PressesAsync("CB06", "list");
        foreach (var list in Lists)
        {
            await story.SaysAsync("CB05", list);
        }

        await story.SaysAsync("CB05", "xem 1");
        await story.SaysAsync("CB06", "xem 1");
        await story.SaysAsync("CB05", "xem 2");
        await story.SaysAsync("CB01", "xem 10");
        await story.SaysAsync("CB01", "đơn vị nào chưa gửi 10");
        await story.SaysAsync("CB01", "đôn đốc 10");
        await story.Bot.Store.WriteAsync(db => db.Assignments.Where(a => a.Number == 1)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.ProgrammeCode, "cao-lanh-2021").SetProperty(a => a.GroupCode, "HC-3")));
        await story.SaysAsync("CB05", "việc theo chương trình cao-lanh-2021");
        await story.SaysAsync("CB05", "việc nhóm cải cách thể chế");
        await story.SaysAsync("CB07", "việc nhóm cải cách thể chế");
        await story.SaysAsync("CB05", "việc theo chương trình trên trời");
    }
}
