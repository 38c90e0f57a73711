using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns.Lists;

/// <summary>The digest on demand, the list behind each of its numbers, and what may be a head's line beside his unit's.</summary>
internal static class DigestTurns
{
    /// <summary>True when the words are about one of them.</summary>
    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text)
    {
        if (DigestWords.Read(text, turn.Office.Roster, turn.Person) is { } opened)
        {
            await OpenAsync(turn, opened.List, opened.Unit?.Id, Paging.PageIn(text));
            return true;
        }

        if (reading.Intent != Intent.Digest)
        {
            return await TryOfferAsync(turn, reading, text);
        }

        turn.Reply = await NowAsync(turn);
        return true;
    }

    /// <summary>
    /// "Trễ 1 việc do chờ số liệu" right under his unit's figures may be the line they ask for, or about one assignment: nothing is
    /// written down, and it is one tap from being the explanation.
    /// </summary>
    private static async Task<bool> TryOfferAsync(Turn turn, Reading reading, string text)
    {
        if (reading is not { Tasks.Count: 0, Intent: Intent.Unknown or Intent.Progress or Intent.Blocked or Intent.Extend or Intent.Complete }
            || turn.Conversation.Dialog is not null || turn.Message.Files.Count > 0 || text.Contains('?', StringComparison.Ordinal)
            || text.Count(char.IsWhiteSpace) < FewestGaps || ExplainFigures.HeadedBy(turn.Office.Roster, turn.Person).Count == 0
            || await LastNotice.ReadAsync(turn) is not { } last || !last.Key.StartsWith($"digest:{DigestIssue.Unit}:", StringComparison.Ordinal))
        {
            return false;
        }

        turn.Reply = DigestListWording.Offered(turn.Language, text);
        return true;
    }

    private const int FewestGaps = 4;

    public static async Task OpenAsync(Turn turn, DigestList list, Guid? unitId, int page) => turn.Reply = await OpenedAsync(turn, list, unitId, page);

    public static async Task<OutgoingMessage> OpenedAsync(Turn turn, DigestList list, Guid? unitId, int page) =>
        (list, DigestLists.UnitFor(turn.Office.Roster, turn.Person, unitId)) switch
        {
            (DigestList.NotConfirmed, { } unit) =>
                DigestListWording.NotConfirmed(turn.Language, await DigestLists.NotConfirmedAsync(turn.Db, turn.Office, unit.Id, turn.Now)),
            (DigestList.Gaps, { } unit) =>
                DigestListWording.Gaps(turn.Language, await DigestLists.GapsAsync(turn.Db, turn.Office, unit.Id, turn.Now), turn.Office),
            (DigestList.Praised, { } unit) =>
                DigestListWording.Praised(turn.Language, await DigestLists.PraisedAsync(turn.Db, turn.Office, unit.Id, turn.Now), turn.Office),
            _ => DigestListWording.Tasks(
                turn.Person, await DigestLists.PageAsync(turn.Db, turn.Office, turn.Person, list, unitId, page, turn.Now), turn.Office, turn.Now),
        };

    /// <summary>
    /// The last week's digest as it was sent, and the running week below it in one line; before the first one, the figures as of
    /// this moment.
    /// </summary>
    private static async Task<OutgoingMessage> NowAsync(Turn turn)
    {
        if (DigestLists.UnitOf(turn.Office.Roster, turn.Person) is not { } unit)
        {
            return DialogWording.Line(turn, "NoDigest");
        }

        var isLeader = turn.Person.Posts.Any(p => p.UnitId == unit.Id && p.Role == Role.Leader);
        var waiting = await WaitingForReader.ReadAsync(turn.Db, turn.Office, turn.Person, turn.Now, CancellationToken.None);
        string[] kinds = isLeader ? [DigestIssue.Leadership] : [DigestIssue.Unit, DigestIssue.Leadership];
        foreach (var kind in kinds)
        {
            if (await LastDigest.ReadAsync(turn.Db, turn.Office, kind, unit, turn.Person.Id, CancellationToken.None) is { } last)
            {
                return await AgainAsync(turn, last, waiting);
            }
        }

        var report = await DigestReport.ReadAsync(
            turn.Db, turn.Office, kinds[0], unit, ReportWeek.Of(turn.Office.Calendar.DateOf(turn.Now)), turn.Now, CancellationToken.None);
        return Compose(turn, report, waiting);
    }

    private static async Task<OutgoingMessage> AgainAsync(Turn turn, LastDigest last, WaitingForReader waiting)
    {
        var boxes = await new CountedAssignments(turn.Db, turn.Office.Roster, turn.Office.Calendar, turn.Now)
            .BoxesAsync(last.Report.Unit.Id, CancellationToken.None);
        var now = boxes.Values.Aggregate(BoxCounts.None, (sum, unit) => sum + unit);
        var said = last.Sent is { } sent && sent.Language == turn.Language ? sent : Compose(turn, last.Report, waiting);
        var week = ReportWeek.Of(turn.Office.Calendar.DateOf(turn.Now));
        return said with { Lines = [.. said.Lines, DigestWording.Running(turn.Language, week, now, turn.Now, turn.Office)] };
    }

    private static OutgoingMessage Compose(Turn turn, DigestReport report, WaitingForReader waiting) =>
        report.Kind == DigestIssue.Leadership
            ? DigestWording.Leadership(report, turn.Person, waiting, turn.Office)
            : DigestWording.Unit(report, turn.Person, waiting, turn.Office, leadershipAt: null);
}
