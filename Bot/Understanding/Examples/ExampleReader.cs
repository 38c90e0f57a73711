using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Slots;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Examples;

/// <summary>
/// A second hearing of every line: what is it like of all that people are known to say? The rules are believed unless the examples
/// speak clearly against them. What is heard so is never acted on before a yes.
/// </summary>
internal sealed class ExampleReader(Hearing hearing)
{
    private const int MaxWords = 60;
    private const int MinWordsAgainstRules = 6;

    /// <summary>How much likelier the examples must make another meaning than the one the rules found; an act that names its assignment is put as such.</summary>
    private const double RulesPrior = 15;
    private const double NumberedActPrior = 25;
    private const double UnknownPrior = 3;

    /// <summary>How much more often a head decides, and a doer reports, than the other.</summary>
    private const double DeciderPrior = 4;
    private const double DoerPrior = 1;

    private static readonly Intent[] DecidersActs =
        [Intent.Approve, Intent.Refuse, Intent.Confirm, Intent.Return, Intent.Withdraw, Intent.Remind, Intent.AssignedByMe, Intent.WaitingForMe, Intent.UnitTasks];

    private static readonly Intent[] DoersActs =
        [Intent.Extend, Intent.Complete, Intent.Accept, Intent.Decline, Intent.Progress, Intent.Blocked, Intent.Unblocked, Intent.Handover, Intent.MyTasks];

    /// <returns>What the examples say it means, where that is something else; null where they agree or do not know.</returns>
    public Reading? Read(Reading ruled)
    {
        var said = hearing.Line.Gist.Words.Count(w => !w.IsMark) + hearing.Line.Mentions.Count;
        if (hearing.Line.Words.Count > MaxWords || (ruled.Intent != Intent.Unknown && said < MinWordsAgainstRules) || IsOfRulesOnly(ruled))
        {
            return null;
        }

        var scores = ExampleClassifier.Shared.Scores(hearing.Line.Source.Tokens);
        AddPostPrior(scores);
        scores[(int)ruled.Intent] += ruled.Intent == Intent.Unknown ? UnknownPrior : hearing.HasTask && ExampleThresholds.IsOfAct(ruled.Intent) ? NumberedActPrior : RulesPrior;
        var best = Array.IndexOf(scores, scores.Max());
        var margin = scores[best] - scores.Where((_, i) => i != best).Max();
        var intent = (Intent)best;
        return intent != ruled.Intent && ExampleThresholds.For(intent).Allows(hearing, said, margin)
            && new SlotReader(hearing, intent, new Span(0, 0)).Read() is var reading && IsWhole(reading) ? reading : null;
    }

    private void AddPostPrior(double[] scores)
    {
        var side = hearing.IsOfLeader ? 1 : hearing.IsOfDoer ? -1 : 0;
        Array.ForEach(DecidersActs, intent => scores[(int)intent] += side * DeciderPrior);
        Array.ForEach(DoersActs, intent => scores[(int)intent] -= side * DoerPrior);
    }

    // Work given to nobody is no order.
    private static bool IsWhole(Reading reading) =>
        reading.Intent != Intent.Assign || reading is { Person: not null } or { PersonCandidates.Count: > 0 } or { People.Count: > 0 } or { Everyone: true };

    // Several things in one line, readings to choose from, a date by itself, what somebody named has, something shown that is no assignment.
    private static bool IsOfRulesOnly(Reading ruled) =>
        ruled is { Intent: Intent.UnitTasks or Intent.Overdue or Intent.Show, Person: not null } or { Intent: Intent.UnitTasks or Intent.Overdue, PersonWords: not null }
            or { Rest: not null } or { Alternatives.Count: > 1 } or { Intent: Intent.Unknown, Deadline: not null } || ruled.Topic != Topic.None;
}
