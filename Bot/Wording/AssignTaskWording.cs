using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Import;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>The talk of giving work: questions, echo, warnings, result.</summary>
internal static class AssignTaskWording
{
    private static readonly Texts Texts = new("AssignTaskWording");
    private static readonly Texts Labels = new("AssignmentWording");

    public static OutgoingMessage Ask(Turn turn, AssignState state, Slot slot)
    {
        var item = state.Item;
        var kept = Kept(turn, item);
        var (question, people) = slot switch
        {
            Slot.Person when item.Candidates.Count > 0 && IsUnknownName(turn, item) =>
                (Say(turn, "Ask.PersonUnknown", item.PersonWords), item.Candidates),
            Slot.Person when item.Candidates.Count > 0 =>
                (Say(turn, "Ask.PersonMany", item.Candidates.Count, item.PersonWords ?? ""), item.Candidates),
            Slot.Title => (Say(turn, "Ask.Title"), []),
            Slot.Deadline => (Say(turn, "Ask.Deadline"), []),
            _ => (Say(turn, "Ask.Person"), (IReadOnlyList<Guid>)[]),
        };
        return new OutgoingMessage
        {
            Language = turn.Language,
            Lines = [.. kept, question],
            Buttons = [.. people.Take(6).Select(id => PersonButton(turn, id, state.Key)), DialogWording.CancelButton(turn, state.Key)],
        };
    }

    public static OutgoingMessage Echo(Turn turn, AssignState state, IReadOnlyList<string> warnings)
    {
        var item = state.Item;
        return new OutgoingMessage
        {
            Language = turn.Language,
            Title = Say(turn, item, "Echo.Title"),
            Lines =
            [
                .. item.IsForMany ? new[] { Say(turn, "Echo.Many", item.Lines.Count) } : [],
                .. Requests(turn, item) > 0 ? new[] { Say(turn, item, "Echo.Requests", Requests(turn, item)) } : [],
                .. warnings, 
                .. new[] { HeadTold(turn, item) }.OfType<string>(),
            ],
            Facts = [.. EchoFacts(turn, item), new Fact(Say(turn, "EditLabel"), Say(turn, "EditHint"))],
            Buttons =
            [
                DialogWording.YesButton(turn, state.Key, Say(turn, item, "IssueButton")),
                .. SensitiveWords.IsComplaint(item.Title) && !item.IsForMany ? [RestrictionButton(turn, item)] : Array.Empty<Button>(),
                DialogWording.CancelButton(turn, state.Key),
            ],
        };
    }

    public static OutgoingMessage Reminder(Turn turn, AssignState state) => new()
    {
        Language = turn.Language,
        Lines = [Say(turn, state.Item, "Reminder", state.Item.Title ?? Say(turn, "NoTitle"))],
        Buttons = [DialogWording.YesButton(turn, state.Key, Say(turn, state.Item, "IssueButton")), DialogWording.CancelButton(turn, state.Key)],
    };

    public static OutgoingMessage Result(Turn turn, AssignTaskResult result) => result switch
    {
        AssignTaskResult.Issued { Assignments: [var only] } => new OutgoingMessage
        {
            Language = turn.Language,
            Lines =
            [
                Texts.Say(only.IsCooperation, turn.Language, "Issued.One", only.Number, Who(turn, only.AssigneeId), only.Title, Deadline(turn, only)),
                Say(turn, "Issued.Undo"),
            ],
        },
        AssignTaskResult.Issued issued => new OutgoingMessage
        {
            Language = turn.Language,
            Lines =
            [
                Say(
                    turn,
                    "Issued.Many",
                    issued.Assignments[0].Number,
                    issued.Assignments[0].Title,
                    issued.Assignments.Count - 1,
                    issued.Assignments[1].Number,
                    issued.Assignments[^1].Number,
                    Deadline(turn, issued.Assignments[0])),
                .. issued.Assignments.Count(a => a.IsCooperation) is > 0 and var requests ? new[] { Say(turn, "Echo.Requests", requests) } : [],
            ],
        },
        AssignTaskResult.NotYours not => new OutgoingMessage { Language = turn.Language, Lines = [Say(turn, "NotYours", Who(turn, not.PersonId))] },
        AssignTaskResult.InviteNotYours not => new OutgoingMessage { Language = turn.Language, Lines = [Say(turn, "InviteNotYours", Who(turn, not.PersonId))] },
        AssignTaskResult.DirectorNotYours not => new OutgoingMessage { Language = turn.Language, Lines = [Say(turn, "DirectorNotYours", Who(turn, not.PersonId))] },
        AssignTaskResult.AuthorityNotYours not => new OutgoingMessage
        {
            Language = turn.Language,
            Lines = [Say(turn, "AuthorityNotYours", Label(turn, $"AuthorityName.{not.Authority}"))],
        },
        AssignTaskResult.DeadlinePast => new OutgoingMessage { Language = turn.Language, Lines = [Say(turn, "Past")] },
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    };

