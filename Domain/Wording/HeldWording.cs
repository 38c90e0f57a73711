using ReformBot.Domain.Messaging;

namespace ReformBot.Domain.Wording;

/// <summary>
/// What was held until sending hours, as one message: never a flood at a quarter to seven. What a message can have but once is
/// kept where one of them has it, and said in words where several have.
/// </summary>
public static class HeldWording
{
    private const int MaxButtons = 6;
    private const int ButtonsEach = 2;

    private static readonly Texts Texts = new("JobWording");

    public static OutgoingMessage Together(IReadOnlyList<OutgoingMessage> notices)
    {
        if (notices.Count == 1)
        {
            return notices[0];
        }

        var (chart, link) = (Only(notices.Select(n => n.Chart)), Only(notices.Select(n => n.Link)));
        return new()
        {
            Language = notices[0].Language,
            Topic = notices.Select(n => n.Topic).FirstOrDefault(t => t is not null),
            Title = Texts.Say(notices[0].Language, "Held.Title", notices.Count),
            Lines = [.. notices.SelectMany(n => Lines(n, saysChart: chart is null, saysLink: link is null))],
            Marks = [.. notices.SelectMany(n => n.Marks)],
            Tiles = Only(notices.Select(n => n.Tiles.Count > 0 ? n.Tiles : null)) ?? [],
            Buttons = [.. notices.SelectMany(n => n.Buttons.Take(ButtonsEach).Select(Named)).DistinctBy(b => b.Text).Take(MaxButtons)],
            Chart = chart,
            Link = link,
        };
    }

    private static T? Only<T>(IEnumerable<T?> all)
        where T : class => all.OfType<T>().Take(2).ToList() is [var only] ? only : null;

    private static IEnumerable<string> Lines(OutgoingMessage notice, bool saysChart, bool saysLink) =>
    [
        .. notice.Title is { } title ? new[] { $"• {title}" } : [],
        .. notice.Lines,
        .. notice.Facts.Select(f => $"{f.Label}: {f.Value}"),
        .. saysChart && notice.Chart is { IsInLines: false } chart ? new[] { chart.InWords() } : [],
        .. saysLink && notice.Link is { } link ? new[] { link.InWords() } : [],
    ];

    /// <summary>Beside those of other assignments a button says of which it is.</summary>
    private static Button Named(Button button) =>
        button.Data.GetValueOrDefault("n") is { } number ? button with { Label = $"NV-{number}: {button.Label}" } : button;
}
