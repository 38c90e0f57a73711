using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>One line of the table: where its words must stand, and what must not be so for it to hold.</summary>
/// <param name="Where">The words found, or null.</param>
internal sealed record IntentRow(Intent Intent, Func<LineAnalysis, Span?> Where)
{
    private static readonly Span Nowhere = new(0, 0);

    /// <summary>The whole line, courtesy apart, is one of the phrases.</summary>
    public static IntentRow Whole(Intent intent, params string[] phrases) => Whole(intent, PhraseSet.Of(phrases));

    public static IntentRow Whole(Intent intent, PhraseSet words) => new(intent, h => h.Is(words) ? h.Begins(words) ?? Nowhere : null);

    /// <summary>The matter begins with one of the phrases.</summary>
    public static IntentRow Head(Intent intent, params string[] phrases) => Head(intent, PhraseSet.Of(phrases));

    public static IntentRow Head(Intent intent, PhraseSet words) => new(intent, h => h.Begins(words));

    /// <summary>One of the phrases stands somewhere.</summary>
    public static IntentRow Any(Intent intent, params string[] phrases) => Any(intent, PhraseSet.Of(phrases));

    public static IntentRow Any(Intent intent, PhraseSet words) => new(intent, h => h.Find(words));

    public static IntentRow When(Intent intent, Func<LineAnalysis, bool> holds) => new(intent, h => holds(h) ? Nowhere : null);

    public IntentRow If(Func<LineAnalysis, bool> holds) => this with { Where = h => holds(h) ? Where(h) : null };

    public IntentRow If(Func<LineAnalysis, Span, bool> holds) => this with { Where = h => Where(h) is { } span && holds(h, span) ? span : null };

    public IntentRow Unless(Func<LineAnalysis, bool> holds) => If(h => !holds(h));

    public IntentRow Unless(Func<LineAnalysis, Span, bool> holds) => If((h, span) => !holds(h, span));

    /// <summary>Not when these words follow: "nhận" is accepting, "nhận xét" is not.</summary>
    public IntentRow NotBefore(params string[] phrases) => NotBefore(PhraseSet.Of(phrases));

    public IntentRow NotBefore(PhraseSet words) => If((h, span) => !h.FollowedBy(span, words));

    public IntentRow NotWith(params string[] phrases) => NotWith(PhraseSet.Of(phrases));

    public IntentRow NotWith(PhraseSet words) => Unless(h => h.Has(words));

    public IntentRow With(params string[] phrases) => With(PhraseSet.Of(phrases));

    public IntentRow With(PhraseSet words) => If(h => h.Has(words));

    /// <summary>Only as an act of its own: alone, with a number, "việc này" or a reason.</summary>
    public IntentRow AsWholeAct() => If((h, span) => h.IsWholeAct(span));

    public IntentRow NotAsked() => Unless(h => h.IsQuestion);
}
