using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>From a request to a command: finds the assignment meant, asks for what is missing, runs, and says what became of it.</summary>
internal static class StepRunner
{
    public static async Task RunAsync(Turn turn, Request request)
    {
        request = Conditions.Kept(turn, request);
        if (request.Task is null)
        {
            request = DaysAdded.Keep(turn, request);
            var (candidates, beside) = await StepCandidates.MeantAsync(turn, request);
            if (beside is not null)
            {
                await RunOnAsync(turn, request with { Task = beside });
                return;
            }

            if (StepCandidates.AreOfOthers(turn, request, candidates))
            {
                Disambiguation.Ask(turn, request, candidates, DialogWording.Say(
                    turn.Language, "Decide.NotOf", Speech.Sentence(Speech.Person(turn.Language, turn.Office.Roster, request.PersonId!.Value))));
                return;
            }

            request = PromisedCompletion.WithWords(turn, request);
            if (await NewestProduct.TryAskAsync(turn, request, candidates) || await SpokenOf.AskedAsync(turn, request, candidates))
            {
                return;
            }

            if (candidates.Count > 1 && await SpokenOf.LikelyAsync(turn, request, candidates) is { } likely)
            {
                SpokenOf.Suppose(turn, request, likely, candidates);
                return;
            }

            if (candidates.Count != 1)
            {
                await Disambiguation.AskAsync(turn, request, candidates);
                return;
            }

            if (request.Verb == StepVerb.Complete && NamedWork.IsOther(turn.Words, candidates[0].Title))
            {
                SpokenOf.Suppose(turn, request, candidates[0], candidates);
                return;
            }

            request = request with { Task = candidates[0].Number };
        }

        await RunOnAsync(turn, request);
    }

    /// <summary>On the assignment the request names.</summary>
    private static async Task RunOnAsync(Turn turn, Request request)
    {
        turn.Conversation.LastTask = request.Task;
        if (request.Verb == StepVerb.Show)
        {
            turn.Reply = await AssignmentCard.ForAsync(turn, request.Task!.Value);
            await OfferedAsides.AddQuestionAsync(turn, request.Task.Value);
            return;
        }

        if (await ObstacleAnswer.TryAskAsync(turn, request) || await DelegateDownward.TryAsync(turn, request) || await WholeWithdrawals.TryAskAsync(turn, request)
            || await WithdrawnFrom.TryAskAsync(turn, request))
        {
            return;
        }

        var said = request.Verb;
        request = UpheldUntil.WithDay(turn, await MeantStep.OfAsync(turn, await LaterWeekday.SettleAsync(turn, await DaysAdded.SettleAsync(turn, request))));
        if (await GivenBack.TryAskAsync(turn, said, request) || await UpheldUntil.TryAskAsync(turn, request))
        {
            return;
        }

        request = PrivateReasons.Without(request);
        var result = await StepCommands.RunAsync(turn, request);
        turn.HadEffect |= result is StepResult.Done;
        if (result is StepResult.Done done && await PromisedCompletion.KeepAsync(turn, request, done.Assignment))
        {
            return;
        }

        switch (result)
        {
            case StepResult.ReasonNeeded needed when request.Verb == StepVerb.Unable:
                CannotFinish.Offer(turn, request, needed.Assignment);
                break;
            case StepResult.ReasonNeeded needed:
                SlotFillingDialog.Begin(turn, request, needed.Assignment);
                break;
            case StepResult.AlreadyAsked asked when AskedInstead.TryAsk(turn, request, asked):
                break;
            case StepResult.NewDateNeeded late:
                SlotFillingDialog.BeginNewDate(turn, request, late.Assignment);
                break;
            case StepResult.DatePast past when request.Verb is StepVerb.Handover or StepVerb.GiveFirst or StepVerb.GiveSecond or StepVerb.Split or StepVerb.Uphold:
                SlotFillingDialog.BeginNewDate(turn, WithoutDate(request), past.Assignment);
                break;
            case StepResult.DatePast past:
                SlotFillingDialog.Begin(turn, WithoutDate(request), past.Assignment, StepWording.WrongDate(turn, request.Verb, past));
                break;
            case StepResult.DateNotLater late:
                SlotFillingDialog.Begin(turn, WithoutDate(request), late.Assignment, StepWording.WrongDate(turn, request.Verb, late));
                break;
            default:
                turn.Reply = await StepWording.ReplyAsync(turn, request.Verb, result);
                if (result is StepResult.Done stepped)
                {
                    turn.Reply = turn.Reply with { Lines = [.. turn.Reply.Lines, .. Besides(turn, request, stepped)] };
                    await OfferedAsides.AddAsync(turn, request, stepped.Assignment);
                }

                break;
        }
    }

    private static Request WithoutDate(Request request) => request with { DeadlineOn = null, Time = null };

    /// <summary>What the step did or leaves open beyond what was asked of it.</summary>
    private static IEnumerable<string> Besides(Turn turn, Request request, StepResult.Done done)
    {
        if (request.Verb == StepVerb.Complete && WasUnasked(turn, done.Assignment))
        {
            yield return DialogWording.Say(turn.Language, "Done.Complete.Unasked");
        }

        if (request.Verb != StepVerb.Complete && turn.Message.Files.Count > 0)
        {
            yield return DialogWording.Say(turn.Language, "Done.FilesNotKept", done.Assignment.Number);
        }

        if (done.Step.Kind == EventKind.Resubmitted)
        {
            yield return DialogWording.Say(turn.Language, "Done.Complete.Replaced");
        }

        if (request.Verb == StepVerb.Confirm && RemarkBeside.In(turn.Words) is { } remark)
        {
            yield return DialogWording.Say(turn.Language, "Done.Confirm.Remark", remark);
        }

        if (request is { Verb: StepVerb.Extend, DeadlineOn: { } on })
        {
            yield return DialogWording.Say(
                turn.Language, "Done.Extend.Asked", Speech.Deadline(turn.Language, turn.Office.Calendar.DueAt(on, request.Time), turn.Office.Calendar), request.Words);
        }

        if (request.RolledFrom is { } off)
        {
            yield return DialogWording.Say(turn.Language, "Done.Extend.Rolled", Speech.Sentence(Speech.Day(turn.Language, off)));
        }

        if (DayOffSaid.LineFor(turn, request, done.Assignment) is { } dayOff)
        {
            yield return dayOff;
        }

        if (request is { Verb: StepVerb.Extend or StepVerb.Blocked, Percent: { } far })
        {
            yield return DialogWording.Say(turn.Language, "Done.Extend.Progress", far);
        }

        if (done.Step.Kind is EventKind.ExtensionApproved or EventKind.DeadlineChanged && request.Condition is { } condition)
        {
            yield return DialogWording.Say(turn.Language, "Done.Condition", condition);
        }

        foreach (var line in StepWording.MovedAlong(turn, done))
        {
            yield return line;
        }

        if (request is { Verb: StepVerb.Complete, DocumentNumber: null } && Paging.WaitsForSignature(turn.Message.Text))
        {
            yield return DialogWording.Say(turn.Language, "Done.Complete.Awaiting");
        }
    }

    /// <summary>This very submission closed a request for more time.</summary>
    private static bool WasUnasked(Turn turn, Assignment assignment) => turn.Db.ExtensionRequests.Local.Any(r =>
        r.AssignmentId == assignment.Id && r.State == ExtensionState.Withdrawn && r.DecidedAt == turn.Now);
}
