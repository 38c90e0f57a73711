using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Submissions;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Digests;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>The command behind each verb.</summary>
internal static class StepCommands
{
    public static async Task<StepResult> RunAsync(Turn turn, Request r)
    {
        var (act, n) = (turn.Act, r.Task!.Value);
        return r.Verb switch
        {
            StepVerb.Accept => await new AcceptAssignment(n, r.Version).RunAsync(act),
            StepVerb.Decline => await new DeclineAssignment(n, r.Words, r.Version).RunAsync(act),
            StepVerb.Ask when await turn.Act.FindAsync(n) is { } asked && AskDoer.May(act, asked) && (r.PersonId == asked.AssigneeId || !act.May(asked, act.MayDo)) => await new AskDoer(n, r.Words).RunAsync(act),
            StepVerb.Ask => await new AskBack(n, r.Words).RunAsync(act),
            StepVerb.Answer when await IsOfObstacleAsync(turn, n) => await new AnswerObstacle(n, r.Words).RunAsync(act),
            StepVerb.Answer when await IsOfInquiryAsync(turn, n) => await new AnswerInquiry(n, r.Words).RunAsync(act),
            StepVerb.Answer => await new AnswerQuestion(n, r.Words).RunAsync(act),
            StepVerb.Progress => await new ReportProgress(n, r.Percent, PromisedCompletion.WordsOf(turn, r)).RunAsync(act),
            StepVerb.Complete => await new SubmitProduct(n, await ProductOfAsync(turn, r), turn.Message.Text).RunAsync(act),
            StepVerb.Extend when r.DeadlineOn is { } on => await new RequestExtension(n, on, r.Time, r.Words, r.Percent, r.Replaces).RunAsync(act),
            StepVerb.Extend => await ProbeAsync(turn, n, turn.Act.MayDo, AssignmentStates.Running),
            StepVerb.Move when r.DeadlineOn is { } on => await new ChangeDeadline(n, on, r.Time, Conditions.ReasonOf(r), r.Version) { Condition = r.Condition }.RunAsync(act),
            StepVerb.Move => await ProbeAsync(turn, n, turn.Act.MayDecide, ChangeDeadline.States),
            StepVerb.Blocked => await new ReportBlocked(n, r.Words, await UnblockerAsync(turn, r.Words), r.Percent).RunAsync(act),
            StepVerb.Unblocked => await new ReportUnblocked(n, r.Words).RunAsync(act),
            StepVerb.Confirm => await new ConfirmCompletion(n, r.Version, r.Words).RunAsync(act),
            StepVerb.Return => await new ReturnProduct(n, r.Words, r.Version).RunAsync(act),
            StepVerb.ReturnSmall => await new ReturnProduct(n, r.Words, r.Version, IsSmall: true).RunAsync(act),
            StepVerb.Waive => await new WaiveLateness(n, r.Words, r.Version).RunAsync(act),
            StepVerb.Approve => await new ApproveExtension(n, r.DeadlineOn, r.Time, r.Version) { Condition = r.Condition }.RunAsync(act),
            StepVerb.Refuse => await new RefuseExtension(n, r.Words, r.Version).RunAsync(act),
            StepVerb.Withdraw => await new WithdrawAssignment(n, r.Words, r.Version).RunAsync(act),
            StepVerb.Uphold => await turn.Act.FindAsync(n) is { TransferAskedAt: not null }
                ? await new RefuseTransfer(n, r.Words, r.Version, NewDeadlineOf(r)).RunAsync(act)
                : await new UpholdAssignment(n, r.Words, r.Version, NewDeadlineOf(r)).RunAsync(act),
            StepVerb.Handover when r.PersonId is { } to => await new HandOver(n, to, r.Words, r.Version, NewDeadlineOf(r)).RunAsync(act),
            StepVerb.Handover => await ProbeAsync(turn, n, (_, _) => true, AssignmentState.AwaitingAcceptance, AssignmentState.InProgress, AssignmentState.Declined),
            StepVerb.GiveFirst => await new SettleBounce(n, Settlement.First, Version: r.Version, NewDeadline: NewDeadlineOf(r)).RunAsync(act),
            StepVerb.GiveSecond => await new SettleBounce(n, Settlement.Second, Version: r.Version, NewDeadline: NewDeadlineOf(r)).RunAsync(act),
            StepVerb.Split => await new SettleBounce(n, Settlement.Split, Version: r.Version, NewDeadline: NewDeadlineOf(r)).RunAsync(act),
            StepVerb.Meet => await new SettleBounce(n, Settlement.Meet, await TimeIn(turn, r.Words), r.Version).RunAsync(act),
            StepVerb.Unable => await ProbeAsync(turn, n, turn.Act.MayDo, AssignmentStates.Running),
            StepVerb.Transfer when r is { PersonId: null, LeftPart: null } or { Words: null } =>
                await ProbeAsync(turn, n, turn.Act.MayDo, AssignmentStates.Running),
            StepVerb.Transfer => await new ProposeTransfer(n, r.Words, r.DonePart, r.LeftPart, r.PersonId, r.Version).RunAsync(act),
            _ => throw new InvalidOperationException($"{r.Verb} is no command."),
        };
    }

