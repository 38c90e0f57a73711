using System.Globalization;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Wording;

/// <summary>The weekly digests. What leadership shares names units, never people; what waits for the reader is in his copy alone.</summary>
public static class DigestWording
{
    private const int MostUnitButtons = 5;

    private static readonly Texts Texts = new("DigestWording");

    public static OutgoingMessage Leadership(DigestReport report, RosterPerson reader, WaitingForReader waiting, Office office)
    {
        var language = reader.Language;
        var lines = new DigestLines(language, report, office);
        var said = new MarkedLines()
            .Say(lines.Say("Leadership.Intro", Speech.Instant(language, report.At, office.Calendar)))
            .Say(LineRole.Tiled, ChartTone.Neutral, lines.Boxes())
            .Section(lines.Say("Section.Units"), lines.Units())
            .Section(lines.Say("Section.Work"), lines.Work())
            .Section(lines.Say("Section.Commitments"), lines.Commitments())
            .Quietly(lines.Seal())
            .Say(LineRole.Heading, ChartTone.Neutral, lines.Own(waiting))
            .Quietly(lines.HowToOpen());
        return new OutgoingMessage
        {
            Topic = MessageTopic.Digest,
            Language = language,
            Title = Title(lines, "Leadership.Title", report, language),
            Lines = said.Lines,
            Marks = said.Marks,
            Tiles = [.. lines.Tiles()],
            Chart = Boxes(lines, report.Figures.Boxes),
            Buttons = [.. Lists(lines, report), .. UnitButtons(lines, report), .. Waiting(lines, waiting)],
        };
    }

    /// <param name="leadershipAt">When leadership will read these figures; null when no digest goes to it next.</param>
    public static OutgoingMessage Unit(
        DigestReport report, RosterPerson reader, WaitingForReader waiting, Office office, DateTimeOffset? leadershipAt)
    {
        var language = reader.Language;
        var lines = new DigestLines(language, report, office);
        var at = Speech.Instant(language, report.At, office.Calendar);
        var red = lines.Red().ToList();
        var said = new MarkedLines()
            .Say(leadershipAt is { } read && ExplanationReaders.IsLeadership(office.Roster, report.Unit)
                ? lines.Say("Unit.Intro", at, Speech.Instant(language, read, office.Calendar))
                : lines.Say("Unit.IntroOnly", at))
            .Say(LineRole.Heading, red.Count > 1 ? ChartTone.Attention : ChartTone.Good, red[..1])
            .Say(red[1..])
            .Say(LineRole.Heading, ChartTone.Neutral, [lines.Say("Section.Boxes")])
            .Say(LineRole.Tiled, ChartTone.Neutral, lines.Boxes())
            .Section(lines.Say("Section.Units"), lines.Parts())
            .Section(lines.Say("Section.Work"), lines.Work().Concat(lines.Ledger()))
            .Section(lines.Say("Section.Commitments"), lines.Commitments())
            .Say(LineRole.Heading, ChartTone.Neutral, lines.Own(waiting))
            .Section(lines.Say("Section.Explain"), Promise(lines, report, reader, office))
            .Quietly(lines.HowToOpen());
        return new OutgoingMessage
        {
            Topic = MessageTopic.Digest,
            Language = language,
            Title = Title(lines, "Unit.Title", report, language),
            Lines = said.Lines,
            Marks = said.Marks,
            Tiles = [.. lines.Tiles()],
            Buttons = [.. Explain(lines, report, office), .. Lists(lines, report), .. Waiting(lines, waiting)],
        };
    }

    /// <summary>The rates alone, as of this moment.</summary>
    public static OutgoingMessage LateUnits(DigestReport report, RosterPerson reader, Office office)
    {
        var lines = new DigestLines(reader.Language, report, office);
        return new OutgoingMessage
        {
            Language = reader.Language,
            Lines =
            [
                .. lines.Units(),
                lines.Say("List.AsOf", Speech.Instant(reader.Language, report.At, office.Calendar)),
                .. report.Figures.Units.All(u => u.UnitId == report.Unit.Id) ? new[] { lines.Say("Units.OwnOnly") } : [],
                .. lines.HowToOpen(),
            ],
            Buttons = [.. UnitButtons(lines, report)],
        };
    }

    /// <summary>The running week in one line, below a digest read again; the lists its buttons open are of this moment as well.</summary>
    public static string Running(string language, ReportWeek week, BoxCounts boxes, DateTimeOffset now, Office office) => Texts.Say(
        language,
        "Running",
        Speech.Instant(language, now, office.Calendar),
        week.Number,
        boxes.Total,
        boxes.CompletedOnTime + boxes.CompletedLate,
        boxes.CompletedLate,
        boxes.RunningOnTime + boxes.RunningLate,
        boxes.RunningLate,
        boxes.NoDeadline);

