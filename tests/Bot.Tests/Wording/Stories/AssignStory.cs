namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>From one line to a task somebody has: what is asked, the echo, every notice, the slip taken back.</summary>
internal static class AssignStory
{
    public static async Task PlayAsync(Story story)
    {
        await story.SaysAsync("CB05", "giao Quý soạn công văn");
        await story.SaysAsync("CB05", "20/3");
        await story.SaysAsync("CB05", "sản phẩm: công văn trình ký");
        await story.PressesAsync("CB05", "yes");
        await story.SaysAsync("CB05", "rút lại");
        await story.SaysAsync("CB01", "giao Lan lập danh mục, hạn 20/3");
        await story.PressesAsync("CB01", "pick");
        await story.SaysAsync("CB01", "thôi");
        await story.SaysAsync("CB01", "giao Xuân rà soát biển báo, hạn 20/3");
        await story.SaysAsync("CB01", "giao Tuấn rà soát 25 thủ tục đất đai, phối hợp Hoàn, sản phẩm: báo cáo rà soát, hạn 20/3");
        await story.PressesAsync("CB01", "yes");
        await story.SaysAsync("CB01", "giao Quý rà soát vỉa hè, hạn 20/3");
        await story.PressesAsync("CB01", "yes");
        await story.SaysAsync("CB01", "các phòng gửi số liệu quý I, trừ Văn phòng, hạn thứ sáu");
        await story.PressesAsync("CB01", "yes");
        await story.SaysAsync("CB01", "UBND phường giao Phòng KT lập báo cáo tuần, hạn thứ sáu");
        await story.PressesAsync("CB01", "yes");
        await story.SaysAsync("CB01", "đề nghị Đạt tuyên truyền cuộc vận động, hạn 20/3");
        await story.PressesAsync("CB01", "yes");
        await story.SaysAsync("CB01", "giao Quý rà soát hồ sơ thanh tra, người được xem: Hoàn, hạn 20/3");
        await story.PressesAsync("CB01", "yes");
        await story.SaysAsync("CB05", "giao kín Lan rà soát hồ sơ, hạn 20/3");
        await story.SaysAsync("CB05", "người được xem: Quý, Xyzt");
    }

    public static async Task WarningsAsync(Story story)
    {
        await story.SaysAsync("CB05", "giao Lan nghiên cứu, tăng cường công tác cải cách hành chính, hạn chủ nhật này");
        await story.SaysAsync("CB05", "sửa hạn 30/4");
        await story.SaysAsync("CB05", "sửa hạn trước ngày 20/3");
        await story.SaysAsync("CB05", "sửa hạn mùng 10 tháng 3 âm lịch");
        await story.SaysAsync("CB05", "sửa hạn 1/3");
        await story.SaysAsync("CB05", "sửa hạn 31/4");
        await story.SaysAsync("CB05", "thứ tư");
        await story.SaysAsync("CB05", "deadline 25/3");
        await story.SaysAsync("CB05", "product: report");
        await story.SaysAsync("CB05", "chất lượng: đúng mẫu");
        await story.SaysAsync("CB05", "giao Quý soạn giấy mời, hạn 20/3");
        await story.SaysAsync("CB05", "quay lại");
        await story.SaysAsync("CB05", "thôi");
        await story.SaysAsync("CB02", "giao Hoàn lập báo cáo, hạn 20/3");
        await story.SaysAsync("CB02", "đồng ý");
        for (var i = 1; i <= 6; i++)
        {
            await story.QuietlyAsync("CB05", $"giao Quý kiểm tra tuyến đường {Names[i - 1]}, hạn 20/3", "đồng ý");
        }

        await story.SaysAsync("CB05", "giao Quý tổng hợp kết quả kiểm tra, hạn 20/3");
    }

    private static readonly string[] Names = ["Lam Sơn", "Hồng Hà", "Trường Chinh", "Lê Lợi", "Hoa Phượng", "Sông Đáy"];
}
