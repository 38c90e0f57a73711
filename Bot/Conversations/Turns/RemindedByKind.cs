using ReformBot.Bot.Queries;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"Đôn đốc mấy cái quá hạn đi": all that is late, or not accepted, of what he gave or answers for. Which that is, is said, and nobody hears before a yes.</summary>
internal static class RemindedByKind
{
    public static async Task AskAsync(Turn turn, RemindedKind kind)
    {
        var owed = await new RemindNow(null, [], Kind: kind).OwedAsync(turn.Act);
        var others = await TaskLists.OfOthersAsync(turn, kind, [.. owed.Select(a => a.Id)]);
        if (owed.Count == 0)
        {
            turn.Reply = LeaveNotices.Line(turn.Language, others > 0 ? $"Reminded.Kind.{kind}.Others" : $"Reminded.Kind.{kind}.None", others);
            return;
        }

        RemindListTurns.Ask(turn, owed);
        turn.Reply = others > 0 ? turn.Reply! with { Lines = [.. turn.Reply.Lines, Say(turn, "Reminded.Kind.Besides", others)] } : turn.Reply;
    }

    private static string Say(Turn turn, string key, params object?[] values) => LeaveNotices.Say(turn.Language, key, values);
}
