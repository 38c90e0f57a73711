using System.Globalization;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Wording;

/// <summary>The lists behind a digest's numbers, and what a head's explanation is answered.</summary>
public static class DigestListWording
{
    private const int MostPraise = 15;

    private static readonly Texts Texts = new("DigestWording");
    private static readonly Texts Lists = new("ListWording");

    /// <summary>The words that open a list: "danh sách quá hạn"; a unit's name may follow.</summary>
    public static string Phrase(string language, DigestList list) =>
        list == DigestList.Late ? Texts.Say(language, "List.Late.text", "").TrimEnd() : Texts.Say(language, $"List.{list}.text");

    /// <param name="page">Null: the reader may not open it.</param>
    public static OutgoingMessage Tasks(RosterPerson reader, DigestListPage? page, Office office, DateTimeOffset now)
    {
        var language = reader.Language;
        if (page is null or { Total: 0 })
        {
            return OutgoingMessage.Of(page is null ? Texts.Say(language, "List.NotYours") : Texts.Say(language, "List.Empty", page.Unit.Name))
                with { Language = language };
        }

        return new OutgoingMessage
        {
            Language = language,
            Title = Texts.Say(language, "List.Title", Head(language, page), page.Unit.Name),
            Lines =
            [
                .. page.Tasks.Select(a => page.List == DigestList.Blocked ? BlockedRow(reader, a, office, now) : Row(reader, a, office, now)),
                Lists.Say(language, "ShowHint", page.Tasks[0].Number),
                .. page.Pages > 1 ? new[] { Lists.Say(language, "More", page.Page, page.Pages) } : [],
                AsOf(language, office, now),
            ],
            Marks = [new LineMark(AsOf(language, office, now), LineRole.Quiet),
                .. page.Tasks.Where(a => Standing.IsLate(a, now)).Select(a => new LineMark(Row(reader, a, office, now), LineRole.Plain, ChartTone.Attention))],
            Buttons = page.Page < page.Pages ? [Next(language, page)] : [],
        };
    }

    public static OutgoingMessage NotConfirmed(string language, IReadOnlyList<RosterUnit> units) => units.Count == 0
        ? OutgoingMessage.Of(Texts.Say(language, "List.AllConfirmed")) with { Language = language }
        : new OutgoingMessage
        {
            Language = language,
            Title = Texts.Say(language, "List.NotConfirmed", units.Count),
            Lines = [.. units.Select(u => u.Name)],
        };

    /// <summary>Every one: the digest itself prints the furthest.</summary>
    public static OutgoingMessage Gaps(string language, IReadOnlyList<CommitmentGap> gaps, Office office) => new()
    {
        Language = language,
        Title = Texts.Say(language, "List.Gaps", gaps.Count),
        Lines = [.. gaps.Select(g => GapRow(language, g, office))],
    };

    /// <summary>The latest of them.</summary>
    public static OutgoingMessage Praised(string language, IReadOnlyList<CountedPraise> praise, Office office) => praise.Count == 0
        ? OutgoingMessage.Of(Texts.Say(language, "List.Praised.None")) with { Language = language }
        : new OutgoingMessage
        {
            Language = language,
            Title = Texts.Say(language, "List.Praised", praise.Count),
            Lines =
            [
                .. praise.Take(MostPraise).Select(p => Texts.Say(
                    language,
                    "List.Praised.Row",
                    p.Praise.UnitId is null ? Speech.PersonWithUnit(language, office.Roster, p.Praise.PersonId) : p.Unit.Name,
                    p.Praise.Text,
                    Speech.Person(language, office.Roster, p.Praise.ById),
                    SpokenDates.Day(language, office.Calendar.DateOf(p.Praise.At)))),
                .. praise.Count > MostPraise ? new[] { Texts.Say(language, "More", praise.Count - MostPraise) } : [],
            ],
        };

    internal static string GapRow(string language, CommitmentGap gap, Office office) => Texts.Say(
        language,
        "Gaps.Row",
        office.Roster.FindUnit(gap.UnitId)?.Name ?? "—",
        gap.Line,
        Speech.Number(language, gap.Value),
        Speech.Number(language, gap.Target),
        Speech.Number(language, gap.Missing));

    public static OutgoingMessage ToHeadAbove(RosterPerson reader, Explanation e, Office office) => OutgoingMessage.Of(Texts.Say(
        reader.Language, "Explained.ToAbove", office.Roster.FindUnit(e.UnitId)?.Name, ReportWeek.Parse(e.Week).Number, e.Text)) with
    {
        Language = reader.Language,
    };

