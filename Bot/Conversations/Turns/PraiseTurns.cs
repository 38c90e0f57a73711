using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"Cảm ơn em, làm tốt lắm": from who gives work, it is asked whether that is to be noted, and of whose work of late.</summary>
internal static class PraiseTurns
{
    private const int Most = 5;

    private static readonly TimeSpan OfLate = TimeSpan.FromDays(7);

    /// <summary>"Làm tốt lắm Lan ơi": the one called, and his work where he has handed in some of late.</summary>
    /// <returns>False where nobody is called whom the speaker may praise.</returns>
    public static async Task<bool> TryCalledAsync(Turn turn, OutgoingMessage? question)
    {
        foreach (var called in CalledPraise.In(turn.Message.Text))
        {
            if (await turn.ReadNameAsync(called.Name) is not { UnitId: null } named || turn.Office.Roster.Find(named.PersonId) is not { MainPost: { } post } person
                || person.Id == turn.Person.Id || !PraisePerson.MayPraise(turn.Act, person, post.UnitId))
            {
                continue;
            }

            if (question is not null)
            {
                turn.Reply = question.After(DialogWording.Say(turn.Language, "HeardOnly"));
            }
            else if ((await HandedInAsync(turn)).Find(a => a.AssigneeId == person.Id) is { } work)
            {
                AskOf(turn, work);
            }
            else
            {
                ConfirmDialog.Begin(
                    turn,
                    DialogWording.Say(turn.Language, "Praise.AskPlain", Speech.PersonWithUnit(turn.Person, turn.Office.Roster, person.Id), called.Praise),
                    [],
                    LeaveNotices.Say(turn.Language, "Praise.Whom.why", person.Code, called.Praise));
            }

            return true;
        }

        return false;
    }

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
                AskOf(turn, only);
                break;
            default:
                ChoiceDialog.Begin(turn, DialogWording.Say(turn.Language, "Praise.AskWhom"), [.. works.Select(a => new ChoiceOption(
                    DialogWording.Say(turn.Language, "Praise.Option", Speech.Person(turn.Language, turn.Office.Roster, a.AssigneeId), a.Number), LineFor(turn, a)))]);
                break;
        }
    }

    private static void AskOf(Turn turn, Assignment work) => ConfirmDialog.Begin(
        turn,
        DialogWording.Say(turn.Language, "Praise.Ask", Speech.Person(turn.Language, turn.Office.Roster, work.AssigneeId), work.Number, work.Title),
        [],
        LineFor(turn, work));

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
