using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"Số 07 nhầm, 51 mới đúng", right after the number of a signed paper was given: another takes its place, at a yes.</summary>
internal static class PaperNumbers
{
    public static async Task<bool> TryCorrectAsync(Turn turn, string text)
    {
        if (CommitmentWords.PaperCorrectedIn(text) is not { } number || await LastNotice.ReadAsync(turn) is not { AnswersHim: true, Message.Lines: var told })
        {
            return false;
        }

        var headed = turn.Office.Roster.HeadedBy(turn.Person);
        var papers = await turn.Db.Commitments.AsNoTracking().Where(c => headed.Contains(c.UnitId) && c.PaperNumber != null)
            .OrderByDescending(c => c.AskedAt).Select(c => c.PaperNumber!).ToListAsync();
        if (papers.Find(paper => told.Any(line => line.Contains(paper, StringComparison.Ordinal))) is not { } before)
        {
            return false;
        }

        var after = CommitmentWords.Renumbered(before, number);
        ConfirmDialog.Begin(turn, CommitmentWording.PaperCorrection(turn.Language, before, after), [], CommitmentWording.PaperText(turn.Language, after));
        return true;
    }
}
