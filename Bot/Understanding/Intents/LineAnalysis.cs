using ReformBot.Bot.Understanding.Intents.Completing;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>A line being listened to: what the rows of the intent table may ask about it. Spans are of the whole line's words.</summary>
internal sealed class LineAnalysis
{
    private readonly Lazy<CompletionVerdict> _completion;

    public LineAnalysis(Line line, ReadingContext context)
    {
        Line = line;
        Context = context;
        People = new PeopleReader(context, line);
        Groups = new Groups(context, line);
        IsQuestion = Tone.IsQuestion(line);
        _completion = new Lazy<CompletionVerdict>(() => CompletionReader.Read(this));
    }

    public Line Line { get; }

    public ReadingContext Context { get; }

    public PeopleReader People { get; }

    public Groups Groups { get; }

    public bool IsQuestion { get; }

    public bool HasTask => Line.HasTask;

    /// <summary>Whoever speaks leads a unit or helps to.</summary>
    public bool IsOfLeader => Context.Speaker?.Posts.Any(p => PostTitles.IsLeading(p.Role)) == true;

    /// <summary>Whoever speaks has posts, and leads nowhere.</summary>
    public bool IsOfDoer => Context.Speaker is { Posts.Count: > 0 } && !IsOfLeader;

    public CompletionVerdict Completion => _completion.Value;

    /// <summary>The line says only this, courtesy apart.</summary>
    public bool Is(PhraseSet phrases) => Line.Core.Is(phrases) || (Line.Dates.Count > 0 && Line.Gist.Is(phrases));

    /// <summary>The matter begins with this, read without dates first: "mai nhắc 12" begins with "nhắc".</summary>
    public Span? Begins(PhraseSet phrases)
    {
        if (Line.Core.Begins(phrases) is { } core)
        {
            return Line.Core.InLine(core);
        }

        return Line.Dates.Count > 0 && Line.Gist.Begins(phrases) is { } gist ? Line.Gist.InLine(gist) : null;
    }

    public Span? Find(PhraseSet phrases) => Line.Gist.Find(phrases) is { } span ? Line.Gist.InLine(span) : null;

    public bool Has(PhraseSet phrases) => Line.Gist.Has(phrases);

    /// <summary>What follows, less assignment numbers, dates and closing courtesy.</summary>
    public IReadOnlyList<Seen> After(Span span) => Line.Core.After(span.To);

    /// <summary>Nothing follows but a number, "việc này", a mark or a reason: the words before are the whole act.</summary>
    public bool IsWholeAct(Span span)
    {
        var rest = After(span);
        return rest.Count == 0 || rest[0].IsMark || HasTask || WordSets.Reasons.At(rest, 0) > 0 || WordSets.It.At(rest, 0) > 0 || WordSets.Tail.At(rest, 0) > 0;
    }

    /// <summary>Something that follows straight away.</summary>
    public bool FollowedBy(Span span, PhraseSet phrases) => phrases.At(After(span), 0) > 0;
}
