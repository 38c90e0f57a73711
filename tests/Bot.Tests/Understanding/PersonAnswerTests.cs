using ReformBot.Bot.Understanding.People;
using ReformBot.Domain.People;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

public sealed class PersonAnswerTests
{
    [Theory]
    [InlineData("Lan", "CB02")]
    [InlineData("chị Tư ạ", "CB04")]
    [InlineData("thì cho đ/c Quý nhé", "CB03")]
    [InlineData("@CB07", "CB07")]
    [InlineData("lại cho anh Tuấn", "TP02")]
    [InlineData("phòng Kinh tế", "TP02")]
    [InlineData("Hạnh, Lan", "CB05")]
    public void Who_is_named_is_found_whatever_stands_around_the_name(string words, string code) => Assert.Equal(code, CodeOf(words));

    [Theory]
    [InlineData("tuan", "TP02")]
    [InlineData("mai.", "VT01")]
    [InlineData("cho thang", "CB07")]
    public void A_name_that_is_a_time_too_is_somebody_where_somebody_is_asked_for(string words, string code) => Assert.Equal(code, CodeOf(words));

    [Theory]
    [InlineData("")]
    [InlineData("chưa biết")]
    [InlineData("tuần sau")]
    [InlineData("các phòng")]
    [InlineData("mai em báo lại")]
    public void Words_that_name_nobody_give_nobody(string words) => Assert.Null(CodeOf(words));

    [Theory]
    [InlineData("toàn bộ các phòng", null)]
    [InlineData("toàn phường", null)]
    [InlineData("Toàn", "CB99")]
    public void A_whole_group_is_nobody_though_its_first_word_is_a_name(string words, string? code)
    {
        var lan = WardOffice.Roster.FindByCode("CB02")!;
        var toan = new RosterPerson(Guid.CreateVersion7(), "CB99", "Phạm Văn Toàn", null, lan.Posts, true);
        var context = WardOffice.Speaking() with { Roster = new Roster([.. WardOffice.Roster.People, toan], [.. WardOffice.Roster.Units]) };
        Assert.Equal(code, PersonAnswer.Read(words, context) is { } named ? context.Roster.Find(named.PersonId)?.Code : null);
    }

    private static string? CodeOf(string words) => WardOffice.CodeOf(PersonAnswer.Read(words, WardOffice.Speaking()));
}
