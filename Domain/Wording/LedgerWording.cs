using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Wording;

/// <summary>What was given, passed on and taken over this year, as NĐ 335 counts it: to the person himself, or to the head of the unit.</summary>
public static class LedgerWording
{
    private static readonly Texts Texts = new("DigestWording");

    /// <param name="offersUnit">The reader leads a unit and may ask for its figures as well.</param>
    public static OutgoingMessage Own(RosterPerson reader, PersonLedger ledger, int year, bool offersUnit) => new()
    {
        Language = reader.Language,
        Title = Say(reader, "Ledger.Own", year),
        Lines = [Say(reader, "Ledger.Rule"), Say(reader, "Ledger.Private")],
        Facts = Facts(reader, ledger),
        Buttons = offersUnit ? [UnitButton(reader)] : [],
    };

    public static OutgoingMessage Unit(RosterPerson reader, RosterUnit unit, PersonLedger ledger, int year) => new()
    {
        Language = reader.Language,
        Title = Say(reader, "Ledger.Unit", year, unit.Name),
        Lines = [Say(reader, "Ledger.Rule")],
        Facts = Facts(reader, ledger),
    };

    public static OutgoingMessage NotYours(RosterPerson reader) => OutgoingMessage.Of(Say(reader, "Ledger.NotYours")) with { Language = reader.Language };

    private static IReadOnlyList<Fact> Facts(RosterPerson reader, PersonLedger ledger) =>
    [
        new(Say(reader, "Ledger.Initial"), $"{ledger.Initial}"),
        new(Say(reader, "Ledger.Added"), $"{ledger.Added}"),
        new(Say(reader, "Ledger.TakenOver"), $"{ledger.TakenOver}"),
        new(Say(reader, "Ledger.PassedOn"), ledger.PassedOnLate == 0 ? $"{ledger.PassedOn}" : Say(reader, "Ledger.PassedOnLate", ledger.PassedOn, ledger.PassedOnLate)),
        new(Say(reader, "Ledger.Completed"), $"{ledger.Completed}"),
    ];

    private static Button UnitButton(RosterPerson reader)
    {
        var text = Say(reader, "Button.Ledger.text");
        return Button.Saying(Say(reader, "Button.Ledger"), text);
    }

    private static string Say(RosterPerson reader, string key, params object?[] values) => Texts.Say(reader.Language, key, values);
}
