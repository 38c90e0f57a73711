using ReformBot.Bot.Conversations.Receiving;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Conversations.Turns;
using ReformBot.Bot.Conversations.Turns.Leaves;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Conversations.Questions;

/// <summary>
/// What a bare "đồng ý", "xác nhận hoàn thành" or "đồng ý gia hạn" means when no dialog is open. A mere "ok" to anything else than what
/// waits is only heard. One thing waiting of which he was just told is consented to, any other is repeated first; of several it is asked which; of none it is said that nothing waits, and what to write.
/// </summary>
internal static class BareConsent
{
    public static async Task AnswerAsync(Turn turn, Reading reading, string text, bool isRepeat)
    {
        var waiting = await PendingDecisions.ReadAsync(turn);
        if (await Acknowledgements.AreOnlyHeardAsync(turn, waiting, text))
        {
            turn.Silence = "only-heard";
            return;
        }

        var all = reading.Everyone || Paging.SaysAll(text);
        if (all && ConfirmDialog.AskedToGiveBack(turn) is { Count: > 0 } givenBack)
        {
            // What he is just sending back is no part of "all".
            waiting = waiting with { Open = [.. waiting.Open.Where(q => !givenBack.Contains(q.Assignment.Number))] };
            if (waiting.Count == 0 && turn.Interrupted?.Question is { } open)
            {
                turn.Reply = open;
                return;
            }
        }

        StepVerb? only = Consents.Of(text) switch
        {
            ConsentTo.Completion => StepVerb.Confirm,
            ConsentTo.Extension => StepVerb.Approve,
            // "Duyệt" takes no work on: beside that it can only be the decision that waits.
            _ when waiting.Count > 1 && reading.Intent is Intent.Confirm or Intent.Approve => OnlyDecision(waiting),
            _ => null,
        };
        var meant = only is { } verb ? [.. waiting.Open.Where(q => q.Verb == verb)] : waiting.Open;
        var several = meant.Where(q => q.Verb is StepVerb.Confirm or StepVerb.Approve).ToList();
        if (waiting.Count > 0 && IsMiscounted(turn, several.Count, waiting))
        {
            return;
        }

        if (all && several.Count > 1)
        {
            AskAboutAll(turn, several);
            return;
        }

        if (waiting is { Count: 1, Open: [var single] } && (only is null || meant.Count == 1) && PendingWording.Echo(turn, single) is { } echo
            && (isRepeat || all || (only is null && !(await IsSpokenOfAsync(turn, single) && await Acknowledgements.SufficeForAsync(turn, single)))))
        {
            // A commitment waits as well, and no bare yes is to that: which is meant is not for us to choose.
            if (only is null && await PendingDecisions.WithCommitmentsAsync(turn, waiting) is { Commitments.Count: > 0 } both)
            {
                turn.Reply = PendingWording.List(turn, both);
                return;
            }

            ConfirmDialog.Begin(turn, echo, [new Request(single.Verb) { Task = single.Assignment.Number, Version = single.Assignment.EventCount }]);
            return;
        }

        if (isRepeat && (waiting.Count == 1 || (only is not null && meant.Count == 1)))
        {
            // The same yes a moment ago was to something else; whether it is meant for this too only he can say.
            RepeatGuard.AskAgain(turn, text);
            return;
        }

        if (waiting.Count == 1 && (only is null || meant.Count == 1))
        {
            await ConsentAsync(turn, waiting);
            return;
        }

        if (only is { } kind && meant.Count <= 1)
        {
            AnswerKind(turn, kind, meant, waiting);
            return;
        }

        turn.Reply = waiting.Count == 0 ? DialogWording.Line(turn, "NothingWaits")
            : waiting.Count == waiting.Leaves.Count ? LeaveTurns.Which(turn, waiting.Leaves)
            : PendingWording.List(turn, only is null ? waiting : new PendingDecisions(meant, [], [], []));
    }

