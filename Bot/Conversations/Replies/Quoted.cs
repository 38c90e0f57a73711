using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>
/// Who answers by quoting a message of ours speaks of what that was about, where his words name no number. Only what this very
/// person was sent in this very talk counts; a message about several assignments says nothing.
/// </summary>
internal static partial class Quoted
{
    public static async Task<Reading> CompleteAsync(Turn turn, Reading reading)
    {
        if (reading.Tasks.Count > 0 || !TakesTask(turn, reading) || await TaskAsync(turn) is not { } number)
        {
            return reading;
        }

        return reading with { Tasks = [number], Intent = reading.Intent == Intent.Yes ? Intent.Approve : reading.Intent };
    }

    /// <summary>The one assignment the quoted message is about; null without a quote, or where it is about none or several.</summary>
    public static async Task<int?> TaskAsync(Turn turn) => (await ReadAsync(turn))?.Task;

    /// <summary>The message quoted: its keys in the outbox, and the one assignment it is about. Null without a quote.</summary>
    public static async Task<(IReadOnlyList<string> Keys, int? Task)?> ReadAsync(Turn turn)
    {
        if (turn.Message is not { Kind: IncomingKind.Text, QuotedMessageId: { Length: > 0 } quoted })
        {
            return null;
        }

        // The conversation may have been opened for that very message; its line is then the account's.
        var talk = turn.Message.From;
        string[] lines = [Mailbox.RecipientKey(talk), Mailbox.RecipientKey(talk with { Conversation = "" })];
        var sent = await turn.Db.Outbox.AsNoTracking()
            .Where(m => m.PersonId == turn.Person.Id && lines.Contains(m.RecipientKey) && m.ProviderMessageId == quoted && m.Message != null)
            .Select(m => new { m.DedupeKey, Message = m.Message! })
            .ToListAsync();
        return ([.. sent.Select(m => m.DedupeKey)], sent.SelectMany(m => About(MessageJson.Read<OutgoingMessage>(m.Message))).Distinct().ToList() is [var only] ? only : null);
    }

    /// <summary>A question of ours that is open is answered by a plain yes, whatever is quoted.</summary>
    private static bool TakesTask(Turn turn, Reading reading) => reading.Intent switch
    {
        Intent.Yes or Intent.Approve or Intent.Confirm => AskedTwice.LeavesOpen(turn) && !Consents.IsSmallTalk(turn.Message.Text),
        Intent.Show => !reading.Everyone,
        Intent.Undo or Intent.Remind or Intent.Snooze or Intent.Praise => true,
        _ => OfficeVerbs.VerbOf(reading) is not null,
    };

    /// <summary>What the title and the buttons name; the rest of the words may mention others, and counts where the title names none.</summary>
    private static IEnumerable<int> About(OutgoingMessage message)
    {
        var named = Numbers(message.Title).ToList();
        var said = named.Count > 0 ? [] : message.Lines.Concat(message.Facts.Select(f => f.Value)).SelectMany(Numbers);
        return [.. named, .. message.Buttons.Select(b => Request.Number(b.Data, "n")).OfType<int>(), .. said];
    }

    private static IEnumerable<int> Numbers(string? words) =>
        Number().Matches(words ?? "").Select(m => int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\bNV-(?<n>\d{1,9})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
