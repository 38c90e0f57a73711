using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ReformBot.Domain.Storage;

/// <summary>An INSERT for one mapped row, written from the model, so that "insert or ignore" needs no column list of its own.</summary>
internal static class InsertStatement
{
    /// <summary>Every turn begins with one: what the model says of the columns is asked once.</summary>
    private static readonly ConditionalWeakTable<IEntityType, IReadOnlyList<Column>> Columns = [];

    public static (string Sql, object[] Values) Of<T>(ReformBotDbContext db, T row, string verb, string suffix)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))
            ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        var names = new StringBuilder();
        var places = new StringBuilder();
        var values = new List<object>();
        foreach (var (name, getter, converter) in Columns.GetValue(entity, ColumnsOf))
        {
            if (getter.GetClrValue(row) is not { } value)
            {
                continue;
            }

            var comma = values.Count > 0 ? ", " : "";
            names.Append(comma).Append('"').Append(name).Append('"');
            places.Append(comma).Append('{').Append(values.Count).Append('}');
            values.Add(converter is null ? value : converter.ConvertToProvider(value)!);
        }

        return ($"{verb} \"{entity.GetTableName()}\" ({names}) VALUES ({places}) {suffix}", [.. values]);
    }

    private static IReadOnlyList<Column> ColumnsOf(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        return [.. entity.GetProperties().Select(p => new Column(p.GetColumnName(table)!, p.GetGetter(), p.GetTypeMapping().Converter))];
    }

    private sealed record Column(string Name, IClrPropertyGetter Getter, ValueConverter? Converter);
}
