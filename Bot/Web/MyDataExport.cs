using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Files;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Web;

/// <summary>
/// All that is stored about whoever asks, as one file to keep: who he is, his accounts, his work, every step he took with his own
/// words, what a handover left him with, reminders to come, files, leaves, praise, what he was sent and when he signed in. Nothing of
/// anybody else but titles of shared work and the names of who praised him, stands in for him or he stands in for.
/// </summary>
internal static class MyDataExport
{
    public const string Path = "/my-data";

    private static readonly JsonSerializerOptions Json = new(MessageJson.Options) { WriteIndented = true };

    public static void MapMyData(this WebApplication app) => app.MapGet(Path, (HttpContext context, Sessions sessions, Store store) =>
        SignInEndpoints.ForAsync(context, sessions, LoginPage.MyData, async reader =>
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            var data = await store.ReadAsync(db => ReadAsync(db, reader));
            return Results.File(JsonSerializer.SerializeToUtf8Bytes(data, Json), "application/json", $"du-lieu-{reader.Person.Code}.json");
        }));

    private static async Task<object> ReadAsync(ReformBotDbContext db, Reader reader)
    {
        var me = reader.Person.Id;
        string? Name(Guid? id) => id is { } known ? reader.Office.Roster.Find(known)?.Name : null;
        var person = await db.People.SingleAsync(p => p.Id == me);
        var steps = await db.AssignmentEvents.Where(e => e.PersonId == me).OrderBy(e => e.At)
            .Join(db.Assignments, e => e.AssignmentId, a => a.Id, (e, a) => new { a.Number, e.Kind, e.At, e.Channel, e.Payload })
            .ToListAsync();
        return new
        {
            person.Code,
            person.Name,
            person.Phone,
            person.Email,
            person.Language,
            person.Address,
            Posts = reader.Person.Posts.Select(p => new { p.Title, Unit = reader.Office.Roster.FindUnit(p.UnitId)?.Name, p.Role }),
            Accounts = await db.ChannelAccounts.Where(a => a.PersonId == me)
                .Select(a => new { a.Channel, a.Account, a.LinkedAt, a.LastHeardAt, a.IsReachable }).ToListAsync(),
            AccountLookups = await db.AccountLookups.Join(db.ChannelAccounts.Where(a => a.PersonId == me), l => l.AccountId, a => a.Id, (l, a) => new { a.Channel, a.Account, l.AskedAt })
                .ToListAsync(),
            Assignments = await db.Assignments.Where(a => a.AssigneeId == me || a.AssignerId == me
                    || (a.AccountableId == me && (!a.IsRestricted || db.Participants.Any(p => p.AssignmentId == a.Id && p.PersonId == me)))).OrderBy(a => a.Number)
                .Select(a => new { a.Number, a.Title, a.State, a.DueAt, IsAssignee = a.AssigneeId == me, IsAssigner = a.AssignerId == me, IsAccountable = a.AccountableId == me })
                .ToListAsync(),
            Steps = steps.Select(s => (Step: s, Payload: s.Payload is null ? null : MessageJson.Read<EventPayload>(s.Payload)))
                .Select(s => new { s.Step.Number, s.Step.Kind, s.Step.At, s.Step.Channel, s.Payload?.Words, s.Payload?.Reason }),
            Ledger = await db.LedgerLines.Where(l => l.PersonId == me).OrderBy(l => l.At)
                .Join(db.Assignments, l => l.AssignmentId, a => a.Id, (l, a) => new { a.Number, l.Kind, l.At, l.LateSince }).ToListAsync(),
            Reminders = await db.Reminders.Where(r => r.PersonId == me && r.DueAt != null).OrderBy(r => r.DueAt)
                .Join(db.Assignments, r => r.AssignmentId, a => a.Id, (r, a) => new { a.Number, r.Ladder, r.Step, r.DueAt }).ToListAsync(),
            Files = await db.StoredFiles.Where(f => f.PersonId == me).OrderBy(f => f.ReceivedAt)
                .Select(f => new { f.Name, f.ContentType, f.Size, f.ReceivedAt, FetchFailure = f.FetchFailure == null ? null : f.FetchFailure.Value.NameOf() }).ToListAsync(),
            Leaves = (await db.Leaves.Where(l => l.PersonId == me).OrderBy(l => l.FromDate).ToListAsync())
                .Select(l => new { l.FromDate, l.ToDate, l.StartsAtNoon, l.EndsAtNoon, IsConfirmed = l.ConfirmedById != null, Substitute = Name(l.SubstituteId) }),
            StandsIn = (await db.Leaves.Where(l => l.SubstituteId == me).OrderBy(l => l.FromDate).ToListAsync())
                .Select(l => new { l.FromDate, l.ToDate, For = Name(l.PersonId) }),
            Praise = (await db.Commendations.Where(c => c.PersonId == me).OrderBy(c => c.At).ToListAsync())
                .Select(c => new { c.Text, c.At, By = Name(c.ById), Unit = c.UnitId is { } unit ? reader.Office.Roster.FindUnit(unit)?.Name : null }),
            PraiseGiven = await db.Commendations.Where(c => c.ById == me).OrderBy(c => c.At).Select(c => new { c.Text, c.At }).ToListAsync(),
            Messages = (await db.Outbox.Where(m => m.PersonId == me).OrderBy(m => m.Position).Select(m => new { m.Channel, m.CreatedAt, m.SentAt, m.Message }).ToListAsync())
                .Select(m => new { m.Channel, m.CreatedAt, m.SentAt, Text = m.Message is { } json ? PlainText.Of(MessageJson.Read<OutgoingMessage>(json)) : null }),
            SignIns = await db.LoginLinks.Where(l => l.PersonId == me && l.UsedAt != null).OrderBy(l => l.UsedAt).Select(l => new { l.Page, l.UsedAt }).ToListAsync(),
        };
    }
}
