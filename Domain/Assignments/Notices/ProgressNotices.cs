using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;
using static ReformBot.Domain.Assignments.Notices.NoticeParts;

namespace ReformBot.Domain.Assignments.Notices;

/// <summary>What is told on the way: progress, what is in the way and its removal, and a reminder somebody asks for.</summary>
public static class ProgressNotices
{
    private const int MostReminded = 12;
    private const int MostRemindedButtons = 3;

    public static OutgoingMessage Progressed(Assignment a, string? words, Act act, RosterPerson to) =>
        Plain(to, a, "Progressed", Me(act, to), a.Title) with
        {
            Facts =
            [
                .. a.Percent is { } percent ? new[] { Fact(to, "Progress", $"{percent}%") } : [],
                .. words is { Length: > 0 } ? new[] { Fact(to, "Note", words) } : [],
                DeadlineFact(a, act, to),
            ],
        };

    /// <param name="percent">How far the work is, where that was said with it.</param>
    public static OutgoingMessage Blocked(Assignment a, string reason, int? percent, Act act, RosterPerson to) =>
        Plain(to, a, "BlockedNotice", Me(act, to), a.Title) with
        {
            Facts =
            [
                Fact(to, "Blocked", reason),
                .. percent is { } far ? new[] { Fact(to, "Progress", $"{far}%") } : [],
                .. a.UnblockerId is { } unblocker ? new[] { Fact(to, "Unblocker", Name(unblocker, act, to)) } : [],
                DeadlineFact(a, act, to),
            ],
            Buttons = StepButtons.Of(to.Language, a, "show"),
        };

    /// <summary>To the one named as able to remove it: upwards and sideways alike it is put before him, never urged.</summary>
    public static OutgoingMessage BlockedOnYou(Assignment a, string reason, Act act, RosterPerson to) =>
        Plain(to, a, "BlockedOnYou", Me(act, to), a.Title) with
        {
            Facts = [Fact(to, "Blocked", reason), DeadlineFact(a, act, to)],
            Buttons = StepButtons.Of(to.Language, a, "unblocked", "answer", "show"),
        };

    public static OutgoingMessage Unblocked(Assignment a, string? words, Act act, RosterPerson to) =>
        Plain(to, a, "Unblocked", Me(act, to), a.Title) with
        {
            Facts = words is { Length: > 0 } ? [Fact(to, "Note", words)] : [],
            Buttons = to.Id == a.AssigneeId ? StepButtons.ForDoer(to.Language, a) : [],
        };

    public static OutgoingMessage ObstacleAnswered(Assignment a, string answer, Act act, RosterPerson to) =>
        Plain(to, a, "ObstacleAnswered", Me(act, to), a.Title, answer) with
        {
            Buttons = to.Id == a.AssigneeId ? StepButtons.ForDoer(to.Language, a) : StepButtons.Of(to.Language, a, "show"),
        };

    /// <summary>One word about all of it, in the order given; a request among them keeps the tone of a request.</summary>
    /// <summary>To whoever gave it, from who leads over him: he sees to it that it is done.</summary>
    public static OutgoingMessage UrgedThrough(Assignment a, Act act, RosterPerson to) =>
        Plain(to, a, "UrgedThrough", Me(act, to), a.Title, Name(a.AssigneeId, act, to)) with
        {
            Facts = [DeadlineFact(a, act, to)],
            Buttons = [Button.Saying(Say(to, "UrgedThrough.Button"), Say(to, "UrgedThrough.Button.text", a.Number)), .. StepButtons.Of(to.Language, a, "show")],
        };

    public static OutgoingMessage Reminded(IReadOnlyList<Assignment> tasks, Act act, RosterPerson to)
    {
        if (tasks is [var a])
        {
            return Plain(to, a, "Reminded", Me(act, to), a.Title) with
            {
                Facts = [DeadlineFact(a, act, to)],
                Buttons = StepButtons.ForDoer(to.Language, a),
            };
        }

        var asked = tasks.Any(t => t.IsCooperation);
        return new OutgoingMessage
        {
            Language = to.Language,
            Title = NoticeParts.Texts.Say(asked, to.Language, "RemindedMany.Title", tasks.Count),
            Lines =
            [
                NoticeParts.Texts.Say(asked, to.Language, "RemindedMany.Line", Me(act, to)),
                .. tasks.Take(MostReminded).Select(t => Say(
                    t, to, t.DueAt is null ? "RemindedMany.Row.NoDeadline" : "RemindedMany.Row", t.Number, t.Title,
                    Speech.State(to.Language, t, act.Now), Speech.Deadline(to.Language, t.DueAt, act.Office.Calendar))),
                .. tasks.Count > MostReminded ? new[] { Say(to, "Left.More", tasks.Count - MostReminded) } : [],
            ],
            Buttons = [.. tasks.Take(MostRemindedButtons).Select(t =>
                StepButtons.Of(to.Language, t.State == AssignmentState.AwaitingAcceptance ? "accept" : "progress", t) is var b
                    ? b with { Label = $"NV-{t.Number}: {b.Label}" } : b)],
        };
    }
}
