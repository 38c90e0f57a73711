using ReformBot.Bot.Understanding.Deadlines.Grammar;
using ReformBot.Bot.Understanding.Deadlines.Grammar.CalendarSpans;
using ReformBot.Bot.Understanding.Deadlines.Grammar.Dates;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>Introducing words and the moment they lead to; whether together they are a deadline.</summary>
internal sealed record Expression(int Start, int MomentStart, int End, Said Said, Lead Lead)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/expression");

    private const int LongestChain = 6;

    private static readonly Phrases Events = new(Lexicon.Either("events"));

    // "Đơn kiến nghị": nghị, and no nghỉ; what is signed in a diary is no event.
    private static readonly Phrases Compounds = new("kiến nghị|đề nghị|khuyến nghị|nhật ký|chữ ký|đăng ký|thư ký|sổ ký");

    private static readonly Phrases Acts = new("nộp|gửi|trình|em nộp|em gửi|em trình|e nộp|e gửi|e trình|sẽ nộp|sẽ gửi|nộp báo cáo|gửi báo cáo");

    private static readonly Phrases Did = new("đã");

    private static readonly Phrases Told = new("rồi|r|rùi|xong rồi");

    private static readonly Phrases Moving = new("gia hạn|lùi|hoãn|dời|đổi hạn|sửa hạn|kéo dài|thêm hạn|chuyển hạn");

    private static readonly Phrases EventsAfter = new(Lexicon.Either("events after"));

    private static readonly Phrases DoneAfter = new(Lexicon.Either("done after"));

    private static readonly Phrases FallsDue = new(Lexicon.Either("falls due"));

    // "Mai đến hạn nộp mà chưa có số liệu": the old day, told by whoever will not make it.
    private static readonly Phrases NotMade = new("chưa|chua|không kịp|ko kịp|k kịp");

    private static readonly Phrases Question = new("chưa|không|ko|k|hả|được chưa|chua");

    public static Expression? Read(Scan scan, int at)
    {
        var lead = Lead.None;
        var moment = at;
        for (var words = 0; words < LongestChain; words++)
        {
            if (Moments.Read(scan, moment) is { } said)
            {
                return new Expression(at, moment, said.Next, said, lead).WithTail(scan);
            }

            if (!Introduction.TryWord(scan, moment, out var word, out var next))
            {
                break;
            }

            lead |= word;
            moment = next;
        }

        // "hạn 20": a bare day is one only right after its word.
        return BareDay(scan, at, moment, lead);
    }

    public bool IsIntroduced => (Lead & (Lead.Deadline | Lead.Before | Lead.Done)) != Lead.None
        || Said is { Kind: SaidKind.Feast } || IsAwaited;

    /// <summary>"thứ sáu báo tôi", "chiều mai chị cần": when somebody waits for it.</summary>
    private bool IsAwaited { get; init; }

    /// <summary>The same with "từ thứ hai" before it: "đến thứ sáu" is then the one after that Monday.</summary>
    public Expression From(Scan scan, int start, DateOnly first) => Lead.HasFlag(Lead.Until) || Lead.HasFlag(Lead.Deadline) || (Lead.HasFlag(Lead.At) && IsMoved(scan))
        ? this with { Start = start, IsRange = true, Said = Said is { Kind: SaidKind.Weekday, Date: { } date } && date < first ? Said with { Date = date.AddDays(7) } : Said }
        : this;

    /// <summary>"từ 15/2 đến 14/3": after a report's name these are the days it reports on.</summary>
    private bool IsRange { get; init; }

    // "Giấy mời họp tổ công tác trong sáng mai"
    private bool IsWithinDay { get; init; }

    /// <summary>It says to what day a deadline is moved.</summary>
    public bool IsTarget(Scan scan) => (Lead & (Lead.Until | Lead.Onto)) != Lead.None && IsMoved(scan);

    private bool IsSet => (Lead & (Lead.Deadline | Lead.Before)) != Lead.None;

    public bool IsDeadline(Scan scan)
    {
        var isFree = scan.Hints.IsAnswer || (WordsAroundDate.IsAll(scan, 0, Start) && WordsAroundDate.IsAll(scan, End, scan.Count));
        if (NotDates.References.IsRecurring(scan, End))
        {
            return false;
        }

        if (Said.IsImpossible)
        {
            return scan.Hints.IsAnswer || IsSet || !Said.IsWeak || (isFree && !Said.IsRatio);
        }

        if (Said.IsPast)
        {
            // "xong 20/2" tells what was done; "hạn 20/2" and "lùi đến 20/2" set a day that has passed.
            return scan.Hints.IsAnswer || IsSet || (isFree && !Lead.HasFlag(Lead.Done) && !IsRange) || (Lead.HasFlag(Lead.Until) && IsMoved(scan));
        }

        if (isFree || IsIntroduced)
        {
            return true;
        }

        if (Said.IsWeak && !(Said.Kind == SaidKind.Clock ? IsPromise(scan) : Lead.HasFlag(Lead.Until)))
        {
            return false;
        }

        return !IsTold(scan) && (IsWithinDay || !Events.EndsBefore(scan.Tokens, Start) || Compounds.EndsBefore(scan.Tokens, Start)) && !EventsAfter.At(scan.Tokens, End)
            && !(IsRange && ReportNames.IsReport(scan, Start))
            && !ReportNames.IsName(scan, MomentStart, Said, PeriodParts.Read(scan, MomentStart, out _));
    }

    // "15h nộp", "tối gửi"; "sáng gửi rồi" tells of the past.
    private bool IsPromise(Scan scan) => Acts.After(scan.Tokens, End) is > 0 and var next && !Told.At(scan.Tokens, next);

    // "hôm nay em gửi rồi", "sáng nay đã gửi"
    private bool IsTold(Scan scan)
    {
        var end = ClauseEnd(scan, End);
        for (var at = End; at < end; at++)
        {
            if (Told.At(scan.Tokens, at) || Did.At(scan.Tokens, at))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMoved(Scan scan)
    {
        for (var at = 0; at < Start; at++)
        {
            if (Moving.At(scan.Tokens, at))
            {
                return true;
            }
        }

        return false;
    }

    // "thứ sáu xong", "20/3 là hạn chót"; but "thứ sáu xong chưa" asks.
    private Expression WithTail(Scan scan)
    {
        if (Said.Kind == SaidKind.Counted && (Lead.HasFlag(Lead.Within) || Within.At(scan.Tokens, MomentStart)))
        {
            return (this with { IsWithinDay = true }).WithWait(scan);
        }

        return WithWait(scan);
    }

    private static readonly Phrases Within = new("trong|nội|ngay trong");

    private Expression WithWait(Scan scan)
    {
        if (Awaiting.Is(scan, End))
        {
            return this with { IsAwaited = true };
        }

        // "Mai là hạn nộp tự chấm điểm": whatever is handed in then, the day is its deadline.
        if (FallsDue.After(scan.Tokens, End) is > 0 and var due && !Enumerable.Range(due, scan.Count - due).Any(i => NotMade.At(scan.Tokens, i)))
        {
            return this with { End = due, Lead = Lead | Lead.Done };
        }

        if (DoneAfter.After(scan.Tokens, End) is not (> 0 and var next) || Question.At(scan.Tokens, next))
        {
            return this;
        }

        var isEnd = WordsAroundDate.IsAll(scan, next, ClauseEnd(scan, next));
        return isEnd ? this with { End = next, Lead = Lead | Lead.Done } : this;
    }

    private static int ClauseEnd(Scan scan, int at)
    {
        while (scan.Has(at) && !scan.Tokens[at].IsMark)
        {
            at++;
        }

        return at;
    }

    private static Expression? BareDay(Scan scan, int at, int moment, Lead lead)
    {
        var isAsked = scan.Hints.IsAnswer && WordsAroundDate.IsAll(scan, 0, at);
        if (!(lead.HasFlag(Lead.Deadline) || isAsked) || scan.Number(moment) is not (>= 1 and <= 31 and var day)
            || !WordsAroundDate.IsAll(scan, moment + 1, scan.Count))
        {
            return null;
        }

        return new Expression(at, moment, moment + 1, SpokenDays.Bare(scan, day, moment + 1), lead);
    }
}
