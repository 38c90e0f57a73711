using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>Once it is known what the line wants, everything else it says, and what it leaves to be asked.</summary>
internal sealed class SlotReader(Hearing hearing, Intent intent, Span where)
{
    private readonly Line _line = hearing.Line;

    public Reading Read() => intent switch
    {
        Intent.Assign => AssignReader.Read(hearing, where),
        Intent.Accept or Intent.Sign or Intent.Undo => Plain(),
        Intent.Unblocked => Plain() with { Reason = Reasons.Behind(_line, where) },
        Intent.Yes or Intent.No => Plain() with { Ask = [] },
        Intent.Show when Topics.Of(hearing) is not Topic.None and var topic => Plain((Slot?)null) with { Topic = topic },
        Intent.Show => Plain(NeedsTask() && !AsksInGeneral() ? Slot.Task : null) with { Person = PersonShown() },
        Intent.Complete => HandedIn(EvidenceReader.Of(_line)),
        Intent.Progress => Dated(Plain(Asked())) with { Percent = Figures.PercentOf(_line), Evidence = EvidenceReader.Of(_line) },
        Intent.Confirm => Plain(Asked()),
        Intent.Decline or Intent.Return or Intent.Refuse or Intent.Blocked => Reasoned(),
        Intent.Extend or Intent.Approve => Moved(),
        Intent.Handover => HandedOver(),
        Intent.Remind => Reminded(),
        Intent.Withdraw => Plain(Asked()) with { Reason = Reasons.After(_line, 0) },
        Intent.Snooze => Snoozed(),
        Intent.Leave => Away(),
        Intent.Praise => Praised(),
        Intent.Checkin => new Reading { Intent = intent, Line = Figures.LineOf(_line), Value = Figures.ValueOf(_line), Percent = Figures.PercentOf(_line) },
        Intent.Overdue => WhoseReader.Read(hearing, where) with { Intent = intent },
        Intent.UnitTasks => UnitShown() is { } unit
            ? new Reading { Intent = intent, Person = unit.Person, PersonWords = unit.Person is null ? unit.Said : null }
            : new Reading { Intent = intent, PersonWords = WhoseReader.UnclearUnit(_line, where) },
        Intent.Search => SearchReader.Read(hearing, where),
        Intent.Language => new Reading { Intent = intent, Argument = Languages.CodeOf(hearing) },
        Intent.Link => new Reading { Intent = intent, Argument = Links.CodeOf(hearing) },
        Intent.Unknown => Unknown(),
        _ => new Reading { Intent = intent },
    };

    // ---- numbers ----

    private IReadOnlyList<int> Tasks()
    {
        if (_line.HasTask)
        {
            return [.. _line.Mentions.Select(m => m.Number).Distinct()];
        }

        return hearing.Context.LastTask is { } last && hearing.Has(WordSets.It) ? [last] : [];
    }

    private bool NeedsTask() => Tasks().Count == 0;

    /// <summary>The number must be asked for unless exactly one assignment could be meant.</summary>
    private Slot? Asked()
    {
        if (!NeedsTask())
        {
            return null;
        }

        var mine = intent is not (Intent.Confirm or Intent.Return or Intent.Approve or Intent.Refuse or Intent.Withdraw or Intent.Remind);
        return hearing.Context.OpenTasks.Count(t => t.IsMine == mine) == 1 ? null : Slot.Task;
    }

    private Reading Plain() => Plain(intent is Intent.Accept or Intent.Unblocked ? Asked() : null);

    private Reading Plain(Slot? ask) => new() { Intent = intent, Tasks = Tasks(), Ask = ask is { } slot ? [slot] : [] };

    // ---- dates ----

    private static Reading Dated(Reading reading, DeadlineMatch? date) =>
        date is null ? reading : reading with { Deadline = date.ToReading(), NoDeadline = date.NoDeadline, NoSuchDay = date.NoSuchDay, Warn = date.Warn };

    private Reading Dated(Reading reading) => Dated(reading, _line.Date);

    // Where a day is what the act is about, a bare one counts: "nhắc em lúc 15h", "lùi sang tuần sau".
    private DeadlineMatch? Expected() =>
        _line.Date ?? DeadlineReader.Read(_line.ForDates, hearing.Context.Now, hearing.Context.Calendar, DeadlineHints.Answer);

