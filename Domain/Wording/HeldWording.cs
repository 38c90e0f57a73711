using ReformBot.Domain.Messaging;

namespace ReformBot.Domain.Wording;

/// <summary>What was held until sending hours, as one message: never a flood at a quarter to seven.</summary>
public static class HeldWording
{
    private const int MaxButtons = 6;
    private const int ButtonsEach = 2;

    private static readonly Texts Texts = new("JobWording");

    public static OutgoingMessage Together(IReadOnlyList<OutgoingMessage> notices) => notices.Count == 1 ? notices[0] : new()
    {
        Language = notices[0].Language,
        Topic = notices.Select(n => n.Topic).FirstOrDefault(t => t is not null),
        Title = Texts.Say(notices[0].Language, "Held.Title", notices.Count),
        Lines = [.. notices.SelectMany(Lines)],
        Buttons = [.. notices.SelectMany(n => n.Buttons.Take(ButtonsEach).Select(Named)).DistinctBy(b => b.Text).Take(MaxButtons)],
    };

    private static IEnumerable<string> Lines(OutgoingMessage notice) =>
    [
        .. notice.Title is { } title ? new[] { $"• {title}" } : [],
        .. notice.Lines,
        .. notice.Facts.Select(f => $"{f.Label}: {f.Value}"),
    ];

    /// <summary>Beside those of other assignments a button says of which it is.</summary>
    private static Button Named(Button button) =>
        button.Data.GetValueOrDefault("n") is { } number ? button with { Label = $"NV-{number}: {button.Label}" } : button;
}
