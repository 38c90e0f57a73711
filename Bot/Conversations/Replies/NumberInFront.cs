using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>
/// Work that there is stands in front by its number, and nothing that could be done with it is read behind: it is that work which is spoken of, and no
/// other. Fewer than a hundred may be a list's, a day's or a count.
/// </summary>
internal static class NumberInFront
{
    /// <summary>"176 KT làm chính, VHXH phối hợp, hạn 16/3" is no new work; what it may be is said.</summary>
    public static async Task<bool> TryOrderAsync(Turn turn, string text)
    {
        if (await WorkAsync(turn, text) is not { } work || !turn.Act.May(work, turn.Act.MayDecide))
        {
            return false;
        }

        turn.Conversation.LastTask = work.Number;
        turn.Reply = DialogWording.Line(turn, "Order.Numbered", work.Number, text.Trim());
        return true;
    }

    /// <summary>"110 Quý nộp rồi mà, em có thấy đâu": its card, and nothing asked of another.</summary>
    public static async Task<bool> TryShowAsync(Turn turn, Reading reading, string text)
    {
        // What the rules or the examples know for a step is one; somebody named in front tells of another's.
        if (OfficeVerbs.VerbOf(reading) is not null || reading is { ByExample.Intent: not Intent.Unknown, Person: null, PersonCandidates.Count: 0 }
            || await WorkAsync(turn, text) is not { } work)
        {
            return false;
        }

        turn.Conversation.LastTask = work.Number;
        turn.Reply = await AssignmentCard.ForAsync(turn, work.Number);
        await OfferedAsides.AddQuestionAsync(turn, work.Number);
        return true;
    }

    private static async Task<Assignment?> WorkAsync(Turn turn, string text) =>
        turn.Conversation.Dialog is null && turn.Message.Files.Count == 0 && FrontNumber.Of(text) is { IsCount: false, Number: >= FrontNumber.FewestOfWork and var number }
        && await turn.Act.FindAsync(number) is { IsOpen: true } work
            ? work
            : null;
}
