using System.Globalization;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Wording;

/// <summary>What heads are asked about their commitments, and what they are answered.</summary>
public static class CommitmentNotices
{
    private const int HashShown = 12;

    private static readonly Texts Texts = new("CommitmentWording");

    /// <summary>The whole text, so that what is confirmed is what was read.</summary>
    public static OutgoingMessage Ask(Commitment commitment, RosterPerson head, bool isReminder) => new()
    {
        Language = head.Language,
        Title = Say(head.Language, "Ask.Title"),
        Lines =
        [
            isReminder ? Say(head.Language, "Ask.Again") : Say(head.Language, "Ask.Line", Speech.Addressing(head.Language, head)),
            .. commitment.Text.Split('\n'),
            Say(head.Language, "Ask.Note"),
        ],
        Facts = [new Fact(Say(head.Language, "Hash"), commitment.TextHash[..HashShown])],
        Buttons = [SignButton(head.Language, commitment)],
    };

    public static OutgoingMessage CheckIn(RosterPerson head, IReadOnlyList<(CheckIn CheckIn, string Text)> lines) => new()
    {
        Language = head.Language,
        Title = Say(head.Language, "CheckIn.Title"),
        Lines =
        [
            .. lines.Select(l => Say(head.Language, "CheckIn.Line", l.CheckIn.Line, l.CheckIn.Period, l.Text)),
            Say(head.Language, "CheckIn.Hint", lines[0].CheckIn.Line),
        ],
    };

    public static OutgoingMessage Of(string language, ConfirmCommitmentResult result, OfficeCalendar calendar) => result switch
    {
        ConfirmCommitmentResult.Confirmed done => Plain(
            language,
            Say(language, "Confirmed", Speech.Instant(language, done.Commitment.ConfirmedAt!.Value, calendar), done.Commitment.TextHash[..HashShown]),
            Say(language, "Confirmed.Paper")),
        ConfirmCommitmentResult.Already already =>
            Plain(language, Say(language, "Already", Speech.Instant(language, already.Commitment.ConfirmedAt!.Value, calendar))),
        ConfirmCommitmentResult.Which which => Plain(language, Say(language, "Which", which.Open.Count)) with
        {
            Buttons = [.. which.Open.Select(c => SignButton(language, c) with { Label = c.Text.Split('\n')[0] })],
        },
        ConfirmCommitmentResult.Nothing => Plain(language, Say(language, "Nothing")),
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    };

    public static OutgoingMessage Of(string language, OpenCommitmentsResult result) => result switch
    {
        OpenCommitmentsResult.Opened { Asked: 0 } none => Plain(language, Say(language, "Opened.None", none.Programme.Name)),
        OpenCommitmentsResult.Opened opened => Plain(language, Say(language, "Opened", opened.Programme.Name, opened.Asked)),
        OpenCommitmentsResult.NoLines none => Plain(language, Say(language, "NoLines", none.Code)),
        OpenCommitmentsResult.NotYours => Plain(language, Say(language, "Opened.NotYours")),
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    };

    public static OutgoingMessage Of(string language, AnswerCheckInResult result) => result switch
    {
        AnswerCheckInResult.Answered answered => Plain(language, [.. AnsweredLines(language, answered)]),
        AnswerCheckInResult.NotAFigure not => Plain(language, Say(language, "NotAFigure", not.Value)),
        AnswerCheckInResult.Which which => Plain(language, Say(language, "WhichLine", string.Join(", ", which.Lines), which.Lines[0])),
        AnswerCheckInResult.NotAsked => Plain(language, Say(language, "NotAsked")),
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    };

    public static OutgoingMessage Paper(string language, Commitment? commitment) => commitment is null
        ? Plain(language, Say(language, "Paper.None"))
        : Plain(language, Say(language, "Paper", commitment.PaperNumber is { } number ? Say(language, "Paper.Number", number) : ""));

    private static IEnumerable<string> AnsweredLines(string language, AnswerCheckInResult.Answered answered)
    {
        var checkIn = answered.CheckIn;
        yield return Say(language, "Answered", checkIn.Line, checkIn.Period, checkIn.Answer, Figure(language, checkIn.Value));
        if (answered.Gap is { } gap)
        {
            yield return gap > 0
                ? Say(language, "Answered.Gap", Figure(language, gap), Figure(language, checkIn.Target))
                : Say(language, "Answered.Met", Figure(language, checkIn.Target));
        }
    }

    /// <summary>Vietnamese writes a decimal comma.</summary>
    private static string Figure(string language, decimal? value)
    {
        var text = (value ?? 0).ToString("0.##", CultureInfo.InvariantCulture);
        return language == "en" ? text : text.Replace('.', ',');
    }

    private static Button SignButton(string language, Commitment commitment) => new(
        Say(language, "Sign"), Say(language, "Sign.text"), "sign", new Dictionary<string, string> { ["c"] = commitment.Id.ToString("N") });

    private static OutgoingMessage Plain(string language, params string[] lines) => new() { Language = language, Lines = lines };

    private static string Say(string language, string key, params object?[] values) => Texts.Say(language, key, values);
}
