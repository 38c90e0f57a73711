using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>
/// "Giao cho Sở Nội vụ", right after he took back what he had given: that work, for somebody else. Where drafts put before him wait as well, it
/// is asked which is meant.
/// </summary>
internal static class RegivenWork
{
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(15);

    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text)
    {
        if (turn.Conversation.Dialog is not null
            || reading is not { Intent: Intent.Assign, Person: { } to, Title: null, Everyone: false, Deadline: null, NoDeadline: false, Tasks.Count: 0, People.Count: 0 }
            || turn.Message.QuotedMessageId is { Length: > 0 } || await LastNotice.ReadAsync(turn) is { CameByItself: true }
            || ItemReceivers.Of(turn, to) is not { } receiver || await WithdrawnAsync(turn) is not { } work)
        {
            return false;
        }

        if (await PendingDecisions.BatchesAsync(turn) is { Count: > 0 } batches)
        {
            var (who, code) = (Speech.PersonWithUnit(turn.Person, turn.Office.Roster, to.PersonId), turn.Office.Roster.Find(to.PersonId)!.Code);
            ChoiceDialog.Begin(turn, DialogWording.Say(turn.Language, "Regiven.Which", who),
            [
                new ChoiceOption(DialogWording.Say(turn.Language, "Regiven.Work", work.Title), OrderOf(turn, work, code)),
                .. batches.Select(b => new ChoiceOption(
                    DialogWording.Say(turn.Language, "Regiven.Batch", b.Number, b.Numbered().First().Draft.Title), DialogWording.Say(turn.Language, "Regiven.Batch.text", b.Number, code))),
            ]);
            return true;
        }

        var isOpen = work.DueAt > turn.Now;
        await AssignTaskDialog.BeginAsync(turn, new AssignItem
        {
            Title = work.Title,
            Product = work.Product,
            Quantity = work.Quantity,
            Quality = work.Quality,
            DeadlineOn = isOpen ? work.DeadlineOn : null,
            Time = isOpen ? TimeOf(turn, work) : null,
            NoDeadline = work.DueAt is null,
            Assignee = receiver,
            DirectorId = work.DirectorId,
            Source = work.SourceDocument,
            Priority = work.Priority,
            Origin = work.Origin,
        });
        return true;
    }

    /// <summary>What he took back with the last thing he did, just now; null where that was several.</summary>
    private static async Task<Assignment?> WithdrawnAsync(Turn turn)
    {
        var (me, since) = (turn.Person.Id, turn.Now - Recent);
        var done = turn.Db.AssignmentEvents.Where(e => e.PersonId == me && e.At > since);
        if (await done.MaxAsync(e => (DateTimeOffset?)e.At) is not { } at || await done.Where(e => e.At == at && e.Kind == EventKind.Withdrawn).Select(e => e.AssignmentId).Distinct().ToListAsync() is not [var only])
        {
            return null;
        }

        return await turn.Db.Assignments.SingleAsync(a => a.Id == only) is { State: AssignmentState.Withdrawn, ParentId: null, IsRestricted: false, IsBare: false } work && work.AssignerId == me
            ? work
            : null;
    }

    private static TimeOnly? TimeOf(Turn turn, Assignment work) =>
        turn.Office.Calendar.TimeOf(work.DueAt!.Value) is var time && time != turn.Office.Calendar.Hours.End ? time : null;

    private static string OrderOf(Turn turn, Assignment work, string code) => work.DueAt > turn.Now && work.DeadlineOn is { } on
        ? DialogWording.Say(turn.Language, "Regiven.Work.text.On", code, work.Title, on.Day, on.Month, on.Year)
        : DialogWording.Say(turn.Language, "Regiven.Work.text", code, work.Title);
}
