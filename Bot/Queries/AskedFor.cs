using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Queries;

/// <summary>What an assignment waits for a superior's word on, and why: until when more time is asked for, that somebody else should do it, that it be reconsidered.</summary>
internal static class AskedFor
{
    private static readonly Texts Labels = new("AssignmentWording");

    public static async Task<IReadOnlyList<Fact>> FactsAsync(Turn turn, Assignment a)
    {
        var facts = new List<Fact>();
        if (await turn.Db.ExtensionRequests.AsNoTracking().FirstOrDefaultAsync(r => r.AssignmentId == a.Id && r.State == ExtensionState.Open) is { } time)
        {
            Add("Asked.Time", Labels.Say(turn.Language, "Asked.Time.Value", Speech.Instant(turn.Language, time.DueAt, turn.Office.Calendar), time.Reason));
        }

        if (await TransferProposal.ReasonOfAsync(turn.Act, a) is { } why)
        {
            Add("Asked.Transfer", why);
        }

        if (a is { State: AssignmentState.Declined, ArbiterId: null } && await BouncedBy.SidesAsync(turn.Db, a) is [.., { Reason: { } reason }])
        {
            Add("Asked.Reconsider", reason);
        }

        return facts;

        void Add(string label, string value) => facts.Add(new Fact(Labels.Say(turn.Language, label), value));
    }
}
