using ReformBot.Bot.Understanding.Drafts;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>A pasted notice names itself above its items; each of its drafts has it as source, unless the item names another.</summary>
public sealed class NoticeSourceTests
{
    [Theory]
    [InlineData("Thông báo số 45/TB-UBND ngày 3/3/2026 kết luận giao ban:", "Thông báo số 45/TB-UBND ngày 3/3/2026")]
    [InlineData("thong bao so 45/TB-UBND ngay 03/03/2026", "Thong bao số 45/TB-UBND ngày 3/3/2026")]
    [InlineData("ỦY BAN NHÂN DÂN PHƯỜNG\nSố: 45/TB-UBND\nphường, ngày 03 tháng 3 năm 2026\nTHÔNG BÁO\nKết luận giao ban", "Thông báo số 45/TB-UBND ngày 3/3/2026")]
    [InlineData("Thông báo kết luận số 12-TB/ĐU ngày 1.3.2026", "Thông báo kết luận số 12-TB/ĐU ngày 1/3/2026")]
    [InlineData("e gửi theo số 45/KL-UBND nhé", "Kết luận số 45/KL-UBND")]
    [InlineData("e gui ket luan giao ban sang nay a Khanh ket luan nhe", null)]
    [InlineData("giao ban sáng 3/3/2026, số người dự 45", null)]
    [InlineData("", null)]
    public void What_stands_above_the_items_says_which_document_it_is(string above, string? source) => Assert.Equal(source, NoticeSource.In(above));
}
