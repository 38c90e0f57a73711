namespace ReformBot.Bot.Dialogs.Assigning;

/// <param name="Previous">The state before the last change, for "quay lại".</param>
/// <param name="IssuerId">Whom the drafter wants to issue it; null leaves it to the office.</param>
internal sealed record AssignState(int Version, string Key, AssignItem Item, string Words, AssignItem? Previous = null, Guid? IssuerId = null) : IVersionedState
{
    public const int Current = 1;

    /// <summary>Left for later: a mere yes shows it again first.</summary>
    public bool IsKeptForLater { get; init; }
}
