using ReformBot.Bot.Conversations.Steps;

namespace ReformBot.Bot.Dialogs.Filling;

/// <summary>One assignment of several a question could mean, chosen by its own number: there is no other numbering.</summary>
/// <param name="Echo">What a yes would do, said before it is done; null where the number is the whole of the answer.</param>
internal sealed record DisambiguationOption(Request Request, string? Echo = null)
{
    public int Number => Request.Task!.Value;
}
