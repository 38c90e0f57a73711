using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Commitments;

/// <summary>
/// A figure reported for a commitment line: "97,5%" or "12/15". Of the open ones the line named is meant, or the only one. The head
/// or the unit's focal point reports, of whom the head is told. Until the next period is asked for another figure may take its place,
/// whoever reported the first: that is asked about before it does.
/// </summary>
/// <param name="CheckInId">The one a yes has been given to.</param>
/// <param name="Month">Of which month the figure is, where that was said.</param>
public sealed record AnswerCheckIn(string? Value, int? Line = null, Guid? CheckInId = null, int? Month = null)
{
    public async Task<AnswerCheckInResult> RunAsync(Act act)
    {
        var roster = act.Office.Roster;
        var mine = AskedOf(act);
        var asked = CheckInId is { } id
            ? await mine.Where(c => c.Id == id && (c.AnsweredAt == null || !act.Db.CheckIns.Any(later =>
                later.CommitmentId == c.CommitmentId && later.Line == c.Line && later.AskedAt > c.AskedAt))).ToListAsync()
            : await mine.Where(c => c.AnsweredAt == null && (Line == null || c.Line == Line)).OrderBy(c => c.Line).ThenBy(c => c.Period).ToListAsync();
        if (asked.Count == 0 && CheckInId is null && Line is not null)
        {
            asked = await mine.Where(c => c.Line == Line).OrderByDescending(c => c.AskedAt).Take(1).ToListAsync();
        }

        if (CheckInId is null && Month is { } month)
        {
            asked = await OfMonthAsync(mine, month);
        }

        if (asked.Count == 0)
        {
            return new AnswerCheckInResult.NothingAsked();
        }

        if (asked.Select(c => (c.CommitmentId, c.Line)).Distinct().Count() > 1)
        {
            return new AnswerCheckInResult.WhichLine([.. asked.Select(c => c.Line).Distinct()]);
        }

        var checkIn = asked[^1];
        var typed = Value?.Trim();
        var value = string.IsNullOrEmpty(typed) ? null : ReportedFigure.Read(typed);
        if (string.IsNullOrEmpty(typed) || (value is null && checkIn.Target is not null))
        {
            return new AnswerCheckInResult.Unreadable(checkIn, typed);
        }

        if (checkIn.Answer is { } before && before != typed)
        {
            if (CheckInId is null)
            {
                return new AnswerCheckInResult.Replaces(checkIn, typed);
            }

            (checkIn.ReplacedAnswer, checkIn.ReplacedAt, checkIn.ReplacedById) = (before, checkIn.AnsweredAt, checkIn.AnsweredById);
        }

        (checkIn.Answer, checkIn.Value, checkIn.AnsweredAt, checkIn.AnsweredById) = (typed, value, act.Now, act.Actor.Id);
        foreach (var open in asked)
        {
            open.NextAskAt = null;
        }

        var unitId = await act.Db.Commitments.Where(m => m.Id == checkIn.CommitmentId).Select(m => m.UnitId).SingleAsync();
        if (!act.IsSilent && roster.HeadOf(unitId) is { } head && head.Id != act.Actor.Id)
        {
            await act.TellAsync(
                head.Id, CommitmentWording.Reported(head, checkIn, roster.FindUnit(unitId)?.Name, act.Actor), $"check-in:{checkIn.Id:N}:{act.Now.UtcTicks}");
        }

        return new AnswerCheckInResult.Answered(checkIn);
    }

    /// <summary>What the actor's units are asked for and have not reported.</summary>
    public static async Task<IReadOnlyList<CheckIn>> OpenAsync(Act act) => await AskedOf(act).AsNoTracking().Where(c => c.AnsweredAt == null).OrderBy(c => c.Line).ThenBy(c => c.Period).ToListAsync();

    private static IQueryable<CheckIn> AskedOf(Act act)
    {
        var roster = act.Office.Roster;
        var units = act.Actor.Posts
            .Where(p => p.Role == Role.Focal || roster.HeadOf(p.UnitId)?.Id == act.Actor.Id)
            .Select(p => p.UnitId).ToList();
        var since = Commitment.LiveSince(act.Office.Calendar, act.Now);
        return act.Db.CheckIns.Where(c => c.AskedAt != null && act.Db.Commitments.Any(m =>
            m.Id == c.CommitmentId && m.AskedAt >= since && units.Contains(m.UnitId)));
    }

    private async Task<List<CheckIn>> OfMonthAsync(IQueryable<CheckIn> mine, int month)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"-{month:00}");
        var asked = await mine.Where(c => (Line == null || c.Line == Line) && c.Period.EndsWith(suffix)).OrderByDescending(c => c.AskedAt).ToListAsync();
        return [.. asked.DistinctBy(c => (c.CommitmentId, c.Line))];
    }
}

public abstract record AnswerCheckInResult
{
    private AnswerCheckInResult()
    {
    }

    public sealed record Answered(CheckIn CheckIn) : AnswerCheckInResult
    {
        /// <summary>What is missing to the target; null when there is none or it is reached.</summary>
        public decimal? Missing => CheckIn.Target - CheckIn.Value is > 0 and var missing ? missing : null;
    }

    /// <summary>Another figure was reported before; nothing is changed before a yes.</summary>
    public sealed record Replaces(CheckIn CheckIn, string Figure) : AnswerCheckInResult;

    /// <summary>Not a figure, or one that cannot be.</summary>
    public sealed record Unreadable(CheckIn CheckIn, string? Typed) : AnswerCheckInResult;

    public sealed record WhichLine(IReadOnlyList<int> Lines) : AnswerCheckInResult;

    /// <summary>Nothing is asked of the actor's units now.</summary>
    public sealed record NothingAsked : AnswerCheckInResult;
}
