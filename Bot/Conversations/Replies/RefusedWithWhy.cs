using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>"Không, giữ thứ 6", to the question whether more time is given or a product taken: it is not, and that is why; it is repeated before it is done.</summary>
internal static partial class RefusedWithWhy
{
    public static async Task<bool> TryAsync(Turn turn, Reading reading)
    {
        if (ConfirmDialog.OnlyStep(turn) is not { Verb: StepVerb.Approve or StepVerb.Confirm, Task: { } number, Verb: var yes } || await turn.Act.FindAsync(number) is not { } asked)
        {
            return false;
        }

        // "Không, thứ 5 thôi em" gives another day, "chưa, 15 xong chưa em" is of another work.
        if (reading.Tasks.Any(task => task != number) || reading.Intent is not (Intent.Unknown or Intent.No or Intent.Refuse or Intent.Return or Intent.Cancel or Intent.Extend)
            || (reading.Deadline is { } day && turn.Office.Calendar.DueAt(day.Date, day.Time) > asked.DueAt))
        {
            return false;
        }

        var folded = Folded.Of(turn.Words);
        if (Pattern().Match(folded.Text) is not { Success: true } said || await ShortAnswers.IsToldOfSinceAsync(turn, number))
        {
            return false;
        }

        var no = yes == StepVerb.Approve ? StepVerb.Refuse : StepVerb.Return;
        var why = folded.Typed(said.Groups["why"]).Trim();
        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn, asked.IsCooperation, $"{no}With", asked.Number, asked.Title, why),
            [new Request(no) { Task = number, Words = why }]);
        return true;
    }

    // "Không, để tôi xem đã", "không, nhầm" decide nothing.
    [GeneratedRegex(
        @"^\W*(?:(?:da|u|a|em|e)\s+)*(?:khong|ko|k|chua)(?:\s+(?:duoc|dc|dong y|cho|em|e|a|dau))*\s*[,.;:]\s*"
        + @"(?<why>(?!(?:de|cho|doi|khoan|tu tu|thoi|nham|lon|cam on|xem|tinh|lat|mai|chieu|hoi|dang|con dang|con ban|ban|chua|duoc|dc|ok|sai viec|khong phai|(?:anh|chi|toi|a|c|em|e) (?:chua|dang|ban)|y (?:toi|anh|chi|em|a))\b)\w+\s+\w.*?)\W*$", RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
