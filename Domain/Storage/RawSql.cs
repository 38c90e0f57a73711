using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ReformBot.Domain.Storage;

/// <summary>
/// Statements of our own that return rows, run by EF like any other. Its FromSql and SqlQuery count the values as part of the query:
/// every new instant would be translated, compiled and kept anew.
/// </summary>
internal static class RawSql
{
    /// <param name="sql">With {0}, {1} for the values.</param>
    public static async Task<List<T>> ReadAsync<T>(
        ReformBotDbContext db, string sql, IEnumerable<object> values, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var raw = db.GetService<IRawSqlCommandBuilder>().Build(sql, values, db.Model);
        var running = new RelationalCommandParameterObject(
            db.GetService<IRelationalConnection>(),
            raw.ParameterValues,
            readerColumns: null,
            db,
            db.GetService<IRelationalCommandDiagnosticsLogger>(),
            CommandSource.FromSqlQuery);
        var rows = new List<T>();
        await using var reader = await raw.RelationalCommand.ExecuteReaderAsync(running, cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader.DbDataReader));
        }

        return rows;
    }
}
