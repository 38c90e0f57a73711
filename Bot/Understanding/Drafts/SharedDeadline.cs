namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>
/// A deadline said once, at the end, is meant for every order before it that has none: with the last order of the line, or on a
/// last line of its own. A numbered item keeps to itself.
/// </summary>
internal static class SharedDeadline
{
    public static IReadOnlyList<Reading> Over(IReadOnlyList<(int Row, Reading Reading)> parts)
    {
        var alone = parts.Count > 0 && IsAlone(parts[^1].Reading) ? parts[^1].Reading : null;
        return [.. parts.Select(p => IsOpen(p.Reading) ? With(p.Reading, LastOf(p.Row) ?? alone) : p.Reading)];

        Reading? LastOf(int row) => parts.Last(p => p.Row == row).Reading is { Intent: Intent.Assign } last && IsSaid(last) ? last : null;
    }

    private static bool IsOpen(Reading reading) => reading is { Intent: Intent.Assign, NoSuchDay: null } && !IsSaid(reading);

    private static bool IsSaid(Reading reading) => reading.Deadline is not null || reading.NoDeadline;

    private static bool IsAlone(Reading reading) => reading is { Intent: Intent.Unknown, Person: null, Title: null } && IsSaid(reading);

    private static Reading With(Reading reading, Reading? said) => said is null ? reading : reading with
    {
        Deadline = said.Deadline,
        NoDeadline = said.NoDeadline,
        Ask = [.. reading.Ask.Where(a => a != Slot.Deadline)],
        Warn = [.. reading.Warn.Union(said.Warn.Where(w => w != Warning.Vague))],
    };
}
