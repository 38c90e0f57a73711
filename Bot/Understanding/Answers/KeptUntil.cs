using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Calendar;

namespace ReformBot.Bot.Understanding.Answers;

/// <summary>"Hạn 20/3", "cho tới hết tuần", said beside that work stays where it is: by when it is to be done, and no remark.</summary>
/// <param name="Words">What else is said, as typed; null for nothing.</param>
internal sealed partial record KeptUntil(DeadlineReading Day, string? Words)
{
    /// <summary>Null where no day begins a clause of the words, or only a day does and more is said: "vì họp ngày 10/3", "mai họp nói sau" tell why.</summary>
    public static KeptUntil? Read(string words, DateTimeOffset now, OfficeCalendar calendar)
    {
        var line = Folded.Of(words);
        if (DeadlineReader.Read(line, now, calendar, DeadlineHints.None) is not { Date: not null } found || found.ToReading() is not { } day)
        {
            return null;
        }

        var lead = LeadPattern().Match(line.Text[..found.Start]);
        if (!lead.Success)
        {
            return null;
        }

        var (before, after) = (line.OriginalSlice(0, lead.Index), line.OriginalSlice(found.End, line.Text.Length));
        var rest = Rest($"{before.TrimEnd()}, {after.TrimStart()}");
        return rest is null || CuePattern().IsMatch(line.Text[lead.Index..found.End]) ? new KeptUntil(day, rest) : null;
    }

    private static string? Rest(string words) => IdlePattern().IsMatch(Folded.Of(words).Text) ? null : words.Trim(' ', ',', '.', ';', ':', '!');

    [GeneratedRegex(@"(?:^|[,.;:])\s*(?:\b(?:nhung|ma|thi|nho|nhung ma|cho|(?:em|e|anh|chi)|han|thoi han|den|toi|la|xong|lam xong|nop|truoc|cham nhat|phai|moi)\b\s*)*$")]
    private static partial Regex LeadPattern();

    [GeneratedRegex(@"\b(?:han|thoi han|den|toi|xong|nop|truoc|cham nhat)\b")]
    private static partial Regex CuePattern();

    [GeneratedRegex(@"^(?:\W|\b(?:nhe|nha|nghe|nghen|a|em|e|anh|chi|di|thoi|luon|la|duoc|dc|cung|xong|nop|giup|cho|toi|nhung|ma|thi)\b)*$")]
    private static partial Regex IdlePattern();
}
