using System.Text.Json.Serialization;

namespace ReformBot.Domain.Messaging;

/// <summary>
/// What a person is told, before any channel gives it a shape: Teams draws a card, Zalo writes plain text.
/// Composed once, when enqueued; the outbox row is the record of the words sent.
/// </summary>
public sealed record OutgoingMessage
{
    /// <summary>One short line; also the push text where the channel has one, so never anything a lock screen may not show.</summary>
    public string? Title { get; init; }

    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>What some of the lines are, for a channel that can show it.</summary>
    public IReadOnlyList<LineMark> Marks { get; init; } = [];

    /// <summary>The figures that lines marked <see cref="LineRole.Tiled"/> say, for a channel that sets them side by side instead.</summary>
    public IReadOnlyList<Tile> Tiles { get; init; } = [];

    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public IReadOnlyList<Button> Buttons { get; init; } = [];

    public Chart? Chart { get; init; }

    /// <summary>An https address with more, already allowed to be shown to this person.</summary>
    public Link? Link { get; init; }

    /// <summary>Set where a channel that may not speak freely just now has an approved form for it; null for everything else.</summary>
    public MessageTopic? Topic { get; init; }

    /// <summary>vi or en.</summary>
    public string Language { get; init; } = "vi";

    /// <summary>Set on the second sending of a message whose first outcome was never learnt; connectors show the mark, "(gửi lại)".</summary>
    public bool IsRepeat { get; init; }

    /// <summary>The same with every text a person reads rewritten; what buttons send back stays.</summary>
    public OutgoingMessage WithTexts(Func<string, string> rewrite) => this with
    {
        Title = Title is { } title ? rewrite(title) : null,
        Lines = [.. Lines.Select(rewrite)],
        Marks = [.. Marks.Select(m => m with { Line = rewrite(m.Line) })],
        Tiles = [.. Tiles.Select(t => t with { Label = rewrite(t.Label), Before = t.Before is { } before ? rewrite(before) : null })],
        Facts = [.. Facts.Select(f => new Fact(rewrite(f.Label), rewrite(f.Value)))],
        Buttons = [.. Buttons.Select(b => b with { Label = rewrite(b.Label), Text = rewrite(b.Text) })],
        Chart = Chart is { } chart
            ? chart with { Title = rewrite(chart.Title), Values = [.. chart.Values.Select(v => v with { Label = rewrite(v.Label) })] }
            : null,
        Link = Link is { } link ? link with { Label = rewrite(link.Label) } : null,
    };

    /// <summary>What the line is; null for an ordinary one.</summary>
    public LineMark? MarkOf(string line) => Marks.FirstOrDefault(m => m.Line == line);

    /// <summary>The button a reader is expected to press: the first, where it alone takes the matter a step on. A choice among equals has none.</summary>
    [JsonIgnore]
    public Button? Expected => Buttons is [{ Verb: var verb } first, ..] && StepsOn.Contains(verb) && Buttons.Count(b => b.Verb == verb) == 1 ? first : null;

    private static readonly string[] StepsOn =
        ["yes", "accept", "confirm", "approve", "complete", "progress", "answer", "leave", "sign", "checkin", "issue", "unblocked", "explain"];

    /// <summary>Whether it asks its reader for a decision or an answer, so that a yes may be to it. A list, news, a reminder of work that runs ask for none.</summary>
    [JsonIgnore]
    public bool AsksReader => Buttons.Any(b => Asking.Contains(b.Verb));

    private static readonly string[] Asking =
        ["yes", "accept", "confirm", "approve", "uphold", "handover", "answer", "unblocked", "giveFirst", "leave", "sign", "checkin", "issue"];

    public static OutgoingMessage Of(params string[] lines) => new() { Lines = lines };
}

/// <summary>What a message is about, for channels that send some things only in a form approved beforehand.</summary>
public enum MessageTopic
{
    Assignment,
    Reminder,
    Digest,
}

/// <summary>A label with its value: "Thời hạn", "17:00 thứ Sáu 20/3/2026".</summary>
public sealed record Fact(string Label, string Value);

/// <summary>
/// Something to press. <paramref name="Text"/> is what a person on a channel without buttons types to say the same, and it must be
/// understood as such; <paramref name="Verb"/> and <paramref name="Data"/> are what a channel with buttons sends back.
/// </summary>
public sealed record Button(string Label, string Text, string Verb, IReadOnlyDictionary<string, string> Data)
{
    /// <summary>Pressing it says its words.</summary>
    public static Button Saying(string label, string text) => new(label, text, "words", new Dictionary<string, string> { ["text"] = text });
}

/// <summary>Whole numbers by name. Every channel can say it in words; Teams also draws it.</summary>
/// <param name="IsInLines">The lines say the same numbers: it is drawn, and nowhere said a second time.</param>
public sealed record Chart(string Title, IReadOnlyList<ChartValue> Values, bool IsInLines = false)
{
    public string InWords() => $"{Title}: {string.Join(" · ", Values.Select(v => $"{v.Label} {v.Value}"))}";
}

public enum ChartTone
{
    Neutral,
    Good,
    Warning,
    Attention,
}

public sealed record ChartValue(string Label, int Value, ChartTone Tone = ChartTone.Neutral);

public sealed record Link(string Label, string Url)
{
    public string InWords() => $"{Label}: {Url}";
}
