using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>
/// "Ok cho Lan", "ok Sương", "cho Hạnh gia hạn đến t6 đi", "còn Tư thì không cho trả lại": a word on what the one named has asked for. "Không được,
/// hôm nay phải xong", right after such a request: on that. It is repeated with its title before it is done.
/// </summary>
internal static partial class RequestByName
{
    public static async Task<bool> TryAsync(Turn turn, Reading reading)
    {
        // What it is given on may be long.
        var given = Folded.Of(GrantConditions.Without(turn.Words) ?? turn.Words).Text;
        if (turn.Message.Files.Count > 0 || reading.Tasks.Count > 0 || given.Length > Longest)
        {
            return false;
        }

        // "Không được, cho đến thứ 4 thôi" is another day, and no reason.
        var words = Folded.Of(turn.Words);
        return words.Text.Length <= Longest && RefusalPattern().Match(words.Text) is { Success: true } refusal && !OtherDayPattern().IsMatch(refusal.Groups["why"].Value) ? await TryRefuseLastAsync(turn, words, refusal)
            : NameGranted(given) is { } name ? await TryGrantAsync(turn, reading, given, name)
            : KeptPattern().Match(given) is { Success: true, Index: var end } && await TryKeepAsync(turn, BeforeNamePattern().Replace(given[..end].Trim(), ""));
    }

    /// <summary>A draft that is open is not meant by a no to what has just come in.</summary>
    public static async Task<bool> ConcernsAsync(Turn turn) =>
        turn.Conversation.Dialog is Dialogs.Assigning.AssignTaskDialog.DialogName && RefusalPattern().IsMatch(Folded.Of(turn.Words).Text) && await LastRequestAsync(turn) is not null;

    private const int Longest = 60;

