using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"À nhầm, cái vỉa hè để Quý làm", "việc 2 giao cho Lan": one of several pieces of work, and who is to do it instead. The whole line says it.</summary>
/// <param name="Matter">What it is called, as typed; empty where it is not.</param>
/// <param name="Number">Its number in the list, where it is called by that.</param>
/// <param name="Name">As typed; whether it names anybody is not known here.</param>
/// <param name="IsSlip">A slip of the hand is told with it.</param>
internal sealed record ItemGivenOn(string Matter, int? Number, string Name, bool IsSlip)
{
    private const int LongestMatter = 10;

    private static readonly PhraseSet ChangedMind = PhraseSet.Of("thôi [,]", "đổi ý [rồi] [,]");

    /// <summary>"Thôi giao cho Tư luôn": no slip, but another mind about what was given a moment before.</summary>
    public bool IsSecondThought { get; init; }

    public static ItemGivenOn? Read(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        var from = Courtesy.Over(words, 0, SecondThoughts.HoldOn, Courtesy.Opening);
        for (var at = from; at < Math.Min(words.Count, from + LongestMatter + 1); at++)
        {
            // "Đừng chuyển cho Lan", "việc 1 không giao Lan" gives nobody anything, with or without marks.
            if (words[..at].Exists(w => w.Folded is "dung" or "khong" or "ko" or "khoi" or "chua"))
            {
                return null;
            }

            if (GivenOn.BeginsAt(words, at) && GivenOn.NameIn(folded.OriginalSlice(words[at].Start, words[^1].End)) is { } name)
            {
                var number = at > from && words[at - 1] is { IsNumber: true } last && SecondThoughts.Item.Covers(words, from, at - 1) ? last.Token.Value : (int?)null;
                return new ItemGivenOn(at == from ? "" : folded.OriginalSlice(words[from].Start, words[at - 1].End), number, name, words[..from].Exists(w => w.Folded is "nham" or "lon"))
                {
                    IsSecondThought = ChangedMind.EndsAt(words, 0, from),
                };
            }
        }

        return null;
    }
}
