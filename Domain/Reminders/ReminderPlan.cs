using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Reminders;

/// <summary>A rung's row on its way to the next one: what it was when read and what it becomes.</summary>
/// <param name="DueAt">Null: the ladder is silent from here.</param>
public sealed record ReminderMove(DueReminder From, string Step, DateTimeOffset? DueAt);

/// <summary>All that is due for one person, said in one message; <see cref="PersonId"/> is empty for rows that move without a word.</summary>
public sealed record PersonalReminder(Guid PersonId, IReadOnlyList<ReminderNote> Notes, IReadOnlyList<ReminderMove> Moves);

/// <summary>Decides what every due row says, to whom, and where it goes next. Pure: rows, people, calendar and now.</summary>
public static class ReminderPlan
{
    public static IReadOnlyList<PersonalReminder> Of(IEnumerable<DueReminder> due, Office office, Absences absences, DateTimeOffset now) =>
    [
        .. due.Select(row => Decide(row, office, absences, now))
            .GroupBy(decided => decided.PersonId)
            .Select(person => new PersonalReminder(
                person.Key,
                [.. person.Select(d => d.Note).OfType<ReminderNote>().OrderBy(n => n.Kind).ThenBy(n => n.Task.DueAt).ThenBy(n => n.Task.Number)],
                [.. person.Select(d => d.Move)])),
    ];

    private static (Guid PersonId, ReminderNote? Note, ReminderMove Move) Decide(
        DueReminder due, Office office, Absences absences, DateTimeOffset now)
    {
        var calendar = office.Calendar;
        if (!due.IsOwed)
        {
            return (Guid.Empty, null, new ReminderMove(due, due.Reminder.Step, DueAt: null));
        }

        var step = Ladder.Current(due.Reminder, calendar, now);
        var next = Ladder.Next(due.Reminder, calendar, now);
        var move = new ReminderMove(due, next?.Step ?? step, next?.DueAt);
        if (Recipients.For(due, step, office.Roster) is not { } person)
        {
            return (Guid.Empty, null, move);
        }

        var kind = ReminderNote.KindOf(due, step, now, calendar);
        if (!absences.IsAway(person.Id))
        {
            return (person.Id, new ReminderNote(kind, due), move);
        }

        return absences.SubstituteOf(person.Id) is { } substitute && office.Roster.Find(substitute) is { IsActive: true }
            ? (substitute, new ReminderNote(kind, due, InsteadOf: person.Id), move)
            : (Guid.Empty, null, new ReminderMove(due, due.Reminder.Step, absences.ReturnOf(person.Id, calendar)));
    }
}
