using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Domain.Tests.Messaging;

public sealed class CitizenNamesTests
{
    private static readonly string[] Office = ["Nguyễn Anh Tuấn", "Lê Ngọc Lan", "Vũ Thị Hoàn"];

    [Theory]
    [InlineData("trả lời đơn của bà Trần Thị B", "trả lời đơn của bà T.T.B.")]
    [InlineData("ông Nguyễn Văn An, khu phố 3", "ông N.V.A., khu phố 3")]
    [InlineData("Ông Nguyễn Văn An có đơn", "Ông N.V.A. có đơn")]
    [InlineData("ÔNG NGUYỄN VĂN AN", "ÔNG N.V.A.")]
    [InlineData("chị Đỗ Thị Mười Ba", "chị Đ.T.M.B.")]
    [InlineData("anh Trần Quốc Thắng ở tổ 5", "anh T.Q.T. ở tổ 5")]
    [InlineData("ông Tran Van Binh", "ông T.V.B.")]
    [InlineData("ong Tran Van Binh", "ong T.V.B.")]
    [InlineData("ông/bà Lê Văn C", "ông/bà L.V.C.")]
    [InlineData("ông (bà) Lê Văn C", "ông (bà) L.V.C.")]
    [InlineData("công dân Y Moan Êban", "công dân Y.M.Ê.")]
    [InlineData("Công dân: Phạm Thị Dung", "Công dân: P.T.D.")]
    [InlineData("hộ ông Võ Văn Tư Phường 3", "hộ ông V.V.T. Phường 3")]
    [InlineData("ông Trần Văn A và bà Lê Thị B", "ông T.V.A. và bà L.T.B.")]
    [InlineData("bà\u00A0Trần Thị B", "bà\u00A0T.T.B.")]
    [InlineData("ông Nguyễn Anh Tuấn Kiệt", "ông N.A.T.K.")]
    public void Citizens_keep_only_their_initials(string text, string masked) => Assert.Equal(masked, CitizenNames.Mask(text, IsOfOffice));

    [Theory]
    [InlineData("anh Nguyễn Anh Tuấn, Trưởng phòng")]
    [InlineData("chị Lê Ngọc Lan")]
    [InlineData("bà VŨ THỊ HOÀN")]
    [InlineData("đồng chí Trần Văn Sáu")]
    [InlineData("ông Chủ tịch")]
    [InlineData("bà Phó Chủ tịch UBND phường")]
    [InlineData("anh Tuấn, chị Lan")]
    [InlineData("anh Ba")]
    [InlineData("tỉnh Bà Rịa - Vũng Tàu")]
    [InlineData("đường Bà Huyện Thanh Quan")]
    [InlineData("đường Bà Triệu")]
    [InlineData("cầu Ông Lãnh")]
    [InlineData("đường Nguyễn Văn Cừ")]
    [InlineData("Phòng Văn hóa - Xã hội")]
    [InlineData("tiếp công dân Quý I")]
    [InlineData("lịch tiếp công dân của Chủ tịch UBND")]
    [InlineData("Hội Người cao tuổi, các cụ")]
    [InlineData("")]
    public void People_of_the_office_places_and_posts_stay(string text) => Assert.Equal(text, CitizenNames.Mask(text, IsOfOffice));

    private static bool IsOfOffice(string name) => Office.Contains(name, StringComparer.OrdinalIgnoreCase);
}
