namespace ReformBot.Bot.Understanding.Text;

internal enum TokenKind
{
    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>A run of digits.</summary>
    Number,

    /// <summary>One character that is neither: punctuation, a symbol, a piece of an emoji.</summary>
    Mark,
}

/// <summary>
/// A word, a number or one mark. Letters and digits never share a token: "NV12" is "nv" and "12", "t6" is "t" and "6",
/// and the second of each is <see cref="Glued"/>.
/// </summary>
/// <param name="Start">First index in <see cref="Text.Folded.Text"/>.</param>
/// <param name="End">Index after the last one.</param>
/// <param name="Folded">Lower-case, without diacritics.</param>
/// <param name="Original">As typed, in NFC.</param>
/// <param name="Glued">Nothing stands between this token and the one before.</param>
internal sealed record Token(int Start, int End, string Folded, string Original, TokenKind Kind, bool Glued)
{
    private int _number = Vocabulary.Unknown;
    private int _askedAt = -1;
    private Spelling? _spelling;

    /// <summary>How it was written; a number or a mark is written as it is.</summary>
    public Spelling Spelling => _spelling ??= IsWord ? Spelling.Of(Original) : Spelling.AsItIs(Folded);

    /// <summary>Its number in the vocabulary of our phrases; a word of none is <see cref="Vocabulary.Unknown"/>.</summary>
    public int Number
    {
        get
        {
            if (_number == Vocabulary.Unknown && _askedAt != Vocabulary.Size)
            {
                _askedAt = Vocabulary.Size;
                _number = Vocabulary.Find(Folded);
            }

            return _number;
        }
    }

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool IsMark => Kind == TokenKind.Mark;

    /// <summary>The number's value; -1 for what is no number or has more than nine digits.</summary>
    public int Value => IsNumber && Folded.Length <= 9 ? int.Parse(Folded, System.Globalization.CultureInfo.InvariantCulture) : -1;

    /// <summary>It was typed with at least one Vietnamese diacritic, so it means that word and no other.</summary>
    public bool HasDiacritics { get; } = Kind == TokenKind.Word && !string.Equals(Folded, Original, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a Telex keyboard would have made of the letters ("hanj" is "han"); null where it would change nothing.</summary>
    public string? Undone { get; } = Kind == TokenKind.Word && Folded.Length == Original.Length ? Telex.Undo(Folded, Original) : null;

    public bool Is(string folded) => string.Equals(Folded, folded, StringComparison.Ordinal);

    public bool Is(char mark) => Folded.Length == 1 && Folded[0] == mark;
}
