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

    /// <summary>How much likelier the examples must make another meaning than the one the rules found.</summary>
    private const double TrustInRules = 15;

    // An act that names its assignment is put as such.
    private const double TrustInActs = 25;
    private const double TrustInSilence = 3;

    // What is shorter the rules know, or nobody does.
    private const int FewestWords = 3;
    private const int FewestAgainstRules = 6;

    private static readonly Care Closing = new(FewestWords: 7, Margin: 20);

    private static readonly Care Deciding = new(FewestWords, Margin: 5);

    // An answer of few words the rules know.
    private static readonly Care Answering = new(FewestWords: 4, Margin: 0);

    /// <summary>What a meaning must have for it to be thought of at all, where it would close, give back or decide work, or give it.</summary>
    private static readonly Dictionary<Intent, Care> Cares = new()
    {
        [Intent.Complete] = Closing,
        [Intent.Decline] = Closing,
        [Intent.Withdraw] = Closing,
        [Intent.Assign] = new(FewestWords: 5, Margin: 10),
        [Intent.Confirm] = Deciding,
        [Intent.Return] = Deciding,
        [Intent.Approve] = Deciding,
        [Intent.Refuse] = Deciding,
        [Intent.Yes] = Answering,
        [Intent.No] = Answering,
        [Intent.Cancel] = Answering,
        [Intent.Back] = Answering,
        [Intent.Undo] = Answering,
    };

    private static readonly PhraseSet No = PhraseSet.Of("{không}", "{chưa}", "đừng", "khoan", "not", "don't");

    // What is declined is "không thuộc" somebody as a rule.
    private static readonly PhraseSet NotDeclined = PhraseSet.Of("{không} [dám|hề|có|phải|có ý|muốn|định] (từ chối|trả|trả lại|né|chê|e|em|tôi)", "đâu (có|dám|phải)");

    private static readonly PhraseSet Done = PhraseSet.Of("{xong} {rồi}", "đã {xong}");

    // "31 phải có minh chứng mới cho qua"
    private static readonly PhraseSet NotYetDecided = PhraseSet.Of("mới (chốt|duyệt|ký|cho|xác nhận|đồng ý|được|tính|quyết)", "chờ", "đợi", "để (xem|coi|nghĩ|tính|hỏi)", "until", "once", "when");

    /// <returns>What the examples say it means, where that is something else; null where they agree or do not know.</returns>
    public Reading? Read(Reading ruled)
    {
        var words = hearing.Line.Words;
        var said = hearing.Line.Gist.Words.Count(w => !w.IsMark) + hearing.Line.Mentions.Count;
        if (words.Count > MostWords || said < (ruled.Intent == Intent.Unknown ? FewestWords : FewestAgainstRules) || IsOfRulesOnly(ruled))
        {
            return null;
        }

        var likeness = ExampleBook.Shared.Likeness(hearing.Line.Source.Tokens);
        likeness[(int)ruled.Intent] += ruled.Intent == Intent.Unknown ? TrustInSilence : hearing.HasTask && Cares.ContainsKey(ruled.Intent) ? TrustInActs : TrustInRules;
        var (first, second) = Two(likeness);
        var intent = (Intent)first;
        return intent == ruled.Intent || (Cares.TryGetValue(intent, out var care) && (said < care.FewestWords || likeness[first] - likeness[second] < care.Margin || IsDoubtful(intent))) ? null
            : new SlotReader(hearing, intent, new Span(0, 0)).Read() is var reading && IsWhole(reading) ? reading : null;
    }

    // Work given to nobody is no order.
    private static bool IsWhole(Reading reading) =>
        reading.Intent != Intent.Assign || reading is { Person: not null } or { PersonCandidates.Count: > 0 } or { People.Count: > 0 } or { Everyone: true };

    // Several things in one line, readings to choose from, a date by itself, what somebody named has, something shown that is no assignment.
    private static bool IsOfRulesOnly(Reading ruled) =>
        ruled is { Intent: Intent.UnitTasks or Intent.Overdue or Intent.Show, Person: not null } or { Intent: Intent.UnitTasks or Intent.Overdue, PersonWords: not null }
            or { Rest: not null } or { Alternatives.Count: > 1 } or { Intent: Intent.Unknown, Deadline: not null } || ruled.Topic != Topic.None;

    private bool IsDoubtful(Intent intent) => Cares[intent] is var care && care != Answering
        && (Hedges.AnyBefore(hearing.Line.Words, hearing.Line.Words.Count)
            || (intent == Intent.Assign && hearing.Has(Done))
            || (care == Deciding && hearing.Has(NotYetDecided))
            || (care == Closing && (hearing.IsQuestion || hearing.Has(intent == Intent.Decline ? NotDeclined : No) || IsOfOtherNumber())));

    // "Khu phố 12 đã hoàn thành bầu cử": there is a number, and it is no assignment's.
    private bool IsOfOtherNumber() => !hearing.HasTask && hearing.Line.Words.Where((w, i) => w.IsNumber && !hearing.Line.IsDated(i)).Any();

    private static (int First, int Second) Two(double[] likeness)
    {
        var (first, second) = (0, 1);
        for (var i = 0; i < likeness.Length; i++)
        {
            if (likeness[i] > likeness[first])
            {
                (first, second) = (i, first);
            }
            else if (i != first && (likeness[i] > likeness[second] || second == first))
            {
                second = i;
            }
        }

        return (first, second);
    }

    private sealed record Care(int FewestWords, double Margin);
}
