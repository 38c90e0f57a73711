using System.Collections.Concurrent;
using System.Text;

namespace ReformBot.Domain.Messaging;

/// <summary>One word as <see cref="SecretGuard"/> reads it, and whether something parts it from the word before.</summary>
internal sealed record SecretWord(string Text, string Lower, bool IsCapitals, bool IsParted)
{
    /// <summary>So many letters one by one are a word set wide: "T U Y Ệ T".</summary>
    private const int FewestSetWide = 3;

    /// <summary>Nobody's keys write a longer word; what is longer is an address or no word at all.</summary>
    private const int LongestByKeys = 14;

    private static readonly ConcurrentDictionary<string, Spelling> Known = new(StringComparer.Ordinal);

    private Spelling? _typed;
    private Spelling? _byKeys;

    /// <summary>Words of a sentence or of a file's name: "CongVanMat45.pdf" has five.</summary>
    public static List<SecretWord> Split(string text)
    {
        var words = new List<SecretWord>();
        var gap = new StringBuilder();
        var word = new StringBuilder();
        foreach (var c in LookAlikes.Read(text))
        {
            if (word.Length > 0 && (!char.IsLetterOrDigit(c) || IsSeam(word[^1], c)))
            {
                Close(words, word, gap);
            }

            (char.IsLetterOrDigit(c) ? word : gap).Append(c);
        }

        Close(words, word, gap);
        return SetClose(words);
    }

    /// <summary>Typed so, or with some of its marks, or with none; or so that a Telex keyboard would have written it.</summary>
    public bool Is(string word)
    {
        var known = Known.GetOrAdd(word, Spelling.Of);
        return BeginsLike(known) && (Typed.IsPartOf(known) || ByKeys.IsPartOf(known));
    }

    /// <summary>With every mark it has.</summary>
    public bool IsExactly(string word)
    {
        var known = Known.GetOrAdd(word, Spelling.Of);
        return BeginsLike(known) && (Typed == known || ByKeys == known);
    }

    public bool IsNumber => char.IsDigit(Text[0]);

    private Spelling Typed => _typed ??= Spelling.Of(Lower);

    private Spelling ByKeys => _byKeys ??= (Lower.Length <= LongestByKeys ? Spelling.OfKeys(Lower) : null) ?? Typed;

    private bool IsLetter => Text.Length == 1 && char.IsLetter(Text[0]);

    private bool BeginsLike(Spelling word) => PlainLetter.Of(Lower[0]) == word.Letters[0];

    private static void Close(List<SecretWord> words, StringBuilder word, StringBuilder gap)
    {
        if (word.Length == 0)
        {
            return;
        }

        words.Add(Of(word.ToString(), Parts(gap.ToString())));
        word.Clear();
        gap.Clear();
    }

    private static SecretWord Of(string text, bool isParted) =>
        new(text, text.ToLowerInvariant(), text.Length > 1 && text.All(char.IsUpper), isParted);

    private static List<SecretWord> SetClose(List<SecretWord> words)
    {
        var close = new List<SecretWord>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            var end = i + 1;
            while (words[i].IsLetter && end < words.Count && words[end].IsLetter && !words[end].IsParted)
            {
                end++;
            }

            if (end - i < FewestSetWide)
            {
                close.AddRange(words[i..end]);
            }
            else
            {
                close.Add(Of(string.Concat(words[i..end].Select(w => w.Text)), words[i].IsParted));
            }

            i = end;
        }

        return close;
    }

    private static bool IsSeam(char before, char c) => char.IsLower(before) && char.IsUpper(c) || char.IsDigit(before) != char.IsDigit(c);

    // A comma parts two words; the hyphens and full stops of a file's name do not.
    private static bool Parts(string gap) =>
        gap.Any(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '—' or '.' or '_'))
        || gap.Contains('\n', StringComparison.Ordinal)
        || (gap.Any(char.IsWhiteSpace) && gap.Any(c => c is '-' or '–' or '—' or '.'));
}
