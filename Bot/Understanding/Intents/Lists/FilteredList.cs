using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.People;

namespace ReformBot.Bot.Understanding.Intents.Lists;

internal enum ListedWork
{
    Open,
    Overdue,

    /// <summary>"Việc chưa quá hạn": open, and not late.</summary>
    NotLate,

    /// <summary>Under way, its deadline still ahead.</summary>
    Due,
}

internal enum ListedFor
{
    /// <summary>All the asker may see.</summary>
    Anybody,

    Asker,
    AskersUnit,

    /// <summary>Whoever is named (<see cref="FilteredList.Who"/>).</summary>
    Somebody,
}

/// <summary>"Việc quá hạn của phòng Kinh tế tháng 2", "việc gấp của tôi": which list is asked for, and by what it is narrowed.</summary>
/// <param name="Who">The person or unit named; whoever fits, where several do.</param>
/// <param name="IsUrgent">False for what is asked to be not urgent; null where nothing is said of it.</param>
/// <param name="Unclear">What stands there besides, as typed, where it may be one more narrowing.</param>
/// <param name="SaysWork">"Việc", "nhiệm vụ" stands in it.</param>
internal sealed record FilteredList(
    ListedWork Work, ListedFor For, PersonMatch? Who, ListPeriod? Period, bool? IsUrgent, ProgrammeWish? Programme, string? Unclear, bool SaysWork)
{
    /// <summary>What stands before and behind whoever is named.</summary>
    public (string Before, string Behind) Around { get; init; } = ("", "");

    /// <summary>The same question with another name in the very place of the one said.</summary>
    public string NamedBy(string name) => $"{Around.Before}{name}{Around.Behind}";
}
