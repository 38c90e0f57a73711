using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>"Cái vỉa hè", "máy photo": one of a few pieces of work by the words of its title that are no everyday ones, which may be cut short.</summary>
internal static partial class NamedMatter
{
    private const int ShortestCut = 4;

    /// <summary>Null where no title has all of the words, or several have.</summary>
    public static T? Only<T>(string words, IReadOnlyList<T> works, Func<T, string?> title)
        where T : class
    {
        if (NamedWork.Only(words, works, w => title(w) ?? "") is { } paired)
        {
            return paired;
        }

        return MayBeIn(words) && WithAll(words, works, title) is [var only] ? only : null;
    }

    /// <summary>Those whose title has all of the words that are no everyday ones.</summary>
    public static IReadOnlyList<T> WithAll<T>(string words, IReadOnlyList<T> works, Func<T, string?> title)
    {
        var said = WordsOf(words).Where(w => !NamedWork.IsGeneral(w)).ToList();
        return [.. works.Where(w => WordsOf(title(w) ?? "").ToHashSet() is var titled && said.TrueForAll(one => titled.Contains(one) || (one.Length >= ShortestCut
            && titled.Any(whole => whole.StartsWith(one, StringComparison.Ordinal)))))];
    }

    /// <summary>Whether anything is called by a word of its own.</summary>
    public static bool MayBeIn(string words) => WordsOf(words).Any(w => !NamedWork.IsGeneral(w));

    private static IEnumerable<string> WordsOf(string text) => WordPattern().Matches(Folded.Of(text).Text).Select(m => m.Value);

    [GeneratedRegex(@"[a-z0-9]{2,}", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex WordPattern();
}
