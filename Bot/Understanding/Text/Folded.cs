using System.Text;
using System.Text.RegularExpressions;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Understanding.Text;

/// <summary>
/// A line as the readers see it: lower-case, without diacritics, with plain spaces, and the way back to what was typed.
/// NFC and NFD, upper and lower case fold to the same text. Built once a line and passed around.
/// </summary>
internal sealed class Folded
{
    // Null where both texts have the same length, which is nearly always.
    private readonly int[]? _origins;
    private IReadOnlyList<Token>? _tokens;

    private Folded(string original, string text, int[]? origins)
    {
        Original = original;
        Text = text;
        _origins = origins;
    }

    /// <summary>The line as typed, in NFC.</summary>
    public string Original { get; }

    /// <summary>The line folded. "đ" is "d"; a line break is a space.</summary>
    public string Text { get; }

    public IReadOnlyList<Token> Tokens => _tokens ??= Tokenizer.Split(this);

    public static Folded Of(string text) => FoldedLines.Known(text) ?? FoldedLines.Keep(text, Fold(text));

    private static Folded Fold(string text)
    {
        var original = Compose(text);
        var folded = new char[original.Length];
        int[]? origins = null;
        var length = 0;
        for (var i = 0; i < original.Length; i++)
        {
            var plain = PlainLetter.Of(original[i]);
            if (plain == PlainLetter.Nothing)
            {
                origins ??= [.. Enumerable.Range(0, original.Length + 1)];
                continue;
            }

            folded[length] = plain;
            if (origins is not null)
            {
                origins[length] = i;
            }

            length++;
        }

        if (origins is not null)
        {
            origins[length] = original.Length;
        }

        return new Folded(original, new string(folded, 0, length), origins);
    }

    /// <summary>Where in <see cref="Original"/> the character at that index of <see cref="Text"/> stands; the length maps to the length.</summary>
    public int OriginalIndex(int foldedIndex) => _origins is null ? foldedIndex : _origins[foldedIndex];

    /// <summary>What was typed between two indexes of <see cref="Text"/>.</summary>
    public string OriginalSlice(int start, int end) => Original[OriginalIndex(start)..OriginalIndex(end)];

    /// <summary>A group found in <see cref="Text"/>, as it was typed.</summary>
    public string Typed(Group group) => OriginalSlice(group.Index, group.Index + group.Length);

    /// <summary>The group of that name, as it was typed; null where the pattern does not fit.</summary>
    public string? Typed(Regex pattern, string group) => pattern.Match(Text) is { Success: true } match ? Typed(match.Groups[group]) : null;

    /// <summary>What was typed, less the part between two indexes of <see cref="Text"/>.</summary>
    public string OriginalWithout(int start, int end) =>
        string.Concat(Original.AsSpan(0, OriginalIndex(start)), Original.AsSpan(OriginalIndex(end)));

    public override string ToString() => Text;

    private static string Compose(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        return WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormC);
    }

    private const char NoCharacter = '\uFFFE';

    // Half an emoji, cut by a phone, would make Normalize throw; so would U+FFFE.
    private static string WithoutLoneSurrogates(string text)
    {
        char[]? mended = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]) && text[i] != NoCharacter)
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            mended ??= text.ToCharArray();
            mended[i] = '\uFFFD';
        }

        return mended is null ? text : new string(mended);
    }
}
