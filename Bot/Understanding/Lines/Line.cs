using ReformBot.Bot.Understanding.Deadlines;
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

    private Line(Folded source, IReadOnlyList<Seen> words, IReadOnlyList<TaskNumbers.Mention> mentions, IReadOnlyList<DeadlineMatch> dates, IReadOnlyList<Attachment> attachments, IReadOnlyList<Span> enclosures, Folded forDates)
    {
        ForDates = forDates;
        _enclosures = enclosures;
        Source = source;
        Words = words;
        Mentions = mentions;
        Dates = dates;
        Attachments = attachments;
        Date = dates.LastOrDefault(d => d is { Introduced: true, Date: not null }) ?? dates.LastOrDefault(d => d.Date is not null) ?? (dates.Count == 0 ? null : dates[^1]);
        Gist = Without(words, mentions, [], attachments, enclosures);
        Core = dates.Count == 0 ? Gist : Without(words, mentions, dates, attachments, enclosures);
    }

    public Folded Source { get; }

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

    public static Line Of(string text, ReadingContext context)
    {
        var source = Folded.Of(text);
        var words = Seen.All(source.Tokens);
        var attachments = Attachment.Find(source, words);
        var mentions = TaskNumbers.Find(words, number => context.OpenTasks.Any(t => t.Number == number));
        var enclosures = Enclosure.Find(source.Original, words);
        mentions.RemoveAll(m => attachments.Any(a => a.Words.Holds(m.Words.From)) || enclosures.Any(e => e.Holds(m.Words.From)));
        var forDates = Blank(source, words, [.. mentions.Select(m => m.Words), .. enclosures]);
        var dates = DeadlineReader.All(forDates, context.Now, context.Calendar, DeadlineHints.None);
        return new Line(source, words, mentions, dates, attachments, enclosures, forDates);
    }

    /// <summary>The same line, where those words are names of people and no dates.</summary>
    public Line Naming(IReadOnlyList<Span> names, ReadingContext context)
    {
        var forDates = Blank(Source, Words, [.. Mentions.Select(m => m.Words), .. _enclosures, .. names]);
        var dates = DeadlineReader.All(forDates, context.Now, context.Calendar, DeadlineHints.None);
        return new Line(Source, Words, Mentions, dates, Attachments, _enclosures, forDates);
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

    private static Gist Without(
        IReadOnlyList<Seen> words,
        IReadOnlyList<TaskNumbers.Mention> mentions,
        IReadOnlyList<DeadlineMatch> dates,
        IReadOnlyList<Attachment> attachments,
        IReadOnlyList<Span> enclosures)
    {
        var kept = new List<Seen>(words.Count);
        var places = new List<int>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsLeftOut(i))
            {
                kept.Add(words[i]);
                places.Add(i);
            }
        }

        return new Gist(kept, places);

        bool IsLeftOut(int place)
        {
            foreach (var mention in mentions)
            {
                if (mention.Words.Holds(place))
                {
                    return true;
                }
            }

            foreach (var attachment in attachments)
            {
                if (attachment.Words.Holds(place))
                {
                    return true;
                }
            }

            foreach (var enclosure in enclosures)
            {
                if (enclosure.Holds(place))
                {
                    return true;
                }
            }

            foreach (var date in dates)
            {
                if (words[place].Start >= date.Start && words[place].End <= date.End)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
