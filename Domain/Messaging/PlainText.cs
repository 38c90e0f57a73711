using System.Text;
using System.Text.RegularExpressions;

namespace ReformBot.Domain.Messaging;

/// <summary>The shape of a message on a channel that has only words: it always says which words to answer.</summary>
public static partial class PlainText
{
    // A digest opens a dozen lists by words that name them: their labels would only repeat its numbers.
    private const int MostLabels = 5;

    public static string RepeatMark(string language) => language == "en" ? "(resent) " : "(gửi lại) ";

    public static string Of(OutgoingMessage message)
    {
        var english = message.Language == "en";
        var text = new StringBuilder();
        if (message.IsRepeat)
        {
            text.Append(RepeatMark(message.Language));
        }

        if (message.Title is { } title)
        {
            text.Append(title).Append('\n');
        }

        for (var i = 0; i < message.Lines.Count; i++)
        {
            var line = message.Lines[i];
            if (i > 0 && message.MarkOf(line) is { Role: LineRole.Heading })
            {
                text.Append('\n');
            }

            text.Append(line).Append('\n');
        }

        foreach (var fact in message.Facts)
        {
            text.Append(fact.Label).Append(": ").Append(fact.Value).Append('\n');
        }

        if (message.Chart is { IsInLines: false } chart)
        {
            text.Append(chart.InWords()).Append('\n');
        }

        if (message.Link is { } link)
        {
            text.Append(link.InWords()).Append('\n');
        }

        if (message.Buttons.Count > 0)
        {
            text.Append('\n').Append(english ? "Reply: " : "Trả lời: ")
                .AppendJoin(" · ", message.Buttons.Select(b =>
                    IsSaid(b) || (b.Verb == "list" && message.Buttons.Count > MostLabels) ? $"“{b.Text}”" : $"“{b.Text}” ({b.Label})"));
        }

        return text.ToString().TrimEnd('\n').Normalize(NormalizationForm.FormC);
    }

    /// <summary>The words say all that the label does: "xem 12" and "Xem NV-12".</summary>
    private static bool IsSaid(Button button) => string.Equals(Bare(button.Text), Bare(button.Label), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string words) => Numbers().Replace(words, "").Trim();

    [GeneratedRegex(@"(?:NV-)?[0-9]+")]
    private static partial Regex Numbers();
}
