using System.Globalization;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Wording;

/// <summary>The buttons under an assignment; each says in words what it does, for channels that have none.</summary>
public static class StepButtons
{
    private static readonly Texts Texts = new("AssignmentWording");

    /// <summary>Data carries the number and the version seen: a press on an old card is recognised.</summary>
    public static Button Of(string language, string verb, Assignment assignment) => new(
        LabelOf(language, verb, assignment.IsCooperation),
        TextOf(language, verb, assignment.Number),
        verb,
        new Dictionary<string, string>
        {
            ["n"] = assignment.Number.ToString(CultureInfo.InvariantCulture),
            ["v"] = assignment.EventCount.ToString(CultureInfo.InvariantCulture),
        });

    public static string LabelOf(string language, string verb, bool isRequest) => Texts.Say(isRequest, language, $"Button.{verb}");

    /// <summary>What somebody without buttons types for this one.</summary>
    public static string TextOf(string language, string verb, int number) => Texts.Say(language, $"Button.{verb}.text", number);

    public static IReadOnlyList<Button> Of(string language, Assignment assignment, params string[] verbs) =>
        [.. verbs.Select(verb => Of(language, verb, assignment))];

    /// <summary>What the doer can press now.</summary>
    public static IReadOnlyList<Button> ForDoer(string language, Assignment a) => a.State switch
    {
        AssignmentState.AwaitingAcceptance => Of(language, a, "accept", "decline", "ask"),
        AssignmentState.InProgress when a.IsBlocked => Of(language, a, "complete", "progress", "unblocked", "extend"),
        AssignmentState.InProgress when a.IsCooperation => Of(language, a, "complete", "progress", "extend", "blocked"),
        AssignmentState.InProgress => Of(language, a, "complete", "progress", "extend", "blocked", "unable"),
        _ => Of(language, a, "show"),
    };

    /// <summary>What the one who decides can press now.</summary>
    public static IReadOnlyList<Button> ForDecider(string language, Assignment a) => a.State switch
    {
        AssignmentState.Submitted => a.IsCooperation ? Of(language, a, "confirm", "return") : Of(language, a, "confirm", "return", "returnSmall"),
        AssignmentState.Declined when a.ArbiterId is null => Of(language, a, "uphold", "withdraw"),
        AssignmentState.Completed or AssignmentState.Withdrawn => [],
        _ when a.TransferAskedAt is not null => Of(language, a, "uphold", "withdraw"),
        _ => Of(language, a, "withdraw"),
    };

    /// <summary>What the common superior can press on a case that bounced twice; who sides A and B are stands in the facts above.</summary>
    public static IReadOnlyList<Button> ForArbiter(string language, Assignment a, int sides) =>
        sides > 1 ? Of(language, a, "giveFirst", "giveSecond", "split", "meet") : Of(language, a, "giveFirst", "meet");

    /// <summary>A proposed transfer: to each who could take it, or as it is.</summary>
    public static IReadOnlyList<Button> ForTransfer(string language, Assignment a, IEnumerable<RosterPerson> takers) =>
    [
        .. takers.Select(person => Of(language, "handover", a) is var b
            ? b with
            {
                Label = Texts.Say(language, "Button.handover.to", person.Name),
                Text = Texts.Say(language, "Button.handover.to.text", a.Number, person.Code),
                Data = new Dictionary<string, string>(b.Data) { ["p"] = person.Id.ToString("N") },
            }
            : b),
        Of(language, "uphold", a),
    ];
}
