using System.Globalization;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Wording;

/// <summary>What can be pressed under a reminder.</summary>
public static class ReminderButtons
{
    private const int Most = 6;

    private static readonly Texts Texts = new("ReminderWording");

    /// <summary>One assignment gets everything that can be done with it, several get one button each.</summary>
    public static IReadOnlyList<Button> Of(string language, IReadOnlyList<ReminderNote> notes)
    {
        var tasks = notes.OfType<TaskNote>().DistinctBy(n => n.Task.Number).ToList();
        var units = notes.OfType<UnitsNote>().DistinctBy(n => n.Units.Parent.Number).Select(n => Step(language, "show", n.Units.Parent)).ToList();
        var steps = tasks.Count == 1 && units.Count == 0
            ? Verbs(tasks[0]).Select(verb => Step(language, verb, tasks[0].Task))
            : units.Concat(tasks.Select(n => Step(language, Verbs(n)[0], n.Task))).Take(Most);
        var others = notes.SelectMany(n => n switch
        {
            CommitmentNote { Due: var due } => [CommitmentWording.SignButton(language, due.Commitment)],
            CheckInNote { Due: var due } => [CheckIn(language, due.CheckIn)],
            DraftsNote { Batch: var batch } => DraftNotices.Buttons(language, batch),
            _ => Array.Empty<Button>(),
        });
        var urging = tasks.Where(n => n.Kind == NoteKind.Unaccepted).Take(1).Select(n => Urge(language, n.Task.Number));
        return [.. urging, .. steps, .. others];
    }

    private static string[] Verbs(TaskNote note) => note.Kind switch
    {
        NoteKind.UnitLate or NoteKind.LeaderLate or NoteKind.NotAccepted => ["show"],
        NoteKind.Unaccepted => ["show", "handover", "withdraw"],
        NoteKind.Waiting when note.IsTimeAsked => ["approve", "refuse", "show"],
        NoteKind.Waiting => ["show"],
        _ when note.Task.IsCooperation => ["progress", "complete", "show"],
        _ when note.Task.State == AssignmentState.AwaitingAcceptance => ["accept", "extend", "blocked", "show"],
        _ => ["progress", "complete", "extend", "blocked", "show"],
    };

    /// <summary>Says "đôn đốc N".</summary>
    public static Button Urge(string language, int number)
    {
        var text = Texts.Say(language, "Button.remind.text", number);
        return Button.Saying(Texts.Say(language, "Button.remind", number), text);
    }

    private static Button CheckIn(string language, CheckIn checkIn) => new(
        Texts.Say(language, "Button.checkin", checkIn.Line),
        Texts.Say(language, "Button.checkin.text", checkIn.Line),
        "checkin",
        new Dictionary<string, string>
        {
            ["c"] = checkIn.Id.ToString("N"), ["line"] = checkIn.Line.ToString(CultureInfo.InvariantCulture),
        });

    private static Button Step(string language, string verb, DueReminder task) =>
        Step(language, verb, task.Number, task.EventCount, task.IsCooperation);

    private static Button Step(string language, string verb, Assignment a) => Step(language, verb, a.Number, a.EventCount, a.IsCooperation);

    private static Button Step(string language, string verb, int number, int version, bool isCooperation) => new(
        Texts.Say(language, "Button.With", StepButtons.LabelOf(language, verb, isCooperation), number),
        StepButtons.TextOf(language, verb, number),
        verb,
        new Dictionary<string, string>
        {
            ["n"] = number.ToString(CultureInfo.InvariantCulture),
            ["v"] = version.ToString(CultureInfo.InvariantCulture),
        });
}