    private static string Title(DigestLines lines, string key, DigestReport report, string language) => lines.Say(
        key, report.Week.Number, report.Week.Year, report.Unit.Name, Short(report.Week.Monday, language), Short(report.Week.Sunday, language));

    private static string Short(DateOnly date, string language) => language == "en"
        ? date.ToString("d MMM", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{date.Day}/{date.Month}");

    private static Chart Boxes(DigestLines lines, BoxCounts boxes) => new(
        lines.Say("Chart"),
        [.. Enum.GetValues<Box>().Select(box => new ChartValue(lines.Say($"Chart.{box}"), boxes.Of(box), Tone(box)))],
        IsInLines: true);

    /// <summary>The official name of a box, the same in digests and on the board.</summary>
    public static string NameOf(string language, Box box) => Texts.Say(language, $"Chart.{box}");

    public static ChartTone Tone(Box box) => box switch
    {
        Box.CompletedOnTime => ChartTone.Good,
        Box.CompletedLate => ChartTone.Warning,
        Box.RunningLate => ChartTone.Attention,
        _ => ChartTone.Neutral,
    };

    /// <summary>Every number but zero opens the list behind it, the red ones first.</summary>
    private static IEnumerable<Button> Lists(DigestLines lines, DigestReport report)
    {
        var figures = report.Figures;
        return new[]
        {
            (DigestList.RunningLate, figures.Boxes.RunningLate),
            (DigestList.DueThisWeek, figures.DueThisWeek),
            (DigestList.HandedBack, figures.HandedBack),
            (DigestList.Blocked, figures.Blocked.Count),
            (DigestList.LateToAccept, figures.LateToAccept),
            (DigestList.CompletedLate, figures.Boxes.CompletedLate),
            (DigestList.RunningOnTime, figures.Boxes.RunningOnTime),
            (DigestList.CompletedOnTime, figures.Boxes.CompletedOnTime),
            (DigestList.NoDeadline, figures.Boxes.NoDeadline),
            (DigestList.All, figures.Boxes.Total),
            (DigestList.NotConfirmed, figures.NotConfirmed.Count),
            (DigestList.Gaps, figures.Gaps.Count),
            (DigestList.Praised, figures.Praise.Sum(p => p.Count)),
        }
        .Where(list => list.Item2 > 0)
        .Select(list => ListButton(lines.Say($"List.{list.Item1}", list.Item2), lines.Say($"List.{list.Item1}.text"), list.Item1, report.Unit.Id));
    }

    private static IEnumerable<Button> UnitButtons(DigestLines lines, DigestReport report) => UnitRanking.Of(report.Figures.Units).Ranked
        .Where(u => u.Boxes.Late > 0 && u.UnitId != report.Unit.Id)
        .Take(MostUnitButtons)
        .Select(u => ListButton(
            lines.Say("List.Late", lines.NameOf(u.UnitId), u.Boxes.Late), lines.Say("List.Late.text", lines.NameOf(u.UnitId)), DigestList.Late, u.UnitId));

    private static Button ListButton(string label, string text, DigestList list, Guid unitId) => new(
        label, text, "list", new Dictionary<string, string> { ["list"] = $"{list}", ["unit"] = unitId.ToString("N") });

    private static IEnumerable<Button> Waiting(DigestLines lines, WaitingForReader waiting) => waiting.Total == 0
        ? []
        : [new Button(
            lines.Say("Button.Waiting", waiting.Total),
            lines.Say("Button.Waiting.text"),
            "list",
            new Dictionary<string, string> { ["list"] = "WaitingForMe" })];

    /// <summary>What becomes of an explanation; nothing is promised where nobody would read it.</summary>
    private static IEnumerable<string> Promise(DigestLines lines, DigestReport report, RosterPerson reader, Office office) =>
        report.Figures.Boxes.Late == 0 ? []
        : ExplanationReaders.IsLeadership(office.Roster, report.Unit) ? [lines.Say("Unit.Explain")]
        : ExplanationReaders.HeadAbove(office.Roster, report.Unit) is { } above
            ? [lines.Say("Unit.Explain.Above", Speech.Person(reader.Language, above))]
        : [];

    private static IEnumerable<Button> Explain(DigestLines lines, DigestReport report, Office office) =>
        report.Figures.Boxes.Late == 0
        || (!ExplanationReaders.IsLeadership(office.Roster, report.Unit) && ExplanationReaders.HeadAbove(office.Roster, report.Unit) is null)
        ? []
        : [new Button(
            lines.Say("Button.Explain"),
            lines.Say("Button.Explain.text"),
            "explain",
            new Dictionary<string, string> { ["unit"] = report.Unit.Id.ToString("N"), ["week"] = report.Week.ToString() })];
}
