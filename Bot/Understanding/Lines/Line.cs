using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>
/// One line taken apart: its words, the assignments and dates named in it, what is attached, and the places where the
/// matter can begin once courtesy and "em" are stepped over.
/// </summary>
internal sealed class Line
{
    private readonly IReadOnlyList<Span> _enclosures;
    private readonly WordMarks _mentioned;
    private readonly WordMarks _dated;
    private readonly Lazy<IReadOnlyList<Span>> _papers;

    private Line(Folded source, IReadOnlyList<Seen> words, IReadOnlyList<TaskNumbers.Mention> mentions, IReadOnlyList<DeadlineMatch> dates,
        IReadOnlyList<Attachment> attachments, IReadOnlyList<Span> enclosures, Folded forDates, ReadingContext context)
    {
        ForDates = forDates;
        _enclosures = enclosures;
        Source = source;
        Words = words;
        Mentions = mentions;
        Dates = dates;
        Attachments = attachments;
        Date = DateOf(dates);
        _mentioned = WordMarks.Of(words.Count, mentions.Select(m => m.Words));
        _papers = new(() => [.. DeadlineReader.Papers(forDates, context.Now, context.Calendar).Select(p => Seen.Between(words, p.Start, p.End))]);
        _dated = WordMarks.Of(words.Count, dates.Select(d => DaysBeside.WithInstead(words, Seen.Between(words, d.Start, d.End))));
        var aside = WordMarks.Of(words.Count, [.. mentions.Select(m => m.Words), .. attachments.Select(a => a.Words), .. enclosures]);
        Addresses = new Addresses(context);
        Gist = Without(words, Addresses, place => aside.Hold(place));
        Core = dates.Count == 0 ? Gist : Without(words, Addresses, place => aside.Hold(place) || _dated.Hold(place));
    }

    public Folded Source { get; }

    public Addresses Addresses { get; }

    /// <summary>The line as the readers of dates must see it: numbers of assignments and names are blank, the places are the same.</summary>
    public Folded ForDates { get; }

    public IReadOnlyList<Seen> Words { get; }

    public IReadOnlyList<TaskNumbers.Mention> Mentions { get; }

    public IReadOnlyList<DeadlineMatch> Dates { get; }

    public IReadOnlyList<Attachment> Attachments { get; }

    /// <summary>The deadline of the line, should it have one.</summary>
    public DeadlineMatch? Date { get; }

    /// <summary>The words less assignment numbers, attachments, links and file names.</summary>
    public Gist Gist { get; }

    /// <summary>The gist less its dates.</summary>
    public Gist Core { get; }

    public bool HasTask => Mentions.Count > 0;

    /// <summary>The word there is part of an assignment's number.</summary>
    public bool IsMentioned(int place) => _mentioned.Hold(place);

    /// <summary>The word there is part of a date.</summary>
    public bool IsDated(int place) => _dated.Hold(place);

    /// <summary>Papers named by their number or day, whose figures say nothing of the work.</summary>
    public IReadOnlyList<Span> Papers => _papers.Value;

    /// <summary>The deadline among days of this line.</summary>
    public DeadlineMatch? DateOf(IReadOnlyList<DeadlineMatch> days) => DeadlineReader.Chosen(Said(days) is { Count: > 0 } said ? said : days);

    /// <summary>Those that are days; what is said why, or what another takes the place of, is none while there is another.</summary>
    public IReadOnlyList<DeadlineMatch> Said(IReadOnlyList<DeadlineMatch> days)
    {
        List<DeadlineMatch> dated = [.. days.Where(d => d.Date is not null)];
        return dated.Count > 1 && dated.FindAll(d => !DaysBeside.Is(this, d)) is { Count: > 0 } said ? said : dated;
    }

    public static Line Of(string text, ReadingContext context)
    {
        var source = Folded.Of(text);
        var words = Seen.All(source.Tokens);
        var attachments = Attachment.Find(source, words);
        var open = new Lazy<HashSet<int>>(() => [.. context.OpenTasks.Select(t => t.Number)]);
        var mentions = TaskNumbers.Find(words, number => open.Value.Contains(number), word => NameBook.Of(context.Roster).GivenNames.ContainsKey(word.Folded));
        var enclosures = Enclosure.Find(source.Original, words);
        var shown = WordMarks.Of(words.Count, [.. attachments.Select(a => a.Words), .. enclosures]);
        mentions.RemoveAll(m => shown.Hold(m.Words.From));
        var forDates = Blank(source, words, [.. mentions.Select(m => m.Words), .. enclosures]);
        var dates = DeadlineReader.All(forDates, context.Now, context.Calendar, DeadlineHints.None);
        return new Line(source, words, mentions, dates, attachments, enclosures, forDates, context);
    }

    /// <summary>The same line, where those words are names of people and no dates.</summary>
    public Line Naming(IReadOnlyList<Span> names, ReadingContext context)
    {
        var forDates = Blank(Source, Words, [.. Mentions.Select(m => m.Words), .. _enclosures, .. names]);
        var dates = DeadlineReader.All(forDates, context.Now, context.Calendar, DeadlineHints.None);
        return new Line(Source, Words, Mentions, dates, Attachments, _enclosures, forDates, context);
    }

    // "xin lùi 12 tới thứ 2" must not be read as "12 tới": numbers of assignments are no days.
    private static Folded Blank(Folded source, IReadOnlyList<Seen> words, IReadOnlyList<Span> taken)
    {
        if (taken.Count == 0 || source.Text.Length != source.Original.Length)
        {
            return source;
        }

        var letters = source.Original.ToCharArray();
        foreach (var span in taken)
        {
            for (var at = words[span.From].Start; at < words[span.To - 1].End; at++)
            {
                letters[at] = '·';
            }
        }

        return Folded.Of(new string(letters));
    }

    private static Gist Without(IReadOnlyList<Seen> words, Addresses addresses, Func<int, bool> isLeftOut)
    {
        var kept = new List<Seen>(words.Count);
        var places = new List<int>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (!isLeftOut(i))
            {
                kept.Add(words[i]);
                places.Add(i);
            }
        }

        return new Gist(kept, places, addresses);
    }
}
