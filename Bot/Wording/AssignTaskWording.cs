using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;
using static ReformBot.Bot.Wording.AssignParts;

namespace ReformBot.Bot.Wording;

/// <summary>How giving work ended: issued, refused, dropped, or given up for something newer.</summary>
internal static class AssignTaskWording
{
    public static OutgoingMessage Result(Turn turn, AssignTaskResult result) => result switch
    {
        AssignTaskResult.Issued { Assignments: [var only] } => new OutgoingMessage
        {
            Language = turn.Language,
            Lines =
            [
                Say(turn, only.IsCooperation, "Issued.One", only.Number, Who(turn, only.AssigneeId), only.Title, Deadline(turn, only)),
                Say(turn, "Issued.Undo"),
            ],
        },
        AssignTaskResult.Issued issued => new OutgoingMessage
        {
            Language = turn.Language,
            Lines =
            [
                Say(
                    turn,
                    "Issued.Many",
                    issued.Assignments[0].Number,
                    issued.Assignments[0].Title,
                    issued.Assignments.Count - 1,
                    issued.Assignments[1].Number,
                    issued.Assignments[^1].Number,
                    Deadline(turn, issued.Assignments[0])),
                .. issued.Assignments.Count(a => a.IsCooperation) is > 0 and var requests ? new[] { Say(turn, "Echo.Requests", requests) } : [],
                Say(turn, "Issued.Undo"),
            ],
        },
        AssignTaskResult.NotYours not => Line(turn, "NotYours", Who(turn, not.PersonId)),
        AssignTaskResult.InviteNotYours not => Line(turn, "InviteNotYours", Who(turn, not.PersonId)),
        AssignTaskResult.DirectorNotYours not => Line(turn, "DirectorNotYours", Who(turn, not.PersonId)),
        AssignTaskResult.AuthorityNotYours not => Line(turn, "AuthorityNotYours", Label(turn, $"AuthorityName.{not.Authority}")),
        AssignTaskResult.DeadlinePast => Line(turn, "Past"),
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    };

    public static OutgoingMessage Dropped(Turn turn, AssignState state) =>
        new() { Language = turn.Language, Lines = [Say(turn, state.Item, "Dropped", state.Item.Title ?? Say(turn, "NoTitle"))] };

    public static OutgoingMessage KeptForLater(Turn turn, AssignState state) => Line(
        turn, "KeptForLater", state.Item.Title ?? Say(turn, "NoTitle"), Speech.Deadline(turn.Language, turn.Conversation.ExpiresAt, turn.Office.Calendar));

    public static string Replaced(Turn turn, AssignState state) => Say(turn, state.Item, "Replaced", state.Item.Title ?? Say(turn, "NoTitle"));

    private static string Deadline(Turn turn, Assignment a) => Speech.Deadline(turn.Language, a.DueAt, turn.Office.Calendar);

    private static OutgoingMessage Line(Turn turn, string key, params object?[] values) =>
        new() { Language = turn.Language, Lines = [Say(turn, key, values)] };
}
