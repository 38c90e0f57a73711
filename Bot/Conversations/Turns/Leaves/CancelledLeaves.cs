using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns.Leaves;

/// <summary>"Hủy nghỉ": one's own leave, or of somebody one leads, by name; of several it is asked which.</summary>
internal static class CancelledLeaves
{
    /// <returns>False where the words after "hủy nghỉ" are neither days nor the name of anybody who has a leave.</returns>
    public static async Task<bool> TryAsync(Turn turn, LeaveCancellation said)
    {
        var range = said.Rest.Length == 0 ? null : DeadlineReader.Range(Folded.Of(said.Rest), turn.Now, turn.Office.Calendar);
        var days = range is { From: not null, Ask: false } ? range : null;
        var isGuess = said.Who.Length == 0 && said.Rest.Length > 0 && (days is null || days.Start > 0);
        var all = await OpenLeaves.CancellableAsync(turn.Act);
        var names = LeaveWords.NamesIn(isGuess ? BeforeFigures(said.Rest) : said.Who).ToList();
        var who = names.Find(name => all.Any(l => LeaveTurns.IsOf(turn, l, name)));
        var meant = all.Where(l => names.Count == 0 ? l.PersonId == turn.Person.Id : who is not null && LeaveTurns.IsOf(turn, l, who))
            .Where(l => days is null || l.Days.Overlaps(new LeaveDays(days.From!.Value, days.To!.Value, days.StartsAtNoon, days.EndsAtNoon)))
            .ToList();
        if (isGuess && meant.Count == 0)
        {
            return false;
        }

        switch (meant)
        {
            case []:
                turn.Reply = names.Count == 0 ? LeaveNotices.Line(turn.Language, "NothingToCancel") : LeaveNotices.Line(turn.Language, "NothingToCancel.Of", said.Named);
                break;
            // "Hủy nghỉ thứ 5", of a leave of Thursday and Friday: the Friday is not his word.
            case [var one] when days is not null && IsPartOf(days, one):
                AskPart(turn, one, days);
                break;
            case [var one] when said.IsLoose:
                Ask(turn, one, isPart: false);
                break;
            case [var one]:
                await CancelAsync(turn, one);
                break;
            default:
                AskWhich(turn, meant);
                break;
        }

        return true;
    }

    /// <summary>"Em có xin nghỉ đâu", of the one leave he has: asked whether it is to be cancelled.</summary>
    public static async Task<bool> TryAskAsync(Turn turn)
    {
        if ((await OpenLeaves.CancellableAsync(turn.Act)).Where(l => l.PersonId == turn.Person.Id).ToList() is not [var own])
        {
            return false;
        }

        ConfirmDialog.Begin(turn, LeaveNotices.Say(turn.Language, "CancelAsked", LeaveNotices.DaysOf(turn.Language, own)), [], TextOf(turn, own));
        return true;
    }

    /// <summary>"Không nghỉ thứ 6 nữa", of a leave that stands: asked whether it is to be cancelled; one of which other days are kept is entered anew after that.</summary>
    public static async Task<bool> TryAskAsync(Turn turn, LeaveCancellation said)
    {
        var days = said.Rest.Length == 0 ? null : DeadlineReader.Range(Folded.Of(said.Rest), turn.Now, turn.Office.Calendar);
        if (days is not { From: not null, To: not null } && said.Rest.Any(char.IsDigit))
        {
            return false;
        }

        var all = await OpenLeaves.CancellableAsync(turn.Act);
        var who = LeaveWords.NamesIn(said.Who).FirstOrDefault(name => all.Any(l => LeaveTurns.IsOf(turn, l, name)));
        var meant = all.Where(l => said.Who.Length == 0 ? l.PersonId == turn.Person.Id : who is not null && LeaveTurns.IsOf(turn, l, who))
            .Where(l => days is not { From: { } from, To: { } to } || l.Days.Overlaps(new LeaveDays(from, to))).ToList();
        if (meant is not [var one])
        {
            if (meant.Count > 0)
            {
                AskWhich(turn, meant);
            }

            return meant.Count > 0;
        }

        if (days is not null && IsPartOf(days, one))
        {
            AskPart(turn, one, days);
            return true;
        }

        // "…, chuyển sang thứ 5": that day is not entered by it either.
        Ask(turn, one, isPart: DeadlineReader.Range(Folded.Of(said.Behind), turn.Now, turn.Office.Calendar) is { From: not null });
        return true;
    }

