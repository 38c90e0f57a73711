using ReformBot.Bot.Conversations;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>What was handed in for an assignment, newest last; each version stays.</summary>
internal static class ProductWording
{
    private const int MostShown = 5;

    /// <param name="submissions">In the order they were handed in, at least one.</param>
    public static OutgoingMessage Of(Turn turn, Assignment assignment, IReadOnlyList<Submission> submissions, int files)
    {
        string Say(string key, params object?[] values) => DialogWording.Say(turn.Language, key, values);
        var shown = submissions.TakeLast(MostShown).ToList();
        List<string> lines = [.. shown.Select(s => Say(
            "Product.Item",
            s.Attempt,
            s.Revision,
            Speech.Instant(turn.Language, s.SubmittedAt, turn.Office.Calendar),
            Say($"Product.{s.Outcome}"),
            string.Join("; ", Parts(s)) is { Length: > 0 } what ? what : Say("Product.Wordless")))];
        lines.Add(files > 0 ? Say("Product.Files", files, SignInLinks.Term.TotalMinutes) : Say("Product.NoFiles", SignInLinks.Term.TotalMinutes));
        return new OutgoingMessage
        {
            Language = turn.Language,
            Title = Say("Product.Title", assignment.Number, assignment.Title),
            Lines = lines,
            Buttons = turn.Act.May(assignment, turn.Act.MayDecide) ? StepButtons.ForDecider(turn.Language, assignment) : [],
        };
    }

    /// <summary>A number or a link that stands in the words is not said twice.</summary>
    private static IEnumerable<string> Parts(Submission s) =>
        new[] { s.Note }.Concat(new[] { s.DocumentNumber, s.Link }.Where(part => part is not null && s.Note?.Contains(part, StringComparison.Ordinal) != true))
            .OfType<string>().Where(part => !string.IsNullOrWhiteSpace(part));
}
