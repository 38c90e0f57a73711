using ReformBot.Domain.Commitments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Wording;

/// <summary>What is put to heads and what they are answered. It is never called a signature.</summary>
public static partial class CommitmentWording
{
    private const int HashShown = 12;

    private static readonly Texts Texts = new("CommitmentWording");

    /// <summary>The text to be frozen, in the language of the programme: Vietnamese.</summary>
    public static string Text(ProgrammeDocument programme, string unit) => string.Join(
        '\n',
        [
            Texts.Say("vi", "Text.Head", programme.Name),
            Texts.Say("vi", "Text.Unit", unit),
            .. programme.CommitmentLines.OrderBy(l => l.Number).Select(l => $"{l.Number}. {l.Text}"),
        ]);

    public static OutgoingMessage Ask(Commitment commitment, RosterPerson head) => new()
    {
        Language = head.Language,
        Title = Texts.Say(head.Language, "Ask.Title"),
        Lines =
        [
            Texts.Say(head.Language, "Ask.Intro"),
            .. commitment.Text.Split('\n'),
            Texts.Say(head.Language, "Ask.Note", Fingerprint.Of(commitment.TextHash, HashShown)),
        ],
        Buttons = [SignButton(head.Language, commitment)],
    };

    public static Button SignButton(string language, Commitment commitment) => new(
        Texts.Say(language, "Button.sign"),
        Texts.Say(language, "Button.sign.text"),
        "sign",
        new Dictionary<string, string> { ["c"] = commitment.Id.ToString("N") });

    public static OutgoingMessage Of(RosterPerson reader, ConfirmCommitmentResult result, Office office)
    {
        var language = reader.Language;
        return Lines(language, result switch
        {
            ConfirmCommitmentResult.Confirmed(var c) =>
            [
                Texts.Say(language, "Confirmed", Speech.Person(language, reader), NameOf(c, office), At(c, language, office), Fingerprint.Of(c.TextHash, HashShown)),
                Paper(c, language) is { } paper ? Texts.Say(language, "Confirmed.Paper", paper) : Texts.Say(language, "Confirmed.PaperMissing"),
                Texts.Say(language, "TakeBack.Hint"),
            ],
            ConfirmCommitmentResult.AlreadyConfirmed(var c) => [Texts.Say(language, "AlreadyConfirmed", NameOf(c, office), At(c, language, office))],
            ConfirmCommitmentResult.PaperAttached(var c) => [Texts.Say(language, "PaperAttached", NameOf(c, office), Paper(c, language))],
            ConfirmCommitmentResult.NotYours => [Texts.Say(language, "NotYours")],
            ConfirmCommitmentResult.NothingAsked => [Texts.Say(language, "NothingAsked")],
            _ => throw new InvalidOperationException($"No words for {result}."),
        });
    }

    public static OutgoingMessage Of(RosterPerson reader, AnswerCheckInResult result)
    {
        var language = reader.Language;
        return Lines(language, result switch
        {
            AnswerCheckInResult.Answered(var c) answered =>
            [
                Texts.Say(language, "CheckIn.Answered", c.Line, SpokenDates.Period(language, c.Period), Changed(c, language)),
                .. c.Target is { } target && c.Value is not null ? new[] { Judged(language, target, answered.Missing) } : [],
                .. c.ReplacedAnswer is null ? Array.Empty<string>() : [Texts.Say(language, "TakeBack.Hint")],
            ],
            AnswerCheckInResult.Replaces(var c, var figure) => [Correction(language, c, figure).Question],
            AnswerCheckInResult.Unreadable(var c, var typed) =>
                [string.IsNullOrEmpty(typed) ? Texts.Say(language, "CheckIn.Empty", c.Line) : Texts.Say(language, "CheckIn.Unreadable", typed, c.Line)],
            AnswerCheckInResult.WhichLine(var lines) => [Texts.Say(language, "CheckIn.WhichLine", string.Join(", ", lines), lines[0])],
            AnswerCheckInResult.NothingAsked => [Texts.Say(language, "CheckIn.NothingAsked")],
            _ => throw new InvalidOperationException($"No words for {result}."),
        });
    }

    public static string LineNotAsked(string language, int line) => Texts.Say(language, "CheckIn.LineNotAsked", line);

    /// <summary>To the head: the focal point has reported for the unit.</summary>
    public static OutgoingMessage Reported(RosterPerson head, CheckIn c, string? unit, RosterPerson reporter) => Lines(
        head.Language,
        [
            Texts.Say(
                head.Language, "CheckIn.Reported",
                Speech.Sentence(Speech.Person(head.Language, reporter)), c.Line, SpokenDates.Period(head.Language, c.Period), unit ?? "—", Changed(c, head.Language)),
            .. c.Target is { } target && c.Value is not null ? new[] { Judged(head.Language, target, new AnswerCheckInResult.Answered(c).Missing) } : [],
            Texts.Say(head.Language, "CheckIn.Reported.Hint", c.Line),
        ]);

