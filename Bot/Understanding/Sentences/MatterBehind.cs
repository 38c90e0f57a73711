using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Intents.Assigning;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Slots.Why;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Sentences;

/// <summary>
/// An excuse or a remark first, then what counts: "em bệnh rồi, xin nghỉ hôm nay", "biết rồi mà, khoan nhắc việc 28". Where the line
/// as a whole says nothing, what stands behind each break is heard, and the first thing in it that is asked or reported counts.
/// That something is done, declined or withdrawn is never heard so; only that it is to be closed.
/// </summary>
internal sealed class MatterBehind(LineAnalysis analysis, Func<string, Reading> read)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("sentences/matter-behind");

    private const int MostWords = 60;
    private const int MostBreaks = 4;

    private static readonly PhraseSet Breaks = PhraseSet.Of(",", ".", ";", "!", "\n", ":", "-", "mà", "nhưng", "nhưng mà", "nên", "(thôi|vậy) thì", "thôi", "but", "so");

    // With a number of the line.
    private static readonly HashSet<Intent> OfTask =
        [Intent.Progress, Intent.Blocked, Intent.Unblocked, Intent.Extend, Intent.Handover, Intent.Accept, Intent.Remind, Intent.Snooze,
            Intent.Return, Intent.Confirm, Intent.Approve, Intent.Refuse, Intent.Show, Intent.Undo];

    private static readonly HashSet<Intent> OfNone =
        [Intent.MyTasks, Intent.UnitTasks, Intent.AssignedByMe, Intent.WaitingForMe, Intent.Overdue, Intent.Digest, Intent.Search, Intent.Checkin,
            Intent.Sign, Intent.Praise, Intent.Remind, Intent.Snooze, Intent.Link, Intent.Language, Intent.Undo];

    // "Sai số liệu, làm lại 12": what stands before is why.
    private static readonly HashSet<Intent> NeedsWhy = [Intent.Return, Intent.Refuse, Intent.Blocked, Intent.Extend, Intent.Handover];

    // "Đã kiểm tra, đồng ý nghiệm thu 5": a head says what was done before he decides.
    private static readonly HashSet<Intent> Decisions = [Intent.Confirm, Intent.Return, Intent.Approve, Intent.Refuse];

    // A question about the whole, or "biết rồi" said of nothing, gives way to these.
    private static readonly HashSet<Intent> Stronger = [Intent.Blocked, Intent.Unblocked, Intent.Extend, Intent.Handover, Intent.Leave, Intent.Snooze,
        Intent.Progress, Intent.Accept];

    private readonly Line _line = analysis.Line;

    public Reading Read(Reading whole)
    {
        if (_line.Words.Count > MostWords)
        {
            return whole;
        }

        if (analysis.IsQuestion && whole.Intent is Intent.Show or Intent.Unknown && PoliteRequests.Read(analysis, read) is { } asked)
        {
            return asked;
        }

        return !IsWeak(whole) ? whole : DroppedWithWhy.Read(analysis, whole, read) ?? Behind(whole) ?? whole;
    }

    // It says nothing, asks in one clause of several, or takes note and says nothing of the number that follows.
    private bool IsWeak(Reading whole) => whole.Intent switch
    {
        Intent.Unknown => whole is { Person: null, PersonCandidates.Count: 0, Deadline: null, Argument: null, NoDeadline: false } && whole.Except.Count == 0,
        Intent.Show => analysis.IsQuestion && _line.HasTask,
        Intent.Progress when !_line.HasTask => true,
        Intent.Accept or Intent.Progress => _line.HasTask && Enumerable.Range(0, _line.Mentions[0].Words.From).Any(i => _line.Words[i].Is(',')),
        _ => false,
    };

    private Reading? Behind(Reading whole)
    {
        var left = MostBreaks;
        for (var i = 0; i < _line.Words.Count - 1 && left > 0; i++)
        {
            if (Breaks.At(_line.Words, i) is not (> 0 and var length) || i + length >= _line.Words.Count || _line.Words[i + length].IsMark
                || (_line.Words[i].IsMark && _line.Words[i + length].Token.Glued && _line.Words[i + length].IsNumber))
            {
                continue;
            }

            if (i > 0 && (Denials.IsRebuked(_line.Words, i + length) || Hedges.AnyBefore(_line.Words, i) || Hedges.IsReported(analysis, i) || TellsOfOthers(i)))
            {
                return null;
            }

            left--;
            if (whole.Intent == Intent.Unknown && !_line.HasTask && i > 0 && Answer(i, i + length) is { } answer)
            {
                return answer;
            }

            if (whole.Intent == Intent.Show && i > 0 && Taken(read(Text(0, i)), 0, whole) is { } first)
            {
                return first;
            }

            if ((Taken(read(WithTask(i + length)), i + length, whole) ?? OfCalled(i + length, whole)) is { } behind)
            {
                behind = behind with { Rest = behind.Rest ?? Unheard(i, behind) };
                return behind.Reason is null && NeedsWhy.Contains(behind.Intent) && Leftovers.Without(ReasonsAhead.Before(_line, i)) is { } why
                    ? behind with { Reason = why, Ask = [.. behind.Ask.Where(slot => slot != Slot.Reason)] }
                    : behind;
            }
        }

        return null;
    }

    // Of the numbers named before none is left without a word.
    private string? Unheard(int end, Reading behind) =>
        behind.Tasks.Count > 0 && _line.Mentions.Count(m => m.Words.To <= end) > 1 && _line.Mentions.Any(m => m.Words.To <= end && !behind.Tasks.Contains(m.Number)) ? Text(0, end) : null;

    // "Không, thông tin trên chưa chính xác", "không, chưa đúng": the answer, and then why, or the same once more.
    private Reading? Answer(int end, int from)
    {
        var first = read(Text(0, end));
        if (first.Intent is not (Intent.Help or Intent.No or Intent.Cancel or Intent.Undo or Intent.Back or Intent.Yes))
        {
            return null;
        }

        var rest = read(Text(from, _line.Words.Count));
        if (rest.Intent == first.Intent)
        {
            return first.Intent is Intent.Back or Intent.Yes ? null : rest;
        }

        return rest is { Intent: Intent.Unknown, Person: null }
            && (first.Intent is Intent.No or Intent.Back or Intent.Undo || (first.Intent == Intent.Yes && IsAgreed(from))) ? first : null;
    }

    private Reading? Taken(Reading part, int from, Reading whole) =>
        whole.Intent == Intent.Progress && analysis.IsOfLeader && Decisions.Contains(part.Intent) && part.Tasks.Count > 0 ? part
        : whole.Intent == Intent.Progress && !_line.HasTask ? (part is { Intent: Intent.Assign, Person: { } doer, Deadline: not null }
            && Wants.IsOfStaff(analysis, doer) && part.Title is not null ? part : null)
        : whole.Intent != Intent.Unknown ? (Stronger.Contains(part.Intent) && part.Intent != whole.Intent && part.Tasks.Count > 0 ? part : null)
        : analysis.IsQuestion ? (OfNone.Contains(part.Intent) && part.Tasks.Count == 0 && !_line.HasTask ? part : null)
        : part.Intent == Intent.Leave ? (part.Leave is not null ? part : null)
        : part.Intent == Intent.Assign ? (part.Person is not null && (IsGiven(from) || OrdersBehind.Are(analysis, part, from)) ? part : null)
        : part.Intent == Intent.Complete ? (ClosedForMe.Asks(_line.Words, from) ? part : null)
        : OfTask.Contains(part.Intent) && part.Tasks.Count > 0 && !(part.Intent == Intent.Show && analysis.IsQuestion) ? part
        : OfNone.Contains(part.Intent) && part.Tasks.Count == 0 && !_line.HasTask ? part
        : null;

    // "Quý ơi. Anh gửi file rồi đó. Em rà lại hợp đồng…": who was called first is told what comes behind.
    private Reading? OfCalled(int from, Reading whole) =>
        whole.Intent == Intent.Unknown && OrdersBehind.Call(analysis, from) is { } called
            && read($"{Text(0, called.Words.To)} {Text(from, _line.Words.Count)}") is { Intent: Intent.Assign } order
            && order.Person == called.Person && OrdersBehind.Are(analysis, order, from) ? order : null;

    private bool IsGiven(int from) => AssignVerbs.Giving.At(_line.Words, from) > 0;

    // "Lan gửi mail qua, …": told of somebody else, what follows may be his as well.
    private bool TellsOfOthers(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (Persons.Sure(analysis, i) is not { IsUnit: false, Person: { } named } who || who.Words.To >= end
                || (!who.IsCertain && analysis.People.IsDoubtful(i, ignoreBefore: false)))
            {
                continue;
            }

            if (named.PersonId != analysis.Context.Speaker?.Id && !_line.Words[who.Words.To].IsMark
                && (i == 0 || ToSomebody.At(_line.Words, i - 1) == 0) && _line.Addresses.At(_line.Words, i) == 0)
            {
                return true;
            }

            i = who.Words.To - 1;
        }

        return false;
    }

    private static readonly PhraseSet ToSomebody = PhraseSet.Of("cáo", "thưa", "gửi", "trình", "cho", "với", "bc", "chào", "nhờ", "mail", "zalo", "của", "hỏi");

    // "Vâng, thông tin như vậy là chính xác"; but "vâng, để tôi xem lại".
    private bool IsAgreed(int from) =>
        _line.Words.Count - from <= LongestAssent && (Agreed.At(_line.Words, from) > 0
            || Agreed.EndsAt(_line.Words, from, _line.Words.Count - (_line.Words[^1].IsMark ? 1 : 0))) && !WordSets.No.IsIn(_line.Words, from);

    private const int LongestAssent = 10;

    private static readonly PhraseSet Agreed = Lexicon["agreed"];

    // The number named before goes with what is said of it.
    private string WithTask(int from)
    {
        var text = Text(from, _line.Words.Count);
        return _line.Mentions is [{ Number: var number } only] && only.Words.To <= from ? $"việc {number} {text}" : text;
    }

    private string Text(int from, int to) => _line.Source.OriginalSlice(_line.Words[from].Start, _line.Words[to - 1].End);
}
