using System.Globalization;
using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>"Trang 2", "xem tiếp": of the list he has just been shown, whose button says the words in full.</summary>
internal static partial class NextPages
{
    /// <summary>What is longer asks for more than a page, and need not be looked at.</summary>
    private const int Longest = 40;

    /// <returns>The line it stands for; null where the words say something else, or the last thing shown has no further page.</returns>
    public static async Task<string?> LineAsync(Turn turn, string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var isPage = Paging.IsPage(text);
        if ((!isPage && !OnPattern().IsMatch(Folded.Of(text).Text)) || (await LastNotice.ReadAsync(turn))?.Message.Buttons is not { Count: > 0 } buttons
            || buttons.LastOrDefault(b => PagePattern().IsMatch(b.Text)) is not { Text: var next })
        {
            return null;
        }

        return isPage ? PagePattern().Replace(next, $" ${{word}} {Paging.PageIn(text).ToString(CultureInfo.InvariantCulture)}") : next;
    }

    [GeneratedRegex(@"\s(?<word>trang|page) \d{1,3}$")]
    private static partial Regex PagePattern();

    [GeneratedRegex(
        @"^\W*(?:(?:da|cho|em|e|anh|chi)\s+)*(?:xem tiep|tiep|tiep theo|tiep di|xem them|trang sau|trang tiep|con nua khong|con gi nua khong"
        + @"|next|more)(?:\s+(?:a|nhe|nha|di))*\W*$")]
    private static partial Regex OnPattern();
}
