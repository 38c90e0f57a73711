using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>A digit with no numbered question open: neither obeyed nor left without a word.</summary>
internal static class BareNumberTurns
{
    public static async Task<OutgoingMessage> AnswerAsync(Turn turn, int number)
    {
        if (await turn.Act.FindAsync(number) is not { } assignment)
        {
            return DialogWording.Line(turn, "BareNumber");
        }

        var steps = await StepsAsync(turn, assignment);
        var words = string.Join(DialogWording.Say(turn.Language, "Or"), steps.Select(b => $"“{b.Text}”"));
        return DialogWording.Line(turn, "BareNumber.Task", assignment.Number, assignment.Title, words) with { Buttons = steps };
    }

    private static async Task<IReadOnlyList<Button>> StepsAsync(Turn turn, Assignment a)
    {
        var show = StepButtons.Of(turn.Language, "show", a);
        var extension = await turn.Db.ExtensionRequests.AsNoTracking()
            .SingleOrDefaultAsync(r => r.AssignmentId == a.Id && r.State == ExtensionState.Open);
        if (turn.Act.May(a, turn.Act.MayDecide) && (a.State == AssignmentState.Submitted || (extension is not null && a.IsOpen)))
        {
            return [show, StepButtons.Of(turn.Language, a.State == AssignmentState.Submitted ? "confirm" : "approve", a)];
        }

        return turn.Act.May(a, turn.Act.MayDo) && StepButtons.ForDoer(turn.Language, a) is [{ Verb: not "show" } first, ..] ? [show, first] : [show];
    }
}
