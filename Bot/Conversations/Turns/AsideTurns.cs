using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>
/// "Thứ 6 là ngày mấy", "Lan đang nhiều việc không", asked in the middle of something: it is answered, and what was open is asked
/// again. None of it is an answer to what is open, but where a question to somebody is just being written.
/// </summary>
internal static class AsideTurns
{
    private const int MostNamesakes = 5;

    /// <summary>No answer to the open question.</summary>
    public static async Task<bool> ConcernsAsync(Turn turn) => await AnswerOfAsync(turn, turn.Words) is not null;

    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (await AnswerOfAsync(turn, text) is not { } answer)
        {
            return false;
        }

        turn.Reply = new() { Language = turn.Language, Lines = await answer() };
        return true;
    }

    /// <summary>How it is answered, nothing being looked up before it is; null for what is no such question.</summary>
    private static async Task<Func<Task<IReadOnlyList<string>>>?> AnswerOfAsync(Turn turn, string text) => AsideQuestion.Read(text) switch
    {
        _ when turn.Message.Files.Count > 0 || IsToSomebody(turn) => null,
        { Kind: AskedAside.Day } asked => Day(turn, asked.About) is { } day ? Saying(day) : null,
        { Kind: AskedAside.Busy } asked => await turn.ReadMatchAsync(asked.About) is { IsKnown: true, IsUnit: false } who ? () => BusyAsync(turn, who) : null,
        // What for and until when is asked of something only.
        { Kind: AskedAside.When } when turn.Conversation.Dialog is not null => Saying(When(turn)),
        { Kind: AskedAside.Why } asked when turn.Conversation.Dialog is not null => Saying(Why(turn, Folded.Of(asked.About).Text)),
        _ => null,
    };

    private static Func<Task<IReadOnlyList<string>>> Saying(string line) => () => Task.FromResult<IReadOnlyList<string>>([line]);

    private static bool IsToSomebody(Turn turn) => OpenSlotFilling.StepAsked(turn) is { Verb: StepVerb.Ask or StepVerb.Answer };

    private static string? Day(Turn turn, string about)
    {
        var folded = Folded.Of(about);
        if (DeadlineReader.Range(folded, turn.Now, turn.Office.Calendar) is not { From: { } from, Ask: false } said || said.Start > 0 || said.End < folded.Text.Length)
        {
            return null;
        }

        return said.To is { } to && to > from
            ? DialogWording.Say(turn.Language, "Aside.Days", about, Speech.Day(turn.Language, from), Speech.Day(turn.Language, to))
            : DialogWording.Say(turn.Language, "Aside.Day", about, Speech.Day(turn.Language, from));
    }

    private static async Task<IReadOnlyList<string>> BusyAsync(Turn turn, PersonMatch who)
    {
        var lines = new List<string>();
        foreach (var person in who.Person is { } one ? [one.PersonId] : who.Candidates.Take(MostNamesakes))
        {
            lines.Add(await WorkOfAsync(turn, person));
        }

        return who.Person is null && who.Candidates.Count > MostNamesakes ? [.. lines, DialogWording.MoreNamesakes(turn, who.Said, who.Candidates.Count - MostNamesakes)] : lines;
    }

    private static async Task<string> WorkOfAsync(Turn turn, Guid person)
    {
        var name = Speech.PersonWithUnit(turn.Person, turn.Office.Roster, person);
        var calendar = turn.Office.Calendar;
        var weekEnds = calendar.At(ReportWeek.Of(calendar.DateOf(turn.Now)).Monday.AddDays(7), TimeOnly.MinValue);
        var open = TaskLists.InScope(turn, TaskLists.Open(turn)).Where(a => a.AssigneeId == person);
        var all = await open.CountAsync();
        return all == 0 ? ListWording.Say(turn, "Empty.UnitTasks.Of", Speech.Sentence(name)) : DialogWording.Say(
            turn.Language, "Aside.Busy", Speech.Sentence(name), all, await open.CountAsync(Domain.Assignments.Standing.LateAt(turn.Now)),
            await open.CountAsync(a => a.DueAt >= turn.Now && a.DueAt < weekEnds));
    }

    private static string When(Turn turn) => OpenSlotFilling.StepAsked(turn) is { Verb: StepVerb.Extend }
        ? DialogWording.Say(turn.Language, "Aside.When.Extend")
        : DialogWording.Say(turn.Language, "Aside.When");

    private static string Why(Turn turn, string what) => DialogWording.Say(turn.Language, what switch
    {
        "san pham" or "minh chung" => "Aside.Why.Product",
        "ly do" or "li do" => "Aside.Why.Reason",
        "thoi han" or "han" or "deadline" or "ngay" => "Aside.Why.Deadline",
        "noi dung" => "Aside.Why.Title",
        "so" or "so nhiem vu" => "Aside.Why.Number",
        _ => "Aside.Why.Person",
    });
}
