using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Calendar;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>A line being read, and all a reading of it depends on. Grammar files look at tokens by index and never move anything.</summary>
internal sealed class Scan
{
    public Scan(Folded line, DateTimeOffset now, OfficeCalendar calendar, DeadlineHints hints)
    {
        Line = line;
        Tokens = line.Tokens;
        Calendar = calendar;
        Hints = hints;
        Today = calendar.DateOf(now);
        Clock = calendar.TimeOf(now);
        IsToned = Tokens.Where((t, i) => t.HasDiacritics && !IsCalled(i)).Any();
    }

    // Whoever is called is written as in the roster, however the rest is typed.
    private bool IsCalled(int at) => at + 1 < Tokens.Count && Tokens[at + 1] is { HasDiacritics: false, Folded: "oi" or "ui" };

    public Folded Line { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public OfficeCalendar Calendar { get; }

    public DeadlineHints Hints { get; }

    public DateOnly Today { get; }

    public TimeOnly Clock { get; }

    /// <summary>The line was typed with diacritics, so a word without them is probably meant without.</summary>
    public bool IsToned { get; }

    public int Count => Tokens.Count;

    public bool Has(int at) => (uint)at < (uint)Tokens.Count;

    public bool IsMark(int at, char mark) => Has(at) && Tokens[at].Is(mark);

    public bool IsGlued(int at) => Has(at) && Tokens[at].Glued;

    /// <summary>The number at that token when it has at most so many digits; -1 otherwise.</summary>
    public int Number(int at, int digits = 2) => Has(at) && Tokens[at].IsNumber && Tokens[at].Folded.Length <= digits ? Tokens[at].Value : -1;

    /// <summary>A year of four digits at that token; -1 otherwise.</summary>
    public int Year(int at) => Has(at) && Tokens[at].Folded.Length == 4 && Tokens[at].Value is >= 1900 and <= 2199 and var year ? year : -1;

    /// <summary>"năm 2026", "/2026", "/26", "2026": a year after a month or a quarter. Next is unchanged where none stands.</summary>
    public (int? Year, int Next) OptionalYear(int at)
    {
        if (Has(at) && (Tokens[at].Is("nam") || Tokens[at].Is("year")) && Year(at + 1) is > 0 and var said)
        {
            return (said, at + 2);
        }

        if ((IsMark(at, '/') || IsMark(at, '-') || IsMark(at, ',')) && Year(at + 1) is > 0 and var slashed)
        {
            return (slashed, at + 2);
        }

        return Year(at) is > 0 and var bare ? (bare, at + 1) : (null, at);
    }

    public int Skip(int at, Phrases words)
    {
        while (words.After(Tokens, at) is > 0 and var next)
        {
            at = next;
        }

        return at;
    }
}
