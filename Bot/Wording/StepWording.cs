using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Queries;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Assignments.TakingBack;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>What the one who stepped is told: done, or why not and how it stands.</summary>
internal static class StepWording
{
    public static string DateNotLater(Turn turn, Assignment assignment) =>
        DialogWording.Say(turn.Language, "DateNotLater", Speech.Deadline(turn.Language, assignment.DueAt, turn.Office.Calendar));

    /// <summary>Why a date cannot be taken; another is asked for.</summary>
    public static string WrongDate(Turn turn, StepVerb verb, StepResult result) => result switch
    {
        StepResult.DateNotLater late when verb == StepVerb.Approve => DialogWording.Say(
            turn.Language, "DateNotLater.Approve", Speech.Deadline(turn.Language, late.Assignment.DueAt, turn.Office.Calendar), late.Assignment.Number),
        StepResult.DateNotLater late => DateNotLater(turn, late.Assignment),
        StepResult.DatePast past when verb == StepVerb.Approve => DialogWording.Say(turn.Language, "DatePast.Approve", past.Assignment.Number),
        _ => DialogWording.Say(turn.Language, "DatePast"),
    };

    /// <summary>The deadlines a step moved besides what it was about.</summary>
    public static IEnumerable<string> MovedAlong(Turn turn, StepResult.Done done)
    {
        if (done.GivenBack is { } due)
        {
            yield return DialogWording.Say(turn.Language, "GivenBack", Speech.Instant(turn.Language, due, turn.Office.Calendar));
        }

        if (done.PassedDue is { } passed)
        {
            yield return DialogWording.Say(turn.Language, "DuePassed", Speech.Instant(turn.Language, passed, turn.Office.Calendar));
        }

        if (done.Parent is { } whole)
        {
            yield return DialogWording.Say(turn.Language, "WholeMoved", whole.Number, Speech.Deadline(turn.Language, whole.DueAt, turn.Office.Calendar));
        }
    }

