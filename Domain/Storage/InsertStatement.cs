using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ReformBot.Domain.Storage;

/// <summary>An INSERT for one mapped row, written from the model, so that "insert or ignore" needs no column list of its own.</summary>
internal static class InsertStatement
{
    public static (string Sql, object[] Values) Of<T>(ReformBotDbContext db, T row, string verb, string suffix)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))
            ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var names = new StringBuilder();
        var places = new StringBuilder();
        var values = new List<object>();
        foreach (var property in entity.GetProperties())
        {
            var value = property.PropertyInfo!.GetValue(row);
            if (value is null)
            {
                continue;
            }

            var comma = values.Count > 0 ? ", " : "";
            names.Append(comma).Append('"').Append(property.GetColumnName(table)).Append('"');
            places.Append(comma).Append('{').Append(values.Count).Append('}');
            values.Add(property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value)! : value);
        }

        return ($"{verb} \"{table.Name}\" ({names}) VALUES ({places}) {suffix}", [.. values]);
    }
}
