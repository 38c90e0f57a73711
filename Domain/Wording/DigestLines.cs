using ReformBot.Domain.Assignments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Wording;

/// <summary>The lines of a digest, each fit to be pasted into a meeting's notice. Zero says nothing, but for the boxes.</summary>
internal sealed class DigestLines(string language, DigestReport report, Office office)
{
    private const int MostUnits = 10;
    private const int MostGaps = 5;

    private static readonly Texts Texts = new("DigestWording");

    public IEnumerable<string> Boxes()
    {
        var (now, before) = (report.Figures.Boxes, report.LastWeek?.Boxes);
        yield return Say("Total", now.Total, Beside(before?.Total));
        foreach (var box in Enum.GetValues<Box>())
        {
            yield return Say($"Box.{box}", now.Of(box), Beside(before?.Of(box)));
        }
    }

    /// <summary>The same numbers set side by side.</summary>
    public IEnumerable<Tile> Tiles()
    {
        var (now, before) = (report.Figures.Boxes, report.LastWeek?.Boxes);
        return Enum.GetValues<Box>()
            .Select(box => new Tile(Say($"Chart.{box}"), now.Of(box), DigestWording.Tone(box), WeekBefore(before?.Of(box))))
            .Prepend(new Tile(Say("Tile.Total"), now.Total, Before: WeekBefore(before?.Total)));
    }

    public IEnumerable<string> Units()
    {
        var ranking = UnitRanking.Of(report.Figures.Units);
        var late = ranking.Ranked.Where(u => u.Boxes.Late > 0).ToList();
        var few = ranking.TooFew.Where(u => u.Boxes.Late > 0).ToList();
        yield return Say(late.Count + few.Count > 0 ? "Units.Header" : "Units.None");
        // A head who explained is printed however far down he stands: he was told so.
        var printed = late.Where((unit, i) => i < MostUnits || report.Explanations.ContainsKey(unit.UnitId)).ToList();
        foreach (var unit in printed)
        {
            yield return Say("Units.Row", NameOf(unit.UnitId), Number(unit.Boxes.LateRate), unit.Boxes.Late, unit.Boxes.Total) + Explanation(unit.UnitId);
        }

        if (late.Count > printed.Count)
        {
            yield return Say("Units.More", late.Count - printed.Count);
        }

        if (few.Count > 0)
        {
            var rows = few.Select(u => Say("Units.TooFewRow", NameOf(u.UnitId), u.Boxes.Late, u.Boxes.Total) + Explanation(u.UnitId));
            yield return Say("Units.TooFew", UnitRanking.Fewest, string.Join("; ", rows));
        }
    }

    /// <summary>In a unit's own digest only where it has parts of its own.</summary>
    public IEnumerable<string> Parts() => HasParts ? Units() : [];

    public IEnumerable<string> Work()
    {
        var figures = report.Figures;
        var praise = figures.Praise.Sum(p => p.Count);
        return Some(
            (figures.DueThisWeek > 0, () => Say("Due", figures.DueThisWeek)),
            (figures.LateToAccept > 0, () => Say("LateToAccept", figures.LateToAccept)),
            (figures.HandedBack > 0, () => Say("HandedBack", figures.HandedBack)),
            (figures.Blocked.Count > 0, () => Say(figures.Blocked.OldestDays == 0 ? "Blocked.Today" : "Blocked", figures.Blocked.Count, figures.Blocked.OldestDays)),
            (praise > 0, () => Say("Praise", praise, Beside(report.LastWeek?.Praise.Sum(p => p.Count))) + PraisedParts()));
    }

    /// <summary>For the reader alone, below what can be shared: what waits for his word, kind by kind.</summary>
    public IEnumerable<string> Own(WaitingForReader waiting)
    {
        var kinds = new[]
        {
            ("Submissions", waiting.Submissions), ("Reconsiderations", waiting.Reconsiderations), ("Extensions", waiting.Extensions),
            ("Obstacles", waiting.Obstacles), ("Commitments", waiting.Commitments), ("Others", waiting.Others),
        };
        return Some((waiting.Total > 0, () => Say(
            "Waiting", waiting.Total, string.Join(", ", kinds.Where(k => k.Item2 > 0).Select(k => Say($"Waiting.{k.Item1}", k.Item2))))));
    }

    public IEnumerable<string> HowToOpen() => Some((
        (report.Kind == DigestIssue.Leadership || HasParts) && report.Figures.Units.Any(u => u.Boxes.Late > 0), () => Say("Units.Open")));

    /// <summary>Sums alone: who passed on and who took over is between each of them and his head.</summary>
    public IEnumerable<string> Ledger() => report.Ledger is { } ledger && ledger.PassedOn + ledger.TakenOver > 0
        ? [Say("Ledger.Line", ledger.TakenOver, ledger.PassedOn)]
        : [];

