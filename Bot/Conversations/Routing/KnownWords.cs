using Microsoft.Extensions.Options;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Submissions;
using ReformBot.Bot.Conversations.Turns;
using ReformBot.Bot.Conversations.Turns.Leaves;
using ReformBot.Bot.Conversations.Turns.Lists;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Digests;

namespace ReformBot.Bot.Conversations.Routing;

/// <summary>What is known by its own words before the intent counts; the first that takes the words answers them.</summary>
internal sealed class KnownWords(PersonalTurns personal, ProductTurns products, IOptions<DigestOptions> digests)
{
    private readonly Taker[] _takers =
    [
        (turn, _, text) => personal.TryAsync(turn, text),
        (turn, _, text) => CodeRequests.TryAsync(turn, text),
        (turn, _, text) => CancelledSnooze.TryAsync(turn, text),
        (turn, _, text) => AsideTurns.TryAsync(turn, text),
        (turn, _, text) => InquiryTurns.TryAsync(turn, text),
        (turn, _, text) => products.TryAsync(turn, text),
        ImplicitSubmission.TryFollowAsync,
        ReplacedProducts.TryAsync,
        MendedProducts.TryAsync,
        NumberedProducts.TryAsync,
        CommitmentTurns.TryAsync,
        (turn, reading, text) => ExplanationTurns.TryAsync(turn, reading, text, new DigestTimes(digests.Value, turn.Office.Calendar)),
        (turn, _, text) => HeadTurns.TryAsync(turn, text),
        FilteredListTurns.TryAsync,
        DigestTurns.TryAsync,
        (turn, _, text) => LeaveTurns.TryAsync(turn, text),
        (turn, reading, _) => RequestByName.TryAsync(turn, reading),
        (turn, _, text) => DraftTurns.TryAsync(turn, text),
        (turn, _, text) => RemindListTurns.TryAsync(turn, text),
        RemindTurns.TryKindAsync,
        RegivenWork.TryAsync,
        IssuedMoved.TryAsync,
        DraftEditTurns.TryAsync,
        (turn, _, text) => SubmissionTurns.TryAsync(turn, text),
        (turn, _, text) => IssuedItemTurns.TryAsync(turn, text),
        (turn, _, text) => HandoverTurns.TryAsync(turn, text),
        (turn, _, text) => ExcusedDelays.TryAsync(turn, text),
        (turn, _, text) => ReassignAfterDecline.TryAsync(turn, text),
        HandedOnWish.TryAsync,
        (turn, reading, _) => NotHisToGiveBack.TryAsync(turn, reading),
        (turn, _, text) => LedgerTurns.TryAsync(turn, text),
        (turn, _, text) => ProgrammeTurns.TryAsync(turn, text),
        QuestionTurns.TryAsync,
        (turn, reading, _) => SeveralTurns.TryReadingsAsync(turn, reading),
        SeveralTurns.TryTitlesAsync,
        (turn, _, text) => SeveralTurns.TryDraftsAsync(turn, text),
    ];

    /// <returns>True when the words were its own, and are answered.</returns>
    private delegate Task<bool> Taker(Turn turn, Reading reading, string text);

    public async Task<bool> TakeAsync(Turn turn, Reading reading, string text)
    {
        foreach (var takesAsync in _takers)
        {
            if (await takesAsync(turn, reading, text))
            {
                return true;
            }
        }

        return false;
    }
}
