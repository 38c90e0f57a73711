using ReformBot.Domain.Assignments;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Wording;

/// <summary>All that is due for one person, as one message: sections in the order of urgency, short lines, a few buttons.</summary>
public static class ReminderWording
{
    private const int LinesPerSection = 10;

    private static readonly Texts Texts = new("ReminderWording");

    public static OutgoingMessage Compose(RosterPerson reader, IReadOnlyList<ReminderNote> notes, Office office, DateTimeOffset now)
    {
        var language = reader.Language;
        var day = SpokenDates.Day(language, office.Calendar.DateOf(now));
        var said = new MarkedLines();
        foreach (var section in notes.GroupBy(n => n.Kind).OrderBy(s => s.Key))
        {
            said.Section(
                Texts.Say(language, $"Section.{section.Key}"), section.Take(LinesPerSection).Select(note => Line(reader, note, office, now)), Tone(section.Key));
            if (section.Count() > LinesPerSection)
            {
                said.Say(Texts.Say(language, "More", section.Count() - LinesPerSection));
            }
        }

        if (notes.Any(n => n.Kind == NoteKind.Late))
        {
            said.Say(Texts.Say(language, "Advice.Late"));
        }

        if (notes.OfType<TaskNote>().FirstOrDefault(n => n.Kind == NoteKind.Unaccepted) is { Task.Number: var number })
        {
            said.Say(Texts.Say(language, "Advice.Unaccepted", number));
        }

        if (notes.OfType<CheckInNote>().FirstOrDefault() is { } figure)
        {
            said.Say(Texts.Say(language, "Advice.CheckIn", figure.Due.CheckIn.Line));
        }

        return new OutgoingMessage
        {
            Topic = MessageTopic.Reminder,
            Title = Texts.Say(language, notes.All(IsReport) ? "Title.Report" : "Title", day, notes.Count),
            Lines = said.Lines,
            Marks = said.Marks,
            Buttons = ReminderButtons.Of(language, notes),
            Language = language,
        };
    }

    private static ChartTone Tone(NoteKind kind) => kind switch
    {
        NoteKind.Late or NoteKind.UnitLate or NoteKind.LeaderLate or NoteKind.Unaccepted => ChartTone.Attention,
        NoteKind.DueToday => ChartTone.Warning,
        _ => ChartTone.Neutral,
    };

    /// <summary>Said upwards: the title reports, it does not remind.</summary>
    private static bool IsReport(ReminderNote note) => note.Kind is NoteKind.LeaderLate or NoteKind.Unaccepted or NoteKind.NotAccepted or NoteKind.Waiting;

    private static string Line(RosterPerson reader, ReminderNote note, Office office, DateTimeOffset now) => note switch
    {
        TaskNote task => TaskLine(reader, task, office, now),
        UnitsNote units => UnitsLine(reader.Language, units, office),
        _ => Line(reader.Language, note, office),
    };

    private static string Line(string language, ReminderNote note, Office office) => note switch
    {
        DraftsNote { Batch: var batch } => Texts.Say(
            language,
            "Item.Drafts",
            batch.Numbered().Count(),
            Speech.Person(language, office.Roster, batch.DraftedById),
            SpokenDates.Day(language, office.Calendar.DateOf(batch.DraftedAt))),
        CommitmentNote { Due: var due } => Texts.Say(language, "Item.Commitment", due.Programme),
        CheckInNote { Due: var due } => due.CheckIn.Target is { } target
            ? Texts.Say(language, "Item.CheckInTarget", due.CheckIn.Line, SpokenDates.Period(language, due.CheckIn.Period), due.Line?.Text, Speech.Number(language, target))
            : Texts.Say(language, "Item.CheckIn", due.CheckIn.Line, SpokenDates.Period(language, due.CheckIn.Period), due.Line?.Text),
        _ => throw new InvalidOperationException($"No words for {note}."),
    };

    private static string UnitsLine(string language, UnitsNote note, Office office)
    {
        var units = note.Units;
        var others = new[] { ("Submitted", units.Submitted), ("Late", units.Late), ("NotAccepted", units.NotAccepted) };
        var counts = string.Join(
            ", ",
            others.Where(c => c.Item2 > 0).Select(c => Texts.Say(language, $"Units.{c.Item1}", c.Item2))
                .Prepend(Texts.Say(language, "Units.Completed", units.Completed, units.Total)));
        var line = Texts.Say(
            language,
            note.Kind == NoteKind.Waiting ? "Item.Units.Waiting" : "Item.Units",
            units.Parent.Number, units.Parent.Title, Speech.Deadline(language, units.Parent.DueAt, office.Calendar), counts, note.Lines.Count);
        return note.Lines[0].InsteadOf is { } away ? line + " " + Texts.Say(language, "Instead", Speech.Person(language, office.Roster, away)) : line;
    }

