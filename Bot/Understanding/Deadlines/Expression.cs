using ReformBot.Bot.Understanding.Deadlines.Grammar;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>Introducing words and the moment they lead to; whether together they are a deadline.</summary>
internal sealed record Expression(int Start, int MomentStart, int End, Said Said, Lead Lead)
{
    private const int LongestChain = 6;

    private static readonly Phrases Events = new(
        "họp|cuộc họp|buổi họp|phiên họp|hội nghị|lễ|tập huấn|hội thảo|tiếp công dân|tiếp dân|đại hội|kỳ họp|lịch|sinh hoạt|ngày hội|mít tinh|sinh|ký|ban hành|cấp|chào mừng|mừng|kỷ niệm|dịp|nhân dịp|nghỉ lễ|nghỉ|trực|trực lễ|đi công tác|công tác|giao ban|meeting|conference|holiday|workshop|diễn ra|tổ chức|khai mạc|khai giảng|khởi công|tết|ngày");

    private static readonly Phrases Moving = new("gia hạn|lùi|hoãn|dời|đổi hạn|sửa hạn|kéo dài|thêm hạn|chuyển hạn");

    private static readonly Phrases EventsAfter = new("họp|giao ban|hội nghị|tập huấn|nghỉ|vừa rồi|vừa qua|là lễ|là tết|meeting");

    private static readonly Phrases DoneAfter = new("xong|là xong|phải xong|cho xong|hoàn thành|là hạn|là hạn chót|là hạn cuối|là chậm nhất|là muộn nhất|là trễ nhất|chậm nhất|at the latest|at latest|latest|đổ lại|trở lại|hoàn tất|là phải xong|đến hạn|có kết quả|sẽ xong|thì xong");

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
        || Said is { Kind: SaidKind.Feast };

    private bool IsSet => (Lead & (Lead.Deadline | Lead.Before)) != Lead.None;

    public bool IsDeadline(Scan scan)
    {
        var isFree = scan.Hints.IsAnswer || (Courtesy.IsAll(scan, 0, Start) && Courtesy.IsAll(scan, End, scan.Count));
        if (NotDates.References.IsRecurring(scan, End))
        {
            return false;
        }

        if (Said.IsImpossible)
        {
            return scan.Hints.IsAnswer || IsSet || !Said.IsWeak;
        }

        if (Said.IsPast)
        {
            // "xong 20/2" tells what was done; "hạn 20/2" and "lùi đến 20/2" set a day that has passed.
            return scan.Hints.IsAnswer || IsSet || (isFree && !Lead.HasFlag(Lead.Done)) || (Lead.HasFlag(Lead.Until) && IsMoved(scan));
        }

        if (isFree || IsIntroduced)
        {
            return true;
        }

        if (Said.IsWeak && !(Lead.HasFlag(Lead.Until) && Said.Kind != SaidKind.Clock))
        {
            return false;
        }

        return !Events.EndsBefore(scan.Tokens, Start) && !EventsAfter.At(scan.Tokens, End)
            && !ReportNames.IsName(scan, MomentStart, Said, Places.Read(scan, MomentStart, out _));
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
        if (DoneAfter.After(scan.Tokens, End) is not (> 0 and var next) || Question.At(scan.Tokens, next))
        {
            return this;
        }

        var isEnd = Courtesy.IsAll(scan, next, ClauseEnd(scan, next));
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
        var isAsked = scan.Hints.IsAnswer && Courtesy.IsAll(scan, 0, at);
        if (!(lead.HasFlag(Lead.Deadline) || isAsked) || scan.Number(moment) is not (>= 1 and <= 31 and var day)
            || !Courtesy.IsAll(scan, moment + 1, scan.Count))
        {
            return null;
        }

        return new Expression(at, moment, moment + 1, SpokenDays.Bare(scan, day, moment + 1), lead);
    }
}
