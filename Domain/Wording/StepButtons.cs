using System.Globalization;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;

namespace ReformBot.Domain.Wording;

/// <summary>The buttons under an assignment; each says in words what it does, for channels that have none.</summary>
public static class StepButtons
{
    private static readonly Texts Texts = new("AssignmentWording");

    /// <summary>Data carries the number and the version seen: a press on an old card is recognised.</summary>
    public static Button Of(string language, string verb, Assignment assignment) => new(
        Texts.Say(language, $"Button.{verb}"),
        Texts.Say(language, $"Button.{verb}.text", assignment.Number),
        verb,
        new Dictionary<string, string>
        {
            ["n"] = assignment.Number.ToString(CultureInfo.InvariantCulture),
            ["v"] = assignment.EventCount.ToString(CultureInfo.InvariantCulture),
        });

    public static IReadOnlyList<Button> Of(string language, Assignment assignment, params string[] verbs) =>
        [.. verbs.Select(verb => Of(language, verb, assignment))];

    /// <summary>What the doer can press now.</summary>
    public static IReadOnlyList<Button> ForDoer(string language, Assignment a) => a.State switch
    {
        AssignmentState.AwaitingAcceptance => Of(language, a, "accept", "decline", "ask"),
        AssignmentState.InProgress when a.IsBlocked => Of(language, a, "complete", "progress", "unblocked", "extend"),
        AssignmentState.InProgress => Of(language, a, "complete", "progress", "extend", "blocked"),
        _ => Of(language, a, "show"),
    };

    /// <summary>What the one who decides can press now.</summary>
    public static IReadOnlyList<Button> ForDecider(string language, Assignment a) => a.State switch
    {
        AssignmentState.Submitted => Of(language, a, "confirm", "return"),
        AssignmentState.Declined => Of(language, a, "uphold", "withdraw"),
        AssignmentState.Completed or AssignmentState.Withdrawn => [],
        _ => Of(language, a, "withdraw"),
    };
}
