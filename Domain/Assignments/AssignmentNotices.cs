using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Assignments;

/// <summary>
/// What each step says to whoever else it concerns. Title, product and deadline are said; a superior's raw words never are,
/// except where they are the message itself (a question, an answer, a reason).
/// </summary>
public static class AssignmentNotices
{
    private const int MostReminded = 12;
    private const int MostRemindedButtons = 3;

    private static readonly Texts Texts = new("AssignmentWording");

    public static OutgoingMessage Issued(Assignment a, IReadOnlyList<Guid> cooperating, Act act, RosterPerson to) => new()
    {
        Topic = MessageTopic.Assignment,
        Language = to.Language,
        Title = Say(a, to, "Issued.Title", a.Number),
        Lines = [Say(a, to, "Issued.Line", AssignerOf(a, act, to), a.Title)],
        Facts = Facts(a, cooperating, act, to),
        Buttons = StepButtons.ForDoer(to.Language, a),
    };

    public static OutgoingMessage IssuedInUnit(Assignment a, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Title = Say(a, to, "IssuedInUnit.Title", a.Number, Name(a.AssigneeId, act, to)),
        Lines = [Say(a, to, "IssuedInUnit.Line", AssignerOf(a, act, to), Name(a.AssigneeId, act, to), a.Title)],
        Facts = [DeadlineFact(a, act, to)],
        Buttons = StepButtons.Of(to.Language, a, "show"),
    };

    /// <summary>Somebody of another block is asked to join in, also where the work itself is an order.</summary>
    public static OutgoingMessage IssuedToCooperate(Assignment a, Act act, RosterPerson to)
    {
        var isAsked = !a.IsCooperation && Rights.IsRequest(act.Office.Roster, act.Actor, to);
        return new OutgoingMessage
        {
            Language = to.Language,
            Title = Say(a, to, "IssuedToCooperate.Title", a.Number),
            Lines = [Say(a, to, isAsked ? "IssuedToCooperate.Asked" : "IssuedToCooperate.Line", AssignerOf(a, act, to), Name(a.AssigneeId, act, to), a.Title)],
            Facts = [DeadlineFact(a, act, to)],
            Buttons = StepButtons.Of(to.Language, a, "show"),
        };
    }

    public static OutgoingMessage IssuedToRead(Assignment a, Act act, RosterPerson to) =>
        Plain(to, a, "IssuedToRead", AssignerOf(a, act, to), Name(a.AssigneeId, act, to), a.Title) with
        {
            Facts = [DeadlineFact(a, act, to)],
            Buttons = StepButtons.Of(to.Language, a, "show"),
        };

    public static OutgoingMessage IssuedUnderDirection(Assignment a, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Title = Say(a, to, "IssuedUnderDirection.Title", a.Number),
        Lines = [Say(a, to, "IssuedUnderDirection.Line", AssignerOf(a, act, to), Name(a.AssigneeId, act, to), a.Title)],
        Facts = [DeadlineFact(a, act, to)],
        Buttons = StepButtons.Of(to.Language, a, "show"),
    };

    public static OutgoingMessage Accepted(Assignment a, Act act, RosterPerson to) =>
        Plain(to, a, "Accepted", Me(act, to), a.Title) with { Facts = [DeadlineFact(a, act, to)] };

    public static OutgoingMessage Declined(Assignment a, string reason, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Title = Say(a, to, "Declined.Title", a.Number),
        Lines =
        [
            Say(a, to, "Declined.Line", Me(act, to), a.Title),
            .. a.Bounces > 1 ? new[] { Say(a, to, "Declined.Again", a.Bounces) } : [],
            .. a.ArbiterId is { } arbiter ? new[] { Say(to, "Declined.Arbiter", Name(arbiter, act, to)) } : [],
        ],
        Facts = [Fact(to, "Reason", reason)],
        Buttons = a.ArbiterId is null && Rights.CanDecide(act.Office.Roster, to, a) ? StepButtons.ForDecider(to.Language, a) : StepButtons.Of(to.Language, a, "show"),
    };

