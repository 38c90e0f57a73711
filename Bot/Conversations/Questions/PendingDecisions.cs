using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Queries;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Conversations.Questions;

/// <summary>One assignment that waits for this person, and what a yes to it would do.</summary>
internal sealed record PendingDecision(Assignment Assignment, ExtensionRequest? Extension, StepVerb Verb);

/// <summary>A commitment whose content the reader has not confirmed, and its programme's name.</summary>
internal sealed record WaitingCommitment(Commitment Commitment, string Programme);

/// <summary>All that waits for one person's own word, whatever its kind.</summary>
internal sealed record PendingDecisions(
    IReadOnlyList<PendingDecision> Open, IReadOnlyList<DraftBatch> Batches, IReadOnlyList<Leave> Leaves, IReadOnlyList<AskedBackQuestion> Asked)
{
    /// <summary>Listed and never answered by a bare yes: they are confirmed by their own words or button.</summary>
    public IReadOnlyList<WaitingCommitment> Commitments { get; init; } = [];

    public int Count => Open.Count + Batches.Count + Leaves.Count + Asked.Count + Commitments.Count;

    public static async Task<PendingDecisions> ReadAsync(Turn turn) => new(
        await OpenAsync(turn),
        await BatchesAsync(turn),
        await OpenLeaves.PutToAsync(turn.Db, turn.Office, turn.Person, turn.Now),
        await AskedBackQuestion.ReadAsync(turn));

    /// <summary>What waits and is no assignment: the list has those by itself.</summary>
    public static async Task<PendingDecisions> BesidesTasksAsync(Turn turn) => new(
        [], await BatchesAsync(turn), await OpenLeaves.PutToAsync(turn.Db, turn.Office, turn.Person, turn.Now), await AskedBackQuestion.ReadAsync(turn))
    {
        Commitments = await CommitmentsAsync(turn),
    };

    public static async Task<PendingDecisions> WithCommitmentsAsync(Turn turn, PendingDecisions waiting) => waiting with { Commitments = await CommitmentsAsync(turn) };

    private static async Task<IReadOnlyList<WaitingCommitment>> CommitmentsAsync(Turn turn) =>
        await (from commitment in WaitingForReader.CommitmentsOf(turn.Db, turn.Office, turn.Person, turn.Now)
               join programme in turn.Db.Programmes on commitment.ProgrammeCode equals programme.Code
               orderby commitment.AskedAt
               select new WaitingCommitment(commitment, programme.Name)).ToListAsync();

    public static Task<List<DraftBatch>> BatchesAsync(Turn turn) => WaitingForReader.Batches(turn.Db, turn.Person)
        .OrderBy(b => b.Id).Take(20).ToListAsync();

    /// <summary>What a plain yes to this assignment means; to a request to reconsider it could mean either answer, so it is shown.</summary>
    public static StepVerb VerbOf(Turn turn, Assignment a, ExtensionRequest? extension) => a.State switch
    {
        AssignmentState.Submitted => StepVerb.Confirm,
        AssignmentState.Declined => a.ArbiterId is null ? StepVerb.Uphold : StepVerb.Show,
        _ when a.TransferAskedAt is not null && extension is null => StepVerb.Show,
        AssignmentState.AwaitingAcceptance when a.AssigneeId == turn.Person.Id => StepVerb.Accept,
        _ => StepVerb.Approve,
    };

    private static PendingDecision Of(Turn turn, Assignment a, ExtensionRequest? asked) => new(a, asked, VerbOf(turn, a, asked));

    private static async Task<IReadOnlyList<PendingDecision>> OpenAsync(Turn turn)
    {
        var waiting = await TaskLists.DecisionsFor(turn).OrderBy(a => a.Number).Take(20).ToListAsync();
        var ids = waiting.Select(a => a.Id).ToList();
        var extensions = (await turn.Db.ExtensionRequests.AsNoTracking()
            .Where(r => ids.Contains(r.AssignmentId) && r.State == ExtensionState.Open).ToListAsync()).ToDictionary(r => r.AssignmentId);
        return [.. waiting.Select(a => Of(turn, a, extensions.GetValueOrDefault(a.Id)))];
    }
}
