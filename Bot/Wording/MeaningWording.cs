using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>"Có phải đồng chí muốn báo hoàn thành NV-12?": a meaning that was only guessed, put to whoever wrote the line.</summary>
internal static class MeaningWording
{
    public static async Task<string> AskAsync(Turn turn, Reading meant)
    {
        List<string> parts = [DialogWording.Say(turn.Language, $"Meaning.{meant.Intent}")];
        if (meant.Tasks.Count > 0)
        {
            parts.Add(string.Join(", ", meant.Tasks.Select(number => $"NV-{number}")));
        }
        else if (await OnlyTaskAsync(turn, meant) is { } only)
        {
            parts.Add($"NV-{only.Number} “{only.Title}”");
        }

        if (meant is { Intent: Intent.Extend or Intent.Approve, Deadline: { } until })
        {
            var calendar = turn.Office.Calendar;
            parts.Add(DialogWording.Say(turn.Language, "Meaning.Until", Speech.Deadline(turn.Language, calendar.DueAt(await DayAsync(turn, meant, until), until.Time), calendar)));
        }

        if (meant.Intent == Intent.Leave)
        {
            parts.AddRange(LeaveParts(turn, meant));
        }

        if (meant.Person is { } named && turn.Office.Roster.Find(named.PersonId) is { } person)
        {
            parts.Add($"({Speech.Person(turn.Language, person)})");
        }

        return DialogWording.Say(turn.Language, "ByExample", string.Join(' ', parts).Replace(" ,", ",", StringComparison.Ordinal));
    }

    /// <summary>A yes enters these days, and who stands in.</summary>
    private static IEnumerable<string> LeaveParts(Turn turn, Reading meant)
    {
        if (DeadlineReader.Range(Folded.Of(turn.Words), turn.Now, turn.Office.Calendar) is { From: { } from, To: { } to, Ask: false, IsOpen: false } days)
        {
            yield return LeaveNotices.DaysOf(turn.Language, new LeaveDays(from, to, days.StartsAtNoon, days.EndsAtNoon));
        }

        if (meant.Substitute is { } substitute)
        {
            yield return DialogWording.Say(turn.Language, "Meaning.StandIn", Speech.Person(turn.Language, turn.Office.Roster, substitute.PersonId));
        }
    }

    private static async Task<DateOnly> DayAsync(Turn turn, Reading meant, DeadlineReading until) =>
        OfficeVerbs.VerbOf(meant) is { } verb && meant.Tasks is [var number] && await turn.Act.FindAsync(number) is { } work
            ? LaterWeekday.Of(turn, verb, work, until.Date, until.Time)
            : until.Date;

    /// <summary>The one a yes would be about; null where it would be asked which.</summary>
    private static async Task<Assignment?> OnlyTaskAsync(Turn turn, Reading meant)
    {
        if (OfficeVerbs.VerbOf(meant) is not { } verb)
        {
            return null;
        }

        var (candidates, beside) = await StepCandidates.MeantAsync(turn, Request.Of(verb, meant, task: null));
        return beside is { } number ? await turn.Act.FindAsync(number) : candidates is [var only] ? only : null;
    }
}
