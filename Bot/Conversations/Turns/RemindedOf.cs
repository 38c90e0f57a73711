using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Slots;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"Nhắc Việt nộp lịch công tác": of the one work the words fit; fitting several of somebody's they are asked about, fitting none nobody is reminded.</summary>
internal static class RemindedOf
{
    private const int Most = 5;

    /// <returns>Null when it is clear of what each is to be reminded.</returns>
    public static OutgoingMessage? Ask(Turn turn, Reading reading, IReadOnlyList<Assignment> owed, IReadOnlyList<Assignment> meant)
    {
        if (meant.Count > 0 && meant.GroupBy(a => a.AssigneeId).All(g => g.Count() == 1))
        {
            return null;
        }

        var person = reading.Person!;
        var who = person.UnitId is { } unit ? turn.Office.Roster.FindUnit(unit)?.Name ?? "" : Speech.Person(turn.Language, turn.Office.Roster, person.PersonId);
        var shown = (meant.Count == 0 ? owed : meant).Take(Most).ToList();
        // A unit's works are reminded of by their numbers: its name said again would be everybody's.
        var all = person.UnitId is null && reading.People.Count == 0 && owed.Count > 1
            ? new[] { Button.Saying(Say(turn, "Reminded.All", owed.Count), Say(turn, "Reminded.Whom.text", turn.Office.Roster.Find(person.PersonId)?.Code)) }
            : [];
        return new OutgoingMessage
        {
            Language = turn.Language,
            Lines =
            [
                meant.Count == 0 ? Say(turn, "Reminded.NoMatter", who, reading.Matter) : Say(turn, "Reminded.WhichMatter", who),
                .. shown.Select(a => $"NV-{a.Number} {a.Title}"),
            ],
            Buttons = [.. shown.Select(a => Button.Saying($"NV-{a.Number}", Say(turn, "Reminded.Task.text", a.Number))), .. all],
        };
    }

    /// <summary>
    /// The words are the name of other work of his, which is not the speaker's to remind of: over whoever leads there it goes through the giver, else
    /// it is said whose it is, and nobody is reminded of another.
    /// </summary>
    public static async Task<OutgoingMessage?> NotHisAsync(Turn turn, Reading reading, IReadOnlyList<Assignment> owed)
    {
        var doer = reading.Person!.PersonId;
        var all = await turn.Db.Assignments.AsNoTracking().Where(a => a.AssigneeId == doer && AssignmentStates.Running.Contains(a.State) && !a.IsRestricted)
            .OrderByDescending(a => a.Number).Take(MostRead).ToListAsync();
        if (MatterWords.Of(reading.Matter, all, a => a.Title) is not [var only] || owed.Any(a => a.Id == only.Id)
            || !Rights.CanSee(turn.Office.Roster, turn.Person, only, []))
        {
            return null;
        }

        if (await ThroughGiverAsync(turn, only) is { } asked)
        {
            return asked;
        }

        var roster = turn.Office.Roster;
        return LeaveNotices.Line(
            turn.Language, "Reminded.OthersMatter", only.Number, only.Title, Speech.Person(turn.Language, roster, only.AssigneeId), Speech.Person(turn.Language, roster, only.AssignerId)) with
        {
            Buttons = [StepButtons.Of(turn.Language, "show", only)],
        };
    }

    /// <summary>Its giver is asked to see to it; null where the speaker does not lead there, or the giver stands over him.</summary>
    public static async Task<OutgoingMessage?> ThroughGiverAsync(Turn turn, Assignment work)
    {
        if (await UrgeThroughGiver.TryAsync(turn.Act, work) is not var (giver, wasAsked))
        {
            return null;
        }

        turn.HadEffect = true;
        return LeaveNotices.Line(
            turn.Language, wasAsked ? "Reminded.Through.Already" : "Reminded.Through", work.Number, work.Title, Speech.Person(turn.Language, giver));
    }

    private const int MostRead = 200;

    private static string Say(Turn turn, string key, params object?[] values) => LeaveNotices.Say(turn.Language, key, values);
}
