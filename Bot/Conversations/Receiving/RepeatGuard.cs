using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Receiving;

/// <summary>
/// The business guard against a redelivery under a new id: the same sender with the same words within two minutes of their
/// taking effect is asked about, not obeyed twice. Only a keyed digest of the words is kept.
/// </summary>
internal sealed class RepeatGuard(HistoryKey key)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    public bool WereJustTaken(Turn turn, string text) =>
        turn.Conversation.LastWordsAt is { } at && turn.Now - at < Window && turn.Conversation.LastWordsDigest?.Split(' ').Contains(Digest(turn, text)) == true;

    public static void AskAgain(Turn turn, string text)
    {
        var at = Speech.Instant(turn.Language, turn.Conversation.LastWordsAt!.Value, turn.Office.Calendar);
        ConfirmDialog.Begin(turn, DialogWording.Say(turn.Language, "SameWords", at), [], text);
    }

    /// <param name="texts">What was typed, and what it stood for where that is something else: either may come again.</param>
    public void Remember(Turn turn, params IEnumerable<string> texts) =>
        (turn.Conversation.LastWordsAt, turn.Conversation.LastWordsDigest) = (turn.Now, string.Join(' ', texts.Distinct().Select(text => Digest(turn, text))));

    /// <summary>In answer to another message the same words say something else.</summary>
    private string Digest(Turn turn, string text) =>
        key.Mac($"words\n{text.Trim().ToLowerInvariant()}{(turn.Message.QuotedMessageId is { Length: > 0 } quoted ? $"\n{quoted}" : "")}");
}
