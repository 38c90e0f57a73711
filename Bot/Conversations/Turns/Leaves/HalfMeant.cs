using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Conversations.Turns.Leaves;

/// <summary>"Em nghỉ sáng thôi, chiều em vô", of the one day asked for and not agreed to yet: half of that day.</summary>
internal static partial class HalfMeant
{
    public static async Task<LeaveDays?> ReadAsync(Turn turn, string text)
    {
        if (Pattern().Match(Folded.Of(text).Text) is not { Success: true } match)
        {
            return null;
        }

        var (me, today) = (turn.Person.Id, turn.Office.Calendar.DateOf(turn.Now));
        var asked = await turn.Db.Leaves.AsNoTracking().Where(l => l.PersonId == me && l.ConfirmedById == null && l.FromDate >= today).Take(2).ToListAsync();
        var isMorning = match.Groups["half"].Value == "sang";
        return asked is [var only] && only.FromDate == only.ToDate ? new LeaveDays(only.FromDate, only.ToDate, StartsAtNoon: !isMorning, EndsAtNoon: isMorning) : null;
    }

    [GeneratedRegex(@"^\W*(?:(?:da|a|chi|anh|em|e|toi|minh|xin)\s+)*(?:chi\s+)?nghi\s+(?:buoi\s+)?(?<half>sang|chieu)\s+thoi\b[^\d]*$")]
    private static partial Regex Pattern();
}
