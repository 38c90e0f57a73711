using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"Cảm ơn em, làm tốt lắm": from who gives work, it is asked whether that is to be noted, and of whose work of late.</summary>
internal static class PraiseTurns
{
    private const int Most = 5;

    private static readonly TimeSpan OfLate = TimeSpan.FromDays(7);

    public static async Task AskWhomAsync(Turn turn)
    {
        var works = await HandedInAsync(turn);
        if (works.Find(a => a.Number == turn.Conversation.LastTask) is { } spokenOf)
        {
            works = [spokenOf];
        }

        switch (works)
        {
            case []:
                turn.Silence = "thanks";
                break;
            case [var only]:
                ConfirmDialog.Begin(
                    turn,
                    DialogWording.Say(turn.Language, "Praise.Ask", Speech.Person(turn.Language, turn.Office.Roster, only.AssigneeId), only.Number, only.Title),
                    [],
                    LineFor(turn, only));
                break;
            default:
                ChoiceDialog.Begin(turn, DialogWording.Say(turn.Language, "Praise.AskWhom"), [.. works.Select(a => new ChoiceOption(
                    DialogWording.Say(turn.Language, "Praise.Option", Speech.Person(turn.Language, turn.Office.Roster, a.AssigneeId), a.Number), LineFor(turn, a)))]);
                break;
        }
    }

    /// <summary>One work a person, the latest. Praise is told to heads and in digests by the work's title: restricted work is praised by name only.</summary>
    private static async Task<List<Assignment>> HandedInAsync(Turn turn)
    {
        var (me, since) = (turn.Person.Id, turn.Now - OfLate);
        var gave = turn.Office.Roster.AnswersFor(turn.Person);
        var works = await turn.Db.Assignments.AsNoTracking()
            .Where(a => a.SubmittedAt > since && (a.State == AssignmentState.Submitted || a.State == AssignmentState.Completed)
                && !a.IsRestricted && a.AssigneeId != me && (gave.Contains(a.AssignerId) || a.DirectorId == me))
            .OrderByDescending(a => a.CompletedAt ?? a.SubmittedAt).ThenByDescending(a => a.Number).Take(50).ToListAsync();
        return [.. works.Where(a => turn.Office.Roster.Find(a.AssigneeId) is { } doer && PraisePerson.MayPraise(turn.Act, doer, a.UnitId))
            .DistinctBy(a => a.AssigneeId).Take(Most)];
    }

    private static string LineFor(Turn turn, Assignment a) =>
        DialogWording.Say(turn.Language, "Praise.Line", turn.Office.Roster.Find(a.AssigneeId)?.Code, a.Title);
}
