namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>A piece of a message that may be an order of its own.</summary>
/// <param name="Number">Its number as printed.</param>
/// <param name="Row">The line or the numbered item it stands in: several orders may share one.</param>
/// <param name="Doer">The order up to the work, as the heading above it has it; null where there is none.</param>
internal sealed record DraftPart(int? Number, string Words, int Row, string? Doer = null);
