using System.Globalization;
using System.Text;
using ReformBot.Domain.Messaging;

namespace ReformBot.Connectors.Zalo;

/// <summary>
/// Cuts a message into what a Zalo chat takes: 2000 UTF-16 units, by paragraph, else line, else word, else letter. The cut does
/// not depend on the repeat mark, so part 2 of a message is the same words on every try.
/// </summary>
internal static class ZaloParts
{
    public const int LongestText = 2000;

    /// <summary>What to send when <paramref name="partsSent"/> parts are there already; null when nothing is left.</summary>
    public static ZaloPart? Next(OutgoingMessage message, int partsSent)
    {
        var parts = Cut(PlainText.Of(message with { IsRepeat = false }), PlainText.RepeatMark(message.Language).Length);
        if (partsSent >= parts.Count)
        {
            return null;
        }

        var text = parts.Count == 1 ? parts[0] : $"({partsSent + 1}/{parts.Count}) {parts[partsSent]}";
        return new ZaloPart(message.IsRepeat ? PlainText.RepeatMark(message.Language) + text : text, partsSent + 1, parts.Count);
    }

    /// <param name="markLength">Room to keep free for the repeat mark.</param>
    internal static IReadOnlyList<string> Cut(string text, int markLength)
    {
        text = text.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC).Trim();
        if (text.Length == 0)
        {
            return [];
        }

        if (text.Length + markLength <= LongestText)
        {
            return [text];
        }

        var room = LongestText - markLength - "(999/999) ".Length;
        var parts = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = End(text, start, room);
            parts.Add(text[start..end].TrimEnd(' ', '\n'));
            start = end;
            while (start < text.Length && text[start] is '\n' or ' ' && IsWholeLetter(text, start))
            {
                start++;
            }
        }

        return parts;
    }

    private static int End(string text, int start, int room)
    {
        if (text.Length - start <= room)
        {
            return text.Length;
        }

        // One more than fits: the break itself may stand right behind the part.
        var window = text.AsSpan(start, room + 1);
        foreach (var boundary in (ReadOnlySpan<string>)["\n\n", "\n", " "])
        {
            var at = window.LastIndexOf(boundary, StringComparison.Ordinal);
            if (at > room / 2 && IsWholeLetter(text, start + at))
            {
                return start + at;
            }
        }

        return start + WholeLetters(text.AsSpan(start), room);
    }

    /// <summary>A space can carry a combining mark; then it is no place to cut.</summary>
    private static bool IsWholeLetter(string text, int at) => StringInfo.GetNextTextElementLength(text.AsSpan(at)) == 1;

    private static int WholeLetters(ReadOnlySpan<char> text, int room)
    {
        var taken = 0;
        for (var next = StringInfo.GetNextTextElementLength(text);
             taken + next <= room;
             next = StringInfo.GetNextTextElementLength(text[taken..]))
        {
            taken += next;
        }

        if (taken > 0)
        {
            return taken;
        }

        // One "letter" of more than a whole message (a pile of combining marks): only a surrogate pair must stay whole.
        return char.IsHighSurrogate(text[room - 1]) ? room - 1 : room;
    }
}

/// <param name="Number">Counted from one.</param>
internal sealed record ZaloPart(string Text, int Number, int Of)
{
    public bool IsLast => Number == Of;

    public SendResult Arrived(string? providerMessageId) =>
        IsLast ? new SendResult.Sent(providerMessageId) : new SendResult.PartSent(Number, providerMessageId);
}
