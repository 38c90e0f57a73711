using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Seals;

/// <summary>What the key at hand is to a database.</summary>
public enum HistoryKeyFit
{
    /// <summary>The one its history is written with.</summary>
    Own,

    /// <summary>The database has known no key yet and has no history this one would not fit.</summary>
    First,

    /// <summary>The database has known a key, and there is no file.</summary>
    Missing,

    /// <summary>There is a file, and no key in it.</summary>
    Broken,

    /// <summary>A key, but not this database's.</summary>
    Foreign,
}

/// <summary>
/// Holds the key's file against what the database remembers of its key. A history gone on with under another key could never be
/// verified again, so whoever means to write asks here first.
/// </summary>
public static class KnownHistoryKey
{
    private const string Remembered = "history-key";

    /// <summary>So many of the last steps are looked at where nothing is remembered: one of them may be no longer as written.</summary>
    private const int Looked = 20;

    public static async Task<HistoryKeyFit> FitAsync(ReformBotDbContext db, HistoryKeyFile file, CancellationToken cancellationToken)
    {
        var known = await db.Settings.AsNoTracking().Where(s => s.Key == Remembered).Select(s => s.Value).SingleOrDefaultAsync(cancellationToken);
        var last = known is null
            ? await db.AssignmentEvents.AsNoTracking().OrderByDescending(e => e.At).Take(Looked).ToListAsync(cancellationToken)
            : [];
        if (!file.Exists)
        {
            return known is null && last.Count == 0 ? HistoryKeyFit.First : HistoryKeyFit.Missing;
        }

        if (file.Read() is not { } key)
        {
            return HistoryKeyFit.Broken;
        }

        if (known is not null)
        {
            return known == key.Fingerprint ? HistoryKeyFit.Own : HistoryKeyFit.Foreign;
        }

        var history = new History(key);
        return last.Count == 0 || last.Exists(step => history.IsGenuine(step, step.PreviousHash)) ? HistoryKeyFit.First : HistoryKeyFit.Foreign;
    }

    /// <summary>Of two nodes that start first with different keys one is remembered; the other will find its own foreign.</summary>
    public static Task RememberAsync(ReformBotDbContext db, StoreProvider provider, HistoryKey key, CancellationToken cancellationToken) =>
        provider.InsertOrIgnoreAsync(db, new Setting { Key = Remembered, Value = key.Fingerprint }, cancellationToken);

    /// <summary>The old key is lost for good: what was written with it stays unverifiable, and the office goes on with this one.</summary>
    public static async Task ReplaceAsync(ReformBotDbContext db, StoreProvider provider, HistoryKey key, CancellationToken cancellationToken)
    {
        await db.Settings.Where(s => s.Key == Remembered).ExecuteDeleteAsync(cancellationToken);
        await RememberAsync(db, provider, key, cancellationToken);
    }
}
