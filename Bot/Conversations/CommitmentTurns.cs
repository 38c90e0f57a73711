using ReformBot.Bot.Understanding;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations;

/// <summary>Confirming a commitment's content, attaching its paper, reporting a line's figure, opening a programme's commitments.</summary>
internal static class CommitmentTurns
{
    /// <summary>True when the words are about one of them.</summary>
    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text)
    {
        if (CommitmentWords.ProgrammeIn(text) is { } code)
        {
            turn.Reply = CommitmentNotices.Of(turn.Language, await new OpenCommitments(code).RunAsync(turn.Act));
        }
        else if (CommitmentWords.PaperIn(text) is { } number && (number.Length > 0 || turn.Message.Files.Count > 0))
        {
            var paper = await new AttachPaper(number.Length > 0 ? number : null, turn.Message.Files.Count > 0 ? turn.Message.Files[0] : null).RunAsync(turn.Act);
            turn.Reply = CommitmentNotices.Paper(turn.Language, paper);
        }
        else if (reading.Intent == Intent.Sign)
        {
            await ConfirmAsync(turn, commitment: null);
        }
        else if (reading.Intent == Intent.Checkin)
        {
            turn.Reply = CommitmentNotices.Of(turn.Language, await new AnswerCheckIn(reading.Line, reading.Value ?? "").RunAsync(turn.Act));
        }
        else
        {
            return false;
        }

        turn.HadEffect = true;
        return true;
    }

    public static async Task ConfirmAsync(Turn turn, Guid? commitment) =>
        turn.Reply = CommitmentNotices.Of(turn.Language, await new ConfirmCommitment(commitment).RunAsync(turn.Act), turn.Office.Calendar);
}
