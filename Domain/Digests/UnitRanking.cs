namespace ReformBot.Domain.Digests;

/// <summary>Units by rate of late work, the highest first; one with fewer than five tasks is listed apart, in no order.</summary>
public sealed record UnitRanking(IReadOnlyList<UnitFigures> Ranked, IReadOnlyList<UnitFigures> TooFew)
{
    public const int Fewest = 5;

    public static UnitRanking Of(IEnumerable<UnitFigures> units)
    {
        var all = units.Where(u => u.Boxes.Total > 0).ToList();
        return new UnitRanking(
            [.. all.Where(u => u.Boxes.Total >= Fewest).OrderByDescending(u => u.Boxes.LateRate).ThenByDescending(u => u.Boxes.Late)],
            [.. all.Where(u => u.Boxes.Total < Fewest)]);
    }
}
