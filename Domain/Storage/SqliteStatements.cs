using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReformBot.Domain.Storage;

/// <summary>
/// Statements of a connection that stays open are prepared once and used again: SQLite's driver, unlike PostgreSQL's, prepares
/// every command anew and has no switch for it.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    public static readonly KeptStatements Instance = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Kept(command) is { } kept ? InterceptionResult<DbDataReader>.SuppressWithResult(kept.ExecuteReader()) : result;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) => ValueTask.FromResult(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        Kept(command) is { } kept ? InterceptionResult<int>.SuppressWithResult(kept.ExecuteNonQuery()) : result;

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

    private static KeptCommand? Kept(DbCommand command) => command.Connection is KeptConnection connection ? connection.Borrow(command) : null;
}

/// <summary>A connection that stays open and knows its statements by their text.</summary>
/// <param name="pages">How many pages of 4 KB it keeps in memory.</param>
internal sealed class KeptConnection(string connectionString, int pages) : SqliteConnection(connectionString)
{
    /// <summary>Far more than the program has; lists of changing length make new texts.</summary>
    private const int Most = 300;

    /// <summary>Longer texts name many rows and hardly ever come again.</summary>
    private const int LongestText = 8000;

    private readonly Dictionary<string, KeptCommand> _kept = new(StringComparer.Ordinal);

    public int Pages => pages;

    /// <summary>Null when it is not worth keeping, or being read from at this moment: then it is prepared as ever.</summary>
    public KeptCommand? Borrow(DbCommand command)
    {
        if (command.CommandText.Length > LongestText)
        {
            return null;
        }

        if (!_kept.TryGetValue(command.CommandText, out var kept))
        {
            if (_kept.Count >= Most)
            {
                Forget();
            }

            kept = new KeptCommand { Connection = this, CommandText = command.CommandText };
            _kept.Add(command.CommandText, kept);
        }

        return kept.TryTake(command) ? kept : null;
    }

    public override void Close()
    {
        Forget();
        base.Close();
    }

    private void Forget()
    {
        foreach (var kept in _kept.Values)
        {
            kept.Dispose();
        }

        _kept.Clear();
    }
}

internal sealed class KeptCommand : SqliteCommand
{
    public bool TryTake(DbCommand command)
    {
        if (DataReader is not null)
        {
            return false;
        }

        Transaction = (SqliteTransaction?)command.Transaction;
        CommandTimeout = command.CommandTimeout;
        Parameters.Clear();
        foreach (SqliteParameter parameter in command.Parameters)
        {
            Parameters.Add(parameter);
        }

        return true;
    }
}
