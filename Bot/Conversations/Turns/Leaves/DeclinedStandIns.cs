using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns.Leaves;

/// <summary>
/// Who was named to stand in says that he cannot; of several leaves it is asked which. Where it neither answers the proposal right above nor
/// names whose leave and when, it is asked first.
/// </summary>
internal static class DeclinedStandIns
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        var said = StandInWords.Read(text);
        if (turn.Message.Files.Count > 0 || (said is null && !StandInWords.IsPlainNo(text)) || await DeclineStandIn.NamedAsync(turn.Act) is not { Count: > 0 } named)
        {
            return false;
        }

        var above = await ToldAboveAsync(turn, named);
        if (said is null)
        {
            return above is not null && Ask(turn, above);
        }

        var of = said.Who.Length == 0 ? named : [.. named.Where(l => IsOf(turn, l, said.Who))];
        if (of.Count == 0)
        {
            return false;
        }

        var (meant, isDated) = On(turn, of, text);
        if (meant.Count > 1)
        {
            ChoiceDialog.Begin(turn, Say(turn, "Declined.Which"), [.. meant.Select(l => new ChoiceOption(
                Say(turn, "Declined.Which.Label", Speech.Sentence(Person(turn, l)), LeaveNotices.DaysOf(turn.Language, l)), WordsFor(turn, l)))]);
            return true;
        }

        if (said.IsDoubtful || (above?.Id != meant[0].Id && !(isDated && said.Who.Length > 0)))
        {
            return Ask(turn, meant[0]);
        }

        await DeclineAsync(turn, meant[0]);
        return true;
    }

    /// <summary>The leave whose proposal or notice was the last thing he was told.</summary>
    private static async Task<Leave?> ToldAboveAsync(Turn turn, IReadOnlyList<Leave> named) => await LastNotice.ReadAsync(turn) is { Key: var key }
        ? named.FirstOrDefault(l => key.StartsWith($"leave-proposed:{l.Id:N}", StringComparison.Ordinal) || key.StartsWith($"leave-ok:{l.Id:N}", StringComparison.Ordinal))
        : null;

    private static bool Ask(Turn turn, Leave leave)
    {
        ConfirmDialog.Begin(turn, Say(turn, "Declined.Ask", Person(turn, leave), LeaveNotices.DaysOf(turn.Language, leave)), [], WordsFor(turn, leave));
        return true;
    }

    private static async Task DeclineAsync(Turn turn, Leave leave)
    {
        var result = await new DeclineStandIn(leave.Id).RunAsync(turn.Act);
        turn.HadEffect = result is LeaveResult.StandInDeclined { IsAgain: false };
        turn.Reply = result is LeaveResult.StandInDeclined done
            ? LeaveNotices.Line(turn.Language, done.IsAgain ? "Declined.Before" : "Declined.Done", Told(turn, done), Person(turn, done.Leave), LeaveNotices.DaysOf(turn.Language, done.Leave))
            : LeaveNotices.Line(turn.Language, "NotYours");
        if (result is LeaveResult.StandInDeclined { Leave.SubstituteId: not null } still)
        {
            turn.Reply = turn.Reply with { Lines = [.. turn.Reply.Lines, Say(turn, "Declined.Done.Still", Speech.Person(turn.Language, still.Decider))] };
        }
    }

    /// <summary>Each word of the name said is one of his.</summary>
    private static bool IsOf(Turn turn, Leave leave, string who)
    {
        var person = turn.Office.Roster.Find(leave.PersonId);
        var name = person is null ? [] : Folded.Of($"{person.Name} {person.Code}").Text.Split(' ');
        return who.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(name.Contains);
    }

    /// <summary>Those of the days that are said; all of them where none are.</summary>
    private static (IReadOnlyList<Leave> Leaves, bool IsDated) On(Turn turn, IReadOnlyList<Leave> of, string text) =>
        DeadlineReader.Range(Folded.Of(text), turn.Now, turn.Office.Calendar) is { From: { } from, To: { } to, Ask: false }
        && of.Where(l => l.FromDate <= to && l.ToDate >= from).ToList() is { Count: > 0 } then ? (then, true) : (of, false);

    // What he answers in these words names whose leave and when.
    private static string WordsFor(Turn turn, Leave leave) =>
        Say(turn, "Declined.Which.text", turn.Office.Roster.Find(leave.PersonId)?.Code, $"{leave.FromDate.Day}/{leave.FromDate.Month}");

    private static string Told(Turn turn, LeaveResult.StandInDeclined done) => string.Join(
        ", ", new[] { done.Person, done.Decider }.DistinctBy(p => p.Id).Where(p => p.Id != turn.Person.Id).Select(p => Speech.Person(turn.Language, p)));

    private static string Person(Turn turn, Leave leave) => Speech.Person(turn.Language, turn.Office.Roster, leave.PersonId);

    private static string Say(Turn turn, string key, params object?[] values) => LeaveNotices.Say(turn.Language, key, values);
}
