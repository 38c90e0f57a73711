namespace ReformBot.Domain.Digests;

/// <summary>Section "Digest": when the weekly reports go out. A day off moves them; see <see cref="DigestTimes"/>.</summary>
public sealed class DigestOptions
{
    public const string Section = "Digest";

    /// <summary>Leadership reads before the briefing. Default Monday; Friday closes the running week instead of the last.</summary>
    public DayOfWeek LeadershipDay { get; set; } = DayOfWeek.Monday;

    /// <summary>Local. Default 06:45.</summary>
    public string LeadershipTime { get; set; } = "06:45";

    /// <summary>Heads see their own figures first. Default Friday.</summary>
    public DayOfWeek UnitDay { get; set; } = DayOfWeek.Friday;

    /// <summary>Local. Default 15:30.</summary>
    public string UnitTime { get; set; } = "15:30";
}
