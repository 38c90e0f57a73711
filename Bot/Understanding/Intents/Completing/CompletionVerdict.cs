namespace ReformBot.Bot.Understanding.Intents.Completing;

/// <summary>What a line with "xong" in it says of the work.</summary>
internal enum CompletionVerdict
{
    None,
    Done,
    Question,
    NotYet,
    Partly,
    Promise,
    Impossible,
}
