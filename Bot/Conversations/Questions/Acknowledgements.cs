using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Conversations.Questions;

/// <summary>
/// "Ok", "dạ vâng" where no question stands: they say that the last thing was heard. Only where that asks for a decision which waits, or
/// is about its work, may they be meant for it; an answer to his own words may have shown it, and what he has put off stays so.
/// </summary>
internal static class Acknowledgements
{
    /// <returns>True when the words decide nothing and ask for nothing.</returns>
    public static async Task<bool> AreOnlyHeardAsync(Turn turn, PendingDecisions waiting, string text) =>
        Consents.IsSmallTalk(text) && (waiting.Count == 0 || !await AreAboutAsync(turn, waiting));

    public static async Task<bool> AreAboutAsync(Turn turn, PendingDecisions waiting)
    {
        if (await Quoted.TaskAsync(turn) is { } quoted)
        {
            return waiting.Open.Any(q => q.Assignment.Number == quoted);
        }

        if (await LastNotice.ReadAsync(turn) is not { } last || PutOffDecision.Says(turn, last))
        {
            return false;
        }

        var verbs = last.Message.Buttons.Select(b => b.Verb).ToHashSet();
        return waiting.Open.Any(q => last.IsAbout(q.Assignment.Number)) || waiting.Asked.Any(q => last.IsAbout(q.Assignment.Number))
            || (waiting.Batches.Count > 0 && verbs.Contains("issue")) || waiting.Leaves.Any(l => last.Message.Buttons.Any(b => b.Verb == "leave" && b.Data.GetValueOrDefault("l") == l.Id.ToString("N")))
            // A commitment is confirmed by its own words, and the list says so.
            || verbs.Contains("sign");
    }

    /// <summary>A mere "ok" to what cannot be taken back: it must have been shown by its title, and have come to be decided.</summary>
    public static async Task<bool> SufficeForAsync(Turn turn, PendingDecision question)
    {
        if (!Consents.IsSmallTalk(turn.Words) || await Quoted.TaskAsync(turn) == question.Assignment.Number)
        {
            return true;
        }

        return await LastNotice.ReadAsync(turn) is { AnswersHim: false } last
            && (question.Verb != StepVerb.Approve || last.Message.Title?.Contains(question.Assignment.Title, StringComparison.Ordinal) == true
                || last.Message.Lines.Any(line => line.Contains(question.Assignment.Title, StringComparison.Ordinal)));
    }

    /// <summary>A yes to a list of several: none of them is taken, they are shown again.</summary>
    public static async Task<bool> TryShowAgainAsync(Turn turn)
    {
        if (!OpenSlotFilling.AsksWhich(turn) || await PendingDecisions.WithCommitmentsAsync(turn, await PendingDecisions.ReadAsync(turn)) is not { Count: > 1 } waiting)
        {
            return false;
        }

        turn.Reply = PendingWording.List(turn, waiting).After(DialogWording.Say(turn.Language, "YesToWhich"));
        return true;
    }
}
