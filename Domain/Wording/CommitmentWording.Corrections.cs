using ReformBot.Domain.Commitments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Wording;

/// <summary>Figures and papers put right or taken back, and what is asked before.</summary>
public static partial class CommitmentWording
{
    private static readonly string[] FigureQuestions = ["CheckIn.WhichLine", "CheckIn.Empty"];

    /// <summary>Before a figure takes the place of the one just reported, and the words that then report it.</summary>
    public static (string Question, string Words) Correction(string language, CheckIn c, string figure) => (
        Texts.Say(language, "CheckIn.Correct", c.Line, SpokenDates.Period(language, c.Period), c.Answer, figure),
        Texts.Say(language, "CheckIn.Correct.text", c.Line, figure));

    /// <summary>Before a figure that the words only mean is written down, and the words that then report it.</summary>
    public static (string Question, string Words) Report(string language, CheckIn c, string figure) => (
        Texts.Say(language, "CheckIn.Ask", c.Line, SpokenDates.Period(language, c.Period), figure),
        Texts.Say(language, "CheckIn.Correct.text", c.Line, figure));

    /// <summary>Answered before that it needs a figure, or of which line.</summary>
    public static bool AsksForFigure(OutgoingMessage message) => FigureQuestions.Any(key =>
        Texts.Say(message.Language, key, "\n", "\n").Split('\n')[0] is var begin && message.Lines.Any(line => line.StartsWith(begin, StringComparison.Ordinal)));

    /// <summary>To whoever took his own figure back.</summary>
    public static OutgoingMessage FigureTakenBack(RosterPerson reader, CheckIn c, string taken) => Lines(
        reader.Language,
        [
            c.Answer is { } before
                ? Texts.Say(reader.Language, "CheckIn.TakenBack", c.Line, SpokenDates.Period(reader.Language, c.Period), taken, before)
                : Texts.Say(reader.Language, "CheckIn.TakenBack.None", c.Line, SpokenDates.Period(reader.Language, c.Period), taken),
        ]);

    /// <summary>To the head, who was told of the figure.</summary>
    public static OutgoingMessage FigureTakenBack(RosterPerson head, CheckIn c, string taken, string? unit, RosterPerson reporter) => Lines(
        head.Language,
        [
            Texts.Say(
                head.Language, "CheckIn.TakenBackOf", Speech.Sentence(Speech.Person(head.Language, reporter)), c.Line,
                SpokenDates.Period(head.Language, c.Period), unit ?? "—", taken, c.Answer ?? Texts.Say(head.Language, "CheckIn.NoFigure")),
        ]);

    public static OutgoingMessage ConfirmationTakenBack(RosterPerson reader, Commitment c, Office office) =>
        Lines(reader.Language, [Texts.Say(reader.Language, "TakenBack", NameOf(c, office))]) with { Buttons = [SignButton(reader.Language, c)] };

    /// <summary>Before a paper's number takes another's place, and the words that then give it.</summary>
    public static string PaperCorrection(string language, string before, string after) => Texts.Say(language, "Paper.Correct", before, after);

    public static string PaperText(string language, string number) => Texts.Say(language, "Paper.text", number);

    /// <summary>One line of it in full, and how it stands.</summary>
    public static OutgoingMessage Line(RosterPerson reader, CommitmentStanding standing, CommitmentLineStanding line, Office office) => Lines(
        reader.Language,
        [
            Texts.Say(reader.Language, "Own.OneLine", line.Line.Number, NameOf(standing.Commitment, office)),
            line.Line.Text,
            Speech.Sentence(StateOf(reader.Language, line)),
        ]);

    /// <summary>A commitment, or some of its lines, is what the message shows.</summary>
    public static bool Shows(OutgoingMessage message) => message.Buttons.Any(b => b.Verb is "sign" or "checkin")
        || message.Lines.Any(line => line.StartsWith(Texts.Say(message.Language, "Own.Title", "").TrimEnd(), StringComparison.Ordinal));
}