    public static async Task<OutgoingMessage> ReplyAsync(Turn turn, StepVerb verb, StepResult result) => result switch
    {
        StepResult.Done { Step.Payload: { } payload } done when verb == StepVerb.Progress && MessageJson.Read<EventPayload>(payload).Words is { Length: > 0 } words =>
            DialogWording.Line(turn, "Done.Progress.Words", done.Assignment.Number, done.Assignment.Title, words) with
            {
                Buttons = StepButtons.ForDoer(turn.Language, done.Assignment),
            },
        StepResult.Done { Step: { Kind: EventKind.InquiryAnswered or EventKind.Answered, Payload: { } payload } } done when MessageJson.Read<EventPayload>(payload).PersonId is { } asker =>
            DialogWording.Line(turn, "Done.Answer.Doer", done.Assignment.Number, done.Assignment.Title, Speech.Person(turn.Language, turn.Office.Roster, asker)),
        StepResult.Done { Assignment: { State: AssignmentState.Submitted } waiting } when verb == StepVerb.Waive => StillWaiting(turn, Done(turn, verb, waiting), waiting),
        StepResult.Done { Step.Kind: EventKind.Inquired } done => DialogWording.Line(
            turn, "Done.Ask.Doer", done.Assignment.Number, done.Assignment.Title, Speech.Person(turn.Language, turn.Office.Roster, done.Assignment.AssigneeId)),
        StepResult.Done done => Done(turn, verb, done.Assignment),
        StepResult.NotFound none => await NotVisibleReply.ReplyAsync(turn, none.Number),
        StepResult.NotYours not => DialogWording.Line(turn, "NotYours", not.Assignment.Number),
        StepResult.WrongState { Assignment: var inTime } when verb == StepVerb.Waive && !Standing.IsLate(inTime, turn.Now) => NotLate(turn, inTime),
        StepResult.WrongState wrong => await StandingAsync(turn, "WrongState", wrong.Assignment),
        StepResult.Stale stale => await StandingAsync(turn, "Stale", stale.Assignment),
        StepResult.DateNotLater late => new OutgoingMessage { Language = turn.Language, Lines = [DateNotLater(turn, late.Assignment)] },
        StepResult.DatePast past => new OutgoingMessage { Language = turn.Language, Lines = [WrongDate(turn, verb, past)] },
        StepResult.NewDateNeeded late => DialogWording.Line(
            turn, "NewDateNeeded", late.Assignment.Number, late.Assignment.Title, Speech.Deadline(turn.Language, late.Assignment.DueAt, turn.Office.Calendar)),
        StepResult.SameDeadline same => DialogWording.Line(
            turn, "SameDeadline", same.Assignment.Number, same.Assignment.Title, Speech.Deadline(turn.Language, same.Assignment.DueAt, turn.Office.Calendar)),
        StepResult.AlreadyTheDoer has => DialogWording.Line(
            turn, has.Assignment, "AlreadyTheDoer", has.Assignment.Number, has.Assignment.Title,
            Speech.PersonTo(turn.Person, turn.Office.Roster, has.Assignment.AssigneeId), Speech.State(turn.Language, has.Assignment, turn.Now)),
        StepResult.AlreadyAsked asked => DialogWording.Line(
            turn, asked.Assignment, "AlreadyAsked", asked.Assignment.Number, Speech.Deadline(turn.Language, asked.Assignment.DueAt, turn.Office.Calendar)),
        StepResult.AlreadyDecided { Decided: var decided } late => DialogWording.Line(
            turn, late.Assignment, decided.State == ExtensionState.Refused ? "AlreadyDecided.Refused" : "AlreadyDecided", late.Assignment.Number, late.Assignment.Title,
            Speech.Instant(turn.Language, decided.DueAt, turn.Office.Calendar), Speech.Deadline(turn.Language, late.Assignment.DueAt, turn.Office.Calendar), decided.RefusalReason) with
        {
            Buttons = await CardButtons.ForAsync(turn, late.Assignment),
        },
        StepResult.AttachmentRefused bare => DialogWording.Line(turn, "AttachmentRefused", bare.Assignment.Number),
        StepResult.NothingAsked none => DialogWording.Line(turn, "NothingAsked", none.Assignment.Number, none.Assignment.Title),
        StepResult.ReasonNeeded needed => DialogWording.Line(turn, "Ask.Reason.Other", needed.Assignment.Number, needed.Assignment.Title),
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    };

    public static async Task<OutgoingMessage> TakenBackAsync(Turn turn, TakeBackResult result) => result switch
    {
        TakeBackResult.Taken taken => await TakenAsync(turn, taken),
        TakeBackResult.TakenMany many => TakenMany(turn, many),
        TakeBackResult.TooLate late => await StandingAsync(turn, "Undo.TooLate", late.Assignment),
        TakeBackResult.NoSlip no => DialogWording.Line(
            turn, no.Step is EventKind.ExtensionApproved or EventKind.ExtensionRefused ? "Undo.NoSlip.Date" : "Undo.NoSlip",
            Speech.Step(turn.Language, no.Assignment, no.Step), no.Assignment.Number, no.Assignment.Title),
        TakeBackResult.NoneOfKind none => DialogWording.Line(
            turn, "Undo.NoneOfKind", Speech.Step(turn.Language, none.Assignment, none.Step), none.Assignment.Number, none.Assignment.Title),
        TakeBackResult.Nothing => DialogWording.Line(turn, "Undo.Nothing"),
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    };

