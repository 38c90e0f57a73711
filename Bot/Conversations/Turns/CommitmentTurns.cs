using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Conversations.Submissions;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>Confirming a commitment's content, attaching its paper, reporting a line's figure, opening a programme's commitments.</summary>
internal static class CommitmentTurns
{
    /// <summary>True when the words are about one of them.</summary>
    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text)
    {
        if (CommitmentWords.ProgrammeIn(text) is { } code)
        {
            var opened = await new OpenCommitments(code, CommitmentWords.IsConfirmed(text)).RunAsync(turn.Act);
            if (opened is OpenCommitmentsResult.ToConfirm ask)
            {
                ConfirmDialog.Begin(
                    turn,
                    DialogWording.Say(turn.Language, "Commitments.Ask", ask.Programme, ask.Left),
                    [],
                    DialogWording.Say(turn.Language, "Commitments.Line", code));
                return true;
            }

            turn.HadEffect = opened is OpenCommitmentsResult.Opened;
            turn.Reply = Said(turn, opened);
        }
        else if (CommitmentWords.PaperIn(text) is { } number && (number.Length > 0 || turn.Message.Files.Count > 0))
        {
            await ConfirmAsync(turn, null, number.Length > 0 ? number : null, KeepFile(turn));
        }
        else if (await PaperNumbers.TryCorrectAsync(turn, text) || await FigureTurns.TryAsync(turn, text) || await CommitmentLineTurns.TryAsync(turn, text))
        {
            return true;
        }
        else if (reading.Intent == Intent.Sign)
        {
            await ConfirmAsync(turn, commitment: null, paper: null, KeepFile(turn));
        }
        else if (reading.Intent == Intent.Checkin)
        {
            var answered = await new AnswerCheckIn(reading.Value, reading.Line, turn.CheckInAgreed).RunAsync(turn.Act);
            if (answered is AnswerCheckInResult.NothingAsked && reading is { Line: null, Value: not null } && await TryAsProgressAsync(turn, text))
            {
                return true;
            }

            FigureTurns.Answer(turn, answered);
        }
        else if (CommitmentWords.LineIn(text) is { } line)
        {
            FigureTurns.Answer(turn, await new AnswerCheckIn(null, line).RunAsync(turn.Act));
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>No figure is asked of his unit: he says how far his work is.</summary>
    private static async Task<bool> TryAsProgressAsync(Turn turn, string text)
    {
        var percent = PercentWords.In(text);
        if (percent is null && (await StepCandidates.ForAsync(turn, StepVerb.Progress)).Count == 0)
        {
            return false;
        }

        await StepRunner.RunAsync(turn, new Request(StepVerb.Progress) { Percent = percent, Words = percent is null ? text.Trim() : null });
        return true;
    }

    public static async Task ConfirmAsync(Turn turn, Guid? commitment, string? paper = null, Guid? file = null)
    {
        var result = await new ConfirmCommitment(commitment, paper, file).RunAsync(turn.Act);
        turn.HadEffect = result is ConfirmCommitmentResult.Confirmed or ConfirmCommitmentResult.PaperAttached;
        turn.Reply = CommitmentWording.Of(turn.Person, result, turn.Office);
    }

    private static Guid? KeepFile(Turn turn) => turn.Message.Files.Count > 0 ? HeldFiles.Keep(turn)[0] : null;

    private static OutgoingMessage Said(Turn turn, OpenCommitmentsResult result) => result switch
    {
        OpenCommitmentsResult.Opened opened => DialogWording.Line(turn, "Commitments.Opened", opened.Programme, opened.Asked),
        OpenCommitmentsResult.NobodyLeft left => DialogWording.Line(turn, "Commitments.NobodyLeft", left.Programme),
        OpenCommitmentsResult.NoProgramme { Programmes.Count: 0 } => DialogWording.Line(turn, "Commitments.NoneToOpen"),
        OpenCommitmentsResult.NoProgramme none => new OutgoingMessage
        {
            Language = turn.Language,
            Lines =
            [
                DialogWording.Say(turn.Language, none.Code.Length == 0 ? "Commitments.WhichProgramme" : "Commitments.NoProgramme", none.Code),
                .. none.Programmes.Select(p => DialogWording.Say(turn.Language, "Commitments.Programme", p.Code, p.Name)),
                DialogWording.Say(turn.Language, "Commitments.Write", none.Programmes[0].Code),
            ],
        },
        OpenCommitmentsResult.NotYours => DialogWording.Line(turn, "Commitments.NotYours"),
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    };
}
