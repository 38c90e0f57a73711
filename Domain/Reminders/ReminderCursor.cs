using System.Text;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Reminders;

/// <summary>Moves many rows to their next rung in one statement both stores understand.</summary>
public static class ReminderCursor
{
    /// <summary>
    /// A row moves only if it and its assignment are still what was read: whoever submitted, silenced or re-armed meanwhile wins.
    /// </summary>
    /// <returns>False when any had changed: nothing of this piece may be sent, it has to be read again.</returns>
    public static async Task<bool> TryMoveAsync(
        ReformBotDbContext db, IReadOnlyCollection<ReminderMove> moves, CancellationToken cancellationToken)
    {
        if (moves.Count == 0)
        {
            return true;
        }

        var rows = new StringBuilder();
        var values = new List<object>(moves.Count * 6);
        foreach (var move in moves)
        {
            var at = values.Count;
            rows.Append(at > 0 ? ", " : "")
                .Append($"({{{at}}}, {{{at + 1}}}, NULLIF(CAST({{{at + 2}}} AS bigint), 0), {{{at + 3}}}, {{{at + 4}}}, {{{at + 5}}})");
            var from = move.From;
            values.AddRange([
                from.Reminder.Id, move.Step, move.DueAt?.UtcTicks ?? 0,
                from.Reminder.DueAt!.Value.UtcTicks, from.Reminder.Round, from.Version,
            ]);
        }

        var sql = $"""
            UPDATE "Reminders" SET "Step" = v.column2, "DueAt" = v.column3
            FROM (VALUES {rows}) AS v
            WHERE "Reminders"."Id" = v.column1 AND "Reminders"."DueAt" = v.column4 AND "Reminders"."Round" = v.column5
              AND EXISTS (SELECT 1 FROM "Assignments" AS a WHERE a."Id" = "Reminders"."AssignmentId" AND a."Version" = v.column6)
            """;
        return await db.Database.ExecuteSqlRawAsync(sql, values, cancellationToken) == moves.Count;
    }
}