    private static async Task<OutgoingMessage> TakenAsync(Turn turn, TakeBackResult.Taken taken)
    {
        var work = taken.Assignment;
        var line = DialogWording.Line(turn, "Undo.Taken", Speech.Step(turn.Language, work, taken.Step), work.Number, work.Title, Speech.State(turn.Language, work, turn.Now));
        // What the one taken back had taken the place of; not saved yet.
        var standing = taken.Step == EventKind.ExtensionRequested
            ? turn.Db.ExtensionRequests.Local.FirstOrDefault(r => r.AssignmentId == work.Id && r.State == ExtensionState.Open) : null;
        return line with
        {
            Lines = [.. line.Lines, .. standing is null ? Array.Empty<string>() : [DialogWording.Say(turn.Language, "Undo.Standing", Speech.Instant(turn.Language, standing.DueAt, turn.Office.Calendar))]],
            Buttons = await CardButtons.ForAsync(turn, work),
        };
    }

    private static OutgoingMessage TakenMany(Turn turn, TakeBackResult.TakenMany many)
    {
        var taken = many.Assignments;
        var isWhole = taken.Count > 1 && taken.Skip(1).All(a => a.ParentId == taken[0].Id);
        return new OutgoingMessage
        {
            Language = turn.Language,
            Lines =
            [
                isWhole
                    ? DialogWording.Say(turn.Language, many.Step == EventKind.Withdrawn ? "Undo.RestoredWhole" : "Undo.TakenWhole", taken[0].Number,
                        taken[0].Title, taken.Count - 1)
                    : DialogWording.Say(turn.Language, "Undo.TakenMany", Speech.Step(turn.Language, taken[0], many.Step), taken.Count, Numbers(taken)),
                .. many.Kept.Count == 0 ? Array.Empty<string>()
                    : [DialogWording.Say(turn.Language, many.Step == EventKind.Issued ? "Undo.KeptIssued" : "Undo.Kept", Numbers(many.Kept), many.Kept[0].Number)],
            ],
        };
    }

    private static string Numbers(IEnumerable<Assignment> assignments) => string.Join(", ", assignments.Select(a => $"NV-{a.Number}"));

    private static OutgoingMessage Done(Turn turn, StepVerb verb, Assignment a) => DialogWording.Line(
        turn,
        a,
        verb == StepVerb.Progress && a.Percent is not null ? "Done.Progress.Percent"
            : $"Done.{verb}",
        a.Number,
        a.Title,
        Speech.Deadline(turn.Language, a.DueAt, turn.Office.Calendar),
        Speech.Instant(turn.Language, a.SubmittedAt ?? turn.Now, turn.Office.Calendar),
        a.Percent,
        Speech.Person(turn.Language, turn.Office.Roster, a.AssigneeId)) with
    {
        Buttons = verb is StepVerb.Accept or StepVerb.Progress or StepVerb.Unblocked && turn.Act.May(a, turn.Act.MayDo) ? StepButtons.ForDoer(turn.Language, a) : [],
    };

    /// <summary>There is no delay to excuse; what is still to be decided is said with it.</summary>
    private static OutgoingMessage NotLate(Turn turn, Assignment a) => DialogWording.Line(
        turn, a.LateWaivedAt is null || Standing.WasUnheard(a) ? "Waive.NotLate" : "Waive.Already", a.Number, a.Title, Speech.State(turn.Language, a, turn.Now)) is var reply
        && a.State == AssignmentState.Submitted ? StillWaiting(turn, reply, a) : reply;

    /// <summary>Why it came late is one thing, whether the product will do another.</summary>
    private static OutgoingMessage StillWaiting(Turn turn, OutgoingMessage reply, Assignment a) => reply with
    {
        Lines = [.. reply.Lines, DialogWording.Say(turn.Language, "Done.Waive.Waits", a.Number)],
        Buttons = turn.Act.May(a, turn.Act.MayDecide) ? StepButtons.ForDecider(turn.Language, a) : [],
    };

    private static async Task<OutgoingMessage> StandingAsync(Turn turn, string key, Assignment a)
    {
        var steps = await CardButtons.ForAsync(turn, a);
        return DialogWording.Line(turn, key, a.Number, a.Title, Speech.State(turn.Language, a, turn.Now)) with
        {
            Buttons = steps.Count > 0 ? steps : StepButtons.Of(turn.Language, a, "show"),
        };
    }
}
