using ReformBot.Bot.Understanding.People;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>Units by their name, with or without its marks: those whose whole name it is, then those that are called so for short.</summary>
internal static class UnitsCalled
{
    /// <param name="folded">The name alone, folded; several bodies have rooms of one name.</param>
    public static IEnumerable<RosterUnit> In(Roster roster, string folded) => folded.Length == 0
        ? []
        : Active(roster, u => Text.Folded.Of(u.Name).Text == folded)
            .Concat(Active(roster, u => UnitAliases.Of(u.Name).Any(a => Text.Folded.Of(a.Alias).Text == folded))).Distinct();

    private static IEnumerable<RosterUnit> Active(Roster roster, Func<RosterUnit, bool> isCalledSo) => roster.Units.Where(u => u.IsActive && isCalledSo(u));
}
