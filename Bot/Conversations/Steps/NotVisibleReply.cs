using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>
/// The answer to a number the speaker has nothing to do with. Of what was his and went to another he is told to whom and when;
/// of what is restricted, as of what never was his, nothing.
/// </summary>
internal static class NotVisibleReply
{
    public static async Task<OutgoingMessage> ReplyAsync(Turn turn, int number) =>
        await PassedOnAsync(turn, number) is { } passed && passed.Payload is { } to
            ? DialogWording.Line(
                turn,
                "PassedOn",
                number,
                Speech.Person(turn.Language, turn.Office.Roster, to.AssigneeId),
                Day(turn, passed.Step.At))
            : DialogWording.Line(turn, "NotFound", number);

    /// <summary>The last step by which it left the speaker, if that was a handover.</summary>
    private static async Task<(AssignmentEvent Step, AssignmentSnapshot? Payload)?> PassedOnAsync(Turn turn, int number)
    {
        var steps = await turn.Db.AssignmentEvents.AsNoTracking()
            .Where(e => turn.Db.Assignments.Any(a => a.Id == e.AssignmentId && a.Number == number && !a.IsRestricted))
            .OrderBy(e => e.Number)
            .ToListAsync();
        var me = turn.Person.Id;
        (AssignmentEvent, AssignmentSnapshot?)? left = null;
        Guid? holder = null;
        foreach (var step in steps)
        {
            var after = step.Payload is { } json ? MessageJson.Read<EventPayload>(json).After : null;
            if (holder == me && after is not null && after.AssigneeId != me)
            {
                left = step.Kind is EventKind.HandedOver or EventKind.Settled ? (step, after) : null;
            }

            holder = after?.AssigneeId ?? holder;
        }

        return left;
    }

    private static string Day(Turn turn, DateTimeOffset at)
    {
        var day = turn.Office.Calendar.DateOf(at);
        return turn.Language == "en" ? Speech.Day(turn.Language, day) : $"{day.Day}/{day.Month}";
    }
}