    private static async Task<bool> TryRefuseLastAsync(Turn turn, Folded words, Match refusal)
    {
        if (await LastRequestAsync(turn) is not { } asked)
        {
            return false;
        }

        var why = words.Typed(refusal.Groups["why"]).Trim();
        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn, asked.IsCooperation, "RefuseWith", asked.Number, asked.Title, why),
            [new Request(StepVerb.Refuse) { Task = asked.Number, Words = why }]);
        return true;
    }

    /// <summary>The work more time was just asked for, the last thing he was told.</summary>
    private static async Task<Assignment?> LastRequestAsync(Turn turn) =>
        await LastNotice.ReadAsync(turn) is { CameByItself: true, Task: { } number }
            ? (await PendingDecisions.ReadAsync(turn)).Open.FirstOrDefault(q => q.Extension is not null && q.Assignment.Number == number)?.Assignment
            : null;

    private static async Task<bool> TryGrantAsync(Turn turn, Reading reading, string words, string name)
    {
        var waiting = await PendingDecisions.ReadAsync(turn);
        var leaves = waiting.Leaves.Where(l => IsCalled(turn, l.PersonId, name)).ToList();
        var decisions = waiting.Open.Where(q => q.Verb is StepVerb.Approve or StepVerb.Confirm && IsCalled(turn, q.Assignment.AssigneeId, name)).ToList();
        if (LeavePattern().IsMatch(words))
        {
            decisions = [];
        }
        else if (TimePattern().IsMatch(words))
        {
            (leaves, decisions) = ([], decisions.FindAll(q => q.Verb == StepVerb.Approve));
        }

        switch (leaves, decisions)
        {
            case ([var leave], []):
                Ask(turn, leave);
                return true;
            case ([], [var decision]):
                Ask(turn, decision, reading.Settled.Deadline ?? reading.Deadline);
                return true;
            case ([], []) when TimePattern().IsMatch(words) && !LeavePattern().IsMatch(words) && (reading.Settled.Deadline ?? reading.Deadline) is { } day:
                return await MoreTimeGiven.TryAskAsync(turn, day, reading.Settled.Reason ?? reading.Reason, a => IsCalled(turn, a.AssigneeId, name));
            default:
                return false;
        }
    }

    private static void Ask(Turn turn, Leave leave)
    {
        var person = turn.Office.Roster.Find(leave.PersonId);
        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "GrantLeaveOf", Speech.Person(turn.Language, turn.Office.Roster, leave.PersonId), LeaveNotices.DaysOf(turn.Language, leave)),
            [],
            LeaveNotices.Say(turn.Language, "Confirm.text", person?.Name, $"{leave.FromDate.Day}/{leave.FromDate.Month}"));
    }

    private static void Ask(Turn turn, PendingDecision decision, DeadlineReading? until)
    {
        var (work, calendar) = (decision.Assignment, turn.Office.Calendar);
        if (decision.Verb == StepVerb.Confirm)
        {
            ConfirmDialog.Begin(
                turn,
                DialogWording.Say(turn.Language, "ConfirmOf", Speech.Person(turn.Language, turn.Office.Roster, work.AssigneeId), work.Number, work.Title),
                [new Request(StepVerb.Confirm) { Task = work.Number, Version = work.EventCount }]);
            return;
        }

        var due = until is { } day ? calendar.DueAt(day.Date, day.Time) : decision.Extension?.DueAt;
        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(
                turn.Language, "GrantTimeOf", Speech.Person(turn.Language, turn.Office.Roster, work.AssigneeId), work.Number, work.Title, Speech.Deadline(turn.Language, due, calendar)),
            [new Request(StepVerb.Approve) { Task = work.Number, DeadlineOn = until?.Date, Time = until?.Time }]);
    }

    /// <summary>"K cho trả lại nha, làm tiếp": of the one thing the one named wants to be rid of.</summary>
    private static async Task<bool> TryKeepAsync(Turn turn, string name)
    {
        var back = (await PendingDecisions.ReadAsync(turn)).Open.Select(q => q.Assignment)
            .Where(a => (a.State == AssignmentState.Declined || a.TransferAskedAt is not null) && IsCalled(turn, a.AssigneeId, name)).ToList();
        if (back is not [var work])
        {
            return false;
        }

        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "UpholdBy", Speech.Person(turn.Language, turn.Office.Roster, work.AssigneeId), work.Number, work.Title),
            [new Request(StepVerb.Uphold) { Task = work.Number }]);
        return true;
    }

    private static bool IsCalled(Turn turn, Guid id, string said)
    {
        var name = turn.Office.Roster.Find(id) is { } person ? Folded.Of(person.Name).Text : "";
        return said is not ("" or "anh" or "chi" or "em" or "co" or "chu" or "bac" or "ong" or "ba" or "mai" or "sau" or "nay") && (name == said || name.EndsWith($" {said}", StringComparison.Ordinal));
    }

    /// <summary>"Ok lan sau" names nobody: behind the name stands nothing, or what was asked for.</summary>
    private static string? NameGranted(string words)
    {
        if (OpeningPattern().Match(words) is not { Success: true, Length: var opening })
        {
            return null;
        }

        var said = words[opening..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var to = 1; to <= Math.Min(said.Length, LongestName); to++)
        {
            if (to == said.Length || TailPattern().IsMatch(string.Join(' ', said[to..])))
            {
                return string.Join(' ', said[..to]).Trim(',', '.', '!', ';');
            }
        }

        return null;
    }

    private const int LongestName = 4;

    private const string Titles = @"(?:(?:anh|chi|em|co|chu|thang|dong chi|d/c|a|c|e)\s+)?";

    [GeneratedRegex(@"^\W*(?:(?:(?:da|u|uh|um|thoi|roi|vang)\W+)*(?:ok|oke|okie|dong y|duyet|nhat tri|duoc|dc)\b\s*,?\s*(?:cho\s+)?|(?:(?:thoi|u|roi)\W+)*cho\s+)" + Titles)]
    private static partial Regex OpeningPattern();

    // "Cho Lan qua Sở sáng mai" sends her there.
    private const string Until = @"(?:den|toi|sang|qua)\s+(?:het\s+)?(?:\d|(?:ngay|thu|t\d|mai|mot|kia|sang|chieu|trua|toi|cuoi|dau|giua|tuan|thang|quy|hom|chu nhat|cn|mung)\b)";

    [GeneratedRegex(@"^(?:(?:xin )?(?:gia han|lui|doi|them|nghi|di hoc|di hop)\b|" + Until + @"|(?:(?:nhe|nha|di|a|luon|thoi|do|roi|em|e)\b\W*)+$)")]
    private static partial Regex TailPattern();

    [GeneratedRegex(@"^(?:(?:thoi|chi)\s+)?(?:cho|gia han|lui|doi|sua)\s+(?:(?:han|no|em|toi da)\s+)*(?:den|toi|sang|qua|thanh|het|han)\b|^de\s+(?:mai|chieu|sang|xem|tinh|coi|hop)\b")]
    private static partial Regex OtherDayPattern();

    [GeneratedRegex(@"\b(?:nghi|di hoc|di hop|di phep)\b")]
    private static partial Regex LeavePattern();

    [GeneratedRegex(@"\b(?:gia han|lui|doi|them)\b|\b" + Until)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"\s(?:thi\s+)?(?:k|ko|khong|kg)\s+(?:cho|duoc|dc)\s+(?:tra|tra lai|tra ve|chuyen|bo)\b")]
    private static partial Regex KeptPattern();

    [GeneratedRegex(@"^\W*(?:con\s+)?" + Titles)]
    private static partial Regex BeforeNamePattern();

    [GeneratedRegex(@"^\W*(?:(?:da|u|a|thoi)\s+)*(?:khong|ko|k|kg|chua)\s+(?:duoc|dc|cho|the|gia han|lui|doi)(?:\s+(?:dau|em|e|duoc|dc|dau em))*\s*[,.;:!]\s*(?<why>\w+\s+\w.*?)\W*$", RegexOptions.Singleline)]
    private static partial Regex RefusalPattern();
}
