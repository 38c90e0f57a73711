namespace ReformBot.Bot.Understanding.Sentences;

/// <summary>What a line says beside the step it is taken for, and no part of it: a question, something asked for, whom the work is to go to.</summary>
/// <param name="Words">As typed.</param>
/// <param name="PersonId">To whom the work is to be given on; null where nobody is named for that.</param>
/// <param name="IsStep">A step of its own of the same work: "xin lùi tới thứ 6".</param>
internal sealed record Aside(string Words, Guid? PersonId = null, bool IsStep = false);