    public static OutgoingMessage Upheld(Assignment a, string? reason, DateTimeOffset? givenBack, Act act, RosterPerson to) =>
        Plain(to, a, "Upheld", Me(act, to), a.Title) with
        {
            Lines = [Say(a, to, "Upheld.Line", Me(act, to), a.Title), .. GivenBack(givenBack, act, to)],
            Facts = reason is null ? [DeadlineFact(a, act, to)] : [Fact(to, "Reason", reason), DeadlineFact(a, act, to)],
            Buttons = StepButtons.ForDoer(to.Language, a),
        };

    public static OutgoingMessage AskedBack(Assignment a, string question, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Title = Say(a, to, "AskedBack.Title", a.Number),
        Lines =
        [
            Say(a, to, "AskedBack.Line", Me(act, to), a.Title, question),
            .. Rights.CanDecide(act.Office.Roster, to, a) ? new[] { Say(a, to, "AskedBack.Hint", a.Number) } : [],
        ],
        Buttons = StepButtons.Of(to.Language, a, Rights.CanDecide(act.Office.Roster, to, a) ? "answer" : "show"),
    };

    public static OutgoingMessage Answered(Assignment a, string answer, Act act, RosterPerson to) =>
        Plain(to, a, "Answered", Me(act, to), a.Title, answer) with { Buttons = StepButtons.ForDoer(to.Language, a) };

    public static OutgoingMessage Progressed(Assignment a, string? words, Act act, RosterPerson to) =>
        Plain(to, a, "Progressed", Me(act, to), a.Title) with
        {
            Facts =
            [
                .. a.Percent is { } percent ? new[] { Fact(to, "Progress", $"{percent}%") } : [],
                .. words is { Length: > 0 } ? new[] { Fact(to, "Note", words) } : [],
                DeadlineFact(a, act, to),
            ],
        };

    public static OutgoingMessage Blocked(Assignment a, string reason, Act act, RosterPerson to) =>
        Plain(to, a, "BlockedNotice", Me(act, to), a.Title) with
        {
            Facts =
            [
                Fact(to, "Blocked", reason),
                .. a.UnblockerId is { } unblocker ? new[] { Fact(to, "Unblocker", Name(unblocker, act, to)) } : [],
                DeadlineFact(a, act, to),
            ],
            Buttons = StepButtons.Of(to.Language, a, "show"),
        };

    /// <summary>To the one named as able to remove it: upwards and sideways alike it is put before him, never urged.</summary>
    public static OutgoingMessage BlockedOnYou(Assignment a, string reason, Act act, RosterPerson to) =>
        Plain(to, a, "BlockedOnYou", Me(act, to), a.Title) with
        {
            Facts = [Fact(to, "Blocked", reason), DeadlineFact(a, act, to)],
            Buttons = StepButtons.Of(to.Language, a, "unblocked", "answer", "show"),
        };

    public static OutgoingMessage Unblocked(Assignment a, string? words, Act act, RosterPerson to) =>
        Plain(to, a, "Unblocked", Me(act, to), a.Title) with
        {
            Facts = words is { Length: > 0 } ? [Fact(to, "Note", words)] : [],
            Buttons = to.Id == a.AssigneeId ? StepButtons.ForDoer(to.Language, a) : [],
        };

    public static OutgoingMessage ObstacleAnswered(Assignment a, string answer, Act act, RosterPerson to) =>
        Plain(to, a, "ObstacleAnswered", Me(act, to), a.Title, answer) with
        {
            Buttons = to.Id == a.AssigneeId ? StepButtons.ForDoer(to.Language, a) : StepButtons.Of(to.Language, a, "show"),
        };

