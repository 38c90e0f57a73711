using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Understanding.Orders;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>
/// Another notice, or several orders in one message, sent while something given is still being asked about: new orders, and no
/// change to those.
/// </summary>
internal static class NewOrders
{
    public static async Task<bool> AreInAsync(Turn turn) =>
        DraftReader.MayHoldSeveral(turn.Words) && (await turn.ReadManyAsync(turn.Words)).Count(d => !d.IsGeneral && IsOrder(d.Reading)) > 1;

    /// <summary>It begins as an order begins, says what, and names somebody besides, though perhaps nobody who is known.</summary>
    public static bool IsAnother(string words, Reading reading, AssignItem drafted) =>
        reading is { Intent: Intent.Assign, Title: { } title } && (reading.PersonCandidates.Count > 0 || reading.PersonWords is not null || Urgency.IsAhead(words))
        && ClearCommands.BeginsAssigning(Urgency.Without(words)) && !IsSameWork(drafted.Title, title);

    private static bool IsOrder(Reading reading) => reading is { Intent: Intent.Assign, Title: not null }
        && (reading.Person is not null || reading.Everyone || reading.PersonWords is not null || reading.PersonCandidates.Count > 0 || reading.UnknownUnits.Count > 0);

    /// <summary>More than half of the shorter title stands in the other.</summary>
    public static bool IsSameWork(string? before, string? now)
    {
        var (one, other) = (Words(before), Words(now));
        return one.Intersect(other).Count() * 2 > Math.Min(one.Count, other.Count);

        static HashSet<string> Words(string? title) => [.. Understanding.Text.Folded.Of(title ?? "").Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
