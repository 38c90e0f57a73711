using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"Nhắc Bảy 84 đi, nói thứ 4 phải xong": a reminder carries no words of its own, so what was said with it is said back, and a day is offered as the deadline.</summary>
internal static partial class NotPassedOn
{
    public static async Task<OutgoingMessage> AddAsync(Turn turn, Reading reading, OutgoingMessage done)
    {
        var folded = Folded.Of(turn.Words);
        if (!turn.HadEffect || Pattern().Match(folded.Text) is not { Success: true } match)
        {
            return done;
        }

        var said = folded.Typed(match.Groups["said"]).Trim();
        var told = done with { Lines = [.. done.Lines, LeaveNotices.Say(turn.Language, "Reminded.NotPassedOn", said)] };
        if (reading.Tasks is not [var number] || (await turn.ReadDeadlineAsync(said, number))?.ToReading() is not { } day
            || await turn.Act.FindAsync(number) is not { } work || work.DeadlineOn == day.Date)
        {
            return told;
        }

        var line = LeaveNotices.Say(turn.Language, "Reminded.MoveDeadline.text", number, $"{day.Date.Day}/{day.Date.Month}/{day.Date.Year}");
        return told with
        {
            Lines = [.. told.Lines, LeaveNotices.Say(turn.Language, "Reminded.MoveDeadline", number, Speech.Day(turn.Language, day.Date))],
            Buttons = [.. told.Buttons, Button.Saying(line, line)],
        };
    }

    [GeneratedRegex(
        @"(?:[,;.]\s*|\s+(?=(?:noi|bao) (?:la|rang|phai|thu|no)\b))(?<said>(?:(?:va|roi|nho)\s+)*(?:(?:noi|dan|keu|nhan manh|bao(?!\s+cao)|nhan(?!\s+(?:viec|nhiem)))\s+\S"
        + @"|(?:thu|t[2-7]|mai|mot|chieu|sang|han|truoc|ngay|cuoi|\d{1,2}/\d{1,2})\b[^,;]*\b(?:phai|xong|nop|la|gui)|phai\b).*)$", RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