    public static OutgoingMessage DeadlinePast(Turn turn, AssignState state) =>
        Ask(turn, state, Slot.Deadline) with { Lines = [Past(turn)] };

    public static string Past(Turn turn) => Say(turn, "Past");

    public static OutgoingMessage Dropped(Turn turn, AssignState state) =>
        new() { Language = turn.Language, Lines = [Say(turn, state.Item, "Dropped", state.Item.Title ?? Say(turn, "NoTitle"))] };

    public static string Replaced(Turn turn, AssignState state) => Say(turn, state.Item, "Replaced", state.Item.Title ?? Say(turn, "NoTitle"));

    /// <summary>Two levels down: the head between is told, and the giver should know it.</summary>
    public static string? HeadTold(Turn turn, AssignItem item)
    {
        var roster = turn.Office.Roster;
        return item is { Assignee: { } receiver, Readers: null } && roster.Find(receiver.PersonId) is { } person
            && Accountable.HeadFor(roster, person, receiver.UnitId) is var head && head != person.Id && head != turn.Person.Id
            ? Say(turn, "HeadTold", Speech.Sentence(Who(turn, head)))
            : null;
    }

    /// <summary>"Trước thứ Tư" said on a Wednesday: the next one is offered, none is assumed.</summary>
    public static OutgoingMessage AskNextWeek(Turn turn, AssignState state, DateOnly next)
    {
        var ask = Ask(turn, state, Slot.Deadline);
        var text = Say(turn, "NextWeek.text", Short(next));
        return ask with
        {
            Lines = [.. ask.Lines, Say(turn, "NextWeek", Day(turn, turn.Office.Calendar.DateOf(turn.Now)), Day(turn, next))],
            Buttons = [Button.Saying(Say(turn, "NextWeek.Button", Day(turn, next)), text), .. ask.Buttons],
        };
    }

    public static string BareProduct(Turn turn) => Say(turn, "BareProduct");

    public static string UnknownReader(Turn turn, string name) => Say(turn, "UnknownReaders", name);

    public static string UnknownUnits(Turn turn, IReadOnlyList<string> units) => Say(turn, "UnknownUnits", string.Join("”, “", units));

    public static string Complaint(Turn turn, AssignItem item) => Say(turn, item.IsOpenOnPurpose ? "ComplaintOpen" : "Complaint");

    public static string BareNote(Turn turn) => Say(turn, "BareNote");

    public static string Vague(Turn turn) => Say(turn, "Vague");

    public static string DayOff(Turn turn, DateOnly on, DateOnly before, DateOnly after)
    {
        var name = turn.Office.Calendar.SpecialDayOn(on)?.Name;
        return Say(turn, name is null ? "DayOff" : "DayOffNamed", Day(turn, on), Day(turn, before), Day(turn, after), Short(before), Short(after), name);
    }

    public static string Before(Turn turn, DateOnly on, DateOnly dayBefore) => Say(turn, "Before", Day(turn, on), Short(dayBefore));

    public static string Lunar(Turn turn, DateOnly on) => Say(turn, "Lunar", Day(turn, on));

    public static string Overload(Turn turn, Guid personId, int due) => Say(turn, "Overload", Who(turn, personId), due);

    public static string Absent(Turn turn, Domain.People.Leave leave) => leave.SubstituteId is { } substitute
        ? Say(turn, "Absent.With", Speech.Person(turn.Language, turn.Office.Roster, leave.PersonId), LeaveNotices.DaysOf(turn.Language, leave), Speech.Person(turn.Language, turn.Office.Roster, substitute))
        : Say(turn, "Absent", Speech.Person(turn.Language, turn.Office.Roster, leave.PersonId), LeaveNotices.DaysOf(turn.Language, leave));

    /// <summary>The office's own "rõ" set in its order, then whatever else was said; what is missing of the set is "chưa rõ".</summary>
    private static IEnumerable<Fact> EchoFacts(Turn turn, AssignItem item)
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

    private static readonly (ClarityField Field, string Label)[] Besides =
    [
        (ClarityField.Product, "Product"), (ClarityField.Quantity, "Quantity"), (ClarityField.Quality, "Quality"), (ClarityField.Authority, "AuthorityFact"),
    ];

    private static IEnumerable<(string Label, string? Value)> More(Turn turn, AssignItem item) =>
    [
        ("Cooperating", string.Join(", ", item.Cooperating.Select(id => Who(turn, id)))),
        ("Director", item.DirectorId is { } director ? Who(turn, director) : null),
        ("Source", item.Source),
        ("Priority", item.Priority == Priority.Normal ? null : Label(turn, $"Priority.{item.Priority}")),
        ("OriginFact", IsRequest(turn, item) ? null : Label(turn, $"Origin.{item.Origin}")),
        ("Readers", item.Readers is not { } readers ? null
            : readers.Count == 0 ? Label(turn, "Readers.None") : string.Join(", ", readers.Select(id => Who(turn, id)))),
        ("Attachments", BareTask.Is(item.Title) ? Label(turn, "Attachments.None") : null),
    ];

