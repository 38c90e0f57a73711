using System.Globalization;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Reminders;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Wording;

/// <summary>All that is due for one person, as one message: sections in the order of urgency, short lines, a few buttons.</summary>
public static class ReminderWording
{
    private const int LinesPerSection = 10;
    private const int MaxButtons = 6;

    private static readonly Texts Texts = new("ReminderWording");
    private static readonly Texts Steps = new("AssignmentWording");

    public static OutgoingMessage Compose(RosterPerson reader, IReadOnlyList<ReminderNote> notes, Office office, DateTimeOffset now)
    {
        var language = reader.Language;
        var day = SpokenDates.Day(language, office.Calendar.DateOf(now));
        var lines = new List<string>();
        foreach (var section in notes.GroupBy(n => n.Kind).OrderBy(s => s.Key))
        {
            lines.Add(Texts.Say(language, $"Section.{section.Key}", You(reader)));
            lines.AddRange(section.Take(LinesPerSection).Select(note => Line(language, note, office, now)));
            if (section.Count() > LinesPerSection)
            {
                lines.Add(Texts.Say(language, "More", section.Count() - LinesPerSection));
            }
        }

        if (notes.Any(n => n.Kind == NoteKind.Late))
        {
            lines.Add(Texts.Say(language, "Advice.Late", You(reader)));
        }

        return new OutgoingMessage
        {
            Title = Texts.Say(language, notes.All(IsReport) ? "Title.Report" : "Title", day, notes.Count),
            Lines = lines,
            Buttons = Buttons(language, notes),
            Language = language,
        };
    }

    /// <summary>"đồng chí", or as the office wants the person addressed.</summary>
    public static string You(RosterPerson reader) =>
        reader.Language != "en" && reader.Address is { } address ? address : Texts.Say(reader.Language, "You");

    /// <summary>Said upwards: the title reports, it does not remind.</summary>
    private static bool IsReport(ReminderNote note) => note.Kind is NoteKind.LeaderLate or NoteKind.NotAccepted or NoteKind.Waiting;

    private static string Line(string language, ReminderNote note, Office office, DateTimeOffset now)
    {
        var task = note.Task;
        var calendar = office.Calendar;
        var due = Speech.Deadline(language, task.DueAt, calendar);
        var today = calendar.DateOf(now);
        var days = task.DueAt is { } dueAt ? Math.Abs(calendar.WorkingDaysBetween(calendar.DateOf(dueAt), today)) : 0;
        var text = note.Kind switch
        {
            NoteKind.Late when days == 0 => Say("Item.LateToday", due),
            NoteKind.UnitLate => Say("Item.UnitLate", due, days, Speech.PersonWithUnit(language, office.Roster, task.AssigneeId)),
            NoteKind.LeaderLate => Say("Item.LeaderLate", due, days, office.Roster.FindUnit(task.UnitId)?.Name ?? "—"),
            NoteKind.Accept => Say("Item.Accept", Day(task.IssuedAt)),
            NoteKind.NotAccepted => Say("Item.NotAccepted", Day(task.IssuedAt), days, Speech.PersonWithUnit(language, office.Roster, task.AssigneeId)),
            NoteKind.Waiting => task.State == AssignmentState.Submitted
                ? Say("Item.Submitted", Day(task.SubmittedAt ?? now), days, Speech.Person(language, office.Roster, task.AssigneeId))
                : Say("Item.Declined", Day(task.Reminder.AnchorAt), days, Speech.Person(language, office.Roster, task.AssigneeId)),
            _ => Say($"Item.{note.Kind}", due, days),
        };
        var blocked = task.IsBlocked ? " " + Texts.Say(language, "Blocked") : "";
        var instead = note.InsteadOf is { } away ? " " + Texts.Say(language, "Instead", Speech.Person(language, office.Roster, away)) : "";
        return text + blocked + instead;

        string Say(string key, params object[] values) => Texts.Say(language, key, [task.Number, task.Title, .. values]);
        string Day(DateTimeOffset at) => SpokenDates.Day(language, calendar.DateOf(at));
    }

    /// <summary>One assignment gets everything that can be done with it, several get one button each.</summary>
    private static IReadOnlyList<Button> Buttons(string language, IReadOnlyList<ReminderNote> notes)
    {
        var tasks = notes.DistinctBy(n => n.Task.Number).ToList();
        return tasks.Count == 1
            ? [.. Verbs(tasks[0]).Select(verb => StepButton(language, verb, tasks[0].Task))]
            : [.. tasks.Take(MaxButtons).Select(n => StepButton(language, Verbs(n)[0], n.Task))];
    }

    private static string[] Verbs(ReminderNote note) => note.Kind switch
    {
        NoteKind.UnitLate or NoteKind.LeaderLate or NoteKind.NotAccepted => ["show"],
        NoteKind.Waiting => ["show"],
        _ when note.Task.State == AssignmentState.AwaitingAcceptance => ["accept", "extend", "blocked", "show"],
        _ => ["progress", "complete", "extend", "blocked", "show"],
    };

    private static Button StepButton(string language, string verb, DueReminder task) => new(
        Texts.Say(language, "Button.With", Steps.Say(language, $"Button.{verb}"), task.Number),
        Steps.Say(language, $"Button.{verb}.text", task.Number),
        verb,
        new Dictionary<string, string>
        {
            ["n"] = task.Number.ToString(CultureInfo.InvariantCulture),
            ["v"] = task.EventCount.ToString(CultureInfo.InvariantCulture),
        });
}