    /// <param name="from">When the unit is sent its next figures; null under those it was sent.</param>
    public static OutgoingMessage Explained(RosterPerson reader, ExplainFiguresResult result, Office office, DateTimeOffset? from = null)
    {
        var language = reader.Language;
        return OutgoingMessage.Of(result switch
        {
            ExplainFiguresResult.Explained(var e, var above) => Texts.Say(
                language,
                above is null ? "Explained" : "Explained.Above",
                office.Roster.FindUnit(e.UnitId)?.Name,
                ReportWeek.Parse(e.Week).Number,
                e.Text,
                above is null ? null : Speech.Person(language, above)),
            ExplainFiguresResult.NotYours => Texts.Say(language, "Explain.NotYours"),
            ExplainFiguresResult.TextNeeded => Texts.Say(language, "Explain.TextNeeded"),
            ExplainFiguresResult.TooLong(var length) => Texts.Say(language, "Explain.TooLong", ExplainFigures.MaxLength, length),
            ExplainFiguresResult.NothingYet => from is { } next
                ? Texts.Say(language, "Explain.NothingYet.Until", Speech.Instant(language, next, office.Calendar))
                : Texts.Say(language, "Explain.NothingYet"),
            ExplainFiguresResult.Closed(var week) => Texts.Say(language, "Explain.Closed", week.Number),
            _ => throw new InvalidOperationException($"No words for {result}."),
        }) with { Language = language };
    }

    /// <summary>What stands as the unit's explanation; null where nothing does.</summary>
    public static OutgoingMessage Explanation(RosterPerson reader, Explanation? e, Office office) => OutgoingMessage.Of(e is null
        ? Texts.Say(reader.Language, "Explain.None")
        : Texts.Say(reader.Language, "Explain.Shown", office.Roster.FindUnit(e.UnitId)?.Name, ReportWeek.Parse(e.Week).Number, e.Text)) with
    {
        Language = reader.Language,
    };

    public static OutgoingMessage ExplanationDropped(RosterPerson reader, Explanation e, Office office) => OutgoingMessage.Of(Texts.Say(
        reader.Language, "Explain.Dropped", office.Roster.FindUnit(e.UnitId)?.Name, ReportWeek.Parse(e.Week).Number, e.Text)) with
    {
        Language = reader.Language,
    };

    /// <summary>To the head above, who was told of it.</summary>
    public static OutgoingMessage DroppedToHeadAbove(RosterPerson reader, Explanation e, Office office) => OutgoingMessage.Of(Texts.Say(
        reader.Language, "Explain.DroppedToAbove", office.Roster.FindUnit(e.UnitId)?.Name, ReportWeek.Parse(e.Week).Number)) with
    {
        Language = reader.Language,
    };

    /// <summary>Answered before that a line is waited for.</summary>
    public static bool AsksForExplanation(OutgoingMessage message) =>
        Texts.Say(message.Language, "Explain.TextNeeded").Split('⟧')[^1] is var end && message.Lines.Any(line => line.EndsWith(end, StringComparison.Ordinal));

    /// <summary>What was said right under a unit's figures, one tap from being their explanation.</summary>
    public static OutgoingMessage Offered(string language, string line) => OutgoingMessage.Of(Texts.Say(language, "Explain.Offered")) with
    {
        Language = language,
        Buttons = [Button.Saying(Texts.Say(language, "Explain.Offered.Button"), Texts.Say(language, "Explain.Offered.text", line))],
    };

    private static string Row(RosterPerson reader, Assignment a, Office office, DateTimeOffset now) => Lists.Say(
        reader.Language,
        a.DueAt is null ? "RowWho.NoDeadline" : "RowWho",
        a.Number,
        TitleOf(reader.Language, a),
        Speech.PersonWithUnit(reader, office.Roster, a.AssigneeId),
        Speech.State(reader.Language, a, now),
        Speech.Deadline(reader.Language, a.DueAt, office.Calendar));

    /// <summary>Of a bare one the number alone.</summary>
    public static string TitleOf(string language, Assignment a) => a.IsBare ? Texts.Say(language, "BareTitle") : a.Title;

    /// <summary>With how long it has been in the way, and who can help.</summary>
    private static string BlockedRow(RosterPerson reader, Assignment a, Office office, DateTimeOffset now)
    {
        var language = reader.Language;
        var days = office.Calendar.WorkingDaysBetween(office.Calendar.DateOf(a.BlockedAt ?? now), office.Calendar.DateOf(now));
        var row = Texts.Say(language, days == 0 ? "List.BlockedToday" : "List.BlockedDays", Row(reader, a, office, now), days);
        return a.UnblockerId is { } unblocker ? Lists.Say(language, "Row.Unblocker", row, Speech.PersonWithUnit(reader, office.Roster, unblocker)) : row;
    }

    /// <summary>A digest's button may be pressed days later: the list is of that moment, not of the digest's.</summary>
    private static string AsOf(string language, Office office, DateTimeOffset now) =>
        Texts.Say(language, "List.AsOf", Speech.Instant(language, now, office.Calendar));

    private static string Head(string language, DigestListPage page) => page.List == DigestList.Late
        ? Texts.Say(language, "List.Late.Both", page.Total)
        : Texts.Say(language, $"List.{page.List}", page.Total);

    private static Button Next(string language, DigestListPage page) => new(
        Lists.Say(language, "MoreButton"),
        Lists.Say(language, "NextPage.text", $"{Phrase(language, page.List)} {page.Unit.Name}", page.Page + 1),
        "list",
        new Dictionary<string, string>
        {
            ["list"] = $"{page.List}",
            ["unit"] = page.Unit.Id.ToString("N"),
            ["page"] = (page.Page + 1).ToString(CultureInfo.InvariantCulture),
        });
}
