using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>Words that are a day and nothing more, but for a courtesy; "1" numbers work.</summary>
internal static class DayAlone
{
    // "… nhé anh".
    private const int LongestCourtesy = 8;

    public static async Task<DeadlineReading?> ReadAsync(Turn turn, string words) =>
        BareNumbers.In(words) is null && await turn.ReadDeadlineAsync(words) is { } match && words.StartsWith(match.Words, StringComparison.OrdinalIgnoreCase)
        && words.Length - match.Words.Length <= LongestCourtesy
            ? match.ToReading()
            : null;
}
