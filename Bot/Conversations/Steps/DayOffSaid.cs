using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;
using static ReformBot.Bot.Wording.AssignParts;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>A deadline moved or asked for that falls on a day off stands as it was said; the working days beside it are offered.</summary>
internal static class DayOffSaid
{
    public static string? LineFor(Turn turn, Request request, Assignment assignment)
    {
        var calendar = turn.Office.Calendar;
        if (request is not { DeadlineOn: { } on, RolledFrom: null, Verb: StepVerb.Extend or StepVerb.Move or StepVerb.Approve } || calendar.IsWorkingDay(on))
        {
            return null;
        }

        var (before, after) = (calendar.PreviousWorkingDay(on), Short(calendar.NextWorkingDay(on)));
        var day = Speech.Day(turn.Language, on);
        return before < calendar.DateOf(turn.Now) || (request.Verb == StepVerb.Extend && calendar.DueAt(before, request.Time) <= assignment.DueAt)
            ? DialogWording.Say(turn.Language, "Done.DayOff.Next", day, assignment.Number, after)
            : DialogWording.Say(turn.Language, "Done.DayOff", day, assignment.Number, Short(before), after);
    }
}
