using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>"Cho Quý thêm 2 ngày", and Quý has asked for nothing: the giver's own word, on the work of his that is meant. It is asked.</summary>
internal static class MoreTimeGiven
{
    /// <param name="why">The reason said beside it.</param>
    /// <param name="isHis">Whether the one named does that work.</param>
    public static async Task<bool> TryAskAsync(Turn turn, DeadlineReading day, string? why, Func<Assignment, bool> isHis)
    {
        var calendar = turn.Office.Calendar;
        var request = Conditions.Kept(turn, DaysAdded.Keep(turn, new Request(StepVerb.Extend) { DeadlineOn = day.Date, Time = day.Time, Words = why }));
        // Days that are added always end later.
        var works = (await StepCandidates.ForAsync(turn, StepVerb.Move)).FindAll(a => a.State != AssignmentState.Parent && isHis(a)
            && (request.DaysSaid is not null ? a.DueAt is not null : a.DueAt < calendar.DueAt(day.Date, day.Time)));
        switch (works)
        {
            case []:
                return false;
            case [var work]:
                request = await DaysAdded.SettleAsync(turn, request with { Task = work.Number });
                ConfirmDialog.Begin(
                    turn,
                    DialogWording.Say(
                        turn.Language, "GiveTimeTo", Speech.Sentence(Speech.Person(turn.Language, turn.Office.Roster, work.AssigneeId)), work.Number, work.Title,
                        Speech.Deadline(turn.Language, calendar.DueAt(request.DeadlineOn!.Value, request.Time), calendar)),
                    [request with { Verb = StepVerb.Move }]);
                return true;
            default:
                Disambiguation.Ask(turn, request, works, DialogWording.Say(turn.Language, "GiveTimeTo.Which", Speech.Sentence(Speech.Person(turn.Language, turn.Office.Roster, works[0].AssigneeId))));
                return true;
        }
    }
}
