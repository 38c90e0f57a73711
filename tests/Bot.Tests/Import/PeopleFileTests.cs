using System.Text;
using ReformBot.Bot.Import.People;
using ReformBot.Bot.Import.Sheets;
using ReformBot.Domain.People;
using Xunit;

namespace ReformBot.Bot.Tests.Import;

public sealed class PeopleFileTests
{
    private const string Header = "mã,họ tên,chức vụ,đơn vị,vai trò,điện thoại,email,ngôn ngữ\n";

    [Fact]
    public void Vietnamese_headings_and_words_are_understood()
    {
        var result = Read("Mã;Họ và tên;Chức vụ;Đơn vị;Vai trò;Điện thoại;Email;Ngôn ngữ;Xưng hô;Khối\n"
            + "CB01;Lê Thị  Tư;Chuyên viên;UBND tỉnh / Sở Nội vụ;Cán bộ;912 345 678;Tu.LT@Sonoivu.example;;chị;chính quyền\n");

        Assert.Empty(result.Problems);
        var post = Assert.Single(result.Rows);
        Assert.Equal((2, "CB01", "Lê Thị Tư", "Chuyên viên"), (post.Row, post.Code, post.Name, post.Position));
        Assert.Equal(["UBND tỉnh", "Sở Nội vụ"], post.UnitPath);
        Assert.Equal(("0912345678", "tu.lt@sonoivu.example", (string?)null), (post.Phone, post.Email, post.Language));
        Assert.Equal((Role.Officer, Block.Government, "chị"), (post.Role, post.Block, post.Address));
    }

    [Fact]
    public void English_headings_in_any_order_and_the_optional_accounts_are_understood()
    {
        var result = Read("role,unit,position,name,code,language,teamsObjectId,zaloBotId,zaloOaId,block\n"
            + "head,UBND tỉnh,Director,Trần Anh,7,en,0f1e2d3c-0000-4000-8000-000000000001,ab12,9007199254740993,party\n");

        Assert.Empty(result.Problems);
        var post = Assert.Single(result.Rows);
        Assert.Equal((Role.Head, "en", Block.Party), (post.Role, post.Language, post.Block));
        Assert.Equal(("0f1e2d3c-0000-4000-8000-000000000001", "ab12", "9007199254740993"), (post.TeamsObjectId, post.ZaloBotId, post.ZaloOaId));
    }

    [Theory]
    [InlineData("lãnh đạo", Role.Leader)]
    [InlineData("LEADER", Role.Leader)]
    [InlineData("phó", Role.Deputy)]
    [InlineData("deputy", Role.Deputy)]
    [InlineData("Thủ trưởng", Role.Head)]
    [InlineData("head", Role.Head)]
    [InlineData("đầu mối", Role.Focal)]
    [InlineData("focal", Role.Focal)]
    [InlineData("văn thư", Role.Clerk)]
    [InlineData("clerk", Role.Clerk)]
    [InlineData("cán bộ", Role.Officer)]
    [InlineData("officer", Role.Officer)]
    [InlineData("", Role.Officer)]
    public void A_role_is_known_by_either_language(string word, Role role)
    {
        Assert.Equal(role, Assert.Single(Read($"{Header}A1,Lê An,,UBND tỉnh,{word},,,\n").Rows).Role);
    }

    [Fact]
    public void Several_rows_with_one_code_are_several_posts()
    {
        var result = Read(Header + "A1,Lê An,Chuyên viên,UBND xã,cán bộ,,,\nA1,LÊ AN,Đầu mối,UBND xã,đầu mối,,,\nA1,Lê An,Chuyên viên,UBND xã,cán bộ,,,\n");

        Assert.Equal([Role.Officer, Role.Focal], result.Rows.Select(r => r.Role));
        Assert.Equal(new ImportProblem(4, "Trùng với dòng 2: cùng mã, đơn vị, chức vụ và vai trò."), Assert.Single(result.Problems));
    }

    [Theory]
    [InlineData(",Lê An,,UBND xã,,,,", "Thiếu mã")]
    [InlineData("A1,,,UBND xã,,,,", "Thiếu họ tên")]
    [InlineData("A1,Lê An,,,,,,", "Thiếu đơn vị")]
    [InlineData("A1,Lê An,,UBND tỉnh//Sở,,,,", "cấp để trống")]
    [InlineData("A 1,Lê An,,UBND xã,,,,", "Mã “A 1”")]
    [InlineData("A1,Lê An,,UBND xã,sếp,,,", "Vai trò “sếp”")]
    [InlineData("A1,Lê An,,UBND xã,,12345,,", "Số điện thoại “12345”")]
    [InlineData("A1,Lê An,,UBND xã,,,an@,", "e-mail “an@”")]
    [InlineData("A1,Lê An,,UBND xã,,,,fr", "Ngôn ngữ “fr”")]
    [InlineData("A0,Trần Bình,,UBND xã,,,,", "Mã A0 ở dòng 2 đã ghi tên “Lê Bình”")]
    [InlineData("A1,Lê An,,UBND xã,,,binh@x.example,", "đã ghi cho mã A0 ở dòng 2")]
    [InlineData("A0,Lê Bình,Trưởng phòng,UBND xã,,0911111111,,", "điện thoại khác với dòng 2")]
    public void A_bad_row_is_named_with_its_number_and_reason_and_the_good_ones_stay(string row, string reason)
    {
        var result = Read($"{Header}A0,Lê Bình,,UBND xã,,0900000000,binh@x.example,\n{row}\nA9,Lê Chi,,UBND xã,,,,\n");

        Assert.Equal(["A0", "A9"], result.Rows.Select(r => r.Code));
        var problem = Assert.Single(result.Problems);
        Assert.Equal(3, problem.Row);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_with_a_row_is_said_at_once()
    {
        Assert.Equal(4, Read($"{Header},,,,sếp,,,\n").Problems.Count(p => p.Row == 2));
    }

    [Theory]
    [InlineData("+84 912 345 678", "0912345678")]
    [InlineData("84912345678", "0912345678")]
    [InlineData("0912.345.678", "0912345678")]
    [InlineData("(024) 3825-1234", "02438251234")]
    public void A_telephone_is_kept_as_digits(string typed, string kept)
    {
        Assert.Equal(kept, Assert.Single(Read($"{Header}A1,Lê An,,UBND xã,,{typed},,\n").Rows).Phone);
    }

    [Fact]
    public void A_title_above_the_heading_is_left_alone_and_a_file_without_headings_is_refused()
    {
        using var workbook = new Workbook()
            .Row(1, "DANH SÁCH CÁN BỘ, CÔNG CHỨC")
            .Row(3, "Mã CB", "Họ tên", "Đơn vị")
            .Row(4, "A1", "Lê An", "UBND xã")
            .Save();

        Assert.Equal(4, Assert.Single(PeopleFile.Read(workbook, "a.xlsx").Rows).Row);
        Assert.Equal("Không thấy cột: họ tên, đơn vị. Đề nghị kiểm tra dòng tiêu đề.", Assert.Single(Read("mã,tên gọi\n1,2\n").Problems).Message);
    }

    private static PeopleFileResult Read(string text) => PeopleFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "a.csv");
}
