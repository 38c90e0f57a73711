using ReformBot.Bot.Import.Plans;
using ReformBot.Domain.People;
using Xunit;

namespace ReformBot.Bot.Tests.Import;

public sealed class PlanNamesTests
{
    private readonly List<RosterUnit> _units = [];
    private readonly List<RosterPerson> _people = [];

    public PlanNamesTests()
    {
        var province = Unit("UBND tỉnh", null);
        Person("C1", "Nguyễn Lan", Unit("Sở Nội vụ", province), Role.Head);
        foreach (var name in new[] { "UBND xã Bình Minh", "UBND phường Lam Giang" })
        {
            var commune = Unit(name, province);
            Person($"C{_people.Count + 1}", $"Trần Văn {_people.Count}", commune, Role.Head);
            Person($"C{_people.Count + 1}", $"Lê Thị {_people.Count}", Unit("Phòng Kinh tế, Hạ tầng và Đô thị", commune), Role.Head);
        }

        Person("C9", "Nguyễn Văn Hùng", province, Role.Officer);
        Unit("Phòng trống", province);
    }

    [Theory]
    [InlineData("Sở Nội vụ", "C1")]
    [InlineData("so noi vu", "C1")]
    [InlineData("đ/c Nguyễn Văn Hùng", "C9")]
    [InlineData("C9", "C9")]
    [InlineData("UBND phường Lam Giang/Phòng Kinh tế, Hạ tầng và Đô thị", "C5")]
    public void The_one_who_leads_is_found_by_unit_path_name_or_code(string words, string code)
    {
        var (receivers, problem) = Names.Find(words);

        Assert.Null(problem);
        Assert.Equal(code, _people.Single(p => p.Id == Assert.Single(receivers).PersonId).Code);
    }

    [Fact]
    public void All_communes_are_their_heads()
    {
        var (receivers, _) = Names.Find("UBND các xã, phường");

        Assert.Equal(["C2", "C4"], receivers.Select(l => _people.Single(p => p.Id == l.PersonId).Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Phòng Kinh tế, Hạ tầng và Đô thị", "trùng với 2")]
    [InlineData("Sở Xây dựng", "Không tìm thấy")]
    [InlineData("Phòng trống", "chưa có người đứng đầu")]
    public void Words_that_fit_nobody_or_several_are_said_and_nobody_is_chosen(string words, string said)
    {
        var (receivers, problem) = Names.Find(words);

        Assert.Empty(receivers);
        Assert.Contains(said, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_who_cooperate_may_stand_in_one_cell_although_names_hold_commas()
    {
        var (people, _) = Names.FindAll(["UBND xã Bình Minh/Phòng Kinh tế, Hạ tầng và Đô thị", "Nguyễn Văn Hùng, UBND phường Lam Giang"]);

        Assert.Equal(["C3", "C9", "C4"], people.Select(id => _people.Single(p => p.Id == id).Code));
    }

    private PlanNames Names => new(new Roster(_people, _units));

    private Guid Unit(string name, Guid? parent)
    {
        _units.Add(new(Guid.CreateVersion7(), parent, name, Block.Government, IsActive: true));
        return _units[^1].Id;
    }

    private void Person(string code, string name, Guid unit, Role role) =>
        _people.Add(new(Guid.CreateVersion7(), code, name, null, [new(unit, "Chuyên viên", role)], IsActive: true));
}
