using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;
using ReformBot.Domain.Digests;

namespace ReformBot.Bot.Understanding.Intents.Lists;

/// <summary>The days a list is asked for: "tuần này", "tháng trước", "tháng 3", "quý I", "ngày mai".</summary>
/// <param name="To">The last of them.</param>
internal sealed record ListPeriod(DateOnly From, DateOnly To)
{
    private const int DaysOfWeek = 7;

    private static readonly Lexicon Lexicon = Lexicon.Of("intents/lists/list-period");

    private static readonly PhraseSet Periods = Lexicon["periods"];

    private static readonly PhraseSet ThisWeek = Lexicon["this week"];

    private static readonly PhraseSet NextWeek = Lexicon["next week"];

    private static readonly PhraseSet LastWeek = Lexicon["last week"];

    private static readonly PhraseSet LastMonth = Lexicon["last month"];

    private static readonly PhraseSet ThisYear = Lexicon["this year"];

    public bool Holds(DateOnly day) => From <= day && day <= To;

    /// <summary>How many words name a period at that place; 0 for none.</summary>
    public static int LengthAt(IReadOnlyList<Seen> words, int at) => Periods.At(words, at);

    /// <returns>Null where the words are no days after all.</returns>
    public static ListPeriod? Of(LineAnalysis analysis, Span span)
    {
        var context = analysis.Context;
        var (words, today) = (analysis.Line.Words, DateOnly.FromDateTime(context.Now.DateTime));
        var monday = ReportWeek.Of(today).Monday;
        var month = new DateOnly(today.Year, today.Month, 1);
        ListPeriod Week(int ahead) => new(monday.AddDays(ahead * DaysOfWeek), monday.AddDays((ahead * DaysOfWeek) + DaysOfWeek - 1));
        bool Says(PhraseSet phrases) => phrases.Covers(words, span.From, span.To);
        if (Says(ThisWeek) || Says(NextWeek) || Says(LastWeek))
        {
            return Week(Says(ThisWeek) ? 0 : Says(NextWeek) ? 1 : -1);
        }

        if (Says(LastMonth))
        {
            return new ListPeriod(month.AddMonths(-1), month.AddDays(-1));
        }

        if (Says(ThisYear))
        {
            return new ListPeriod(new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31));
        }

        var said = Folded.Of(analysis.Line.Source.OriginalSlice(words[span.From].Start, words[span.To - 1].End));
        return DuePeriod.In(said.Text, today) is var (from, to) ? new ListPeriod(from, to)
            : DeadlineReader.Range(said, context.Now, context.Calendar) is { From: { } first } range ? new ListPeriod(first, range.To ?? first)
            : null;
    }
}
