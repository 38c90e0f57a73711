using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Intents.Assigning;
using ReformBot.Bot.Understanding.Intents.Lists;
using ReformBot.Bot.Understanding.Intents.Talk;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Slots.Why;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>Once it is known what the line wants, everything else it says, and what it leaves to be asked.</summary>
internal sealed class SlotReader(LineAnalysis analysis, Intent intent, Span where)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/slot-reader");

    private readonly Line _line = analysis.Line;
    private readonly NumberSlots _numbers = new(analysis, intent);
    private readonly DateSlots _dates = new(analysis);
    private readonly PeopleSlots _people = new(analysis, intent, where);

    public Reading Read() => intent switch
    {
        Intent.Assign => AssignReader.Read(analysis, where),
        Intent.Accept => _dates.Dated(Plain()),
        Intent.Sign or Intent.Undo => Plain(),
        Intent.Unblocked => _dates.Dated(Plain()) with { Reason = ReasonsAround.Around(_line, where) },
        Intent.Yes or Intent.No => Plain() with { Ask = [] },
        Intent.Show when Topics.Of(analysis) == Topic.LeaveOf => _people.OnLeave(_numbers.Plain(ask: null) with { Topic = Topic.LeaveOf }),
        Intent.Show when Topics.Of(analysis) is not Topic.None and var topic => _numbers.Plain(ask: null) with { Topic = topic },
        Intent.Show => _people.Shown(_numbers.Plain(_numbers.NeedsTask() && !analysis.IsQuestion ? Slot.Task : null)),
        Intent.Complete => HandedIn(EvidenceReader.Of(_line)),
        Intent.Progress => _dates.Dated(_numbers.Plain(_numbers.Asked())) with { Percent = ReportFigures.PercentOf(_line), Evidence = EvidenceReader.Of(_line) },
        Intent.Confirm => _numbers.Plain(_numbers.Asked()),
        Intent.Return or Intent.Refuse => _dates.Dated(Reasoned()),
        Intent.Decline or Intent.Blocked => Reasoned(),
        Intent.Extend or Intent.Approve => Moved(),
        Intent.Handover => _dates.Dated(_people.HandedOver()),
        Intent.Remind => _dates.Dated(_people.Reminded()),
        Intent.Withdraw => _numbers.Plain(_numbers.Asked()) with { Reason = Reasons.After(_line, 0) ?? Reasons.AfterColon(_line, where)
            ?? ReasonsBesides.BehindMark(_line, where.To) ?? ReasonsAhead.Of(_line, where) },
        Intent.Snooze => Snoozed(),
        Intent.Leave => _people.Away(),
        Intent.Praise => _people.Praised(),
        Intent.Checkin => new Reading { Intent = intent, Line = ReportFigures.LineOf(_line), Value = ReportFigures.ValueOf(_line), Percent = ReportFigures.PercentOf(_line) },
        Intent.Overdue => WhoseReader.Read(analysis, where) with { Intent = intent },
        Intent.UnitTasks => _people.UnitShown() is { } unit
            ? new Reading { Intent = intent, Person = unit.Person, PersonWords = unit.Person is null ? unit.Said : null }
            : new Reading { Intent = intent, PersonWords = WhoseReader.UnclearUnit(_line, where) },
        Intent.Search => SearchReader.Read(analysis, where),
        Intent.Language => new Reading { Intent = intent, Argument = Languages.CodeOf(analysis) },
        Intent.Link => new Reading { Intent = intent, Argument = Links.CodeOf(analysis) },
        Intent.Unknown => Unknown(),
        _ => new Reading { Intent = intent },
    };

    private Reading Plain() => _numbers.Plain(intent is Intent.Accept or Intent.Unblocked ? _numbers.Asked() : null);

    private Reading HandedIn(IReadOnlyList<string> evidence) => _numbers.Plain(_numbers.Asked()) with { Evidence = evidence, Note = ProductNote.Of(_line, evidence) };

    private Reading Reasoned()
    {
        var reason = Reasons.AfterColon(_line, where) ?? Reasons.After(_line, where.From) ?? Reasons.After(_line, 0) ?? (where.Length == 0 ? ReasonClauses.Of(_line) : null)
            ?? (intent == Intent.Return ? ToMend() : null)
            ?? ReasonsBesides.Besides(_line, Faults.At(_line.Words, where.From) > 0 ? where.From : Reasons.ActEnd(_line, where.To), [], cutsDates: false) ?? ReasonsAhead.Of(_line, where)
            ?? (intent is Intent.Blocked or Intent.Decline && where.Length > 0 ? ReasonsAround.Before(_line, where) : null);
        reason = Leftovers.Without(reason);
        var reading = _numbers.Plain(_numbers.Asked());
        return reading with { Percent = intent == Intent.Blocked ? ReportFigures.PercentOf(_line) : null, Reason = reason, Ask = [.. reading.Ask, .. reason is null ? [Slot.Reason] : (Slot[])[]] };
    }

    // "12 sửa lại tên dự toán thôi", "12 làm lại phần 3": what is to be done, in whole; "12 làm lại" says no more than the act.
    private string? ToMend()
    {
        var end = Reasons.ClosingStart(_line, where.From);
        return Mending.At(_line.Words, where.From) is > 0 and var mending && end > where.From + mending && end > where.To
            && Courtesy.Closing.At(_line.Words, where.From + mending) == 0 && !_line.Mentions.Any(m => m.Words.From >= where.From)
            ? _line.Source.OriginalSlice(_line.Words[where.From].Start, _line.Words[end - 1].End)
            : null;
    }

    private static readonly PhraseSet Mending = PhraseSet.Of("[cần|phải|đề nghị|yêu cầu|em|xem] (sửa|chỉnh|chỉnh sửa|bổ sung|làm|viết|soạn|rà|rà soát|tính|lập|kiểm tra|thêm|bỏ) [lại|thêm|cho]");

    // "12 thiếu phụ lục", "12 không thuộc chức năng phòng em": what makes it the act is why as well.
    private static readonly PhraseSet Faults = Lexicon["faults"];

    private Reading Moved()
    {
        var date = _dates.NewDeadline(_numbers.Tasks());
        var reading = DateSlots.Dated(_numbers.Plain(_numbers.Asked()), date);
        var asksDate = intent == Intent.Extend && date?.Date is null && date?.NoDeadline != true;
        asksDate |= date is { Ask: true };
        var reason = Reasons.After(_line, where.From) ?? (intent != Intent.Extend ? null
            : (where.Length == 0 ? ReasonClauses.Of(_line) : null) ?? (date is not null ? _dates.After(date) : null) ?? ReasonsAhead.Of(_line, where));
        reason = Leftovers.Without(reason);
        return reading with
        {
            Reason = reason,
            Person = intent == Intent.Approve ? Persons.AnyFrom(analysis, 0)?.Person : null,
            Ask = [.. reading.Ask, .. asksDate ? [Slot.Deadline] : (Slot[])[], .. intent == Intent.Extend && reason is null ? [Slot.Reason] : (Slot[])[]],
        };
    }

    private Reading Snoozed()
    {
        var date = _dates.Reminder(DeadlineHints.None) ?? _dates.Reminder(DeadlineHints.Answer) ?? _dates.Expected();
        if (date is { Date: not null, Time: null } && DeadlineReader.ClockApart(_line.ForDates, analysis.Context.Now, analysis.Context.Calendar) is { } clock)
        {
            date = date with { Time = clock };
        }

        return DateSlots.Dated(_numbers.Plain(ask: null), date) with { Ask = date?.Date is null ? [Slot.Deadline] : [] };
    }

    // A date alone, a name alone, a number alone answer a question the dialog has asked.
    private Reading Unknown()
    {
        var words = _line.Words;
        if (words.Count(w => !w.IsMark) == 1 && words.First(w => !w.IsMark) is { IsNumber: true } only)
        {
            return new Reading { Intent = Intent.Unknown, Argument = only.Token.Original };
        }

        var answer = AnswerReader.Read(analysis);
        var reading = new Reading { Intent = Intent.Unknown, Person = answer.Person?.Person, PersonCandidates = answer.Person is { Person: null } open
            ? open.Candidates : [], PersonWords = answer.Person is { Person: null } said ? said.Said : null, Except = answer.Except,
            Note = ProductNote.Of(_line, EvidenceReader.Of(_line)) };
        return answer.IsDate
            ? _dates.Dated(reading) with { Ask = _line.Date is { Date: null, NoDeadline: false } ? [Slot.Deadline] : [] }
            : reading;
    }
}
