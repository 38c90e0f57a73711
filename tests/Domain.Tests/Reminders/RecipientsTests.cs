using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Reminders;
using Xunit;

namespace ReformBot.Domain.Tests.Reminders;

/// <summary>A chair of a commune is entered as its head: what its departments do late is for him, and nobody reports over his head.</summary>
public sealed class RecipientsTests
{
    private const string Step = "overdue-3";
    private static readonly DateTimeOffset Given = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(7));
    private static readonly RosterUnit Province = Unit("UBND tỉnh", above: null);
    private static readonly RosterUnit Ward = Unit("UBND phường", Province);
    private static readonly RosterUnit Department = Unit("Phòng Kinh tế", Ward);
    private static readonly RosterPerson ProvinceChair = Person("CB1", Province, Role.Leader);
    private static readonly RosterPerson WardChair = Person("CB2", Ward, Role.Head);
    private static readonly RosterPerson Head = Person("CB3", Department, Role.Head);
    private static readonly RosterPerson Officer = Person("CB4", Department, Role.Officer);
    private static readonly Roster Roster = new([ProvinceChair, WardChair, Head, Officer], [Province, Ward, Department]);

    [Fact]
    public void What_a_department_does_late_is_for_the_chair_of_its_ward() => Assert.Equal(WardChair, Told(Department, by: Head, to: Officer, answerable: Head));

    [Fact]
    public void What_the_chair_answers_for_himself_is_for_whoever_is_above_him() =>
        Assert.Equal(ProvinceChair, Told(Ward, by: ProvinceChair, to: WardChair, answerable: WardChair));

    [Fact]
    public void Where_the_chair_answers_for_the_department_it_is_for_whoever_is_above_him() =>
        Assert.Equal(ProvinceChair, Told(Department, by: WardChair, to: Officer, answerable: WardChair));

    private static RosterPerson? Told(RosterUnit unit, RosterPerson by, RosterPerson to, RosterPerson answerable)
    {
        var due = new DueReminder
        {
            Reminder = new Reminder
            {
                Id = Guid.CreateVersion7(), AssignmentId = Guid.CreateVersion7(), Ladder = ReminderLadder.Leadership, Step = Step, AnchorAt = Given.AddDays(10), PersonId = by.Id,
            },
            Number = 1,
            Title = "rà soát hợp đồng",
            State = AssignmentState.InProgress,
            Version = 1,
            EventCount = 2,
            AssignerId = by.Id,
            AssigneeId = to.Id,
            AccountableId = answerable.Id,
            UnitId = unit.Id,
            IssuedAt = Given,
        };
        return Recipients.For(due, Step, Roster);
    }

    private static RosterUnit Unit(string name, RosterUnit? above) => new(Guid.CreateVersion7(), above?.Id, name, Block.Government, IsActive: true);

    private static RosterPerson Person(string code, RosterUnit unit, Role role) =>
        new(Guid.CreateVersion7(), code, $"Nguyễn Văn {code}", null, [new RosterPost(unit.Id, "", role)], IsActive: true);
}
