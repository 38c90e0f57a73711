using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments.Drafts;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <summary>Why drafts cannot go on yet: by what is missing, the numbers of the items; and those beyond the right of whoever would issue them.</summary>
internal sealed record DraftGaps(IReadOnlyList<(Slot Slot, IReadOnlyList<int> Numbers)> Missing, IReadOnlyList<int> Beyond, DraftIssuer? Issuer)
{
    public IReadOnlyList<int> Numbers => [.. Missing.SelectMany(m => m.Numbers).Concat(Beyond).Distinct().Order()];

    public bool Any => Missing.Count > 0 || Beyond.Count > 0;

    public static DraftGaps Of(Turn turn, DraftsState state)
    {
        var issuer = Issuing.IssuerOf(turn, state);
        return new DraftGaps(
            [
                .. state.Items.SelectMany((item, i) => item.Gaps.Select(slot => (Slot: slot, Number: state.NumberOf(i))))
                    .GroupBy(g => g.Slot, g => g.Number).OrderBy(g => g.Key).Select(g => (g.Key, (IReadOnlyList<int>)[.. g])),
            ],
            [.. (issuer?.Beyond ?? []).Select(state.NumberOf)],
            issuer);
    }
}
