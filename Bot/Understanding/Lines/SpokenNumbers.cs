using ReformBot.Bot.Understanding.Deadlines.Grammar;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>
/// "Việc mười hai", "nhận hai mươi mốt", "việc số năm": as phones write what is spoken. Where the same number in figures would be an
/// assignment's it is written in figures; days, shares and whatever is counted stay as they are.
/// </summary>
internal static class SpokenNumbers
{
    private const int Hundred = 100;

    // Without one of these no number of two words stands in the line.
    private static readonly string[] Signs = ["mốt", "mot ", "lăm", "mươi", "mười", "muoi", "trăm", "tram", "hăm", "c số ", "c so ", "ụ số ", "u so "];

    private static readonly Phrases Hundreds = new("trăm");

    private static readonly PhraseBook<int> Ones = new(("mốt", 1), ("lăm|nhăm", 5));

    private static readonly Phrases Odd = new("linh|lẻ");

    // "Ba mươi Tết", "được bảy mươi".
    private static readonly PhraseSet NotAfter = PhraseSet.Of("tết", "âm", "âm lịch", "phần", "rưỡi");

    private static readonly PhraseSet Reaching = PhraseSet.Of("{được}", "đạt", "khoảng", "hơn", "gần", "tầm");

    public static string Mend(string text)
    {
        if (!Array.Exists(Signs, sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase)))
        {
            return text;
        }

        var source = Folded.Of(text);
        var (tokens, words) = (source.Tokens, Seen.All(source.Tokens));
        for (var at = words.Count - 1; at >= 0; at--)
        {
            if (words[at].IsWord && Read(tokens, at, out var next) is > 0 and var number && IsOfAssignment(words, at, next))
            {
                text = string.Concat(text.AsSpan(0, source.OriginalIndex(words[at].Start)), $"{number}", text.AsSpan(source.OriginalIndex(words[next - 1].End)));
            }
        }

        return text;
    }

    // "Một trăm hai mươi", "một trăm linh năm", "hai mươi mốt".
    private static int Read(IReadOnlyList<Token> tokens, int at, out int next)
    {
        var number = NumberWords.InWords(tokens, at, out next);
        // "Hai mốt", "ba lăm" leave the tens out.
        if (number is > 1 and < 10 && next == at + 1 && Ones.TryFind(tokens, next, out var one, out var afterOne) && (one == 1 || tokens[next].HasDiacritics))
        {
            next = afterOne;
            return (number * 10) + one;
        }

        if (number is < 1 or > 9 || Hundreds.After(tokens, next) is not (> 0 and var hundreds))
        {
            return number;
        }

        var odd = Odd.After(tokens, hundreds);
        var rest = NumberWords.InWords(tokens, odd > 0 ? odd : hundreds, out next);
        (number, next) = rest < 1 ? (number * Hundred, hundreds) : ((number * Hundred) + rest, next);
        return number;
    }

    private static bool IsOfAssignment(List<Seen> words, int at, int to)
    {
        if (IsInside(words, at) || CountedThings.At(words, to) || NotAfter.At(words, to) > 0)
        {
            return false;
        }

        var no = at > 0 && TaskNumbers.No.At(words, at - 1) > 0 ? at - 1 : at;
        if (TaskNumbers.Markers.EndsAt(words, 0, no))
        {
            return to - at > 1 || no < at || words[at].Is("muoi");
        }

        return to - at > 1 && !Reaching.EndsAt(words, 0, at) && TaskPlaces.IsSpokenOf(words, at);
    }

    // "Mươi hai" of "hai mươi hai".
    private static bool IsInside(List<Seen> words, int at) =>
        at > 0 && words[at - 1].IsWord && NumberWords.InWords([.. words.Skip(at - 1).Take(3).Select(w => w.Token)], 0, out var next) > 0 && next > 1;
}
