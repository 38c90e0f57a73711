using System.Collections.Concurrent;
using System.Text;

namespace ReformBot.Domain.Messaging;

/// <summary>One word as <see cref="SecretGuard"/> reads it.</summary>
/// <param name="IsParted">Something parts it from the word before: a comma, a new line.</param>
/// <param name="IsGlued">Nothing at all stands before it: "Mat45" is two.</param>
internal sealed record SecretWord(string Text, string Lower, bool IsCapitals, bool IsParted, bool IsGlued)
{
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
        return JoinedWords.Of(words);
    }

    /// <summary>Typed so, or with some of its marks, or with none; or so that a Telex or VNI keyboard would have written it.</summary>
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

    /// <summary>Every digit in it is a mark of a letter, and surely meant so.</summary>
    public bool IsTypedByDigits => Lower.Length <= LongestByKeys && ByKeys.Letters.All(char.IsLetter) && (!char.IsDigit(Text[^1]) || Text.Any(c => c is >= '6' and <= '9'));

    private Spelling Typed => _typed ??= Spelling.Of(Lower);

    private Spelling ByKeys => _byKeys ??= (Lower.Length <= LongestByKeys ? Spelling.OfKeys(Lower) : null) ?? Typed;

    public bool IsLetter => Text.Length == 1 && char.IsLetter(Text[0]);

    private bool BeginsLike(Spelling word) => PlainLetter.Of(Lower[0]) == word.Letters[0];

    private static void Close(List<SecretWord> words, StringBuilder word, StringBuilder gap)
    {
        if (word.Length == 0)
        {
            return;
        }

        words.Add(Of(word.ToString(), Parts(gap.ToString()), isGlued: gap.Length == 0));
        word.Clear();
        gap.Clear();
    }

    /// <summary>Those that follow one another, as one.</summary>
    public static SecretWord Joined(IReadOnlyList<SecretWord> words) => Of(string.Concat(words.Select(w => w.Text)), words[0].IsParted, words[0].IsGlued);

    private static SecretWord Of(string text, bool isParted, bool isGlued) =>
        new(text, text.ToLowerInvariant(), text.Length > 1 && text.All(char.IsUpper), isParted, isGlued);

    private static bool IsSeam(char before, char c) => char.IsLower(before) && char.IsUpper(c) || char.IsDigit(before) != char.IsDigit(c);

    // A comma parts two words; the hyphens and full stops of a file's name do not.
    private static bool Parts(string gap) =>
        gap.Any(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '—' or '.' or '_'))
        || gap.Contains('\n', StringComparison.Ordinal)
        || (gap.Any(char.IsWhiteSpace) && gap.Any(c => c is '-' or '–' or '—' or '.'));
}