    // "Thêm 3 ngày" counts from the deadline as it stands.
    private DeadlineMatch? NewDeadline()
    {
        if (Expected() is null || Tasks() is not [var number] || hearing.Context.OpenTasks.FirstOrDefault(t => t.Number == number)?.DueAt is not { } due)
        {
            return Expected();
        }

        var hints = new DeadlineHints { Current = hearing.Context.Calendar.DateOf(due) };
        return DeadlineReader.Read(_line.ForDates, hearing.Context.Now, hearing.Context.Calendar, hints) ?? Expected();
    }

    // ---- by intent ----

    private Reading HandedIn(IReadOnlyList<string> evidence) => Plain(Asked()) with { Evidence = evidence, Note = ProductNote.Of(_line, evidence) };

    private Reading Reasoned()
    {
        var reason = Reasons.AfterColon(_line, where) ?? Reasons.After(_line, where.From) ?? Reasons.After(_line, 0)
            ?? Reasons.Besides(_line, where.To, [], cutsDates: false);
        var reading = Plain(Asked());
        return reading with { Reason = reason, Ask = [.. reading.Ask, .. reason is null ? [Slot.Reason] : (Slot[])[]] };
    }

    private Reading Moved()
    {
        var date = NewDeadline();
        var reading = Dated(Plain(Asked()), date);
        var asksDate = intent == Intent.Extend && date?.Date is null && date?.NoDeadline != true;
        asksDate |= date is { Ask: true };
        var reason = Reasons.After(_line, where.From) ?? (intent == Intent.Extend && date is not null ? AfterDate(date) : null);
        return reading with
        {
            Reason = reason,
            Person = intent == Intent.Approve ? Persons.AnyFrom(hearing, 0)?.Person : null,
            Ask = [.. reading.Ask, .. asksDate ? [Slot.Deadline] : (Slot[])[], .. intent == Intent.Extend && reason is null ? [Slot.Reason] : (Slot[])[]],
        };
    }

    // "xin gia hạn 12 đến thứ 6, chờ Sở": what stands after the date is why.
    private string? AfterDate(DeadlineMatch date)
    {
        var at = 0;
        while (at < _line.Words.Count && _line.Words[at].Start < date.End)
        {
            at++;
        }

        return at < _line.Words.Count ? Reasons.Besides(_line, at, []) : null;
    }

    private Reading HandedOver()
    {
        var to = Persons.AnyFrom(hearing, 0) ?? Substitutes.Of(hearing);
        var reading = Plain(Asked());
        return reading with
        {
            Ask = [.. reading.Ask, .. to is null && hearing.Is(PassedOn) ? [Slot.Person] : (Slot[])[]],
            Person = to?.Person,
            PersonCandidates = to is { Person: null } ? to.Candidates : [],
            PersonWords = to is { Person: null } ? to.Said : null,
            Reason = Reasons.After(_line, 0) ?? Trailing(to),
        };
    }

    private static readonly PhraseSet PassedOn = PhraseSet.Of("(chuyển|bàn giao|giao lại|điều chuyển|chuyển giao|chuyển việc|bàn giao việc|chuyển lại)", "(transfer|reassign|hand over|pass on)");

    private string? Trailing(PersonMatch? to) =>
        to is null || to.Words.To >= _line.Words.Count || !_line.Words[to.Words.To].IsMark ? null : Reasons.Besides(_line, to.Words.To, []);

    private Reading Reminded()
    {
        var group = Enumerable.Range(where.To, Math.Min(4, _line.Words.Count - where.To)).Select(hearing.Groups.At).FirstOrDefault(g => g is not null);
        List<PersonMatch> people = [];
        for (var at = where.To; group is null && at < _line.Words.Count && people.Count == 0; at++)
        {
            while (Persons.Sure(hearing, at) is { } next && (next.IsCertain || people.Count > 0 || at - where.To <= 1))
            {
                people.Add(next);
                at = next.Words.To + Joints.At(_line.Words, next.Words.To);
                if (at == next.Words.To)
                {
                    break;
                }
            }
        }

        var first = people.Count > 0 ? people[0] : null;
        var isSomebody = first is not null || group is not null || hearing.After(where).Count > 0;
        return Plain(isSomebody ? null : Asked()) with
        {
            Person = first?.Person,
            PersonCandidates = first is { Person: null } ? first.Candidates : [],
            PersonWords = first is { Person: null } ? first.Said : null,
            People = group?.People ?? [.. people.Skip(1).Select(p => p.Person).OfType<Named>()],
            UnknownUnits = group?.Unknown ?? [],
            Everyone = group is not null && !hearing.Has(Laggards),
            Ask = first is { Person: null } ? [Slot.Person] : Plain(isSomebody ? null : Asked()).Ask,
            Argument = hearing.Has(Laggards) ? "chưa gửi" : null,
        };
    }

