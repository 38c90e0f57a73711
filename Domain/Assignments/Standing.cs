using System.Linq.Expressions;
using ReformBot.Domain.Calendar;

namespace ReformBot.Domain.Assignments;

/// <summary>The official four boxes, and the fifth for work without a deadline.</summary>
public enum Box
{
    CompletedOnTime,
    CompletedLate,
    RunningOnTime,
    RunningLate,
    NoDeadline,
}

/// <summary>Pure judgements on time. Late stays late: a completed assignment is judged by the submission finally accepted.</summary>
public static class Standing
{
    /// <summary>Null for what is not counted: parents, withdrawn ones, requests for co-operation.</summary>
    public static Box? BoxOf(Assignment a, DateTimeOffset now)
    {
        if (a.State is AssignmentState.Parent or AssignmentState.Withdrawn || a.IsCooperation)
        {
            return null;
        }

        if (a.DueAt is null)
        {
            return a.State == AssignmentState.Completed ? Box.CompletedOnTime : Box.NoDeadline;
        }

        return (a.State == AssignmentState.Completed, IsLate(a, now)) switch
        {
            (true, false) => Box.CompletedOnTime,
            (true, true) => Box.CompletedLate,
            (false, false) => Box.RunningOnTime,
            (false, true) => Box.RunningLate,
        };
    }

    /// <summary>
    /// The officer's clock: it stops at submission and stands while a superior's word is waited for, so days with him are never the
    /// officer's delay. A delay waived is none.
    /// </summary>
    public static bool IsLate(Assignment a, DateTimeOffset now)
    {
        if (a.DueAt is not { } due || a.IsCooperation || a.LateWaivedAt is not null || a.State is AssignmentState.Withdrawn or AssignmentState.Parent)
        {
            return false;
        }

        return ClockOf(a, now) > due;
    }

    /// <summary>The same judgement, for a query.</summary>
    public static Expression<Func<Assignment, bool>> LateAt(DateTimeOffset now) => a => !a.IsCooperation && a.LateWaivedAt == null
        && a.State != AssignmentState.Withdrawn && a.State != AssignmentState.Parent
        && (a.State == AssignmentState.Submitted || a.State == AssignmentState.Completed ? (a.SubmittedAt ?? now) > a.DueAt : (a.WaitingSince ?? now) > a.DueAt);

    /// <summary>Working days from the deadline to where the officer's clock stands; 0 when that is the same day.</summary>
    public static int DaysLate(Assignment a, DateTimeOffset now, OfficeCalendar calendar) =>
        calendar.WorkingDaysBetween(calendar.DateOf(a.DueAt!.Value), calendar.DateOf(ClockOf(a, now)));

    /// <summary>Past its deadline and not late, because an answer asked for in time has not come.</summary>
    public static bool IsHeldUp(Assignment a, DateTimeOffset now) => now > a.DueAt && a.WaitingSince <= a.DueAt && !IsLate(a, now);

    /// <summary>Waived as it was given, for its doer heard of it only after its deadline: what a giver excuses is late already by then.</summary>
    public static bool WasUnheard(Assignment a) => a.LateWaivedAt <= a.DueAt;

    /// <summary>Where the officer's clock stands.</summary>
    public static DateTimeOffset ClockOf(Assignment a, DateTimeOffset now) =>
        (a.State is AssignmentState.Submitted or AssignmentState.Completed ? a.SubmittedAt : a.WaitingSince) ?? now;

    /// <summary>The other clock.</summary>
    public static bool IsLateToAccept(Assignment a, DateTimeOffset now) =>
        a.State != AssignmentState.Parent && (a.AcceptedAt ?? (a.State == AssignmentState.AwaitingAcceptance ? now : a.AcceptDueAt)) > a.AcceptDueAt;
}