    private static string TaskLine(RosterPerson reader, TaskNote note, Office office, DateTimeOffset now)
    {
        var language = reader.Language;
        var task = note.Task;
        var calendar = office.Calendar;
        var due = Speech.Deadline(language, task.DueAt, calendar);
        var today = calendar.DateOf(now);
        var days = task.DueAt is { } dueAt ? Math.Abs(calendar.WorkingDaysBetween(calendar.DateOf(dueAt), today)) : 0;
        var late = task.DueAt is { } passed ? Speech.LateBy(language, passed, now, calendar) : "";
        var text = note.Kind switch
        {
            NoteKind.Late => Say("Item.Late", due, late),
            NoteKind.UnitLate => Say("Item.UnitLate", due, late, Speech.PersonWithUnit(reader, office.Roster, task.AssigneeId)),
            NoteKind.LeaderLate => Say("Item.LeaderLate", due, late, UnitNames.For(reader, office.Roster, task.UnitId)),
            NoteKind.Accept => Say(task.DueAt is null ? "Item.Accept.NoDeadline" : "Item.Accept", Day(task.IssuedAt), due),
            NoteKind.NotAccepted => Say("Item.NotAccepted", Day(task.IssuedAt), days, Speech.PersonWithUnit(reader, office.Roster, task.AssigneeId)),
            NoteKind.Unaccepted => Say("Item.Unaccepted", due, days, Speech.PersonWithUnit(reader, office.Roster, task.AssigneeId)),
            NoteKind.Waiting when note.IsTimeAsked => Say(
                "Item.TimeAsked", due, days, Speech.Person(language, office.Roster, task.AssigneeId), Speech.Deadline(language, task.TimeAskedUntil, calendar)),
            NoteKind.Waiting => task.State == AssignmentState.Submitted
                ? Say("Item.Submitted", Day(task.SubmittedAt ?? now), days, Speech.Person(language, office.Roster, task.AssigneeId))
                : Say(task.State == AssignmentState.Declined ? "Item.Declined" : "Item.TransferAsked", Day(AskedAt(task)), days,
                    Speech.Person(language, office.Roster, task.AssigneeId)),
            NoteKind.Snooze when task.DueAt is null => Say("Item.Snooze.NoDeadline"),
            NoteKind.DueSoon when days == 0 => Say("Item.DueToday", due),
            _ => Say($"Item.{note.Kind}", due, days),
        };
        var blocked = task.IsBlocked ? " " + Texts.Say(language, "Blocked") : "";
        var instead = note.InsteadOf is { } away ? " " + Texts.Say(language, "Instead", Speech.Person(language, office.Roster, away)) : "";
        // Its own section would say it a second time.
        var accept = note.Kind is NoteKind.DueToday or NoteKind.DueSoon or NoteKind.Late && task.State == AssignmentState.AwaitingAcceptance
            ? Texts.Say(language, "NotYetAccepted")
            : "";
        return text + accept + blocked + StillOpen(language, note, calendar) + instead;

        string Say(string key, params object[] values) => Texts.Say(task.IsCooperation, language, key, [task.Number, task.Title, .. values]);
        string Day(DateTimeOffset at) => SpokenDates.Day(language, calendar.DateOf(at));
    }

    private static DateTimeOffset AskedAt(DueReminder task) =>
        (task.Reminder.Ladder == ReminderLadder.Confirmation ? null : task.TransferAskedAt ?? task.WaitingSince) ?? task.Reminder.AnchorAt;

    /// <summary>What was asked for and nobody has decided: whoever hears of the work hears that as well.</summary>
    private static string StillOpen(string language, TaskNote note, OfficeCalendar calendar) => note switch
    {
        { Kind: NoteKind.Waiting, IsTimeAsked: false } or { Kind: NoteKind.Waiting, Task.IsTransferAsked: false } => "",
        { Task.IsTransferAsked: true } => " " + Texts.Say(language, "StillOpen.Transfer"),
        { Task: { IsTimeAsked: true, TimeAskedUntil: var until } } => " " + Texts.Say(language, "StillOpen.Time", Speech.Deadline(language, until, calendar)),
        _ => "",
    };
}
