using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>
/// Words to be understood, with the places where the matter may begin (after each courtesy or "em" stepped over) and end
/// (before each "ạ", "nhé anh").
/// </summary>
internal sealed class Gist
{
    private readonly List<int> _places;
    private (int Index, List<Seen> Words)? _after;

    public Gist(IReadOnlyList<Seen> words, List<int> places, Addresses addresses)
    {
        _places = places;
        Words = words;
        Starts = StartsOf(words, addresses);
        Ends = EndsOf(words, addresses);
    }

    public IReadOnlyList<Seen> Words { get; }

    /// <summary>From the very first to the last.</summary>
    public List<int> Starts { get; }

    /// <summary>From the very end backwards.</summary>
    public List<int> Ends { get; }

    public int Start => Starts[^1];

    public int End => Ends[^1];

    public bool IsEmpty => Start >= End;

    /// <summary>The same words in the whole line.</summary>
    public Span InLine(Span span) => span.Length == 0 ? new Span(0, 0) : new Span(_places[span.From], _places[span.To - 1] + 1);

    /// <summary>What follows that place of the whole line, closing courtesy left out.</summary>
    public IReadOnlyList<Seen> After(int lineIndex)
    {
        // Row upon row asks for what follows the same words.
        if (_after is { } known && known.Index == lineIndex)
        {
            return known.Words;
        }

        var rest = new List<Seen>();
        for (var i = 0; i < End; i++)
        {
            if (_places[i] >= lineIndex)
            {
                rest.Add(Words[i]);
            }
        }

        _after = (lineIndex, rest);
        return rest;
    }

    /// <summary>The phrases make up the whole matter.</summary>
    public bool Is(PhraseSet phrases)
    {
        foreach (var start in Starts)
        {
            foreach (var end in Ends)
            {
                if (end > start && phrases.Covers(Words, start, end))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The matter begins with one of the phrases; the latest place first, for "em" before a verb is nobody.</summary>
    public Span? Begins(PhraseSet phrases)
    {
        for (var i = Starts.Count - 1; i >= 0; i--)
        {
            if (phrases.At(Words, Starts[i]) is > 0 and var length)
            {
                return new Span(Starts[i], Starts[i] + length);
            }
        }

        return null;
    }

    public Span? Find(PhraseSet phrases, int from = 0, int? to = null) => phrases.In(Words, from, to);

    public bool Has(PhraseSet phrases, int from = 0, int? to = null) => phrases.IsIn(Words, from, to);

    /// <summary>The matter, closing courtesy aside, ends with one of the phrases.</summary>
    public Span? Finishes(PhraseSet phrases)
    {
        foreach (var end in Ends)
        {
            for (var start = Math.Max(0, end - 7); start < end; start++)
            {
                if (phrases.Covers(Words, start, end))
                {
                    return new Span(start, end);
                }
            }
        }

        return null;
    }

    private static List<int> StartsOf(IReadOnlyList<Seen> words, Addresses addresses)
    {
        List<int> starts = [0];
        for (var at = WholeNumbers.IsItem(words) ? 2 : 0; at < words.Count;)
        {
            if (at == 2 && starts.Count == 1)
            {
                starts.Add(at);
            }

            var opening = Courtesy.Opening.At(words, at);
            opening = Math.Max(opening, Math.Max(Courtesy.Topic(words, at), addresses.At(words, at)));
            var step = opening > 0 || words[at].IsMark ? Math.Max(opening, 1) : Math.Max(Courtesy.Subject.At(words, at), addresses.Own(words, at));
            // "Ê Nam, …": where the one called stands an order may begin as well.
            if (step == opening && Addresses.Salute(words, at) is > 0 and var salute && salute < step)
            {
                Keep(starts, at + salute);
            }

            if (step == 0 || at + step > words.Count || (opening == 0 && !words[at].IsMark && at + step == words.Count))
            {
                break;
            }

            at += step;
            Keep(starts, at);
        }

        return starts;
    }

    private static List<int> EndsOf(IReadOnlyList<Seen> words, Addresses addresses)
    {
        var end = words.Count;
        List<int> ends = [end];
        while (end > 0 && Math.Max(end > 1 && Courtesy.CalledLast.Covers(words, end - 2, end) ? 2 : StepBack(words, end), addresses.Before(words, end)) is > 0 and var step)
        {
            end -= step;
            Keep(ends, end);
        }

        return ends;
    }

    // Nobody is that polite: of a thousand marks in a row the first few places count, and the last.
    private static void Keep(List<int> places, int place)
    {
        if (places.Count > MostPlaces)
        {
            places[^1] = place;
            return;
        }

        places.Add(place);
    }

    private const int MostPlaces = 16;

    private static int StepBack(IReadOnlyList<Seen> words, int end)
    {
        if (words[end - 1].IsMark)
        {
            return 1;
        }

        for (var length = 1; length <= 5 && end - length >= 0; length++)
        {
            if (Courtesy.Closing.Covers(words, end - length, end))
            {
                return length;
            }
        }

        return 0;
    }
}
