using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Import.Seeds;

/// <summary>Adds a programme, or replaces it by its code. Commitments already put to heads keep their own frozen text.</summary>
internal sealed record ImportProgramme(ProgrammeDocument Document)
{
    public async Task<ImportProgrammeResult> RunAsync(ReformBotDbContext db, DateTimeOffset now)
    {
        var stored = SeedJson.Write(Document);
        var programme = await db.Programmes.SingleOrDefaultAsync(p => p.Code == Document.Code);
        if (programme is null)
        {
            db.Programmes.Add(new Programme
            {
                Code = Document.Code,
                Name = Document.Name,
                Year = Document.Year,
                Document = stored,
                ImportedAt = now,
            });
            return ImportProgrammeResult.Added;
        }

        if (programme.Document == stored)
        {
            return ImportProgrammeResult.Unchanged;
        }

        (programme.Name, programme.Year, programme.Document, programme.ImportedAt) = (Document.Name, Document.Year, stored, now);
        return ImportProgrammeResult.Replaced;
    }
}

internal enum ImportProgrammeResult
{
    Added,
    Replaced,
    Unchanged,
}
