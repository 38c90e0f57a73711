using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns.Leaves;

/// <summary>Who was named to stand in says that he cannot; of several leaves it is asked which.</summary>
internal static class DeclinedStandIns
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (!StandInWords.Declines(text) || await DeclineStandIn.NamedAsync(turn.Act) is not { Count: > 0 } named)
        {
            return false;
        }

        var meant = Meant(turn, named, text);
        if (meant.Count > 1)
        {
            ChoiceDialog.Begin(turn, Say(turn, "Declined.Which"), [.. meant.Select(l => new ChoiceOption(
                Say(turn, "Declined.Which.Label", Speech.Sentence(Person(turn, l)), LeaveNotices.DaysOf(turn.Language, l)),
                Say(turn, "Declined.Which.text", turn.Office.Roster.Find(l.PersonId)?.Code, $"{l.FromDate.Day}/{l.FromDate.Month}")))]);
            return true;
        }

        var result = await new DeclineStandIn(meant[0].Id).RunAsync(turn.Act);
        turn.HadEffect = result is LeaveResult.StandInDeclined;
        turn.Reply = result is LeaveResult.StandInDeclined done ? LeaveNotices.Line(turn.Language, "Declined.Done", Told(turn, done), Person(turn, done.Leave), LeaveNotices.DaysOf(turn.Language, done.Leave))
            : LeaveNotices.Line(turn.Language, "NotYours");
        if (result is LeaveResult.StandInDeclined { Leave.SubstituteId: not null } still)
        {
            turn.Reply = turn.Reply with { Lines = [.. turn.Reply.Lines, Say(turn, "Declined.Done.Still", Speech.Person(turn.Language, still.Decider))] };
        }

        return true;
    }

    /// <summary>Those whose name or days are said; all of them where neither is.</summary>
    private static IReadOnlyList<Leave> Meant(Turn turn, IReadOnlyList<Leave> named, string text)
    {
        var words = Folded.Of(text);
        var tokens = words.Tokens.Select(t => t.Folded).ToHashSet(StringComparer.Ordinal);
        var of = named.Where(l => turn.Office.Roster.Find(l.PersonId) is { } person
            && (tokens.Contains(Folded.Of(person.GivenName).Text) || tokens.Contains(Folded.Of(person.Code).Text))).ToList() is { Count: > 0 } his ? his : named;
        return DeadlineReader.Range(words, turn.Now, turn.Office.Calendar) is { From: { } from, To: { } to, Ask: false }
            && of.Where(l => l.FromDate <= to && l.ToDate >= from).ToList() is { Count: > 0 } then ? then : of;
    }

    private static string Told(Turn turn, LeaveResult.StandInDeclined done) => string.Join(
        ", ", new[] { done.Person, done.Decider }.DistinctBy(p => p.Id).Where(p => p.Id != turn.Person.Id).Select(p => Speech.Person(turn.Language, p)));

    private static string Person(Turn turn, Leave leave) => Speech.Person(turn.Language, turn.Office.Roster, leave.PersonId);

    private static string Say(Turn turn, string key, params object?[] values) => LeaveNotices.Say(turn.Language, key, values);
}
