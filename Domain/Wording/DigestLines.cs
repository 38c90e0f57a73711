using ReformBot.Domain.Assignments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Wording;

/// <summary>The lines of a digest, each fit to be pasted into a meeting's notice. Zero says nothing, but for the boxes.</summary>
internal sealed class DigestLines(string language, DigestReport report, Office office)
{
    private const int MostUnits = 10;
    private const int MostGaps = 10;

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

        if (late.Count + few.Count > 0)
        {
            yield return Say("Units.Open");
        }
    }

    /// <summary>In a unit's own digest only where it has parts of its own.</summary>
    public IEnumerable<string> Parts() => report.Figures.Units.Any(u => u.UnitId != report.Unit.Id) ? Units() : [];

    public IEnumerable<string> Work(WaitingForReader waiting)
    {
        var figures = report.Figures;
        return Some(
            (figures.DueThisWeek > 0, () => Say("Due", figures.DueThisWeek)),
            (waiting.Total > 0, () => Say(
                "Waiting", waiting.Total, waiting.Submissions, waiting.Reconsiderations, waiting.Extensions, waiting.Others)),
            (figures.HandedBack > 0, () => Say("HandedBack", figures.HandedBack)),
            (figures.Blocked.Count > 0, () => Say("Blocked", figures.Blocked.Count, figures.Blocked.OldestDays)));
    }

    /// <summary>The other clock: not accepted in time.</summary>
    public IEnumerable<string> Accepting() => Some((report.Figures.LateToAccept > 0, () => Say("LateToAccept", report.Figures.LateToAccept)));

    /// <summary>Sums alone: who passed on and who took over is between each of them and his head.</summary>
    public IEnumerable<string> Ledger() => report.Ledger is { } ledger && ledger.PassedOn + ledger.TakenOver > 0
        ? [Say("Ledger.Line", ledger.TakenOver, ledger.PassedOn)]
        : [];

    public IEnumerable<string> Commitments()
    {
        var figures = report.Figures;
        var missing = figures.NotConfirmed;
        return Some(
            (missing.Count > 0, () => Say("Commitments.Missing", missing.Count, figures.Commitments, string.Join(", ", missing.Select(NameOf)))),
            (figures.Commitments > 0 && missing.Count == 0, () => Say("Commitments.All", figures.Commitments)),
            (figures.NotReported.Count > 0, () => Say("NotReported", string.Join("; ", figures.NotReported.GroupBy(n => n.UnitId).Select(unit =>
                Say("NotReported.Unit", NameOf(unit.Key), string.Join(", ", unit.Select(n => n.Line).Distinct().Order())))))),
            (figures.Gaps.Count > 0, () => Say("Gaps.Header")))
            .Concat(figures.Gaps.Take(MostGaps).Select(g => DigestListWording.GapRow(language, g, office)))
            .Concat(Some((figures.Gaps.Count > MostGaps, () => Say("Gaps.More", figures.Gaps.Count - MostGaps))))
            .Concat(Some((figures.Indexes.Count > 0, () => Say("Indexes.Header"))))
            .Concat(figures.Indexes.Select(i => Say(
                "Indexes.Row", i.Index, Measured(i.Value, i.Unit), i.BaseYear, i.TargetYear, Measured(i.Target, i.Unit), Number(i.Missing))));
    }

    public IEnumerable<string> Seal() => report.Seal is { } seal
        ? [Say("Seal", SpokenDates.Day(language, seal.Date), seal.Hash[..16], seal.Assignments, seal.Events)]
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
                a.Number, a.Title, Speech.Person(language, office.Roster, a.AssigneeId), Speech.Deadline(language, a.DueAt, calendar),
                Standing.DaysLate(a, report.At, calendar));
        }

        if (report.Red.Count > 0 && late > report.Red.Count)
        {
            yield return Say("More", late - report.Red.Count);
        }
    }

    public string Say(string key, params object?[] values) => Texts.Say(language, key, values);

    public string NameOf(Guid unitId) => office.Roster.FindUnit(unitId)?.Name ?? "—";

    private string Beside(int? lastWeek) => lastWeek is { } count ? " " + Say("LastWeek", count) : "";

    private string Explanation(Guid unitId) =>
        report.Explanations.GetValueOrDefault(unitId) is not { } said ? ""
        : said.Week == report.Week.ToString() ? ". " + Say("Units.Explained", said.Text)
        : ". " + Say("Units.ExplainedBefore", said.Text, ReportWeek.Parse(said.Week).Number);

    private string Measured(decimal value, string unit) => unit == "%" ? $"{Number(value)}%" : $"{Number(value)} {unit}";

    private string Number(decimal value) => Speech.Number(language, value);

    private static IEnumerable<string> Some(params (bool If, Func<string> Line)[] lines) => lines.Where(l => l.If).Select(l => l.Line());
}
