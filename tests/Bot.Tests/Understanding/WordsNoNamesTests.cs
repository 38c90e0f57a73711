using ReformBot.Bot.Understanding;
using ReformBot.Domain.People;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>Everyday words typed without marks are nobody, least of all somebody of another office.</summary>
public sealed class WordsNoNamesTests
{
    private static readonly Guid Front = new(77, 7, 7, [0, 0, 0, 0, 0, 0, 0, 77]);

    private static readonly Roster Roster = new(
        [.. WardOffice.Roster.People, new RosterPerson(new Guid(78, 7, 7, [0, 0, 0, 0, 0, 0, 0, 78]), "MTT1", "Hồ Sỹ Lâm", "anh", [new RosterPost(Front, "Phó Chủ tịch", Role.Deputy)], true)],
        [.. WardOffice.Roster.Units, new RosterUnit(Front, null, "Ủy ban MTTQ Việt Nam tỉnh", Block.Front, true)]);

    [Theory]
    [InlineData("cu lam di")]
    [InlineData("muc 2 a lam viec voi Tuan roi, bo")]
    [InlineData("thoi de a lam cho")]
    [InlineData("khong phai, tai dang lam 12 voi 13 gap")]
    [InlineData("ban hanh cai 1 thoi")]
    [InlineData("don vi nao chua gui bao cao tuan")]
    [InlineData("bao cao tuan con thieu don vi nao")]
    [InlineData("tiep nhan hanh chinh sua nha van hoa")]
    public void Nobody_is_named(string line)
    {
        var reading = Read(line);
        Assert.Null(reading.Person);
        Assert.DoesNotContain(reading.PersonCandidates, id => Roster.Find(id)!.Code == "MTT1");
    }

    [Theory]
    [InlineData("giao anh Lâm soạn báo cáo, hạn 12/3", "MTT1")]
    [InlineData("giao hanh soan bao cao, han 12/3", "CB05")]
    [InlineData("giao hanh chinh sua ke hoach, han 6/3", "CB05")]
    [InlineData("giao hanh trinh ky ke hoach, han 6/3", "CB05")]
    [InlineData("giao tuan soan bao cao, han 12/3", "TP02")]
    [InlineData("nhờ chị Tư soạn báo cáo, hạn 12/3", "CB04")]
    public void With_its_marks_or_near_by_he_is(string line, string code) => Assert.Equal(code, Roster.Find(Read(line).Person!.PersonId)!.Code);

    private static Reading Read(string line) => new VietnameseUnderstanding().Read(
        line, new ReadingContext(WardOffice.Now, WardOffice.Calendar, Roster, Roster.FindByCode("CT01"), [WardOffice.Task(12), WardOffice.Task(13)]));
}
