namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>One task from hand to hand: what each step asks, what its doer reads back, what the others are told.</summary>
internal static class StepsStory
{
    public static async Task PlayAsync(Story story)
    {
        await story.QuietlyAsync("CB05", "giao Lan lập báo cáo tuần, sản phẩm: báo cáo, hạn thứ sáu", "đồng ý");
        await story.PressesAsync("CB02", "ask");
        await story.SaysAsync("CB02", "lấy số liệu của quý nào?");
        await story.SaysAsync("CB05", "trả lời 1: quý I");
        await story.PressesAsync("CB02", "decline");
        await story.SaysAsync("CB02", "việc này thuộc phòng VHXH");
        await story.PressesAsync("CB05", "uphold");
        await story.SaysAsync("CB02", "nhận 1");
        await story.SaysAsync("CB02", "xem 1");
        await story.SaysAsync("CB02", "báo cáo 1");
        await story.SaysAsync("CB02", "60%");
        await story.SaysAsync("CB02", "1 được 60%");
        await story.SaysAsync("CB02", "thôi");
        await story.SaysAsync("CB02", "vướng 1: chờ Sở gửi số liệu, cần Phó Chủ tịch tháo gỡ");
        await story.SaysAsync("CB05", "xem 1");
        await story.SaysAsync("CB02", "hết vướng 1");
        await story.SaysAsync("CB02", "chiều mai xong 1");
        await story.SaysAsync("CB02", "nhắc lại 1 sáng mai");
        await story.SaysAsync("CB05", "đôn đốc 1");
        await story.SaysAsync("CB02", "xong 1");
        await story.SaysAsync("CB02", "đã gửi báo cáo số 12/BC-KT");
        await story.SaysAsync("CB02", "xong 1 số 13/BC-KT thay bản trước");
        await story.PressesAsync("CB05", "return");
        await story.SaysAsync("CB05", "thiếu phụ lục");
        await story.SaysAsync("CB02", "xong 1, số 14/BC-KT", Photo("phu-luc.jpg"));
        await story.PressesAsync("CB05", "confirm");
        await story.SaysAsync("CB05", "rút lại");
        await story.SaysAsync("CB05", "xác nhận 1");
        await story.SaysAsync("CB02", "xem 1");
        await story.QuietlyAsync("CB05", "giao Lan soạn giấy mời họp, hạn 17h hôm nay", "đồng ý");
        await story.SaysAsync("CB02", "nhận 2");
        await story.SaysAsync("CB02", "", Photo("giay-moi.jpg"));
        await story.SaysAsync("CB02", "không");
        await story.Bot.AdvanceToAsync("2026-03-05T09:30");
        await story.QuietlyAsync("CB05", "cảm ơn");
        await story.SaysAsync("CB02", "xong r ma sep chua ky 2");
        await story.SaysAsync("CB05", "xác nhận 2");
        await story.QuietlyAsync("CB05", "giao Lan kiểm tra hồ sơ, không hạn", "đồng ý");
        await story.SaysAsync("CB05", "thu hồi 3");
    }

    public static async Task ExtensionsAsync(Story story)
    {
        await story.QuietlyAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu", "đồng ý");
        await story.QuietlyAsync("CB02", "nhận 1");
        await story.SaysAsync("CB02", "xin gia hạn 1");
        await story.SaysAsync("CB02", "5/3");
        await story.SaysAsync("CB02", "chờ Sở gửi số liệu");
        await story.SaysAsync("CB02", "11/3");
        await story.SaysAsync("CB02", "xin gia hạn 1 tới 13/3 vì chờ huyện");
        await story.PressesAsync("CB05", "approve");
        await story.QuietlyAsync("CB02", "xin gia hạn 1 tới 12/3 vì chờ huyện");
        await story.SaysAsync("CB05", "đồng ý gia hạn 1 đến 13/3");
        await story.SaysAsync("CB02", "xin gia hạn 1 tới 18/3 vì chờ tỉnh");
        await story.PressesAsync("CB05", "refuse");
        await story.SaysAsync("CB05", "cần số liệu cho giao ban");
        await story.SaysAsync("CB02", "xin gia hạn 1 tới 18/3 vì chờ tỉnh trả lời");
        await story.QuietlyAsync("CB02", "xin gia hạn 1 tới 20/3 vì mưa bão");
        await story.QuietlyAsync("CB05", "giao Quý rà soát vỉa hè, hạn 20/3", "đồng ý");
        await story.QuietlyAsync("CB06", "nhận 2", "xong 2", "đã gửi số 3/BC-KT");
        await story.SaysAsync("CB05", "đồng ý");
    }

    private static object Photo(string name) => new { name, contentType = "image/jpeg", content = Convert.ToBase64String([0xFF, 0xD8, 0xFF, 0xD9]) };
}
