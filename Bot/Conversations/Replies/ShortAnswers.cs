using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>A word or two right after he was told something, no dialog being open: heard, no, a day, what is wrong with it.</summary>
internal static partial class ShortAnswers
{
    /// <summary>
    /// "Dạ em biết rồi": accepts what he was just given; anything else that alone waits is asked about, several are left, and so is what he was not
    /// told of last, or has put off.
    /// </summary>
    public static async Task HeardAsync(Turn turn)
    {
        if (await PendingDecisions.ReadAsync(turn) is not { Count: 1, Open: [var single] } waiting || PendingWording.Echo(turn, single) is not { } echo
            || !await Acknowledgements.AreAboutAsync(turn, waiting))
        {
            turn.Silence = "heard";
            return;
        }

        var request = new Request(single.Verb) { Task = single.Assignment.Number, Version = single.Assignment.EventCount };
        if (single.Verb == StepVerb.Accept && await BareConsent.IsSpokenOfAsync(turn, single))
        {
            await StepRunner.RunAsync(turn, request);
            return;
        }

        ConfirmDialog.Begin(turn, echo, [request]);
    }

    /// <summary>A bare no to the one thing he was just told of: why is asked, and nothing is refused, returned or given back before it is said.</summary>
    public static async Task<bool> RefusedAsync(Turn turn)
    {
        if ((await Quoted.TaskAsync(turn) ?? (await LastNotice.ReadAsync(turn))?.Task) is not { } number
            || (await PendingDecisions.ReadAsync(turn)).Open.FirstOrDefault(q => q.Assignment.Number == number && NoTo.ContainsKey(q.Verb)) is not { } single)
        {
            return false;
        }

        await StepRunner.RunAsync(turn, new Request(NoTo[single.Verb]) { Task = single.Assignment.Number });
        return true;
    }

    private static readonly Dictionary<StepVerb, StepVerb> NoTo = new()
    {
        [StepVerb.Approve] = StepVerb.Refuse, [StepVerb.Confirm] = StepVerb.Return, [StepVerb.Accept] = StepVerb.Decline,
    };

    /// <summary>
    /// "Chưa được, thiếu biên bản", to a question that asked for a yes or right after a product was put to him: asked whether it is no, and
    /// that is why.
    /// </summary>
    public static async Task<bool> FaultedAsync(Turn turn, Reading reading, string text)
    {
        if (reading is not { Tasks.Count: 0, Person: null, Alternatives.Count: <= 1 } || OfficeVerbs.VerbOf(reading) is not null
            || !FaultPattern().IsMatch(Folded.Of(text).Text) || await AskedForAsync(turn) is not var (yes, assignment))
        {
            return false;
        }

        AskWhetherNo(turn, NoTo[yes], assignment, WithoutNo(text));
        return true;
    }

    /// <summary>"Không, còn thiếu sơ đồ", like sending something back, right after a product was put to him: that one is.</summary>
    public static async Task<bool> SentBackAsync(Turn turn, Reading meant)
    {
        if (meant is not { Intent: Intent.Return or Intent.Refuse, Tasks.Count: 0 } || await AskedForAsync(turn) is not (StepVerb.Confirm, var product)
            || (meant.Person is { } who && who.PersonId != product.AssigneeId)
            || (meant.Intent == Intent.Refuse && (await PendingDecisions.ReadAsync(turn)).Open.Any(q => q.Verb == StepVerb.Approve)))
        {
            // "Không gia hạn được nữa đâu" is no word on a product while somebody asks for time.
            return false;
        }

        AskWhetherNo(turn, StepVerb.Return, product, WithoutNo(turn.Words));
        return true;
    }

    private static void AskWhetherNo(Turn turn, StepVerb no, Assignment assignment, string why) => ConfirmDialog.Begin(
        turn,
        DialogWording.Say(turn, assignment.IsCooperation, $"{no}With", assignment.Number, assignment.Title, why),
        [new Request(no) { Task = assignment.Number, Words = why }]);

    // "Không, " is no part of what is to be mended.
    private static string WithoutNo(string text) =>
        Folded.Of(text.Trim()) is var folded && BareNoPattern().Match(folded.Text) is { Success: true } no ? folded.OriginalSlice(no.Length, folded.Text.Length).Trim() : text.Trim();

    [GeneratedRegex(@"^\W*(?:(?:da|u|a)\s+)*(?:khong|ko|k|chua)\s*[,.;:]\s*(?=\w)")]
    private static partial Regex BareNoPattern();

