using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>"Giao văn phòng đi", right after it was put to him that somebody gives work back or cannot do it: who is to do it instead.</summary>
internal static class ReassignAfterDecline
{
    public static async Task<bool> TryAsync(Turn turn, Reading reading)
    {
        if (reading is not { Intent: Intent.Assign, Person: { } to, Title: null, Everyone: false, Deadline: null, Tasks.Count: 0 } || reading.People.Count > 0
            || await LastNotice.ReadAsync(turn) is not { CameByItself: true, Task: { } number }
            || await turn.Act.FindAsync(number) is not { } assignment || assignment.AssigneeId == to.PersonId
            || (assignment.State != AssignmentState.Declined && assignment.TransferAskedAt is null)
            || !turn.Act.May(assignment, (person, a) => HandOver.MayHandOver(turn.Office.Roster, person, a)))
        {
            return false;
        }

        await StepRunner.RunAsync(turn, new Request(StepVerb.Handover) { Task = number, PersonId = to.PersonId });
        return true;
    }
}
