using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Import.Seeds;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Wording;
using static ReformBot.Bot.Wording.AssignParts;

namespace ReformBot.Bot.Wording;

/// <summary>What is known of an assignment being given, each beside its label.</summary>
internal static class AssignFacts
{
    private static readonly (ClarityField Field, string Label)[] Besides =
    [
        (ClarityField.Product, "Product"), (ClarityField.Quantity, "Quantity"), (ClarityField.Quality, "Quality"), (ClarityField.Authority, "AuthorityFact"),
    ];

    /// <summary>The office's own "rõ" set in its order, then whatever else was said; what is missing of the set is "chưa rõ".</summary>
    public static IEnumerable<Fact> Of(Turn turn, AssignItem item)
    {
        var preset = ClarityPresets.Of(turn.Office.ClarityPreset);
        var isRequest = IsRequest(turn, item);
        foreach (var attribute in preset.Attributes)
        {
            // The set says when an order is clear; of a request only what was said is repeated.
            if (ValueOf(turn, item, attribute.Code) is { } said && !(isRequest && attribute.Code is ClarityField.Responsibility or ClarityField.Authority or ClarityField.Progress))
            {
                yield return new Fact(LabelOf(turn, item, attribute), said);
            }
            else if (!isRequest)
            {
                yield return new Fact(LabelOf(turn, item, attribute), Label(turn, "Unclear"));
            }
        }

        if (item.ExceptUnits.Count > 0)
        {
            yield return new Fact(Say(turn, "Echo.Except"), Units(turn, item.ExceptUnits));
        }

        // The product is asked for by law whatever the set.
        foreach (var (field, label) in Besides.Where(b => preset.Attributes.All(a => a.Code != b.Field)))
        {
            if (isRequest && field == ClarityField.Authority)
            {
                continue;
            }

            if (ValueOf(turn, item, field) is { } value)
            {
                yield return new Fact(label == "Quality" ? Say(turn, label) : Label(turn, label), value);
            }
            else if (field == ClarityField.Product && !isRequest)
            {
                yield return new Fact(Label(turn, label), Label(turn, "Unclear"));
            }
        }

        foreach (var (label, value) in More(turn, item))
        {
            if (!string.IsNullOrEmpty(value))
            {
                yield return new Fact(Label(turn, label), value);
            }
        }
    }

    public static string BareProduct(Turn turn) => Say(turn, "BareProduct");

    private static IEnumerable<(string Label, string? Value)> More(Turn turn, AssignItem item) =>
    [
        ("Cooperating", string.Join(", ", item.Cooperating.Select(id => Who(turn, id)))),
        ("Director", item.DirectorId is { } director ? Who(turn, director) : null),
        ("Source", item.Source),
        ("Priority", item.Priority == Priority.Normal ? null : Label(turn, $"Priority.{item.Priority}")),
        ("OriginFact", IsRequest(turn, item) ? null : Label(turn, $"Origin.{item.Origin}")),
        ("Readers", item.Readers is not { } readers ? null
            : readers.Count == 0 && item.DirectorId is null ? Label(turn, "Readers.None")
            : string.Join(", ", AssignmentDraft.AllReaders(readers, item.DirectorId).Select(id => Who(turn, id)))),
        ("Attachments", BareTask.Is(item.Title) ? Label(turn, "Attachments.None") : null),
    ];

    /// <summary>Preset names are the office's Vietnamese words; in English the field itself is named.</summary>
    private static string LabelOf(Turn turn, AssignItem item, ClarityAttribute attribute) =>
        attribute.Code == ClarityField.Person && item.IsForMany ? Say(turn, "Receivers")
        : attribute.Code == ClarityField.Deadline && IsRequest(turn, item) ? Label(turn, isRequest: true, "Deadline")
        : turn.Language == "en" ? Say(turn, $"Field.{attribute.Code}")
        : attribute.Name;

    private static string? ValueOf(Turn turn, AssignItem item, ClarityField field) => field switch
    {
        ClarityField.Person => item.Assignee is { } assignee ? Who(turn, assignee.PersonId) : Units(turn, item.Lines.Select(l => l.UnitId)),
        ClarityField.Task => item.Title,
        ClarityField.Deadline => Deadline(turn, item),
        ClarityField.Product => item.Product,
        ClarityField.Quantity => item.Quantity,
        ClarityField.Quality => item.Quality,
        ClarityField.Responsibility => item.Assignee is { } receiver && turn.Office.Roster.Find(receiver.PersonId) is { } person
            ? Who(turn, Accountable.HeadFor(turn.Office.Roster, person, receiver.UnitId))
            : item.IsForMany ? Say(turn, "HeadOfEach") : null,
        // Đ14 of NĐ 335 judges "tiến độ" by the deadline; that no milestone was named is said, not hidden.
        ClarityField.Progress => item.DeadlineOn is null ? null : Say(turn, "Pace"),
        ClarityField.Authority => AuthorityOf(turn, item),
        _ => null,
    };

    private static string? AuthorityOf(Turn turn, AssignItem item)
    {
        var authority = item.Authority == Authority.Own ? PostTitles.AuthorityOf(turn.Office.Roster, turn.Person) : item.Authority;
        return authority != Authority.Own ? Label(turn, $"AuthorityName.{authority}")
            : turn.Person.MainPost is { } post ? PostTitles.WithUnit(post.Title, turn.Office.Roster.FindUnit(post.UnitId)?.Name)
            : null;
    }

    private static string Units(Turn turn, IEnumerable<Guid> units) =>
        string.Join(", ", units.Select(id => UnitNames.For(turn.Person, turn.Office.Roster, id)));
}