    /// <summary>"Khoan, thiếu phụ lục, bảo Lan bổ sung", to the question whether a product is taken: it is not, and that is why.</summary>
    public static async Task<bool> HeldBackAsync(Turn turn)
    {
        var folded = Folded.Of(turn.Words);
        if (ConfirmDialog.OnlyStep(turn) is not { Verb: StepVerb.Confirm, Task: { } number } || HoldingPattern().Match(folded.Text) is not { Success: true } held
            || await IsToldOfSinceAsync(turn, number) || await turn.Act.FindAsync(number) is not { } product)
        {
            return false;
        }

        var fault = held.Groups["fault"];
        if (fault.Length == 0)
        {
            DialogState.Close(turn);
            turn.Reply = DialogWording.Cancelled(turn);
            return true;
        }

        var said = folded.Typed(fault).Trim();
        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn, product.IsCooperation, $"{StepVerb.Return}With", product.Number, product.Title, said),
            [new Request(StepVerb.Return) { Task = number, Words = said }]);
        return true;
    }

    [GeneratedRegex(
        @"^\W*(?:(?:da|u|uh|a|anh|c|chi|e|em|ma|nhung)\s+)*(?:khoan|tu tu|chua duoc|chua dc|chua dat|k dc|khong duoc|ko dc)\b\W*"
        + @"(?:(?:da|di|em|e|nha|nhe|dau|a)\b\W*)*(?<fault>.*?)\W*$", RegexOptions.Singleline)]
    private static partial Regex HoldingPattern();

    /// <summary>What a yes would be to: the product just put to him, or else the one step it is asked for.</summary>
    private static async Task<(StepVerb Yes, Assignment Assignment)?> AskedForAsync(Turn turn)
    {
        var isNothingAsked = AskedTwice.LeavesOpen(turn);
        if (await LastNotice.ReadAsync(turn) is { CameByItself: true, Task: { } number } last && (isNothingAsked || DialogState.IsAskedBefore(turn, last.At))
            && await turn.Act.FindAsync(number) is { State: AssignmentState.Submitted } product && turn.Act.May(product, turn.Act.MayDecide))
        {
            return (StepVerb.Confirm, product);
        }

        return !isNothingAsked && ConfirmDialog.OnlyStep(turn) is { Task: { } task, Verb: var yes } && NoTo.ContainsKey(yes)
            && !await IsToldOfSinceAsync(turn, task) && await turn.Act.FindAsync(task) is { } asked
                ? (yes, asked)
                : null;
    }

    /// <summary>Something else has come in under the question: "chưa được" may be said to that.</summary>
    public static async Task<bool> IsToldOfSinceAsync(Turn turn, int task) =>
        await LastNotice.ReadAsync(turn) is { CameByItself: true, Named: [_, ..] tasks } last && DialogState.IsAskedBefore(turn, last.At) && !tasks.Contains(task);

    [GeneratedRegex(
        @"^\W*(?:(?:da|u|ok|em|cai nay|bai nay|ban nay|van|hinh nhu)\s+|(?:khong|ko|k|chua)\s*[,.;:]\s*)*(?:con (?:nhieu )?loi\b|nhieu loi\b|loi\b|nham\b|(?:chua|khong|ko|k)\s+"
        + @"(?:duoc|dc|dat|on|du|dung|ro|khop|day du|hoan chinh)\b|con thieu\b|thieu\b|con sai\b|sai\b|so sai\b|bo sung\b|chinh lai\b|sua lai\b"
        + @"|sua\b|xem lai\b|coi lai\b|lam ro\b|not (?:good|right|complete)|missing\b)")]
    private static partial Regex FaultPattern();

    /// <summary>"Thiếu phụ lục nào ạ?", right under a word on work of his own: offered to be put to whoever gave it.</summary>
    public static async Task<bool> AskedBackAsync(Turn turn, Reading reading, string text)
    {
        if (!AskedTwice.LeavesOpen(turn) || reading is not { Tasks.Count: 0, Alternatives.Count: <= 1 } || OfficeVerbs.VerbOf(reading) is not null
            || !Chatter.AsksBack(text) || !FreeText.IsReason(text) || await LastNotice.ReadAsync(turn) is not { Task: { } number }
            || await turn.Act.FindAsync(number) is not { IsOpen: true } own || own.AssigneeId != turn.Person.Id || own.AssignerId == turn.Person.Id)
        {
            return false;
        }

        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(
                turn, own.IsCooperation, "AskWith", Speech.Person(turn.Language, turn.Office.Roster, own.AssignerId), own.Number, own.Title, text.Trim()),
            [new Request(StepVerb.Ask) { Task = number, Words = text.Trim() }]);
        return true;
    }

    /// <summary>"Thứ 6 thôi em", right after he was told that more time is asked for: that day is repeated, and decided on at a yes.</summary>
    public static async Task<bool> DatedAsync(Turn turn, Reading reading)
    {
        // "174 cho tới 10h sáng thứ 7" is only like a request for time, and from him it is the answer to one.
        var named = reading is { ByExample.Intent: Intent.Extend, Tasks: [var number] } ? number : (int?)null;
        if ((reading.Deadline ?? reading.ByExample?.Deadline) is not { } date || reading.Person is not null || (reading.Tasks.Count > 0 && named is null) || !AskedTwice.LeavesOpen(turn)
            || await PendingDecisions.ReadAsync(turn) is not { Open: var open }
            || open.Where(q => q.Verb == StepVerb.Approve && (named is null || q.Assignment.Number == named)).ToList() is not [var asked]
            || (named is null && !await BareConsent.IsSpokenOfAsync(turn, asked)))
        {
            return false;
        }

        date = date with { Date = LaterWeekday.Of(turn, StepVerb.Approve, asked.Assignment, date.Date, date.Time) };
        var due = turn.Office.Calendar.DueAt(date.Date, date.Time);
        if (due == asked.Assignment.DueAt)
        {
            ConfirmDialog.Begin(
                turn,
                DialogWording.Say(turn, asked.Assignment.IsCooperation, "KeepDue", asked.Assignment.Number, asked.Assignment.Title, Speech.Deadline(turn.Language, due, turn.Office.Calendar)),
                [new Request(StepVerb.Refuse) { Task = asked.Assignment.Number, Words = turn.Words.Trim() }]);
            return true;
        }

        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "ConfirmOne", DialogWording.Say(
                turn.Language, "DecideMany.Approve", asked.Assignment.Number, Speech.Deadline(turn.Language, due, turn.Office.Calendar), asked.Assignment.Title)),
            [new Request(StepVerb.Approve) { Task = asked.Assignment.Number, DeadlineOn = date.Date, Time = date.Time }]);
        return true;
    }
}
