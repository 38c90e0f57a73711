using ReformBot.Bot.Conversations;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs;

/// <summary>Issues drafts as the speaker, or puts them before the superior whose right covers them.</summary>
internal static class Issuing
{
    public static async Task<OutgoingMessage> RunAsync(Turn turn, IReadOnlyList<AssignmentDraft> drafts, string? words)
    {
        if (IsOnBehalf(turn, drafts))
        {
            var submitted = await new SubmitDrafts(drafts).RunAsync(turn.Act);
            turn.HadEffect |= submitted is SubmitDraftsResult.Submitted;
            return DraftsWording.Result(turn, submitted, drafts.Count);
        }

        var result = await new AssignTask(drafts, Words: words).RunAsync(turn.Act);
        turn.HadEffect |= result is AssignTaskResult.Issued;
        if (result is AssignTaskResult.Issued issued)
        {
            turn.Conversation.LastTask = issued.Assignments[0].Number;
        }

        return drafts.Count > 1 && result is AssignTaskResult.Issued many
            ? DraftsWording.Issued(turn, many.Assignments)
            : AssignTaskWording.Result(turn, result);
    }

    private static bool IsOnBehalf(Turn turn, IReadOnlyList<AssignmentDraft> drafts)
    {
        var roster = turn.Office.Roster;
        if (drafts.Any(d => !Rights.CanSpeakFor(roster, turn.Person, d.Authority)))
        {
            return true;
        }

        return drafts.SelectMany(d => d.Assignee is { } one ? [one] : d.Lines)
            .Any(r => roster.Find(r.PersonId) is { } receiver && Rights.ToAssign(roster, turn.Person, receiver) == AssignRight.OnBehalf);
    }
}
