using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>The last thing this person was told, if it was told in this very talk: what he most likely speaks of.</summary>
internal sealed partial record LastNotice(string Key, OutgoingMessage Message, DateTimeOffset At)
{
    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, Task<Told?>>> Last = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, Guid person) => db.Outbox.AsNoTracking().Where(m => m.PersonId == person && m.Message != null)
            .OrderByDescending(m => m.Position).Select(m => new Told(m.DedupeKey, m.RecipientKey, m.Message!, m.CreatedAt)).FirstOrDefault()));

    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, string, DateTimeOffset, IAsyncEnumerable<string>>> Since = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, Guid person, string talk, DateTimeOffset since) => db.Outbox.AsNoTracking()
            .Where(m => m.PersonId == person && m.RecipientKey == talk && m.CreatedAt > since && m.Message != null && !m.DedupeKey.StartsWith("turn"))
            .OrderByDescending(m => m.Position).Select(m => m.Message!).Take(Most)));

    /// <summary>Looked up once a turn: what the turn itself says comes after it.</summary>
    public static Task<LastNotice?> ReadAsync(Turn turn) => turn.LastNotice ??= FindAsync(turn);

    private static async Task<LastNotice?> FindAsync(Turn turn) =>
        await Last.For(turn.Db)(turn.Db, turn.Person.Id) is { } last && last.Talk == Mailbox.RecipientKey(turn.Message.From)
            ? new LastNotice(last.Key, MessageJson.Read<OutgoingMessage>(last.Message), last.At)
            : null;

    /// <summary>Whether something that came since, and is no answer to himself, asks for a word of his: a yes may be meant for it.</summary>
    public static async Task<bool> AnyAskedSinceAsync(Turn turn, DateTimeOffset since)
    {
        var told = await Since.For(turn.Db)(turn.Db, turn.Person.Id, Mailbox.RecipientKey(turn.Message.From), since).ToListAsync();
        return told.Any(m => MessageJson.Read<OutgoingMessage>(m).AsksReader);
    }

    private const int Most = 20;

    /// <summary>A reminder or a step of somebody else's: no answer to what this person said.</summary>
    public bool CameByItself => Key.StartsWith("remind:", StringComparison.Ordinal) || Key.StartsWith("step:", StringComparison.Ordinal);

    /// <summary>The answer to his own words or press; a leave asked for is none, nor what stands above.</summary>
    public bool AnswersHim => Key.StartsWith("turn", StringComparison.Ordinal);

    /// <summary>The assignments its buttons are about.</summary>
    public IReadOnlyList<int> Tasks { get; } = [.. Message.Buttons.Select(b => Request.Number(b.Data, "n")).OfType<int>().Distinct()];

    /// <summary>Those its words are about: news of work may have no buttons.</summary>
    public IReadOnlyList<int> Named => [.. NumberPattern().Matches($"{Message.Title}\n{string.Join('\n', Message.Lines)}")
        .Select(m => int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture)).Distinct()];

    /// <summary>It is about that assignment: by a button of it, or as the only one its words name.</summary>
    public bool IsAbout(int number) => Tasks.Contains(number) || (Named is [var only] && only == number);

    [GeneratedRegex(@"\bNV-(?<n>\d{1,7})\b")]
    private static partial Regex NumberPattern();

    /// <summary>The one assignment its buttons are about; null for none or several.</summary>
    public int? Task => Tasks is [var only] ? only : null;

    private sealed record Told(string Key, string Talk, string Message, DateTimeOffset At);
}
