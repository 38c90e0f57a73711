using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.People;

namespace ReformBot.Bot.Understanding.Intents.Lists;

internal enum ListedWork
{
    Open,
    Overdue,

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
/// <param name="Unclear">What stands there besides, as typed, where it may be one more narrowing.</param>
/// <param name="SaysWork">"Việc", "nhiệm vụ" stands in it.</param>
internal sealed record FilteredList(
    ListedWork Work, ListedFor For, PersonMatch? Who, ListPeriod? Period, bool IsUrgent, ProgrammeWish? Programme, string? Unclear, bool SaysWork);
