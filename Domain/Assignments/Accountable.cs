using ReformBot.Domain.People;

namespace ReformBot.Domain.Assignments;

/// <summary>Who answers for work given to somebody: the head of his unit, the receiver himself where he is the head.</summary>
public static class Accountable
{
    public static Guid HeadFor(Roster roster, RosterPerson receiver, Guid unitId) => (roster.HeadOf(unitId) ?? receiver).Id;
}
