using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Queries;

/// <summary>A page of assignments with the count of all.</summary>
internal sealed record TaskPage(IReadOnlyList<Assignment> Tasks, int Total, int Page, int Pages)
{
    /// <summary>Until when more time is asked for, of those that wait for the reader's word on it.</summary>
    public IReadOnlyDictionary<Guid, DateTimeOffset> TimeAsked { get; init; } = new Dictionary<Guid, DateTimeOffset>();
}

/// <summary>Whose assignments are looked for: people (several where the name fits several), or a unit's.</summary>
/// <param name="Name">As the answer says it.</param>
/// <param name="Words">As the next page's words say it.</param>
internal sealed record Whose(IReadOnlyList<Guid> People, Guid? UnitId, string Name, string Words);
