using ReformBot.Bot.Conversations;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>What the one who stepped is told: done, or why not and how it stands.</summary>
internal static class StepWording
{
    public static string DateNotLater(Turn turn, Assignment assignment) =>
        DialogWording.Say(turn.Language, "DateNotLater", Speech.Deadline(turn.Language, assignment.DueAt, turn.Office.Calendar));

    public static Task<OutgoingMessage> ReplyAsync(Turn turn, StepVerb verb, StepResult result) => Task.FromResult(result switch
    {
        StepResult.Done { Step.Payload: { } payload } done when verb == StepVerb.Progress && MessageJson.Read<EventPayload>(payload).Words is { Length: > 0 } words =>
            DialogWording.Line(turn, "Done.Progress.Words", done.Assignment.Number, done.Assignment.Title, words) with
            {
                Buttons = StepButtons.ForDoer(turn.Language, done.Assignment),
            },
        StepResult.Done done => Done(turn, verb, done.Assignment),
        StepResult.NotFound none => DialogWording.Line(turn, "NotFound", none.Number),
        StepResult.NotYours not => DialogWording.Line(turn, "NotYours", not.Assignment.Number),
        StepResult.WrongState wrong => Standing(turn, "WrongState", wrong.Assignment),
        StepResult.Stale stale => Standing(turn, "Stale", stale.Assignment),
        StepResult.DateNotLater late => new OutgoingMessage { Language = turn.Language, Lines = [DateNotLater(turn, late.Assignment)] },
        StepResult.AlreadyAsked asked => DialogWording.Line(
            turn, asked.Assignment, "AlreadyAsked", asked.Assignment.Number, Speech.Deadline(turn.Language, asked.Assignment.DueAt, turn.Office.Calendar)),
        StepResult.AttachmentRefused bare => DialogWording.Line(turn, "AttachmentRefused", bare.Assignment.Number),
        StepResult.ReasonNeeded needed => DialogWording.Line(turn, "Ask.Reason.Other", needed.Assignment.Number, needed.Assignment.Title),
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    });

    public static OutgoingMessage TakenBack(Turn turn, TakeBackResult result) => result switch
    {
        TakeBackResult.Taken taken => DialogWording.Line(
            turn,
            "Undo.Taken",
            Speech.Step(turn.Language, taken.Assignment, taken.Step),
            taken.Assignment.Number,
            taken.Assignment.Title,
            Speech.State(turn.Language, taken.Assignment, turn.Now)),
        TakeBackResult.TooLate late => Standing(turn, "Undo.TooLate", late.Assignment),
        TakeBackResult.NoSlip no => DialogWording.Line(
            turn, "Undo.NoSlip", Speech.Step(turn.Language, no.Assignment, no.Step), no.Assignment.Number, no.Assignment.Title),
        TakeBackResult.Nothing => DialogWording.Line(turn, "Undo.Nothing"),
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    };

    private static OutgoingMessage Done(Turn turn, StepVerb verb, Assignment a) => DialogWording.Line(
        turn,
        a,
        verb == StepVerb.Progress && a.Percent is not null ? "Done.Progress.Percent" : $"Done.{verb}",
        a.Number,
        a.Title,
        Speech.Deadline(turn.Language, a.DueAt, turn.Office.Calendar),
        Speech.Instant(turn.Language, a.SubmittedAt ?? turn.Now, turn.Office.Calendar),
        a.Percent,
        Speech.Person(turn.Language, turn.Office.Roster, a.AssigneeId)) with
    {
        Buttons = verb is StepVerb.Accept or StepVerb.Progress or StepVerb.Unblocked ? StepButtons.ForDoer(turn.Language, a) : [],
    };

    private static OutgoingMessage Standing(Turn turn, string key, Assignment a) => DialogWording.Line(
        turn, key, a.Number, a.Title, Speech.State(turn.Language, a, turn.Now)) with
    {
        Buttons = turn.Act.May(a, turn.Act.MayDecide) ? StepButtons.ForDecider(turn.Language, a)
            : turn.Act.May(a, (person, x) => person.Id == x.AssigneeId) ? StepButtons.ForDoer(turn.Language, a)
            : StepButtons.Of(turn.Language, a, "show"),
    };
}
