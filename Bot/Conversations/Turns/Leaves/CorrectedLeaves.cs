using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Assignments.TakingBack;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns.Leaves;

/// <summary>"Nhầm, nghỉ thứ 5": the leave just asked for, on which nobody has decided, is for other days. The head is told once.</summary>
internal static class CorrectedLeaves
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (LeaveWords.CorrectionIn(text) is not { } days
            || DeadlineReader.Range(Folded.Of(days), turn.Now, turn.Office.Calendar) is not { From: { } from, To: { } to, Ask: false, IsOpen: false } range)
        {
            return false;
        }

        var (me, since) = (turn.Person.Id, turn.Now - TakeBack.Term);
        var slip = await turn.Db.Leaves.Where(l => l.PersonId == me && l.ConfirmedById == null && l.CreatedAt >= since).OrderByDescending(l => l.CreatedAt).FirstOrDefaultAsync();
        var said = new LeaveDays(from, to, range.StartsAtNoon, range.EndsAtNoon);
        if (slip is null || slip.Days == said)
        {
            return false;
        }

        var before = LeaveNotices.DaysOf(turn.Language, slip);
        var result = await new TakeLeave(said, slip.SubstituteId) { Instead = slip }.RunAsync(turn.Act);
        turn.HadEffect = result is LeaveResult.Asked;
        turn.Reply = result switch
        {
            LeaveResult.Asked asked => Changed(turn, before, said, asked.Decider),
            LeaveResult.Overlaps(var taken) => LeaveNotices.Overlaps(taken, turn.Act),
            _ => LeaveNotices.Line(turn.Language, "NotYoursToEnter"),
        };
        return true;
    }

    private static Domain.Messaging.OutgoingMessage Changed(Turn turn, string before, LeaveDays said, RosterPerson? decider)
    {
        var changed = LeaveNotices.Line(turn.Language, "Changed", before, LeaveNotices.DaysOf(turn.Language, said));
        return decider is null ? changed
            : changed with { Lines = [.. changed.Lines, LeaveNotices.Say(turn.Language, "Changed.To", Speech.Person(turn.Language, decider))] };
    }
}
