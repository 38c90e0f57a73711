namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>One item of a pasted notice or of several assignments in one message.</summary>
/// <param name="Number">Its number as printed; null where items had none.</param>
/// <param name="Words">The item as typed, without its number.</param>
/// <param name="IsGeneral">"Nhắc chung": it gives nobody anything to hand in, so no assignment is made of it unless asked for.</param>
internal sealed record DraftItem(int? Number, string Words, Reading Reading, bool IsGeneral);
