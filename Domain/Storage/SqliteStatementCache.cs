using System.Data;
using Microsoft.Data.Sqlite;

namespace ReformBot.Domain.Storage;

/// <summary>
/// A connection that stays open and knows its statements by their text: they are prepared once and used again. SQLite's driver, unlike
/// PostgreSQL's, prepares every command anew and has no switch for it.
/// </summary>
/// <param name="pages">How many pages of 4 KB it keeps in memory.</param>
internal sealed class StatementCachingConnection(string connectionString, int pages) : SqliteConnection(connectionString)
{
    /// <summary>Far more than the program has; lists of changing length make new texts.</summary>
    private const int Most = 300;

    /// <summary>Longer texts name many rows and hardly ever come again.</summary>
    private const int LongestText = 8000;

    private readonly Dictionary<string, CachedStatement> _kept = new(StringComparer.Ordinal);

    public int Pages => pages;

    public override SqliteCommand CreateCommand() => new CachingCommand(this) { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };

    /// <summary>Null when it is not worth keeping, or being read from at this moment: then it is prepared as ever.</summary>
    public CachedStatement? Borrow(SqliteCommand command)
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

            kept = new CachedStatement { Connection = this, CommandText = command.CommandText };
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

/// <summary>What the connection gives out: run by the kept statement of its text. Whatever a command does goes through here.</summary>
internal sealed class CachingCommand(StatementCachingConnection connection) : SqliteCommand
{
    public override SqliteDataReader ExecuteReader(CommandBehavior behavior) =>
        connection.Borrow(this) is { } kept ? kept.ExecuteReader(behavior) : base.ExecuteReader(behavior);
}

internal sealed class CachedStatement : SqliteCommand
{
    public bool TryTake(SqliteCommand command)
    {
        if (DataReader is not null)
        {
            return false;
        }

        Transaction = command.Transaction;
        CommandTimeout = command.CommandTimeout;
        Parameters.Clear();
        foreach (SqliteParameter parameter in command.Parameters)
        {
            Parameters.Add(parameter);
        }

        return true;
    }
}
