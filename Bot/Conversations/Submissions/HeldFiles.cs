using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Domain.Assignments.Submissions;

namespace ReformBot.Bot.Conversations.Submissions;

/// <summary>Files that came before it was known what they are for: kept apart until the answer, then part of the product.</summary>
internal static class HeldFiles
{
    public static IReadOnlyList<Guid> Keep(Turn turn)
    {
        var kept = new List<Guid>();
        foreach (var file in turn.Message.Files)
        {
            var row = StoredFile.Of(file, turn.Person.Id, turn.Now);
            turn.Db.StoredFiles.Add(row);
            kept.Add(row.Id);
        }

        return kept;
    }

    /// <summary>The photo came first, and it was asked what it is of: the words that follow say it.</summary>
    /// <param name="keepsAttached">The step is done by a later message: what came with this one is kept for it too.</param>
    public static Request With(Turn turn, Request request, bool keepsAttached = false)
    {
        if (ReplacedProducts.HeldOf(turn) is { } held)
        {
            DialogState.Close(turn);
            request = request with { FileIds = held.FileIds };
        }

        return keepsAttached ? request with { FileIds = [.. request.FileIds, .. Keep(turn)] } : request;
    }

    /// <summary>Of those kept, what came last.</summary>
    public static async Task<IReadOnlyList<Guid>> LatestAsync(Turn turn, IReadOnlyList<Guid> ids)
    {
        var rows = await turn.Db.StoredFiles.AsNoTracking().Where(f => ids.Contains(f.Id) && f.PersonId == turn.Person.Id)
            .Select(f => new { f.Id, f.ReceivedAt }).ToListAsync();
        return [.. rows.Where(f => f.ReceivedAt == rows.Max(r => r.ReceivedAt)).Select(f => f.Id)];
    }

    /// <summary>The person's own held files; somebody else's ids find nothing, and what could not be fetched its sender was asked to send again.</summary>
    public static async Task<IReadOnlyList<HeldFile>> FindAsync(Turn turn, IReadOnlyList<Guid> ids) => ids.Count == 0
        ? []
        : await turn.Db.StoredFiles.Where(f => ids.Contains(f.Id) && f.PersonId == turn.Person.Id && f.AssignmentId == null && f.FetchFailure == null)
            .OrderBy(f => f.ReceivedAt).ThenBy(f => f.Id)
            .Select(f => new HeldFile(f.Id, f.Name)).ToListAsync();
}