    /// <summary>How the units' commitments stand, the texts shortened to a line each.</summary>
    public static OutgoingMessage Of(RosterPerson reader, OwnCommitmentsResult result, Office office)
    {
        var language = reader.Language;
        var due = result.Own.SelectMany(o => o.Lines).FirstOrDefault(l => l.Due is not null);
        List<string> lines = [.. result.Own.SelectMany(o => StandingLines(language, o, office))];
        if (result.Own.SelectMany(o => o.Lines).FirstOrDefault(l => l.Line.Text.Length > LongestLine) is { } cut)
        {
            lines.Add(Texts.Say(language, "Own.Whole", cut.Line.Number));
        }

        if (due is not null)
        {
            lines.Add(Texts.Say(language, "Own.Hint", due.Line.Number));
        }

        if (result.Below.Count > 0)
        {
            var missing = result.Below.Where(c => c.ConfirmedAt is null).Select(c => NameOf(c, office)).Distinct().ToList();
            lines.Add(Texts.Say(language, "Block.Line", result.Below.Count(c => c.ConfirmedAt is not null), result.Below.Count));
            lines.AddRange(missing.Count > 0 ? [Texts.Say(language, "Block.Missing", string.Join(", ", missing.Take(MostUnits)) + (missing.Count > MostUnits ? "…" : ""))] : []);
        }

        return lines.Count == 0
            ? Lines(language, [Texts.Say(language, "Own.None")])
            : Lines(language, [.. lines]) with
            {
                Buttons = [.. result.Own.Where(o => o.Commitment.ConfirmedAt is null && o.Commitment.PersonId == reader.Id).Take(1)
                    .Select(o => SignButton(language, o.Commitment))],
            };
    }

    private const int MostUnits = 10;
    private const int LongestLine = 90;

    private static IEnumerable<string> StandingLines(string language, CommitmentStanding standing, Office office) =>
    [
        $"{Texts.Say(language, "Own.Title", NameOf(standing.Commitment, office))}: {standing.Programme}",
        standing.Commitment.ConfirmedAt is null
            ? Texts.Say(language, "Own.Waiting", Speech.Person(language, office.Roster, standing.Commitment.PersonId))
            : Texts.Say(language, "Own.Confirmed", At(standing.Commitment, language, office)),
        .. Paper(standing.Commitment, language) is { } paper ? [Texts.Say(language, "Confirmed.Paper", paper)] : Array.Empty<string>(),
        .. standing.Lines.Select(l => Texts.Say(language, "Own.Line", l.Line.Number, TextCut.Shortened(l.Line.Text, LongestLine), StateOf(language, l))),
    ];

    private static string StateOf(string language, CommitmentLineStanding line)
    {
        var reported = line.Reported is { } last ? Texts.Say(language, "Own.Reported", Said(last, language), SpokenDates.Period(language, last.Period)) : null;
        var state = (reported, line.Due) switch
        {
            (null, null) when line.Computed is { } value => Texts.Say(language, "Own.ComputedNow", Number(language, value)),
            (null, null) => Texts.Say(language, line.Line.MeasuredBy == MeasuredBy.Tasks ? "Own.Computed" : "Own.NotYet"),
            (null, { } due) => Texts.Say(language, "Own.Due", SpokenDates.Period(language, due.Period)),
            (_, null) => reported,
            (_, { } due) => Texts.Say(language, "Own.DueAfter", reported, SpokenDates.Period(language, due.Period)),
        };
        return line.Line.Target is { Unit: "%" } target ? Texts.Say(language, "Own.Target", state, Number(language, target.Value)) : state;
    }

    private static string Judged(string language, decimal target, decimal? missing) => missing is { } short_
        ? Texts.Say(language, "CheckIn.Gap", Number(language, target), Number(language, short_))
        : Texts.Say(language, "CheckIn.Reached", Number(language, target));

    private static string Said(CheckIn c, string language) => c.Value is { } value && c.Answer!.Contains('/', StringComparison.Ordinal)
        ? Texts.Say(language, "CheckIn.Value", c.Answer, Number(language, value))
        : c.Answer!;

    /// <summary>"95,7% → 99%", where it took another's place.</summary>
    private static string Changed(CheckIn c, string language) =>
        c.ReplacedAnswer is { } before ? Texts.Say(language, "CheckIn.Changed", before, Said(c, language)) : Said(c, language);

    private static string Number(string language, decimal value) => Speech.Number(language, value);

    private static string? Paper(Commitment c, string language) =>
        c.PaperNumber ?? (c.FileId is not null ? Texts.Say(language, "Picture") : null);

    private static string NameOf(Commitment c, Office office) => office.Roster.FindUnit(c.UnitId)?.Name ?? "—";

    private static string At(Commitment c, string language, Office office) => Speech.Instant(language, c.ConfirmedAt!.Value, office.Calendar);

    private static OutgoingMessage Lines(string language, string[] lines) => new() { Language = language, Lines = lines };
}
