using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Reminders;

namespace ReformBot.Domain.Assignments.Submissions;

/// <summary>What a product consists of: at least one of note, document number, link, file.</summary>
/// <param name="Files">Those that come with the words.</param>
public sealed record Product(string? Note, string? DocumentNumber, string? Link, IReadOnlyList<IncomingFile> Files)
{
    /// <summary>Those that came before, stored already and of no assignment yet.</summary>
    public IReadOnlyList<HeldFile> Held { get; init; } = [];

    public bool HasFiles => Files.Count + Held.Count > 0;

    public IEnumerable<string> FileNames => [.. Held.Select(f => f.Name), .. Files.Select(f => f.Name)];

    public bool IsEmpty => string.IsNullOrWhiteSpace(Note) && string.IsNullOrWhiteSpace(DocumentNumber)
        && string.IsNullOrWhiteSpace(Link) && !HasFiles;
}

/// <summary>A stored file by its id, without its content.</summary>
public sealed record HeldFile(Guid Id, string Name);

/// <summary>
/// Hands the product in: the officer's clock stops here. Handing in again before a decision replaces the product, keeps both
/// and keeps the first instant, by which on time is judged; so does a small correction.
/// </summary>
public sealed record SubmitProduct(int Number, Product Product, string? Words = null)
{
    public async Task<StepResult> RunAsync(Act act)
    {
        var (assignment, refusal) = await act.ToStepAsync(
            Number, null, act.MayDo, AssignmentState.AwaitingAcceptance, AssignmentState.InProgress, AssignmentState.Submitted);
        if (refusal is not null)
        {
            return refusal;
        }

        if (assignment!.IsBare && (Product.HasFiles || Product.DocumentNumber is not null || Product.Link is not null))
        {
            return new StepResult.AttachmentRefused(assignment);
        }

        if (Product.IsEmpty)
        {
            return new StepResult.ReasonNeeded(assignment!);
        }

        var isReplacement = assignment!.State == AssignmentState.Submitted;
        var previous = isReplacement
            ? await act.Db.Submissions.SingleAsync(s => s.AssignmentId == assignment.Id && s.Outcome == SubmissionOutcome.Waiting)
            : null;
        if (previous is not null)
        {
            previous.Outcome = SubmissionOutcome.Replaced;
        }
        else
        {
            assignment.SubmittedAt = await CorrectedAsync(act, assignment) ?? act.Now;
            assignment.Attempts++;
        }

        assignment.AcceptedAt ??= act.Now;
        assignment.State = AssignmentState.Submitted;
        (assignment.BlockedAt, assignment.BlockedReason, assignment.UnblockerId, assignment.TransferAskedAt) = (null, null, null, null);
        var submission = new Submission
        {
            Id = Guid.CreateVersion7(),
            AssignmentId = assignment.Id,
            Attempt = assignment.Attempts,
            Revision = await NextRevisionAsync(act, assignment),
            Note = Product.Note,
            // Another file of the same paper keeps its number.
            DocumentNumber = Product.DocumentNumber ?? previous?.DocumentNumber,
            Link = Product.Link,
            SubmittedById = act.Actor.Id,
            SubmittedAt = assignment.SubmittedAt ?? act.Now,
        };
        act.Db.Submissions.Add(submission);
        var unasked = await RequestExtension.CloseAsync(act, assignment);
        await Waiting.EndWorkingAsync(assignment, act, decided: true);
        await KeepFilesAsync(act, assignment, submission);
        var step = act.Record(
            assignment,
            isReplacement ? EventKind.Resubmitted : EventKind.Submitted,
            new EventPayload { Words = Describe(Words) });
        await WholeDeadline.KeepAsync(act, assignment);
        await ReminderArming.ArmAsync(act.Db, assignment, act.Office.Calendar, act.Now);
        await act.TellAsync(
            step,
            [assignment.AssignerId, .. assignment.DirectorId is { } director ? new[] { director } : [], .. assignment.Drafter(), .. assignment.HeadTold()],
            to => ProductNotices.Submitted(assignment, submission, Product, isReplacement, unasked, act, to));
        return new StepResult.Done(assignment, step);
    }

    /// <summary>After a return for a small correction: the instant of what was returned.</summary>
    private static Task<DateTimeOffset?> CorrectedAsync(Act act, Assignment assignment) => act.Db.Submissions
        .Where(s => s.AssignmentId == assignment.Id && s.Attempt == assignment.Attempts && s.Outcome == SubmissionOutcome.ReturnedSmall)
        .MaxAsync(s => (DateTimeOffset?)s.SubmittedAt);

    private static async Task<int> NextRevisionAsync(Act act, Assignment assignment) =>
        await act.Db.Submissions.CountAsync(s => s.AssignmentId == assignment.Id && s.Attempt == assignment.Attempts) + 1;

    private async Task KeepFilesAsync(Act act, Assignment assignment, Submission submission)
    {
        if (Product.Held.Count > 0)
        {
            var held = Product.Held.Select(f => f.Id).ToList();
            await act.Db.StoredFiles.Where(f => held.Contains(f.Id) && f.PersonId == act.Actor.Id && f.AssignmentId == null).ExecuteUpdateAsync(
                set => set.SetProperty(f => f.AssignmentId, assignment.Id).SetProperty(f => f.SubmissionId, submission.Id));
        }

        foreach (var file in Product.Files)
        {
            var stored = StoredFile.Of(file, act.Actor.Id, act.Now);
            (stored.AssignmentId, stored.SubmissionId) = (assignment.Id, submission.Id);
            act.Db.StoredFiles.Add(stored);
        }
    }

    private string Describe(string? words) => string.Join(
        " · ",
        new[] { words, Product.Note, Product.DocumentNumber, Product.Link }
            .Concat(Product.FileNames)
            .Where(part => !string.IsNullOrWhiteSpace(part))
            .Distinct());
}
