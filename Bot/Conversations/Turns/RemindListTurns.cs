using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>
/// "Nhắc hết đi" under a list: one question says how many and who, less what the speaker may not press and what is done; with no list
/// before him he is asked which.
/// </summary>
internal static partial class RemindListTurns
{
    private const int MostNamed = 6;

    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (AllReminded.Read(text) is not { } said)
        {
            return false;
        }

        var shown = (await LastNotice.ReadAsync(turn))?.Message;
        var numbers = shown is null ? [] : await ListedAsync(turn, shown);
        if (numbers.Count == 0)
        {
            turn.Reply = said.IsPointing ? LeaveNotices.Line(turn.Language, "RemindList.Which") : null;
            return said.IsPointing;
        }

        var owed = await RemindNow.Of(numbers).OwedAsync(turn.Act);
        if (owed.Count == 0)
        {
            turn.Reply = LeaveNotices.Line(turn.Language, "RemindList.Nobody");
            return true;
        }

        Ask(turn, owed);
        turn.Reply = turn.Reply! with { Lines = [.. turn.Reply.Lines, .. NotIncluded(turn, shown!, numbers.Count - owed.Count)] };
        return true;
    }

    /// <summary>How many, who and which; a yes reminds of exactly these.</summary>
    public static void Ask(Turn turn, IReadOnlyList<Assignment> owed) =>
        ConfirmDialog.Begin(turn, Question(turn, owed), [], Say(turn, "RemindList.text", string.Join(", ", owed.Select(a => a.Number))));

    private static string Question(Turn turn, IReadOnlyList<Assignment> owed)
    {
        var people = owed.GroupBy(a => a.AssigneeId).Select(g => (
            Who: Speech.Person(turn.Language, turn.Office.Roster, g.Key), Tasks: string.Join(", ", g.Select(a => $"NV-{a.Number}")))).ToList();
        if (people is [var only])
        {
            return Say(turn, "RemindList.One", only.Who, only.Tasks);
        }

        var named = people.Take(MostNamed).Select(p => Say(turn, "RemindList.Person", p.Who, p.Tasks)).ToList();
        if (people.Count > MostNamed)
        {
            named.Add(Say(turn, "RemindList.Others", people.Count - MostNamed));
        }

        return Say(turn, "RemindList", owed.Count, people.Count, string.Join(", ", named));
    }

    private static IEnumerable<string> NotIncluded(Turn turn, OutgoingMessage shown, int left)
    {
        if (left > 0)
        {
            yield return Say(turn, "RemindList.Left", left);
        }

        if (shown.Buttons.Any(b => PagePattern().IsMatch(b.Text)))
        {
            yield return Say(turn, "RemindList.More");
        }
    }

    /// <summary>What the message lists row by row; of an instruction to many, the lines still owed.</summary>
    private static async Task<IReadOnlyList<int>> ListedAsync(Turn turn, OutgoingMessage shown)
    {
        if (TitlePattern().Match(shown.Title ?? "") is { Success: true } title && await turn.Act.FindAsync(NumberIn(title)) is { State: AssignmentState.Parent } whole)
        {
            return await turn.Db.Assignments.Where(a => a.ParentId == whole.Id && AssignmentStates.Running.Contains(a.State))
                .OrderBy(a => a.Number).Select(a => a.Number).ToListAsync();
        }

        return [.. shown.Lines.Select(line => RowPattern().Match(line)).Where(row => row.Success).Select(NumberIn).Distinct()];
    }

    private static int NumberIn(Match match) => int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);

    private static string Say(Turn turn, string key, params object?[] values) => LeaveNotices.Say(turn.Language, key, values);

    [GeneratedRegex(@"^NV-(?<n>\d{1,9}): ", RegexOptions.CultureInvariant)]
    private static partial Regex TitlePattern();

    [GeneratedRegex(@"^\W*NV-(?<n>\d{1,9})\b", RegexOptions.CultureInvariant)]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"\s(?:trang|page) \d{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex PagePattern();
}