    private static bool IsPartOf(DateRange days, Leave leave) => days is { From: { } first, To: { } last } && (leave.FromDate < first || leave.ToDate > last);

    /// <summary>Its last days are given up by themselves; of others the whole is.</summary>
    private static void AskPart(Turn turn, Leave one, DateRange days)
    {
        if (new LeaveDays(days.From!.Value, days.To!.Value, days.StartsAtNoon, days.EndsAtNoon) is var said && said.Covers(one.Days.Last) && one.Days.Covers(said.First)
            && said.First.IsAfter(one.Days.First))
        {
            ShortenedLeaves.Ask(turn, one, said.First);
            return;
        }

        Ask(turn, one, isPart: true);
    }

    internal static void Ask(Turn turn, Leave one, bool isPart)
    {
        var question = one.PersonId == turn.Person.Id
            ? LeaveNotices.Say(turn.Language, "CancelAsked", LeaveNotices.DaysOf(turn.Language, one))
            : LeaveNotices.Say(
                turn.Language, "CancelAsked.Of", LeaveNotices.DaysOf(turn.Language, one), Speech.Person(turn.Language, turn.Office.Roster, one.PersonId));
        ConfirmDialog.Begin(turn, isPart ? $"{question} {LeaveNotices.Say(turn.Language, "CancelAsked.Part")}" : question, [], TextOf(turn, one));
    }

    private static string TextOf(Turn turn, Leave leave) => LeaveNotices.Say(
        turn.Language,
        "CancelWhich.text",
        turn.Office.Roster.Find(leave.PersonId)?.Code,
        leave.FromDate == leave.ToDate ? DayOf(leave.FromDate) + HalfOf(leave.Days) : LeaveNotices.Say(turn.Language, "CancelWhich.text.days", DayOf(leave.FromDate), DayOf(leave.ToDate)));

    private static string DayOf(DateOnly day) => $"{day.Day}/{day.Month}/{day.Year}";

    private static string BeforeFigures(string rest) => rest.IndexOfAny([.. "0123456789"]) is >= 0 and var at ? rest[..at] : rest;

    internal static async Task CancelAsync(Turn turn, Leave leave)
    {
        var result = await new CancelLeave(leave.Id).RunAsync(turn.Act);
        turn.HadEffect = result is LeaveResult.Cancelled;
        if (result is not LeaveResult.Cancelled gone)
        {
            turn.Reply = LeaveNotices.Line(turn.Language, result is LeaveResult.NotYours ? "NotYours" : "NothingToCancel");
            return;
        }

        var days = LeaveNotices.DaysOf(turn.Language, gone.Days);
        turn.Reply = gone.Person.Id != turn.Person.Id ? LeaveNotices.Line(turn.Language, "CancelledToPerson.Of", days, Speech.Person(turn.Language, gone.Person))
            : gone.Head is { } head ? LeaveNotices.Line(turn.Language, "CancelledToPerson", days, Speech.Person(turn.Language, head))
            : LeaveNotices.Line(turn.Language, "CancelledToPerson.Alone", days);
    }

    private static void AskWhich(Turn turn, IReadOnlyList<Leave> leaves) => ChoiceDialog.Begin(
        turn,
        LeaveNotices.Say(turn.Language, "CancelWhich"),
        [
            .. leaves.Select(l => new ChoiceOption(
                l.PersonId == turn.Person.Id
                    ? LeaveNotices.DaysOf(turn.Language, l)
                    : LeaveNotices.Say(turn.Language, "CancelWhich.Of", Speech.Person(turn.Language, turn.Office.Roster, l.PersonId), LeaveNotices.DaysOf(turn.Language, l)),
                TextOf(turn, l))),
        ]);

    private static string HalfOf(LeaveDays days) => days.From != days.To ? "" : days.StartsAtNoon ? " buổi chiều" : days.EndsAtNoon ? " buổi sáng" : "";
}
