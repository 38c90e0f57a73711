namespace ReformBot.Bot.Understanding;

/// <summary>Everything a reading depends on besides the words; the same line with the same context always reads the same.</summary>
/// <param name="Now">The office's clock, in any offset; kept in the office's zone, for "hôm nay" is its day.</param>
/// <param name="Speaker">Null for an account not linked yet.</param>
/// <param name="OpenTasks">The assignments the speaker has to do with that are still open (his own, given by him, waiting for him).</param>
/// <param name="LastTask">The number last spoken of in this conversation, for "nó", "việc đó".</param>
internal sealed record ReadingContext(
    DateTimeOffset Now,
    Domain.Calendar.OfficeCalendar Calendar,
    Domain.People.Roster Roster,
    Domain.People.RosterPerson? Speaker,
    IReadOnlyList<OpenTask> OpenTasks,
    int? LastTask = null)
{
    public DateTimeOffset Now { get; init => field = Calendar.ToLocal(value); } = Calendar.ToLocal(Now);

    /// <summary>The speaker's commune; null above the communes.</summary>
    public string? Locality => Speaker?.MainPost is { } post ? Roster.LocalityOf(post.UnitId) : null;
}

/// <param name="IsMine">The speaker is chủ trì or phối hợp of it.</param>
/// <param name="DueAt">Null: không hạn.</param>
internal sealed record OpenTask(int Number, string Title, DateTimeOffset? DueAt, bool IsMine);

/// <summary>Words to meaning. Deterministic, no I/O, never throws, under 2 ms a line.</summary>
internal interface IUnderstanding
{
    Reading Read(string text, ReadingContext context);
}
