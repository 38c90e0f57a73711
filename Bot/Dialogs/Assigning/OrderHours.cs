using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>"…, 14h" in an order that names no day: the hour of the day that is answered later. "Đúng, 14h", once there is one: its hour.</summary>
internal static partial class OrderHours
{
    /// <summary>The hour at the end of an order without a day is kept for the day to come.</summary>
    public static async Task<AssignItem> WithHourAsync(Turn turn, AssignItem item) =>
        item is { DeadlineOn: null, Time: null, NoDeadline: false, Title: { } title } && EndPattern().Match(Folded.Of(title).Text) is { Success: true } end
        && await ReadAsync(turn, end.Groups["hour"].Value) is { } hour
            ? item with { Time = hour }
            : item;

    /// <summary>The day, at the hour said with it or before it; the hour is then no part of the work any more.</summary>
    public static AssignItem On(AssignItem item, DateOnly? on, TimeOnly? time)
    {
        if (item is not { DeadlineOn: null, Time: { } kept } || on is null)
        {
            return item with { DeadlineOn = on, Time = time };
        }

        var folded = Folded.Of(item.Title ?? "");
        var title = EndPattern().Match(folded.Text) is { Success: true } end && end.Groups["apart"].Success && end.Index > 0 ? folded.OriginalSlice(0, end.Index).TrimEnd(' ', ',') : item.Title;
        return item with { DeadlineOn = on, Time = time ?? kept, Title = title };
    }

    public static async Task<AssignItem?> ChangedAsync(Turn turn, AssignItem item) =>
        item.DeadlineOn is not null && WholePattern().Match(Folded.Of(turn.Words).Text) is { Success: true } said && await ReadAsync(turn, said.Groups["hour"].Value) is { } hour
            ? item with { Time = hour, Warnings = [] }
            : null;

    // Of tomorrow, for today's may have passed.
    public static async Task<TimeOnly?> ReadAsync(Turn turn, string hour) => (await turn.ReadDeadlineAsync($"{hour} ngày mai"))?.ToReading()?.Time;

    private const string Hour = @"(?<hour>\d{1,2}\s*(?:h|g|gio)(?:\s*[0-5]\d|\s+ruoi)?(?:\s+(?:sang|trua|chieu|toi))?)";

    [GeneratedRegex(@"(?:(?<apart>\s*,\s*)(?:(?:luc|vao|truoc)\s+)?|\s+(?:luc|vao|truoc)\s+)" + Hour + @"(?:\s+(?:nhe|nha|a))*\W*$")]
    private static partial Regex EndPattern();

    [GeneratedRegex(
        @"^\W*(?:(?:dung|phai|da|u|uh|um|ma|la|a|nham|lon|khong|k|ko|sua|doi|lai|thanh|gio|han|luc|truoc|thoi)\b\W*)*" + Hour
        + @"(?:\s*,?\s*(?:chu|ma)\s+(?:khong|k|ko|hong|dau)(?:\s+phai)?\b.*)?(?:\s+(?:nhe|nha|a|day|do|moi dung|thoi|em|anh|chi))*\W*$")]
    private static partial Regex WholePattern();
}
