using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns.Lists;

/// <summary>"Đơn vị nào chậm nhất": the digest's rates as of this moment, to whoever may read its figures.</summary>
internal static class LateUnitTurns
{
    public static async Task<OutgoingMessage> AnswerAsync(Turn turn, string text)
    {
        if (DigestLists.UnitOf(turn.Office.Roster, turn.Person) is not { } unit)
        {
            return DialogWording.Line(turn, "NoDigest");
        }

        var kind = turn.Person.Posts.Any(p => p.UnitId == unit.Id && p.Role == Role.Leader) ? DigestIssue.Leadership : DigestIssue.Unit;
        var report = await DigestReport.ReadAsync(
            turn.Db, turn.Office, kind, unit, ReportWeek.Of(turn.Office.Calendar.DateOf(turn.Now)), turn.Now, CancellationToken.None);
        var asked = report.Figures.Units.Where(u => IsOfKind(turn.Office.Roster.FindUnit(u.UnitId)?.Name ?? "", text)).ToList();
        return DigestWording.LateUnits(
            asked.Count == 0 ? report : report with { Figures = report.Figures with { Units = asked } }, turn.Person, turn.Office);
    }

    /// <summary>"Phường nào": units whose own name begins so, "UBND" apart.</summary>
    private static bool IsOfKind(string name, string text)
    {
        string[] words = Folded.Of(text).Text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var which = Array.IndexOf(words, "nao");
        var first = Folded.Of(name).Text.Split(' ').SkipWhile(w => w == "ubnd").FirstOrDefault();
        return which > 0 && words.Take(which).TakeLast(2).Contains(first);
    }
}
