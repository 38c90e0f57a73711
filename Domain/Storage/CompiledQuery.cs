using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ReformBot.Domain.Storage;

/// <summary>
/// A query asked in every turn, translated once: building, hashing and comparing its expression anew costs more than SQLite's
/// answer. EF's compiled queries belong to one model and a process may hold two stores, so one is kept for each. What such a query
/// tracks is fixed by whoever asks first, so it says AsTracking or AsNoTracking itself.
/// </summary>
/// <typeparam name="TQuery">What <c>EF.CompileAsyncQuery</c> returns.</typeparam>
public sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuery> _byModel = [];

    public TQuery For(ReformBotDbContext db) => _byModel.GetValue(db.Model, _ => compile());
}
