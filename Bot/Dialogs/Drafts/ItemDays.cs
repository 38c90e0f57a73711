using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <summary>"1 và 2 hạn 10/3 với 12/3": a day for each of the items named. Of more days than items none is taken, and it is asked which.</summary>
internal static partial class ItemDays
{
    /// <summary>Null where it is no deadline of several days.</summary>
    public static async Task<DraftEdit?> ReadAsync(Turn turn, string words, DraftsState state, IReadOnlyList<int> places)
    {
        if (await DaysAsync(turn, words) is not { Count: > 1 } days)
        {
            return null;
        }

        if (days.Count != places.Count)
        {
            return new DraftEdit(state, DraftsWording.WhichDay(turn, state.NumberOf(places[0]), [.. days.Select(d => d.Day.Date)]));
        }

        foreach (var (index, (day, warn)) in places.Zip(days))
        {
            state = state.Changed(index, OrderHours.On(state.Items[index], day.Date, day.Time) with { NoDeadline = false, Warnings = warn });
        }

        return new DraftEdit(state);
    }

    private static async Task<IReadOnlyList<(DeadlineReading Day, IReadOnlyList<Warning> Warn)>> DaysAsync(Turn turn, string words)
    {
        var folded = Folded.Of(words);
        if (DaysPattern().Match(folded.Text) is not { Success: true } match)
        {
            return [];
        }

        var days = new List<(DeadlineReading, IReadOnlyList<Warning>)>();
        foreach (var day in match.Groups["day"].Captures.Select(c => folded.OriginalSlice(c.Index, c.Index + c.Length)))
        {
            if (await turn.ReadAsync($"hạn {day}") is not { Deadline: { } read, Warn: var warn })
            {
                return [];
            }

            days.Add((read, warn));
        }

        return days;
    }

    private const string Day = @"(?<day>\d{1,2}/\d{1,2}(?:/\d{4})?)";

    [GeneratedRegex(@"^\W*(?:(?:sua|doi|lui|chuyen)\s+)?(?:thoi han|han|deadline)\s*(?:la|thanh|:)?\s*" + Day + @"(?:\s*(?:,|\b(?:voi|va|and|con)\b|&)\s*" + Day + @")+(?:\s+(?:nhe|nha|di|a))*\W*$")]
    private static partial Regex DaysPattern();
}
