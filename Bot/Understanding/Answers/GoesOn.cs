using System.Globalization;
using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"178 tiếp tục làm đi", "cứ làm tiếp 178, vì việc này của Phòng": whoever gave the work back goes on with it.</summary>
/// <param name="Words">Behind a comma or "vì", as typed.</param>
/// <param name="IsWhy">They are said to be why, and speak of nothing else.</param>
internal sealed record GoesOn(IReadOnlyList<int> Numbers, string? Words, bool IsWhy)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("answers/goes-on");

    private const int MostWords = 30;

    private const int LongestNumber = 7;

    private static readonly PhraseSet Opening = Lexicon["opening"];

    private static readonly PhraseSet Phrases = Lexicon["go on"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    private static readonly PhraseSet Beside = Lexicon["beside a number"];

    private static readonly PhraseSet OtherActs = Lexicon["other acts"];

    private static readonly PhraseSet Until = Lexicon["until"];

    private static readonly PhraseSet Days = Lexicon["days"];

    public static GoesOn? Read(string text)
    {
        var line = Folded.Of(text);
        var words = Seen.All(line.Tokens);
        if (words.Count > MostWords || words.Exists(w => w.Is('?')))
        {
            return null;
        }

        var numbers = new List<int>();
        var isSaid = false;
        for (var at = 0; at < words.Count;)
        {
            if (isSaid && TailAt(words, at) is var tail and > 0)
            {
                return WithTail(line, words, numbers, tail, WordSets.Reasons.At(words, tail));
            }

            var phrase = isSaid ? 0 : Phrases.At(words, at);
            var step = phrase > 0 ? phrase : IsNumber(words[at]) || words[at].IsMark ? 1 : Courtesy(words, at, isSaid, numbers.Count > 0);
            if (step == 0 || words[at].Is('/'))
            {
                return null;
            }

            if (phrase == 0 && IsNumber(words[at]))
            {
                numbers.Add(int.Parse(words[at].Folded, CultureInfo.InvariantCulture));
            }

            isSaid |= phrase > 0;
            at += step;
        }

        return isSaid ? new GoesOn(numbers, null, IsWhy: false) : null;
    }

    private static int Courtesy(List<Seen> words, int at, bool isSaid, bool isNumbered) =>
        Math.Max(Opening.At(words, at), Math.Max(isSaid ? Closing.At(words, at) : 0, isNumbered ? Beside.At(words, at) : 0));

    private static bool IsNumber(Seen word) => word is { IsNumber: true, Folded.Length: <= LongestNumber };

    /// <summary>Where words of their own begin, behind a comma or with "vì"; 0 where none do: "cứ làm tiếp, việc 178 nhé".</summary>
    private static int TailAt(List<Seen> words, int at)
    {
        var isMarked = words[at].Is(',') || words[at].Is(':') || words[at].Is('.') || words[at].Is(';');
        var from = isMarked ? at + 1 : at;
        if (from >= words.Count || words[from].IsMark || (!isMarked && !BeginsWhy(words, from) && !BeginsUntil(words, from)))
        {
            return 0;
        }

        var next = from + Opening.At(words, from);
        return next < words.Count && IsNumber(words[next]) ? 0 : from;
    }

    // "…, hạn 12/3", "… tới thứ 4"; "làm tiếp cho tôi nhé" names no day.
    private static bool BeginsUntil(List<Seen> words, int at) =>
        Until.At(words, at) is > 0 and var until && at + until < words.Count && (words[at + until].IsNumber || Days.At(words, at + until) > 0);

    // "Continue with 178 as planned" says no why.
    private static bool BeginsWhy(List<Seen> words, int at) => WordSets.Reasons.At(words, at) is > 0 and var cue && at + cue < words.Count && !words[at].Is("as");

    private static GoesOn? WithTail(Folded line, List<Seen> words, List<int> numbers, int from, int cue)
    {
        var hasNumber = words.FindIndex(from, IsNumber) >= 0;
        var isWhy = cue > 0 && from + cue < words.Count;
        if (hasNumber && !isWhy && !BeginsUntil(words, from))
        {
            return null;
        }

        var start = words[isWhy ? from + cue : from].Start;
        return new GoesOn(numbers, line.OriginalSlice(start, words[^1].End), isWhy && !hasNumber && !OtherActs.IsIn(words, from));
    }
}
