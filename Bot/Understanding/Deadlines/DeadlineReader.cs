using ReformBot.Bot.Understanding.Deadlines.NotDates;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Calendar;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>Words to a deadline. Deterministic, never throws, asks rather than guesses.</summary>
internal static class DeadlineReader
{
    /// <summary>The deadline of the line (<see cref="Chosen"/>). Null: none was said.</summary>
    public static DeadlineMatch? Read(Folded line, DateTimeOffset now, OfficeCalendar calendar, DeadlineHints hints) => Chosen(All(line, now, calendar, hints));

    /// <summary>
    /// Of several days the one moved to where none is introduced behind it, else the introduced one, else the last; a wish ("gấp") only
    /// where there is no date.
    /// </summary>
    public static DeadlineMatch? Chosen(IReadOnlyList<DeadlineMatch> all)
    {
        var moved = all.LastOrDefault(m => m is { IsMovedTo: true, Date: not null });
        var introduced = all.LastOrDefault(m => m is { Introduced: true, Date: not null });
        return moved is not null && (introduced is null || introduced.Start < moved.Start) ? moved
            : introduced ?? all.LastOrDefault(m => m.Date is not null) ?? (all.Count == 0 ? null : all[^1]);
    }

    /// <summary>Every deadline in the line, in its order; dates of documents, streets and report names are none.</summary>
    public static IReadOnlyList<DeadlineMatch> All(Folded line, DateTimeOffset now, OfficeCalendar calendar, DeadlineHints hints)
    {
        var scan = new Scan(line, now, calendar, hints);
        List<DeadlineMatch>? found = null;
        (int Start, int Next, DateOnly Date)? beginning = null;
        for (var at = 0; at < scan.Count;)
        {
            if (Wishes.Read(scan, at) is { } wish)
            {
                (found ??= []).Add(wish);
                at = IndexAfter(scan, at, wish.End);
                continue;
            }

            if (NotDate.After(scan, at) is > 0 and var after)
            {
                beginning = References.Beginning(scan, at, after) is { } day ? (at, after, day) : null;
                at = after;
                continue;
            }

            if (Expression.Read(scan, at) is { } expression)
            {
                expression = beginning is { } from && from.Next == at ? expression.From(scan, from.Start, from.Date) : expression;
                if (expression.IsDeadline(scan))
                {
                    Add(scan, found ??= [], TwoDays.Asked(scan, expression.Start, expression.End, Match(scan, expression)));
                }

                at = Math.Max(expression.End, at + 1);
                continue;
            }

            at++;
        }

        return found ?? (IReadOnlyList<DeadlineMatch>)[];
    }

    /// <summary>Where papers are named by kind, number and day: "báo cáo số 46/BC-UBND ngày 3/3/2026". Indexes are of the folded text.</summary>
    public static IReadOnlyList<(int Start, int End)> Papers(Folded line, DateTimeOffset now, OfficeCalendar calendar)
    {
        var scan = new Scan(line, now, calendar, DeadlineHints.None);
        List<(int Start, int End)>? found = null;
        for (var at = 0; at < scan.Count; at++)
        {
            if (Documents.After(scan, at) is > 0 and var next)
            {
                (found ??= []).Add((scan.Tokens[at].Start, scan.Tokens[next - 1].End));
                at = next - 1;
            }
        }

        return found ?? (IReadOnlyList<(int Start, int End)>)[];
    }

    /// <summary>"Mai nhắc em việc 12 lúc 8h": the hour said by its word somewhere else than beside the day.</summary>
    public static TimeOnly? ClockApart(Folded line, DateTimeOffset now, OfficeCalendar calendar)
    {
        var scan = new Scan(line, now, calendar, DeadlineHints.None);
        for (var at = 0; at < scan.Count; at++)
        {
            if (AtHour.After(scan.Tokens, at) is > 0 and var hour && Grammar.Hours.TimeSaid.Read(scan, hour) is { IsClock: true, Time: { } time })
            {
                return time;
            }
        }

        return null;
    }

    private static readonly Phrases AtHour = new("lúc|vào lúc|khoảng|tầm|at");

    /// <summary>Days of leave or absence: "nghỉ 5-6/3", "từ 5/3 đến hết 7/3", "2 ngày" (asks from when).</summary>
    public static DateRange? Range(Folded line, DateTimeOffset now, OfficeCalendar calendar) =>
        DateRanges.Read(new Scan(line, now, calendar, DeadlineHints.None));

    // "thứ năm hoặc thứ sáu": neither is set, both are offered.
    private static void Add(Scan scan, List<DeadlineMatch> found, DeadlineMatch match)
    {
        var isEither = found.Count > 0 && found[^1] is { Date: not null } && match.Date is not null
            && scan.Line.Text[found[^1].End..match.Start].Trim() is "hoac" or "hay" or "or" or "hoac la" or "hay la";
        if (!isEither)
        {
            found.Add(match);
            return;
        }

        var first = found[^1];
        found[^1] = first with
        {
            Date = null,
            Time = null,
            Ask = true,
            End = match.End,
            Words = scan.Line.OriginalSlice(first.Start, match.End),
            Warn = [],
            CalendarEnd = null,
            Offered = [first.Date!.Value, match.Date!.Value],
        };
    }

    private static DeadlineMatch Match(Scan scan, Expression expression)
    {
        // "… (chậm nhất 11/3)": the brackets go with it.
        var isEnclosed = scan.IsMark(expression.Start - 1, '(') && scan.IsMark(expression.End, ')');
        var start = scan.Tokens[isEnclosed ? expression.Start - 1 : expression.Start].Start;
        var end = scan.Tokens[isEnclosed ? expression.End : expression.End - 1].End;
        var match = new DeadlineMatch
        {
            Start = start,
            End = end,
            Words = scan.Line.OriginalSlice(start, end),
            Introduced = expression.IsIntroduced,
            IsMovedTo = expression.IsTarget(scan),
        };
        var settled = Settlement.Settle(scan, expression.Said, expression.Lead, match);
        return expression.Said is { IsImpossible: true, Offered.Count: 0 }
            ? settled with { NoSuchDay = scan.Line.OriginalSlice(scan.Tokens[expression.MomentStart].Start, scan.Tokens[expression.Said.Next - 1].End) }
            : settled;
    }

    private static int IndexAfter(Scan scan, int at, int end)
    {
        while (scan.Has(at) && scan.Tokens[at].Start < end)
        {
            at++;
        }

        return at;
    }
}
