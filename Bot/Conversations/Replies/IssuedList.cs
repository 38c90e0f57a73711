using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>What the drafts just issued became: by the number each item had, its assignment's. Told in this very talk, and not long ago.</summary>
internal static partial class IssuedList
{
    private const int Most = 15;

    private static readonly TimeSpan Recent = TimeSpan.FromHours(24);

    public static async Task<IReadOnlyDictionary<int, int>?> ReadAsync(Turn turn)
    {
        var (talk, since) = (Mailbox.RecipientKey(turn.Message.From), turn.Now - Recent);
        var told = await turn.Db.Outbox.AsNoTracking()
            .Where(m => m.PersonId == turn.Person.Id && m.RecipientKey == talk && m.CreatedAt > since && m.Message != null && m.DedupeKey.StartsWith("turn"))
            .OrderByDescending(m => m.Position).Select(m => m.Message!).Take(Most).ToListAsync();
        return told.SelectMany(m => MessageJson.Read<OutgoingMessage>(m).Lines).Select(line => ItemsIn(turn, line)).FirstOrDefault(items => items is not null);
    }

    /// <summary>Null where the line is not the one that says what was issued.</summary>
    private static Dictionary<int, int>? ItemsIn(Turn turn, string line)
    {
        var items = Entry().Matches(line).Select((m, i) => (
            Item: m.Groups["item"].Success ? Parsed(m.Groups["item"].Value) : i + 1,
            Task: Parsed(m.Groups["task"].Value))).ToList();
        return items.Count > 1 && line == DraftsWording.IssuedLine(turn, items) ? items.ToDictionary(i => i.Item, i => i.Task) : null;
    }

    private static int Parsed(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bNV-(?<task>\d{1,9})(?: \(\D*(?<item>\d{1,2})\))?", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
