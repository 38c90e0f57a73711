using ReformBot.Bot.Understanding.Intents.Assigning;
using ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;
using ReformBot.Bot.Understanding.Intents.Completing;
using ReformBot.Bot.Understanding.Intents.Leader;
using ReformBot.Bot.Understanding.Intents.Lists;
using ReformBot.Bot.Understanding.Intents.Officer;
using ReformBot.Bot.Understanding.Intents.Talk;
using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>What a line means: the first row that holds. The order is the grammar: orders before what they are about, guards before acts.</summary>
internal static class IntentTable
{
    private static readonly PhraseSet ThisOne = PhraseSet.Of("(việc|nhiệm vụ|cái) (này|đó|ấy)");

    private static readonly IntentRow[] Reports =
    [
        When(Intent.Complete, h => h.Completion == CompletionVerdict.Done),
        When(Intent.Blocked, h => h.Completion == CompletionVerdict.Impossible),
        When(Intent.Show, h => h.Completion == CompletionVerdict.Question),
        When(Intent.Progress, h => h.Completion is CompletionVerdict.NotYet or CompletionVerdict.Partly or CompletionVerdict.Promise),
    ];

    private static readonly IntentRow ToMend = new(Intent.Return, ReturnWords.WhereToldToMend);

    private static readonly IntentRow[] All =
    [
        .. DialogWords.Rows,
        .. AllAtOnce.Rows,
        When(Intent.Show, h => Topics.Of(h) != Topic.None),
        WorkOfSomebody.Row,
        ToMend,
        WithdrawWords.NoMoreTo,
        HandoverActs.NumberFirst,
        new IntentRow(Intent.Assign, AssignVerbs.Where),
        // "Việc này của phòng KT" says whose it is; it asks for no list.
        .. ListWords.Rows.Select(r => r.Intent is Intent.MyTasks or Intent.UnitTasks ? r.Unless(h => h.Has(ThisOne)) : r),
        HandoverActs.Passing,
        HandoverActs.PassedBack,
        .. LeaderWords.Rows,
        .. OfficerWords.Rows,
        .. ShowWords.Questions,
        .. ProgressWords.SelfAssessed,
        new IntentRow(Intent.Assign, LateReceivers.WherePassedOn),
        new IntentRow(Intent.Assign, SomebodyTold.Where),
        new IntentRow(Intent.Assign, LateReceivers.Where),
        new IntentRow(Intent.Assign, CalledAtEnd.Where),
        .. Reports,
        .. ProgressWords.Rows,
        .. ShowWords.Rows,
        new IntentRow(Intent.Assign, AssignVerbs.WhereWorkIsNamed),
        .. ListRequests.Rows,
        .. SignWords.InSentences,
        .. SnoozeWords.InSentences,
        .. PraiseWords.InSentences,
        .. ProgressWords.FiguresInSentences,
        .. AcceptWords.InSentences,
        new IntentRow(Intent.Language, Languages.WhereAskedFor),
        new IntentRow(Intent.Link, Links.WhereAskedFor),
    ];

    // What cannot lightly be taken back; undoing is no such thing.
    private static readonly HashSet<Intent> Acts = [Intent.Complete, Intent.Decline, Intent.Withdraw, Intent.Confirm, Intent.Return, Intent.Approve, Intent.Refuse];

    private static bool IsHedged(LineAnalysis analysis, Intent intent, Span where) =>
        where.Length > 0 && (Hedges.IsLater(analysis, intent, where)
            || (where.From > 0 && (Hedges.AnyBefore(analysis.Line.Words, where.From) || Hedges.IsReported(analysis, where.From) || Hedges.IsDoneByOthers(analysis, where))));

    public static (Intent Intent, Span Where) Read(LineAnalysis analysis)
    {
        foreach (var row in All)
        {
            if (row.Where(analysis) is { } where && !Denials.AreAround(analysis.Line.Words, where)
                && !(Acts.Contains(row.Intent) && row != ToMend && (IsHedged(analysis, row.Intent, where) || SlippedWords.Are(analysis))))
            {
                return (row.Intent, where);
            }
        }

        return (Intent.Unknown, new Span(0, 0));
    }
}
