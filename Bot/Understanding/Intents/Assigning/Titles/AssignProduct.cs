using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning.Titles;

/// <summary>The labelled parts of an order: "sản phẩm: …", "số lượng: …".</summary>
internal sealed class AssignProduct(LineAnalysis analysis, Cuts cuts)
{
    private readonly IReadOnlyList<Seen> _words = analysis.Line.Words;

    public string? Product(int start)
    {
        for (var i = start; i < _words.Count; i++)
        {
            if (cuts.IsCut(i) || TitleWords.Product.At(_words, i) is not (> 0 and var label) || !IsProductLabel(i, label))
            {
                continue;
            }

            var at = i + label + (i + label < _words.Count && (_words[i + label].Is(':') || _words[i + label].Is('-')) ? 1 : 0);
            var end = PartEnd(at);
            if (end > at)
            {
                cuts.Cut(i, end);
                return Cuts.Tidy([analysis.Line.Source.OriginalSlice(_words[at].Start, _words[end - 1].End)]);
            }
        }

        return null;
    }

    // "kiểm tra sản phẩm OCOP" speaks of products; a label opens a clause or has a colon after it.
    private bool IsProductLabel(int at, int length) =>
        at == 0 || _words[at - 1].IsMark || cuts.IsCut(at - 1) || _words[at + length - 1].Is(':') || _words[at + length - 1].Is("la") || _words[at + length - 1].Is("gom")
        || (at + length < _words.Count && _words[at + length].Is(':'));

    public string? Quantity(int start)
    {
        for (var i = start; i < _words.Count; i++)
        {
            if (!cuts.IsCut(i) && TitleWords.Quantity.At(_words, i) is > 0 and var label && i + label < _words.Count
                && (_words[i + label].IsNumber || (_words[i + label].Is(':') && i + label + 1 < _words.Count && _words[i + label + 1].IsNumber)))
            {
                var at = i + label + (_words[i + label].Is(':') ? 1 : 0);
                var end = at + 1;
                while (end < _words.Count && !cuts.IsCut(end) && !_words[end].IsMark)
                {
                    end++;
                }

                cuts.Cut(i, end);
                return Cuts.Tidy([analysis.Line.Source.OriginalSlice(_words[at].Start, _words[end - 1].End)]);
            }
        }

        return null;
    }

    // A product goes on over commas ("kế hoạch, giấy mời") until a date, another label or the end of the sentence.
    private int PartEnd(int at)
    {
        var end = at;
        while (end < _words.Count && !cuts.IsCut(end) && !_words[end].Is(';') && !IsSentenceEnd(end)
            && !(end > at && _words[end - 1].IsMark && TitleWords.Labels.At(_words, end) > 0))
        {
            end++;
        }

        return end;
    }

    private bool IsSentenceEnd(int i) => _words[i].Is('.') && (i + 1 >= _words.Count || !_words[i + 1].Token.Glued);
}
