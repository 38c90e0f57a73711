namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>What is refused before it is kept, and what may follow.</summary>
internal static class SensitiveStory
{
    public static async Task PlayAsync(Story story)
    {
        await story.SaysAsync("CB05", "Quý xử lý gấp công văn mật này của tỉnh, hạn 6/3");
        await story.SaysAsync("CB05", "", Photo("anh.jpg"));
        await story.SaysAsync("CB05", "xem lại nội dung anh gửi lúc nãy");
        await story.SaysAsync("CB05", "thế giao việc thôi không nói nội dung được không");
        await story.SaysAsync("CB05", "giao Quý nhận văn bản tại văn thư, hạn 6/3");
        await story.PressesAsync("CB05", "yes");
        await story.SaysAsync("CB06", "nhận 1");
        await story.SaysAsync("CB06", "xong 1", Photo("b.jpg"));
        await story.SaysAsync("CB06", "xong 1");
        await story.SaysAsync("CB06", "đã báo cáo trực tiếp");
        await story.SaysAsync("CB05", "xác nhận 1");
        await story.SaysAsync("CB05", "danh sách hoàn thành đúng hạn");
        await story.SaysAsync("CB10", "xong 2 ạ", Photo("cccd-mat-truoc.jpg"));
        await story.SaysAsync("CB10", "có đơn tố cáo anh Q của phòng KT, em chuyển ai");
        await story.SaysAsync("CB05", "giao Lan trả lời bà B số 0912345678, căn cước 079012345678, hạn thứ sáu");
        await story.SaysAsync("CB05", "thôi");
        await story.SaysAsync("CB05", "giao Quý xác minh đơn tố cáo, hạn 20/3");
        await story.SaysAsync("CB05", "không hạn chế");
        await story.PressesAsync("CB05", "words");
        await story.PressesAsync("CB05", "yes");
    }

    private static object Photo(string name) => new { name, contentType = "image/jpeg", content = Convert.ToBase64String([0xFF, 0xD8, 0xFF, 0xD9]) };
}
