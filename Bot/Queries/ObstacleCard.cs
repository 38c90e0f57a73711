using ReformBot.Bot.Conversations;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Queries;

/// <summary>"xem N" for the one named as able to remove what is in the way and who sees nothing else of it: what he needs to do so.</summary>
internal static class ObstacleCard
{
    private static readonly Texts Labels = new("AssignmentWording");

    public static OutgoingMessage Of(Turn turn, Assignment a)
    {
        var (language, calendar) = (turn.Language, turn.Office.Calendar);
        turn.Conversation.LastTask = a.Number;
        return new OutgoingMessage
        {
            Language = language,
            Title = ListWording.Say(turn, "Card.Title", a.Number, a.Title),
            Facts =
            [
                new Fact(Labels.Say(a.IsCooperation, language, "Assignee"), Speech.PersonWithUnit(turn.Person, turn.Office.Roster, a.AssigneeId)),
                new Fact(Labels.Say(language, "Blocked"), a.BlockedReason ?? "—"),
                new Fact(Labels.Say(language, "BlockedSince"), Speech.Instant(language, a.BlockedAt!.Value, calendar)),
                new Fact(Labels.Say(a.IsCooperation, language, "Deadline"), Speech.Deadline(language, a.DueAt, calendar)),
            ],
            Buttons = Buttons(language, a),
        };
    }

    public static IReadOnlyList<Button> Buttons(string language, Assignment a) => StepButtons.Of(language, a, "unblocked", "answer");
}
