using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>
/// "Kế hoạch thiếu phần kinh phí, làm lại em ơi", right under what has just come in: that one is meant, and it is asked; of another, which
/// happens to be the only one that waits, nothing is sent back before a yes.
/// </summary>
internal static class NewestProduct
{
    public static async Task<bool> TryAskAsync(Turn turn, Request request, List<Assignment> candidates)
    {
        if (request is not { Verb: StepVerb.Return or StepVerb.Refuse, Words: { } words, PersonId: null } || candidates.Count == 0 || turn.Message.Files.Count > 0
            || NamedWork.Only(turn.Words, candidates, a => a.Title) is not null || await Quoted.TaskAsync(turn) is not null
            || await LastNotice.ReadAsync(turn) is not { CameByItself: true, Named: [_, ..] tasks })
        {
            return false;
        }

        var newest = candidates.FindAll(a => tasks.Contains(a.Number));
        if ((newest.Count > 0 ? newest : candidates) is not [var meant] || (newest.Count == 1 && candidates.Count == 1))
        {
            return false;
        }

        ConfirmDialog.Begin(
            turn, DialogWording.Say(turn, meant.IsCooperation, $"{request.Verb}With", meant.Number, meant.Title, words), [request with { Task = meant.Number }]);
        return true;
    }
}
