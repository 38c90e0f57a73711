using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Intents.Lists;
using ReformBot.Bot.Understanding.Intents.Officer;
using ReformBot.Bot.Understanding.Slots;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Examples;

/// <summary>
/// A second hearing of every line: what is it like of all that people are known to say? The rules are believed unless the examples
/// speak clearly against them. What is heard so is never acted on before a yes.
/// </summary>
internal sealed class ExampleReader(LineAnalysis analysis)
{
    private const int MaxWords = 60;

    /// <summary>A date by itself, with its "thôi", "nhé" and "được không".</summary>
    private const int MaxWordsOfDate = 5;

    private const int MinWordsAgainstRules = 5;

    /// <summary>How much likelier the examples must make another meaning than the one the rules found: what names its assignment by number is usually put as the rules expect.</summary>
    private const double RulesPrior = 1;
    private const double NumberedPrior = 1.5;
    private const double UnknownPrior = 1.5;

    /// <summary>From this lead on the one little word the rules went by is only part of how something else is said.</summary>
    private const double ClearOfRules = 4;

    /// <summary>How much more often a head decides, and a doer reports, than the other.</summary>
    private const double DeciderPrior = 0.6;
    private const double DoerPrior = 0.2;

    private static readonly PhraseSet Linked = PhraseSet.Of("(liên kết|kết nối|xác thực|đăng ký|tài khoản|zalo|teams|otp|account|code|connect)");

    private static readonly Intent[] DecidersActs =
        [Intent.Approve, Intent.Refuse, Intent.Confirm, Intent.Return, Intent.Withdraw, Intent.Remind, Intent.AssignedByMe, Intent.WaitingForMe, Intent.UnitTasks];

    private static readonly Intent[] DoersActs =
        [Intent.Extend, Intent.Complete, Intent.Accept, Intent.Decline, Intent.Progress, Intent.Blocked, Intent.Unblocked, Intent.Handover, Intent.MyTasks];

    /// <summary>How likely each intent makes the words by themselves, in natural logarithms; counted once a line.</summary>
    private readonly Lazy<double[]> _scores = new(() => ExampleClassifier.Shared.Scores(analysis.Line.Source.Tokens));

    /// <summary>None of what people say to the assistant is as like the line as their talk among themselves.</summary>
    public bool IsTalk() => _scores.Value[(int)Intent.Unknown] >= _scores.Value.Max();

    /// <returns>What the examples say it means, where that is something else; null where they agree or do not know.</returns>
    public Reading? Read(Reading ruled)
    {
        var said = analysis.Line.Gist.Words.Count(w => !w.IsMark) + analysis.Line.Mentions.Count;
        if (analysis.Line.Words.Count > MaxWords || (ruled.Intent != Intent.Unknown && said < MinWordsAgainstRules) || IsOfRulesOnly(ruled, said))
        {
            return null;
        }

        double[] scores = [.. _scores.Value];
        AddPostPrior(scores);
        scores[(int)ruled.Intent] += ruled.Intent == Intent.Unknown ? UnknownPrior : analysis.HasTask ? NumberedPrior : RulesPrior;
        var best = Array.IndexOf(scores, scores.Max());
        var margin = scores[best] - scores.Where((_, i) => i != best).Max();
        var intent = (Intent)best;
        return intent != ruled.Intent && !IsSurer(ruled, intent, margin) && ExampleThresholds.For(intent).Allows(analysis, said, margin)
            && new SlotReader(analysis, intent, new Span(0, 0)).Read() is var reading && IsWhole(reading) ? WithSaid(reading, ruled) : null;
    }

