using ReformBot.Bot.Understanding.Examples;
using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Sentences;
using ReformBot.Bot.Understanding.Slots;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding;

/// <summary>
/// Reads free Vietnamese (and plain English): first what the line wants, by one table of patterns and guards, then its slots; and beside
/// it what the line is like of all that people are known to say.
/// </summary>
internal sealed class VietnameseUnderstanding : IUnderstanding
{
    /// <summary>What is longer is a pasted document: the matter stands at its beginning, and reading must stay quick.</summary>
    private const int LongestLine = 8000;

    public Reading Read(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var isCut = text.Length > LongestLine;
        var (typed, slipped) = Typed(isCut ? text[..LongestLine] : text, context);
        var reading = Read(Line.Of(typed, context), context, inClauses: true);
        // Now that every table has been asked, what none of them knows is no word of ours, English ones included.
        reading = reading with { Slipped = slipped.FirstOrDefault(word => Text.Vocabulary.Find(Text.Folded.Of(word).Text) == Text.Vocabulary.Unknown) };
        return isCut ? reading with { ReadUpTo = LongestLine } : reading;
    }

    // What slips of the hand and of the keyboard did to the words.
    private static (string Text, IReadOnlyList<string> Slipped) Typed(string text, ReadingContext context)
    {
        var (mended, slipped) = Mistyped.Mend(TelexMender.Mend(DrawnOut.Mend(Text.Folded.Of(text).Original)), context);
        return (SpokenNumbers.Mend(NamesCalled.Restore(RunTogether.Part(mended, context), context)), slipped);
    }

    private static Reading Read(Line line, ReadingContext context, bool inClauses)
    {
        if (line.Words.Count == 0)
        {
            return new Reading { Intent = Intent.Unknown };
        }

        var analysis = new LineAnalysis(line, context);
        if (CalledNames.Of(analysis) is { Count: > 0 } names)
        {
            analysis = new LineAnalysis(line.Naming(names, context), context);
        }

        if (!inClauses)
        {
            return Whole(analysis);
        }

        Reading Part(string text) => Read(Line.Of(text, context), context, inClauses: false);
        var whole = new Lazy<Reading>(() => Whole(analysis));
        var ruled = new PraiseBeside(analysis, Part).Read() ?? new Clauses(analysis, Part).Read(() => whole.Value) ?? new FramedRequests(analysis, Part).Read(new MatterBehind(analysis, Part).Read(whole.Value));
        ruled = new WorkFirst(analysis, Part).Read(ruled);
        var examples = new ExampleReader(analysis);
        var takenOn = new TakenOnFirst(analysis, Part).Read(ruled);
        var byExample = takenOn is null ? examples.Read(ruled) : null;
        ruled = takenOn ?? ruled;
        var (asides, share) = (new Asides(analysis, Part), new ShareBeside(analysis));
        return share.With(NamedDay.In(analysis, examples, ruled)) with
        {
            Aside = asides.Of(ruled),
            ByExample = byExample is null ? null : share.With(NamedDay.In(analysis, examples, byExample)) with { Aside = asides.Of(byExample) },
        };
    }

    private static Reading Whole(LineAnalysis analysis)
    {
        var (intent, where) = IntentTable.Read(analysis);
        var reading = new SlotReader(analysis, intent, where).Read();
        return IsHandedBackByItsDoer(reading) ? reading with { Intent = Intent.Decline }
            : ClosedForMe.Is(analysis, reading) ? reading with { Intent = Intent.Complete }
            : reading;
    }

    // "Trả lại 12 vì không đúng chức năng": a head returns what is poor, the one who was to do it gives back what is not his.
    private static bool IsHandedBackByItsDoer(Reading reading) =>
        reading is { Intent: Intent.Return, Reason: { } reason } && WordSets.Rights.IsIn([.. Text.Folded.Of(reason).Tokens.Select(Seen.Of)]);
}
