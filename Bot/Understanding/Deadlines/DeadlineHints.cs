namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>What the caller knows about the place of a deadline in the conversation. The default is a free line.</summary>
internal sealed record DeadlineHints
{
    public static DeadlineHints None { get; } = new();

    /// <summary>The line answers "hạn đến bao giờ?", as a whole.</summary>
    public static DeadlineHints Answer { get; } = new() { IsAnswer = true };

    /// <summary>
    /// The person was asked for a deadline: a bare day ("20"), time ("15h"), duration ("3 ngày") or period ("tháng 4") is one.
    /// In a free line these need an introducing word ("hạn", "trước") or must be all there is.
    /// </summary>
    public bool IsAnswer { get; init; }

    /// <summary>The line says when to be reminded: "chiều mai" is then the afternoon's beginning, not its end.</summary>
    public bool IsReminder { get; init; }

    /// <summary>The deadline as it stands, when the line is about a known assignment: "thêm 3 ngày" counts from it, else from today.</summary>
    public DateOnly? Current { get; init; }
}
