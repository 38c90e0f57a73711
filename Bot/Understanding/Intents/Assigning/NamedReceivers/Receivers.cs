using ReformBot.Bot.Understanding.People;

namespace ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;

/// <summary>Who gets the work: one chủ trì, those who phối hợp, a whole group, a leader who only directs.</summary>
internal sealed record Receivers
{
    public required int To { get; init; }

    public PersonMatch? Person { get; init; }

    public IReadOnlyList<PersonMatch> With { get; init; } = [];

    public GroupMatch? Group { get; init; }

    public PersonMatch? Director { get; init; }

    /// <summary>"chủ trì" was said: what follows is the work, whatever its verb.</summary>
    public bool IsLed { get; init; }

    /// <summary>A name that may be a word: "tuan sau giao ban".</summary>
    public PersonMatch? Doubt { get; init; }
}
