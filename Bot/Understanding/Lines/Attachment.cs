using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>What a channel writes in place of a picture or a file: "[ảnh]", "[bao-cao.xlsx]".</summary>
internal sealed record Attachment(Span Words, string Name)
{
    public static IReadOnlyList<Attachment> Find(Folded source, IReadOnlyList<Seen> words)
    {
        List<Attachment>? found = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].Is('['))
            {
                continue;
            }

            var close = i + 1;
            while (close < words.Count && !words[close].Is(']'))
            {
                close++;
            }

            if (close == words.Count)
            {
                break;
            }

            if (close == i + 1)
            {
                continue;
            }

            (found ??= []).Add(new Attachment(new Span(i, close + 1), source.OriginalSlice(words[i].End, words[close].Start).Trim()));
            i = close;
        }

        return found ?? (IReadOnlyList<Attachment>)[];
    }
}
