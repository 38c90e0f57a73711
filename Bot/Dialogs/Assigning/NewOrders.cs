using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>
/// Another notice, or several orders in one message, sent while something given is still being asked about: new orders, and no
/// change to those.
/// </summary>
internal static class NewOrders
{
    public static async Task<bool> AreInAsync(Turn turn) =>
        DraftReader.MayHoldSeveral(turn.Words) && (await turn.ReadManyAsync(turn.Words)).Count(d => !d.IsGeneral && IsOrder(d.Reading)) > 1;

    private static bool IsOrder(Reading reading) => reading is { Intent: Intent.Assign, Title: not null }
        && (reading.Person is not null || reading.Everyone || reading.PersonWords is not null || reading.PersonCandidates.Count > 0 || reading.UnknownUnits.Count > 0);
}
