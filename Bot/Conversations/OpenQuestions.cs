using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Queries;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations;

/// <summary>
/// What a bare "đồng ý" could mean when no dialog is open: the decisions that wait for this person. One is a consent; of
/// several the bot asks which; of none it is small talk.
/// </summary>
internal static class OpenQuestions
{
    public static async Task AnswerAsync(Turn turn, bool all)
    {
        var open = await FindAsync(turn);
        var batches = await turn.Db.DraftBatches.Where(b => b.IssuerId == turn.Person.Id && b.State == DraftBatchState.Open)
            .OrderBy(b => b.Id).Take(5).ToListAsync();
        var leaves = await OpenLeaves.WaitingForAsync(turn.Act);
        if (open.Count + batches.Count == 0 && leaves.Count > 0)
        {
            await ConsentToLeaveAsync(turn, leaves);
            return;
        }

        if (open.Count + leaves.Count == 0 && batches.Count == 1)
        {
            turn.HadEffect = true;
            turn.Reply = DraftsWording.Result(turn, await new IssueDrafts(batches[0].Id).RunAsync(turn.Act));
            return;
        }

        if (open.Count + batches.Count == 0)
        {
            turn.Silence = "yes-without-question";
            return;
        }

        // "Đồng ý" to somebody who asks to reconsider or to pass on could mean either answer: his card is shown with both.
        if (open is [{ Verb: StepVerb.Uphold or StepVerb.Show }] && batches.Count + leaves.Count == 0)
        {
            turn.Reply = await AssignmentCard.ForAsync(turn, open[0].Assignment.Number);
            return;
        }

        if (open.Count == 1 && batches.Count + leaves.Count == 0)
        {
            await StepRunner.RunAsync(turn, new Request(open[0].Verb) { Task = open[0].Assignment.Number });
            return;
        }

        var decidable = open.Where(q => q.Verb is StepVerb.Confirm or StepVerb.Approve).Take(5).ToList();
        if (all && decidable.Count > 1)
        {
            var named = string.Join(", ", decidable.Select(q => Name(turn, q)));
            ConfirmDialog.Begin(
                turn,
                DialogWording.Say(turn.Language, "ConfirmMany", named),
                [.. decidable.Select(q => new Request(q.Verb) { Task = q.Assignment.Number, Version = q.Assignment.EventCount })]);
            return;
        }

        turn.Reply = List(turn, open, batches, leaves);
    }

    private static async Task ConsentToLeaveAsync(Turn turn, IReadOnlyList<Leave> leaves)
    {
        if (leaves.Count == 1)
        {
            await LeaveTurns.DecideAsync(turn, leaves[0].Id, agrees: true);
            return;
        }

        turn.Reply = LeaveTurns.Which(turn, leaves);
    }

    private static async Task<List<OpenQuestion>> FindAsync(Turn turn)
    {
        var waiting = await TaskLists.WaitingFor(turn).OrderBy(a => a.Number).Take(20).ToListAsync();
        var ids = waiting.Select(a => a.Id).ToList();
        var extensions = (await turn.Db.ExtensionRequests.AsNoTracking()
            .Where(r => ids.Contains(r.AssignmentId) && r.State == ExtensionState.Open).ToListAsync()).ToDictionary(r => r.AssignmentId);
        return
        [
            .. waiting.Select(a => new OpenQuestion(a, extensions.GetValueOrDefault(a.Id), a.State switch
            {
                AssignmentState.Submitted => StepVerb.Confirm,
                AssignmentState.Declined => a.ArbiterId is null ? StepVerb.Uphold : StepVerb.Show,
                _ when a.TransferAskedAt is not null && !extensions.ContainsKey(a.Id) => StepVerb.Show,
                AssignmentState.AwaitingAcceptance when a.AssigneeId == turn.Person.Id => StepVerb.Accept,
                _ => StepVerb.Approve,
            })),
        ];
    }

    public static OutgoingMessage List(Turn turn, IReadOnlyList<OpenQuestion> open, IReadOnlyList<DraftBatch> batches, IReadOnlyList<Leave> leaves) => new()
    {
        Language = turn.Language,
        Title = DialogWording.Say(turn.Language, "ManyOpen", open.Count + batches.Count + leaves.Count),
        Lines =
        [
            .. open.Take(6).Select(q => DialogWording.Say(
                turn,
                q.Assignment.IsCooperation,
                $"Open.{q.Verb}",
                q.Assignment.Number,
                q.Assignment.Title,
                Speech.Deadline(turn.Language, q.Extension?.DueAt, turn.Office.Calendar))),
            .. batches.Select(b => DraftsWording.Open(turn, b)),
            .. leaves.Take(3).Select(l => LeaveNotices.Days(turn.Language, "Waiting", l, turn.Act)),
        ],
        Buttons =
        [
            .. open.Take(6).Select(q => StepButtons.Of(turn.Language, q.Verb.ToString().ToLowerInvariant(), q.Assignment) is var b
                ? b with { Label = $"NV-{q.Assignment.Number}: {b.Label}" }
                : b),
            .. leaves.Count > 0 ? LeaveTurns.Which(turn, [.. leaves.Take(2)]).Buttons : [],
        ],
    };

    private static string Name(Turn turn, OpenQuestion q) => q.Verb == StepVerb.Approve
        ? DialogWording.Say(
            turn.Language, "DecideMany.Approve", q.Assignment.Number, Speech.Deadline(turn.Language, q.Extension?.DueAt, turn.Office.Calendar))
        : DialogWording.Say(
            turn.Language,
            "DecideMany.Confirm",
            q.Assignment.Number,
            Speech.Person(turn.Language, turn.Office.Roster, q.Assignment.AssigneeId));

    internal sealed record OpenQuestion(Assignment Assignment, ExtensionRequest? Extension, StepVerb Verb);
}
