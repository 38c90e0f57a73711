using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Conversations;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations.Receiving;

/// <summary>Words as they were read before the turn began, and where the talk stood then.</summary>
internal sealed record WordsRead(string Text, Reading Reading, ReadingContext Context, Guid Conversation, int Version)
{
    /// <summary>The talk has not moved on since, and the office is the same: the reading holds.</summary>
    public bool Holds(Conversation conversation, Office office) =>
        conversation.Id == Conversation && conversation.Version == Version && ReferenceEquals(Context.Roster, office.Roster);
}

/// <summary>
/// Where there is one writer, words are read while others write: reading is a third of a turn. Only what is read; whatever is
/// decided by it is decided in the turn.
/// </summary>
internal sealed class ReadAhead(Store store, OfficeCache offices, OfficeClock clock, IUnderstanding understanding)
{
    private static readonly CompiledQuery<Func<ReformBotDbContext, string, Task<Known?>>> Talk = new(
        () => EF.CompileAsyncQuery((ReformBotDbContext db, string key) => db.Conversations.AsNoTracking().Where(c => c.Key == key)
            .Select(c => new Known(c, db.Counters.Where(n => n.Name == OfficeCache.VersionCounter).Select(n => (long?)n.Value).SingleOrDefault()))
            .SingleOrDefault()));

    /// <returns>Null when it would not help, or nobody is known who speaks.</returns>
    public Task<WordsRead?> ReadAsync(IncomingMessage message) =>
        message.Kind == IncomingKind.Text && message.Text.Any(char.IsLetterOrDigit) && store.Provider.HasOneWriter
            ? store.ReadAsync(db => ReadAsync(db, message))
            : Task.FromResult<WordsRead?>(null);

    private async Task<WordsRead?> ReadAsync(ReformBotDbContext db, IncomingMessage message)
    {
        using var lines = FoldedLines.Remember();
        if (await Talk.For(db)(db, Conversation.KeyOf(message.From)) is not ({ PersonId: { } id } talk, var version))
        {
            return null;
        }

        var office = await offices.GetAsync(db, version);
        if (office.Roster.Find(id) is not { } person)
        {
            return null;
        }

        var context = new ReadingContext(
            clock.GetUtcNow(), office.Calendar, office.Roster, person, await OpenTaskQuery.ForAsync(db, person), talk.LastTask);
        return new WordsRead(message.Text, understanding.Read(message.Text, context), context, talk.Id, talk.Version);
    }

    private sealed record Known(Conversation Talk, long? OfficeVersion);
}
