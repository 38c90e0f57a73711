using ReformBot.Domain.People;

namespace ReformBot.Bot.Web;

/// <summary>"UBND tỉnh/Sở Nội vụ", as in the people file.</summary>
internal static class UnitPath
{
    public static string Of(Roster roster, Guid unitId)
    {
        var names = new Stack<string>();
        for (var unit = roster.FindUnit(unitId); unit is not null; unit = unit.ParentId is { } parent ? roster.FindUnit(parent) : null)
        {
            names.Push(unit.Name);
        }

        return string.Join('/', names);
    }
}