    /// <summary>Preset names are the office's Vietnamese words; in English the field itself is named.</summary>
    private static string LabelOf(Turn turn, AssignItem item, ClarityAttribute attribute) =>
        attribute.Code == ClarityField.Person && item.IsForMany ? Say(turn, "Receivers")
        : attribute.Code == ClarityField.Deadline && IsRequest(turn, item) ? Labels.Say(isRequest: true, turn.Language, "Deadline")
        : turn.Language == "en" ? Say(turn, $"Field.{attribute.Code}")
        : attribute.Name;

    private static string? ValueOf(Turn turn, AssignItem item, ClarityField field) => field switch
    {
        ClarityField.Person => item.Assignee is { } assignee ? Who(turn, assignee.PersonId) : Units(turn, item.Lines.Select(l => l.UnitId)),
        ClarityField.Task => item.Title,
        ClarityField.Deadline => DeadlineOf(turn, item),
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
            : turn.Person.MainPost is { } post ? $"{post.Title}, {turn.Office.Roster.FindUnit(post.UnitId)?.Name}"
            : null;
    }

    private static string[] Kept(Turn turn, AssignItem item)
    {
        string?[] known =
        [
            item.Assignee is { } assignee ? Who(turn, assignee.PersonId) : item.IsForMany ? Say(turn, "Echo.Many", item.Lines.Count) : null,
            item.Title,
            item.DeadlineOn is not null || item.NoDeadline ? DeadlineOf(turn, item) : null,
        ];
        var said = string.Join(" · ", known.OfType<string>());
        return said.Length == 0 ? [] : [Say(turn, "Ask.Kept", said)];
    }

    private static string DeadlineOf(Turn turn, AssignItem item)
    {
        var calendar = turn.Office.Calendar;
        DateTimeOffset? due = item.DeadlineOn is { } on ? calendar.DueAt(on, item.Time) : null;
        return Speech.Deadline(turn.Language, due, calendar);
    }

    private static Button PersonButton(Turn turn, Guid id, string key)
    {
        var person = turn.Office.Roster.Find(id);
        return new Button(
            Who(turn, id),
            Say(turn, "PersonText", person?.Code ?? ""),
            "pick",
            new Dictionary<string, string> { ["k"] = key, ["p"] = person?.Code ?? "" });
    }

    /// <summary>The one word that switches the reader list off, or on again.</summary>
    private static Button RestrictionButton(Turn turn, AssignItem item)
    {
        var key = item.Readers is null ? "Button.Restrict" : "Button.Open";
        var text = Say(turn, $"{key}.text");
        return Button.Saying(Say(turn, key), text);
    }

    private static bool IsUnknownName(Turn turn, AssignItem item) => item.PersonWords is { } words
        && !item.Candidates.Any(id => turn.Office.Roster.Find(id)?.Name.Contains(words.Split(' ')[^1], StringComparison.OrdinalIgnoreCase) == true);

    private static string Units(Turn turn, IEnumerable<Guid> units) =>
        string.Join(", ", units.Select(id => turn.Office.Roster.FindUnit(id)?.Name).OfType<string>());

    private static string Deadline(Turn turn, Assignment a) => Speech.Deadline(turn.Language, a.DueAt, turn.Office.Calendar);

    private static string Day(Turn turn, DateOnly on) => Speech.Day(turn.Language, on);

    private static string Short(DateOnly on) => $"{on.Day}/{on.Month}";

    private static string Who(Turn turn, Guid id) => Speech.PersonWithUnit(turn.Language, turn.Office.Roster, id);

    private static bool IsRequest(Turn turn, AssignItem item) => AssignItems.ToDraft(item).IsRequest(turn.Office.Roster, turn.Person);

    /// <summary>How many of those it goes to are asked, not ordered.</summary>
    private static int Requests(Turn turn, AssignItem item) => (item.Assignee is { } one ? [one] : item.Lines)
        .Count(r => turn.Office.Roster.Find(r.PersonId) is { } to && Rights.IsRequest(turn.Office.Roster, turn.Person, to));

    private static string Say(Turn turn, AssignItem item, string key, params object?[] values) =>
        Texts.Say(IsRequest(turn, item), turn.Language, key, values);

    private static string Label(Turn turn, string key) => Labels.Say(turn.Language, key);

    private static string Say(Turn turn, string key, params object?[] values) => Texts.Say(turn.Language, key, values);
}