    /// <summary>One little word decides, and the rules know it.</summary>
    private bool IsSurer(Reading ruled, Intent like, double margin) => (ruled, like) switch
    {
        // "Em xin thêm 1 tuần vì bên tài chính chưa trả lời": what is in the way is why.
        ({ Intent: Intent.Extend }, Intent.Blocked) => TimeAskedFor.Where(analysis) is not null,
        // "Link https://…", "ma khoan, chưa được": no account is spoken of.
        (_, Intent.Link) => !analysis.Has(Linked),
        // "Hạnh đi dự hội nghị thứ 5": somebody else is at work somewhere else.
        (_, Intent.Leave) => OffDuty.IsAtWork(analysis),
        _ when margin >= ClearOfRules => false,
        // A share done, and a day it will be done, are no completion.
        ({ Intent: Intent.Progress, Percent: not null } or { Intent: Intent.Progress, Deadline: not null }, Intent.Complete) => true,
        // "Vướng 12 rồi sếp, hôm thứ hai em có hỏi Sở"
        ({ Intent: Intent.Blocked, Tasks.Count: > 0 }, Intent.Unblocked) => !analysis.Has(ExampleThresholds.Freed),
        _ => false,
    };

    // Where the act stands the rules may know; what they found beside it is said whatever the line wants.
    private static Reading WithSaid(Reading reading, Reading ruled) => reading with
    {
        Tasks = ruled.Tasks.Count > 0 ? ruled.Tasks : reading.Tasks,
        // "12 xin chị tới 14h, Tư nghỉ nên đổi người làm": the day that is asked for is no part of why.
        Reason = reading is { Deadline: { } day, Reason: { } why } && ruled.Reason?.Contains(day.Words, StringComparison.OrdinalIgnoreCase) == true ? why : ruled.Reason ?? reading.Reason,
        Ask = [.. reading.Ask.Where(slot => !(slot == Slot.Task && ruled.Tasks.Count > 0) && !(slot == Slot.Reason && ruled.Reason is not null))],
    };

    private void AddPostPrior(double[] scores)
    {
        var side = analysis.IsOfLeader ? 1 : analysis.IsOfDoer ? -1 : 0;
        Array.ForEach(DecidersActs, intent => scores[(int)intent] += side * DeciderPrior);
        Array.ForEach(DoersActs, intent => scores[(int)intent] -= side * DoerPrior);
    }

    // Work given to nobody is no order; from whoever gives work it may be half of one.
    private bool IsWhole(Reading reading) =>
        reading.Intent != Intent.Assign || reading is { Person: not null } or { PersonCandidates.Count: > 0 } or { People.Count: > 0 } or { Everyone: true }
        || (!analysis.IsOfDoer && reading is { Title: not null, Deadline: not null });

    private bool IsOfRulesOnly(Reading ruled, int said) => ruled switch
    {
        // Several things in one line, or readings to choose from.
        { Rest: not null } or { Alternatives.Count: > 1 } => true,
        // "Rút đề nghị gia hạn 12": what is taken back is named like the asking.
        { Intent: Intent.Undo, Tasks.Count: > 0 } => true,
        // What is looked for by the paper it comes from.
        { Intent: Intent.Search } when ListWords.ByPaper.Where(analysis) is not null => true,
        // Something shown that is no assignment.
        { Topic: not Topic.None } => true,
        // What somebody named has.
        { Intent: Intent.UnitTasks or Intent.Overdue or Intent.Show, Person: not null } or { Intent: Intent.UnitTasks or Intent.Overdue or Intent.Show, PersonWords: not null } => true,
        // "Mấy phòng gửi báo cáo rồi": asked about, and nobody is hurried.
        { Intent: Intent.Show, Tasks.Count: 0 } => ShowWords.AskWho(analysis),
        // All there is, or all of so many.
        { Intent: Intent.Accept or Intent.Confirm or Intent.Approve } when AllAtOnce.Rows.Any(row => row.Intent == ruled.Intent && row.Where(analysis) is not null) => true,
        // Not in time and no other day named: the ways out are offered, whatever was asked for.
        { Intent: Intent.Handover, Deadline: null } when CannotMakeIt.IsIn(analysis) => true,
        // "Xong 12, quyết định số 45 ngày 3/3": handed in with the paper that shows it.
        { Intent: Intent.Complete, Tasks.Count: > 0, Evidence.Count: > 0 } or { Intent: Intent.Complete, Tasks.Count: > 0, Note: not null } => true,
        { Intent: Intent.Unknown, Deadline: not null } => said <= MaxWordsOfDate,
        _ => false,
    };
}