    /// <param name="unasked">The extension that was asked for and is not needed any more.</param>
    public static OutgoingMessage Submitted(
        Assignment a, Submission submission, Product product, ExtensionRequest? unasked, Act act, RosterPerson to)
    {
        var at = Speech.Instant(to.Language, submission.SubmittedAt, act.Office.Calendar);
        var line = Say(a, to, submission.Revision > 1 ? "Replaced.Line" : "Submitted.Line", Me(act, to), a.Title, at);
        return new OutgoingMessage
        {
            Language = to.Language,
            Title = Say(a, to, "Submitted.Title", a.Number),
            Lines =
            [
                line,
                .. Standing.IsLate(a, act.Now) ? new[] { Say(a, to, "Submitted.Late") } : [],
                .. unasked is null ? Array.Empty<string>() : [Say(a, to, "Submitted.Unasked", Speech.Deadline(to.Language, unasked.DueAt, act.Office.Calendar))],
            ],
            Facts = [.. ProductFacts(product, to), AttemptFact(a, submission, to), DeadlineFact(a, act, to)],
            Buttons =
            [
                .. Rights.CanDecide(act.Office.Roster, to, a) ? StepButtons.ForDecider(to.Language, a) : StepButtons.Of(to.Language, a, "show"),
                .. product.Files.Count > 0 ? new[] { StepButtons.Of(to.Language, "product", a) } : [],
            ],
        };
    }

    public static OutgoingMessage Confirmed(Assignment a, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Title = Say(a, to, "Confirmed.Title", a.Number),
        Lines =
        [
            Say(
                a,
                to,
                a.DueAt is null || a.IsCooperation ? "Confirmed.NoDeadline" : Standing.IsLate(a, act.Now) ? "Confirmed.Late" : "Confirmed.OnTime",
                Me(act, to),
                a.Title),
        ],
    };

    /// <param name="givenBack">The new deadline, where the wait was given back.</param>
    /// <param name="first">For a small correction: the instant that stays.</param>
    public static OutgoingMessage Returned(
        Assignment a, string reason, DateTimeOffset? givenBack, DateTimeOffset? first, Act act, RosterPerson to)
    {
        var said = first is { } at
            ? Plain(to, a, "ReturnedSmall", Me(act, to), a.Title, Speech.Instant(to.Language, at, act.Office.Calendar))
            : Plain(to, a, "Returned", Me(act, to), a.Title);
        return said with
        {
            Lines = [.. said.Lines, .. GivenBack(givenBack, act, to)],
            Facts = [Fact(to, "Reason", reason), DeadlineFact(a, act, to)],
            Buttons = StepButtons.ForDoer(to.Language, a),
        };
    }

    public static OutgoingMessage Withdrawn(Assignment a, string? reason, Act act, RosterPerson to) =>
        Plain(to, a, "Withdrawn", Me(act, to), a.Title) with { Facts = reason is null ? [] : [Fact(to, "Reason", reason)] };

    public static OutgoingMessage TakenBack(Assignment a, EventKind step, Act act, RosterPerson to) =>
        Plain(
            to, a, "TakenBack", Me(act, to), Speech.Step(to.Language, a, step), Speech.State(to.Language, a, act.Now)) with
        {
            Buttons = to.Id == a.AssigneeId ? StepButtons.ForDoer(to.Language, a)
                : Rights.CanDecide(act.Office.Roster, to, a) ? StepButtons.ForDecider(to.Language, a)
                : [],
        };

