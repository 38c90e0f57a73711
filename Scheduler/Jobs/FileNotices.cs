using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Files;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Scheduler.Jobs;

/// <summary>
/// Tells whoever sent a file that it could not be had, so that nobody believes a product is complete that is not; in sending hours, for
/// the last try may be long after he sent it.
/// </summary>
internal sealed class FileNotices(OfficeCache offices, Mailbox mailbox)
{
    public async Task TellAsync(ReformBotDbContext db, OwedFile file, FetchFailure failure)
    {
        var number = await db.StoredFiles.Where(f => f.Id == file.Id)
            .Join(db.Assignments, f => f.AssignmentId, a => a.Id, (_, a) => (int?)a.Number)
            .SingleOrDefaultAsync();
        var office = await offices.GetAsync(db);
        if (office.Roster.Find(file.PersonId) is { IsActive: true } person)
        {
            await mailbox.TellInHoursAsync(
                db, office.Calendar, person.Id, FileWording.NotFetched(person, file.Name, number, failure), OutboxClass.Answer, $"file:{file.Id:N}");
        }
    }
}
