using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Assignments.Notices;

/// <summary>
/// What notices are made from. Title, product and deadline are said; a superior's raw words never are, except where they are the
/// message itself (a question, an answer, a reason).
/// </summary>
public static class NoticeParts
{
    internal static readonly Texts Texts = new("AssignmentWording");

    /// <summary>What an assignment is, in the order an office reads it; what is not stated is left to the issuer's echo.</summary>
    public static IReadOnlyList<Fact> Facts(Assignment a, IReadOnlyList<Guid> cooperating, Act act, RosterPerson to)
    {
        var facts = new List<Fact>();
        Add("Product", a.Product);
        Add("Quantity", a.Quantity);
        facts.Add(DeadlineFact(a, act, to));
        Add("Priority", a.Priority == Priority.Normal ? null : Say(to, $"Priority.{a.Priority}"));
        Add("Cooperating", string.Join(", ", cooperating.Select(id => Name(id, act, to))));
        Add("Director", a.DirectorId is { } director ? Name(director, act, to) : null);
        Add("Source", a.SourceDocument);
        Add("AuthorityFact", a.Authority == Authority.Own || a.IsCooperation ? null : Say(to, $"AuthorityName.{a.Authority}"));
        Add("Attachments", a.IsBare ? Say(to, "Attachments.None") : null);
        return facts;

        void Add(string label, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                facts.Add(Fact(to, label, value));
            }
        }
    }

    internal static OutgoingMessage Plain(RosterPerson to, Assignment a, string key, params object[] values) => new()
    {
        Language = to.Language,
        Title = Say(a, to, $"{key}.Title", a.Number),
        Lines = [Say(a, to, $"{key}.Line", values)],
    };

    /// <summary>That the time it waited is given back, and until when there is now.</summary>
    internal static IReadOnlyList<string> GivenBack(DateTimeOffset? due, Act act, RosterPerson to) =>
        due is { } at ? [Say(to, "GivenBack", Speech.Instant(to.Language, at, act.Office.Calendar))] : [];

    /// <summary>Which of it is due before its new doer hears of it; whoever set its deadline may set another.</summary>
    internal static IReadOnlyList<string> Unheard(IEnumerable<Assignment> assignments, Act act, RosterPerson to)
    {
        var unheard = assignments.Where(a => act.Unheard.Contains(a.Number)).ToList();
        return unheard.Count == 0 ? [] :
        [
            Say(to, "Unheard.Told", string.Join(", ", unheard.Select(a => $"NV-{a.Number}"))),
            .. unheard.Find(a => act.MayDecide(to, a)) is { } own ? new[] { Say(to, "Unheard.Hint", own.Number) } : [],
        ];
    }

    internal static string AssignerOf(Assignment a, Act act, RosterPerson to) => IsOwnAuthority(a, act)
        ? Speech.Sentence(Name(a.AssignerId, act, to))
        : $"{Speech.Sentence(Name(a.AssignerId, act, to))}, {Say(to, $"Authority.{a.Authority}")},";

    /// <summary>The chair giving as chair needs no "thừa lệnh".</summary>
    private static bool IsOwnAuthority(Assignment a, Act act) => a.Authority == Authority.Own
        || (act.Office.Roster.Find(a.AssignerId) is { } assigner && PostTitles.AuthorityOf(act.Office.Roster, assigner) == a.Authority);

    internal static string Me(Act act, RosterPerson to) => Speech.Sentence(act.InsteadOf is { } instead
        ? Speech.InsteadOf(to.Language, act.Office.Roster, act.Actor.Id, instead.Person.Id)
        : Name(act.Actor.Id, act, to));

    internal static string Name(Guid id, Act act, RosterPerson to) => Speech.PersonWithUnit(to, act.Office.Roster, id);

    internal static Fact DeadlineFact(Assignment a, Act act, RosterPerson to) =>
        new(Say(a, to, "Deadline"), Speech.Deadline(to.Language, a.DueAt, act.Office.Calendar));

    internal static Fact Fact(RosterPerson to, string label, string value) => new(Say(to, label), value);

    internal static string Say(RosterPerson to, string key, params object?[] values) => Texts.Say(to.Language, key, values);

    internal static string Say(Assignment a, RosterPerson to, string key, params object?[] values) => Texts.Say(a.IsCooperation, to.Language, key, values);
}
