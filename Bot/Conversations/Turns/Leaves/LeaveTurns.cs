using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns.Leaves;

/// <summary>The word on a leave, by button or by name.</summary>
internal static class LeaveTurns
{
    /// <summary>True when the words decide on a leave.</summary>
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (await DeclinedStandIns.TryAsync(turn, text) || await CorrectedLeaves.TryAsync(turn, text))
        {
            return true;
        }

        if (LeaveWords.CancellationIn(text) is { } cancellation)
        {
            return await CancelledLeaves.TryAsync(turn, cancellation);
        }

        if (ShorterLeave.In(text) is { } shorter && await ShortenedLeaves.TryAsync(turn, shorter))
        {
            return true;
        }

        if (LeaveWords.GivenUpIn(text) is { } givenUp && await CancelledLeaves.TryAskAsync(turn, givenUp))
        {
            return true;
        }

        if (LeaveWords.Denies(text) && await CancelledLeaves.TryAskAsync(turn))
        {
            return true;
        }

        if (LeaveWords.ForAnother(text) is { } entry && await EnteredForAsync(turn, entry) is { } whose)
        {
            await EnterAsync(turn, entry, whose);
            return true;
        }

        if (LeaveWords.SaysGranted(text) && await OpenLeaves.WaitingForAsync(turn.Act) is [var only])
        {
            await DecideAsync(turn, only.Id, agrees: true);
            return true;
        }

        if (LeaveWords.Read(text) is not { } decision)
        {
            return false;
        }

        var waiting = await OpenLeaves.WaitingForAsync(turn.Act);
        var days = decision.Days.Length == 0 ? null : DeadlineReader.Range(Folded.Of(decision.Days), turn.Now, turn.Office.Calendar);
        var meant = waiting.Where(l => IsOf(turn, l, decision.Who) && (days is not { From: not null } || (l.FromDate <= days.To && l.ToDate >= days.From))).ToList();
        if (meant.Count == 1)
        {
            await DecideAsync(turn, meant[0].Id, decision.Agrees);
        }
        else
        {
            turn.Reply = waiting.Count == 0 ? LeaveNotices.Line(turn.Language, "NoneWaiting") : Which(turn, waiting);
        }

        return true;
    }

    /// <summary>"Cho Lan nghỉ …" to what she has asked for is the word on it.</summary>
    private static async Task EnterAsync(Turn turn, LeaveEntry entry, RosterPerson whose)
    {
        var words = $"xin nghỉ {entry.Days}";
        if (entry.Grants && (await OpenLeaves.WaitingForAsync(turn.Act)).Where(l => l.PersonId == whose.Id).ToList() is [var asked]
            && (DeadlineReader.Range(Folded.Of(words), turn.Now, turn.Office.Calendar) is not { From: { } from } said
                || (from == asked.FromDate && (said.IsOpen || said.To == asked.ToDate))))
        {
            await DecideAsync(turn, asked.Id, agrees: true);
            return;
        }

        await EverydayTurns.LeaveAsync(turn, await turn.ReadAsync(words), words, whose);
    }

    /// <summary>Whose leave the speaker may enter; null when the name is nobody's he keeps the papers of.</summary>
    private static async Task<RosterPerson?> EnteredForAsync(Turn turn, LeaveEntry entry) =>
        await turn.ReadNameAsync(entry.Who) is { } named && turn.Office.Roster.Find(named.PersonId) is { } person
        && person.Id != turn.Person.Id && TakeLeave.MayEnterFor(turn.Act, person)
            ? person
            : null;

    public static async Task DecideAsync(Turn turn, Guid leave, bool agrees)
    {
        LeaveResult result = agrees ? await new ConfirmLeave(leave).RunAsync(turn.Act) : await new RefuseLeave(leave).RunAsync(turn.Act);
        turn.HadEffect = result is not LeaveResult.NotYours;
        turn.Reply = result switch
        {
            LeaveResult.Confirmed confirmed => LeaveNotices.Confirmed(confirmed.Leave, turn.Act, turn.Person),
            LeaveResult.Refused refused when refused.Leave.PersonId == turn.Person.Id =>
                LeaveNotices.Line(turn.Language, "CancelledToPerson.Alone", LeaveNotices.DaysOf(turn.Language, refused.Leave)),
            LeaveResult.Refused refused => LeaveNotices.Line(
                turn.Language,
                "RefusedToHead",
                Speech.Person(turn.Language, turn.Office.Roster, refused.Leave.PersonId),
                LeaveNotices.DaysOf(turn.Language, refused.Leave)),
            _ => LeaveNotices.Line(turn.Language, "NotYours"),
        };
    }

    /// <summary>The leaves that wait, each with its buttons, when it was not said whose.</summary>
    public static OutgoingMessage Which(Turn turn, IReadOnlyList<Leave> waiting) => new()
    {
        Language = turn.Language,
        Title = LeaveNotices.Say(turn.Language, "WhichWaiting", waiting.Count),
        Lines = [.. waiting.Take(6).Select(l => LeaveNotices.Days(turn.Person, "Waiting", l, turn.Act))],
        Buttons =
        [
            .. waiting.Take(3).SelectMany(l => LeaveNotices.ToConfirm(l, turn.Act, turn.Person).Buttons.Select(b =>
                b with { Label = $"{b.Label}: {turn.Office.Roster.Find(l.PersonId)?.GivenName}" })),
        ],
    };

    public static bool IsOf(Turn turn, Leave leave, string who)
    {
        if (who.Length == 0 || turn.Office.Roster.Find(leave.PersonId) is not { } person)
        {
            return who.Length == 0;
        }

        var name = Folded.Of(person.Name).Text;
        return name == who || name.EndsWith($" {who}", StringComparison.Ordinal) || Folded.Of(person.Code).Text == who;
    }
}
