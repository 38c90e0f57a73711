using ReformBot.Bot.Conversations;
using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Intents.Lists;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>A list narrowed by several things: by which ones stands under its title, and what was not understood too.</summary>
internal static class FilteredListWording
{
    /// <param name="besides">How many stand outside the days asked for.</param>
    /// <param name="next">The words that bring the next page.</param>
    public static OutgoingMessage Of(Turn turn, FilteredWork work, TaskPage page, int besides, string next)
    {
        var (title, none) = work.Wish.Work switch
        {
            ListedWork.Overdue => ("Filtered.Overdue", "Empty.Filtered.Overdue"),
            ListedWork.NotLate => ("Filtered.NotLate", "Empty.Filtered.NotLate"),
            ListedWork.Due => ("Filtered.Due", "Empty.Filtered.Due"),
            _ => ("Filtered.Open", "Empty.Filtered.Open"),
        };
        var list = work.Wish.For == ListedFor.Asker ? Intent.MyTasks : Intent.UnitTasks;
        var message = page.Total == 0 ? ListWording.Line(turn, none) : ListWording.Paged(turn, Say(turn, title, page.Total), page, list, next);
        return message with
        {
            Lines =
            [
                .. Filters(turn, work) is { Count: > 0 } filters ? new[] { Say(turn, "Filtered.By", string.Join("; ", filters)) } : [],
                .. work.Wish.Unclear is { } unclear ? new[] { Say(turn, "Filtered.Unclear", unclear) } : [],
                .. message.Lines,
                .. besides > 0 ? new[] { Say(turn, "Filtered.Besides", besides) } : [],
            ],
        };
    }

    private static List<string> Filters(Turn turn, FilteredWork work)
    {
        var wish = work.Wish;
        return
        [
            .. wish.For switch
            {
                ListedFor.Asker => [Say(turn, "Filtered.Own")],
                ListedFor.AskersUnit => [Say(turn, "Filtered.OwnUnit")],
                _ => work.Whose is { } whose ? new[] { Say(turn, "Filtered.Whose", whose.Name) } : [],
            },
            .. wish.Period is { } period ? new[] { Days(turn, work, period) } : [],
            .. wish.IsUrgent switch { true => [Say(turn, "Filtered.Urgent")], false => [Say(turn, "Filtered.NotUrgent")], null => Array.Empty<string>() },
            .. wish.Programme is { } programme ? new[] { Say(turn, "Filtered.Programme", work.Sections is [var only] ? only.Name : programme.Typed) } : [],
        ];
    }

    private static string Days(Turn turn, FilteredWork work, ListPeriod period)
    {
        string Day(DateOnly day) => Speech.Day(turn.Language, day);
        return (work.HasToday(turn), work.Wish.Work) switch
        {
            (true, ListedWork.Overdue) => Say(turn, "Filtered.Now", Day(turn.Office.Calendar.DateOf(turn.Now))),
            (true, ListedWork.Open) => Say(turn, "Filtered.Until", Day(period.To)),
            _ when period.From == period.To => Say(turn, "Filtered.Day", Day(period.From)),
            _ => Say(turn, "Filtered.Days", Day(period.From), Day(period.To)),
        };
    }

    private static string Say(Turn turn, string key, params object?[] values) => ListWording.Say(turn, key, values);
}
