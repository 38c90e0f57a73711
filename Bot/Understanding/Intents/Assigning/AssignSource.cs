using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning;

/// <summary>The document an order rests on: "theo Kết luận số 18/KL-TTr ngày 27/02/2026".</summary>
internal static class AssignSource
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/assign-source");

    private static readonly PhraseSet Source = PhraseSet.Of("theo", "căn cứ", "thực hiện theo", "tại", "theo chỉ đạo tại", "thực hiện");

    private static readonly PhraseSet Deadline = PhraseSet.Of("trước [ngày]", "[thời] hạn", "[hoàn thành|xong] trước [ngày]");

    private static readonly PhraseSet Extension = PhraseSet.Of("gia hạn");

    private static readonly PhraseSet Documents = Lexicon["documents"];

    public static string? Of(Line line)
    {
        var words = line.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (Source.At(words, i) is > 0 and var label && Documents.At(words, i + label) is > 0 and var kind)
            {
                var end = i + label + kind;
                while (end < words.Count && !IsDeadline(line, end) && !(words[end].IsMark && (words[end].Is(',') || words[end].Is(';') || words[end].Is('.'))
                    && !(end + 1 < words.Count && words[end + 1].Token.Glued)))
                {
                    end++;
                }

                return words.Skip(i).Take(end - i).Any(w => w.IsNumber)
                    ? Cuts.Tidy([line.Source.OriginalSlice(words[i + label].Start, words[end - 1].End)])
                    : null;
            }
        }

        return null;
    }

    // "Công văn 45 về gia hạn giấy phép", "… về hạn mặn": only where a day follows.
    private static bool IsDeadline(Line line, int at)
    {
        var label = Deadline.At(line.Words, at);
        var day = at + label;
        return label > 0 && (at == 0 || Extension.At(line.Words, at - 1) == 0)
            && (line.IsDated(day) || (day < line.Words.Count && line.Words[day].IsMark && line.IsDated(day + 1)) || (label > 1 && line.IsDated(day - 1)));
    }
}
