using ReformBot.Bot.Understanding.Commands;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>What a new deadline is given on, kept with the decision from the words it was said in to the yes that follows them.</summary>
internal static class Conditions
{
    /// <summary>Of "lùi 12 tới 25/3 nhưng …" it is known only later whether it is asked for or decided; it is no reason.</summary>
    public static Request Kept(Turn turn, Request request) =>
        request is { Verb: StepVerb.Approve or StepVerb.Move or StepVerb.Extend, Condition: null }
        && (GrantConditions.In(turn.Words) ?? GrantConditions.In(turn.Message.Text)) is { } said
            ? request with { Condition = said } : request;

    /// <summary>Decided by whoever gave it, the condition is not told as the reason too; what else the reason says is.</summary>
    public static string? ReasonOf(Request request) =>
        request is not { Condition: { } said, Words: { } words } ? request.Words
        : words.StartsWith(said, StringComparison.OrdinalIgnoreCase) ? OrNone(words[said.Length..])
        : GrantConditions.Without(words);

    private static string? OrNone(string rest) => rest.Any(char.IsLetterOrDigit) ? rest.Trim(' ', ',', ';', '.', '\n') : null;
}
