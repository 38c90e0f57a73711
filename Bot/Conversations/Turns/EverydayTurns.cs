using ReformBot.Bot.Conversations.Turns.Leaves;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>Nghỉ, biểu dương: what one line says completely.</summary>
internal static class EverydayTurns
{
    private const int MostAsked = 6;

    /// <param name="whose">Null: of whom the words name, and the speaker's own where they name nobody.</param>
    public static async Task LeaveAsync(Turn turn, Reading reading, string text, RosterPerson? whose = null)
    {
        whose ??= reading.Person is { } named && named.PersonId != turn.Person.Id ? turn.Office.Roster.Find(named.PersonId) : null;
        if (whose is not null && !TakeLeave.MayEnterFor(turn.Act, whose))
        {
            turn.Reply = LeaveNotices.Line(turn.Language, "NotYoursToEnter");
            return;
        }

        var half = whose is null ? await HalfMeant.ReadAsync(turn, text) : null;
        var apart = half is null ? ApartDays.In(text, turn.Now, turn.Office.Calendar) : [];
        var range = DeadlineReader.Range(Folded.Of(text), turn.Now, turn.Office.Calendar);
        if (half is null && apart.Count == 0 && range is not { From: not null, To: not null, Ask: false, IsOpen: false })
        {
            LeaveQuestions.AskDays(turn, reading, range, whose);
            return;
        }

        IReadOnlyList<LeaveDays> said = apart.Count > 0 ? apart : [half ?? new LeaveDays(range!.From!.Value, range.To!.Value, range.StartsAtNoon, range.EndsAtNoon)];
        var leaver = whose ?? turn.Person;
        if (reading is { Substitute: null, PersonWords: { } doubtful, PersonCandidates.Count: 0 } && turn.MeaningAgreed is null
            && ConfirmLeave.DeciderOf(turn.Office.Roster, leaver) is var decides && decides.Id != turn.Person.Id)
        {
            LeaveQuestions.AskFirst(turn, said, whose, decides, doubtful);
            return;
        }

        List<OutgoingMessage> replies = [];
        foreach (var days in said)
        {
            replies.Add(await TakeAsync(turn, reading, days, whose, corrects: half is not null));
        }

        turn.Reply = replies[0] with { Lines = [.. replies.SelectMany(r => r.Lines)], Buttons = [.. replies.SelectMany(r => r.Buttons)] };
    }

    private static async Task<OutgoingMessage> TakeAsync(Turn turn, Reading reading, LeaveDays said, RosterPerson? whose, bool corrects)
    {
        var result = await new TakeLeave(said, reading.Substitute?.PersonId, whose?.Id) { Corrects = corrects }.RunAsync(turn.Act);
        turn.HadEffect |= result is LeaveResult.Asked;
        var days = LeaveNotices.DaysOf(turn.Language, said);
        var who = whose is null ? null : Speech.Person(turn.Language, whose);
        var reply = result switch
        {
            LeaveResult.Asked { Decider: { } decider } => LeaveNotices.Line(turn.Language, who is null ? "Asked" : "AskedFor", days, Speech.Person(turn.Language, decider), who),
            LeaveResult.Overlaps(var taken) => LeaveNotices.Overlaps(taken, turn.Act),
            LeaveResult.Asked => who is null ? LeaveNotices.Line(turn.Language, "Noted", days) : LeaveNotices.Line(turn.Language, "NotedFor", days, who),
            _ => LeaveNotices.Line(turn.Language, "NotYoursToEnter"),
        };
        if (result is LeaveResult.Asked)
        {
            var asked = (LeaveResult.Asked)result;
            reply = reply with
            {
                Lines =
                [
                    .. reply.Lines,
                    .. asked.Replaced is { } before ? new[] { LeaveNotices.Say(turn.Language, "Asked.Replaces", LeaveNotices.DaysOf(turn.Language, before)) } : [],
                    .. StandsIn(turn, reading, asked),
                ],
            };
        }

        return reply;
    }

    /// <summary>Nobody stands in before it is agreed to.</summary>
    private static IEnumerable<string> StandsIn(Turn turn, Reading reading, LeaveResult.Asked asked) =>
        reading.Substitute is { } named ? [LeaveNotices.Say(
            turn.Language, asked.Decider is null ? "Substitute" : "Substitute.Proposed", Speech.Person(turn.Language, turn.Office.Roster, named.PersonId),
            asked.Decider is { } decider ? Speech.Person(turn.Language, decider) : null)]
        : reading.PersonWords is { } unclear ? [LeaveNotices.Say(turn.Language, "Substitute.Unclear", unclear)]
        : [];

    public static async Task PraiseAsync(Turn turn, Reading reading)
    {
        if (reading is { Person: null, PersonCandidates: { Count: > 0 } candidates })
        {
            AskWhom(turn, candidates, reading.Reason);
            return;
        }

        if (reading.Person is not { } named || turn.Office.Roster.Find(named.PersonId) is not { } person)
        {
            turn.Reply = LeaveNotices.Line(turn.Language, "Praise.Who");
            return;
        }

        if (reading.Reason is not { Length: > 0 } text)
        {
            turn.Reply = LeaveNotices.Line(turn.Language, "Praise.Why",
                named.UnitId is null ? person.GivenName : PraisePerson.NameOf(turn.Office.Roster, turn.Language, person, named.UnitId));
            return;
        }

        if (reading.Tasks is [var number] && await turn.Act.FindAsync(number) is { IsRestricted: false } work)
        {
            text = LeaveNotices.Say(turn.Language, "Praise.OfWork", text, work.Number, work.Title);
        }

        turn.HadEffect = await new PraisePerson(person.Id, text, named.UnitId).RunAsync(turn.Act);
        turn.Reply = turn.HadEffect ? LeaveNotices.Line(turn.Language, "Praised",
            PraisePerson.NameOf(turn.Office.Roster, turn.Language, person, named.UnitId)) : LeaveNotices.Line(turn.Language, "Praise.NotYours");
    }

    private static void AskWhom(Turn turn, IReadOnlyList<Guid> candidates, string? reason) => ChoiceDialog.Begin(
        turn,
        LeaveNotices.Say(turn.Language, "Praise.Whom"),
        [
            .. candidates.Take(MostAsked).Select(id => new ChoiceOption(
                Speech.PersonWithUnit(turn.Person, turn.Office.Roster, id),
                LeaveNotices.Say(turn.Language, reason is null ? "Praise.Whom.text" : "Praise.Whom.why", turn.Office.Roster.Find(id)?.Code, reason))),
        ]);
}
