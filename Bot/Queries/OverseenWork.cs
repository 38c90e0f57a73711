using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Queries;

/// <summary>Beside the own list of whoever oversees units: how much is open there and late, and what waits for his word, with what opens each.</summary>
internal static class OverseenWork
{
    public static async Task<(IReadOnlyList<string> Lines, IReadOnlyList<Button> Buttons)> ReadAsync(Turn turn)
    {
        var (lines, buttons) = (new List<string>(), new List<Button>());
        if (TaskLists.OpenOverseen(turn) is not { } overseen)
        {
            return (lines, buttons);
        }

        if (await overseen.CountAsync() is > 0 and var open)
        {
            var late = await overseen.Where(a => a.DueAt < turn.Now).Where(Standing.LateAt(turn.Now)).CountAsync();
            lines.Add(ListWording.Say(turn, late > 0 ? "Overseen.Late" : "Overseen", open, late));
            buttons.Add(Opening("UnitTasks"));
            if (late > 0)
            {
                buttons.Add(Opening("Overdue"));
            }
        }

        var waiting = await WaitingForReader.ReadAsync(turn.Db, turn.Office, turn.Person, turn.Now, CancellationToken.None);
        if (waiting.Total > 0)
        {
            lines.Add(ListWording.Say(turn, "Overseen.Waiting", waiting.Total));
            buttons.Add(Opening("WaitingForMe"));
        }

        return (lines, buttons);

        Button Opening(string list) => ListWording.Saying(turn, $"{list}.First.text");
    }
}