    private static readonly PhraseSet Joints = PhraseSet.Of(",", "và", "với", "&", "+", ", và", "and");

    private static readonly PhraseSet Laggards = PhraseSet.Of("{chưa} (gửi|nộp|báo cáo|xong|làm|nhận|ký|hoàn thành)", "(có|have) not (sent|submitted|answered)");

    private Reading Snoozed()
    {
        var date = Reminder(DeadlineHints.None) ?? Reminder(DeadlineHints.Answer) ?? Expected();
        if (date is { Date: not null, Time: null } && DeadlineReader.ClockApart(_line.ForDates, hearing.Context.Now, hearing.Context.Calendar) is { } clock)
        {
            date = date with { Time = clock };
        }

        return Dated(Plain((Slot?)null), date) with { Ask = date?.Date is null ? [Slot.Deadline] : [] };
    }

    // Of a half-day already begun its end is left: "chiều nay" at three.
    private DeadlineMatch? Reminder(DeadlineHints hints) =>
        DeadlineReader.Read(_line.ForDates, hearing.Context.Now, hearing.Context.Calendar, hints with { IsReminder = true }) is { Date: not null } date ? date : null;

    private Reading Away()
    {
        var range = DeadlineReader.Range(_line.ForDates, hearing.Context.Now, hearing.Context.Calendar);
        var substitute = Substitutes.Of(hearing);
        var who = hearing.People.At(where.From, loose: false);
        return new Reading
        {
            Intent = Intent.Leave,
            Tasks = Tasks(),
            Leave = range,
            Person = who is { IsUnit: false } && who.Words == where ? who.Person : null,
            Substitute = substitute?.Person,
            PersonCandidates = substitute is { Person: null } ? substitute.Candidates : [],
            PersonWords = substitute is { Person: null } ? substitute.Said : null,
            Ask = range is null or { Ask: true } ? [Slot.Deadline] : [],
        };
    }

    private Reading Praised()
    {
        var at = Enumerable.Range(where.To, Math.Max(0, Math.Min(8, _line.Words.Count - where.To))).Select(i => Persons.Sure(hearing, i)).FirstOrDefault(p => p is not null);
        return Plain((Slot?)null) with
        {
            Person = at?.Person,
            PersonCandidates = at is { Person: null } ? at.Candidates : [],
            PersonWords = at is { Person: null } ? at.Said : null,
            Reason = Reasons.After(_line, where.To) ?? Reasons.Besides(_line, at?.Words.To ?? where.To, []),
            Ask = at is { Person: null } || (at is null && hearing.After(where).Count == 0) ? [Slot.Person] : [],
        };
    }

    private bool AsksInGeneral() => hearing.IsQuestion;

    private Named? PersonShown() =>
        where.Length > 0 && NeedsTask() && Enumerable.Range(0, _line.Words.Count).Select(i => Persons.Sure(hearing, i)).FirstOrDefault(p => p is not null) is { } shown ? shown.Person : null;

    private PersonMatch? UnitShown() => where.Length > 0 && hearing.People.At(where.From) is { IsUnit: true } unit ? unit : null;

    // A date alone, a name alone, a number alone answer a question the dialog has asked.
    private Reading Unknown()
    {
        var words = _line.Words;
        if (words.Count(w => !w.IsMark) == 1 && words.First(w => !w.IsMark) is { IsNumber: true } only)
        {
            return new Reading { Intent = Intent.Unknown, Argument = only.Token.Original };
        }

        var answer = AnswerReader.Read(hearing);
        var reading = new Reading { Intent = Intent.Unknown, Person = answer.Person?.Person, PersonCandidates = answer.Person is { Person: null } open ? open.Candidates : [], PersonWords = answer.Person is { Person: null } said ? said.Said : null, Except = answer.Except };
        return answer.IsDate
            ? Dated(reading) with { Ask = _line.Date is { Date: null, NoDeadline: false } ? [Slot.Deadline] : [] }
            : reading;
    }
}
