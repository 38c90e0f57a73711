using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Digests;

/// <summary>A unit's last digest, to be read again: its figures as they were kept, and the very words where this reader was sent it.</summary>
public sealed record LastDigest(DigestReport Report, OutgoingMessage? Sent)
{
    public static async Task<LastDigest?> ReadAsync(
        ReformBotDbContext db, Office office, string kind, RosterUnit unit, Guid readerId, CancellationToken cancellationToken)
    {
        if (await db.DigestIssues.AsNoTracking().Where(i => i.Kind == kind && i.UnitId == unit.Id)
            .OrderByDescending(i => i.Week).FirstOrDefaultAsync(cancellationToken) is not { } issue)
        {
            return null;
        }

        var week = ReportWeek.Parse(issue.Week);
        var key = DigestIssue.KeyOf(kind, week, unit.Id, readerId);
        var sent = await db.Outbox.AsNoTracking().Where(m => m.DedupeKey == key).Select(m => m.Message).SingleOrDefaultAsync(cancellationToken);
        return new LastDigest(
            await AsKeptAsync(db, office, issue, unit, week, cancellationToken), sent is null ? null : MessageJson.Read<OutgoingMessage>(sent));
    }

    private static async Task<DigestReport> AsKeptAsync(
        ReformBotDbContext db, Office office, DigestIssue issue, RosterUnit unit, ReportWeek week, CancellationToken cancellationToken)
    {
        var before = week.Previous.ToString();
        var last = await db.DigestIssues.AsNoTracking()
            .Where(i => i.Kind == issue.Kind && i.UnitId == unit.Id && i.Week == before).Select(i => i.Figures).SingleOrDefaultAsync(cancellationToken);
        var units = new CountedAssignments(db, office.Roster, office.Calendar, issue.CreatedAt).UnitsUnder(unit.Id);
        var sentOn = office.Calendar.DateOf(issue.CreatedAt);
        return new DigestReport
        {
            Kind = issue.Kind,
            Unit = unit,
            Week = week,
            At = issue.CreatedAt,
            Figures = MessageJson.Read<DigestFigures>(issue.Figures),
            LastWeek = last is null ? null : MessageJson.Read<DigestFigures>(last),
            Explanations = await DigestReport.ExplanationsAsync(db, issue.Kind, units, issue.Week, before, issue.CreatedAt, cancellationToken),
            Seal = await db.DailySeals.AsNoTracking().Where(s => s.Date < sentOn).OrderByDescending(s => s.Date).FirstOrDefaultAsync(cancellationToken),
        };
    }
}