    /// <summary>"Nhận hết": the one there is; of several they are shown and it is asked once, each is then accepted for itself.</summary>
    public static async Task AcceptAllAsync(Turn turn)
    {
        var toAccept = (await PendingDecisions.ReadAsync(turn)).Open.Where(q => q.Verb == StepVerb.Accept).ToList();
        if (toAccept.Count > 0 && IsMiscounted(turn, toAccept.Count, new PendingDecisions(toAccept, [], [], [])))
        {
            return;
        }

        if (toAccept.Count > 1)
        {
            AskAboutAll(turn, toAccept);
            return;
        }

        await StepRunner.RunAsync(turn, new Request(StepVerb.Accept) { Task = toAccept is [var only] ? only.Assignment.Number : null });
    }

    /// <summary>"Cả 3", and there are not three: he sees what there is, and nothing is done.</summary>
    private static bool IsMiscounted(Turn turn, int count, PendingDecisions waiting)
    {
        if (Paging.AllOf(turn.Words) is not { } said || said == count)
        {
            return false;
        }

        turn.Reply = PendingWording.List(turn, waiting).After(DialogWording.Say(turn.Language, "All.OtherCount", said));
        return true;
    }

    /// <summary>A bare yes says it to what he was just told, or quotes; to anything else that waits he is asked first.</summary>
    public static async Task<bool> IsSpokenOfAsync(Turn turn, PendingDecision question) =>
        await Quoted.TaskAsync(turn) == question.Assignment.Number || (await LastNotice.ReadAsync(turn))?.Task == question.Assignment.Number;

    private static StepVerb? OnlyDecision(PendingDecisions waiting) =>
        waiting.Open.Select(q => q.Verb).Where(verb => verb is StepVerb.Confirm or StepVerb.Approve).Distinct().ToList() is [var only] ? only : null;

    private static async Task ConsentAsync(Turn turn, PendingDecisions waiting)
    {
        switch (waiting)
        {
            case { Leaves: [var leave] }:
                await LeaveTurns.DecideAsync(turn, leave.Id, agrees: true);
                break;
            // Put off a moment ago: what is only "ok" may have heard that.
            case { Batches: [{ LastPutOffOn: { } on }] } when on == turn.Office.Calendar.DateOf(turn.Now):
                turn.Reply = PendingWording.List(turn, waiting);
                break;
            case { Batches: [var batch] }:
                await DraftTurns.IssueAsync(turn, batch.Id);
                break;
            case { Asked: [var asked] }:
                QuestionTurns.AskWhether(turn, asked, turn.Words);
                break;
            // "Đồng ý" to somebody who asks to reconsider or to pass on could mean either answer: his card is shown with both.
            case { Open: [{ Verb: StepVerb.Uphold or StepVerb.Show } question] }:
                turn.Reply = await AssignmentCard.ForAsync(turn, question.Assignment.Number);
                break;
            case { Open: [var question] }:
                await StepRunner.RunAsync(turn, new Request(question.Verb) { Task = question.Assignment.Number });
                break;
        }
    }

    /// <summary>As many as can be read at a glance; the rest is named as left.</summary>
    private static void AskAboutAll(Turn turn, List<PendingDecision> several)
    {
        var asked = several.Take(SeveralSteps.Most).ToList();
        var left = several.Count - asked.Count;
        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "ConfirmMany", string.Join(", ", asked.Select(q => PendingWording.Name(turn, q)))),
            [.. asked.Select(q => new Request(q.Verb) { Task = q.Assignment.Number, Version = q.Assignment.EventCount })]);
        if (left > 0)
        {
            turn.Reply = turn.Reply! with { Lines = [.. turn.Reply.Lines, DialogWording.Say(turn.Language, "ConfirmMany.Left", left)] };
        }
    }

    /// <summary>The kind of decision was named: the one there is of it is repeated first, as others are open; of none the others are shown.</summary>
    private static void AnswerKind(Turn turn, StepVerb kind, IReadOnlyList<PendingDecision> meant, PendingDecisions waiting)
    {
        if (meant is [var one])
        {
            ConfirmDialog.Begin(turn, PendingWording.Echo(turn, one)!, [new Request(one.Verb) { Task = one.Assignment.Number }]);
            return;
        }

        var none = DialogWording.NoCandidates(turn, kind.ButtonName());
        turn.Reply = waiting.Count == 0 ? none : PendingWording.List(turn, waiting).After(none.Lines[0]);
    }
}
