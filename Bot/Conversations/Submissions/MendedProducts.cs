using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Assignments.Submissions;

namespace ReformBot.Bot.Conversations.Submissions;

/// <summary>
/// "Em bổ sung phụ lục rồi ạ 46/UBND-KT", after his product came back: handed in again, at a yes. What he has handed in and nobody has decided
/// on is replaced so only where the line has a product in it.
/// </summary>
internal static class MendedProducts
{
    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text)
    {
        // "Bổ sung xong rồi" is handed in as any work is.
        var isNew = reading.Intent == Intent.Complete && !MendedWords.SayAgain(text);
        if (reading is not { Intent: Intent.Unknown or Intent.Progress or Intent.Return or Intent.Assign or Intent.Complete, Tasks.Count: <= 1, Percent: null, Person: null }
            || isNew || !MendedWords.Say(text))
        {
            return false;
        }

        var named = reading.Tasks is [var said] ? said : await Quoted.TaskAsync(turn);
        var hasProduct = turn.Message.Files.Count > 0 || Evidence.IsIn(text);
        if (!hasProduct && (reading.Intent == Intent.Progress || (named is null && await IsAnothersSpokenOfAsync(turn))))
        {
            return false;
        }

        var returned = Meant(await ReturnedAsync(turn), named, turn.Conversation.LastTask);
        if (returned.Count == 0 && named is { } number && await CoveredAsync(turn, number) is { } covered)
        {
            returned = [covered];
        }

        switch (returned)
        {
            case [var only] when hasProduct:
                Ask(turn, only, "PhotoFor", WithProduct(turn));
                return true;
            case [var only]:
                Ask(turn, only, "HandInAgain", new Request(StepVerb.Complete));
                return true;
            case { Count: > 1 }:
                Disambiguation.Ask(turn, hasProduct ? WithProduct(turn) : new Request(StepVerb.Complete), returned);
                return true;
        }

        if (!hasProduct || Meant(await ReplacedProducts.WaitingAsync(turn), named, turn.Conversation.LastTask) is not [var waiting])
        {
            return false;
        }

        Ask(turn, waiting, "PhotoReplaces", WithProduct(turn));
        return true;
    }

    /// <summary>The one named, or else the one spoken of, or else all of them.</summary>
    private static List<Assignment> Meant(List<Assignment> works, int? named, int? spokenOf) => named is not null ? works.FindAll(a => a.Number == named)
        : works.Find(a => a.Number == spokenOf) is { } last ? [last] : works;

    /// <summary>What he does, handed in before and returned.</summary>
    private static Task<List<Assignment>> ReturnedAsync(Turn turn) => turn.Db.Assignments.AsNoTracking()
        .Where(a => a.AssigneeId == turn.Person.Id && AssignmentStates.Running.Contains(a.State) && turn.Db.Submissions.Any(s => s.AssignmentId == a.Id
            && (s.Outcome == SubmissionOutcome.Returned || s.Outcome == SubmissionOutcome.ReturnedSmall)))
        .OrderBy(a => a.DueAt ?? DateTimeOffset.MaxValue).ThenBy(a => a.Number).Take(20).ToListAsync();

    /// <summary>The same of somebody he stands in for.</summary>
    private static async Task<Assignment?> CoveredAsync(Turn turn, int number) =>
        await turn.Act.FindAsync(number) is { } work && AssignmentStates.Running.Contains(work.State) && turn.Act.May(work, turn.Act.MayDo)
        && await turn.Db.Submissions.AnyAsync(s => s.AssignmentId == work.Id && (s.Outcome == SubmissionOutcome.Returned || s.Outcome == SubmissionOutcome.ReturnedSmall))
            ? work
            : null;

    /// <summary>"Nộp lại bản bổ sung", of what somebody else is doing: he is told to.</summary>
    private static async Task<bool> IsAnothersSpokenOfAsync(Turn turn) => turn.Conversation.LastTask is { } last
        && await turn.Act.FindAsync(last) is { IsOpen: true } work && work.AssigneeId != turn.Person.Id;

    private static void Ask(Turn turn, Assignment work, string question, Request request)
    {
        turn.Conversation.LastTask = work.Number;
        ConfirmDialog.Begin(turn, DialogWording.Say(turn.Language, question, work.Number, work.Title), [request with { Task = work.Number }]);
    }

    private static Request WithProduct(Turn turn) => new(StepVerb.Complete) { Words = turn.Words.Trim(), FileIds = HeldFiles.Keep(turn) };
}
