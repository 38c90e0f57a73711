using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Slots;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Examples;

/// <summary>
/// A second hearing of every line: what is it like of all that people are known to say? The rules are believed unless the examples
/// speak clearly against them. What is heard so is never acted on before a yes.
/// </summary>
internal sealed class LikenedReader(Hearing hearing)
{
    private const int MostWords = 60;
    private const int FewestAgainstRules = 6;

    /// <summary>How much likelier the examples must make another meaning than the one the rules found; an act that names its assignment is put as such.</summary>
    private const double TrustInRules = 15;
    private const double TrustInActs = 25;
    private const double TrustInSilence = 3;

    /// <summary>How much more often a head decides, and a doer reports, than the other.</summary>
    private const double Deciders = 4;
    private const double Doers = 1;

    private static readonly Intent[] OfDeciders =
        [Intent.Approve, Intent.Refuse, Intent.Confirm, Intent.Return, Intent.Withdraw, Intent.Remind, Intent.AssignedByMe, Intent.WaitingForMe, Intent.UnitTasks];

    private static readonly Intent[] OfDoers =
        [Intent.Extend, Intent.Complete, Intent.Accept, Intent.Decline, Intent.Progress, Intent.Blocked, Intent.Unblocked, Intent.Handover, Intent.MyTasks];

    /// <returns>What the examples say it means, where that is something else; null where they agree or do not know.</returns>
    public Reading? Read(Reading ruled)
    {
        var said = hearing.Line.Gist.Words.Count(w => !w.IsMark) + hearing.Line.Mentions.Count;
        if (hearing.Line.Words.Count > MostWords || (ruled.Intent != Intent.Unknown && said < FewestAgainstRules) || IsOfRulesOnly(ruled))
        {
            return null;
        }

        var likeness = ExampleBook.Shared.Likeness(hearing.Line.Source.Tokens);
        WeighPost(likeness);
        likeness[(int)ruled.Intent] += ruled.Intent == Intent.Unknown ? TrustInSilence : hearing.HasTask && Care.IsOfAct(ruled.Intent) ? TrustInActs : TrustInRules;
        var most = Array.IndexOf(likeness, likeness.Max());
        var margin = likeness[most] - likeness.Where((_, i) => i != most).Max();
        var intent = (Intent)most;
        return intent != ruled.Intent && Care.Of(intent).Allows(hearing, said, margin)
            && new SlotReader(hearing, intent, new Span(0, 0)).Read() is var reading && IsWhole(reading) ? reading : null;
    }

    private void WeighPost(double[] likeness)
    {
        var side = hearing.IsOfLeader ? 1 : hearing.IsOfDoer ? -1 : 0;
        Array.ForEach(OfDeciders, intent => likeness[(int)intent] += side * Deciders);
        Array.ForEach(OfDoers, intent => likeness[(int)intent] -= side * Doers);
    }

    // Work given to nobody is no order.
    private static bool IsWhole(Reading reading) =>
        reading.Intent != Intent.Assign || reading is { Person: not null } or { PersonCandidates.Count: > 0 } or { People.Count: > 0 } or { Everyone: true };

    // Several things in one line, readings to choose from, a date by itself, what somebody named has, something shown that is no assignment.
    private static bool IsOfRulesOnly(Reading ruled) =>
        ruled is { Intent: Intent.UnitTasks or Intent.Overdue or Intent.Show, Person: not null } or { Intent: Intent.UnitTasks or Intent.Overdue, PersonWords: not null }
            or { Rest: not null } or { Alternatives.Count: > 1 } or { Intent: Intent.Unknown, Deadline: not null } || ruled.Topic != Topic.None;
}
