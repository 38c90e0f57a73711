using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;
using static ReformBot.Domain.Assignments.Notices.NoticeParts;

namespace ReformBot.Domain.Assignments.Notices;

/// <summary>What is told of a product: handed in, confirmed, returned.</summary>
public static class ProductNotices
{
    /// <param name="replaces">It takes the place of one that waited, whose instant counts.</param>
    /// <param name="unasked">The extension that was asked for and is not needed any more.</param>
    public static OutgoingMessage Submitted(
        Assignment a, Submission submission, Product product, bool replaces, ExtensionRequest? unasked, Act act, RosterPerson to)
    {
        var at = Speech.Instant(to.Language, submission.SubmittedAt, act.Office.Calendar);
        var line = Say(a, to, replaces ? "Replaced.Line" : "Submitted.Line", Me(act, to), a.Title, at);
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
                .. product.HasFiles ? new[] { StepButtons.Of(to.Language, "product", a) } : [],
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

        if (product.HasFiles)
        {
            yield return Fact(to, "Files", string.Join(", ", product.FileNames));
        }
    }

    private static Fact AttemptFact(Assignment a, Submission submission, RosterPerson to) =>
        new(Say(a, to, "Attempt"), Say(to, "AttemptOf", submission.Attempt, submission.Revision));
}
