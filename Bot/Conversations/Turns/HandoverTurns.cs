using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>All somebody has given to another in one line, most often what a leaver left; asked about once, with the numbers.</summary>
internal static class HandoverTurns
{
    /// <summary>True when the words ask for it.</summary>
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (HandoverWords.Read(text) is not { } said)
        {
            return SomeHandedOver.Read(text) is { } some && await TryAskWhichAsync(turn, some);
        }

        if (await turn.ReadPersonAsync(said.To) is not { } named || turn.Office.Roster.Find(named.PersonId) is not { } to)
        {
            turn.Reply = DialogWording.Line(turn, "HandOverAll.Who", said.To);
            return true;
        }

        var givers = await GiversAsync(turn, said.From);
        if (givers.Count != 1)
        {
            AskWhose(turn, said, to, givers);
            return true;
        }

        turn.Reply = said.IsConfirmed ? await RunAsync(turn, said, givers[0], to) : null;
        if (turn.Reply is null)
        {
            await ConfirmAsync(turn, said, givers[0], to);
        }

        return true;
    }

    /// <summary>Some of what somebody has: which is asked.</summary>
    private static async Task<bool> TryAskWhichAsync(Turn turn, SomeHandedOver some)
    {
        if (await turn.ReadPersonAsync(some.From) is not { } from || await turn.ReadPersonAsync(some.To) is not { } to || from.PersonId == to.PersonId
            || await HandOverAll.OwedAsync(turn.Act, from.PersonId) is not { Count: > 0 } owed)
        {
            return false;
        }

        Disambiguation.Ask(turn, new Request(StepVerb.Handover) { PersonId = to.PersonId }, [.. owed], DialogWording.Say(
            turn.Language, "HandoverTo.Which", Speech.Person(turn.Language, turn.Office.Roster, to.PersonId)));
        return true;
    }

    /// <summary>The one named, of those who have left first; nobody named means whoever left work that is this person's to give away.</summary>
    private static async Task<IReadOnlyList<RosterPerson>> GiversAsync(Turn turn, string? from)
    {
        var roster = turn.Office.Roster;
        var left = (await LeftWork.ReadAsync(turn.Db, roster)).Where(w => w.Keeper.Id == turn.Person.Id).Select(w => w.Leaver);
        if (from is null)
        {
            return [.. left];
        }

        var name = Folded.Of(from).Text;
        if ((roster.FindByCode(from) ?? left.Concat(roster.Left).FirstOrDefault(p => $" {Folded.Of(p.Name).Text}".EndsWith($" {name}", StringComparison.Ordinal))) is { } known)
        {
            return [known];
        }

        return await turn.ReadPersonAsync(from) is { } named && roster.Find(named.PersonId) is { } person ? [person] : [];
    }

    private static void AskWhose(Turn turn, AllHandedOver said, RosterPerson to, IReadOnlyList<RosterPerson> givers)
    {
        if (givers.Count == 0)
        {
            turn.Reply = DialogWording.Line(turn, "HandOverAll.Nobody");
            return;
        }

        ChoiceDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "HandOverAll.Whose"),
            [.. givers.Take(6).Select(p => new ChoiceOption(Speech.PersonWithUnit(turn.Person, turn.Office.Roster, p.Id), Line(turn, "HandOverAll.text", p, to, said)))]);
    }

    private static async Task ConfirmAsync(Turn turn, AllHandedOver said, RosterPerson from, RosterPerson to)
    {
        var owed = await HandOverAll.OwedAsync(turn.Act, from.Id);
        if (owed.Count == 0)
        {
            turn.Reply = DialogWording.Line(turn, "HandOverAll.Nothing", Speech.Person(turn.Language, from));
            return;
        }

        if (KeptOfHandover.TryAsk(turn, said, from, to, owed))
        {
            return;
        }

        owed = [.. owed.Where(a => said.Kept?.Numbers.Contains(a.Number) != true)];
        if (said.Reason is null && from.IsActive)
        {
            turn.Reply = DialogWording.Line(turn, "HandOverAll.Reason", Line(turn, "HandOverAll.text", from, to, said));
            return;
        }

        var late = owed.Where(a => NewDeadline.IsNeeded(a, turn.Act)).ToList();
        if (late.Count > 0 && await NewDeadlineAsync(turn, said) is null)
        {
            AskNewDate(turn, late, Line(turn, "HandOverAll.text", from, to, said));
            return;
        }

        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "HandOverAll.Ask", owed.Count, Speech.Person(turn.Language, from),
                Speech.PersonWithUnit(turn.Person, turn.Office.Roster, to.Id), Numbers(owed) + KeptOfHandover.Shown(turn, said))
                + (late.Count == 0 && said.NewDate is { } unused ? $" {DialogWording.Say(turn.Language, "HandOverAll.DateUnused", unused, owed[0].Number)}" : ""),
            [],
            Line(turn, "HandOverAll.Confirm.text", from, to, said) + (await NewDeadlineAsync(turn, said) is { } due ? DueText(turn, due.On) : ""));
    }

    private static async Task<NewDeadline?> NewDeadlineAsync(Turn turn, AllHandedOver said) =>
        said.NewDate is { } words && (await turn.ReadDeadlineAsync(words))?.ToReading() is { } read ? new NewDeadline(read.Date, read.Time) : null;

    private static void AskNewDate(Turn turn, List<Assignment> late, string line) => ChoiceDialog.Begin(
        turn,
        DialogWording.Say(turn.Language, "HandOverAll.Late", late.Count, Numbers(late)),
        [.. SlotFillingWording.NearDays(turn).Select(day => new ChoiceOption(Speech.Day(turn.Language, day), line + DueText(turn, day)))]);

    private static string DueText(Turn turn, DateOnly day) => DialogWording.Say(turn.Language, "HandOverAll.due", day.Day, day.Month, day.Year);

    private static async Task<Domain.Messaging.OutgoingMessage> RunAsync(Turn turn, AllHandedOver said, RosterPerson from, RosterPerson to)
    {
        var result = await new HandOverAll(from.Id, to.Id, said.Reason is { } why ? PrivateReasons.Of(why) : null, await NewDeadlineAsync(turn, said))
        {
            Kept = said.Kept?.Numbers ?? [],
        }.RunAsync(turn.Act);
        turn.HadEffect = result is HandOverAllResult.Done;
        return result switch
        {
            HandOverAllResult.Done done => DialogWording.Line(
                turn, "HandOverAll.Done", done.Tasks.Count, Speech.Person(turn.Language, from), Speech.Person(turn.Language, to), Numbers(done.Tasks)),
            HandOverAllResult.NotYours => DialogWording.Line(turn, "HandOverAll.NotYours", Speech.Person(turn.Language, to)),
            HandOverAllResult.Nothing => DialogWording.Line(turn, "HandOverAll.Nothing", Speech.Person(turn.Language, from)),
            HandOverAllResult.NewDateNeeded needed => DialogWording.Line(turn, "HandOverAll.Late", needed.Tasks.Count, Numbers(needed.Tasks)),
            HandOverAllResult.ReasonNeeded => DialogWording.Line(turn, "HandOverAll.Reason", Line(turn, "HandOverAll.text", from, to, said with { Reason = null })),
            _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
        };
    }

    private static string Line(Turn turn, string key, RosterPerson from, RosterPerson to, AllHandedOver said) =>
        DialogWording.Say(turn.Language, key, from.Code, to.Code) + KeptOfHandover.Typed(turn, said) + (said.Reason is { } reason ? $" vì {reason}" : "");

    private static string Numbers(IReadOnlyList<Assignment> tasks) => string.Join(", ", tasks.Select(a => $"NV-{a.Number}"));
}
