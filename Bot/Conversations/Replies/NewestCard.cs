using ReformBot.Bot.Understanding;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>"Việc này của bên khác", right under a card that came by itself: what is pointed at is that one, whatever was spoken of before.</summary>
internal static class NewestCard
{
    public static async Task<Reading> CompleteAsync(Turn turn, Reading reading)
    {
        if (!reading.IsPointedAt && reading.ByExample is not { IsPointedAt: true }
            || await LastNotice.ReadAsync(turn) is not { CameByItself: true, Task: { } newest })
        {
            return reading;
        }

        turn.Conversation.LastTask = newest;
        return Pointing(reading, newest) with { ByExample = reading.ByExample is { } byExample ? Pointing(byExample, newest) : null };
    }

    private static Reading Pointing(Reading reading, int newest) => reading.IsPointedAt ? reading with { Tasks = [newest] } : reading;
}
