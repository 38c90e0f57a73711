using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>What is doubtful about an assignment, said beside its echo; none of it blocks.</summary>
internal static class AssignWarnings
{
    /// <summary>From this many due in one week on, the next is worth a word.</summary>
    private const int MuchInOneWeek = 5;

    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, Guid, DateTimeOffset, DateTimeOffset, Task<int>>> DueBetween = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, Guid person, Guid reader, DateTimeOffset from, DateTimeOffset until) => db.Assignments.Count(a => a.AssigneeId == person
            && (!a.IsRestricted || a.AssignerId == reader) && a.DueAt >= from && a.DueAt < until && AssignmentStates.Running.Contains(a.State))));

    public static async Task<IReadOnlyList<string>> ForAsync(Turn turn, AssignItem item)
    {
        var calendar = turn.Office.Calendar;
        var warnings = new List<string>();
        warnings.AddRange(item.UnknownReaders.Select(name => AssignWarningWording.UnknownReader(turn, name)));
        if (item.IsForMany && item.UnknownUnits.Count > 0)
        {
            warnings.Add(AssignWarningWording.UnknownUnits(turn, item.UnknownUnits));
        }

        if (SensitiveWords.IsComplaint(item.Title) && item is { Readers: [] } or { IsOpenOnPurpose: true })
        {
            warnings.Add(AssignWarningWording.Complaint(turn, item));
        }

        if (BareTask.Is(item.Title))
        {
            warnings.Add(AssignWarningWording.BareNote(turn));
        }

        if (item.Product is null && item.Warnings.Contains(Warning.Vague))
        {
            warnings.Add(AssignWarningWording.Vague(turn));
        }

        if (OrderIssue.IsToldLate(turn, item))
        {
            warnings.Add(AssignWarningWording.ToldLate(turn));
        }

        if (item.DeadlineOn is { } on)
        {
            if (!calendar.IsWorkingDay(on))
            {
                warnings.Add(AssignWarningWording.DayOff(turn, on, calendar.PreviousWorkingDay(on) is var before && before >= calendar.DateOf(turn.Now) ? before : null, calendar.NextWorkingDay(on)));
            }

            if (item.Warnings.Contains(Warning.Before))
            {
                warnings.Add(AssignWarningWording.Before(turn, on, calendar.PreviousWorkingDay(on)));
            }

            if (item.Warnings.Contains(Warning.Lunar))
            {
                warnings.Add(AssignWarningWording.Lunar(turn, on));
            }

            if (item.Assignee is { } assignee && await DueInWeekAsync(turn, assignee.PersonId, on) is >= MuchInOneWeek and var due)
            {
                warnings.Add(AssignWarningWording.Overload(turn, assignee.PersonId, due));
            }
        }

        warnings.AddRange(await AbsentReceivers.ForAsync(turn, item));
        return warnings;
    }

    private static Task<int> DueInWeekAsync(Turn turn, Guid personId, DateOnly on)
    {
        var monday = on.AddDays(-(((int)on.DayOfWeek + 6) % 7));
        var from = turn.Office.Calendar.At(monday, TimeOnly.MinValue);
        var until = from.AddDays(7);
        return DueBetween.For(turn.Db)(turn.Db, personId, turn.Person.Id, from, until);
    }
}
