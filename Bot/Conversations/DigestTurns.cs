using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations;

/// <summary>The digest on demand, the list behind each of its numbers, and a head's line beside his unit's.</summary>
internal static class DigestTurns
{
    /// <summary>True when the words are about one of them.</summary>
    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text)
    {
        if (DigestWords.ExplanationIn(text) is { } line)
        {
            var result = await new ExplainFigures(line).RunAsync(turn.Act);
            turn.HadEffect = result is ExplainFiguresResult.Explained;
            turn.Reply = DigestListWording.Explained(turn.Person, result, turn.Office);
            return true;
        }

        if (DigestWords.Read(text, turn.Office.Roster) is { } opened)
        {
            await OpenAsync(turn, opened.List, opened.Unit?.Id, Paging.PageIn(text));
            return true;
        }

        if (reading.Intent != Intent.Digest)
        {
            return false;
        }

        turn.Reply = await NowAsync(turn);
        return true;
    }

    public static async Task OpenAsync(Turn turn, DigestList list, Guid? unitId, int page)
    {
        if (list == DigestList.NotConfirmed && (unitId ?? DigestLists.UnitOf(turn.Office.Roster, turn.Person)?.Id) is { } unit
            && Domain.Assignments.Rights.Oversees(turn.Office.Roster, turn.Person, unit, [Role.Leader, Role.Head, Role.Deputy, Role.Focal, Role.Clerk]))
        {
            turn.Reply = DigestListWording.NotConfirmed(turn.Language, await DigestLists.NotConfirmedAsync(turn.Db, turn.Office, unit));
            return;
        }

        turn.Reply = DigestListWording.Tasks(
            turn.Language,
            await DigestLists.PageAsync(turn.Db, turn.Office, turn.Person, list, unitId, page, turn.Now),
            turn.Office,
            turn.Now);
    }

    /// <summary>The figures as of this moment; the weekly one stays what was sent.</summary>
    private static async Task<OutgoingMessage> NowAsync(Turn turn)
    {
        if (DigestLists.UnitOf(turn.Office.Roster, turn.Person) is not { } unit)
        {
            return DialogWording.Line(turn, "NoDigest");
        }

        var isLeader = turn.Person.Posts.Any(p => p.UnitId == unit.Id && p.Role == Role.Leader);
        var report = await DigestReport.ReadAsync(
            turn.Db,
            turn.Office,
            isLeader ? DigestIssue.Leadership : DigestIssue.Unit,
            unit,
            ReportWeek.Of(turn.Office.Calendar.DateOf(turn.Now)),
            turn.Now,
            CancellationToken.None);
        var waiting = await WaitingForReader.ReadAsync(turn.Db, turn.Office.Roster, turn.Person, CancellationToken.None);
        return isLeader
            ? DigestWording.Leadership(report, turn.Person, waiting, turn.Office)
            : DigestWording.Unit(report, turn.Person, waiting, turn.Office, leadershipAt: null);
    }
}