    /// <summary>One word about all of it, in the order given; a request among them keeps the tone of a request.</summary>
    public static OutgoingMessage Reminded(IReadOnlyList<Assignment> tasks, Act act, RosterPerson to)
    {
        if (tasks is [var a])
        {
            return Plain(to, a, "Reminded", Me(act, to), a.Title) with
            {
                Facts = [DeadlineFact(a, act, to)],
                Buttons = StepButtons.ForDoer(to.Language, a),
            };
        }

        var asked = tasks.Any(t => t.IsCooperation);
        return new OutgoingMessage
        {
            Language = to.Language,
            Title = Texts.Say(asked, to.Language, "RemindedMany.Title", tasks.Count),
            Lines =
            [
                Texts.Say(asked, to.Language, "RemindedMany.Line", Me(act, to)),
                .. tasks.Take(MostReminded).Select(t => Say(
                    t, to, t.DueAt is null ? "RemindedMany.Row.NoDeadline" : "RemindedMany.Row", t.Number, t.Title, Speech.State(to.Language, t, act.Now), Speech.Deadline(to.Language, t.DueAt, act.Office.Calendar))),
                .. tasks.Count > MostReminded ? new[] { Say(to, "Left.More", tasks.Count - MostReminded) } : [],
            ],
            Buttons = [.. tasks.Take(MostRemindedButtons).Select(t => StepButtons.Of(to.Language, t.State == AssignmentState.AwaitingAcceptance ? "accept" : "progress", t) is var b ? b with { Label = $"NV-{t.Number}: {b.Label}" } : b)],
        };
    }

    public static OutgoingMessage ExtensionRequested(Assignment a, DateTimeOffset dueAt, string reason, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Title = Say(a, to, "ExtensionRequested.Title", a.Number),
        Lines =
        [
            Say(a, to, "ExtensionRequested.Line", Me(act, to), a.Title, Speech.Instant(to.Language, dueAt, act.Office.Calendar)),
            .. a.Extensions >= 2 && !a.IsCooperation ? new[] { Say(a, to, "ExtensionRequested.Many", a.Extensions + 1) } : [],
        ],
        Facts =
        [
            Fact(to, "Reason", reason),
            new Fact(Say(a, to, "CurrentDeadline"), Speech.Deadline(to.Language, a.DueAt, act.Office.Calendar)),
        ],
        Buttons = StepButtons.Of(to.Language, a, "approve", "refuse", "show"),
    };

    /// <param name="before">The deadline it had; null where it had none.</param>
    public static OutgoingMessage DeadlineMoved(Assignment a, DateTimeOffset? before, string? reason, Act act, RosterPerson to)
    {
        var now = Speech.Deadline(to.Language, a.DueAt, act.Office.Calendar);
        var moved = before is { } old
            ? Plain(to, a, "DeadlineMoved", Me(act, to), a.Title, Speech.Instant(to.Language, old, act.Office.Calendar), now)
            : Plain(to, a, "DeadlineMoved", Me(act, to), a.Title, "", now) with { Lines = [Say(a, to, "DeadlineSet.Line", Me(act, to), a.Title, now)] };
        return moved with { Facts = reason is null ? [] : [Fact(to, "Reason", reason)] };
    }

    public static OutgoingMessage ExtensionApproved(Assignment a, Act act, RosterPerson to) =>
        Plain(to, a, "ExtensionApproved", Me(act, to), a.Title, Speech.Deadline(to.Language, a.DueAt, act.Office.Calendar));

    public static OutgoingMessage ExtensionRefused(Assignment a, string reason, DateTimeOffset? givenBack, Act act, RosterPerson to) =>
        Plain(to, a, "ExtensionRefused", Me(act, to), a.Title, Speech.Deadline(to.Language, a.DueAt, act.Office.Calendar)) with
        {
            Lines =
            [
                Say(a, to, "ExtensionRefused.Line", Me(act, to), a.Title, Speech.Deadline(to.Language, a.DueAt, act.Office.Calendar)),
                .. GivenBack(givenBack, act, to),
            ],
            Facts = [Fact(to, "Reason", reason)],
            Buttons = StepButtons.ForDoer(to.Language, a),
        };

    public static OutgoingMessage LateWaived(Assignment a, string reason, Act act, RosterPerson to) =>
        Plain(to, a, "LateWaivedNotice", Me(act, to), a.Title) with { Facts = [Fact(to, "Reason", reason), DeadlineFact(a, act, to)] };

