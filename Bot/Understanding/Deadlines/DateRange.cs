namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>Days from first to last, both included: "nghỉ 5-6/3", "từ 5/3 đến 7/3", "sáng mai". Indexes are of the folded text.</summary>
/// <param name="From">Null with <see cref="Ask"/>.</param>
internal sealed record DateRange(DateOnly? From, DateOnly? To, int Start, int End, string Words)
{
    /// <summary>How many days were said, where only a length was.</summary>
    public int? Days { get; init; }

    /// <summary>Said but not settled: "nghỉ 2 ngày" does not say from when; <see cref="Offered"/> holds the two likely starts.</summary>
    public bool Ask { get; init; }

    /// <summary>Ranges to offer as buttons, when <see cref="Ask"/>.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly To)> Offered { get; init; } = [];

    /// <summary>"từ mai": a beginning without an end; <see cref="To"/> is the first day until the last is said.</summary>
    public bool IsOpen { get; init; }

    /// <summary>"buổi sáng", "chiều mai", "nửa ngày": only half of the day.</summary>
    public bool HalfDay { get; init; }

    /// <summary>"từ chiều thứ 5": the first day's morning is worked.</summary>
    public bool StartsAtNoon { get; init; }

    /// <summary>"đến trưa thứ 6": the last day's afternoon is worked.</summary>
    public bool EndsAtNoon { get; init; }
}
