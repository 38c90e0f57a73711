using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;

namespace ReformBot.Bot.Conversations;

/// <summary>The last thing this person was told, if it was told in this very talk: what he most likely speaks of.</summary>
internal sealed record LastShown(string Key, OutgoingMessage Message, DateTimeOffset At)
{
    public static async Task<LastShown?> ReadAsync(Turn turn)
    {
        var last = await turn.Db.Outbox.AsNoTracking().Where(m => m.PersonId == turn.Person.Id && m.Message != null)
            .OrderByDescending(m => m.Position).Select(m => new { m.DedupeKey, m.RecipientKey, m.Message, m.CreatedAt }).FirstOrDefaultAsync();
        return last is not null && last.RecipientKey == Mailbox.RecipientKey(turn.Message.From)
            ? new LastShown(last.DedupeKey, MessageJson.Read<OutgoingMessage>(last.Message!), last.CreatedAt)
            : null;
    }

    /// <summary>What was said to him in answer to himself.</summary>
    public bool IsAnswer => Key.StartsWith("turn", StringComparison.Ordinal);

    /// <summary>A reminder or a step of somebody else's: no answer to what this person said.</summary>
    public bool CameByItself => Key.StartsWith("remind:", StringComparison.Ordinal) || Key.StartsWith("step:", StringComparison.Ordinal);

    /// <summary>The one assignment its buttons are about; null for none or several.</summary>
    public int? Task => Message.Buttons.Select(b => Request.Number(b.Data, "n")).OfType<int>().Distinct().ToList() is [var only] ? only : null;
}
