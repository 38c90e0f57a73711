using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;

namespace ReformBot.Bot.Conversations.Submissions;

/// <summary>
/// "Gửi nhầm, em gửi lại": the file that comes now, or next, is the product instead of the one handed in, which is kept as the
/// version before. What had only been sent and not yet handed in is left out.
/// </summary>
internal static class ReplacedProducts
{
    /// <summary>Said to the question what a file is for, or before the file that is asked for, the words are no answer to it.</summary>
    public static bool Concern(Turn turn, string text) =>
        (HeldOf(turn) is not null || (turn.Message.Files.Count == 0 && OpenSlotFilling.ProductAskedOf(turn) is not null)) && ReplacementWords.Say(text);

    /// <summary>The step the files wait for that came before it was known what they are for; null when none do.</summary>
    public static Request? HeldOf(Turn turn) => turn.Conversation.Dialog switch
    {
        ConfirmDialog.DialogName when DialogState.Read<ConfirmState>(turn, ConfirmState.Current) is
            { Requests: [{ Verb: StepVerb.Complete, FileIds.Count: > 0 } only] } => only,
        SlotFillingDialog.DialogName when DialogState.Read<SlotFillingState>(turn, SlotFillingState.Current) is
            { Missing: Missing.Task, Request: { Verb: StepVerb.Complete, FileIds.Count: > 0 } asked } => asked,
        _ => null,
    };

    /// <summary>What this person handed in and nobody has decided on, the latest first.</summary>
    public static Task<List<Assignment>> WaitingAsync(Turn turn) => turn.Db.Assignments.AsNoTracking()
        .Where(a => a.State == AssignmentState.Submitted && !a.IsBare
            && (a.AssigneeId == turn.Person.Id || turn.Db.Submissions.Any(s => s.AssignmentId == a.Id && s.SubmittedById == turn.Person.Id)))
        .OrderByDescending(a => a.SubmittedAt).ThenBy(a => a.Number).Take(20).ToListAsync();

    /// <summary>True when the words are about a product of the speaker's own, and are answered.</summary>
    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text)
    {
        if (!ReplacementWords.Say(text))
        {
            return false;
        }

        var held = HeldOf(turn);
        var isAttached = turn.Message.Files.Count > 0;
        var before = await HeldFiles.LatestAsync(turn, held?.FileIds ?? []);
        var waiting = await WaitingAsync(turn);
        if (held is not null && (waiting.Count == 0 || isAttached || before.Count < held.FileIds.Count))
        {
            await AskAgainAsync(turn, text, isAttached ? [] : before);
            return true;
        }

        var named = reading.Tasks is [var said, ..] ? said : await Quoted.TaskAsync(turn) ?? Typed(text, waiting);
        var spokenOf = named ?? turn.Conversation.LastTask;
        var meant = waiting.Find(a => a.Number == spokenOf) is { } one ? [one] : named is null ? waiting : [];
        if (meant.Count == 0)
        {
            // Asked for a product, he announces it.
            if (isAttached || named is not null || OpenSlotFilling.ProductAskedOf(turn) is null)
            {
                return false;
            }

            turn.Reply = DialogWording.Line(turn, "ReplacementNotYet");
            return true;
        }

        var files = isAttached ? HeldFiles.Keep(turn) : before;
        if (files.Count == 0 && meant is [var awaited] && OpenSlotFilling.ProductAskedOf(turn) == awaited.Number)
        {
            turn.Reply = DialogWording.Line(turn, "ReplacementAwaited", awaited.Number, awaited.Title);
            return true;
        }

        DialogState.Close(turn);
        var request = new Request(StepVerb.Complete) { FileIds = files, Words = files.Count > 0 ? text : null };
        switch (meant)
        {
            // He has been speaking of another, which is still in his hands.
            case [var last] when last.Number != spokenOf && await IsInHandAsync(turn, spokenOf):
                Disambiguation.Ask(turn, request, meant, DialogWording.Say(turn.Language, "ReplacementWhich"));
                break;
            // Both versions are kept, and whoever decides should not decide on the wrong one meanwhile.
            case [var only] when files.Count == 0 && reading.Tasks is [var plain] && plain == only.Number && BareNumbers.AllIn(text).Contains(plain) && Evidence.Of(text) is { Link: not null }:
                await StepRunner.RunAsync(turn, request with { Task = only.Number, Words = text.Trim() });
                break;
            case [var only] when files.Count == 0 && (Evidence.IsIn(text) || FigureWords.Tell(text)):
                turn.Conversation.LastTask = only.Number;
                ConfirmDialog.Begin(turn, DialogWording.Say(turn.Language, "PhotoReplaces", only.Number, only.Title), [request with { Task = only.Number, Words = text.Trim() }]);
                break;
            case [var only] when files.Count == 0:
                SlotFillingDialog.Begin(turn, request with { Task = only.Number, Words = text }, only, DialogWording.Say(turn.Language, "ReplacementAwaited", only.Number, only.Title));
                break;
            case [var only]:
                await StepRunner.RunAsync(turn, request with { Task = only.Number });
                break;
            default:
                Disambiguation.Ask(turn, request, meant, DialogWording.Say(turn.Language, "ReplacementWhich"));
                break;
        }

        return true;
    }

    private static int? Typed(string text, List<Assignment> waiting) =>
        BareNumbers.AllIn(text).Where(n => waiting.Exists(a => a.Number == n)).ToList() is [var only] ? only : null;

    private static async Task<bool> IsInHandAsync(Turn turn, int? number) =>
        number is { } n && await turn.Act.FindAsync(n) is { } other && AssignmentStates.Running.Contains(other.State) && turn.Act.May(other, turn.Act.MayDo);

    /// <summary>What was sent is handed in for nothing yet: the question stands, about the newer file; announced, it is waited for.</summary>
    private static async Task AskAgainAsync(Turn turn, string text, IReadOnlyList<Guid> files)
    {
        DialogState.Close(turn);
        if (turn.Message.Files.Count == 0 && ReplacementWords.Announce(text))
        {
            turn.Reply = DialogWording.Line(turn, "ReplacementNotYet");
            return;
        }

        await FileTurn.AskAsync(turn, files);
    }
}