    /// <summary>That the time it waited is given back, and until when there is now.</summary>
    internal static IReadOnlyList<string> GivenBack(DateTimeOffset? due, Act act, RosterPerson to) =>
        due is { } at ? [Say(to, "GivenBack", Speech.Instant(to.Language, at, act.Office.Calendar))] : [];

    public static OutgoingMessage HandedOver(Assignment a, string reason, Act act, RosterPerson to) =>
        Plain(to, a, "HandedOver", Me(act, to), a.Title, Name(a.AssigneeId, act, to)) with { Facts = [Fact(to, "Reason", reason)] };

    public static OutgoingMessage HandedOverToYou(Assignment a, string reason, Act act, RosterPerson to) => new()
    {
        Language = to.Language,
        Title = Say(a, to, "Issued.Title", a.Number),
        Lines = [Say(a, to, "HandedOverToYou.Line", Me(act, to), a.Title)],
        Facts = [.. Facts(a, [], act, to), Fact(to, "Reason", reason)],
        Buttons = StepButtons.ForDoer(to.Language, a),
    };

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

    private static IEnumerable<Fact> ProductFacts(Product product, RosterPerson to)
    {
        if (product.Note is { Length: > 0 } note)
        {
            yield return Fact(to, "Note", note);
        }

        if (product.DocumentNumber is { Length: > 0 } number)
        {
            yield return Fact(to, "DocumentNumber", number);
        }

        if (product.Link is { Length: > 0 } link)
        {
            yield return Fact(to, "LinkFact", link);
        }

        if (product.Files.Count > 0)
        {
            yield return Fact(to, "Files", string.Join(", ", product.Files.Select(f => f.Name)));
        }
    }

    private static Fact AttemptFact(Assignment a, Submission submission, RosterPerson to) =>
        new(Say(a, to, "Attempt"), Say(to, "AttemptOf", submission.Attempt, submission.Revision));

    internal static OutgoingMessage Plain(RosterPerson to, Assignment a, string key, params object[] values) => new()
    {
        Language = to.Language,
        Title = Say(a, to, $"{key}.Title", a.Number),
        Lines = [Say(a, to, $"{key}.Line", values)],
    };

    internal static string AssignerOf(Assignment a, Act act, RosterPerson to) => IsOwnAuthority(a, act)
        ? Speech.Sentence(Name(a.AssignerId, act, to))
        : $"{Speech.Sentence(Name(a.AssignerId, act, to))}, {Say(to, $"Authority.{a.Authority}")},";

    /// <summary>The chair giving as chair needs no "thừa lệnh".</summary>
    private static bool IsOwnAuthority(Assignment a, Act act) => a.Authority == Authority.Own
        || (act.Office.Roster.Find(a.AssignerId) is { } assigner && PostTitles.AuthorityOf(act.Office.Roster, assigner) == a.Authority);

    internal static string Me(Act act, RosterPerson to) => Speech.Sentence(act.InsteadOf is { } instead
        ? Speech.InsteadOf(to.Language, act.Office.Roster, act.Actor.Id, instead.Person.Id)
        : Name(act.Actor.Id, act, to));

    internal static string Name(Guid id, Act act, RosterPerson to) => Speech.PersonWithUnit(to.Language, act.Office.Roster, id);

    internal static Fact DeadlineFact(Assignment a, Act act, RosterPerson to) =>
        new(Say(a, to, "Deadline"), Speech.Deadline(to.Language, a.DueAt, act.Office.Calendar));

    internal static Fact Fact(RosterPerson to, string label, string value) => new(Say(to, label), value);

    internal static string Say(RosterPerson to, string key, params object?[] values) => Texts.Say(to.Language, key, values);

    private static string Say(Assignment a, RosterPerson to, string key, params object?[] values) => Texts.Say(a.IsCooperation, to.Language, key, values);
}
