using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Drafts;

/// <summary>"Thêm Sở Y tế nữa, rồi duyệt luôn": a change to drafts, and behind it that they are to go out then.</summary>
internal static class IssuedBehind
{
    private static readonly Lexicon Lexicon = Lexicon.Of("drafts/issued-behind");

    private static readonly PhraseSet Then = Lexicon["then"];

    private static readonly PhraseSet Issue = Lexicon["issue"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    /// <returns>The change alone, as typed; null where nothing is said of issuing behind it.</returns>
    public static string? ChangeIn(string text)
    {
        var folded = Folded.Of(text);
        var words = Seen.All(folded.Tokens);
        for (var at = 1; at < words.Count; at++)
        {
            var stop = words[at].IsMark ? 1 : 0;
            var then = Then.At(words, at + stop);
            if (stop + then > 0 && Issue.At(words, at + stop + then) is > 0 and var issue && at + stop + then + issue is var end
                && Courtesy.Over(words, end, Closing) == words.Count && folded.OriginalSlice(words[0].Start, words[at - 1].End) is var change
                // "Thêm giao Lan soạn quyết định rồi ban hành": what she is to do.
                && (DraftWords.Added(change) is null || end < words.Count))
            {
                return change;
            }
        }

        return null;
    }
}
