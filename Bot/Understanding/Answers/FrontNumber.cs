using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>The number a line begins with: which assignment is spoken of, so many of something, or a house in a street.</summary>
/// <param name="IsCount">"150 hồ sơ tồn", "109 đường Trần Phú".</param>
/// <param name="IsMarked">"NV-12", "việc 12": no count, whatever follows.</param>
internal sealed partial record FrontNumber(int Number, bool IsCount, bool IsMarked)
{
    /// <summary>Fewer may be a list's, a day's or a count.</summary>
    public const int FewestOfWork = 100;

    private static readonly PhraseSet Places = PhraseSet.Of("đường", "phố", "hẻm", "ngõ", "ngách", "quốc lộ", "tỉnh lộ", "tổ", "khóm", "ấp");

    /// <summary>In front, after courtesy and "việc".</summary>
    public static FrontNumber? Of(string text) => BareNumbers.Leading(text) is (> 0 and var number, var behind) ? Make(number, behind, MarkedPattern().IsMatch(Folded.Of(text).Text)) : null;

    /// <summary>Straight behind the verb, in "nộp 184 tiếp nhận 112".</summary>
    public static FrontNumber? Behind(string text) => SentWords.NumberHandedIn(text) is (> 0 and var number, var behind) ? Make(number, behind, isMarked: false) : null;

    private static FrontNumber Make(int number, string behind, bool isMarked)
    {
        var words = Seen.All(Folded.Of($"{number} {behind}").Tokens);
        return new FrontNumber(number, !isMarked && (CountedThings.At(words, 1) || Places.At(words, 1) > 0), isMarked);
    }

    [GeneratedRegex(@"^\W*(?:(?:da|vang)\s+)*(?:nv\b|viec\b|nhiem vu\b|#)")]
    private static partial Regex MarkedPattern();
}
