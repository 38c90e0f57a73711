using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Reminders;

/// <summary>Whom a rung speaks to. Only the office's own line is walked: doer, accountable head, leadership.</summary>
public static class Recipients
{
    /// <summary>Null when there is nobody (any more) to tell.</summary>
    public static RosterPerson? For(DueReminder due, string step, Roster roster) => due.Reminder.Ladder switch
    {
        ReminderLadder.Deadline => Active(roster, due.AssigneeId) ?? Answerable(due, roster),
        ReminderLadder.Escalation => Answerable(due, roster),
        ReminderLadder.Leadership => Leader(due, roster),
        ReminderLadder.Acceptance => step == AcceptanceLadder.Report ? Deciding(due.AssignerId, due, roster) : Active(roster, due.AssigneeId),
        ReminderLadder.Confirmation => Deciding(due.Reminder.PersonId, due, roster),
        ReminderLadder.TimeAsked or ReminderLadder.TimeRunningOut when due.State == AssignmentState.Declined => Deciding(due.Reminder.PersonId, due, roster),
        ReminderLadder.Unaccepted or ReminderLadder.TimeAsked or ReminderLadder.TimeRunningOut => Deciding(due.AssignerId, due, roster),
        _ => Active(roster, due.Reminder.PersonId),
    };

    private static RosterPerson? Answerable(DueReminder due, Roster roster) => Deciding(due.IsRestricted ? due.AssignerId : due.AccountableId, due, roster);

    /// <summary>Who has left is followed by who leads in his place, never by the doer himself.</summary>
    private static RosterPerson? Deciding(Guid id, DueReminder due, Roster roster) => roster.InOfficeFor(id, except: due.AssigneeId);

    /// <summary>Who directs it, else whoever gave it and leads there, else the nearest leader above the unit; never of a restricted one.</summary>
    private static RosterPerson? Leader(DueReminder due, Roster roster)
    {
        var leader = due.IsRestricted ? null
            : Active(roster, due.DirectorId)
            ?? (Active(roster, due.AssignerId) is { } assigner && (assigner.Has(Role.Leader) || LeadsThere(assigner, due, roster)) ? assigner : null)
            ?? LeaderAbove(due, roster);
        return leader?.Id == due.AssigneeId || leader?.Id == due.AccountableId ? null : leader;
    }

    // The chair of a commune, entered as its head: what he gave is not reported over his head.
    private static bool LeadsThere(RosterPerson assigner, DueReminder due, Roster roster) =>
        assigner.Id != due.AccountableId && Rights.Oversees(roster, assigner, due.UnitId, Rights.Superiors);

    // The chair of a commune is entered as its head: what its departments do late is for him, not for whoever is above him.
    private static RosterPerson? LeaderAbove(DueReminder due, Roster roster)
    {
        for (var unit = roster.FindUnit(due.UnitId); unit is not null; unit = unit.ParentId is { } above ? roster.FindUnit(above) : null)
        {
            var leader = roster.HolderOf(unit.Id, Role.Leader) ?? (unit.Id != due.UnitId ? roster.HolderOf(unit.Id, Role.Head) : null);
            if (leader is not null && leader.Id != due.AssigneeId && leader.Id != due.AccountableId)
            {
                return leader;
            }
        }

        return null;
    }

    private static RosterPerson? Active(Roster roster, Guid? id) =>
        id is { } known && roster.Find(known) is { IsActive: true } person ? person : null;
}
