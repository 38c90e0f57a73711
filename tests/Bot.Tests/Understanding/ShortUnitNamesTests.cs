using ReformBot.Bot.Understanding;
using ReformBot.Domain.People;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>"TT" is the centre of one's own ward, and not the commune far away whose name begins with these letters.</summary>
public sealed class ShortUnitNamesTests
{
    private static readonly RosterUnit Commune = new(Guid.CreateVersion7(), null, "UBND xã Tân Tiến", Block.Government, true);

    private static readonly Roster Roster = new(
        [
            .. WardOffice.Roster.People,
            new RosterPerson(Guid.CreateVersion7(), "CT21", "Nguyễn Bá Lộc", null, [new RosterPost(Commune.Id, "Chủ tịch UBND xã", Role.Head)], IsActive: true),
        ],
        [.. WardOffice.Roster.Units, Commune]);

    [Theory]
    [InlineData("giao TT báo cáo hồ sơ trễ hạn, hạn 20/3", "GD01")]
    [InlineData("giao tt bao cao ho so tre han, han 20/3", "GD01")]
    [InlineData("giao xã Tân Tiến báo cáo hồ sơ trễ hạn, hạn 20/3", "CT21")]
    public void The_nearest_is_meant(string line, string code)
    {
        var reading = new VietnameseUnderstanding().Read(line, WardOffice.Speaking("CT01") with { Roster = Roster }).Settled;
        Assert.Equal(code, Roster.Find(reading.Person!.PersonId)!.Code);
    }
}
