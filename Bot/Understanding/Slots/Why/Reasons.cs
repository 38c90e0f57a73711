using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots.Why;

/// <summary>Why, after "vì", "do", "lý do", or behind a colon.</summary>
internal static class Reasons
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/why/reasons");

    // "việc do", "cái do", "luc do": đó, not do.
    private static readonly PhraseSet BeforeThat = PhraseSet.Of("việc", "cái", "lúc", "hôm", "vụ", "cai", "khi", "từ", "chỗ", "ở", "phần", "mức", "đến", "tự", "thứ");

    // "Vuong tai khoan", "thieu do dac": typed without its tone the word only looks like "tại", "do", "vì".
    public static readonly PhraseSet Compounds = Lexicon["compounds"];

    /// <summary>"Vướng do" ends with a word that belongs to what follows in "vuong do dac".</summary>
    public static int ActEnd(Line line, int end) => end > 0 && Compounds.At(line.Words, end - 1) > 0 ? end - 1 : end;

    /// <summary>Where the reason begins: the index of its first word after the cue, and of the cue itself.</summary>
    public static (int Cue, int From)? Cue(Line line, int from)
    {
        for (var i = from; i < line.Words.Count; i++)
        {
            if (IsCue(line, i) && !(line.Words[i].Is("as") && i == from))
            {
                return (i, i + WordSets.Reasons.At(line.Words, i));
            }
        }

        return null;
    }

    /// <summary>"Vì", "do", "tại" stand there and mean it, and something follows.</summary>
    public static bool IsCue(Line line, int i) => WordSets.Reasons.At(line.Words, i) is > 0 and var length && i + length < line.Words.Count
        && !(i > 0 && line.Words[i].Is("vi") && line.Words[i - 1].Is("thay"))
        && !(line.Words[i].Is("do") && i > 0 && BeforeThat.At(line.Words, i - 1) > 0) && !(line.Words[i].Is("tai") && !Means(line.Words[i], "tại"))
        && Compounds.At(line.Words, i) == 0 && Therefore.At(line.Words, i) == 0;

    private static readonly PhraseSet Therefore = PhraseSet.Of("(vì|bởi) (vậy|thế)", "do (đó|vậy)", "(vì|tại) sao", "(vì|do|tại) đâu");

    public static string? After(Line line, int from) => Cue(line, from) is { } cue
        ? Text(line, cue.From, ReasonClauses.End(line, cue.From, isFirst: cue.Cue <= ReasonsAround.Start(line, line.Words.Count)))
        : null;

    /// <summary>"Không gia hạn 12: …": all that stands behind a colon behind the act and its number, as typed.</summary>
    public static string? AfterColon(Line line, Span act)
    {
        var at = line.Mentions.Select(m => m.Words.To).Append(act.To).Max();
        return at < line.Words.Count && line.Words[at].Is(':') ? Text(line, at + 1, line.Words.Count) : null;
    }

    /// <summary>As typed, less what only leads in or is politeness.</summary>
    public static string? Text(Line line, int from, int to)
    {
        while (from < to && line.Words[from].IsMark)
        {
            from++;
        }

        var end = Math.Min(to, ClosingStart(line, from));
        return end > from ? Cuts.Tidy([line.Source.OriginalSlice(line.Words[from].Start, line.Words[end - 1].End)]) : null;
    }

    /// <summary>Where the politeness that ends the line begins.</summary>
    public static int ClosingStart(Line line, int from)
    {
        var end = line.Words.Count;
        while (end > from && (line.Words[end - 1].IsMark && !line.Words[end - 1].Is(')') && !line.Words[end - 1].Is('%')
            || Polite.At([line.Words[end - 1]], 0) > 0 || line.Attachments.Any(a => a.Words.Holds(end - 1))))
        {
            end--;
        }

        return end;
    }

    private static readonly PhraseSet Polite = PhraseSet.Of("ạ", "nhé", "nha", "nhe", "nghen", "hen", "a");

    private static bool Means(Seen word, string spelt) => word.Spelling.Fits(Spelling.Of(spelt));
}
