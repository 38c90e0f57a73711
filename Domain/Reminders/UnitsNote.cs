using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Reminders;

/// <summary>Several lines of one instruction to many units that the reader sees as a whole, said as one.</summary>
public sealed record UnitsNote(NoteKind Kind, UnitsProgress Units, IReadOnlyList<TaskNote> Lines) : ReminderNote(Kind)
{
    /// <summary>Each such instruction once, where it is most urgent, and what waits for the reader's word on it once more.</summary>
    public static IReadOnlyList<ReminderNote> Gathered(IReadOnlyList<ReminderNote> notes, Guid readerId, DueNow due, Roster roster)
    {
        if (due.Parents.Count == 0)
        {
            return notes;
        }

        var whole = notes.OfType<TaskNote>().Where(MayBeGathered).GroupBy(KeyOf)
            .Where(lines => lines.Count() > 1 && Sees(lines.Key.InsteadOf ?? readerId, due.Parents[lines.Key.Parent].Parent, roster))
            .ToDictionary(lines => lines.Key, lines => new UnitsNote(lines.First().Kind, due.Parents[lines.Key.Parent], [.. lines]));
        var said = new List<ReminderNote>();
        foreach (var note in notes)
        {
            if (note is not TaskNote line || !MayBeGathered(line) || whole.GetValueOrDefault(KeyOf(line)) is not { } units)
            {
                said.Add(note);
            }
            else if (ReferenceEquals(units.Lines[0], line))
            {
                said.Add(units);
            }
        }

        return said;
    }

    /// <summary>What others owe. A decision with a date or a name in it is asked for one by one; the instruction as a whole opens the rest.</summary>
    private static bool MayBeGathered(TaskNote line) => line.Task.ParentId is not null && line.Kind switch
    {
        NoteKind.UnitLate or NoteKind.LeaderLate or NoteKind.Unaccepted or NoteKind.NotAccepted => true,
        NoteKind.Waiting => !line.IsTimeAsked && line.Task.State is AssignmentState.Submitted or AssignmentState.Declined,
        _ => false,
    };

    private static (Guid Parent, Guid? InsteadOf, bool IsDecision) KeyOf(TaskNote line) =>
        (line.Task.ParentId!.Value, line.InsteadOf, line.Kind == NoteKind.Waiting);

    private static bool Sees(Guid readerId, Assignment parent, Roster roster) =>
        roster.Find(readerId) is { } reader && Rights.CanSee(roster, reader, parent, []);
}