    /// <summary>A slot no command can do without is missing: the same guards speak first, then it is asked for.</summary>
    private static async Task<StepResult> ProbeAsync(
        Turn turn, int number, Func<RosterPerson, Assignment, bool> may, params AssignmentState[] states)
    {
        if (await turn.Act.FindAsync(number) is not { } assignment)
        {
            return new StepResult.NotFound(number);
        }

        return !turn.Act.May(assignment, may) ? new StepResult.NotYours(assignment)
            : !states.Contains(assignment.State) ? new StepResult.WrongState(assignment)
            : new StepResult.ReasonNeeded(assignment);
    }

    /// <summary>What is in the way is his to answer, and no question put to him as the giver waits for the answer.</summary>
    private static async Task<bool> IsOfObstacleAsync(Turn turn, int number) => await turn.Act.FindUnblockableAsync(number) is { } blocked
        && !await WaitingForReader.Questions(turn.Db, turn.Person).AnyAsync(q => q.AssignmentId == blocked.Id);

    private static async Task<bool> IsOfInquiryAsync(Turn turn, int number) =>
        await turn.Act.FindAsync(number) is { } work && await AnswerInquiry.IsForAsync(turn.Act, work);

    /// <summary>Somebody of the office named in the reason, or else in the rest of the line, where the name leaves no doubt.</summary>
    private static async Task<Guid?> UnblockerAsync(Turn turn, string? reason)
    {
        foreach (var who in reason is null ? [] : UnblockerWords.In(reason).Concat(UnblockerWords.In(turn.Words)).Distinct())
        {
            if (await turn.ReadPersonAsync(who) is { } named && named.PersonId != turn.Person.Id)
            {
                return named.PersonId;
            }
        }

        return null;
    }

    private static NewDeadline? NewDeadlineOf(Request r) => r.DeadlineOn is { } on ? new NewDeadline(on, r.Time) : null;

    private static async Task<DateTimeOffset?> TimeIn(Turn turn, string? words)
    {
        var calendar = turn.Office.Calendar;
        return words is { Length: > 0 } && (await turn.ReadAsync($"hạn {words}")).Deadline is { } when
            ? calendar.At(when.Date, when.Time ?? calendar.Hours.Start)
            : null;
    }

    private static async Task<Product> ProductOfAsync(Turn turn, Request request)
    {
        var held = await HeldFiles.FindAsync(turn, request.FileIds);
        if (request.FileIds.Count > 0 && held.Count + turn.Message.Files.Count == 0 && request is { DocumentNumber: null, Link: null })
        {
            // What came could not be fetched: "đây ạ" alone is no product.
            return new Product(null, null, null, []);
        }

        var said = request.Words is { } words ? Evidence.Of(words) : null;
        return new Product(
            request.Words,
            request.DocumentNumber ?? said?.DocumentNumber,
            request.Link ?? said?.Link,
            turn.Message.Files)
        {
            Held = held,
        };
    }
}
