namespace ReformBot.Bot.Understanding.Text;

/// <summary>Cuts a folded line into words, numbers and marks; spaces only separate.</summary>
internal static class Tokenizer
{
    public static IReadOnlyList<Token> Split(Folded line)
    {
        var text = line.Text;
        var tokens = new List<Token>((text.Length / 4) + 1);
        for (var start = 0; start < text.Length;)
        {
            if (text[start] == ' ')
            {
                start++;
                continue;
            }

            var kind = KindOf(text[start]);
            var end = start + 1;
            while (kind != TokenKind.Mark && end < text.Length && KindOf(text[end]) == kind)
            {
                end++;
            }

            var folded = text[start..end];
            var original = kind == TokenKind.Word ? line.OriginalSlice(start, end) : folded;
            tokens.Add(new Token(start, end, folded, original, kind, start > 0 && text[start - 1] != ' '));
            start = end;
        }

        return tokens;
    }

    private static TokenKind KindOf(char c)
    {
        if (char.IsAsciiDigit(c))
        {
            return TokenKind.Number;
        }

        return char.IsLetter(c) ? TokenKind.Word : TokenKind.Mark;
    }
}
