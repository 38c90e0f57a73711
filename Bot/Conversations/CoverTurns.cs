using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding;

namespace ReformBot.Bot.Conversations;

/// <summary>What one does as somebody's substitute, asked for by its name.</summary>
internal static class CoverTurns
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (!CoverWords.AskFor(text))
        {
            return false;
        }

        turn.Reply = await CoveredWork.ListAsync(turn, Paging.PageIn(text));
        return true;
    }
}
