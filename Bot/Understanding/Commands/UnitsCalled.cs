using ReformBot.Domain.People;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>Units by their whole name, with or without its marks.</summary>
internal static class UnitsCalled
{
    /// <param name="folded">The name alone, folded; several bodies have rooms of one name.</param>
    public static IEnumerable<RosterUnit> In(Roster roster, string folded) =>
        folded.Length == 0 ? [] : roster.Units.Where(u => u.IsActive && Text.Folded.Of(u.Name).Text == folded);
}