    public IEnumerable<string> Commitments()
    {
        var figures = report.Figures;
        var missing = figures.NotConfirmed;
        return Some(
            (missing.Count > 0, () => figures.Commitments == 1
                ? Say("Commitments.Missing.One", NameOf(missing[0]))
                : Say("Commitments.Missing", missing.Count, figures.Commitments, Names(missing))),
            (figures.Commitments > 0 && missing.Count == 0, () => Say(figures.Commitments == 1 ? "Commitments.All.One" : "Commitments.All", figures.Commitments)))
            .Concat(NotReported())
            .Concat(Some((figures.Gaps.Count > 0, () => Say("Gaps.Header"))))
            .Concat(figures.Gaps.Take(MostGaps).Select(g => DigestListWording.GapRow(language, g, office)))
            .Concat(Some((figures.Gaps.Count > MostGaps, () => Say("Gaps.More", figures.Gaps.Count - MostGaps))))
            .Concat(Some((figures.Indexes.Count > 0, () => Say("Indexes.Header"))))
            .Concat(figures.Indexes.Select(i => Say(
                "Indexes.Row", i.Index, Measured(i.Value, i.Unit), i.BaseYear, i.TargetYear, Measured(i.Target, i.Unit), Number(i.Missing))));
    }

    /// <summary>The lines of a commitment not reported, each with its units: units that owe the same lines stand together.</summary>
    private IEnumerable<string> NotReported() => report.Figures.NotReported.GroupBy(n => n.UnitId)
        .Select(unit => (unit.Key, Lines: string.Join(", ", unit.Select(n => n.Line).Distinct().Order())))
        .GroupBy(unit => unit.Lines, unit => unit.Key)
        .OrderBy(lines => lines.Key, StringComparer.Ordinal)
        .Select(lines => lines.ToList() switch
        {
            [var one] when one == report.Unit.Id => Say("NotReported.Own", lines.Key),
            [var one] => Say("NotReported.One", lines.Key, NameOf(one)),
            var units => Say("NotReported", lines.Key, units.Count, Names(units)),
        });

    private const int SealShown = 16;

    public IEnumerable<string> Seal() => report.Seal is { } seal
        ? [Say("Seal", SpokenDates.Day(language, seal.Date), Fingerprint.Of(seal.Hash, SealShown), seal.Assignments, seal.Events)]
        : [];

    public IEnumerable<string> Red()
    {
        var late = report.Figures.Boxes.RunningLate;
        yield return late == 0 ? Say("Unit.NoRed") : Say("Unit.Red", late, Beside(report.LastWeek?.Boxes.RunningLate));
        var calendar = office.Calendar;
        foreach (var a in report.Red)
        {
            yield return Say(
                a.State == AssignmentState.Submitted ? "Unit.RedItem.Submitted" : "Unit.RedItem",
                a.Number, DigestListWording.TitleOf(language, a), Speech.Person(language, office.Roster, a.AssigneeId), Speech.Deadline(language, a.DueAt, calendar),
                Speech.LateBy(
                    language, a.DueAt!.Value, Standing.ClockOf(a, report.At), calendar, a.State == AssignmentState.Submitted ? "SubmittedLateBy" : "LateBy"));
        }

        if (report.Red.Count > 0 && late > report.Red.Count)
        {
            yield return Say("More", late - report.Red.Count);
        }
    }

    public string Say(string key, params object?[] values) => Texts.Say(language, key, values);

    private bool HasParts => report.Figures.Units.Any(u => u.UnitId != report.Unit.Id);

    /// <summary>By unit, never by person; nothing where it is all the reporting unit's own.</summary>
    private string PraisedParts() => report.Figures.Praise.All(p => p.UnitId == report.Unit.Id) ? "" : Say(
        "Praise.Units", string.Join("; ", report.Figures.Praise.OrderByDescending(p => p.Count).Select(p => Say("Praise.Unit", NameOf(p.UnitId), p.Count))));

    /// <summary>Names have commas of their own.</summary>
    private string Names(IEnumerable<Guid> units) => string.Join("; ", units.Select(NameOf).Order(StringComparer.Ordinal));

    public string NameOf(Guid unitId) => office.Roster.FindUnit(unitId)?.Name ?? "—";

    private string? WeekBefore(int? count) => count is { } known ? Say("Tile.LastWeek", known) : null;

    private string Beside(int? lastWeek) => lastWeek is { } count ? " " + Say("LastWeek", count) : "";

    private string Explanation(Guid unitId) =>
        report.Explanations.GetValueOrDefault(unitId) is not { } said ? ""
        : said.Week == report.Week.ToString() ? ". " + Say("Units.Explained", said.Text)
        : ". " + Say("Units.ExplainedBefore", said.Text, ReportWeek.Parse(said.Week).Number);

    private string Measured(decimal value, string unit) => unit == "%" ? $"{Number(value)}%" : $"{Number(value)} {unit}";

    private string Number(decimal value) => Speech.Number(language, value);

    private static IEnumerable<string> Some(params (bool If, Func<string> Line)[] lines) => lines.Where(l => l.If).Select(l => l.Line());
}
