using ReformBot.Bot.Understanding.Intents.Assigning;
using ReformBot.Bot.Understanding.Intents.Assigning.Titles;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>Which words of the line belong to something else than the title; what is left, as typed, is the title.</summary>
internal sealed class Cuts(Line line)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/cuts");

    private readonly bool[] _cut = new bool[line.Words.Count];

    public void Cut(Span span) => Cut(span.From, span.To);

    public void Cut(int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, _cut.Length); i++)
        {
            _cut[i] = true;
        }
    }

    public bool IsCut(int index) => index >= _cut.Length || _cut[index];

    /// <summary>The words before the next cut one.</summary>
    public int RunEnd(int from)
    {
        var to = from;
        while (to < _cut.Length && !_cut[to])
        {
            to++;
        }

        return to;
    }

    /// <summary>"…, báo cáo" and "…, xong" beside a cut-out date go with it.</summary>
    public void CutBeside(Span span, PhraseSet dangling)
    {
        for (var from = Math.Max(0, span.From - 5); from < span.From; from++)
        {
            if (!_cut[from] && !(from > 0 && Inseparable.At(line.Words, from - 1) > 0) && dangling.Covers(line.Words, from, span.From)
                && (from == 0 || line.Words[from - 1].IsMark || _cut[from - 1] || IsBareEnd(from, span.From)))
            {
                Cut(from, span.From);
                break;
            }
        }

        for (var to = Math.Min(line.Words.Count, span.To + 5); to > span.To; to--)
        {
            if (dangling.Covers(line.Words, span.To, to) && (to == line.Words.Count || line.Words[to].IsMark || _cut[to]))
            {
                Cut(span.To, to);
                break;
            }
        }
    }

    /// <summary>Nothing of the part said before stands there: a mark, a cut, courtesy or the next part.</summary>
    public bool IsPartEnd(int at) => at >= line.Words.Count || line.Words[at].IsMark || IsCut(at) || Courtesy.Closing.At(line.Words, at) > 0
        || WorkVerbs.All.At(line.Words, at) > 0 || TitleWords.Co.At(line.Words, at) > 0;

    public string? Rest(int from, int? to = null)
    {
        var parts = new List<string>();
        for (var i = from; i < (to ?? _cut.Length);)
        {
            if (_cut[i])
            {
                i++;
                continue;
            }

            var end = i;
            while (end < (to ?? _cut.Length) && !_cut[end])
            {
                end++;
            }

            parts.Add(line.Source.OriginalSlice(line.Words[i].Start, line.Words[end - 1].End));
            i = end;
        }

        return Tidy(parts);
    }

    public static string? Tidy(IEnumerable<string> parts)
    {
        var text = string.Empty;
        foreach (var part in parts.Select(Trim).Where(p => p.Length > 0))
        {
            text = text.Length == 0 ? part : $"{text} {part}";
        }

        text = text.ReplaceLineEndings(" ").Replace(" ,", ",", StringComparison.Ordinal).Replace("( )", string.Empty, StringComparison.Ordinal)
            .Replace("()", string.Empty, StringComparison.Ordinal);
        while (text.Contains("  ", StringComparison.Ordinal))
        {
            text = text.Replace("  ", " ", StringComparison.Ordinal);
        }

        text = Trim(text);
        return text.Length == 0 ? null : text;
    }

    private static string Trim(string part)
    {
        var trimmed = part.Trim(' ', ',', '.', ';', ':', '-', '–', '—', '!', '\n', '\r', '\t', '/', '|', '>', '·', '•');
        return trimmed.Count(c => c == '(') < trimmed.Count(c => c == ')') ? trimmed.TrimEnd(')').TrimEnd()
            : trimmed.Count(c => c == '(') > trimmed.Count(c => c == ')') ? trimmed.TrimEnd('(', ' ') : trimmed;
    }

    // "trình phương án gia hạn trước 17/3"
    private static readonly PhraseSet Inseparable = PhraseSet.Of("(gia|kỳ|giới|quá|hết|đáo) hạn");

    // "lập báo cáo tuần xong trước thứ 6": "xong" stands bare before the date; "gửi báo cáo" is the work.
    private bool IsBareEnd(int from, int to) => to - from <= 2 && Bare.Covers(line.Words, from, to);

    private static readonly PhraseSet Bare = Lexicon["bare"];
}
