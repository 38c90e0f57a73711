namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>The office's rules: what was said becomes a deadline, a warning beside it, or a question.</summary>
internal static class Settlement
{
    public static DeadlineMatch Settle(Scan scan, Said said, Lead lead, DeadlineMatch match)
    {
        var date = said.Kind == SaidKind.Clock ? said.Date ?? scan.Today : said.Date;
        if (said.IsImpossible || date is null)
        {
            return match with { Ask = true, Offered = said.Offered };
        }

        var isBefore = lead.HasFlag(Lead.Before) && said is { Kind: not (SaidKind.Feast or SaidKind.Clock), Time: null }
            && (said.Kind == SaidKind.Period || !said.IsPlaced);
        if (isBefore && said is { Kind: SaidKind.Period, IsPlaced: false, PeriodStart: { } first })
        {
            return Settled(scan, said, match, scan.Calendar.PreviousWorkingDay(first));
        }

        if (IsPast(scan, said, date.Value))
        {
            return match with { Ask = true, Warn = [Warning.Past], Offered = Coming(scan, said) };
        }

        if (isBefore && date == scan.Today && said.Kind != SaidKind.Period)
        {
            return match with { Ask = true, Offered = said.Kind == SaidKind.Weekday ? [date.Value.AddDays(7)] : [] };
        }

        var settled = Settled(scan, said, match, date.Value);
        return isBefore && said.Kind != SaidKind.Period ? Before(scan, settled, date.Value) : settled;
    }

    private static DeadlineMatch Settled(Scan scan, Said said, DeadlineMatch match, DateOnly date)
    {
        if (date < scan.Today)
        {
            return match with { Ask = true, Warn = [Warning.Past] };
        }

        var warn = new List<Warning>(2);
        var offered = new List<DateOnly>(said.Offered);
        if (said.IsLunar)
        {
            warn.Add(Warning.Lunar);
        }

        if (said.Kind is not (SaidKind.Period or SaidKind.Feast) && !scan.Calendar.IsWorkingDay(date))
        {
            warn.Add(Warning.Holiday);
            offered.AddRange(new[] { scan.Calendar.PreviousWorkingDay(date), scan.Calendar.NextWorkingDay(date) }.Where(d => d >= scan.Today));
        }

        return match with { Date = date, Time = said.Time, Warn = warn, Offered = offered, CalendarEnd = said.PeriodEnd };
    }

    // The day itself still counts as in time, the echo offers the working day before.
    private static DeadlineMatch Before(Scan scan, DeadlineMatch match, DateOnly date)
    {
        var eve = scan.Calendar.PreviousWorkingDay(date);
        return match with
        {
            Warn = [.. match.Warn, Warning.Before],
            Offered = eve >= scan.Today ? [eve, .. match.Offered.Where(d => d != eve)] : match.Offered,
        };
    }

    private static bool IsPast(Scan scan, Said said, DateOnly date) =>
        said.IsPast || date < scan.Today || (date == scan.Today && scan.Clock >= (said.Time ?? scan.Calendar.Hours.End));

    private static IReadOnlyList<DateOnly> Coming(Scan scan, Said said) => said switch
    {
        { Offered.Count: > 0 } => said.Offered,
        { Kind: SaidKind.Day } or { IsPast: true, Kind: SaidKind.Period } => [],
        { Kind: SaidKind.Period, PeriodEnd: { } end } when end >= scan.Today => [scan.Calendar.NextWorkingDay(scan.Today)],
        _ => [scan.Calendar.NextWorkingDay(scan.Today)],
    };
}
