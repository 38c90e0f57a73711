using System.Text;

namespace ReformBot.Domain.Messaging;

/// <summary>The shape of a message on a channel that has only words: it always says which words to answer.</summary>
public static class PlainText
{
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

        foreach (var line in message.Lines)
        {
            text.Append(line).Append('\n');
        }

        foreach (var fact in message.Facts)
        {
            text.Append(fact.Label).Append(": ").Append(fact.Value).Append('\n');
        }

        if (message.Chart is { IsInLines: false } chart)
        {
            text.Append(chart.Title).Append(": ")
                .AppendJoin(" · ", chart.Values.Select(v => $"{v.Label} {v.Value}")).Append('\n');
        }

        if (message.Link is { } link)
        {
            text.Append(link.Label).Append(": ").Append(link.Url).Append('\n');
        }

        if (message.Buttons.Count > 0)
        {
            text.Append('\n').Append(english ? "Reply: " : "Trả lời: ")
                .AppendJoin(" · ", message.Buttons.Select(b =>
                    string.Equals(b.Text, b.Label, StringComparison.OrdinalIgnoreCase) ? $"“{b.Text}”" : $"“{b.Text}” ({b.Label})"));
        }

        return text.ToString().TrimEnd('\n').Normalize(NormalizationForm.FormC);
    }
}
