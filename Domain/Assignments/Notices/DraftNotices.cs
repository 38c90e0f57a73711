using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Assignments.Notices;

/// <summary>What the issuer and the drafter hear of drafts.</summary>
public static class DraftNotices
{
    private static readonly Texts Texts = new("DraftWording");

    public static OutgoingMessage ToIssue(DraftBatch batch, IReadOnlyList<AssignmentDraft> drafts, Act act, RosterPerson issuer)
    {
        return new OutgoingMessage
        {
            Language = issuer.Language,
            Title = Say(issuer, "ToIssue.Title", drafts.Count, batch.Number),
            Lines =
            [
                Say(issuer, "ToIssue.Line", Speech.Sentence(Speech.PersonWithUnit(issuer.Language, act.Office.Roster, batch.DraftedById))),
                .. drafts.Select((d, i) => Row(issuer.Language, d.ListNumber ?? i + 1, d, act, issuer)),
            ],
            Buttons = Buttons(issuer.Language, batch),
        };
    }

    public static IReadOnlyList<Button> Buttons(string language, DraftBatch batch) =>
        [Button(language, batch, "Issue", "issue"), Button(language, batch, "Edit", "editDrafts"), Button(language, batch, "Later", "later"),
            Button(language, batch, "Drop", "drop")];

    /// <summary>Where several wait, each says which it is.</summary>
    public static IReadOnlyList<Button> ButtonsOfOne(string language, DraftBatch batch) =>
    [
        .. new[] { Button(language, batch, "Issue", "issue"), Button(language, batch, "Edit", "editDrafts"), Button(language, batch, "Drop", "drop") }
            .Select(b => b with { Label = Texts.Say(language, "Batch.Label", batch.Number, b.Label) }),
    ];

    private static Button Button(string language, DraftBatch batch, string key, string verb) => new(
        Texts.Say(language, key), Texts.Say(language, $"{key}.text", batch.Number), verb, new Dictionary<string, string> { ["b"] = batch.Id.ToString("N") });

    /// <param name="drafts">As they were issued, one for each assignment that is no line of another.</param>
    /// <param name="left">What the issuer took out before he issued the others.</param>
    public static OutgoingMessage Issued(
        IReadOnlyList<Assignment> assignments, IReadOnlyList<AssignmentDraft> drafts, IReadOnlyList<(int Number, AssignmentDraft Draft)> left, Act act, RosterPerson drafter) => new()
    {
        Language = drafter.Language,
        Lines =
        [
            Say(
                drafter,
                "Issued",
                Speech.Sentence(Speech.Person(drafter.Language, act.Actor)),
                string.Join(", ", assignments.Where(a => a.ParentId is null).Select(a => $"NV-{a.Number}"))),
            .. assignments.Where(a => a.ParentId is null).Zip(drafts).Where(i => i.Second is { FirstAssignee: not null, Assignee: not null }).Select(i => Say(
                drafter,
                "Issued.Moved",
                i.First.Number,
                i.Second.Title,
                Speech.PersonWithUnit(drafter.Language, act.Office.Roster, i.Second.FirstAssignee!.PersonId),
                Speech.PersonWithUnit(drafter.Language, act.Office.Roster, i.Second.Assignee!.PersonId))),
            .. left.Select(d => Say(drafter, "Issued.Left", d.Number, d.Draft.Title)),
        ],
    };

    public static OutgoingMessage Dropped(DraftBatch batch, string? why, Act act, RosterPerson drafter) => new()
    {
        Language = drafter.Language,
        Lines = [Say(drafter, why is null ? "Dropped" : "Dropped.Why", Speech.Sentence(Speech.Person(drafter.Language, act.Actor)), batch.Number, why)],
    };

    public static OutgoingMessage PutOff(DraftBatch batch, Act act, RosterPerson drafter) =>
        new() { Language = drafter.Language, Lines = [Say(drafter, "PutOff", Speech.Sentence(Speech.Person(drafter.Language, act.Actor)), batch.Number)] };

    /// <summary>"1) rà soát … – đồng chí Tuấn (Phòng KT) – hạn 17:00 thứ Năm, 12/3/2026".</summary>
    /// <param name="reader">Null for the speaker himself.</param>
    public static string Row(string language, int number, AssignmentDraft draft, Act act, RosterPerson? reader = null)
    {
        var calendar = act.Office.Calendar;
        var roster = act.Office.Roster;
        DateTimeOffset? due = draft.DeadlineOn is { } on ? calendar.DueAt(on, draft.DeadlineTime) : null;
        var who = draft.Assignee is { } one
            ? Speech.PersonWithUnit(language, roster, one.PersonId)
            : Many(language, number, draft, roster, reader ?? act.Actor);
        string?[] more =
        [
            draft.Priority == Priority.Normal ? null : Texts.Say(language, $"Row.{draft.Priority}"),
            draft.IsRestricted ? Texts.Say(language, "Row.Restricted") : null,
            draft.IsRequest(roster, act.Actor) ? Texts.Say(language, "Row.Request") : null,
            draft.ExceptUnits.Count > 0 ? Texts.Say(language, "Row.Except", Names(draft.ExceptUnits, roster, reader ?? act.Actor)) : null,
            draft.Cooperating.Count > 0 ? Texts.Say(language, "Row.Cooperating",
                string.Join(", ", draft.Cooperating.Select(id => Speech.PersonWithUnit(language, roster, id)))) : null,
            draft.DirectorId is { } director ? Texts.Say(language, "Row.Director", Speech.Person(language, roster, director)) : null,
            draft.Product is { } product ? Texts.Say(language, "Row.Product", product) : null,
            draft.SourceDocument is { } source ? Texts.Say(language, "Row.Source", source) : null,
        ];
        return string.Join(
            "; ", [Texts.Say(language, due is null ? "Row.NoDeadline" : "Row", number, draft.Title, who, Speech.Deadline(language, due, calendar)), .. more.OfType<string>()]);
    }

    /// <summary>By name, so that nobody signs for units he cannot see; of very many the first, and how to see the rest.</summary>
    private static string Many(string language, int number, AssignmentDraft draft, Roster roster, RosterPerson reader)
    {
        var units = draft.Lines.Select(l => l.UnitId).ToList();
        var names = Names(units.Take(MostUnits), roster, reader);
        return units.Count <= MostUnits
            ? Texts.Say(language, "Units.Named", units.Count, names)
            : Texts.Say(language, "Units.NamedSome", units.Count, names, units.Count - MostUnits, number);
    }

    private static string Names(IEnumerable<Guid> units, Roster roster, RosterPerson reader) =>
        string.Join(", ", units.Select(id => UnitNames.For(reader, roster, id)));

    private const int MostUnits = 25;

    private static string Say(RosterPerson to, string key, params object?[] values) => Texts.Say(to.Language, key, values);
}
