using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs;

/// <summary>Of the assignments among which it is asked which is meant, those that others have settled meanwhile are offered no more.</summary>
internal static class OvertakenOptions
{
    /// <returns>True when none is left: the question is closed.</returns>
    public static async Task<bool> DropAsync(Turn turn)
    {
        if (DialogState.Read<SlotFillingState>(turn, SlotFillingState.Current) is not { Options: { Count: > 0 } options })
        {
            return false;
        }

        var numbers = options.Select(o => o.Number).ToList();
        var works = await turn.Db.Assignments.AsNoTracking().Where(a => numbers.Contains(a.Number)).ToDictionaryAsync(a => a.Number);
        var ids = works.Values.Select(a => a.Id).ToList();
        var asking = await turn.Db.ExtensionRequests.Where(r => ids.Contains(r.AssignmentId) && r.State == ExtensionState.Open).Select(r => r.AssignmentId).ToListAsync();
        var left = options.Where(o => works.TryGetValue(o.Number, out var work) && HasPoint(o.Request.Verb, work, asking.Contains(work.Id))).ToList();
        if (left.Count == 0)
        {
            DialogState.Close(turn);
            return true;
        }

        if (left.Count < options.Count)
        {
            Keep(turn, left);
        }

        return false;
    }

    // What stands beside the question in its state stays as it is.
    private static void Keep(Turn turn, List<DisambiguationOption> left)
    {
        var state = JsonNode.Parse(turn.Conversation.State!)!.AsObject();
        state[JsonNamingPolicy.CamelCase.ConvertName(nameof(SlotFillingState.Options))] = JsonSerializer.SerializeToNode(left, MessageJson.Options);
        turn.Conversation.State = state.ToJsonString(MessageJson.Options);
    }

    private static bool HasPoint(StepVerb verb, Assignment work, bool asksForTime) => verb switch
    {
        StepVerb.Show => true,
        StepVerb.Waive => work.State != AssignmentState.Withdrawn,
        StepVerb.Approve or StepVerb.Refuse => asksForTime,
        StepVerb.Accept or StepVerb.Confirm or StepVerb.Return or StepVerb.ReturnSmall => Request.StatesFor(verb).Contains(work.State),
        _ => work.State is not (AssignmentState.Withdrawn or AssignmentState.Completed),
    };
}
