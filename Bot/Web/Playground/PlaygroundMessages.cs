using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Web.Playground;

/// <summary>One message a person was sent, on whatever channel, in both shapes.</summary>
/// <param name="Number">Counts up per person; what is forgotten keeps its number and is left out.</param>
/// <param name="SentAt">When it was written, by the office's clock and in its zone: the sending itself goes by the system's.</param>
/// <param name="HasExpected">The first button is the one a reader is expected to press.</param>
internal sealed record PlaygroundMessage(
    int Number,
    DateTimeOffset SentAt,
    string Channel,
    string? Title,
    IReadOnlyList<string> Lines,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<Button> Buttons,
    string Text,
    Chart? Chart,
    Link? Link,
    IReadOnlyList<LineMark> Marks,
    IReadOnlyList<Tile> Tiles,
    bool HasExpected,
    bool IsRepeat);

internal static class PlaygroundMessages
{
    /// <summary>What was sent to the person after his Nth message; the number counts up per person.</summary>
    public static async Task<List<PlaygroundMessage>> AfterAsync(ReformBotDbContext db, OfficeCalendar calendar, Guid personId, int after)
    {
        after = Math.Max(0, after);
        var rows = await db.Outbox.AsNoTracking()
            .Where(m => m.PersonId == personId && m.SentAt != null && m.Kind == OutboxKind.Send)
            .OrderBy(m => m.SentAt).ThenBy(m => m.Position)
            .Skip(after)
            .ToListAsync();
        return [.. rows.Select((row, index) => (Row: row, Number: after + index + 1)).Where(r => r.Row.Message is not null).Select(r => Of(r.Row, r.Number, calendar))];
    }

    private static PlaygroundMessage Of(OutboxMessage row, int number, OfficeCalendar calendar)
    {
        var message = MessageJson.Read<OutgoingMessage>(row.Message!) with { IsRepeat = row.IsRepeat };
        return new PlaygroundMessage(
            number,
            calendar.ToLocal(row.CreatedAt),
            row.Channel.ToString(),
            message.Title,
            message.Lines,
            message.Facts,
            message.Buttons,
            PlainText.Of(message),
            message.Chart,
            message.Link,
            message.Marks,
            message.Tiles,
            message.Expected is not null,
            message.IsRepeat);
    }
}
