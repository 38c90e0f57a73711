using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Intents.Lists;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns.Lists;

/// <summary>
/// "Việc quá hạn của phòng Kinh tế tuần này": a list narrowed by several things, and by which ones it says. What of them was not
/// understood is said too; of several who are called so it is asked which.
/// </summary>
internal static class FilteredListTurns
{
    private const int MostOffered = 6;

    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text)
    {
        if (turn.Message.Files.Count > 0 || !MayBeList(reading) || await turn.ReadFilteredListAsync(text) is not { } wish || !IsMoreThanOne(wish, reading))
        {
            return false;
        }

        wish = IsForHimself(wish, reading) ? wish with { For = ListedFor.Asker } : wish;
        var units = wish.Who is { IsUnit: true, Person: null } called ? UnitsMeant(turn, called) : [];
        if (wish.Who is { Person: null } several && Options(turn, several, units, wish) is { Count: > 1 } options)
        {
            AskWhich(turn, several, options);
            return true;
        }

        var page = Paging.PageIn(text);
        var whose = units is [var unit] ? new Whose([], unit.Id, unit.Name, unit.Name)
            : wish.Who is { } who ? SearchTurns.WhoseOf(turn, who.Person, who.IsUnit ? [] : who.Candidates, who.Said)
            : null;
        if (wish.Who is not null && whose is null)
        {
            return false;
        }

        if (whose is not null && wish is { Work: ListedWork.Overdue, Period: null, IsUrgent: null, Programme: null, Unclear: null })
        {
            await SearchTurns.ListAsync(turn, Intent.Overdue, whose, page);
            return true;
        }

        var documents = wish.Programme is null ? [] : await ProgrammeTurns.DocumentsAsync(turn);
        var sections = wish.Programme is { } programme ? ProgrammeTurns.Programmes(documents, ProgrammeWords.Whole(programme.Name)) : [];
        if (wish.Programme is { } nobodys && sections.Count == 0)
        {
            turn.Reply = ProgrammeListWording.None(turn, nobodys.Typed, documents);
            return true;
        }

        var work = new FilteredWork(wish, whose, sections);
        var (found, besides) = (await work.PageAsync(turn, page), await work.BesidesAsync(turn));
        var reply = FilteredListWording.Of(turn, work, found, besides, Paging.WithPage(text, page + 1));
        turn.Reply = reply;
        if (found.Total == 0 && besides > 0 && wish.For == ListedFor.Asker)
        {
            // "Hôm nay em có việc gì": what he has to do without falling due then is his as well.
            await ListTurns.RunAsync(turn, Intent.MyTasks, page: 1, words: null);
            turn.Reply = turn.Reply with { Lines = [.. reply.Lines, .. turn.Reply.Lines] };
        }

        return true;
    }

    private static bool MayBeList(Reading reading) => reading is
    {
        Tasks.Count: 0,
        Intent: Intent.MyTasks or Intent.UnitTasks or Intent.Overdue or Intent.Show or Intent.Search or Intent.Digest or Intent.Unknown,
    };

    // "Việc tuần này", of nobody in particular.
    private static bool IsForHimself(FilteredList wish, Reading reading) =>
        reading.Intent is Intent.MyTasks or Intent.Unknown && wish is { SaysWork: true, Unclear: null, For: ListedFor.Anybody, Work: ListedWork.Open, Programme: null, IsUrgent: null, Period: { } period } && period.From < period.To;

    // What one thing narrows has its own list.
    private static bool IsMoreThanOne(FilteredList wish, Reading reading)
    {
        var isAsked = reading.Intent is Intent.MyTasks or Intent.UnitTasks or Intent.Overdue;
        if (!wish.SaysWork && !isAsked)
        {
            return false;
        }

        var isOfAll = wish is { For: ListedFor.Anybody, Work: not ListedWork.Overdue, IsUrgent: null };
        return wish.Unclear is not null ? isAsked && (wish.Period is not null || wish.IsUrgent is not null || wish.Programme is not null)
            : wish.IsUrgent is not null || wish.Work == ListedWork.NotLate || IsForHimself(wish, reading)
            || (wish.Period is not null && (!isOfAll || wish.Programme is not null))
            || (wish.Programme is not null && (!isOfAll || wish.Work == ListedWork.Due))
            || (wish.Work == ListedWork.Due && wish.For != ListedFor.Anybody)
            || (wish.Work == ListedWork.Overdue && wish.Who is { } who && (!who.IsUnit || reading.Intent != Intent.Overdue));
    }

    // Of those that are called so, the ones whose work he may see.
    private static List<RosterUnit> UnitsMeant(Turn turn, PersonMatch called) =>
        [.. UnitsCalled.In(turn.Office.Roster, Folded.Of(called.Said).Text.Trim()).Where(u => TaskLists.Oversees(turn, u.Id))];

    private static List<ChoiceOption> Options(Turn turn, PersonMatch several, List<RosterUnit> units, FilteredList wish)
    {
        var roster = turn.Office.Roster;
        return several.IsUnit
            ? units.ConvertAll(u => UnitNames.For(turn.Person, roster, u.Id)).ConvertAll(name => new ChoiceOption(name, wish.NamedBy(name)))
            : [.. several.Candidates.Select(p => new ChoiceOption(Speech.PersonWithUnit(turn.Person, roster, p), wish.NamedBy(roster.Find(p)!.Code)))];
    }

    private static void AskWhich(Turn turn, PersonMatch several, List<ChoiceOption> options)
    {
        if (options.Count > MostOffered)
        {
            turn.Reply = ListWording.Line(turn, "Filtered.TooMany", several.Said, options.Count);
            return;
        }

        ChoiceDialog.Begin(turn, ListWording.Say(turn, "Filtered.Which", several.Said), options);
    }
}
