using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Conversations.Receiving;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Intents.Lists;
using ReformBot.Bot.Understanding.Slots;
using ReformBot.Bot.Wording;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Conversations.Turns.Lists;

/// <summary>The lists of assignments that are asked for by name, page by page; and what is shown when nothing is named.</summary>
internal static partial class ListTurns
{
    public static bool Has(Intent intent) => intent is Intent.MyTasks or Intent.AssignedByMe or Intent.WaitingForMe or Intent.Overdue
        or Intent.UnitTasks or Intent.Search;

    public static async Task RunAsync(Turn turn, Intent list, int page, string? words)
    {
        var found = list == Intent.Search
            ? await TaskLists.SearchAsync(turn, words ?? "", page)
            : await TaskLists.PageAsync(turn, list, page);
        var others = list == Intent.WaitingForMe && page == 1 ? await PendingDecisions.BesidesTasksAsync(turn) : null;
        var covered = list == Intent.MyTasks && page == 1 ? await CoveredWork.LinesAsync(turn) : [];
        turn.Reply = ListWording.Of(turn, list, found, words, others, list == Intent.MyTasks && found.Total == 0 ? [.. covered, .. await JoinedWork.LinesAsync(turn)] : covered);
        if (list == Intent.MyTasks && page == 1 && (found.Total == 0 || !AsksForOwn(turn.Words)))
        {
            var (lines, buttons) = await OverseenWork.ReadAsync(turn);
            turn.Reply = turn.Reply with { Lines = [.. turn.Reply.Lines, .. lines], Buttons = [.. turn.Reply.Buttons, .. buttons] };
        }
    }

    /// <summary>"Việc của tôi", and not "có gì mới": with work of his own in it that list is about him alone, and stays as quick as it is often asked for.</summary>
    private static bool AsksForOwn(string words) => OwnPattern().IsMatch(Understanding.Text.Folded.Of(words).Text);

    [GeneratedRegex(@"\b(?:viec|nhiem vu)\s+cua\s+(?:toi|tui|em|e|minh|con)\b|\bmy\s+(?:open\s+)?(?:tasks|work|assignments)\b")]
    private static partial Regex OwnPattern();

    /// <summary>What is called so, of all he oversees: shown where only one is, listed where that is not sure; for none nothing else is shown.</summary>
    private static async Task ShowOfMatterAsync(Turn turn, string matter)
    {
        var works = await TaskLists.OpenInScopeAsync(turn);
        if (NamedMatter.WithAll(matter, works, w => w.Title) is [var only])
        {
            turn.Reply = await AssignmentCard.ForAsync(turn, only.Number);
            return;
        }

        var like = MatterWords.Of(matter, works, w => w.Title) ?? [];
        turn.Reply = ListWording.Of(
            turn,
            Intent.Search,
            like.Count is 0 or > TaskLists.PageSize ? await TaskLists.SearchAsync(turn, matter, page: 1) : new TaskPage(like, like.Count, 1, 1),
            matter);
    }

    /// <summary>No number: who has not answered is about an instruction to many; otherwise the one its words name, or last spoken of, or the list.</summary>
    public static async Task ShowAsync(Turn turn, Reading reading, string text)
    {
        if (reading.Everyone || Paging.AsksWho(text))
        {
            turn.Reply = await UnitsCard.AskedForAsync(turn);
        }
        else if (NamedWork.MayBeIn(turn.Words) && NamedWork.Only(turn.Words, await OpenTaskQuery.ForAsync(turn.Db, turn.Person), t => t.Title) is { } named)
        {
            turn.Reply = await AssignmentCard.ForAsync(turn, named.Number);
        }
        else if (AskedMatter.In(turn.Words) is { } matter && NamedWork.MayBeIn(matter))
        {
            await ShowOfMatterAsync(turn, matter);
        }
        else if (turn.Conversation.LastTask is { } last)
        {
            turn.Reply = await AssignmentCard.ForAsync(turn, last);
        }
        else
        {
            await RunAsync(turn, turn.Person.Has(Role.Officer) ? Intent.MyTasks : Intent.AssignedByMe, 1, words: null);
        }
    }
}
