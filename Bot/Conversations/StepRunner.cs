using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Digests;

namespace ReformBot.Bot.Conversations;

/// <summary>From a request to a command: finds the assignment meant, asks for what is missing, runs, and says what became of it.</summary>
internal static class StepRunner
{
    private const int MostCandidates = 200;

    public static async Task RunAsync(Turn turn, Request request)
    {
        if (request.Task is null)
        {
            var candidates = await CandidatesAsync(turn, request.Verb);
            if (await SpokenOf.AskedAsync(turn, request, candidates))
            {
                return;
            }

            candidates = SpokenOf.Narrow(turn, request, candidates);
            if (candidates.Count > 1 && await SpokenOf.LikelyAsync(turn, request, candidates) is { } likely)
            {
                SpokenOf.Suppose(turn, request, likely, candidates);
                return;
            }

            if (candidates.Count != 1)
            {
                await Which.AskAsync(turn, request, candidates);
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
            return;
        }

        request = await AsMeantAsync(turn, request);
        var result = await CommandAsync(turn, request);
        turn.HadEffect |= result is StepResult.Done;
        if (result is StepResult.Done done && await Promise.KeepAsync(turn, request, done.Assignment))
        {
            return;
        }

        switch (result)
        {
            case StepResult.ReasonNeeded needed when request.Verb == StepVerb.Unable:
                CannotFinish.Offer(turn, request, needed.Assignment);
                break;
            case StepResult.ReasonNeeded needed:
                FillDialog.Begin(turn, request, needed.Assignment);
                break;
            case StepResult.NewDateNeeded late:
                FillDialog.BeginNewDate(turn, request, late.Assignment);
                break;
            case StepResult.DatePast past when request.Verb is StepVerb.Handover or StepVerb.GiveFirst or StepVerb.GiveSecond or StepVerb.Split:
                FillDialog.BeginNewDate(turn, request with { DeadlineOn = null, Time = null }, past.Assignment);
                break;
            case StepResult.DateNotLater or StepResult.DatePast:
                var dated = result is StepResult.DateNotLater notLater ? notLater.Assignment : ((StepResult.DatePast)result).Assignment;
                FillDialog.Begin(turn, request with { DeadlineOn = null, Time = null }, dated, StepWording.WrongDate(turn, request.Verb, result));
                break;
            default:
                turn.Reply = await StepWording.ReplyAsync(turn, request.Verb, result);
                if (result is StepResult.Done handed && request.Verb == StepVerb.Complete && WasUnasked(turn, handed.Assignment))
                {
                    turn.Reply = turn.Reply with { Lines = [.. turn.Reply.Lines, DialogWording.Say(turn.Language, "Done.Complete.Unasked")] };
                }

                if (result is StepResult.Done stepped)
                {
                    turn.Reply = turn.Reply with { Lines = [.. turn.Reply.Lines, .. StepWording.MovedAlong(turn, stepped)] };
                }

                if (result is StepResult.Done && request is { Verb: StepVerb.Complete, DocumentNumber: null } && Paging.WaitsForSignature(turn.Message.Text))
                {
                    turn.Reply = turn.Reply with { Lines = [.. turn.Reply.Lines, DialogWording.Say(turn.Language, "Done.Complete.Awaiting")] };
                }

                break;
        }
    }

    /// <summary>This very submission closed a request for more time.</summary>
    private static bool WasUnasked(Turn turn, Assignment assignment) => turn.Db.ExtensionRequests.Local.Any(r =>
        r.AssignmentId == assignment.Id && r.State == ExtensionState.Withdrawn && r.DecidedAt == turn.Now);

    private static async Task<StepResult> CommandAsync(Turn turn, Request r)
    {
        var (act, n) = (turn.Act, r.Task!.Value);
        return r.Verb switch
        {
            StepVerb.Accept => await new AcceptAssignment(n, r.Version).RunAsync(act),
            StepVerb.Decline => await new DeclineAssignment(n, r.Words, r.Version).RunAsync(act),
            StepVerb.Ask => await new AskBack(n, r.Words).RunAsync(act),
            StepVerb.Answer when await IsOfObstacleAsync(turn, n) => await new AnswerObstacle(n, r.Words).RunAsync(act),
            StepVerb.Answer => await new AnswerQuestion(n, r.Words).RunAsync(act),
            StepVerb.Progress => await new ReportProgress(n, r.Percent, Promise.WordsOf(turn, r)).RunAsync(act),
            StepVerb.Complete => await new SubmitProduct(n, await ProductOfAsync(turn, r), turn.Message.Text).RunAsync(act),
            StepVerb.Extend when r.DeadlineOn is { } on => await new RequestExtension(n, on, r.Time, r.Words).RunAsync(act),
            StepVerb.Extend => await ProbeAsync(turn, n, turn.Act.MayDo, AssignmentStates.Running),
            StepVerb.Move when r.DeadlineOn is { } on => await new ChangeDeadline(n, on, r.Time, r.Words, r.Version).RunAsync(act),
            StepVerb.Move => await ProbeAsync(turn, n, turn.Act.MayDecide, ChangeDeadline.States),
            StepVerb.Blocked => await new ReportBlocked(n, r.Words, await UnblockerAsync(turn, r.Words)).RunAsync(act),
            StepVerb.Unblocked => await new ReportUnblocked(n, r.Words).RunAsync(act),
            StepVerb.Confirm => await new ConfirmCompletion(n, r.Version, r.Words).RunAsync(act),
            StepVerb.Return => await new ReturnProduct(n, r.Words, r.Version).RunAsync(act),
            StepVerb.ReturnSmall => await new ReturnProduct(n, r.Words, r.Version, IsSmall: true).RunAsync(act),
            StepVerb.Waive => await new WaiveLateness(n, r.Words, r.Version).RunAsync(act),
            StepVerb.Approve => await new ApproveExtension(n, r.DeadlineOn, r.Time, r.Version).RunAsync(act),
            StepVerb.Refuse => await new RefuseExtension(n, r.Words, r.Version).RunAsync(act),
            StepVerb.Withdraw => await new WithdrawAssignment(n, r.Words, r.Version).RunAsync(act),
            StepVerb.Uphold => await turn.Act.FindAsync(n) is { TransferAskedAt: not null }
                ? await new RefuseTransfer(n, r.Words, r.Version).RunAsync(act)
                : await new UpholdAssignment(n, r.Words, r.Version).RunAsync(act),
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

    /// <summary>What is in the way is his to answer, and no question put to him as the giver waits for the answer.</summary>
    private static async Task<bool> IsOfObstacleAsync(Turn turn, int number) => await turn.Act.FindUnblockableAsync(number) is { } blocked
        && !await WaitingForReader.Questions(turn.Db, turn.Person).AnyAsync(q => q.AssignmentId == blocked.Id);

    /// <summary>Somebody of the office named in the reason, where the name leaves no doubt.</summary>
    private static async Task<Guid?> UnblockerAsync(Turn turn, string? reason) =>
        reason is not null && UnblockerWords.In(reason) is { } who && (await turn.ReadAsync($"giao {who} ")).Person is { } named
            ? named.PersonId
            : null;

    private static NewDeadline? NewDeadlineOf(Request r) => r.DeadlineOn is { } on ? new NewDeadline(on, r.Time) : null;

    private static async Task<Request> AsMeantAsync(Turn turn, Request r)
    {
        if (r.Version is not null || r.Verb is not (StepVerb.Handover or StepVerb.Return or StepVerb.Approve or StepVerb.Confirm or StepVerb.Extend)
            || await turn.Act.FindAsync(r.Task!.Value) is not { } assignment)
        {
            return r;
        }

        var meant = r with { Verb = await MeantAsync(turn, r, assignment) };
        return meant.Verb == StepVerb.Transfer ? Proposed(meant) : meant;
    }

    /// <summary>
    /// "Chuyển 12 cho Quý" from the one who does it is a proposal, and "12 không kịp" names nobody at all; "trả lại 12" from him asks
    /// to reconsider; a plain "đồng ý 12" is to whatever 12 waits for; "dời hạn 12 sang 25/3" from the one who gave it is his decision,
    /// and so is "cho 12 tới 25/3" where nobody asked.
    /// </summary>
    private static async Task<StepVerb> MeantAsync(Turn turn, Request r, Assignment a)
    {
        var decides = turn.Act.May(a, turn.Act.MayDecide);
        var isDoer = turn.Act.May(a, (person, x) => person.Id == x.AssigneeId);
        var decidesForOthers = decides && (!isDoer || a.State == AssignmentState.Parent);
        return r.Verb switch
        {
            StepVerb.Handover when turn.Act.May(a, turn.Act.MayDo) && !turn.Act.May(a, (person, x) => HandOver.MayHandOver(turn.Office.Roster, person, x)) =>
                r.PersonId is null && r.Words is null ? StepVerb.Unable : StepVerb.Transfer,
            StepVerb.Extend when decidesForOthers => StepVerb.Move,
            StepVerb.Approve when decidesForOthers && r.DeadlineOn is not null && !await AsksForTimeAsync(turn, a) => StepVerb.Move,
            StepVerb.Return when decides && SmallCorrections.Names(turn.Words) => StepVerb.ReturnSmall,
            StepVerb.Return when !decides && isDoer => StepVerb.Decline,
            StepVerb.Approve or StepVerb.Confirm when (decides || isDoer) && r.DeadlineOn is null && turn.Words.Length > 0
                && Consents.Of(turn.Words) == ConsentTo.Anything => await PlainYesAsync(turn, r, a, decides),
            _ => r.Verb,
        };
    }

    private static Task<bool> AsksForTimeAsync(Turn turn, Assignment a) =>
        turn.Db.ExtensionRequests.AnyAsync(x => x.AssignmentId == a.Id && x.State == ExtensionState.Open);

    private static async Task<StepVerb> PlainYesAsync(Turn turn, Request r, Assignment a, bool decides)
    {
        var extension = decides
            ? await turn.Db.ExtensionRequests.AsNoTracking().SingleOrDefaultAsync(x => x.AssignmentId == a.Id && x.State == ExtensionState.Open)
            : null;
        return decides && (a.State == AssignmentState.Submitted || extension is not null) ? WaitingDecisions.VerbOf(turn, a, extension)
            : a.State == AssignmentState.AwaitingAcceptance && turn.Act.May(a, (person, x) => person.Id == x.AssigneeId) ? StepVerb.Accept
            : r.Verb;
    }

    /// <summary>"… vì trùng lịch, đã xong số liệu, còn nhận xét": one line may say all a proposal has to.</summary>
    private static Request Proposed(Request request) => request.Words is { } words && TransferWords.Read(words) is { } parts
        ? request with { Words = parts.Reason, DonePart = parts.Done, LeftPart = parts.Left }
        : request;

    private static async Task<DateTimeOffset?> TimeIn(Turn turn, string? words)
    {
        var calendar = turn.Office.Calendar;
        return words is { Length: > 0 } && (await turn.ReadAsync($"hạn {words}")).Deadline is { } when
            ? calendar.At(when.Date, when.Time ?? calendar.Hours.Start)
            : null;
    }

    /// <summary>A slot no command can do without is missing: the same guards speak first, then it is asked for.</summary>
    private static async Task<StepResult> ProbeAsync(
        Turn turn, int number, Func<Domain.People.RosterPerson, Assignment, bool> may, params AssignmentState[] states)
    {
        if (await turn.Act.FindAsync(number) is not { } assignment)
        {
            return new StepResult.NotFound(number);
        }

        return !turn.Act.May(assignment, may) ? new StepResult.NotYours(assignment)
            : !states.Contains(assignment.State) ? new StepResult.WrongState(assignment)
            : new StepResult.ReasonNeeded(assignment);
    }

    private static async Task<Product> ProductOfAsync(Turn turn, Request request)
    {
        var said = request.Words is { } words ? Evidence.Of(words) : null;
        return new Product(
            request.Words,
            request.DocumentNumber ?? said?.DocumentNumber,
            request.Link ?? said?.Link,
            [.. await HeldFiles.TakeAsync(turn, request.FileIds), .. turn.Message.Files]);
    }

    public static async Task<List<Assignment>> CandidatesAsync(Turn turn, StepVerb verb)
    {
        var me = turn.Person.Id;
        var gave = turn.Office.Roster.AnswersFor(turn.Person);
        var states = Request.StatesFor(verb).ToList();
        // A unit's line of an instruction to many may be answered by anybody of that unit.
        var own = turn.Person.Posts.Select(p => p.UnitId).ToList();
        // "Giữ nguyên" answers a proposal to pass work on as well.
        var upholds = verb == StepVerb.Uphold;
        var query = turn.Db.Assignments.AsNoTracking()
            .Where(a => states.Contains(a.State) || (upholds && a.TransferAskedAt != null && a.State == AssignmentState.InProgress));
        query = Request.IsArbiters(verb) ? query.Where(a => a.ArbiterId != null && gave.Contains(a.ArbiterId.Value))
            : verb == StepVerb.Unblocked ? query.Where(a => a.BlockedAt != null && (a.AssigneeId == me || (a.UnblockerId == me && !a.IsRestricted)))
            : Request.IsGivers(verb)
            ? query.Where(a => gave.Contains(a.AssignerId) || a.DirectorId == me || (a.ArbiterId != null && gave.Contains(a.ArbiterId.Value)))
            : query.Where(a => a.AssigneeId == me || (a.ParentId != null && !a.IsRestricted && verb == StepVerb.Complete && own.Contains(a.UnitId)));
        if (verb is StepVerb.Approve or StepVerb.Refuse)
        {
            query = query.Where(a => turn.Db.ExtensionRequests.Any(r => r.AssignmentId == a.Id && r.State == ExtensionState.Open));
        }

        return await query.OrderBy(a => a.DueAt ?? DateTimeOffset.MaxValue).ThenBy(a => a.Number).Take(MostCandidates).ToListAsync();
    }
}
