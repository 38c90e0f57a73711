using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>
/// "Giao cho Sở Nội vụ", right after he took back what he had given: that work, for somebody else, with all that was said of it but for what the
/// words change. Where drafts put before him wait as well, it is asked which is meant.
/// </summary>
internal static partial class RegivenWork
{
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(15);

    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text)
    {
        if (turn.Conversation.Dialog is not null || turn.Message.QuotedMessageId is { Length: > 0 })
        {
            return false;
        }

        if (Folded.Of(text) is var folded && AgainPattern().Match(folded.Text) is { Success: true } said)
        {
            var number = int.Parse(said.Groups["n"].Value, CultureInfo.InvariantCulture);
            return await turn.Act.FindAsync(number) is { } named && MayGiveAnew(turn, named) && await GivenAsync(turn, named, WordsOf(folded, said)) is { } again
                && await BeginAsync(turn, again);
        }

        reading = await OrderReceivers.OrderInAsync(turn, reading, text);
        if (reading is not { Intent: Intent.Assign, Person: not null, Everyone: false, Tasks.Count: 0 } || !await NamesNoWorkAsync(turn, reading, text)
            || await LastNotice.ReadAsync(turn) is { CameByItself: true } || await WithdrawnAsync(turn) is not { } work || await GivenAsync(turn, work, text) is not { } item)
        {
            return false;
        }

        if (await PendingDecisions.BatchesAsync(turn) is not { Count: > 0 } batches)
        {
            return await BeginAsync(turn, item);
        }

        // Chosen, the whole of it is taken as it was typed.
        ChoiceDialog.Begin(turn, DialogWording.Say(turn.Language, "Regiven.Which", Speech.PersonWithUnit(turn.Person, turn.Office.Roster, item.Assignee!.PersonId)),
        [
            new ChoiceOption(DialogWording.Say(turn.Language, "Regiven.Work", work.Title), DialogWording.Say(turn.Language, "Regiven.Work.text", work.Number, text.Trim())),
            .. batches.Select(b => new ChoiceOption(
                DialogWording.Say(turn.Language, "Regiven.Batch", b.Number, b.Numbered().First().Draft.Title),
                DialogWording.Say(turn.Language, "Regiven.Batch.text", b.Number, text.Trim()))),
        ]);
        return true;
    }

    // An order of its own says what is to be done; nothing is looked up for it.
    private static async Task<bool> NamesNoWorkAsync(Turn turn, Reading reading, string text) => reading.Title is null
        || (OrderEdits.PartsOf(text) is { Count: > 1 } parts && await turn.ReadAsync(parts[0]) is { Intent: Intent.Assign, Person: not null, Title: null });

    private static async Task<bool> BeginAsync(Turn turn, AssignItem item)
    {
        await AssignTaskDialog.BeginAsync(turn, item);
        return true;
    }

    private static async Task<AssignItem?> GivenAsync(Turn turn, Assignment work, string words) =>
        await OrderReceivers.GivenWithAsync(turn, await ItemOfAsync(turn, work), await turn.ReadAsync(words), words);

    private static async Task<AssignItem> ItemOfAsync(Turn turn, Assignment work)
    {
        var isOpen = work.DueAt > turn.Now;
        return new AssignItem
        {
            Title = work.Title,
            Product = work.Product,
            Quantity = work.Quantity,
            Quality = work.Quality,
            DeadlineOn = isOpen ? work.DeadlineOn : null,
            Time = isOpen ? TimeOf(turn, work) : null,
            NoDeadline = work.DueAt is null,
            Assignee = new(work.AssigneeId, work.UnitId),
            Cooperating = await turn.Db.Participants.Where(p => p.AssignmentId == work.Id && p.Kind == ParticipantKind.Cooperating).Select(p => p.PersonId).ToListAsync(),
            DirectorId = work.DirectorId,
            Source = work.SourceDocument,
            // What goes without saying is not said again.
            Authority = work.Authority == PostTitles.AuthorityOf(turn.Office.Roster, turn.Person) ? Authority.Own : work.Authority,
            Priority = work.Priority,
            Origin = work.Origin,
            ProgrammeCode = work.ProgrammeCode,
            GroupCode = work.GroupCode,
        };
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

        return await turn.Db.Assignments.SingleAsync(a => a.Id == only) is var work && MayGiveAnew(turn, work) ? work : null;
    }

    private static bool MayGiveAnew(Turn turn, Assignment work) =>
        work is { State: AssignmentState.Withdrawn, ParentId: null, IsRestricted: false, IsBare: false } && work.AssignerId == turn.Person.Id;

    private static TimeOnly? TimeOf(Turn turn, Assignment work) =>
        turn.Office.Calendar.TimeOf(work.DueAt!.Value) is var time && time != turn.Office.Calendar.Hours.End ? time : null;

    private static string WordsOf(Folded folded, Match said) =>
        said.Groups["all"] is { Success: true } all ? folded.Typed(all) : $"giao {folded.Typed(said.Groups["rest"])}";

    // As the choice above has it, or to whom alone.
    [GeneratedRegex(@"^\W*giao lai\s+(?:(?:viec|nhiem vu|so|nv)\s?-?\s?)*(?<n>\d{1,7})\s*(?:\bcho\s+(?<rest>\S.*)|:\s*(?<all>\S.*))$"
        + @"|^\W*give\s+nv\s?-?\s?(?<n>\d{1,7})\s+again\s*(?:\bto\s+(?<rest>\S.*)|:\s*(?<all>\S.*))$", RegexOptions.Singleline)]
    private static partial Regex AgainPattern();
}
